/* Files of a later format than this program writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE /* memmem */
#include "app/file/newer.h"

#include "app/file/encoding.h"

#include <string.h>

/* The text after the next mark, or its end. */
static const char *
skip (const char *at, const char *end, const char *mark)
{
  const char *found = memmem (at, (gsize) (end - at), mark, strlen (mark));

  return found != NULL ? found + strlen (mark) : end;
}

/* The first tag that is no declaration, instruction or comment. */
static const char *
find_root (const char *at, const char *end)
{
  while ((at = skip (at, end, "<")) < end)
    {
      if (*at == '?')
        at = skip (at, end, "?>");
      else if (end - at > 3 && memcmp (at, "!--", 3) == 0)
        at = skip (at + 3, end, "-->");
      else
        return at;
    }
  return end;
}

gboolean
regie_bytes_are_newer (GBytes *bytes)
{
  g_autoptr (GBytes) text = regie_encoding_to_utf8 (bytes, NULL);
  g_autofree char *number = NULL;
  const char *at, *end, *close;
  gsize length;

  if (text == NULL)
    return FALSE;
  at = g_bytes_get_data (text, &length);
  end = at + length;
  at = find_root (at, end);
  close = skip (at, end, ">");
  at = skip (at, close, REGIE_NAMESPACE_STEM);
  number = g_strndup (at, MIN ((gsize) (close - at), 20));
  return g_ascii_strtoull (number, NULL, 10) > 1;
}
