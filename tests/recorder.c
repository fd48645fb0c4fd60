/* Claims about what is written down while a document is not saved: whatever ends the program,
 * it leads back to the document as it was.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recover/recorder.h"
#include "app/base/resources.h"
#include "app/file/store.h"
#include "app/file/writer.h"
#include "app/recover/change-log.h"

#include <glib/gstdio.h>

typedef struct
{
  RegieReading *reading;
  RegieDocument *document;
  RegieRecorder *recorder;
  unsigned troubles;
} Desk;

static void
count_trouble (RegieRecorder *recorder, const char *sentence, Desk *desk)
{
  g_test_message ("%s", sentence);
  desk->troubles++;
}

static void
record (Desk *desk, const char *path, GBytes *base, RegieKeptWork *work)
{
  desk->recorder = regie_recorder_new (desk->document, path, base, work);
  g_signal_connect (desk->recorder, "trouble", G_CALLBACK (count_trouble), desk);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = regie_resources_folder ("templates");
  g_autofree char *path = g_build_filename (folder, "cafe.production", NULL);
  g_autoptr (GError) error = NULL;

  desk->reading = regie_store_load (path, NULL, &error);
  g_assert_no_error (error);
  desk->document = regie_document_new (desk->reading->production);
  record (desk, path, desk->reading->bytes, NULL);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;

  g_clear_object (&desk->recorder);
  g_assert_finalize_object (desk->document);
  regie_reading_free (desk->reading);
  left = regie_kept_work_find ();
  while (left->len)
    regie_kept_work_delete (g_ptr_array_steal_index (left, 0));
}

static void
call_it (Desk *desk, const char *title)
{
  regie_record_set_text (REGIE_RECORD (desk->reading->production), "title", title);
}

static GBytes *
now (Desk *desk)
{
  return regie_writer_write (desk->reading->production);
}

/* Returns: (transfer full) (nullable): the production in the only file that nobody holds. */
static GBytes *
recover (char **path)
{
  g_autoptr (GPtrArray) found = regie_kept_work_find ();
  g_autoptr (GBytes) base = NULL, changes = NULL;
  g_autoptr (RegieReading) reading = NULL;
  g_autoptr (RegieDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (found->len == 0)
    return NULL;
  g_assert_cmpuint (found->len, ==, 1);
  regie_kept_work_read (found->pdata[0], path, &base, &changes, &error);
  g_assert_no_error (error);
  reading = regie_reader_read (base, "base", REGIE_READ_MENDED, NULL, &error);
  g_assert_no_error (error);
  document = regie_document_new (reading->production);
  regie_change_log_replay (changes, document, NULL, &error);
  g_assert_no_error (error);
  return regie_writer_write (reading->production);
}

static void
test_nothing_is_kept_without_changes (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL;

  regie_recorder_flush (desk->recorder);
  g_clear_object (&desk->recorder);
  g_assert_null (recover (&path));
}

static void
test_what_is_unsaved_comes_back (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) wanted = NULL, got = NULL;
  g_autofree char *path = NULL;

  call_it (desk, "One");
  regie_recorder_flush (desk->recorder);
  call_it (desk, "Two");
  regie_journal_undo (regie_document_journal (desk->document));
  call_it (desk, "Three");
  wanted = now (desk);
  g_clear_object (&desk->recorder);
  got = recover (&path);
  g_assert_true (g_bytes_equal (wanted, got));
  g_assert_true (g_str_has_suffix (path, "cafe.production"));
}

/* Two seconds after the last change it is on disk; nobody has to ask. */
static void
test_comes_to_the_disk_by_itself (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) wanted = NULL, got = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autofree char *place =
    g_build_filename (g_get_user_state_dir (), "regie", "recovery", NULL);

  call_it (desk, "One");
  wanted = now (desk);
  while (!(folder = g_dir_open (place, 0, NULL)) || !g_dir_read_name (folder))
    {
      g_clear_pointer (&folder, g_dir_close);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  held = regie_kept_work_find ();
  g_assert_cmpuint (held->len, ==, 0);
  g_clear_object (&desk->recorder);
  got = recover (&path);
  g_assert_true (g_bytes_equal (wanted, got));
}

static void
test_undone_work_is_not_kept (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL;

  call_it (desk, "One");
  regie_recorder_flush (desk->recorder);
  regie_journal_undo (regie_document_journal (desk->document));
  g_clear_object (&desk->recorder);
  g_assert_null (recover (&path));
}

