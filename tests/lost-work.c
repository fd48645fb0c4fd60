/* Claims about what a crash left: all that was on the disk comes back, in words too, and
 * nothing is offered that nobody misses.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recover/lost-work.h"

#include "app/base/resources.h"
#include "app/file/store.h"
#include "app/file/writer.h"
#include "app/recover/recorder.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

typedef struct
{
  char *folder, *path;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = regie_resources_folder ("templates");
  g_autofree char *template = g_build_filename (folder, "cafe.production", NULL);
  g_autofree char *text = NULL;
  gsize length;

  desk->folder = g_dir_make_tmp ("regie-lost-XXXXXX", NULL);
  desk->path = g_build_filename (desk->folder, "cafe.production", NULL);
  g_assert_true (g_file_get_contents (template, &text, &length, NULL));
  g_assert_true (g_file_set_contents (desk->path, text, (gssize) length, NULL));
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) left = regie_kept_work_find ();
  g_autoptr (GPtrArray) declined = regie_kept_work_find_declined ();

  g_ptr_array_extend_and_steal (left, g_steal_pointer (&declined));
  while (left->len)
    regie_kept_work_delete (g_ptr_array_steal_index (left, 0));
  g_unlink (desk->path);
  g_rmdir (desk->folder);
  g_free (desk->folder);
  g_free (desk->path);
}

/* Edits, and is killed n_flushed titles later, with one more that never came to the disk. */
static void
edit_and_die (const char *path, int n_flushed)
{
  RegieReading *reading = regie_store_load (path, NULL, NULL);
  RegieDocument *document = regie_document_new (reading->production);
  RegieRecorder *recorder = regie_recorder_new (document, path, reading->bytes, NULL);

  for (int i = 0; i <= n_flushed; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %d", i);

      regie_record_set_text (REGIE_RECORD (reading->production), "title", title);
      if (i < n_flushed)
        regie_recorder_flush (recorder);
    }
  /* Its thread has two seconds for what it was given. */
  g_usleep (300000);
  raise (SIGKILL);
}

static void
crash (Desk *desk, int n_flushed)
{
  int state;
  pid_t child = fork ();

  if (child == 0)
    edit_and_die (desk->path, n_flushed);
  g_assert_cmpint (waitpid (child, &state, 0), ==, child);
  g_assert_true (WIFSIGNALED (state));
}

static RegieLostWork *
only (GPtrArray *all)
{
  g_assert_cmpuint (all->len, ==, 1);
  return all->pdata[0];
}

static void
test_comes_back_in_words (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  RegieLostWork *lost;

  crash (desk, 3);
  all = regie_lost_work_find ();
  lost = only (all);
  g_assert_cmpstr (lost->production->title, ==, "Title 2");
  g_assert_cmpstr (lost->before->production->title, !=, "Title 2");
  g_assert_cmpstr (lost->path, ==, desk->path);
  g_assert_cmpint (lost->file, ==, REGIE_LOST_FILE_AS_IT_WAS);
  g_assert_false (lost->cut_short);
  g_assert_cmpuint (g_strv_length (lost->differences), ==, 1);
  g_assert_nonnull (strstr (lost->differences[0], "Title 2"));
}

static void
test_stays_until_it_is_taken (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) again = NULL;

  crash (desk, 1);
  g_ptr_array_unref (regie_lost_work_find ());
  again = regie_lost_work_find ();
  only (again);
}

static void
test_two_never_share_one (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) mine = NULL, theirs = NULL;

  crash (desk, 1);
  mine = regie_lost_work_find ();
  theirs = regie_lost_work_find ();
  g_assert_cmpuint (mine->len, ==, 1);
  g_assert_cmpuint (theirs->len, ==, 0);
}

static void
test_tells_what_became_of_the_file (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) changed = NULL, gone = NULL;

  crash (desk, 1);
  g_assert_true (g_file_set_contents (desk->path, "something else", -1, NULL));
  changed = regie_lost_work_find ();
  g_assert_cmpint (only (changed)->file, ==, REGIE_LOST_FILE_CHANGED);
  g_clear_pointer (&changed, g_ptr_array_unref);
  g_unlink (desk->path);
  gone = regie_lost_work_find ();
  g_assert_cmpint (only (gone)->file, ==, REGIE_LOST_FILE_GONE);
  g_assert_cmpstr (only (gone)->production->title, ==, "Title 0");
}

