/* Where Regie starts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"

#include "regie-resources.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  const char *locale_dir = g_getenv ("REGIE_LOCALE"); /* set when not installed */
  g_autoptr (RegieApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ? locale_dir : REGIE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  regie_register_resource ();
  application = regie_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
