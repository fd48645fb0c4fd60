/* Claims about what is kept of unsaved work: whole pieces are read, whatever became of the
 * rest, and nobody shares a file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "app/recover/kept-work.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define BASE "<production/>\n"

typedef struct
{
  RegieKeptWork *work;
} Desk;

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
add (RegieKeptWork *work, const char *text)
{
  g_autoptr (GBytes) changes = bytes_of (text);
  g_autoptr (GError) error = NULL;

  g_assert_true (regie_kept_work_add (work, changes, &error));
  g_assert_no_error (error);
}

static RegieKeptWork *
begin (const char *path)
{
  g_autoptr (GBytes) base = bytes_of (BASE), changes = bytes_of ("one;");
  g_autoptr (GError) error = NULL;
  RegieKeptWork *work = regie_kept_work_new (path, base, changes, &error);

  g_assert_no_error (error);
  return work;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) left = regie_kept_work_find ();

  g_assert_cmpuint (left->len, ==, 0);
  desk->work = begin ("/tmp/a café.production");
  add (desk->work, "two;");
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;

  if (desk->work)
    regie_kept_work_delete (desk->work);
  left = regie_kept_work_find ();
  while (left->len)
    regie_kept_work_delete (g_ptr_array_steal_index (left, 0));
}

/* Returns: (transfer full): the changes of the only file that nobody holds, NULL for none. */
static char *
find_only (Desk *desk, char **path)
{
  g_autoptr (GPtrArray) found = regie_kept_work_find ();
  g_autoptr (GBytes) base = NULL, changes = NULL;
  g_autoptr (GError) error = NULL;
  GString *all;

  if (found->len == 0)
    return NULL;
  g_assert_cmpuint (found->len, ==, 1);
  if (!regie_kept_work_read (found->pdata[0], path, &base, &changes, &error))
    {
      g_assert_error (error, REGIE_ERROR, REGIE_ERROR_FORMAT);
      return g_strdup ("nothing");
    }
  g_assert_cmpmem (g_bytes_get_data (base, NULL), g_bytes_get_size (base), BASE,
                   strlen (BASE));
  all = g_string_new_len (g_bytes_get_data (changes, NULL),
                          (gssize) g_bytes_get_size (changes));
  return g_string_free (all, FALSE);
}

static void
test_is_found_when_let_go (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL, *changes = NULL;

  g_assert_null (find_only (desk, &path));
  g_clear_pointer (&desk->work, regie_kept_work_free);
  changes = find_only (desk, &path);
  g_assert_cmpstr (changes, ==, "one;two;");
  g_assert_cmpstr (path, ==, "/tmp/a café.production");
}

static void
test_never_saved_has_no_path (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL, *changes = NULL;

  regie_kept_work_delete (desk->work);
  desk->work = begin (NULL);
  g_clear_pointer (&desk->work, regie_kept_work_free);
  changes = find_only (desk, &path);
  g_assert_cmpstr (changes, ==, "one;");
  g_assert_null (path);
}

/* A process that is killed lets go. */
static void
test_survives_a_kill (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL, *changes = NULL;
  int state;
  pid_t child;

  regie_kept_work_delete (g_steal_pointer (&desk->work));
  child = fork ();
  if (child == 0)
    {
      add (begin ("/tmp/b"), "three;");
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &state, 0), ==, child);
  g_assert_true (WIFSIGNALED (state));
  changes = find_only (desk, &path);
  g_assert_cmpstr (changes, ==, "one;three;");
}

/* Cut anywhere, or any bit of it turned: what is read is what was added, up to there. */
static void
test_damage_ends_it (Desk *desk, gconstpointer data)
{
  g_autofree char *file = g_strdup (regie_kept_work_file (desk->work)), *whole = NULL;
  gsize length;

  g_clear_pointer (&desk->work, regie_kept_work_free);
  g_assert_true (g_file_get_contents (file, &whole, &length, NULL));
  for (gsize i = 0; i < 2 * length; i++)
    {
      g_autofree char *path = NULL, *changes = NULL;
      g_autofree char *damaged = g_memdup2 (whole, length);

      damaged[i / 2] ^= (char) (1 << g_test_rand_int_range (0, 8));
      g_assert_true (
        g_file_set_contents (file, damaged, (gssize) (i % 2 ? length : i / 2), NULL));
      changes = find_only (desk, &path);
      g_assert_true (
        g_strv_contains ((const char *[]){ "nothing", "", "one;", "one;two;", NULL },
                         changes));
      if (i % 2)
        g_assert_cmpstr (changes, !=, "one;two;");
    }
}

