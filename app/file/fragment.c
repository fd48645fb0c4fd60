/* What is around a record decides how it is read: an empty production is put around it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/fragment.h"

#include "app/file/reader.h"
#include "app/file/writer.h"

/* Returns: (transfer full) (element-type RegieChildren): from the production down to the
 * owner, of what each is a child. */
static GPtrArray *
way_down (RegieRecord *owner)
{
  GPtrArray *way = g_ptr_array_new ();
  unsigned position;

  for (; owner->owner; owner = owner->owner)
    g_ptr_array_insert (way, 0, (gpointer) regie_record_place (owner, &position));
  return way;
}

static const char *
tag_at (GPtrArray *way, unsigned i)
{
  return ((const RegieChildren *) way->pdata[i])->tag;
}

static GBytes *
put_around (GPtrArray *way, const char *text)
{
  GString *all = g_string_new ("<production xmlns=\"" REGIE_NAMESPACE "\">");

  for (unsigned i = 0; i < way->len; i++)
    g_string_append_printf (all, "<%s>", tag_at (way, i));
  g_string_append (all, text);
  for (unsigned i = way->len; i-- > 0;)
    g_string_append_printf (all, "</%s>", tag_at (way, i));
  g_string_append (all, "</production>");
  return g_string_free_to_bytes (all);
}

RegieRecord *
regie_fragment_read (const char *text, RegieRecord *owner, const RegieChildren *children)
{
  g_autoptr (GPtrArray) way = way_down (owner);
  g_autoptr (GBytes) bytes = put_around (way, text);
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "", REGIE_READ_AS_IS, NULL, NULL);
  RegieRecord *record = reading ? REGIE_RECORD (reading->production) : NULL;

  for (unsigned i = 0; record && i < way->len; i++)
    record = regie_record_child (record, way->pdata[i], 0);
  record = record ? regie_record_child (record, children, 0) : NULL;
  if (!record)
    return NULL;
  g_object_ref (record);
  regie_record_remove (record);
  return record;
}
