/* What is written is read back equal, and written again the same to the byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/reader.h"
#include "app/file/store.h"
#include "app/file/writer.h"
#include "app/model/list.h"
#include "app/model/scene.h"
#include "random-fixture.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#define QUICK 1000
#define THOROUGH 100000

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_tree (inside);
    }
  g_assert_no_errno (remove (path));
}

static RegieReading *
read_back (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  RegieReading *reading = regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < reading->notices->len; i++)
    {
      g_autofree char *line = regie_notice_format (reading->notices->pdata[i], "a");

      g_test_message ("%s", line);
    }
  g_assert_cmpuint (reading->notices->len, ==, 0);
  return reading;
}

static void
test_random (void)
{
  int n = g_test_thorough () ? THOROUGH : QUICK;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (RegieProduction) production = random_production ();
      g_autoptr (GBytes) bytes = regie_writer_write (production);
      g_autoptr (RegieReading) back = read_back (bytes);
      g_autoptr (GBytes) again = regie_writer_write (back->production);

      g_assert_true (
        regie_record_equal (REGIE_RECORD (production), REGIE_RECORD (back->production)));
      g_assert_true (g_bytes_equal (bytes, again));
    }
  g_test_message ("figure: %d documents came back equal, written again the same", n);
}

/* Uses a locale that is not installed too, where it can be made. */
static gboolean
enter_locale (const char *folder, const char *name)
{
  g_autofree char *full = g_strconcat (name, ".UTF-8", NULL);
  g_autofree char *path = g_build_filename (folder, full, NULL);
  const char *command[] = { "localedef", "-i", name, "-f", "UTF-8", path, NULL };

  if (setlocale (LC_ALL, full) != NULL)
    return TRUE;
  g_spawn_sync (NULL, (char **) command, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                  G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, NULL, NULL);
  g_setenv ("LOCPATH", folder, TRUE);
  return setlocale (LC_ALL, full) != NULL;
}

/* Written and read in the locale of a language: as in none. */
static void
check_in_locale (const char *folder, const char *name)
{
  g_autoptr (RegieProduction) production = random_production ();
  g_autoptr (GBytes) plain = regie_writer_write (production);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RegieReading) back = NULL;
  g_autofree char *number = NULL;

  g_assert_true (enter_locale (folder, name));
  number = g_strdup_printf ("%.1f", 1.5);
  bytes = regie_writer_write (production);
  back = read_back (plain);
  setlocale (LC_ALL, "C");
  g_assert_cmpstr (number, ==, "1,5");
  g_assert_true (g_bytes_equal (bytes, plain));
  g_assert_true (
    regie_record_equal (REGIE_RECORD (production), REGIE_RECORD (back->production)));
}

static void
test_locale (gconstpointer name)
{
  g_autofree char *folder = g_dir_make_tmp ("regie-locale-XXXXXX", NULL);
  int n = g_test_thorough () ? THOROUGH : QUICK / 10;

  if (enter_locale (folder, name))
    {
      setlocale (LC_ALL, "C");
      for (int i = 0; i < n; i++)
        check_in_locale (folder, name);
      g_test_message ("figure: %d documents the same in %s and in C", n,
                      (const char *) name);
    }
  else
    g_test_skip ("the locale is not installed and cannot be made");
  g_unsetenv ("LOCPATH");
  remove_tree (folder);
}

/* Canonical text, unknown things among it, comes back to the byte. */
static void
test_keeps (void)
{
  static const char *inside[] = {
    "  <role id=\"r1\" shoes=\"black &amp; white\"/>\n",
    "  <role id=\"r1\">\n    <hat colour=\"red\">tall &lt;1&gt;</hat>\n  </role>\n",
    "  <role id=\"r1\" xmlns:x=\"urn:x\" x:a=\"1\">\n    <x:b x:c=\"2\"><x:d/></x:b>\n  </role>\n",
    "  <role id=\"r1\">\n    <b xmlns=\"urn:x\"><c>1</c></b><d xmlns=\"\"/>\n  </role>\n",
    "  <role id=\"r1\" xml:lang=\"et\">\n    <!-- by hand & kept -->\n  </role>\n",
    "  <setting id=\"s1\">\n    <note id=\"n1\">\n      <text> a\nb&#13; ]]&gt; \"c\"</text>\n"
    "    </note>\n  </setting>\n",
    "  <setting id=\"s1\">\n    <element id=\"e1\">\n      <judgement xmlns:x=\"urn:x\" "
    "x:a=\"1\"/>\n      <judgement xmlns:x=\"urn:x\" x:a=\"2\"/>\n    </element>\n  </setting>\n",
    "  <scene id=\"c1\">\n    <summary>One</summary>\n    <summary>Two</summary>\n  </scene>\n",
    "  <explication/>\n  <explication><x/></explication>\n",
    "  <setting id=\"s1\" name=\"a&#10;b&#9;c&#13;d&quot;\"/>\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<production xmlns=\"" REGIE_NAMESPACE "\">\n%s</production>\n",
                         inside[i]);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (RegieReading) reading =
        regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);
      g_autoptr (GBytes) again = regie_writer_write (reading->production);
      g_autofree char *result =
        g_strndup (g_bytes_get_data (again, NULL), g_bytes_get_size (again));

      g_assert_cmpstr (result, ==, text);
    }
}

