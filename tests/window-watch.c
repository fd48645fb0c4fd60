/* Claims about what others do to a window's file while it is open, and about what they are
 * told of it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/merge-dialog.h"
#include "ui/notice-bar.h"
#include "window-fixture.h"

static const char *
told (Fixture *f)
{
  return regie_notice_bar_text (REGIE_NOTICE_BAR (f->window->notice_bar));
}

/* As an editor that takes care does: another file under the same name. */
static void
replace (Fixture *f, const char *content)
{
  g_autofree char *other = g_strconcat (f->path, ".new", NULL);

  g_assert_true (g_file_set_contents (other, content, -1, NULL));
  g_assert_cmpint (g_rename (other, f->path), ==, 0);
}

static void
note_look (RegieWatch *watch, const char *digest, unsigned *looks)
{
  (*looks)++;
}

/* Until the file was looked at so many times, at each of which something could be told. */
static void
wait_for_looks (Fixture *f, unsigned wanted)
{
  unsigned looks = 0;
  gulong handler =
    g_signal_connect (f->window->watch, "looked", G_CALLBACK (note_look), &looks);

  WAIT_UNTIL (looks >= wanted);
  g_signal_handler_disconnect (f->window->watch, handler);
}

static void
press (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) &&
      g_str_equal (gtk_button_get_label (GTK_BUTTON (root)), label))
    {
      g_signal_emit_by_name (root, "clicked");
      return;
    }
  for (GtkWidget *at = gtk_widget_get_first_child (root), *next; at; at = next)
    {
      next = gtk_widget_get_next_sibling (at);
      press (at, label);
    }
}

static void
test_changed (Fixture *f, gconstpointer data)
{
  replace (f, PRODUCTION ("Theirs"));
  WAIT_UNTIL (told (f));
  g_assert_nonnull (strstr (told (f), "Somebody else changed “café.production”"));
  g_assert_cmpstr (title (f), ==, "Opened");
  press (f->window->notice_bar, "_Reload");
  WAIT_UNTIL (g_str_equal (title (f), "Theirs"));
  g_assert_null (told (f));
}

static void
test_written_in_place (Fixture *f, gconstpointer data)
{
  FILE *file = g_fopen (f->path, "w");

  g_assert_nonnull (file);
  fputs (PRODUCTION ("Theirs"), file);
  fclose (file);
  WAIT_UNTIL (told (f));
}

/* Touched, or written anew as it was. */
static void
test_unchanged (Fixture *f, gconstpointer data)
{
  replace (f, PRODUCTION ("Opened"));
  wait_for_looks (f, 1);
  g_assert_null (told (f));
}

static void
test_own_save (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Mine %d", i);

      change (f, name);
      save (f);
      wait_for_looks (f, 1);
      WAIT_UNTIL (!f->window->busy);
      g_assert_null (told (f));
    }
}

/* Nobody is told twice, but of something new again. */
static void
test_later (Fixture *f, gconstpointer data)
{
  replace (f, PRODUCTION ("Theirs"));
  WAIT_UNTIL (told (f));
  press (f->window->notice_bar, "_Later");
  g_assert_null (told (f));
  replace (f, PRODUCTION ("Theirs"));
  wait_for_looks (f, 1);
  g_assert_null (told (f));
  replace (f, PRODUCTION ("Third"));
  WAIT_UNTIL (told (f));
  /* They took it back. */
  replace (f, PRODUCTION ("Opened"));
  WAIT_UNTIL (!told (f));
}

/* A file that is gone is all that is open: closing asks, and saving brings it back. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  WAIT_UNTIL (told (f));
  g_assert_nonnull (strstr (told (f), "is gone"));
  g_assert_false (regie_window_may_close (f->window));
  answer ("cancel");
  press (f->window->notice_bar, "Save It Here A_gain");
  WAIT_UNTIL (!f->window->busy && g_file_test (f->path, G_FILE_TEST_EXISTS));
  g_assert_true (regie_window_may_close (f->window));
  g_assert_null (told (f));
}

static void
test_merge (Fixture *f, gconstpointer data)
{
  RegieProduction *production = regie_document_production (f->window->document);
  gpointer dialog;

  regie_record_set_text (REGIE_RECORD (production), "author", "Mine");
  replace (f, PRODUCTION ("Theirs"));
  WAIT_UNTIL (told (f));
  press (f->window->notice_bar, "_Merge…");
  WAIT_UNTIL ((dialog = find_dialog (REGIE_TYPE_MERGE_DIALOG)));
  g_signal_emit_by_name (dialog, "use");
  gtk_window_destroy (GTK_WINDOW (dialog));
  WAIT_UNTIL (!f->window->busy);
  g_assert_cmpstr (title (f), ==, "Theirs");
  g_assert_cmpstr (production->author, ==, "Mine");
  /* It was not asked to be saved, and can be without a question. */
  g_assert_true (is_kept (f, "café.production", "title=\"Theirs\"/>"));
  save (f);
  WAIT_UNTIL (!f->window->busy);
  g_assert_true (is_kept (f, "café.production", "author=\"Mine\""));
}

