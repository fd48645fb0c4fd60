/* A file damaged at random is either refused with its place or read whole: what was read
 * can be written and reads back the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/bytes.h"
#include "app/base/resources.h"
#include "app/file/encoding.h"
#include "app/file/precheck.h"
#include "app/file/reader.h"
#include "app/file/writer.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define QUICK 3000
#define THOROUGH 100000

/* What damage by hand, by merge and by malice is made of. */
static const char *const pieces[] = {
  "<",
  "</",
  ">",
  "\"",
  "&",
  "&#1;",
  "&amp;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<?xml",
  "<!DOCTYPE",
  " id=\"e1\"",
  " xmlns=\"\"",
  "x:",
  "\xff",
  "1e999",
  "nan",
  "<judgement/>",
  "<why>",
  "</why>",
  "<setting>",
  "</setting>",
  " points=\"1,2 3\"",
  "\f",
  "\xed\xa0\x80",
  "<x:y/>",
  "</production>",
  "<stance promise=\"p9\"/>",
  " name=\"\"",
  "<z xmlns=\"urn:z\"/>",
  " xmlns:x=\"urn:x\"",
  "<!-- kept -->",
};

static gsize
random_below (gsize limit)
{
  return (gsize) g_test_rand_int_range (0, (int) MAX (limit, 1));
}

static void
damage (GString *text)
{
  gsize at = random_below (text->len);
  gsize length = random_below (MIN (text->len - at, 300));
  const char *piece = pieces[random_below (G_N_ELEMENTS (pieces))];
  g_autofree char *copy = NULL;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      text->str[at] = (char) g_test_rand_int ();
      break;
    case 1:
      g_string_insert (text, (gssize) at, piece);
      break;
    case 2:
      g_string_erase (text, (gssize) at, (gssize) length);
      break;
    default:
      copy = g_strndup (text->str + at, length);
      g_string_insert (text, (gssize) random_below (text->len), copy);
    }
}

static void
assert_refused_with_place (const GError *error)
{
  int line = 0, column = 0;

  g_assert_cmpint (sscanf (error->message, "a:%d:%d: ", &line, &column), ==, 2);
  g_assert_cmpint (line, >, 0);
  g_assert_cmpint (column, >, 0);
}

static void
assert_reads_back (RegieProduction *production)
{
  g_autoptr (GBytes) bytes = regie_writer_write (production), again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) back =
    regie_reader_read (bytes, "a", REGIE_READ_AS_IS, NULL, &error);

  g_assert_no_error (error);
  again = regie_writer_write (back->production);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_true (
    regie_record_equal (REGIE_RECORD (production), REGIE_RECORD (back->production)));
}

/* Whatever the parser said first, it is the look over the whole that is told. */
static void
assert_named_rightly (GBytes *bytes, const GError *error)
{
  g_autoptr (GError) expected = NULL;
  g_autoptr (GBytes) text = regie_encoding_to_utf8 (bytes, &expected);

  if (text == NULL || !regie_precheck_text (text, &expected))
    g_assert_true (error != NULL &&
                   g_str_equal (error->message + strlen ("a:"), expected->message));
}

static gboolean
answer (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, &error);

  g_assert_cmpint (clock () - start, <, CLOCKS_PER_SEC);
  assert_named_rightly (bytes, error);
  if (reading != NULL)
    assert_reads_back (reading->production);
  else
    assert_refused_with_place (error);
  return reading != NULL;
}

static void
test_damage (void)
{
  g_autofree char *path = regie_resources_folder ("templates/cafe.production");
  g_autoptr (GBytes) whole = regie_bytes_read (path, NULL);
  int n = g_test_thorough () ? THOROUGH : QUICK, n_read = 0;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (whole, NULL),
                                                   (gssize) g_bytes_get_size (whole));

      for (int k = g_test_rand_int_range (1, 4); k > 0; k--)
        damage (text);
      n_read += answer (text);
    }
  g_test_message ("figure: %d damaged files answered, %d of them read", n, n_read);
  g_assert_cmpint (n_read, >, n / 100);
  g_assert_cmpint (n_read, <, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mutation/damaged-files-are-answered", test_damage);
  return g_test_run ();
}
