/* A field's value as it stands in a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/field.h"

#include <string.h>

G_BEGIN_DECLS

/* Appends bytes. GString's own function costs as much as all else in a save. */
static inline void
regie_value_append (GString *out, const char *text, gsize length)
{
  if (out->len + length >= out->allocated_len)
    {
      g_string_append_len (out, text, (gssize) length);
      return;
    }
  memcpy (out->str + out->len, text, length);
  out->len += length;
  out->str[out->len] = '\0';
}

/* Room for so many bytes at the end, for regie_value_end(). */
static inline char *
regie_value_room (GString *out, gsize length)
{
  gsize before = out->len;

  if (before + length >= out->allocated_len)
    {
      g_string_set_size (out, before + length);
      out->len = before;
    }
  return out->str + before;
}

/* What was put into the room ends before end. */
static inline void
regie_value_end (GString *out, char *end)
{
  *end = '\0';
  out->len = (gsize) (end - out->str);
}

/* Reads @length bytes of UTF-8 that need not end with a NUL. texts: where text goes that is
 * not shared. value: (transfer full): what regie_field_check() would pass. error: what is
 * allowed, as a sentence. */
gboolean regie_value_read (const RegieField *field,
                           const char *text,
                           gsize length,
                           RegieTexts *texts,
                           RegieValue *value,
                           GError **error);

/* Appends the value as an attribute holds it, escaped. Not for prose. */
void regie_value_write (GString *out, const RegieField *field, RegieValue value);

/* Appends escaped for an attribute, or for text between tags. Refused characters are left
 * out: the last entrance to the file. */
void regie_value_escape (GString *out, const char *text, gboolean attribute);

G_END_DECLS
