/* Claims about reading files whole.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/bytes.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder, *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("regie-bytes-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "a b é", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_remove (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static void
assert_refused (const char *path, RegieError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (regie_bytes_read (path, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, REGIE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_reads_all (Place *place, gconstpointer data)
{
  static const gsize sizes[] = { 0, 1, 4095, 4096, 4097, 1 << 20 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *content = g_malloc0 (sizes[i] + 1);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      memset (content, 'x', sizes[i]);
      g_assert_true (g_file_set_contents (place->path, content, (gssize) sizes[i], NULL));
      bytes = regie_bytes_read (place->path, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content,
                       sizes[i]);
    }
}

static void
test_follows_a_link (Place *place, gconstpointer data)
{
  g_autofree char *target = g_build_filename (place->folder, "target", NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (target, "here", 4, NULL));
  g_assert_cmpint (symlink (target, place->path), ==, 0);
  bytes = regie_bytes_read (place->path, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "here", 4);
  g_remove (target);
  assert_refused (place->path, REGIE_ERROR_VANISHED);
}

static void
test_missing (Place *place, gconstpointer data)
{
  assert_refused (place->path, REGIE_ERROR_VANISHED);
  assert_refused ("/nowhere/at/all", REGIE_ERROR_VANISHED);
}

/* Nobody writes into the pipe: whoever waited would wait for ever. */
static void
test_pipe (Place *place, gconstpointer data)
{
  g_assert_cmpint (mkfifo (place->path, 0600), ==, 0);
  assert_refused (place->path, REGIE_ERROR_NOT_REGULAR);
}

static void
test_folder_and_device (Place *place, gconstpointer data)
{
  assert_refused (place->folder, REGIE_ERROR_NOT_REGULAR);
  assert_refused ("/dev/null", REGIE_ERROR_NOT_REGULAR);
}

/* A hole costs no disk; reading it would cost the memory. */
static void
test_too_large (Place *place, gconstpointer data)
{
  int file = g_open (place->path, O_CREAT | O_WRONLY, 0600);

  g_assert_cmpint (ftruncate (file, (off_t) REGIE_BYTES_LIMIT + 1), ==, 0);
  close (file);
  assert_refused (place->path, REGIE_ERROR_TOO_LARGE);
}

static void
test_not_allowed (Place *place, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("nothing is forbidden to root");
      return;
    }
  g_assert_true (g_file_set_contents (place->path, "x", 1, NULL));
  g_assert_cmpint (chmod (place->path, 0), ==, 0);
  assert_refused (place->path, REGIE_ERROR_FILE);
}

static void
test_stream (void)
{
  int ends[2];
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (write (ends[1], "one ", 4), ==, 4);
  g_assert_cmpint (write (ends[1], "two", 3), ==, 3);
  close (ends[1]);
  bytes = regie_bytes_read_stream (ends[0], "-", &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "one two",
                   7);
  /* Not closed: it was not ours. */
  g_assert_cmpint (close (ends[0]), ==, 0);
}

static void
test_broken_stream (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (regie_bytes_read_stream (-1, "the pipe", &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "the pipe"));
}

static void
test_digest (void)
{
  g_autoptr (GBytes) abc = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autofree char *of_abc = regie_bytes_digest (abc);
  g_autofree char *of_nothing = regie_bytes_digest (nothing);

  /* FIPS 180-2, appendix B.1. */
  g_assert_cmpstr (of_abc, ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (of_nothing, ==,
                   "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#define CLAIM(path, function) g_test_add (path, Place, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/bytes/all-of-a-file", test_reads_all);
  CLAIM ("/bytes/link-is-followed", test_follows_a_link);
  CLAIM ("/bytes/missing-is-told", test_missing);
  CLAIM ("/bytes/pipe-is-not-waited-for", test_pipe);
  CLAIM ("/bytes/folder-and-device-are-refused", test_folder_and_device);
  CLAIM ("/bytes/too-large-is-refused-unread", test_too_large);
  CLAIM ("/bytes/not-allowed-is-told", test_not_allowed);
  g_test_add_func ("/bytes/stream-to-its-end", test_stream);
  g_test_add_func ("/bytes/broken-stream-is-told", test_broken_stream);
  g_test_add_func ("/bytes/digest-is-sha-256", test_digest);
  return g_test_run ();
}
