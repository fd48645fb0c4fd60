/* A save keeps what the file was: its links, mode and attributes; and refuses what
 * it must not replace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/saver.h"
#include "app/base/bytes.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

typedef struct
{
  char *folder;
  char *path;
  GBytes *new_bytes;
  char *known;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) old = g_bytes_new_static ("old content", 11);

  f->folder = g_dir_make_tmp ("regie-saver-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "café.production", NULL);
  f->new_bytes = g_bytes_new_static ("new", 3);
  f->known = regie_bytes_digest (old);
  g_assert_true (g_file_set_contents (f->path, "old content", -1, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  chmod (f->folder, 0700);
  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_bytes_unref (f->new_bytes);
  g_free (f->known);
}

static guint
count_files (const Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
save (const Fixture *f, const char *path)
{
  g_autoptr (GError) error = NULL;

  regie_saver_save (path, f->new_bytes, f->known, REGIE_SAVE_CAREFUL, &error);
  g_assert_no_error (error);
}

static void
assert_refused (const Fixture *f, const char *path, RegieError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
    regie_saver_save (path, f->new_bytes, f->known, REGIE_SAVE_CAREFUL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, REGIE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_replaces (Fixture *f, gconstpointer data)
{
  save (f, f->path);
  assert_holds (f->path, "new");
  g_assert_cmpuint (count_files (f), ==, 1);
}

static void
test_mode (Fixture *f, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0666, 0755 };
  GStatBuf info;

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_true (g_file_set_contents (f->path, "old content", -1, NULL));
      g_chmod (f->path, (int) modes[i]);
      save (f, f->path);
      g_stat (f->path, &info);
      g_assert_cmpuint (info.st_mode & 07777, ==, modes[i]);
    }
}

static void
test_first_save_takes_the_usual_mode (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "first.production", NULL);
  mode_t usual = umask (022);
  GStatBuf info;
  gboolean saved = regie_saver_save (path, f->new_bytes, NULL, REGIE_SAVE_CAREFUL, NULL);

  umask (usual);
  g_assert_true (saved);
  g_stat (path, &info);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0644);
}

static void
test_attributes (Fixture *f, gconstpointer data)
{
  char value[8] = "";

  if (setxattr (f->path, "user.regie", "kept", 4, 0) != 0)
    {
      g_test_skip ("this file system has no user attributes");
      return;
    }
  save (f, f->path);
  g_assert_cmpint (getxattr (f->path, "user.regie", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "kept");
}

static void
test_symbolic_link (Fixture *f, gconstpointer data)
{
  g_autofree char *link = g_build_filename (f->folder, "link", NULL);
  g_autofree char *second = g_build_filename (f->folder, "second", NULL);

  g_assert_no_errno (symlink ("café.production", link));
  g_assert_no_errno (symlink (link, second));
  save (f, second);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (f->path, G_FILE_TEST_IS_SYMLINK));
  assert_holds (f->path, "new");
}

static void
test_link_in_a_circle (Fixture *f, gconstpointer data)
{
  g_autofree char *link = g_build_filename (f->folder, "link", NULL);

  g_assert_no_errno (symlink (link, link));
  assert_refused (f, link, REGIE_ERROR_FILE);
}

static void
test_hard_link (Fixture *f, gconstpointer data)
{
  g_autofree char *other = g_build_filename (f->folder, "other", NULL);

  g_assert_no_errno (link (f->path, other));
  save (f, f->path);
  assert_holds (f->path, "new");
  assert_holds (other, "new");
  g_assert_cmpuint (count_files (f), ==, 2);
}

static void
test_pipe (Fixture *f, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (f->folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (mkfifo (pipe, 0600));
  assert_refused (f, pipe, REGIE_ERROR_NOT_REGULAR);
  assert_refused (f, f->folder, REGIE_ERROR_NOT_REGULAR);
  g_assert_null (regie_bytes_read (pipe, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_NOT_REGULAR);
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_assert_true (g_file_set_contents (f->path, "their words", -1, NULL));
  assert_refused (f, f->path, REGIE_ERROR_CONFLICT);
  assert_holds (f->path, "their words");
  g_assert_cmpuint (count_files (f), ==, 1);
  g_assert_true (
    regie_saver_save (f->path, f->new_bytes, f->known, REGIE_SAVE_OVERWRITE, NULL));
  assert_holds (f->path, "new");
}

static void
test_vanished (Fixture *f, gconstpointer data)
{
  g_autofree char *inside = g_build_filename (f->folder, "gone", "a.production", NULL);
  g_autoptr (GError) error = NULL;

  g_remove (f->path);
  assert_refused (f, f->path, REGIE_ERROR_VANISHED);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
  g_assert_true (
    regie_saver_save (f->path, f->new_bytes, f->known, REGIE_SAVE_OVERWRITE, NULL));
  g_assert_false (
    regie_saver_save (inside, f->new_bytes, NULL, REGIE_SAVE_CAREFUL, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_VANISHED);
}

static void
test_unexpected (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
    regie_saver_save (f->path, f->new_bytes, NULL, REGIE_SAVE_CAREFUL, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_EXISTS);
  assert_holds (f->path, "old content");
}

/* A process that was killed amid a save left a file; one that is at it has one too. */
static void
test_clears_what_was_left (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { ".café.production.01234567.tmp",
                                       ".café.production.89abcdef.tmp",
                                       ".tea.production.01234567.tmp",
                                       ".café.production.old list.tmp" };
  struct utimbuf old = { 0, g_get_real_time () / G_USEC_PER_SEC - 11 * 60 };
  char *paths[G_N_ELEMENTS (names)];

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      paths[i] = g_build_filename (f->folder, names[i], NULL);
      g_assert_true (g_file_set_contents (paths[i], "half", -1, NULL));
      if (i != 1)
        g_assert_no_errno (g_utime (paths[i], &old));
    }
  save (f, f->path);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpint (g_file_test (paths[i], G_FILE_TEST_EXISTS), ==, i > 0);
      g_free (paths[i]);
    }
}

