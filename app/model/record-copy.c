/* Copies of records, comparing and joining them, by their tables.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/extra.h"

gpointer
regie_record_copy (RegieRecord *self)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);
  const RegieExtra *extra = regie_record_extra (self);
  RegieRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL), *item;

  for (unsigned i = 0; i < klass->n_fields; i++)
    regie_record_put (copy, &klass->fields[i],
                      regie_record_get (self, &klass->fields[i]));
  if (extra)
    regie_record_add_extra (copy, g_strdup (extra->attributes),
                            g_strdup (extra->children));
  for (unsigned c = 0; c < klass->n_children; c++)
    for (unsigned i = 0; (item = regie_record_child (self, &klass->children[c], i)); i++)
      {
        g_autoptr (RegieRecord) twin = regie_record_copy (item);

        if (klass->children[c].always)
          regie_record_unlink (copy, &klass->children[c], 0);
        regie_record_link (copy, &klass->children[c], i, twin);
      }
  return copy;
}

static gboolean
children_equal (RegieRecord *a, RegieRecord *b, const RegieChildren *children)
{
  unsigned n = regie_record_count (a, children);

  if (n != regie_record_count (b, children))
    return FALSE;
  for (unsigned i = 0; i < n; i++)
    if (!regie_record_equal (regie_record_child (a, children, i),
                             regie_record_child (b, children, i)))
      return FALSE;
  return TRUE;
}

gboolean
regie_record_equal (RegieRecord *a, RegieRecord *b)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (a);

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || g_strcmp0 (a->id, b->id) != 0 ||
      !regie_record_extra_equal (a, b))
    return FALSE;
  for (unsigned i = 0; i < klass->n_fields; i++)
    if (!regie_field_equal (&klass->fields[i], regie_record_get (a, &klass->fields[i]),
                            regie_record_get (b, &klass->fields[i])))
      return FALSE;
  for (unsigned c = 0; c < klass->n_children; c++)
    if (!children_equal (a, b, &klass->children[c]))
      return FALSE;
  return TRUE;
}

gboolean
regie_record_is_relation (RegieRecord *self)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  for (unsigned i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == REGIE_KIND_PROSE)
      return FALSE;
  return klass->fields[0].kind == REGIE_KIND_LINK;
}

static void
join_text (RegieRecord *to, RegieRecord *from, const RegieField *field)
{
  const char *first = regie_record_get (to, field).text;
  const char *second = regie_record_get (from, field).text;
  g_autofree char *both = NULL;

  if (!second || !*second || g_strcmp0 (first, second) == 0)
    return;
  both = first && *first ? g_strconcat (first, "\n", second, NULL) : g_strdup (second);
  regie_record_set (to, field, (RegieValue){ .text = both });
}

void
regie_record_join_prose (RegieRecord *self, RegieRecord *from)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  for (unsigned i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == REGIE_KIND_PROSE)
      join_text (self, from, &klass->fields[i]);
}
