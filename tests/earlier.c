/* Claims about earlier versions: what is shown of them, and that one opens as a document of
 * its own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/earlier.h"
#include "app/file/versions.h"
#include "app/file/writer.h"
#include "ui/versions-dialog.h"
#include "ui/window-private.h"

#include "regie-resources.h"

#define WAIT_UNTIL(condition)                                                            \
  while (!(condition))                                                                   \
  g_main_context_iteration (NULL, TRUE)

static char *state;

static GBytes *
titled (const char *title)
{
  g_autoptr (RegieProduction) production = regie_production_new ();

  regie_record_set_text (REGIE_RECORD (production), "title", title);
  return regie_writer_write (production);
}

/* Returns: (transfer full): a document that was saved with each of the titles. */
static GFile *
document (const char *name, const char *const *titles)
{
  g_autofree char *path = g_build_filename (state, name, NULL);

  for (; titles && *titles; titles++)
    {
      g_autoptr (GBytes) bytes = titled (*titles);

      g_assert_true (regie_versions_add (path, bytes, NULL));
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                          (gssize) g_bytes_get_size (bytes), NULL));
    }
  return g_file_new_for_path (path);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_told (void)
{
  g_autoptr (GFile) file =
    document ("told.production", (const char *[]){ "One", "Two", "Three", NULL });
  g_autoptr (GBytes) now = titled ("Three");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const RegieEarlier *version;

  regie_earlier_load (file, now, NULL, keep_result, &result);
  WAIT_UNTIL (result);
  all = regie_earlier_load_finish (result, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  version = all->pdata[0];
  g_assert_cmpuint (g_strv_length (version->changes), ==, 0);
  version = all->pdata[2];
  g_assert_cmpstr (version->production->title, ==, "One");
  g_assert_cmpuint (g_strv_length (version->changes), ==, 1);
  g_assert_nonnull (strstr (version->changes[0], "“One” → “Three”"));
}

static void
test_damaged_is_left_out (void)
{
  g_autoptr (GFile) file =
    document ("damaged.production", (const char *[]){ "One", "Two", NULL });
  g_autoptr (GPtrArray) versions = regie_versions_list (g_file_peek_path (file));
  g_autoptr (GBytes) now = titled ("Two");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (
    g_file_set_contents (((RegieVersion *) versions->pdata[0])->path, "no", -1, NULL));
  regie_earlier_load (file, now, NULL, keep_result, &result);
  WAIT_UNTIL (result);
  all = regie_earlier_load_finish (result, NULL);
  g_assert_cmpuint (all->len, ==, 1);
}

/* Looking for a descendant of a type. */
static GtkWidget *
find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *at = gtk_widget_get_first_child (root); at;
       at = gtk_widget_get_next_sibling (at))
    {
      GtkWidget *found = find (at, type);

      if (found)
        return found;
    }
  return NULL;
}

static void
note_opened (RegieVersionsDialog *dialog,
             RegieProduction *production,
             const char *when,
             char **title)
{
  *title = g_strdup (production->title);
}

static void
test_opened (void)
{
  g_autoptr (GFile) file =
    document ("opened.production", (const char *[]){ "One", "Two", NULL });
  g_autoptr (GBytes) now = titled ("Two");
  g_autofree char *title = NULL;
  GtkWidget *dialog = regie_versions_dialog_show (NULL, file, now);
  GtkWidget *list = find (dialog, GTK_TYPE_LIST_BOX);
  GtkWidget *stack = find (dialog, GTK_TYPE_STACK);
  GtkWidget *button = find (dialog, GTK_TYPE_BUTTON);

  g_signal_connect (dialog, "open", G_CALLBACK (note_opened), &title);
  WAIT_UNTIL (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "versions");
  gtk_list_box_select_row (GTK_LIST_BOX (list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  while (!gtk_widget_has_css_class (button, "suggested-action"))
    button = gtk_widget_get_next_sibling (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (title, ==, "One");
}

static void
test_none (void)
{
  g_autoptr (GFile) file = document ("none.production", NULL);
  g_autoptr (GBytes) now = titled ("A");
  GtkWidget *dialog = regie_versions_dialog_show (NULL, file, now);
  GtkWidget *stack = find (dialog, GTK_TYPE_STACK);

  WAIT_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "none"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Closed while it still reads. */
static void
test_closed_early (void)
{
  g_autoptr (GFile) file = document ("early.production", (const char *[]){ "A", NULL });
  g_autoptr (GBytes) now = titled ("A");
  GtkWidget *dialog = regie_versions_dialog_show (NULL, file, now);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  WAIT_UNTIL (!dialog);
}

int
main (int argc, char *argv[])
{
  state = g_dir_make_tmp ("regie-earlier-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  g_test_add_func ("/earlier/told-in-words", test_told);
  g_test_add_func ("/earlier/damaged-is-left-out", test_damaged_is_left_out);
  g_test_add_func ("/earlier/one-is-opened", test_opened);
  g_test_add_func ("/earlier/none-is-told", test_none);
  g_test_add_func ("/earlier/closed-early", test_closed_early);
  return g_test_run ();
}
