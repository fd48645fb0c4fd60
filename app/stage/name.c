/* Groups of elements, and what people call a record.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/private.h"

#include "app/review/reference.h"

static void
gather (RegieStage *self, GListModel *elements, const char *group, GPtrArray *out)
{
  RegieElement *element;

  for (unsigned i = 0; (element = regie_list_at (elements, i)); i++)
    if (g_strcmp0 (element->group, group) == 0 &&
        regie_stage_may_pick (self, REGIE_RECORD (element)))
      g_ptr_array_add (out, element);
}

void
regie_stage_gather_group (RegieStage *self, RegieRecord *record, GPtrArray *out)
{
  const char *group = REGIE_IS_ELEMENT (record) ? REGIE_ELEMENT (record)->group : NULL;

  if (!group || !*group)
    {
      g_ptr_array_add (out, record);
      return;
    }
  gather (self, self->setting ? self->setting->elements : NULL, group, out);
  gather (self, self->scene ? self->scene->elements : NULL, group, out);
}

static void
note_group (RegieRecord *record, gpointer words)
{
  const char *group = REGIE_IS_ELEMENT (record) ? REGIE_ELEMENT (record)->group : NULL;

  if (group)
    g_hash_table_add (words, (gpointer) group);
}

char *
regie_stage_new_group (RegieStage *self, GHashTable *taken)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer word;

  regie_record_visit (REGIE_RECORD (regie_stage_production (self)), note_group, words);
  if (taken)
    g_hash_table_iter_init (&iter, taken);
  while (taken && g_hash_table_iter_next (&iter, NULL, &word))
    g_hash_table_add (words, word);
  for (unsigned n = 1;; n++)
    {
      g_autofree char *fresh = g_strdup_printf ("g%u", n);

      if (!g_hash_table_contains (words, fresh))
        return g_steal_pointer (&fresh);
    }
}

char *
regie_stage_name_of (RegieStage *self, RegieRecord *record)
{
  return regie_record_name (regie_stage_production (self), record);
}
