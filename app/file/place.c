/* A place in a file: the line and column that every message names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/place.h"

#include <string.h>

RegiePlace
regie_place_of (const char *text, gsize offset)
{
  RegiePlace place = { 1, 1 };
  const char *end = text + offset, *line = text, *next;

  while (line < end && (next = memchr (line, '\n', (gsize) (end - line))) != NULL)
    {
      place.line++;
      line = next + 1;
    }
  /* Continuation bytes are no characters of their own. */
  for (; line < end; line++)
    place.column += ((guchar) *line & 0xc0) != 0x80;
  return place;
}

gboolean
regie_place_set_error (GError **error,
                       RegieError code,
                       RegiePlace place,
                       const char *sentence)
{
  g_set_error (error, REGIE_ERROR, code, "%d:%d: %s", place.line, place.column, sentence);
  return FALSE;
}
