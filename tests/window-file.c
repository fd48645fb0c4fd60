/* Claims about a window and its file: what is asked, and that no answer loses work.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/scene-edit.h"

#include "window-fixture.h"

static void
test_saving_keeps_versions (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  const char *const titles[] = { "Second", "First", "Opened" };

  for (int i = 1; i >= 0; i--)
    {
      change (f, titles[i]);
      save (f);
      WAIT_UNTIL (!f->window->busy);
    }
  versions = regie_versions_list (f->path);
  g_assert_cmpuint (versions->len, ==, G_N_ELEMENTS (titles));
  for (unsigned i = 0; i < versions->len; i++)
    {
      const RegieVersion *version = versions->pdata[i];
      g_autoptr (RegieReading) reading = regie_store_load (version->path, NULL, NULL);

      g_assert_cmpstr (reading->production->title, ==, titles[i]);
    }
}

/* Where no version can be kept the document is saved, and that is said but once. */
static void
test_saving_without_versions (Fixture *f, gconstpointer data)
{
  g_autofree char *folder =
    g_build_filename (g_get_user_state_dir (), "regie", "versions", NULL);
  g_autofree char *aside = g_strconcat (folder, ".aside", NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_cmpint (g_rename (folder, aside), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  change (f, "First");
  save (f);
  answer ("close");
  g_assert_true (is_kept (f, "café.production", "title=\"First\""));
  change (f, "Second");
  save (f);
  WAIT_UNTIL (!f->window->busy);
  g_assert_null (find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_true (is_kept (f, "café.production", "title=\"Second\""));
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_rename (aside, folder), ==, 0);
}

static void
test_overwriting_keeps_theirs (Fixture *f, gconstpointer data)
{
  come_into_conflict (f);
  answer ("overwrite");
  answer ("close");
  g_assert_true (is_kept (f, "café.production", "title=\"Mine\""));
  g_assert_true (is_kept (f, "(theirs ", "title=\"Theirs\""));
  g_assert_true (regie_journal_is_clean (regie_document_journal (f->window->document)));
}

static void
test_reloading_keeps_mine (Fixture *f, gconstpointer data)
{
  come_into_conflict (f);
  answer ("reload");
  answer ("close");
  WAIT_UNTIL (g_str_equal (title (f), "Theirs"));
  g_assert_true (is_kept (f, "(mine ", "title=\"Mine\""));
}

static void
test_giving_up_changes_nothing (Fixture *f, gconstpointer data)
{
  come_into_conflict (f);
  answer ("cancel");
  g_assert_cmpstr (title (f), ==, "Mine");
  g_assert_true (is_kept (f, "café.production", "title=\"Theirs\""));
  g_assert_false (regie_journal_is_clean (regie_document_journal (f->window->document)));
}

static void
test_what_is_gone_is_saved_again (Fixture *f, gconstpointer data)
{
  change (f, "Mine");
  g_remove (f->path);
  save (f);
  answer ("again");
  WAIT_UNTIL (!f->window->busy);
  g_assert_true (is_kept (f, "café.production", "title=\"Mine\""));
}

static void
test_broken_file_changes_nothing (Fixture *f, gconstpointer data)
{
  g_assert_true (g_file_set_contents (f->path, "<production", -1, NULL));
  regie_window_open (f->window, f->file);
  answer ("close");
  g_assert_cmpstr (title (f), ==, "Opened");
}

/* The end is missing: what is there opens as a copy, and the file is not touched. */
static void
test_damaged_file_opens_as_far_as_it_goes (Fixture *f, gconstpointer data)
{
  static const char damaged[] = "<production xmlns=\"urn:regie:production:1\" "
                                "title=\"Damaged\"><role id=\"r1\" name=\"Guest\"/><ro";
  RegieWindow *window = regie_window_new (NULL);
  g_autofree char *path = g_build_filename (f->folder, "damaged.production", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *there = NULL;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (g_file_set_contents (path, damaged, -1, NULL));
  regie_window_open (window, file);
  answer ("open");
  WAIT_UNTIL (window->document);
  answer ("close");
  g_assert_cmpstr (regie_document_production (window->document)->title, ==, "Damaged");
  g_assert_nonnull (regie_document_find (window->document, "r1"));
  g_assert_null (window->file);
  g_assert_true (g_file_get_contents (path, &there, NULL, NULL));
  g_assert_cmpstr (there, ==, damaged);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_broken_file_beside_leaves_no_window (Fixture *f, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  unsigned n = g_list_model_get_n_items (windows);
  g_autofree char *path = g_build_filename (f->folder, "broken.production", NULL);
  g_autoptr (GFile) broken = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "<production", -1, NULL));
  regie_window_open_beside (f->window, broken);
  answer ("close");
  WAIT_UNTIL (g_list_model_get_n_items (windows) <= n);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n);
  g_assert_cmpstr (title (f), ==, "Opened");
}

/* Saving under another name starts where the production is. */
static void
test_save_as_starts_in_the_folder (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) folder = NULL, expected = g_file_new_for_path (f->folder);
  GtkWidget *chooser;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "document.save-as", NULL);
  WAIT_UNTIL ((chooser = find_dialog (GTK_TYPE_FILE_CHOOSER)));
  WAIT_UNTIL (
    (folder = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (chooser))));
  g_assert_true (g_file_equal (folder, expected));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
}

