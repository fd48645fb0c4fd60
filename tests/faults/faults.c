/* Whatever call goes wrong while something is kept on disk, what was there before is there
 * still or the new is, whole; and "done" is said only when it is the new.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "ground.h"
#include "inject.h"

#include <dlfcn.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char kind;
  int number;
  gboolean quick;
} Fault;

static const Fault faults[] = {
  { FAULT_ERROR, EIO, TRUE },     { FAULT_ERROR, ENOSPC, TRUE },
  { FAULT_ERROR, EACCES, FALSE }, { FAULT_ERROR, EDQUOT, FALSE },
  { FAULT_ERROR, EINTR, FALSE },  { FAULT_ERROR, EPERM, FALSE },
  { FAULT_ERROR, EROFS, FALSE },  { FAULT_ERROR, ENOENT, FALSE },
  { FAULT_STUCK, EIO, FALSE },    { FAULT_STUCK, ENOSPC, TRUE },
  { FAULT_SHORT, 0, TRUE },       { FAULT_KILL_BEFORE, 0, TRUE },
  { FAULT_KILL_MIDWAY, 0, TRUE }, { FAULT_KILL_AFTER, 0, FALSE },
};

typedef struct
{
  guint points, harmed, told, lies, litter;
} Count;

static Desk desk;
static char *trace;
static void (*arm) (const char *plan);

static void
clear (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_chmod (folder, 0700);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) &&
          g_file_test (path, G_FILE_TEST_IS_DIR))
        clear (path);
      g_remove (path);
    }
}

static void
lay (const Ground *ground)
{
  static const char *const parts[] = { "desk", "state", "away" };

  clear (desk.folder);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (desk.folder, parts[i], NULL);

      g_assert_no_errno (g_mkdir (path, 0700));
    }
  ground->lay (&desk);
}

static Answer
act (const Ground *ground, const Fault *fault, int at)
{
  g_autofree char *plan = g_strdup_printf ("%c %d %d %s %s", fault->kind, fault->number,
                                           at, desk.folder, trace);
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      g_setenv (FAULT_PLAN, plan, TRUE);
      arm (plan);
      _exit ((int) ground->act (&desk));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL)
    return ANSWER_NONE;
  g_assert_true (WIFEXITED (status));
  return (Answer) WEXITSTATUS (status);
}

/* What fails, or takes two steps for one, leaves nothing lying about. */
static gboolean
leaves_litter (const Fault *fault, const char *call)
{
  g_autofree char *folder = g_path_get_dirname (desk.path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if ((fault->kind != FAULT_ERROR && fault->kind != FAULT_SHORT) ||
      g_str_equal (call, "unlink"))
    return FALSE;
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".tmp"))
      return TRUE;
  return FALSE;
}

/* Returns: whether there was such a call. */
static gboolean
strike (const Ground *ground, const Fault *fault, int at, Count *count)
{
  g_autofree char *call = NULL;
  Answer answer;
  State state;
  gboolean lie, litter;

  g_unlink (trace);
  lay (ground);
  answer = act (ground, fault, at);
  state = ground->look (&desk);
  lie = (answer == ANSWER_DONE && state != STATE_NEW) ||
        (answer == ANSWER_FAILED && state != STATE_OLD && ground->promise == EXACT);
  if (!g_file_get_contents (trace, &call, NULL, NULL))
    {
      g_assert_cmpint (answer, ==, ANSWER_DONE);
      g_assert_cmpint (state, ==, STATE_NEW);
      return FALSE;
    }
  litter = leaves_litter (fault, call);
  count->points++;
  count->harmed += state == STATE_HARMED;
  count->told += state == STATE_TOLD;
  count->lies += lie;
  count->litter += litter;
  if (ground->promise != NAIVE && (state == STATE_HARMED || lie || litter))
    g_test_message ("%s: %c %s at %d, %s: answer %d, state %d", ground->name, fault->kind,
                    g_strerror (fault->number), at, call, answer, state);
  return TRUE;
}

static void
test_ground (gconstpointer data)
{
  const Ground *ground = data;
  Count count = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    if (faults[i].quick || g_test_thorough ())
      for (int at = 1; strike (ground, &faults[i], at, &count); at++)
        ;
  g_test_message ("figure: %s: %u faults, %u harmed, %u told of when opened, %u false "
                  "answers",
                  ground->name, count.points, count.harmed, count.told, count.lies);
  g_assert_cmpuint (count.points, >, 0);
  if (ground->promise == NAIVE ? count.harmed == 0
                               : count.harmed + count.lies + count.litter > 0)
    g_test_fail ();
}

/* Returns: (transfer full): a production as it is written, of some thousand bytes. */
static GBytes *
make_production (const char *title, gsize length)
{
  g_autofree char *site = g_strnfill (length, 'a');
  char *text =
    g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<production xmlns=\"urn:regie:production:1\" title=\"%s\" "
                     "site=\"%s\"/>\n",
                     title, site);

  return g_bytes_new_take (text, strlen (text));
}

static void
open_desk (void)
{
  /* In memory, where that can be, the disk need not be waited for. */
  const char *place = access ("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp";
  g_autofree char *state = NULL, *source = NULL;

  /* Not by GLib, which asks only once where temporary files go. */
  desk.folder = mkdtemp (g_strconcat (place, "/regie-faults-XXXXXX", NULL));
  g_assert_nonnull (desk.folder);
  desk.path = g_build_filename (desk.folder, "desk", "café.production", NULL);
  desk.old = make_production ("Old", 20000);
  desk.new = make_production ("New", 30000);
  desk.first = g_bytes_new_static ("first;", 6);
  desk.last = g_bytes_new_take (g_strnfill (5000, 'l'), 5000);
  trace = g_strconcat (desk.folder, ".trace", NULL);
  source = g_strconcat (desk.folder, ".new", NULL);
  g_assert_true (g_file_set_contents (source, g_bytes_get_data (desk.new, NULL),
                                      (gssize) g_bytes_get_size (desk.new), NULL));
  state = g_build_filename (desk.folder, "state", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("XDG_CACHE_HOME", state, TRUE);
  g_setenv ("TMPDIR", state, TRUE);
}

static void
close_desk (void)
{
  g_autofree char *source = g_strconcat (desk.folder, ".new", NULL);

  clear (desk.folder);
  g_rmdir (desk.folder);
  g_unlink (trace);
  g_unlink (source);
  g_free (trace);
  g_free (desk.folder);
  g_free (desk.path);
  g_bytes_unref (desk.old);
  g_bytes_unref (desk.new);
  g_bytes_unref (desk.first);
  g_bytes_unref (desk.last);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  arm = __extension__(void (*) (const char *)) dlsym (RTLD_DEFAULT, "fault_arm");
  g_assert_nonnull (arm);
  open_desk ();
  for (guint i = 0; i < n_grounds; i++)
    {
      g_autofree char *name = g_strconcat ("/faults/", grounds[i].name, NULL);

      g_test_add_data_func (name, &grounds[i], test_ground);
    }
  status = g_test_run ();
  close_desk ();
  return status;
}
