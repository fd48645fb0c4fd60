/* Claims about a window whose file has no path.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "far-file.h"
#include "ui/notice-bar.h"
#include "window-fixture.h"

/* Returns: (transfer full): a window with the fixture's file open as if it were far away. */
static RegieWindow *
open_far (Fixture *f)
{
  g_autoptr (GFile) far = far_file_new (f->path);
  RegieWindow *window = regie_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  regie_window_open (window, far);
  WAIT_UNTIL (window->document);
  gtk_window_destroy (GTK_WINDOW (f->window));
  f->window = window;
  return window;
}

static void
save_and_wait (Fixture *f, const char *title)
{
  change (f, title);
  save (f);
  WAIT_UNTIL (!f->window->busy);
}

static void
test_saved_and_told_once (Fixture *f, gconstpointer data)
{
  RegieWindow *window = open_far (f);
  RegieNoticeBar *bar = REGIE_NOTICE_BAR (window->notice_bar);

  save_and_wait (f, "Far");
  g_assert_true (is_kept (f, "café.production", "title=\"Far\""));
  g_assert_nonnull (strstr (regie_notice_bar_text (bar), "another computer"));
  save_and_wait (f, "Farther");
  g_assert_true (is_kept (f, "café.production", "title=\"Farther\""));
  g_assert_null (regie_notice_bar_text (bar));
  g_assert_null (window->lock);
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  open_far (f);
  come_into_conflict (f);
  answer ("overwrite");
  answer ("close");
  g_assert_true (is_kept (f, "café.production", "title=\"Mine\""));
}

/* Nothing tells of changes there, so it is looked for whenever the window is gone to. */
static void
test_looked_for (Fixture *f, gconstpointer data)
{
  RegieWindow *window = open_far (f);

  g_assert_true (g_file_set_contents (f->path, PRODUCTION ("Theirs"), -1, NULL));
  regie_watch_look (window->watch);
  WAIT_UNTIL (regie_notice_bar_text (REGIE_NOTICE_BAR (window->notice_bar)));
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = begin_window_tests (&argc, &argv);

  CLAIM ("/window-remote/saved-and-told-once", test_saved_and_told_once);
  CLAIM ("/window-remote/conflict", test_conflict);
  CLAIM ("/window-remote/changes-are-looked-for", test_looked_for);
  return g_test_run ();
}
