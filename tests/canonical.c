/* Every file under fixtures/good is read without a loss and written in one form, however it
 * was written before.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/store.h"
#include "app/file/writer.h"

#include <string.h>

static char *
beside (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* Set REGIE_TEST_UPDATE to write what is made now, then read the difference. */
static void
compare (const char *path, const char *actual)
{
  g_autofree char *expected = NULL;

  if (g_getenv ("REGIE_TEST_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, actual, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (actual, ==, expected);
}

static char *
write_text (RegieProduction *production)
{
  g_autoptr (GBytes) bytes = regie_writer_write (production);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_notices (RegieReading *reading, const char *folder)
{
  g_autofree char *path = beside (folder, "notices.txt"), *expected = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reading->notices->len; i++)
    {
      g_autofree char *line =
        regie_notice_format (reading->notices->pdata[i], "input.production");

      g_string_append_printf (text, "%s\n", line);
    }
  if (g_getenv ("REGIE_TEST_UPDATE") != NULL && text->len > 0)
    g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  if (g_file_get_contents (path, &expected, NULL, NULL))
    g_assert_cmpstr (text->str, ==, expected);
  else
    g_assert_cmpstr (text->str, ==, "");
}

static void
test_fixture (gconstpointer data)
{
  g_autofree char *input = beside (data, "input.production");
  g_autofree char *canonical = beside (data, "canonical.production");
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) loose = regie_store_load (input, NULL, &error), plain = NULL;
  g_autofree char *once = NULL, *twice = NULL;

  g_assert_no_error (error);
  assert_notices (loose, data);
  once = write_text (loose->production);
  compare (canonical, once);
  plain = regie_store_load (canonical, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (regie_record_equal (REGIE_RECORD (loose->production),
                                     REGIE_RECORD (plain->production)));
  twice = write_text (plain->production);
  g_assert_cmpstr (twice, ==, once);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "fixtures", "good", NULL);
  dir = g_dir_open (path, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/canonical/", name, NULL);

      g_test_add_data_func_full (test, beside (path, name), test_fixture, g_free);
    }
  return g_test_run ();
}
