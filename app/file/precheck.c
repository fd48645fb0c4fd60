/* One look over a file beside the XML parser's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE /* memrchr */
#include "app/file/precheck.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *bytes;
  gsize length;
  RegieError code;
  const char *sentence;
} signatures[] = {
  { "\x89PNG", 4, REGIE_ERROR_PICTURE,
    N_ ("This is a PNG picture, not a production. Choose a .production file.") },
  { "\xff\xd8\xff", 3, REGIE_ERROR_PICTURE,
    N_ ("This is a JPEG picture, not a production. Choose a .production file.") },
  { "GIF8", 4, REGIE_ERROR_PICTURE,
    N_ ("This is a GIF picture, not a production. Choose a .production file.") },
  { "PK\3\4", 4, REGIE_ERROR_FORMAT,
    N_ (
      "This is a ZIP archive or an office document. If the production is inside, take it "
      "out first.") },
  { "%PDF", 4, REGIE_ERROR_FORMAT,
    N_ (
      "This is a PDF, perhaps a printed production. Open the .production file it was made "
      "from.") },
  { "\x1f\x8b", 2, REGIE_ERROR_FORMAT,
    N_ (
      "This file is compressed with gzip. Unpack it first, then open what was inside.") },
  { "BZh", 3, REGIE_ERROR_FORMAT,
    N_ ("This file is compressed. Unpack it first, then open what was inside.") },
  { "\xfd"
    "7zXZ",
    5, REGIE_ERROR_FORMAT,
    N_ ("This file is compressed. Unpack it first, then open what was inside.") },
  { "\xd0\xcf\x11\xe0", 4, REGIE_ERROR_FORMAT,
    N_ ("This is an office document, not a production. Choose a .production file.") },
};

/* Names of elements still open point into the text; nothing is copied. */
typedef struct
{
  const char *name;
  gsize length;
} Open;

typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  Open open[REGIE_PRECHECK_DEPTH_LIMIT];
  int depth;
  gboolean closed; /* the outermost element has ended */
  GError **error;
} Check;

static gboolean
fail (Check *check, RegieError code, const char *at, const char *sentence)
{
  RegiePlace place = regie_place_of (check->text, (gsize) (at - check->text));

  return regie_place_set_error (check->error, code, place, sentence);
}

static gboolean
fail_cut (Check *check)
{
  return fail (
    check, REGIE_ERROR_FORMAT, check->end,
    _ ("The file ends in the middle, as after a broken copy or download. Get it "
                  "again, or open an earlier copy."));
}

static gboolean
fail_second (Check *check)
{
  return fail (
    check, REGIE_ERROR_FORMAT, check->at,
    _ ("A second document begins here, as after a failed merge or sync. Keep one "
                  "of the two in a text editor, or open an earlier copy."));
}

