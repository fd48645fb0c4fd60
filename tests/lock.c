/* Claims about the file that says who has a document open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/lock.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder, *path, *lock;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("regie-lock-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "café.production", NULL);
  f->lock = g_build_filename (f->folder, ".~lock.café.production#", NULL);
  g_assert_true (g_file_set_contents (f->path, "", -1, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_unlink (f->lock);
  g_unlink (f->path);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->lock);
}

static void
write_lock (Fixture *f, const char *text)
{
  g_assert_true (g_file_set_contents (f->lock, text, -1, NULL));
}

static gboolean
is_there (Fixture *f)
{
  return g_file_test (f->lock, G_FILE_TEST_EXISTS);
}

static void
test_format (Fixture *f, gconstpointer data)
{
  RegieLock *lock = regie_lock_take (f->path);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  g_assert_nonnull (lock);
  g_assert_true (regie_lock_is_for (lock, f->path));
  g_assert_true (g_file_get_contents (f->lock, &text, NULL, NULL));
  g_assert_true (g_str_has_suffix (text, ";"));
  fields = g_strsplit (text, ",", -1);
  g_assert_cmpuint (g_strv_length (fields), ==, 5);
  g_assert_cmpstr (fields[1], ==, g_get_user_name ());
  g_assert_cmpstr (fields[2], ==, g_get_host_name ());
  g_assert_true (
    g_regex_match_simple ("^\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d$", fields[3], 0, 0));
  regie_lock_release (lock);
  g_assert_false (is_there (f));
}

static void
test_others (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieLockHolder) holder = NULL;
  g_autofree char *time = NULL;

  write_lock (f, "Maasikas\\, Mari,mari,office-7,03.11.2026 14:05,file:///home/mari;");
  holder = regie_lock_find_holder (f->path);
  g_assert_nonnull (holder);
  g_assert_cmpstr (holder->name, ==, "Maasikas, Mari");
  g_assert_cmpstr (holder->computer, ==, "office-7");
  time = g_date_time_format (holder->time, "%F %H:%M");
  g_assert_cmpstr (time, ==, "2026-11-03 14:05");
  g_assert_null (regie_lock_take (f->path));
  g_assert_true (is_there (f));
}

/* A lock of another program on this computer is nobody's to judge. */
static void
test_other_program (Fixture *f, gconstpointer data)
{
  g_autofree char *text =
    g_strdup_printf ("Me,me,%s,03.11.2026 14:05,file:///home/me/.config;",
                     g_get_host_name ());
  g_autoptr (RegieLockHolder) holder = NULL;

  write_lock (f, text);
  holder = regie_lock_find_holder (f->path);
  g_assert_nonnull (holder);
  g_assert_null (regie_lock_take (f->path));
}

/* While another process holds it, and after that is killed. */
static void
test_left_behind (Fixture *f, gconstpointer data)
{
  RegieLockHolder *holder;
  RegieLock *lock;
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      lock = regie_lock_take (f->path);
      if (write (ready[1], lock ? "1" : "0", 1) == 1)
        pause ();
      _exit (0);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_assert_cmpint (byte, ==, '1');
  holder = regie_lock_find_holder (f->path);
  g_assert_nonnull (holder);
  g_assert_cmpstr (holder->computer, ==, g_get_host_name ());
  regie_lock_holder_free (holder);
  g_assert_null (regie_lock_take (f->path));

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  g_assert_true (is_there (f));
  g_assert_null (regie_lock_find_holder (f->path));
  lock = regie_lock_take (f->path);
  g_assert_nonnull (lock);
  regie_lock_release (lock);
  g_assert_false (is_there (f));
  close (ready[0]);
  close (ready[1]);
}

/* Whoever opens it anyway leaves the other's lock alone, and so does closing. */
static void
test_not_ours_any_more (Fixture *f, gconstpointer data)
{
  RegieLock *lock = regie_lock_take (f->path);

  write_lock (f, "Mari,mari,office-7,03.11.2026 14:05,file:///;");
  regie_lock_release (lock);
  g_assert_true (is_there (f));
}

