/* What came of reading a file: the production, and what was odd about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/reading.h"

#include <glib/gi18n-lib.h>

static void
notice_free (gpointer data)
{
  RegieNotice *notice = data;

  g_free (notice->text);
  g_free (notice);
}

RegieReading *
regie_reading_new (void)
{
  RegieReading *self = g_new0 (RegieReading, 1);

  self->production = regie_production_new ();
  self->notices = g_ptr_array_new_with_free_func (notice_free);
  return self;
}

void
regie_reading_free (RegieReading *self)
{
  g_clear_object (&self->production);
  g_ptr_array_unref (self->notices);
  g_free (self->digest);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

gboolean
regie_reading_may_merge (const RegieReading *self, const char *path, GError **error)
{
  if (self->newer)
    g_set_error (
      error, REGIE_ERROR, REGIE_ERROR_READ_ONLY,
      _ ("%s: This was made by a newer version of Regie, so it cannot be merged. "
                    "Install the newer version."),
         path);
  return !self->newer;
}

void
regie_reading_note (RegieReading *self, RegiePlace place, char *text)
{
  RegieNotice *notice;

  if (self->notices->len >= REGIE_NOTICE_LIMIT)
    {
      g_free (text);
      return;
    }
  notice = g_new (RegieNotice, 1);
  notice->place = place;
  notice->text = text;
  g_ptr_array_add (self->notices, notice);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const RegieNotice *one = *(RegieNotice *const *) a, *other = *(RegieNotice *const *) b;

  return one->place.line != other->place.line ? one->place.line - other->place.line
                                              : one->place.column - other->place.column;
}

void
regie_reading_sort (RegieReading *self)
{
  g_ptr_array_sort (self->notices, compare);
}

char *
regie_notice_format (const RegieNotice *notice, const char *name)
{
  return g_strdup_printf ("%s:%d:%d: %s", name, notice->place.line, notice->place.column,
                          notice->text);
}
