/* A place in a file: the line and column that every message names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/place.h"

RegiePlace
regie_place_of (const char *text, gsize offset)
{
  RegieLocator locator = { .text = text, .length = offset };

  return regie_locator_find (&locator, offset);
}

RegiePlace
regie_locator_find (RegieLocator *self, gsize offset)
{
  offset = MIN (offset, self->length);
  if (offset < self->offset || self->place.line == 0)
    {
      self->offset = 0;
      self->place = (RegiePlace){ 1, 1 };
    }
  for (; self->offset < offset; self->offset++)
    {
      char c = self->text[self->offset];

      if (c == '\n')
        self->place = (RegiePlace){ self->place.line + 1, 1 };
      else
        /* Continuation bytes are no characters of their own. */
        self->place.column += ((guchar) c & 0xc0) != 0x80;
    }
  return self->place;
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
