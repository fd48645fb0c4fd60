/* What is around a record decides how it is read: an empty production is put around it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/fragment.h"

#include "app/file/reader.h"
#include "app/file/writer.h"

#include <string.h>

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

/* text: for the last of the way, inside the others. */
static RegieReading *
read_around (GPtrArray *way, const char *text)
{
  GString *all = g_string_new ("<production xmlns=\"" REGIE_NAMESPACE "\">");
  g_autoptr (GBytes) bytes = NULL;

  for (unsigned i = 0; i + 1 < way->len; i++)
    g_string_append_printf (all, "<%s>", tag_at (way, i));
  g_string_append (all, text);
  for (unsigned i = way->len; i-- > 1;)
    g_string_append_printf (all, "</%s>", tag_at (way, i - 1));
  g_string_append (all, "</production>");
  bytes = g_string_free_to_bytes (all);
  return regie_reader_read (bytes, "", REGIE_READ_AS_IS, NULL, NULL);
}

/* Returns: (transfer none) (nullable): what stands at the end of the way. */
static RegieRecord *
find_down (RegieReading *reading, GPtrArray *way)
{
  RegieRecord *record = reading ? REGIE_RECORD (reading->production) : NULL;

  for (unsigned i = 0; record && i < way->len; i++)
    record = regie_record_child (record, way->pdata[i], 0);
  return record;
}

RegieRecord *
regie_fragment_read (const char *text, RegieRecord *owner, const RegieChildren *children)
{
  g_autoptr (GPtrArray) way = way_down (owner);
  g_autoptr (RegieReading) reading = NULL;
  RegieRecord *record;

  g_ptr_array_add (way, (gpointer) children);
  reading = read_around (way, text);
  record = find_down (reading, way);
  if (!record)
    return NULL;
  g_object_ref (record);
  regie_record_remove (record);
  return record;
}

char *
regie_fragment_write_extra (RegieRecord *record, const RegieExtra *extra)
{
  const RegieChildren *children = regie_record_place (record, NULL);
  const char *tag = children ? children->tag : "production";

  return g_strdup_printf ("<%s%s%s>%s</%s>", tag,
                          children ? "" : " xmlns=\"" REGIE_NAMESPACE "\"",
                          extra->attributes ? extra->attributes : "",
                          extra->children ? extra->children : "", tag);
}

static RegieReading *
read_production (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return regie_reader_read (bytes, "", REGIE_READ_AS_IS, NULL, NULL);
}

gboolean
regie_fragment_read_extra (const char *text, RegieRecord *record, RegieExtra *extra)
{
  g_autoptr (GPtrArray) way = way_down (record);
  g_autoptr (RegieReading) reading =
    way->len > 0 ? read_around (way, text) : read_production (text);
  RegieRecord *found = find_down (reading, way);

  if (found)
    *extra = regie_extra_copy (regie_record_extra (found));
  return found != NULL;
}