/* Killed between saving and letting go: nobody misses anything. */
static void
test_what_was_saved_is_not_offered (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL, kept = NULL;
  g_autoptr (GBytes) done = NULL;

  crash (desk, 1);
  all = regie_lost_work_find ();
  done = regie_writer_write (only (all)->production);
  g_clear_pointer (&all, g_ptr_array_unref);
  g_assert_true (g_file_set_contents (desk->path, g_bytes_get_data (done, NULL),
                                      (gssize) g_bytes_get_size (done), NULL));
  all = regie_lost_work_find ();
  g_assert_cmpuint (all->len, ==, 0);
  kept = regie_kept_work_find ();
  g_assert_cmpuint (kept->len, ==, 0);
}

/* What makes sense comes back, and what is done from there on is not lost behind the rest. */
static void
test_goes_on_before_what_makes_no_sense (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL, all = NULL, again = NULL;
  g_autoptr (RegieKeptWork) taken = NULL;
  g_autoptr (GBytes) base = NULL, changes = NULL;
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("?", 1);
  g_autofree char *path = NULL;

  crash (desk, 1);
  found = regie_kept_work_find ();
  g_assert_true (regie_kept_work_read (found->pdata[0], &path, &base, &changes, NULL));
  g_assert_true (regie_kept_work_add (found->pdata[0], nonsense, NULL));
  g_clear_pointer (&found, g_ptr_array_unref);
  all = regie_lost_work_find ();
  g_assert_true (only (all)->cut_short);
  g_assert_cmpstr (only (all)->production->title, ==, "Title 0");
  taken = regie_lost_work_take (only (all));
  g_clear_pointer (&taken, regie_kept_work_free);
  g_clear_pointer (&all, g_ptr_array_unref);
  again = regie_lost_work_find ();
  g_assert_false (only (again)->cut_short);
  g_assert_cmpstr (only (again)->production->title, ==, "Title 0");
}

static void
decline_all (void)
{
  g_autoptr (GPtrArray) all = regie_kept_work_find ();

  while (all->len)
    regie_kept_work_decline (g_ptr_array_steal_index (all, 0));
}

/* Nobody is asked about it again, but who looks for it has it, until it is taken. */
static void
test_what_was_declined_can_be_found (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) offered = NULL, declined = NULL, again = NULL, after = NULL;
  g_autoptr (RegieKeptWork) taken = NULL;

  crash (desk, 1);
  decline_all ();
  offered = regie_lost_work_find ();
  g_assert_cmpuint (offered->len, ==, 0);
  g_ptr_array_unref (regie_lost_work_find_declined ());
  declined = regie_lost_work_find_declined ();
  g_assert_cmpstr (only (declined)->production->title, ==, "Title 0");
  taken = regie_lost_work_take (only (declined));
  g_assert_nonnull (taken);
  g_clear_pointer (&taken, regie_kept_work_free);
  again = regie_lost_work_find ();
  g_assert_cmpstr (only (again)->production->title, ==, "Title 0");
  after = regie_lost_work_find_declined ();
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_what_was_declined_goes_after_seven_days (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) there = NULL, gone = NULL;
  g_autofree char *file = NULL;
  struct utimbuf times = { 0 };

  crash (desk, 1);
  decline_all ();
  there = regie_lost_work_find_declined ();
  file = g_strdup (regie_kept_work_file (only (there)->work));
  g_clear_pointer (&there, g_ptr_array_unref);
  times.modtime = times.actime = time (NULL) - 7 * 24 * 60 * 60 - 60;
  g_assert_cmpint (g_utime (file, &times), ==, 0);
  gone = regie_lost_work_find_declined ();
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/lost-work/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  char own[] = "/tmp/regie-test-XXXXXX";
  int failed;

  /* Work is kept among temporary files too, and those of others are none of ours. */
  g_setenv ("TMPDIR", g_mkdtemp (own), TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CLAIM ("comes-back-in-words", test_comes_back_in_words);
  CLAIM ("stays-until-it-is-taken", test_stays_until_it_is_taken);
  CLAIM ("two-never-share-one", test_two_never_share_one);
  CLAIM ("tells-what-became-of-the-file", test_tells_what_became_of_the_file);
  CLAIM ("what-was-saved-is-not-offered", test_what_was_saved_is_not_offered);
  CLAIM ("goes-on-before-what-makes-no-sense", test_goes_on_before_what_makes_no_sense);
  CLAIM ("what-was-declined-can-be-found", test_what_was_declined_can_be_found);
  CLAIM ("what-was-declined-goes-after-seven-days",
         test_what_was_declined_goes_after_seven_days);
  failed = g_test_run ();
  g_rmdir (own);
  return failed;
}
