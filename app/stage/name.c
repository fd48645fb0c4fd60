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

typedef struct
{
  const char *word;
  gboolean found;
} GroupSearch;

static void
look_for_group (RegieRecord *record, gpointer data)
{
  GroupSearch *search = data;

  if (REGIE_IS_ELEMENT (record) &&
      g_strcmp0 (REGIE_ELEMENT (record)->group, search->word) == 0)
    search->found = TRUE;
}

static gboolean
is_taken (gpointer key, gpointer value, gpointer word)
{
  return g_str_equal (value, word);
}

char *
regie_stage_new_group (RegieStage *self, GHashTable *taken)
{
  for (unsigned n = 1;; n++)
    {
      g_autofree char *word = g_strdup_printf ("g%u", n);
      GroupSearch search = { word, FALSE };

      regie_record_visit (REGIE_RECORD (regie_stage_production (self)), look_for_group,
                          &search);
      if (!search.found && !(taken && g_hash_table_find (taken, is_taken, word)))
        return g_steal_pointer (&word);
    }
}

char *
regie_stage_name_of (RegieStage *self, RegieRecord *record)
{
  return regie_record_name (regie_stage_production (self), record);
}