gboolean
regie_precheck_bytes (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const RegiePlace start = { 1, 1 };

  if (length == 0)
    return regie_place_set_error (error, REGIE_ERROR_FORMAT, start,
                                  _ ("This file is empty. Open an earlier copy of it."));
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length &&
        memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      return regie_place_set_error (error, signatures[i].code, start,
                                    _ (signatures[i].sentence));
  if (data[0] == '\0' && memcmp (data, data + 1, length - 1) == 0)
    return regie_place_set_error (
      error, REGIE_ERROR_FORMAT, start,
      _ ("This file holds only zero bytes, as a power cut leaves it. Its content is lost: "
         "open an earlier copy."));
  return TRUE;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static gsize
name_length (const char *at, const char *end)
{
  const char *start = at;

  /* Most of a name is letters, which come after all that can end it. */
  while (at < end && (*at > '>' || (!is_blank (*at) && *at != '>' && *at != '/')))
    at++;
  return (gsize) (at - start);
}

static gboolean
named (const Open *open, const char *name)
{
  const char *colon = memchr (open->name, ':', open->length);
  const char *local = colon != NULL ? colon + 1 : open->name;
  gsize length = open->length - (gsize) (local - open->name);

  return length == strlen (name) && g_ascii_strncasecmp (local, name, length) == 0;
}

/* The outermost element tells what kind of file this is. */
static gboolean
check_root (Check *check, const Open *root)
{
  g_autofree char *name = NULL, *sentence = NULL;

  if (named (root, "production"))
    return TRUE;
  if (named (root, "html"))
    return fail (check, REGIE_ERROR_FORMAT, check->at,
                 _ ("This is a web page, perhaps the log-in page that came instead of the "
                    "production. Download the production again."));
  if (named (root, "svg"))
    return fail (
      check, REGIE_ERROR_PICTURE, check->at,
      _ ("This is an SVG picture, not a production. Import it as a picture under "
                    "the plan instead."));
  name = g_utf8_substring (root->name, 0,
                           MIN (40, g_utf8_strlen (root->name, (gssize) root->length)));
  sentence = g_strdup_printf (_ ("This is another kind of XML file (“%s”), not a production. Choose a .production file."),
    name);
  return fail (check, REGIE_ERROR_FORMAT, check->at, sentence);
}

/* Finds the ">" of a start tag, past its quoted values, which it counts. */
static const char *
tag_end (Check *check, guint *values)
{
  const char *at = check->at;

  for (*values = 0; at < check->end && *at != '>'; at++)
    {
      /* Letters come after both quotes. */
      if (*at > '\'' || (*at != '"' && *at != '\''))
        continue;
      at = memchr (at + 1, *at, (gsize) (check->end - at - 1));
      if (at == NULL || ++*values > REGIE_PRECHECK_ATTRIBUTE_LIMIT)
        return at;
    }
  return at < check->end ? at : NULL;
}

static gboolean
check_start (Check *check)
{
  Open open = { check->at + 1, name_length (check->at + 1, check->end) };
  guint attributes;
  const char *end = tag_end (check, &attributes);

  if (check->closed)
    return fail_second (check);
  if (check->depth == 0 && !check_root (check, &open))
    return FALSE;
  if (end == NULL)
    return fail_cut (check);
  if (attributes > REGIE_PRECHECK_ATTRIBUTE_LIMIT)
    return fail (check, REGIE_ERROR_TOO_LARGE, check->at,
                 _ ("This element has more attributes than any production needs. Remove "
                    "them in a text editor, or open an earlier copy."));
  if (end[-1] == '/')
    check->closed = check->depth == 0;
  else if (check->depth == REGIE_PRECHECK_DEPTH_LIMIT)
    return fail (
      check, REGIE_ERROR_TOO_LARGE, check->at,
      _ ("Elements are nested more than 64 deep here. No production needs that: open "
                    "an earlier copy."));
  else
    check->open[check->depth++] = open;
  check->at = end + 1;
  return TRUE;
}

static gboolean
check_close (Check *check)
{
  const char *name = check->at + 2;
  gsize length = name_length (name, check->end);
  const char *end = memchr (name, '>', (gsize) (check->end - name));
  const Open *open;
  g_autofree char *sentence = NULL;
  RegiePlace place;

  if (end == NULL)
    return fail_cut (check);
  if (check->depth == 0)
    return fail (
      check, REGIE_ERROR_FORMAT, check->at,
      _ ("This closes an element that was never opened. Mend it in a text editor, or "
                    "open an earlier copy."));
  open = &check->open[--check->depth];
  if (open->length == length && memcmp (open->name, name, length) == 0)
    {
      check->closed = check->depth == 0;
      check->at = end + 1;
      return TRUE;
    }
  place = regie_place_of (check->text, (gsize) (open->name - check->text));
  sentence =
    g_strdup_printf (_ ("The element opened on line %d is not closed before this. Mend "
                                 "it in a text editor, or open an earlier copy."),
                        place.line);
  return fail (check, REGIE_ERROR_FORMAT, check->at, sentence);
}

/* Skips a comment, CDATA section or processing instruction. */
static gboolean
skip_past (Check *check, const char *opening, const char *closing)
{
  const char *inside = check->at + strlen (opening);
  const char *end = g_strstr_len (inside, check->end - inside, closing);

  if (end == NULL)
    return fail_cut (check);
  check->at = end + strlen (closing);
  return TRUE;
}

static gboolean
check_doctype (Check *check)
{
  gsize window = (gsize) (check->end - check->at);
  g_autofree char *start = g_ascii_strdown (check->at, (gssize) MIN (window, 20));

  if (g_str_has_prefix (start, "<!doctype html"))
    return check_root (check, &(Open){ "html", 4 });
  return fail (
    check, REGIE_ERROR_FORMAT, check->at,
    _ ("A document type declaration is not read, since it can name other files. "
                  "Remove it in a text editor if you trust this file."));
}

static gboolean
begins (const Check *check, const char *with)
{
  gsize length = strlen (with);

  return (gsize) (check->end - check->at) >= length &&
         strncmp (check->at, with, length) == 0;
}

static gboolean
check_markup (Check *check)
{
  /* Nearly all are tags. */
  if (check->end - check->at > 1 && g_ascii_isalpha (check->at[1]))
    return check_start (check);
  if (begins (check, "</"))
    return check_close (check);
  if (begins (check, "<<<<<<<"))
    return fail (
      check, REGIE_ERROR_FORMAT, check->at,
      _ ("Here are the marks of a failed merge. Keep one of the two versions in a "
                    "text editor, or open an earlier copy."));
  if (begins (check, "<!--"))
    return skip_past (check, "<!--", "-->");
  if (begins (check, "<![CDATA["))
    return skip_past (check, "<![CDATA[", "]]>");
  if (begins (check, "<!"))
    return check_doctype (check);
  if (begins (check, "<?xml") && check->closed)
    return fail_second (check);
  if (begins (check, "<?"))
    return skip_past (check, "<?", "?>");
  return check_start (check);
}

/* Outside the outermost element there are only blanks. */
static gboolean
check_blanks (Check *check, const char *until)
{
  const char *at = check->at;

  while (at < until && is_blank (*at))
    at++;
  if (at == until)
    return TRUE;
  if (check->closed)
    return fail (
      check, REGIE_ERROR_FORMAT, at,
      _ ("Something follows the end of the production. Remove it in a text editor, or "
                    "open an earlier copy."));
  return fail (check, REGIE_ERROR_FORMAT, at,
               _ ("This is text, not a production. Choose a .production file."));
}

/* Up to the next "<" and past what it begins. */
static gboolean
step (Check *check)
{
  const char *next = memchr (check->at, '<', (gsize) (check->end - check->at));

  next = next != NULL ? next : check->end;
  if (check->depth == 0 && !check_blanks (check, next))
    return FALSE;
  check->at = next;
  return check->at == check->end || check_markup (check);
}

static Check
begin (GBytes *text, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  return (Check){ .text = data, .at = data, .end = data + length, .error = error };
}

/* Whether a tag may have too many attributes: no "<" stands within one. */
static gboolean
is_long_without_tags (GBytes *text)
{
  /* The shortest attribute is ` a=""`. */
  const gsize least = 5 * REGIE_PRECHECK_ATTRIBUTE_LIMIT;
  gsize length;
  const char *at = g_bytes_get_data (text, &length), *end = at + length;

  while (at != NULL && (gsize) (end - at) > least)
    at = memrchr (at + 1, '<', least);
  return at == NULL;
}

gboolean
regie_precheck_start (GBytes *text, GError **error)
{
  Check check = begin (text, error);

  if (is_long_without_tags (text))
    return regie_precheck_text (text, error);
  while (check.at < check.end && check.depth == 0 && !check.closed)
    if (!step (&check))
      return FALSE;
  return TRUE;
}

gboolean
regie_precheck_text (GBytes *text, GError **error)
{
  Check check = begin (text, error);

  while (check.at < check.end)
    if (!step (&check))
      return FALSE;
  if (check.depth > 0)
    return fail_cut (&check);
  if (!check.closed)
    return fail (&check, REGIE_ERROR_FORMAT, check.end,
                 _ ("There is no production in this file. Open an earlier copy of it."));
  return TRUE;
}
