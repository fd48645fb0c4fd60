/* Every file under fixtures/bad is answered with the messages beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/reader.h"
#include "app/file/store.h"
#include "app/file/writer.h"

#include "app/model/element.h"
#include "app/model/scene.h"

#include <string.h>

#define START "<production xmlns='urn:regie:production:1'>"
#define END "</production>"

/* The error, or the notices a line each, or "". */
static char *
answer (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_store_load (path, NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true ((reading == NULL) == (error != NULL));
  if (reading == NULL)
    return g_strconcat (error->message, "\n", NULL);
  for (guint i = 0; i < reading->notices->len; i++)
    {
      g_autofree char *line =
        regie_notice_format (reading->notices->pdata[i], "input.production");

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Set REGIE_TEST_UPDATE to write what is answered now, then read the difference. */
static void
test_fixture (gconstpointer data)
{
  g_autofree char *input = g_build_filename (data, "input.production", NULL);
  g_autofree char *beside = g_build_filename (data, "expected.txt", NULL);
  g_autofree char *expected = NULL, *actual = answer (input);

  if (g_getenv ("REGIE_TEST_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (beside, actual, -1, NULL));
  g_assert_true (g_file_get_contents (beside, &expected, NULL, NULL));
  g_assert_cmpstr (actual, ==, expected);
  g_assert_true (g_str_has_prefix (actual, "input.production:"));
}

static RegieReading *
read_string (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, error);
}

static void
test_bad_value_keeps_the_rest (void)
{
  g_autoptr (RegieReading) reading = read_string (
    START "<setting id='s1'><element id='e1' x='1,5' width='-2' depth='0.5' kind='cat'"
          " label='Chair'/></setting>" END,
    NULL);
  RegieSetting *setting = regie_list_at (reading->production->settings, 0);
  RegieElement *element = regie_list_at (setting->elements, 0);

  g_assert_cmpuint (reading->notices->len, ==, 3);
  g_assert_cmpfloat (element->x, ==, 0);
  g_assert_cmpfloat (element->width, ==, 1);
  g_assert_cmpfloat (element->depth, ==, 0.5);
  g_assert_cmpint (element->kind, ==, REGIE_ELEMENT_SCENERY);
  g_assert_cmpstr (element->label, ==, "Chair");
}

static void
test_ids (void)
{
  g_autoptr (RegieReading) reading =
    read_string (START "<role id='r1'/><role id='r1'/><role/><role id='r3'/>" END, NULL);
  static const char *expected[] = { "r1", "r2", "r4", "r3" };

  for (guint i = 0; i < 4; i++)
    {
      RegieRecord *role = regie_list_at (reading->production->roles, i);

      g_assert_cmpstr (role->id, ==, expected[i]);
    }
  g_assert_cmpuint (reading->notices->len, ==, 1);
}

static void
test_links (void)
{
  g_autoptr (RegieReading) reading =
    read_string (START "<role id='r1'/><setting id='s1'/><scene id='c1' setting='r1'>"
                       "<position role='r1'/><position role='r9'/></scene>" END,
                 NULL);
  RegieScene *scene = regie_list_at (reading->production->scenes, 0);

  g_assert_null (scene->setting);
  g_assert_cmpuint (g_list_model_get_n_items (scene->positions), ==, 1);
  g_assert_cmpuint (reading->notices->len, ==, 2);
}

/* What a beat says of somebody or something that is gone: the words stay. */
static void
test_beat_keeps_the_rest (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "bad",
                                                 "beat-gone", "input.production", NULL);
  g_autoptr (RegieReading) reading = regie_store_load (path, NULL, NULL), again = NULL;
  g_autoptr (GBytes) bytes = regie_writer_write (reading->production);
  RegieBeat *beat;
  RegieScene *scene;

  again = regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);
  g_assert_cmpuint (reading->notices->len, ==, 5);
  g_assert_cmpuint (again->notices->len, ==, 0);
  scene = regie_list_at (again->production->scenes, 0);
  beat = regie_list_at (scene->beats, 0);
  g_assert_cmpuint (g_list_model_get_n_items (beat->differences), ==, 2);
  g_assert_cmpfloat (regie_beat_find_difference (beat, "m1")->x, ==, 2);
  g_assert_cmpfloat (regie_beat_find_difference (beat, "e1")->turn, ==, 90);
  g_assert_cmpuint (g_list_model_get_n_items (beat->acts), ==, 2);
  g_assert_cmpstr (regie_beat_find_act (beat, NULL)->line, ==, "These words are kept.");
  g_assert_cmpstr (REGIE_CUE (regie_list_at (beat->cues, 0))->title, ==, "Lamp up");
}

static void
test_characters (void)
{
  g_autoptr (RegieReading) reading = read_string (
    START
    "<setting><note><text>a &lt;b&gt; &amp;amp; &#38;#38; &#x1F600;<![CDATA[<&>]]>\n c"
    "</text></note></setting><role name='&amp;lt; &quot;&#10;&#9;&#38;#38;&apos;'/>" END,
    NULL);
  RegieSetting *setting = regie_list_at (reading->production->settings, 0);
  RegieNote *note = regie_list_at (setting->notes, 0);
  RegieRole *role = regie_list_at (reading->production->roles, 0);

  g_assert_cmpstr (note->text, ==, "a <b> &amp; &#38; 😀<&>\n c");
  g_assert_cmpstr (role->name, ==, "&lt; \"\n\t&#38;'");
}

static void
test_newer (void)
{
  g_autoptr (RegieReading) reading = read_string (
    "<production xmlns='urn:regie:production:2' title='T'><hologram/></production>",
    NULL);

  g_assert_true (reading->newer);
  g_assert_cmpstr (reading->production->title, ==, "T");
}

static void
test_comments_outside (void)
{
  g_autoptr (RegieReading) reading = read_string (
    "<!--before--><production xmlns='urn:regie:production:1'><!--in--></production>"
    "<!--after-->",
    NULL);
  g_autoptr (GBytes) written = regie_writer_write (reading->production);
  const char *text = g_bytes_get_data (written, NULL);

  g_assert_nonnull (strstr (text, "<!--before-->"));
  g_assert_nonnull (strstr (text, "<!--in-->"));
  g_assert_nonnull (strstr (text, "<!--after-->"));
}

static void
test_cancel (void)
{
  g_autoptr (GString) text = g_string_new (START);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "<role/>");
  g_string_append (text, END);
  bytes = g_bytes_new (text->str, text->len);
  g_cancellable_cancel (cancellable);
  g_assert_null (regie_reader_read (bytes, "a", REGIE_READ_MENDED, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The parser moves its window along a long text; places must not move with it. */
static void
test_places_far_down (void)
{
  g_autoptr (GString) text = g_string_new (START "\n");
  g_autoptr (RegieReading) reading = NULL;
  RegieNotice *notice;

  for (int i = 0; i < 70000; i++)
    g_string_append (text, "<role id='&#114;x' name='äöü'/>\n");
  g_string_append (text, "  <setting width='wide'/>\n" END);
  reading = read_string (text->str, NULL);
  notice = reading->notices->pdata[reading->notices->len - 1];
  g_assert_cmpint (notice->place.line, <=, 70002);
  g_assert_cmpuint (reading->notices->len, ==, REGIE_NOTICE_LIMIT);
}

static void
test_place_behind_the_line_limit (void)
{
  g_autoptr (GString) text = g_string_new (START "\n");
  g_autoptr (RegieReading) reading = NULL;
  RegieNotice *notice;

  for (int i = 0; i < 70000; i++)
    g_string_append (text, "<role name='äöü &amp; x'/>\n");
  g_string_append (text, "  <setting width='wide'/>\n" END);
  reading = read_string (text->str, NULL);
  g_assert_cmpuint (reading->notices->len, ==, 1);
  notice = reading->notices->pdata[0];
  g_assert_cmpint (notice->place.line, ==, 70002);
  g_assert_cmpint (notice->place.column, ==, 19);
}

static void
test_finalizes (void)
{
  RegieReading *reading =
    read_string (START "<setting><element><x/><judgement/></element></setting>" END,
                 NULL);
  RegieProduction *production = g_object_ref (reading->production);
  RegieSetting *setting = g_object_ref (regie_list_at (production->settings, 0));

  regie_reading_free (reading);
  g_assert_finalize_object (production);
  g_assert_finalize_object (setting);
}

static void
add_fixtures (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/reader/%s/%s", folder, name);

      g_test_add_data_func_full (test, g_build_filename (path, name, NULL), test_fixture,
                                 g_free);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_fixtures ("bad");
  g_test_add_func ("/reader/bad-value-keeps-the-rest", test_bad_value_keeps_the_rest);
  g_test_add_func ("/reader/doubled-ids-are-renamed", test_ids);
  g_test_add_func ("/reader/links-to-nowhere-are-taken-out", test_links);
  g_test_add_func ("/reader/beats-keep-their-words", test_beat_keeps_the_rest);
  g_test_add_func ("/reader/reads-every-way-to-write-a-character", test_characters);
  g_test_add_func ("/reader/comments-outside-are-kept", test_comments_outside);
  g_test_add_func ("/reader/newer-version-is-marked", test_newer);
  g_test_add_func ("/reader/stops-when-cancelled", test_cancel);
  g_test_add_func ("/reader/notices-end-at-their-limit", test_places_far_down);
  g_test_add_func ("/reader/places-hold-far-down", test_place_behind_the_line_limit);
  g_test_add_func ("/reader/leaves-nothing-behind", test_finalizes);
  return g_test_run ();
}