static void
check_read_only (const Fixture *f)
{
  g_autofree char *fresh = g_build_filename (f->folder, "fresh.production", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_chmod (f->path, 0444));
  assert_refused (f, f->path, REGIE_ERROR_READ_ONLY);
  g_assert_no_errno (g_chmod (f->path, 0644));
  g_assert_no_errno (g_chmod (f->folder, 0500));
  g_assert_false (
    regie_saver_save (fresh, f->new_bytes, NULL, REGIE_SAVE_CAREFUL, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_READ_ONLY);
  save (f, f->path);
  assert_holds (f->path, "new");
}

/* The superuser may write everywhere, so an ordinary user looks in that case. */
static void
test_read_only (Fixture *f, gconstpointer data)
{
  const uid_t nobody = 65534;
  int status = 0;
  pid_t child;

  if (geteuid () != 0)
    {
      check_read_only (f);
      return;
    }
  g_assert_no_errno (chown (f->folder, nobody, nobody));
  g_assert_no_errno (chown (f->path, nobody, nobody));
  child = fork ();
  if (child == 0)
    {
      g_assert_no_errno (setuid (nobody));
      check_read_only (f);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("regie-state-XXXXXX", NULL);

  g_autofree char *own = g_build_filename (state, "regie", NULL);
  g_autofree char *kept = g_build_filename (own, "kept", NULL);
  int status;

  g_assert_no_errno (g_mkdir_with_parents (kept, 0777));
  g_assert_no_errno (chmod (state, 0777) | chmod (own, 0777) | chmod (kept, 0777));
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                              \
  g_test_add ("/saver/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("replaces-the-file", test_replaces);
  ADD ("keeps-the-mode", test_mode);
  ADD ("first-save-takes-the-usual-mode", test_first_save_takes_the_usual_mode);
  ADD ("keeps-attributes", test_attributes);
  ADD ("follows-symbolic-links", test_symbolic_link);
  ADD ("refuses-a-circle-of-links", test_link_in_a_circle);
  ADD ("keeps-hard-links", test_hard_link);
  ADD ("refuses-pipes-and-folders", test_pipe);
  ADD ("refuses-a-conflict", test_conflict);
  ADD ("tells-of-a-vanished-file", test_vanished);
  ADD ("never-covers-an-unexpected-file", test_unexpected);
  ADD ("clears-what-was-left", test_clears_what_was_left);
  ADD ("refuses-read-only", test_read_only);
  status = g_test_run ();

  /* Nothing is kept once the new bytes are safe. */
  g_assert_no_errno (g_rmdir (kept));
  g_assert_no_errno (g_rmdir (own));
  g_assert_no_errno (g_rmdir (state));
  return status;
}