static void
save (Desk *desk, const char *path, gboolean written, const char *meanwhile)
{
  RegieJournal *journal = regie_document_journal (desk->document);
  g_autoptr (GBytes) bytes = now (desk);

  regie_journal_freeze_clean (journal);
  regie_recorder_freeze (desk->recorder);
  if (meanwhile)
    call_it (desk, meanwhile);
  regie_journal_thaw_clean (journal, written);
  regie_recorder_saved (desk->recorder, path, written ? bytes : NULL);
}

static void
test_saved_work_is_not_kept (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL;

  call_it (desk, "One");
  regie_recorder_flush (desk->recorder);
  save (desk, "/tmp/a.production", TRUE, NULL);
  g_clear_object (&desk->recorder);
  g_assert_null (recover (&path));
}

static void
test_what_comes_while_saving_is_kept (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) wanted = NULL, got = NULL;
  g_autofree char *path = NULL;

  call_it (desk, "One");
  save (desk, "/tmp/a.production", TRUE, "Two");
  call_it (desk, "Three");
  wanted = now (desk);
  g_clear_object (&desk->recorder);
  got = recover (&path);
  g_assert_true (g_bytes_equal (wanted, got));
  g_assert_cmpstr (path, ==, "/tmp/a.production");
}

static void
test_failed_save_loses_nothing (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) wanted = NULL, got = NULL;
  g_autofree char *path = NULL;

  call_it (desk, "One");
  save (desk, "/tmp/a.production", FALSE, "Two");
  wanted = now (desk);
  g_clear_object (&desk->recorder);
  got = recover (&path);
  g_assert_true (g_bytes_equal (wanted, got));
  g_assert_true (g_str_has_suffix (path, "cafe.production"));
}

static void
test_declined_work_is_not_found (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL;

  call_it (desk, "One");
  regie_recorder_decline (desk->recorder);
  call_it (desk, "Two");
  g_clear_object (&desk->recorder);
  g_assert_null (recover (&path));
}

/* What was found and taken is gone on with, in the same file. */
static void
test_found_work_is_gone_on_with (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) base = NULL, changes = NULL, wanted = NULL, got = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *path = NULL, *again = NULL;
  RegieKeptWork *work;

  call_it (desk, "One");
  g_clear_object (&desk->recorder);
  found = regie_kept_work_find ();
  work = g_ptr_array_steal_index (found, 0);
  g_assert_true (regie_kept_work_read (work, &path, &base, &changes, NULL));
  record (desk, path, base, work);
  call_it (desk, "Two");
  wanted = now (desk);
  g_clear_object (&desk->recorder);
  got = recover (&again);
  g_assert_true (g_bytes_equal (wanted, got));
}

static void
wait_for_trouble (Desk *desk)
{
  while (desk->troubles == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Where the state folder takes nothing, another does, and the user is told, once. */
static void
test_trouble_is_told (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "regie", NULL);
  g_autofree char *place = g_build_filename (folder, "recovery", NULL);
  g_autoptr (GBytes) wanted = NULL, got = NULL;
  g_autofree char *path = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (place, "in the way", -1, NULL));
  call_it (desk, "One");
  regie_recorder_flush (desk->recorder);
  wait_for_trouble (desk);
  call_it (desk, "Two");
  wanted = now (desk);
  g_clear_object (&desk->recorder);
  g_assert_cmpuint (desk->troubles, ==, 1);
  g_unlink (place);
  got = recover (&path);
  g_assert_true (g_bytes_equal (wanted, got));
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/recorder/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CLAIM ("nothing-is-kept-without-changes", test_nothing_is_kept_without_changes);
  CLAIM ("what-is-unsaved-comes-back", test_what_is_unsaved_comes_back);
  CLAIM ("comes-to-the-disk-by-itself", test_comes_to_the_disk_by_itself);
  CLAIM ("undone-work-is-not-kept", test_undone_work_is_not_kept);
  CLAIM ("saved-work-is-not-kept", test_saved_work_is_not_kept);
  CLAIM ("what-comes-while-saving-is-kept", test_what_comes_while_saving_is_kept);
  CLAIM ("failed-save-loses-nothing", test_failed_save_loses_nothing);
  CLAIM ("declined-work-is-not-found", test_declined_work_is_not_found);
  CLAIM ("found-work-is-gone-on-with", test_found_work_is_gone_on_with);
  CLAIM ("trouble-is-told", test_trouble_is_told);
  return g_test_run ();
}