static void
test_goes_on_where_it_was_damaged (Desk *desk, gconstpointer data)
{
  g_autofree char *file = g_strdup (regie_kept_work_file (desk->work)), *whole = NULL;
  g_autofree char *path = NULL, *changes = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GBytes) base = NULL, read = NULL;
  gsize length;

  g_clear_pointer (&desk->work, regie_kept_work_free);
  g_assert_true (g_file_get_contents (file, &whole, &length, NULL));
  g_assert_true (g_file_set_contents (file, whole, (gssize) length - 1, NULL));
  found = regie_kept_work_find ();
  desk->work = g_ptr_array_steal_index (found, 0);
  g_assert_true (regie_kept_work_read (desk->work, &path, &base, &read, NULL));
  add (desk->work, "a long one that covers what was cut off;");
  g_clear_pointer (&desk->work, regie_kept_work_free);
  g_clear_pointer (&path, g_free);
  changes = find_only (desk, &path);
  g_assert_cmpstr (changes, ==, "one;a long one that covers what was cut off;");
}

/* Whole pieces behind a damaged one do not come back when one is put in its place. */
static void
test_nothing_comes_back_behind_what_is_added (Desk *desk, gconstpointer data)
{
  g_autofree char *file = g_strdup (regie_kept_work_file (desk->work)), *whole = NULL;
  g_autofree char *path = NULL, *changes = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GBytes) base = NULL, read = NULL;
  gsize length;

  g_clear_pointer (&desk->work, regie_kept_work_free);
  g_assert_true (g_file_get_contents (file, &whole, &length, NULL));
  *(char *) memmem (whole, length, "one;", 4) = 'O';
  g_assert_true (g_file_set_contents (file, whole, (gssize) length, NULL));
  found = regie_kept_work_find ();
  desk->work = g_ptr_array_steal_index (found, 0);
  g_assert_true (regie_kept_work_read (desk->work, &path, &base, &read, NULL));
  g_assert_cmpuint (g_bytes_get_size (read), ==, 0);
  add (desk->work, "uno;");
  g_clear_pointer (&desk->work, regie_kept_work_free);
  g_clear_pointer (&path, g_free);
  changes = find_only (desk, &path);
  g_assert_cmpstr (changes, ==, "uno;");
}

static void
test_declined_is_kept_seven_days (Desk *desk, gconstpointer data)
{
  g_autofree char *file =
    g_strconcat (regie_kept_work_file (desk->work), ".declined", NULL);
  g_autofree char *path = NULL;
  struct utimbuf old = { 0, 0 };

  regie_kept_work_decline (g_steal_pointer (&desk->work));
  g_assert_null (find_only (desk, &path));
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  old.modtime = g_get_real_time () / G_USEC_PER_SEC - 6 * 24 * 60 * 60;
  g_assert_cmpint (g_utime (file, &old), ==, 0);
  g_assert_null (find_only (desk, &path));
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  old.modtime -= 2 * 24 * 60 * 60;
  g_assert_cmpint (g_utime (file, &old), ==, 0);
  g_assert_null (find_only (desk, &path));
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* A full disk, as far as the file can tell: it may not grow. */
static void
test_full_disk_keeps_what_was_there (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL, *changes = NULL;
  g_autoptr (GBytes) much = g_bytes_new_take (g_malloc0 (100000), 100000);
  g_autoptr (GError) error = NULL;
  struct rlimit before, tight;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  tight = before;
  tight.rlim_cur = 1000;
  setrlimit (RLIMIT_FSIZE, &tight);
  g_assert_false (regie_kept_work_add (desk->work, much, &error));
  setrlimit (RLIMIT_FSIZE, &before);
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_FILE);
  add (desk->work, "three;");
  g_clear_pointer (&desk->work, regie_kept_work_free);
  changes = find_only (desk, &path);
  g_assert_cmpstr (changes, ==, "one;two;three;");
}

static void
test_falls_back_to_another_folder (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (regie_kept_work_file (desk->work));

  regie_kept_work_delete (desk->work);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  desk->work = begin ("/tmp/c");
  g_assert_false (g_str_has_prefix (regie_kept_work_file (desk->work), folder));
  g_assert_true (regie_kept_work_is_elsewhere (desk->work));
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/kept-work/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CLAIM ("is-found-when-let-go", test_is_found_when_let_go);
  CLAIM ("never-saved-has-no-path", test_never_saved_has_no_path);
  CLAIM ("survives-a-kill", test_survives_a_kill);
  CLAIM ("damage-ends-it", test_damage_ends_it);
  CLAIM ("goes-on-where-it-was-damaged", test_goes_on_where_it_was_damaged);
  CLAIM ("nothing-comes-back-behind-what-is-added",
         test_nothing_comes_back_behind_what_is_added);
  CLAIM ("declined-is-kept-seven-days", test_declined_is_kept_seven_days);
  CLAIM ("full-disk-keeps-what-was-there", test_full_disk_keeps_what_was_there);
  CLAIM ("falls-back-to-another-folder", test_falls_back_to_another_folder);
  return g_test_run ();
}