/* What the file cannot hold is left out on the way there, so that a save never fails. */
static void
test_refused_characters (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RegieReading) back = NULL;

  regie_record_set_text (REGIE_RECORD (production), "title", "a\001b\357\277\277c");
  bytes = regie_writer_write (production);
  back = read_back (bytes);
  g_assert_cmpstr (back->production->title, ==, "abc");
}

/* A second text of a kind is kept; it must not take the place of the first when that goes. */
static void
test_second_text_stays_second (void)
{
  static const char text[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<production xmlns=\"" REGIE_NAMESPACE "\">\n  <scene id=\"c1\">\n"
    "    <summary>One</summary>\n    <beat id=\"b1\"/>\n    <summary>Two</summary>\n"
    "  </scene>\n</production>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text)), out = NULL;
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);
  g_autoptr (RegieReading) back = NULL;
  g_autoptr (GBytes) again = NULL;
  RegieScene *scene = regie_list_at (reading->production->scenes, 0);

  regie_record_set_text (REGIE_RECORD (scene), "summary", NULL);
  out = regie_writer_write (reading->production);
  back = regie_reader_read (out, "a", REGIE_READ_AS_IS, NULL, NULL);
  scene = regie_list_at (back->production->scenes, 0);
  g_assert_null (scene->summary);
  again = regie_writer_write (back->production);
  g_assert_true (g_bytes_equal (out, again));
}

/* One pasted into a field of one line too. */
static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (1000000, 'a');
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RegieReading) back = NULL;

  regie_record_set_text (REGIE_RECORD (production), "title", text);
  regie_record_set_text (REGIE_RECORD (production->explication->value_proposition),
                         "subtext", text);
  bytes = regie_writer_write (production);
  back = read_back (bytes);
  g_assert_true (
    regie_record_equal (REGIE_RECORD (production), REGIE_RECORD (back->production)));
}

/* The parser lets no value of more than ten million bytes pass. */
static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (10000001, 'a');
  g_autofree char *path =
    g_build_filename (g_get_tmp_dir (), "too-long.production", NULL);
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  regie_record_set_text (REGIE_RECORD (production), "title", text);
  bytes = regie_writer_write (production);
  g_assert_null (regie_store_save (bytes, path, NULL, REGIE_SAVE_CAREFUL, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "ten million letters"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Text is looked at eight letters at a time: each character comes back from each place. */
static void
test_every_character (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();

  for (gunichar c = 1; c < 0x180; c++)
    for (gsize place = 0; place <= 17; place++)
      {
        g_autoptr (GString) text = g_string_new ("a word, and others");
        gboolean held = c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (RegieReading) back = NULL;

        g_string_insert_unichar (text, (gssize) place, c);
        regie_record_set_text (REGIE_RECORD (production), "title", text->str);
        bytes = regie_writer_write (production);
        back = read_back (bytes);
        if (!held)
          g_string_erase (text, (gssize) place, 1);
        g_assert_cmpstr (back->production->title, ==, text->str);
      }
}

static void
test_store (void)
{
  g_autofree char *folder = g_dir_make_tmp ("regie-store-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.production", NULL);
  g_autoptr (RegieProduction) production = random_production ();
  g_autoptr (GBytes) bytes = regie_writer_write (production);
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL, *second = NULL;
  g_autoptr (RegieReading) reading = NULL;
  g_autoptr (GBytes) broken = g_bytes_new_static ("<production", 11);

  digest = regie_store_save (bytes, path, NULL, REGIE_SAVE_CAREFUL, &error);
  g_assert_no_error (error);
  reading = regie_store_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->digest, ==, digest);
  g_assert_null (regie_store_save (broken, path, digest, REGIE_SAVE_CAREFUL, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_FORMAT);
  second = regie_store_save (bytes, path, digest, REGIE_SAVE_CAREFUL, NULL);
  g_assert_cmpstr (second, ==, digest);
  g_assert_no_errno (remove (path));
  g_assert_no_errno (remove (folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/random-productions-come-back", test_random);
  g_test_add_data_func ("/round-trip/german-changes-nothing", "de_DE", test_locale);
  g_test_add_data_func ("/round-trip/estonian-changes-nothing", "et_EE", test_locale);
  g_test_add_func ("/round-trip/unknown-is-kept", test_keeps);
  g_test_add_func ("/round-trip/second-text-stays-second", test_second_text_stays_second);
  g_test_add_func ("/round-trip/refused-characters-never-reach-a-file",
                   test_refused_characters);
  g_test_add_func ("/round-trip/a-text-of-a-million-letters", test_long_text);
  g_test_add_func ("/round-trip/a-text-too-long-to-read-is-not-saved", test_too_long);
  g_test_add_func ("/round-trip/every-character-in-every-place", test_every_character);
  g_test_add_func ("/round-trip/store-proves-before-it-saves", test_store);
  return g_test_run ();
}
