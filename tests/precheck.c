/* Files that are no production are named for what they are, at the right place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/precheck.h"
#include "app/file/encoding.h"

#include <string.h>

#define P "<production xmlns='urn:regie:production:1'>"
#define END "</production>"
#define BYTES(text) text, sizeof text - 1

static const struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *start; /* of the message */
  const char *word;  /* in the message */
} refused[] = {
  { "empty", BYTES (""), "1:1: ", "empty" },
  { "zero-bytes", BYTES ("\0\0\0\0\0\0\0\0"), "1:1: ", "only zero bytes" },
  { "zero-tail", BYTES (P "\n <role\0\0\0\0"), "2:7: ", "zero byte" },
  { "png", BYTES ("\x89PNG\r\n\x1a\n"), "1:1: ", "PNG" },
  { "jpeg", BYTES ("\xff\xd8\xff\xe0"), "1:1: ", "JPEG" },
  { "zip", BYTES ("PK\3\4zz"), "1:1: ", "ZIP" },
  { "pdf", BYTES ("%PDF-1.7\n"), "1:1: ", "PDF" },
  { "gzip", BYTES ("\x1f\x8b\x08"), "1:1: ", "gzip" },
  { "plain", BYTES ("Dear Mari,\n"), "1:1: ", "text" },
  { "blank", BYTES ("  \n\n"), "3:1: ", "no production" },
  { "only-comment", BYTES ("<?xml version='1.0'?>\n<!-- x -->\n"),
    "3:1: ", "no production" },
  { "web", BYTES ("<!DOCTYPE html>\n<html><p>Log in"), "1:1: ", "web page" },
  { "web-bare", BYTES ("<HTML><p>Log in"), "1:1: ", "web page" },
  { "svg", BYTES ("<?xml version='1.0'?>\n<svg/>"), "2:1: ", "SVG" },
  { "svg-prefixed", BYTES ("<s:svg xmlns:s='x'/>"), "1:1: ", "SVG" },
  { "other", BYTES ("<recipe/>"), "1:1: ", "“recipe”" },
  { "doctype", BYTES ("<!DOCTYPE production [<!ENTITY a 'b'>]>" P END),
    "1:1: ", "declaration" },
  { "doctype-late", BYTES ("<?xml version='1.0'?>\n\n<!DOCTYPE p SYSTEM 'x'>" P END),
    "3:1: ", "declaration" },
  { "cut-in-tag", BYTES (P "\n  <role id='r1"), "2:15: ", "ends in the middle" },
  { "cut-in-text", BYTES (P "\n  <note><text>Hel"), "2:18: ", "ends in the middle" },
  { "cut-in-comment", BYTES (P "<!-- "), "1:49: ", "ends in the middle" },
  { "cut-in-cdata", BYTES (P "<![CDATA["), "1:53: ", "ends in the middle" },
  { "cut-in-close", BYTES (P "</prod"), "1:50: ", "ends in the middle" },
  { "cut-in-declaration", BYTES ("<?xml version="), "1:15: ", "ends in the middle" },
  { "two", BYTES (P END "\n" P END), "2:1: ", "second document" },
  { "two-declared", BYTES (P END "\n<?xml version='1.0'?>" P END),
    "2:1: ", "second document" },
  { "tail", BYTES (P END "\nend"), "2:1: ", "follows the end" },
  { "merge", BYTES (P "\n<<<<<<< mine\n<role/>\n"), "2:1: ", "failed merge" },
  { "mismatch", BYTES (P "\n<setting>\n<wall>\n</setting>" END), "4:1: ", "line 3" },
  { "never-opened", BYTES ("</production>"), "1:1: ", "never opened" },
  { "columns-are-characters", BYTES (P "\n<a n='öäü€😀'/></b>" END), "2:15: ", "line 1" },
  { "utf-32", BYTES ("\xff\xfe\0\0<\0\0\0"), "1:1: ", "UTF-32" },
  { "utf-7", BYTES ("+/v8-<production"), "1:1: ", "UTF-7" },
  { "ebcdic", BYTES ("\x4c\x6f\xa7\x94\x93"), "1:1: ", "EBCDIC" },
  { "shift-jis", BYTES ("<?xml version='1.0' encoding='Shift_JIS'?>" P END),
    "1:1: ", "Shift_JIS" },
  { "latin-undeclared", BYTES (P "\n<role name='Caf\xe9'/>" END), "2:16: ", "not UTF-8" },
  { "surrogate", BYTES (P "\xed\xa0\x80" END), "1:44: ", "not UTF-8" },
  { "utf-16-odd", BYTES ("\xff\xfe<\0p\0r"), "1:1: ", "damaged" },
};

static gboolean
check (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = NULL;

  if (!regie_precheck_bytes (bytes, error))
    return FALSE;
  text = regie_encoding_to_utf8 (bytes, error);
  return text != NULL && regie_precheck_text (text, error);
}

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new (refused[i].bytes, refused[i].length);
  g_autoptr (GError) error = NULL;

  g_assert_false (check (bytes, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, refused[i].start));
  g_assert_nonnull (strstr (error->message, refused[i].word));
}

/* No declaration of types reaches the parser, before the outermost element or without. */
static void
test_doctype_kept_from_parser (void)
{
  static const char *const texts[] = {
    "<!DOCTYPE p [<!ENTITY a 'b'>]>" P END,
    "<?xml version='1.0'?><!-- <p> -->\n<!DOCTYPE p SYSTEM 'x'>" P END,
    "<!doctype p>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) text = g_bytes_new_static (texts[i], strlen (texts[i]));

      g_assert_false (regie_precheck_start (text, NULL));
    }
}

