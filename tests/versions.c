/* The last saved versions of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/versions.h"

#include "app/base/bytes.h"
#include "app/file/store.h"
#include "app/file/writer.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char *home; /* the user's state folder, and the documents beside it */

static char *
document (const char *name)
{
  return g_build_filename (home, name, NULL);
}

static GBytes *
titled (const char *title)
{
  g_autoptr (RegieProduction) production = regie_production_new ();

  regie_record_set_text (REGIE_RECORD (production), "title", title);
  return regie_writer_write (production);
}

static void
save (const char *path, const char *title)
{
  g_autoptr (GBytes) bytes = titled (title);
  g_autoptr (GError) error = NULL;

  g_assert_true (regie_versions_add (path, bytes, &error));
  g_assert_no_error (error);
}

static char *
title_of (GPtrArray *versions, guint position)
{
  const RegieVersion *version = versions->pdata[position];
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_store_load (version->path, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (reading->production->title);
}

static void
assert_titles (const char *path, const char *const *titles)
{
  g_autoptr (GPtrArray) versions = regie_versions_list (path);

  g_assert_cmpuint (versions->len, ==, g_strv_length ((char **) titles));
  for (guint i = 0; titles[i]; i++)
    {
      g_autofree char *title = title_of (versions, i);

      g_assert_cmpstr (title, ==, titles[i]);
    }
}

static void
test_ten (void)
{
  g_autofree char *path = document ("ten.production");
  g_autoptr (GPtrArray) versions = NULL;
  gint64 start = g_get_real_time ();

  for (int i = 1; i <= 13; i++)
    {
      g_autofree char *title = g_strdup_printf ("%d", i);

      save (path, title);
    }
  assert_titles (path, (const char *[]){ "13", "12", "11", "10", "9", "8", "7", "6", "5",
                                         "4", NULL });
  versions = regie_versions_list (path);
  for (guint i = 1; i < versions->len; i++)
    g_assert_cmpint (((RegieVersion *) versions->pdata[i - 1])->time, >,
                     ((RegieVersion *) versions->pdata[i])->time);
  g_assert_cmpint (((RegieVersion *) versions->pdata[versions->len - 1])->time, >=,
                   start);
}

static void
test_same_twice (void)
{
  g_autofree char *path = document ("same.production");

  save (path, "A");
  save (path, "A");
  assert_titles (path, (const char *[]){ "A", NULL });
  save (path, "B");
  save (path, "A");
  assert_titles (path, (const char *[]){ "A", "B", "A", NULL });
}

static void
test_apart (void)
{
  g_autofree char *one = document ("one.production"),
                  *other = document ("other.production");
  g_autofree char *link = document ("link.production");

  g_assert_true (g_file_set_contents (one, "", -1, NULL));
  g_assert_cmpint (symlink (one, link), ==, 0);
  save (one, "One");
  save (other, "Other");
  save (link, "Linked");
  assert_titles (one, (const char *[]){ "Linked", "One", NULL });
  assert_titles (other, (const char *[]){ "Other", NULL });
}

/* What was there before the first save is from before it, but never older than what is kept. */
static void
test_earlier (void)
{
  g_autofree char *path = document ("earlier.production");
  g_autoptr (GBytes) bytes = titled ("Before"), late = titled ("Theirs");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (regie_versions_add_earlier (path, bytes, 1000, &error));
  save (path, "After");
  g_assert_true (regie_versions_add_earlier (path, late, 2000, &error));
  assert_titles (path, (const char *[]){ "Theirs", "After", "Before", NULL });
  versions = regie_versions_list (path);
  g_assert_cmpint (((RegieVersion *) versions->pdata[2])->time, ==, 1000);
}

/* Named as if it had been saved when the clock was wrong. */
static void
test_clock_set_back (void)
{
  g_autofree char *path = document ("clock.production"), *folder = NULL, *ahead = NULL;
  g_autoptr (GBytes) bytes = titled ("Ahead");
  g_autoptr (GPtrArray) versions = NULL;

  save (path, "Before");
  versions = regie_versions_list (path);
  folder = g_path_get_dirname (((RegieVersion *) versions->pdata[0])->path);
  ahead = g_build_filename (folder, "00099999999999999999.production", NULL);
  g_assert_true (g_file_set_contents (ahead, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  save (path, "After");
  assert_titles (path, (const char *[]){ "After", "Ahead", "Before", NULL });
}

static void
test_for_the_user_alone (void)
{
  g_autofree char *path = document ("alone.production"), *folder = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  const char *version;
  GStatBuf file, inside;

  save (path, "A");
  versions = regie_versions_list (path);
  version = ((RegieVersion *) versions->pdata[0])->path;
  folder = g_path_get_dirname (version);
  g_assert_cmpint (g_stat (version, &file), ==, 0);
  g_assert_cmpint (g_stat (folder, &inside), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0600);
  g_assert_cmpint (inside.st_mode & 0777, ==, 0700);
}

/* What others put there is neither shown nor removed. */
static void
test_strangers (void)
{
  g_autofree char *path = document ("strangers.production"), *folder = NULL,
                  *other = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  save (path, "A");
  versions = regie_versions_list (path);
  folder = g_path_get_dirname (((RegieVersion *) versions->pdata[0])->path);
  other = g_build_filename (folder, "notes.production", NULL);
  g_assert_true (g_file_set_contents (other, "", -1, NULL));
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("%d", i);

      save (path, title);
    }
  g_ptr_array_unref (versions);
  versions = regie_versions_list (path);
  g_assert_cmpuint (versions->len, ==, REGIE_VERSIONS_LIMIT);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* Where nothing can be kept it says so, and what there is stays. */
static void
test_no_room (void)
{
  g_autofree char *path = document ("full.production"), *folder = NULL, *aside = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) bytes = titled ("B");
  g_autoptr (GError) error = NULL;

  save (path, "A");
  versions = regie_versions_list (path);
  folder = g_path_get_dirname (((RegieVersion *) versions->pdata[0])->path);
  aside = g_strconcat (folder, ".aside", NULL);
  g_assert_cmpint (g_rename (folder, aside), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (regie_versions_add (path, bytes, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_FILE);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_rename (aside, folder), ==, 0);
  assert_titles (path, (const char *[]){ "A", NULL });
}

static void
remove_home (void)
{
  const char *command[] = { "rm", "-rf", home, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                NULL, NULL, NULL);
  g_free (home);
}

int
main (int argc, char **argv)
{
  int result;

  home = g_dir_make_tmp ("regie-versions-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/versions/ten-are-kept-newest-first", test_ten);
  g_test_add_func ("/versions/the-same-is-not-kept-twice", test_same_twice);
  g_test_add_func ("/versions/each-document-has-its-own", test_apart);
  g_test_add_func ("/versions/what-was-there-before-comes-before", test_earlier);
  g_test_add_func ("/versions/a-clock-set-back-changes-nothing", test_clock_set_back);
  g_test_add_func ("/versions/for-the-user-alone", test_for_the_user_alone);
  g_test_add_func ("/versions/what-is-not-ours-stays", test_strangers);
  g_test_add_func ("/versions/no-room-is-said", test_no_room);
  result = g_test_run ();
  remove_home ();
  return result;
}
