/* Processes that edit one document each are killed at any moment: what comes back is a state
 * that was, at most five seconds older than the last.
 *
 * Usage: test-kill-editing [-m thorough]: 1,000 of them instead of 24.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE /* MAP_ANONYMOUS */
#include "app/base/resources.h"
#include "app/file/store.h"
#include "app/file/writer.h"
#include "app/recover/lost-work.h"
#include "app/recover/recorder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define QUICK 24
#define THOROUGH 1000
#define AT_ONCE 24
#define LONGEST_US (12 * G_USEC_PER_SEC)
#define PROMISED_US (5 * G_USEC_PER_SEC)
#define MOST_EDITS 4000
#define PAUSE_MS 50
/* One edit in so many is followed by a save. */
#define SAVE_EACH 300

/* What a process tells, whatever becomes of it. */
typedef struct
{
  gint64 at[MOST_EDITS]; /* when each edit was made: monotonic microseconds */
  gint64 lag; /* the longest that its main loop was late: it was not let work then */
  int edits;  /* made */
  int found;  /* the edit that came back */
  gboolean offered;
} Report;

typedef struct
{
  Report *report;
  char *folder, *path;
  pid_t child;
  gint64 killed;
} Round;

/* The process that edits */

typedef struct
{
  Round *round;
  RegieReading *reading;
  RegieDocument *document;
  RegieRecorder *recorder;
  gint64 due;
} Editor;

static void
use_folder (const Round *round)
{
  g_setenv ("XDG_STATE_HOME", round->folder, TRUE);
  g_setenv ("XDG_CACHE_HOME", round->folder, TRUE);
}

static void
save (Editor *self)
{
  g_autoptr (GBytes) bytes = regie_writer_write (self->reading->production);
  g_autofree char *digest = NULL;

  regie_recorder_freeze (self->recorder);
  digest = regie_store_save (bytes, self->round->path, NULL, REGIE_SAVE_OVERWRITE, NULL);
  regie_recorder_saved (self->recorder, self->round->path, digest ? bytes : NULL);
}

static gboolean edit (gpointer data);

static void
plan_next (Editor *self)
{
  guint pause = (guint) g_random_int_range (1, PAUSE_MS);

  self->due = g_get_monotonic_time () + pause * 1000;
  g_timeout_add (pause, edit, self);
}

static gboolean
edit (gpointer data)
{
  Editor *self = data;
  Report *report = self->round->report;
  g_autofree char *title = g_strdup_printf ("%d", report->edits + 1);
  gint64 now = g_get_monotonic_time ();

  report->lag = MAX (report->lag, now - self->due);
  regie_record_set_text (REGIE_RECORD (self->reading->production), "title", title);
  report->at[report->edits + 1] = now;
  report->edits++;
  if (g_random_int_range (0, SAVE_EACH) == 0)
    save (self);
  if (report->edits + 1 < MOST_EDITS)
    plan_next (self);
  return G_SOURCE_REMOVE;
}

static void
edit_for_ever (Round *round)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Editor self = { .round = round };

  use_folder (round);
  g_random_set_seed ((guint32) getpid ());
  self.reading = regie_store_load (round->path, NULL, NULL);
  self.document = regie_document_new (self.reading->production);
  self.recorder =
    regie_recorder_new (self.document, round->path, self.reading->bytes, NULL);
  plan_next (&self);
  g_main_loop_run (loop);
}

/* The process that looks what is left */

static int
number_of (RegieProduction *production)
{
  return production->title ? atoi (production->title) : -1;
}

static void
look (Round *round)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (RegieReading) reading = NULL;

  use_folder (round);
  all = regie_lost_work_find ();
  reading = regie_store_load (round->path, NULL, NULL);
  round->report->offered = all->len == 1;
  if (all->len == 1)
    round->report->found = number_of (((RegieLostWork *) all->pdata[0])->production);
  else if (all->len == 0 && reading)
    round->report->found = number_of (reading->production);
  _exit (0);
}

/* The one that kills */

static void
begin (Round *round)
{
  static const char *const start =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<production xmlns=\"urn:regie:production:1\" title=\"0\"/>\n";

  round->report = mmap (NULL, sizeof *round->report, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (round->report != MAP_FAILED);
  round->report->found = -1;
  round->folder = g_dir_make_tmp ("regie-kill-XXXXXX", NULL);
  round->path = g_build_filename (round->folder, "a.production", NULL);
  g_assert_true (g_file_set_contents (round->path, start, -1, NULL));
  round->child = fork ();
  if (round->child == 0)
    edit_for_ever (round);
}

static void
wait_for (pid_t child, int signal)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WIFSIGNALED (status) ? WTERMSIG (status) : 0, ==, signal);
}

static void
kill_it (Round *round)
{
  kill (round->child, SIGKILL);
  round->killed = g_get_monotonic_time ();
  wait_for (round->child, SIGKILL);
}

/* Returns: how much time's work is gone, in microseconds. */
static gint64
check (Round *round)
{
  Report *report = round->report;
  gint64 lost;

  round->child = fork ();
  if (round->child == 0)
    look (round);
  wait_for (round->child, 0);
  g_assert_cmpint (report->found, >=, 0);
  g_assert_cmpint (report->found, <=, report->edits + 1);
  lost =
    report->found < report->edits ? round->killed - report->at[report->found + 1] : 0;
  g_assert_cmpint (lost, <=, PROMISED_US + report->lag);
  return lost;
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
end (Round *round)
{
  munmap (round->report, sizeof *round->report);
  empty (round->folder);
  g_free (round->folder);
  g_free (round->path);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* So many at once, since each needs time more than anything else. */
static void
kill_some (GArray *lost, guint *offered)
{
  Round rounds[AT_ONCE] = { 0 };
  gint64 moments[AT_ONCE], start = g_get_monotonic_time ();

  for (int i = 0; i < AT_ONCE; i++)
    moments[i] = start + g_test_rand_int_range (0, LONGEST_US);
  qsort (moments, AT_ONCE, sizeof *moments, compare);
  for (int i = 0; i < AT_ONCE; i++)
    begin (&rounds[i]);
  for (int i = 0; i < AT_ONCE; i++)
    {
      g_usleep ((gulong) MAX (moments[i] - g_get_monotonic_time (), 0));
      kill_it (&rounds[i]);
    }
  for (int i = 0; i < AT_ONCE; i++)
    {
      gint64 time = check (&rounds[i]);

      g_array_append_val (lost, time);
      *offered += rounds[i].report->offered;
      end (&rounds[i]);
    }
}

static void
test_kills (void)
{
  guint wanted = g_test_thorough () ? THOROUGH : QUICK, offered = 0;
  g_autoptr (GArray) lost = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (lost->len < wanted)
    kill_some (lost, &offered);
  g_array_sort (lost, compare);
  g_assert_cmpuint (offered, >, 0);
  g_test_message ("figure: %u kills, %u with work that was not saved and was offered, "
                  "at most %.1f s lost, median %.1f s",
                  lost->len, offered,
                  (double) g_array_index (lost, gint64, lost->len - 1) / G_USEC_PER_SEC,
                  (double) g_array_index (lost, gint64, lost->len / 2) / G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill-editing/five-seconds-at-most", test_kills);
  return g_test_run ();
}
