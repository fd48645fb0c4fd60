/* The bytes of a file as UTF-8, whatever encoding they came in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  MARK_NONE,
  MARK_UTF8,
  MARK_CONVERTED,
  MARK_REFUSED,
} MarkKind;

/* First bytes: byte order marks, then "<?" or "<" of files without one. The longer
 * marks stand first, since UTF-32 begins like UTF-16. */
static const struct
{
  const char *bytes;
  gsize length;
  MarkKind kind;
  gsize skip;
  const char *name;
} marks[] = {
  { "\xff\xfe\0\0", 4, MARK_REFUSED, 0, "UTF-32" },
  { "\0\0\xfe\xff", 4, MARK_REFUSED, 0, "UTF-32" },
  { "<\0\0\0", 4, MARK_REFUSED, 0, "UTF-32" },
  { "\0\0\0<", 4, MARK_REFUSED, 0, "UTF-32" },
  { "\x4c\x6f\xa7\x94", 4, MARK_REFUSED, 0, "EBCDIC" },
  { "+/v", 3, MARK_REFUSED, 0, "UTF-7" },
  { "\xef\xbb\xbf", 3, MARK_UTF8, 3, "UTF-8" },
  { "\xff\xfe", 2, MARK_CONVERTED, 2, "UTF-16LE" },
  { "\xfe\xff", 2, MARK_CONVERTED, 2, "UTF-16BE" },
  { "<\0", 2, MARK_CONVERTED, 0, "UTF-16LE" },
  { "\0<", 2, MARK_CONVERTED, 0, "UTF-16BE" },
};

static const struct
{
  const char *declared;
  MarkKind kind;
  const char *name;
} known[] = {
  { "UTF-8", MARK_UTF8, NULL },
  { "UTF8", MARK_UTF8, NULL },
  { "US-ASCII", MARK_UTF8, NULL },
  { "ASCII", MARK_UTF8, NULL },
  { "ISO-8859-1", MARK_CONVERTED, "ISO-8859-1" },
  { "ISO8859-1", MARK_CONVERTED, "ISO-8859-1" },
  { "LATIN1", MARK_CONVERTED, "ISO-8859-1" },
  { "WINDOWS-1252", MARK_CONVERTED, "CP1252" },
  { "CP1252", MARK_CONVERTED, "CP1252" },
};

static GBytes *
refuse (const char *name, GError **error)
{
  g_autofree char *sentence = g_strdup_printf (_ ("The characters of this file are encoded as %s, which is not read. Open it in "
       "the program that wrote it and save it as UTF-8."),
    name);

  regie_place_set_error (error, REGIE_ERROR_ENCODING, (RegiePlace){ 1, 1 }, sentence);
  return NULL;
}

/* The declared encoding, or NULL: the declaration is ASCII in all that is read here. */
static char *
declared_encoding (const char *text, gsize length)
{
  gsize window = MIN (length, 256);
  const char *end, *at;
  g_autofree char *declaration = NULL;
  char quote;

  if (window < 6 || strncmp (text, "<?xml", 5) != 0)
    return NULL;
  end = g_strstr_len (text, (gssize) window, "?>");
  declaration = g_strndup (text, end != NULL ? (gsize) (end - text) : window);
  at = strstr (declaration, "encoding");
  at = at != NULL ? strpbrk (at, "\"'") : NULL;
  if (at == NULL)
    return NULL;
  quote = *at++;
  end = strchr (at, quote);
  return end != NULL ? g_strndup (at, (gsize) (end - at)) : NULL;
}

/* The first byte that is not UTF-8, or the end. Whole words of ASCII are passed at once. */
static const char *
find_bad (const char *text, gsize length)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const char *end = text + length;

  while (text < end)
    {
      guint64 word;
      gunichar c;

      if (end - text >= (gssize) sizeof word)
        {
          memcpy (&word, text, sizeof word);
          /* No high bit set in any byte, and none in any byte less one: none is zero. */
          if (((word | (word - ones)) & high) == 0)
            {
              text += sizeof word;
              continue;
            }
        }
      c = *text != '\0' ? g_utf8_get_char_validated (text, end - text) : (gunichar) -1;
      if (c == (gunichar) -1 || c == (gunichar) -2)
        return text;
      text = g_utf8_next_char (text);
    }
  return end;
}

/* Takes @text as UTF-8, and says where it is not. */
static GBytes *
take_utf8 (GBytes *bytes, gsize skip, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *bad;
  const char *sentence;

  text += skip;
  length -= skip;
  bad = find_bad (text, length);
  if (bad == text + length)
    return g_bytes_new_from_bytes (bytes, skip, length);
  sentence = *bad == '\0'
    ? _ ("There is a zero byte here, as a power cut or a broken disk leaves it. "
                    "Open an earlier copy of the file.")
    : _ ("These bytes are not UTF-8 characters. Open the file in the program "
                    "that wrote it and save it as UTF-8.");
  regie_place_set_error (error, REGIE_ERROR_ENCODING,
                         regie_place_of (text, (gsize) (bad - text)), sentence);
  return NULL;
}

static GBytes *
convert (GBytes *bytes, gsize skip, const char *name, GError **error)
{
  gsize length, converted;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) utf8 = NULL;
  g_autofree char *sentence = NULL;
  char *result = g_convert (text + skip, (gssize) (length - skip), "UTF-8", name, NULL,
                            &converted, NULL);

  if (result != NULL)
    {
      utf8 = g_bytes_new_take (result, converted);
      return take_utf8 (utf8, 0, error);
    }
  sentence =
    g_strdup_printf (_ ("The characters of this file are damaged: they are not %s, "
                                 "as it says. Open an earlier copy of the file."),
                        name);
  regie_place_set_error (error, REGIE_ERROR_ENCODING, (RegiePlace){ 1, 1 }, sentence);
  return NULL;
}

GBytes *
regie_encoding_to_utf8 (GBytes *bytes, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *declared = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (text, marks[i].bytes, marks[i].length) == 0)
      switch (marks[i].kind)
        {
        case MARK_REFUSED:
          return refuse (marks[i].name, error);
        case MARK_CONVERTED:
          return convert (bytes, marks[i].skip, marks[i].name, error);
        default:
          return take_utf8 (bytes, marks[i].skip, error);
        }

  declared = declared_encoding (text, length);
  if (declared == NULL)
    return take_utf8 (bytes, 0, error);
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (known[i].declared, declared) == 0)
      return known[i].kind == MARK_UTF8 ? take_utf8 (bytes, 0, error)
                                        : convert (bytes, 0, known[i].name, error);
  return refuse (declared, error);
}
