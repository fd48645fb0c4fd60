/* A production as the bytes of its file, from the tables alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/writer.h"

#include "app/file/value.h"
#include "app/model/extra.h"

#include <string.h>

/* Inline, so that the length of what is spelt out here is known to the compiler. */
G_ALWAYS_INLINE static inline void
put (GString *out, const char *text)
{
  regie_value_append (out, text, strlen (text));
}

static void
indent (GString *out, int depth)
{
  static const char blanks[] = "                ";
  const int most = (int) sizeof blanks - 1;

  for (int n = 2 * depth; n > 0; n -= most)
    regie_value_append (out, blanks, (gsize) MIN (n, most));
}

static void
write_attribute (GString *out, const RegieField *field, RegieValue value)
{
  char *at = regie_value_room (out, REGIE_OPENING_SIZE);

  memcpy (at, field->opening, REGIE_OPENING_SIZE);
  regie_value_end (out, at + field->name_length + strlen (" =\""));
  regie_value_write (out, field, value);
  put (out, "\"");
}

/* Short values are attributes; returns whether there is prose for the inside. */
static gboolean
write_attributes (GString *out, RegieRecord *record, const RegieExtra *extra)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  gboolean prose = FALSE;

  if (record->id != NULL)
    {
      put (out, " id=\"");
      regie_value_escape (out, record->id, TRUE);
      put (out, "\"");
    }
  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      RegieValue value = regie_record_get (record, &klass->fields[i]);

      if (regie_field_is_fallback (&klass->fields[i], value))
        continue;
      if (klass->fields[i].kind == REGIE_KIND_PROSE)
        prose = TRUE;
      else
        write_attribute (out, &klass->fields[i], value);
    }
  if (extra != NULL && extra->attributes != NULL)
    put (out, extra->attributes);
  return prose;
}

/* A second one of what there is only one of is kept behind the first, and would be taken for
 * it if that were not written. */
static gboolean
stands_before_another (RegieRecord *owner, const char *tag)
{
  const RegieExtra *extra = regie_record_extra (owner);
  g_autofree char *start = NULL;

  if (extra == NULL || extra->children == NULL)
    return FALSE;
  start = g_strconcat ("<", tag, NULL);
  return strstr (extra->children, start) != NULL;
}

static void
write_prose (GString *out, RegieRecord *record, int depth)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      const RegieField *field = &klass->fields[i];
      RegieValue value = regie_record_get (record, field);

      if (field->kind != REGIE_KIND_PROSE ||
          (regie_field_is_fallback (field, value) &&
           !stands_before_another (record, field->name)))
        continue;
      indent (out, depth);
      put (out, "<");
      regie_value_append (out, field->name, field->name_length);
      put (out, ">");
      regie_value_escape (out, value.text ? value.text : "", FALSE);
      put (out, "</");
      regie_value_append (out, field->name, field->name_length);
      put (out, ">\n");
    }
}

/* A record that is always there says nothing while it is empty. */
static gboolean
says_nothing (RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  if (regie_record_extra (record) != NULL)
    return FALSE;
  for (unsigned i = 0; i < klass->n_fields; i++)
    if (!regie_field_is_fallback (&klass->fields[i],
                                  regie_record_get (record, &klass->fields[i])))
      return FALSE;
  for (unsigned c = 0; c < klass->n_children; c++)
    {
      RegieRecord *first = regie_record_child (record, &klass->children[c], 0);

      if (first != NULL && (!klass->children[c].always || !says_nothing (first)))
        return FALSE;
    }
  return TRUE;
}

static void write_record (GString *out, RegieRecord *record, const char *tag, int depth);

static void
write_children (GString *out, RegieRecord *record, int depth)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  RegieRecord *item;

  for (unsigned c = 0; c < klass->n_children; c++)
    for (unsigned i = 0; (item = regie_record_child (record, &klass->children[c], i));
         i++)
      if (!klass->children[c].always || !says_nothing (item) ||
          stands_before_another (record, klass->children[c].tag))
        write_record (out, item, klass->children[c].tag, depth);
}

static void
write_unknown (GString *out, const RegieExtra *extra, int depth)
{
  indent (out, depth);
  put (out, extra->children);
  put (out, "\n");
}

static void
write_record (GString *out, RegieRecord *record, const char *tag, int depth)
{
  const RegieExtra *extra = regie_record_extra (record);
  gboolean prose;
  gsize opened, inside;

  indent (out, depth);
  put (out, "<");
  put (out, tag);
  if (record->owner == NULL)
    put (out, " xmlns=\"" REGIE_NAMESPACE "\"");
  prose = write_attributes (out, record, extra);
  opened = out->len;
  put (out, ">\n");
  inside = out->len;
  if (prose || (extra != NULL && extra->children != NULL))
    write_prose (out, record, depth + 1);
  write_children (out, record, depth + 1);
  if (extra != NULL && extra->children != NULL)
    write_unknown (out, extra, depth + 1);
  if (out->len == inside)
    {
      g_string_truncate (out, opened);
      put (out, "/>\n");
      return;
    }
  indent (out, depth);
  put (out, "</");
  put (out, tag);
  put (out, ">\n");
}

void
regie_writer_append (GString *out, RegieRecord *record, const char *tag)
{
  write_record (out, record, tag, 0);
}

GBytes *
regie_writer_write (RegieProduction *production)
{
  RegieRecord *root = REGIE_RECORD (production);
  GString *out = g_string_sized_new (64 * 1024);

  put (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  write_record (out, root, REGIE_RECORD_GET_CLASS (root)->tag, 0);
  return g_string_free_to_bytes (out);
}