static void
test_no_place (Fixture *f, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (f->folder, "no", "such.production", NULL);
  g_autofree char *name = g_strnfill (250, 'a');
  g_autofree char *lengthy = g_build_filename (f->folder, name, NULL);

  g_assert_null (regie_lock_take (nowhere));
  g_assert_null (regie_lock_find_holder (nowhere));
  g_assert_null (regie_lock_take (lengthy));
}

static void
test_links (Fixture *f, gconstpointer data)
{
  g_autofree char *link = g_build_filename (f->folder, "link.production", NULL);
  RegieLock *lock;

  g_assert_cmpint (symlink (f->path, link), ==, 0);
  lock = regie_lock_take (link);
  g_assert_true (is_there (f));
  g_assert_true (regie_lock_is_for (lock, f->path));
  regie_lock_release (lock);
  g_unlink (link);
}

/* What is in a lock is anybody's: none of it harms or fools. */
static void
test_hostile (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = {
    "no lock at all",
    ",,,,",
    ",,,,;",
    "\\",
    "a,b,c,99.99.9999 99:99,d;",
    "a,b,c,03.11.2026 14:05 and more,d;",
    "<b>big</b>\n\n\nname,b,c\x1b[31m,x,d;",
    "\xff\xfe,\xc0\x80,\xed\xa0\x80,x,d;",
    "\xe2\x80\xae"
    "backwards,b,c,x,d;",
  };
  g_autofree char *huge = g_strnfill (1000000, 'a');

  for (size_t i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RegieLockHolder) holder = NULL;

      write_lock (f, i < G_N_ELEMENTS (texts) ? texts[i] : huge);
      holder = regie_lock_find_holder (f->path);
      g_assert_nonnull (holder);
      g_assert_null (regie_lock_take (f->path));
      for (const char *at = holder->name; at && *at; at = g_utf8_next_char (at))
        g_assert_true (g_unichar_isgraph (g_utf8_get_char (at)) || *at == ' ');
      g_assert_true (!holder->name || g_utf8_validate (holder->name, -1, NULL));
      g_assert_true (!holder->name || !strstr (holder->name, "\xe2\x80\xae"));
    }
}

/* Neither waited for nor followed. */
static void
test_strange_files (Fixture *f, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (f->folder, "precious", NULL);
  g_autofree char *content = NULL;
  RegieLockHolder *holder;

  g_assert_cmpint (mkfifo (f->lock, 0600), ==, 0);
  g_assert_null (regie_lock_take (f->path));
  g_clear_pointer (&(RegieLockHolder *){ regie_lock_find_holder (f->path) },
                   regie_lock_holder_free);
  g_unlink (f->lock);
  g_assert_true (g_file_set_contents (elsewhere, "precious", -1, NULL));
  g_assert_cmpint (symlink (elsewhere, f->lock), ==, 0);
  holder = regie_lock_find_holder (f->path);
  g_assert_null (holder);
  g_assert_null (regie_lock_take (f->path));
  g_assert_true (g_file_get_contents (elsewhere, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "precious");
  g_unlink (elsewhere);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, function)                                                            \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  CLAIM ("/lock/as-office-suites-have-it", test_format);
  CLAIM ("/lock/somebody-else", test_others);
  CLAIM ("/lock/another-program", test_other_program);
  CLAIM ("/lock/left-behind-is-taken-over", test_left_behind);
  CLAIM ("/lock/not-ours-any-more-stays", test_not_ours_any_more);
  CLAIM ("/lock/no-place-is-no-failure", test_no_place);
  CLAIM ("/lock/by-whatever-way-it-is-reached", test_links);
  CLAIM ("/lock/hostile-content", test_hostile);
  CLAIM ("/lock/strange-files", test_strange_files);
  return g_test_run ();
}
