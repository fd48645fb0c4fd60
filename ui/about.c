/* Who made Regie, and under what licence.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
regie_about_show (GtkWindow *parent)
{
  static const char *const developers[] = { "The Regie authors", NULL };

  adw_show_about_window (parent, "application-name", "Regie", "application-icon",
                         "app.regie.Regie", "developer-name",
                         _ ("The Regie authors"), "developers", developers, "version",
                            REGIE_VERSION, "copyright", "© The Regie authors",
                            "license-type", GTK_LICENSE_GPL_3_0, "comments",
                            _ ("Stage a service as a performance."), NULL);
}
