/* Earlier versions of the production in a window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/writer.h"
#include "ui/versions-dialog.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

/* A document of its own: over the file it goes only by way of its name, and that is asked. */
static void
open_version (RegieVersionsDialog *dialog,
              RegieProduction *production,
              const char *when,
              RegieWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  RegieWindow *window = regie_window_new (REGIE_APPLICATION (application));
  g_autofree char *text =
    g_strdup_printf (_ ("The version of %s. Save it under a name of its own to keep it."),
                        when);

  regie_window_set_production (window, production);
  regie_window_tell_copy (window, text);
  gtk_window_present (GTK_WINDOW (window));
}

void
regie_window_versions_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);
  g_autoptr (GBytes) now = NULL;
  GtkWidget *dialog;

  regie_window_take_typing (self);
  now = regie_writer_write (regie_document_production (self->document));
  dialog = regie_versions_dialog_show (GTK_WINDOW (self), self->file, now);
  g_signal_connect (dialog, "open", G_CALLBACK (open_version), self);
}
