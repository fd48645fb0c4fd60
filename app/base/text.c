/* Text that an XML document can hold.
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
