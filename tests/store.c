/* Claims about what is never lost when a file on disk is given up for another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/store.h"
#include "app/base/bytes.h"
#include "app/file/keep.h"
#include "app/file/newer.h"
#include "app/file/writer.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define THEIRS HEAD "<production xmlns=\"urn:regie:production:1\" title=\"Theirs\"/>\n"
#define NEWER HEAD "<production xmlns=\"urn:regie:production:2\" title=\"Later\"/>\n"

typedef struct
{
  char *folder, *path;
  GBytes *mine;
} Fixture;

static void
set_up (Fixture *f, gconstpointer content)
{
  g_autoptr (RegieProduction) production = regie_production_new ();

  regie_record_set_text (REGIE_RECORD (production), "title", "Mine");
  f->mine = regie_writer_write (production);
  f->folder = g_dir_make_tmp ("regie-store-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "café.production", NULL);
  if (content != NULL)
    g_assert_true (g_file_set_contents (f->path, content, -1, NULL));
}

static void
tear_down (Fixture *f, gconstpointer content)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (f->folder);
  g_bytes_unref (f->mine);
  g_free (f->folder);
  g_free (f->path);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
test_overwriting_keeps_theirs (Fixture *f, gconstpointer content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *digest = regie_store_overwrite (f->mine, f->path, &kept, &error);
  g_autofree char *folder = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (digest);
  assert_content (f->path, g_bytes_get_data (f->mine, NULL));
  assert_content (kept, THEIRS);
  folder = g_path_get_dirname (kept);
  g_assert_cmpstr (folder, ==, f->folder);
  g_assert_nonnull (strstr (kept, "café (theirs 2"));
}

static void
test_overwriting_what_is_gone_saves (Fixture *f, gconstpointer content)
{
  g_autofree char *kept = NULL;
  g_autofree char *digest = regie_store_overwrite (f->mine, f->path, &kept, NULL);

  g_assert_nonnull (digest);
  g_assert_null (kept);
  assert_content (f->path, g_bytes_get_data (f->mine, NULL));
}

static void
test_copy_goes_where_it_can (Fixture *f, gconstpointer content)
{
  g_autofree char *gone = g_build_filename (f->folder, "gone", "a.production", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = regie_keep_copy (gone, f->mine, "mine", &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (kept, g_get_user_state_dir ()));
  assert_content (kept, g_bytes_get_data (f->mine, NULL));
  g_remove (kept);
}

static void
test_newer_file_is_never_replaced (Fixture *f, gconstpointer content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digest =
    regie_store_save (f->mine, f->path, NULL, REGIE_SAVE_OVERWRITE, &error);

  g_assert_null (digest);
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_READ_ONLY);
  assert_content (f->path, NEWER);
}

static void
test_newer_is_told_by_the_outermost_tag (void)
{
  static const struct
  {
    const char *text;
    gboolean newer;
  } cases[] = {
    { THEIRS, FALSE },
    { NEWER, TRUE },
    { "<!-- urn:regie:production:2 --><production xmlns=\"urn:regie:production:1\"/>",
      FALSE },
    { "<!-- a > b <c> --><production xmlns=\"urn:regie:production:12\"/>", TRUE },
    { "<production xmlns=\"urn:regie:production:1\"><x xmlns=\"urn:regie:production:2\"/>",
      FALSE },
    { "<production xmlns=\"urn:regie:production:3\" title", TRUE },
    { "<!--", FALSE },
    { "", FALSE },
    { "words", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes =
        g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      g_assert_cmpint (regie_bytes_are_newer (bytes), ==, cases[i].newer);
    }
}

/* Whether what is there opens or not, it says where the bytes before the save are; until a
 * save goes well. */
static void
test_tells_of_a_save_that_was_broken_off (Fixture *f, gconstpointer content)
{
  g_autoptr (GBytes) old = g_bytes_new_static (THEIRS, strlen (THEIRS));
  g_autofree char *kept = regie_keep_before (f->path, old, NULL), *digest = NULL;
  g_autofree char *again = regie_keep_before (f->path, f->mine, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_store_load (f->path, NULL, &error);
  const char *told = error ? error->message : NULL;

  g_assert_true ((reading != NULL) == g_str_equal (content, THEIRS));
  if (reading && reading->notices->len == 1)
    told = ((RegieNotice *) reading->notices->pdata[0])->text;
  g_assert_nonnull (told);
  g_assert_nonnull (strstr (told, kept));
  g_test_message ("%s", told);
  digest = regie_store_save (f->mine, f->path, NULL, REGIE_SAVE_OVERWRITE, NULL);
  g_assert_nonnull (digest);
  g_assert_null (regie_keep_find_before (f->path));
  g_assert_false (g_file_test (again, G_FILE_TEST_EXISTS));
}

/* What comes before the damage, and where it is; what is foreign gives nothing. */
static void
test_rescue (void)
{
  g_autofree char *folder = g_dir_make_tmp ("regie-rescue-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.production", NULL);
  g_autoptr (RegieReading) reading = NULL;
  const RegieNotice *notice;

  g_assert_true (g_file_set_contents (path,
                                      "<production xmlns=\"urn:regie:production:1\">\n"
                                      "<role id=\"r1\" name=\"Guest\"/>\n<role <",
                                      -1, NULL));
  g_assert_null (regie_store_load (path, NULL, NULL));
  reading = regie_store_rescue (path);
  g_assert_nonnull (reading);
  g_assert_cmpuint (g_list_model_get_n_items (reading->production->roles), ==, 1);
  notice = reading->notices->pdata[reading->notices->len - 1];
  g_assert_nonnull (strstr (notice->text, "3:"));
  g_assert_true (g_file_set_contents (path, "<svg><g/><g", -1, NULL));
  g_assert_null (regie_store_rescue (path));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *state = NULL;

  state = g_dir_make_tmp ("regie-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, content, function)                                                   \
  g_test_add (path, Fixture, content, set_up, function, tear_down)
  CLAIM ("/store/overwriting-keeps-theirs", THEIRS, test_overwriting_keeps_theirs);
  CLAIM ("/store/overwriting-what-is-gone-saves", NULL,
         test_overwriting_what_is_gone_saves);
  CLAIM ("/store/copy-goes-where-it-can", NULL, test_copy_goes_where_it_can);
  CLAIM ("/store/newer-file-is-never-replaced", NEWER, test_newer_file_is_never_replaced);
  CLAIM ("/store/tells-of-a-save-that-was-broken-off", THEIRS,
         test_tells_of_a_save_that_was_broken_off);
  CLAIM ("/store/tells-of-a-save-that-left-it-damaged", "<production",
         test_tells_of_a_save_that_was_broken_off);
  g_test_add_func ("/store/rescues-what-can-be-read", test_rescue);
  g_test_add_func ("/store/newer-is-told-by-the-outermost-tag",
                   test_newer_is_told_by_the_outermost_tag);
  return g_test_run ();
}
