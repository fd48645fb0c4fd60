/* Whatever call on the way of a save fails, the file holds the old or the new bytes,
 * whole, and "saved" is only said when it is so.
 *
 * The calls below stand before the C library's, count themselves and fail in turn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE
#include "app/base/bytes.h"
#include "app/file/saver.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define LENGTH 200000

typedef enum
{
  FAULT_ERROR,
  FAULT_SHORT,
  FAULT_KILL,
} Fault;

static struct
{
  gboolean armed;
  Fault fault;
  int number;
  int countdown;
  gboolean struck;
} plan;

static gboolean
strikes (void)
{
  if (!plan.armed || --plan.countdown != 0)
    return FALSE;
  plan.struck = TRUE;
  if (plan.fault == FAULT_KILL)
    _exit (9);
  errno = plan.number;
  return plan.fault == FAULT_ERROR;
}

#define REAL(name)                                                                       \
  (__extension__(__typeof__ (&name)) dlsym (RTLD_NEXT, G_STRINGIFY (name)))

int
open (const char *path, int flags, ...)
{
  int (*real) (const char *, int, ...) =
    __extension__(int (*) (const char *, int, ...)) dlsym (RTLD_NEXT, "open64");
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = (flags & O_CREAT) ? va_arg (arguments, mode_t) : 0;
  va_end (arguments);
  return strikes () ? -1 : real (path, flags, mode);
}

ssize_t
write (int descriptor, const void *data, size_t length)
{
  gboolean struck_before = plan.struck;

  if (strikes ())
    return -1;
  if (plan.fault == FAULT_SHORT && plan.struck && !struck_before)
    length = length / 2 + 1;
  return REAL (write) (descriptor, data, length);
}

int
close (int descriptor)
{
  gboolean strike = strikes ();
  int number = errno;
  int result = REAL (close) (descriptor);

  errno = number;
  return strike ? -1 : result;
}

int
fsync (int descriptor)
{
  return strikes () ? -1 : REAL (fsync) (descriptor);
}

int
rename (const char *from, const char *to)
{
  return strikes () ? -1 : REAL (rename) (from, to);
}

int
renameat2 (int from_folder,
           const char *from,
           int to_folder,
           const char *to,
           unsigned flags)
{
  return strikes () ? -1 : REAL (renameat2) (from_folder, from, to_folder, to, flags);
}

int
fchmod (int descriptor, mode_t mode)
{
  return strikes () ? -1 : REAL (fchmod) (descriptor, mode);
}

int
fchown (int descriptor, uid_t owner, gid_t group)
{
  return strikes () ? -1 : REAL (fchown) (descriptor, owner, group);
}

typedef struct
{
  char *folder;
  char *path;
  char *old;
  char *new;
  char *known;
} Scene;

static char *
filled (char letter)
{
  char *text = g_malloc (LENGTH + 1);

  memset (text, letter, LENGTH);
  text[LENGTH] = '\0';
  return text;
}

static void
reset (const Scene *scene)
{
  g_autoptr (GDir) dir = g_dir_open (scene->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (scene->folder, name, NULL);

      g_remove (path);
    }
  g_assert_true (g_file_set_contents (scene->path, scene->old, LENGTH, NULL));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
save (const Scene *scene, Fault fault, int number, int at, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (scene->new, LENGTH);
  gboolean saved;

  plan.fault = fault;
  plan.number = number;
  plan.countdown = at;
  plan.struck = FALSE;
  plan.armed = TRUE;
  saved = regie_saver_save (scene->path, bytes, scene->known, REGIE_SAVE_CAREFUL, error);
  plan.armed = FALSE;
  return saved;
}

static gboolean
holds (const Scene *scene, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (scene->path, &content, NULL, NULL));
  return g_str_equal (content, expected);
}

static void
test_failures (gconstpointer data)
{
  const Scene *scene = data;
  static const int numbers[] = { EIO, ENOSPC, EACCES, EDQUOT };
  int n_struck = 0;

  for (gsize i = 0; i <= G_N_ELEMENTS (numbers); i++)
    for (int at = 1;; at++)
      {
        Fault fault = i < G_N_ELEMENTS (numbers) ? FAULT_ERROR : FAULT_SHORT;
        g_autoptr (GError) error = NULL;
        gboolean saved;

        reset (scene);
        saved =
          save (scene, fault, i < G_N_ELEMENTS (numbers) ? numbers[i] : 0, at, &error);
        g_assert_true (saved == (error == NULL));
        if (saved)
          g_assert_true (holds (scene, scene->new));
        else if (!g_error_matches (error, REGIE_ERROR, REGIE_ERROR_UNSURE))
          g_assert_true (holds (scene, scene->old));
        else
          g_assert_true (holds (scene, scene->new));
        g_assert_cmpuint (count_files (scene->folder), ==, 1);
        n_struck += plan.struck;
        if (!plan.struck)
          break;
      }
  g_test_message ("%d faults", n_struck);
  g_assert_cmpint (n_struck, >, 40);
}

static void
test_kills (gconstpointer data)
{
  const Scene *scene = data;
  int n_old = 0, n_new = 0;

  for (int at = 1;; at++)
    {
      int status = 0;
      pid_t child;

      reset (scene);
      child = fork ();
      if (child == 0)
        _exit (save (scene, FAULT_KILL, 0, at, NULL) ? 0 : 1);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      n_old += holds (scene, scene->old);
      n_new += holds (scene, scene->new);
      g_assert_cmpint (n_old + n_new, ==, at);
      if (WEXITSTATUS (status) == 0)
        break;
      g_assert_cmpint (WEXITSTATUS (status), ==, 9);
    }
  g_assert_cmpint (n_old, >, 5);
  g_assert_cmpint (n_new, >, 1);
}

int
main (int argc, char **argv)
{
  Scene scene = { .old = filled ('o'), .new = filled ('n') };
  g_autoptr (GBytes) old = g_bytes_new (scene.old, LENGTH);
  int status;

  g_test_init (&argc, &argv, NULL);
  scene.folder = g_dir_make_tmp ("regie-faults-XXXXXX", NULL);
  scene.path = g_build_filename (scene.folder, "café.production", NULL);
  scene.known = regie_bytes_digest (old);
  g_test_add_data_func ("/saver/fault-never-harms", &scene, test_failures);
  g_test_add_data_func ("/saver/kill-leaves-old-or-new", &scene, test_kills);
  status = g_test_run ();

  g_remove (scene.path);
  g_rmdir (scene.folder);
  g_free (scene.folder);
  g_free (scene.path);
  g_free (scene.old);
  g_free (scene.new);
  g_free (scene.known);
  return status;
}