static const struct
{
  const char *bytes;
  gsize length;
  const char *utf8;
} accepted[] = {
  { BYTES (P END), P END },
  { BYTES (P END "\n<!-- kept by hand -->\n"), P END "\n<!-- kept by hand -->\n" },
  { BYTES (P "<!--> <a> -->" END), P "<!--> <a> -->" END },
  { BYTES ("\xef\xbb\xbf" P END), P END },
  { BYTES (P "<a b='>' c=\"</x>\"/><![CDATA[<z>]]>" END),
    P "<a b='>' c=\"</x>\"/><![CDATA[<z>]]>" END },
  { BYTES ("<?xml version='1.0' encoding='ISO-8859-1'?><production n='Caf\xe9'/>"),
    "<?xml version='1.0' encoding='ISO-8859-1'?><production n='Café'/>" },
  { BYTES ("<?xml version='1.0' encoding=\"windows-1252\"?><production n='\x80'/>"),
    "<?xml version='1.0' encoding=\"windows-1252\"?><production n='€'/>" },
  { BYTES ("<?xml version='1.0' encoding='utf-8'?><production n='€'/>"),
    "<?xml version='1.0' encoding='utf-8'?><production n='€'/>" },
};

static void
test_accepted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (accepted[i].bytes, accepted[i].length);
      g_autoptr (GBytes) expected =
        g_bytes_new (accepted[i].utf8, strlen (accepted[i].utf8));
      g_autoptr (GBytes) text = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (check (bytes, &error));
      text = regie_encoding_to_utf8 (bytes, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (text, expected));
    }
}

static void
test_utf16 (void)
{
  static const char *names[] = { "UTF-16LE", "UTF-16BE" };
  const char *plain = "<production title='Café 😀'/>";

  for (gsize i = 0; i < 4; i++)
    {
      g_autofree char *marked = g_strconcat (i < 2 ? "\xef\xbb\xbf" : "", plain, NULL);
      gsize length;
      char *wide = g_convert (marked, -1, names[i % 2], "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_take (wide, length);
      g_autoptr (GBytes) text = regie_encoding_to_utf8 (bytes, NULL);
      g_autoptr (GBytes) expected = g_bytes_new_static (plain, strlen (plain));

      g_assert_true (g_bytes_equal (text, expected));
    }
}

static gboolean
check_string (const GString *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);

  return check (bytes, error);
}

static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new (P "\n");
  g_autoptr (GString) wide = g_string_new (P "\n<role");
  g_autoptr (GError) too_deep = NULL, too_wide = NULL;

  for (int i = 0; i < 63; i++)
    g_string_append (deep, "<x>");
  for (int i = 0; i < 63; i++)
    g_string_append (deep, "</x>");
  g_string_append (deep, END);
  g_assert_true (check_string (deep, NULL));
  g_string_insert (deep, strlen (P "\n"), "<x>");
  g_assert_false (check_string (deep, &too_deep));
  g_assert_true (g_str_has_prefix (too_deep->message, "2:190: "));

  for (int i = 0; i < REGIE_PRECHECK_ATTRIBUTE_LIMIT; i++)
    g_string_append (wide, " a=''");
  g_string_append (wide, "/>" END);
  g_assert_true (check_string (wide, NULL));
  g_string_insert (wide, strlen (P "\n<role"), " b='>'");
  g_assert_false (check_string (wide, &too_wide));
  g_assert_error (too_wide, REGIE_ERROR, REGIE_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (too_wide->message, "2:1: "));
}

/* Wherever it begins, a crowded tag is kept from the parser; words as long are not. */
static void
test_long_tag_anywhere (void)
{
  g_autofree char *words = g_strnfill (5 * REGIE_PRECHECK_ATTRIBUTE_LIMIT + 9, 'a');
  g_autoptr (GString) crowd = g_string_new ("<x");

  for (int i = 0; i <= REGIE_PRECHECK_ATTRIBUTE_LIMIT; i++)
    g_string_append (crowd, " a=''");

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (GString) text = g_string_new (P);
      int n = g_test_rand_int_range (0, 20000);
      gsize end;
      g_autoptr (GBytes) good = NULL, bad = NULL;
      g_autoptr (GError) error = NULL;

      for (int k = 0; k < n; k++)
        g_string_append (text, k % 7 == 0 ? "words between" : "<x/>");
      g_string_append_printf (text, "<why a='%s'>%s</why>", words, words);
      end = text->len;
      g_string_append (text, END);
      good = g_bytes_new (text->str, text->len);
      g_assert_true (regie_precheck_start (good, NULL));
      g_string_truncate (text, end);
      g_string_append_printf (text, "%s/>" END, crowd->str);
      bad = g_bytes_new (text->str, text->len);
      g_assert_false (regie_precheck_start (bad, &error));
      g_assert_error (error, REGIE_ERROR, REGIE_ERROR_TOO_LARGE);
    }
}

/* Every cut of a good file is answered, and only the whole is accepted. */
static void
test_every_cut (void)
{
  const char *whole =
    "<?xml version='1.0'?>" P "<!-- c --><a b='c'>t<![CDATA[d]]></a>" END;
  gsize length = strlen (whole);

  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (whole, cut);

      g_assert_true (check (bytes, NULL) == (cut == length));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/precheck/names/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/precheck/keeps-doctypes-from-the-parser",
                   test_doctype_kept_from_parser);
  g_test_add_func ("/precheck/accepts-productions", test_accepted);
  g_test_add_func ("/precheck/reads-utf-16", test_utf16);
  g_test_add_func ("/precheck/keeps-its-limits", test_limits);
  g_test_add_func ("/precheck/finds-a-long-tag-anywhere", test_long_tag_anywhere);
  g_test_add_func ("/precheck/answers-every-cut", test_every_cut);
  return g_test_run ();
}
