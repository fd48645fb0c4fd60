/* Claims about a window whose file somebody else changed: both are put together, and nothing
 * is lost.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/writer.h"
#include "app/merge/words.h"
#include "ui/merge-choice.h"
#include "ui/merge-dialog.h"
#include "window-fixture.h"

#define THEIRS(attributes, inside)                                                       \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                         \
  "<production xmlns=\"urn:regie:production:1\" " attributes ">" inside                  \
  "</production>\n"

/* Theirs: another place and a role. Mine: another author. */
static void
change_apart (Fixture *f)
{
  RegieProduction *production = regie_document_production (f->window->document);

  regie_record_set_text (REGIE_RECORD (production), "author", "Mine");
  g_assert_true (g_file_set_contents (f->path,
                                      THEIRS ("title=\"Opened\" site=\"Theirs\"",
                                              "<role id=\"r1\" name=\"Guest\"/>"),
                                      -1, NULL));
}

static RegieMergeDialog *
wait_for_dialog (void)
{
  gpointer dialog;

  WAIT_UNTIL ((dialog = find_dialog (REGIE_TYPE_MERGE_DIALOG)));
  return dialog;
}

/* As the button does. */
static void
use (RegieMergeDialog *dialog)
{
  g_signal_emit_by_name (dialog, "use");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_clean (Fixture *f)
{
  return regie_journal_is_clean (regie_document_journal (f->window->document));
}

static gboolean
is_version (Fixture *f, const char *text)
{
  g_autoptr (GPtrArray) versions = regie_versions_list (f->path);
  gboolean found = FALSE;

  for (guint i = 0; i < versions->len && !found; i++)
    {
      g_autofree char *content = NULL;

      found = g_file_get_contents (((RegieVersion *) versions->pdata[i])->path, &content,
                                   NULL, NULL) &&
              strstr (content, text);
    }
  return found;
}

static void
test_changes_apart (Fixture *f, gconstpointer data)
{
  RegieMergeDialog *dialog;

  change_apart (f);
  save (f);
  answer ("merge");
  dialog = wait_for_dialog ();
  g_assert_cmpuint (regie_merge_dialog_merging (dialog)->merge->conflicts->len, ==, 0);
  g_assert_cmpuint (g_strv_length (regie_merge_dialog_merging (dialog)->from_them), ==,
                    2);
  use (dialog);
  WAIT_UNTIL (!f->window->busy && is_clean (f));
  g_assert_true (is_kept (f, "café.production", "author=\"Mine\""));
  g_assert_true (is_kept (f, "café.production", "site=\"Theirs\""));
  g_assert_true (is_kept (f, "café.production", "name=\"Guest\""));
}

/* What is undone is gone from the window, so both sides must be found elsewhere. */
static void
test_one_step_and_both_kept (Fixture *f, gconstpointer data)
{
  RegieProduction *production = regie_document_production (f->window->document);

  change_apart (f);
  save (f);
  answer ("merge");
  use (wait_for_dialog ());
  WAIT_UNTIL (!f->window->busy && is_clean (f));
  g_assert_cmpstr (production->site, ==, "Theirs");
  regie_journal_undo (regie_document_journal (f->window->document));
  g_assert_null (production->site);
  g_assert_cmpstr (production->author, ==, "Mine");
  g_assert_null (regie_list_at (production->roles, 0));
  g_assert_true (is_version (f, "site=\"Theirs\""));
  g_assert_true (is_version (f, "author=\"Mine\"/>"));
}

static RegieMergeChoice *
first_choice (GtkWidget *root)
{
  if (REGIE_IS_MERGE_CHOICE (root))
    return REGIE_MERGE_CHOICE (root);
  for (GtkWidget *at = gtk_widget_get_first_child (root); at;
       at = gtk_widget_get_next_sibling (at))
    {
      RegieMergeChoice *found = first_choice (at);

      if (found)
        return found;
    }
  return NULL;
}

static void
test_choice (Fixture *f, gconstpointer data)
{
  RegieMergeDialog *dialog;

  come_into_conflict (f);
  answer ("merge");
  dialog = wait_for_dialog ();
  g_assert_cmpuint (regie_merge_dialog_merging (dialog)->merge->conflicts->len, ==, 1);
  g_assert_cmpstr (title (f), ==, "Mine");
  g_signal_emit_by_name (first_choice (GTK_WIDGET (dialog)), "chosen",
                         (guint) REGIE_SIDE_THEIRS);
  use (dialog);
  WAIT_UNTIL (!f->window->busy && is_clean (f));
  g_assert_cmpstr (title (f), ==, "Theirs");
  g_assert_true (is_version (f, "title=\"Mine\""));
}

static void
test_given_up (Fixture *f, gconstpointer data)
{
  come_into_conflict (f);
  answer ("merge");
  gtk_window_destroy (GTK_WINDOW (wait_for_dialog ()));
  g_assert_cmpstr (title (f), ==, "Mine");
  g_assert_true (is_kept (f, "café.production", "title=\"Theirs\""));
  /* And it is still a conflict. */
  save (f);
  answer ("cancel");
}

static void
test_broken_is_told (Fixture *f, gconstpointer data)
{
  change (f, "Mine");
  g_assert_true (g_file_set_contents (f->path, "<production", -1, NULL));
  save (f);
  answer ("merge");
  answer ("close");
  g_assert_cmpstr (title (f), ==, "Mine");
  g_assert_false (is_clean (f));
}

/* Changed once more while the merge was looked at. */
static void
test_changed_again (Fixture *f, gconstpointer data)
{
  RegieMergeDialog *dialog;

  come_into_conflict (f);
  answer ("merge");
  dialog = wait_for_dialog ();
  g_assert_true (g_file_set_contents (f->path, PRODUCTION ("Third"), -1, NULL));
  use (dialog);
  answer ("cancel");
  g_assert_true (is_kept (f, "café.production", "title=\"Third\""));
  g_assert_true (is_version (f, "title=\"Theirs\""));
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = begin_window_tests (&argc, &argv);

  CLAIM ("/window-merge/changes-apart-come-together", test_changes_apart);
  CLAIM ("/window-merge/one-step-and-both-are-kept", test_one_step_and_both_kept);
  CLAIM ("/window-merge/a-choice-is-taken", test_choice);
  CLAIM ("/window-merge/giving-up-changes-nothing", test_given_up);
  CLAIM ("/window-merge/a-broken-file-is-told", test_broken_is_told);
  CLAIM ("/window-merge/changed-once-more-is-a-conflict", test_changed_again);
  return g_test_run ();
}