/* Locks */

#define LOCK(who) who ",mari,office-7,03.11.2026 14:05,file:///home/mari;"

static char *
lock_of (Fixture *f)
{
  return g_build_filename (f->folder, ".~lock.café.production#", NULL);
}

static gboolean
is_locked (Fixture *f)
{
  g_autofree char *lock = lock_of (f);

  return g_file_test (lock, G_FILE_TEST_EXISTS);
}

static void
test_locked_while_open (Fixture *f, gconstpointer data)
{
  WAIT_UNTIL (f->window->lock);
  g_assert_true (is_locked (f));
  change (f, "Mine");
  save (f);
  WAIT_UNTIL (!f->window->busy);
  g_assert_true (is_locked (f));
  regie_window_unwatch (f->window);
  g_assert_false (is_locked (f));
}

/* Opens it in another window while somebody else's lock is there. Returns: that window. */
static RegieWindow *
open_locked (Fixture *f)
{
  g_autofree char *lock = lock_of (f);
  RegieWindow *window = regie_window_new (NULL);

  WAIT_UNTIL (f->window->lock);
  regie_window_unwatch (f->window);
  g_assert_true (g_file_set_contents (lock, LOCK ("<b>Mari</b>"), -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  regie_window_open (window, f->file);
  return window;
}

static void
test_somebody_has_it (Fixture *f, gconstpointer data)
{
  RegieWindow *window = open_locked (f);
  AdwMessageDialog *dialog;

  WAIT_UNTIL ((dialog = find_dialog (ADW_TYPE_MESSAGE_DIALOG)));
  /* Said as it is, not as mark-up. */
  g_assert_false (adw_message_dialog_get_body_use_markup (dialog));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "<b>Mari</b>"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "office-7"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "2026-11-03, 14:05"));
  answer ("cancel");
  g_assert_null (window->document);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_copy (Fixture *f, gconstpointer data)
{
  RegieWindow *window = open_locked (f);

  answer ("copy");
  WAIT_UNTIL (window->document);
  g_assert_null (window->file);
  g_assert_null (window->lock);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (is_locked (f));
}

static void
test_anyway (Fixture *f, gconstpointer data)
{
  RegieWindow *window = open_locked (f);

  answer ("anyway");
  WAIT_UNTIL (window->document);
  g_assert_true (g_file_equal (window->file, f->file));
  gtk_window_destroy (GTK_WINDOW (window));
  /* It is theirs still. */
  g_assert_true (is_locked (f));
}

static void
test_once_in_a_process (Fixture *f, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  unsigned n = g_list_model_get_n_items (windows);
  g_autofree char *link = g_build_filename (f->folder, "link.production", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (link);

  g_assert_cmpint (symlink (f->path, link), ==, 0);
  g_assert_true (regie_window_find (other) == f->window);
  regie_window_open_beside (f->window, other);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = begin_window_tests (&argc, &argv);

  CLAIM ("/window-watch/a-change-is-told", test_changed);
  CLAIM ("/window-watch/written-in-place", test_written_in_place);
  CLAIM ("/window-watch/the-same-content-is-silent", test_unchanged);
  CLAIM ("/window-watch/own-saves-are-silent", test_own_save);
  CLAIM ("/window-watch/later-is-later", test_later);
  CLAIM ("/window-watch/a-file-that-is-gone", test_gone);
  CLAIM ("/window-watch/merged-from-the-bar", test_merge);
  CLAIM ("/window-watch/locked-while-open", test_locked_while_open);
  CLAIM ("/window-watch/somebody-has-it-open", test_somebody_has_it);
  CLAIM ("/window-watch/open-a-copy", test_copy);
  CLAIM ("/window-watch/open-anyway", test_anyway);
  CLAIM ("/window-watch/once-in-a-process", test_once_in_a_process);
  return g_test_run ();
}
