/* Claims about saving where there is no path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/remote.h"

#include "app/base/bytes.h"
#include "app/file/versions.h"
#include "app/file/writer.h"
#include "far-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

typedef struct
{
  char *folder, *path;
  GFile *file;
  GBytes *one, *two;
} Fixture;

static GBytes *
titled (const char *title)
{
  g_autoptr (RegieProduction) production = regie_production_new ();

  regie_record_set_text (REGIE_RECORD (production), "title", title);
  return regie_writer_write (production);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("regie-remote-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "far.production", NULL);
  f->file = far_file_new (f->path);
  f->one = titled ("One");
  f->two = titled ("Two");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);

  /* Nothing is left beside it. */
  g_unlink (f->path);
  g_assert_null (g_dir_read_name (dir));
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_object_unref (f->file);
  g_bytes_unref (f->one);
  g_bytes_unref (f->two);
  g_free (f->folder);
  g_free (f->path);
}

static void
put (Fixture *f, GBytes *bytes)
{
  g_assert_true (g_file_set_contents (f->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
assert_holds (Fixture *f, GBytes *bytes)
{
  g_autoptr (GBytes) there = regie_bytes_read (f->path, NULL);

  g_assert_true (there && g_bytes_equal (there, bytes));
}

static void
assert_refused (Fixture *f, const char *known, RegieSaveFlags flags, RegieError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (regie_remote_save (f->file, f->two, known, flags, &error));
  g_assert_error (error, REGIE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "far://host"));
}

static void
test_saved_and_read (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL, *again = NULL;
  g_autoptr (RegieReading) reading = NULL;

  digest = regie_remote_save (f->file, f->one, NULL, REGIE_SAVE_CAREFUL, &error);
  g_assert_no_error (error);
  assert_holds (f, f->one);
  reading = regie_remote_load (f->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->production->title, ==, "One");
  g_assert_cmpstr (reading->digest, ==, digest);
  again = regie_remote_save (f->file, f->two, digest, REGIE_SAVE_CAREFUL, &error);
  g_assert_no_error (error);
  assert_holds (f, f->two);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *digest = regie_bytes_digest (f->one);
  g_autoptr (GBytes) theirs = titled ("Theirs");

  assert_refused (f, digest, REGIE_SAVE_CAREFUL, REGIE_ERROR_VANISHED);
  put (f, theirs);
  assert_refused (f, digest, REGIE_SAVE_CAREFUL, REGIE_ERROR_CONFLICT);
  assert_refused (f, NULL, REGIE_SAVE_CAREFUL, REGIE_ERROR_EXISTS);
  assert_holds (f, theirs);
}

/* Whatever the user agreed to. */
static void
test_newer (Fixture *f, gconstpointer data)
{
  g_assert_true (g_file_set_contents (f->path,
                                      "<production xmlns=\"urn:regie:production:2\"/>",
                                      -1, NULL));
  assert_refused (f, NULL, REGIE_SAVE_OVERWRITE, REGIE_ERROR_READ_ONLY);
}

static void
test_overwritten (Fixture *f, gconstpointer data)
{
  g_autofree char *kept = NULL, *digest = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) copy = NULL;

  put (f, f->one);
  digest = regie_remote_overwrite (f->file, f->two, &kept, &error);
  g_assert_no_error (error);
  g_assert_nonnull (digest);
  assert_holds (f, f->two);
  copy = regie_bytes_read (kept, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (copy, f->one));
}

/* A disk that takes no more in the middle: the old one stays, whole. */
static void
test_cut_off (Fixture *f, gconstpointer data)
{
  struct rlimit before, little = { 20, 20 };
  g_autofree char *digest = regie_bytes_digest (f->one);
  g_autoptr (GError) error = NULL;

  put (f, f->one);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  little.rlim_max = before.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_null (regie_remote_save (f->file, f->two, digest, REGIE_SAVE_CAREFUL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  assert_holds (f, f->one);
}

static void
test_folder (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_get_parent (f->file);
  g_autoptr (GError) error = NULL;

  g_assert_null (regie_remote_load (folder, NULL, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_NOT_REGULAR);
}

/* Versions of it go by its URI, wherever the program was started. */
static void
test_versions (Fixture *f, gconstpointer data)
{
  g_autofree char *uri = g_file_get_uri (f->file), *here = g_get_current_dir ();
  g_autoptr (GPtrArray) versions = NULL;

  g_assert_true (regie_versions_add (uri, f->one, NULL));
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  versions = regie_versions_list (uri);
  g_assert_cmpint (g_chdir (here), ==, 0);
  g_assert_cmpuint (versions->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("regie-state-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, function)                                                            \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  CLAIM ("/remote/saved-and-read", test_saved_and_read);
  CLAIM ("/remote/refused", test_refused);
  CLAIM ("/remote/newer-is-never-replaced", test_newer);
  CLAIM ("/remote/theirs-is-kept", test_overwritten);
  CLAIM ("/remote/cut-off-leaves-the-old-one", test_cut_off);
  CLAIM ("/remote/a-folder", test_folder);
  CLAIM ("/remote/versions", test_versions);
  return g_test_run ();
}
