/* Every icon drawn for the interface is bundled with it and found by its name.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "regie-resources.h"

#define ACTIONS "icons/scalable/actions"

static void
test_every_icon_is_found (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("REGIE_RESOURCES"), ACTIONS, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  const char *file;
  int found = 0;

  g_assert_no_error (error);
  gtk_icon_theme_add_resource_path (theme, "/app/regie/Regie/icons");

  while ((file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *name = g_strndup (file, strlen (file) - strlen (".svg"));

      g_assert_true (g_str_has_suffix (file, "-symbolic.svg"));
      g_test_message ("%s", name);
      g_assert_true (gtk_icon_theme_has_icon (theme, name));
      found++;
    }
  g_assert_cmpint (found, >, 0);
}

/* Also where it is not installed. */
static void
test_own_icon_is_found (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, "/app/regie/Regie/icons");
  g_assert_true (gtk_icon_theme_has_icon (theme, "app.regie.Regie"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  regie_register_resource ();
  g_test_add_func ("/icons/every-icon-is-found", test_every_icon_is_found);
  g_test_add_func ("/icons/own-icon-is-found", test_own_icon_is_found);
  return g_test_run ();
}
