/* A process that saves again and again is killed at any moment: what is there is one of the
 * versions it saved, whole, and none older than the last it called saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE /* pipe2 */
#include "app/base/bytes.h"
#include "app/file/keep.h"
#include "app/file/store.h"
#include "app/file/versions.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define QUICK 20
#define THOROUGH 1000
#define LIFE 3 /* saves, at most, before it is killed */
#define TRIALS 5
#define SIZE 400000

typedef struct
{
  char *folder, *path;
  guint saved; /* the number last called saved */
  guint tries; /* numbers given out */
  gint64 life; /* microseconds that a process has at most */
  guint told;  /* rounds after which it was only partly written, and opening it said so */
} Desk;

/* Returns: (transfer full): the nth production, of its own length. */
static GBytes *
nth (guint n)
{
  g_autofree char *site = g_strnfill (SIZE + 977 * (n % 50), (char) ('a' + n % 26));
  char *text = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<production xmlns=\"urn:regie:production:1\" "
                                "title=\"%u\" site=\"%s\"/>\n",
                                n, site);

  return g_bytes_new_take (text, strlen (text));
}

/* Returns: which one these bytes are, or -1. */
static int
number_of (GBytes *bytes)
{
  g_autoptr (RegieReading) reading =
    bytes ? regie_reader_read (bytes, "a", REGIE_READ_AS_IS, NULL, NULL) : NULL;
  g_autoptr (GBytes) expected = NULL;
  guint n;

  if (!reading || !reading->production->title)
    return -1;
  n = (guint) strtoul (reading->production->title, NULL, 10);
  expected = nth (n);
  return g_bytes_equal (bytes, expected) ? (int) n : -1;
}

static void
save (Desk *desk, guint n)
{
  g_autoptr (GBytes) bytes = nth (n);
  g_autoptr (GError) error = NULL;
  g_autofree char *digest =
    regie_store_save (bytes, desk->path, NULL, REGIE_SAVE_OVERWRITE, &error);

  g_assert_no_error (error);
  g_assert_true (regie_versions_add (desk->path, bytes, &error));
}

static void
save_for_ever (Desk *desk, int say)
{
  /* Not the same names for files as in all the other processes. */
  g_random_set_seed ((guint32) g_get_real_time ());
  for (guint n = desk->tries;; n++)
    {
      save (desk, n);
      g_assert_cmpint (write (say, &n, sizeof n), ==, sizeof n);
    }
}

/* Takes in what the process said. */
static void
listen (Desk *desk, int hear)
{
  guint n;

  desk->tries++;
  while (read (hear, &n, sizeof n) == sizeof n)
    {
      desk->saved = n;
      desk->tries = n + 2;
    }
}

static void
check_document (Desk *desk)
{
  g_autoptr (GBytes) bytes = regie_bytes_read (desk->path, NULL);
  g_autofree char *kept = regie_keep_find_before (desk->path);
  int n = number_of (bytes);

  if (n < 0 && kept)
    {
      g_autoptr (GBytes) before = regie_bytes_read (kept, NULL);

      desk->told++;
      n = number_of (before);
    }
  g_assert_cmpint (n, >=, (int) desk->saved);
  g_assert_cmpint (n, <, (int) desk->tries);
}

static void
check_versions (Desk *desk)
{
  g_autoptr (GPtrArray) versions = regie_versions_list (desk->path);

  for (guint i = 0; i < versions->len; i++)
    {
      const RegieVersion *version = versions->pdata[i];
      g_autoptr (GBytes) bytes = regie_bytes_read (version->path, NULL);

      g_assert_cmpint (number_of (bytes), >=, 0);
    }
}

static void
kill_once (Desk *desk)
{
  int pipe[2], status;
  pid_t child;

  g_assert_no_errno (pipe2 (pipe, O_CLOEXEC));
  child = fork ();
  if (child == 0)
    save_for_ever (desk, pipe[1]);
  close (pipe[1]);
  g_usleep ((gulong) g_test_rand_int_range (0, (int) desk->life));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  listen (desk, pipe[0]);
  close (pipe[0]);
  check_document (desk);
}

/* Makes what was left in a folder an hour older. Returns: how much there is. */
static guint
age (const char *folder, const char *left)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  struct utimbuf old = { 0, g_get_real_time () / G_USEC_PER_SEC - 60 * 60 };
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_pattern_match_simple (left, name))
        continue;
      g_assert_no_errno (g_utime (path, &old));
      n++;
    }
  return n;
}

static guint
age_all (Desk *desk)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "regie", NULL);
  g_autofree char *kept = g_build_filename (state, "kept", NULL);
  g_autofree char *mark = regie_keep_mark (desk->path);
  g_autofree char *versions = g_build_filename (state, "versions", mark, NULL);

  return age (desk->folder, ".*.tmp") + age (kept, "*") +
         age (versions, "*.production.*");
}

/* So that any moment of a save may be its last, on whatever disk. */
static void
measure (Desk *desk)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < TRIALS; i++)
    save (desk, desk->saved = desk->tries++);
  desk->life = LIFE * (g_get_monotonic_time () - start) / TRIALS;
}

static void
test_kills (gconstpointer linked)
{
  g_autofree char *folder = g_dir_make_tmp ("regie-kill-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "café.production", NULL);
  g_autofree char *other = g_build_filename (folder, "other", NULL);
  guint rounds = g_test_thorough () ? THOROUGH : QUICK, left;
  Desk desk = { folder, path, 0, 1, 0, 0 };

  save (&desk, 0);
  if (linked)
    g_assert_no_errno (link (path, other));
  measure (&desk);
  for (guint i = 0; i < rounds; i++)
    kill_once (&desk);
  check_versions (&desk);
  left = age_all (&desk);
  save (&desk, desk.tries++);
  g_assert_cmpuint (age_all (&desk), ==, 0);
  g_test_message (
    "figure: %u kills in %u saves: 0 harmed, %u told of when opened, %u files "
    "left, 0 after the next save",
    rounds, desk.tries, desk.told, left);
  g_unlink (path);
  g_unlink (other);
  g_assert_no_errno (g_rmdir (folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/kill/file", NULL, test_kills);
  g_test_add_data_func ("/kill/hard-link", "", test_kills);
  return g_test_run ();
}