static void
test_new_shows_templates_over_the_window (Fixture *f, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  unsigned n = g_list_model_get_n_items (windows);
  g_autoptr (GtkWindow) dialog = NULL;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "document.new", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n + 1);
  dialog = g_list_model_get_item (windows, n);
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (f->window));
  g_assert_true (gtk_window_get_modal (dialog));
  gtk_window_destroy (dialog);
}

static void
test_toast_takes_any_name (Fixture *f, gconstpointer data)
{
  /* As mark-up it would not parse, which is a warning and so fatal here. */
  regie_window_toast (f->window, "Scene “Bed & <breakfast” deleted");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_new_files_are_proposed_near (Fixture *f, gconstpointer data)
{
  g_autofree char *near = regie_path_beside (f->file, "plan.pdf");
  g_autofree char *far = regie_path_beside (NULL, "plan.pdf");
  g_autofree char *folder = g_path_get_dirname (near);

  g_assert_cmpstr (folder, ==, f->folder);
  g_assert_true (g_path_is_absolute (far));
}

/* An empty menu would open as a white spot. */
static void
test_no_recent_file_is_told (Fixture *f, gconstpointer data)
{
  g_autofree char *label = NULL;
  GMenuModel *menu;

  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  regie_window_fill_recent (f->window);
  menu = adw_split_button_get_menu_model (f->window->open_button);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  g_menu_model_get_item_attribute (menu, 0, "label", "s", &label);
  g_assert_cmpstr (label, ==, "No recent productions");
}

/* A key that comes at once would else act on what is gone. */
static void
test_undo_leaves_no_scene_behind (Fixture *f, gconstpointer data)
{
  RegieStage *stage = f->window->stage;
  RegieScene *added;

  regie_scene_edit_add (stage);
  added = regie_scene_edit_add (stage);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (regie_stage_scene (stage) == added);
  g_object_ref (added);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "document.undo", NULL);
  g_assert_true (regie_stage_scene (stage) != added);
  g_object_unref (added);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = begin_window_tests (&argc, &argv);

  CLAIM ("/window-file/saving-keeps-versions", test_saving_keeps_versions);
  CLAIM ("/window-file/saving-without-versions-is-told-once",
         test_saving_without_versions);
  CLAIM ("/window-file/overwriting-keeps-theirs", test_overwriting_keeps_theirs);
  CLAIM ("/window-file/reloading-keeps-mine", test_reloading_keeps_mine);
  CLAIM ("/window-file/giving-up-changes-nothing", test_giving_up_changes_nothing);
  CLAIM ("/window-file/what-is-gone-is-saved-again", test_what_is_gone_is_saved_again);
  CLAIM ("/window-file/broken-file-changes-nothing", test_broken_file_changes_nothing);
  CLAIM ("/window-file/damaged-file-opens-as-far-as-it-goes",
         test_damaged_file_opens_as_far_as_it_goes);
  CLAIM ("/window-file/broken-file-beside-leaves-no-window",
         test_broken_file_beside_leaves_no_window);
  CLAIM ("/window-file/save-as-starts-in-the-folder", test_save_as_starts_in_the_folder);
  CLAIM ("/window-file/new-shows-templates-over-the-window",
         test_new_shows_templates_over_the_window);
  CLAIM ("/window-file/toast-takes-any-name", test_toast_takes_any_name);
  CLAIM ("/window-file/new-files-are-proposed-near", test_new_files_are_proposed_near);
  CLAIM ("/window-file/no-recent-file-is-told", test_no_recent_file_is_told);
  CLAIM ("/window-file/undo-leaves-no-scene-behind", test_undo_leaves_no_scene_behind);
  return g_test_run ();
}
