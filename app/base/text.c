/* Text that an XML document can hold, and text as it is looked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/text.h"

#include <string.h>

#define REPLACEMENT "\357\277\275"

/* Sets @size to the length of the character at @at; 0 if the bytes are not UTF-8. */
static gboolean
accepted (const char *at, const char *end, gsize *size)
{
  gunichar c;

  *size = 1;
  if ((guchar) *at < 0x80)
    return (guchar) *at >= 0x20 || *at == '\t' || *at == '\n' || *at == '\r';
  c = g_utf8_get_char_validated (at, end - at);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *size = 0;
      return FALSE;
    }
  *size = (gsize) (g_utf8_next_char (at) - at);
  return c != 0xfffe && c != 0xffff;
}

const char *
regie_text_find_refused (const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  gsize size;

  for (const char *at = text; at < end; at += size)
    {
      size = 1;
      /* Most text is ASCII, and all of a file passes here. */
      if ((guchar) *at >= 0x20 && (guchar) *at < 0x80)
        continue;
      if (!accepted (at, end, &size))
        return at;
    }
  return NULL;
}

char *
regie_text_clean (const char *text, gssize length)
{
  const char *end, *at, *bad;
  GString *clean;
  gsize size;

  if (text == NULL)
    return NULL;
  end = text + (length < 0 ? strlen (text) : (gsize) length);
  clean = g_string_sized_new ((gsize) (end - text));
  for (at = text; (bad = regie_text_find_refused (at, end - at)) != NULL;)
    {
      g_string_append_len (clean, at, bad - at);
      accepted (bad, end, &size);
      if (size == 0)
        g_string_append (clean, REPLACEMENT);
      at = bad + MAX (size, 1);
    }
  g_string_append_len (clean, at, end - at);
  return g_string_free (clean, FALSE);
}

static const char *
end_of_ascii (const char *at)
{
  while (*at && (guchar) *at < 0x80)
    at++;
  return at;
}

static const char *
end_of_others (const char *at)
{
  while ((guchar) *at >= 0x80)
    at++;
  return at;
}

/* Without a call for each letter, which would take most of the time of all. */
static void
append_lower (GString *to, const char *ascii, gsize length)
{
  gsize from = to->len;

  g_string_append_len (to, ascii, (gssize) length);
  for (char *c = to->str + from; *c; c++)
    *c = (char) (*c >= 'A' && *c <= 'Z' ? *c + ('a' - 'A') : *c);
}

/* Both forms leave ASCII letters apart from what stands beside them, so that the letters
 * between can be folded by themselves. */
char *
regie_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text) + 8);

  for (const char *at = text, *end; *at; at = end)
    {
      g_autofree char *apart = NULL, *others = NULL;

      end = end_of_ascii (at);
      append_lower (folded, at, (gsize) (end - at));
      at = end;
      end = end_of_others (at);
      apart = g_utf8_normalize (at, end - at, G_NORMALIZE_ALL);
      others = g_utf8_casefold (apart ? apart : "", -1);
      g_string_append (folded, others);
    }
  return g_string_free (folded, FALSE);
}
