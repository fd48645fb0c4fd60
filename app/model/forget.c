/* What refers to records that are taken out goes with them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/forget.h"

GHashTable *
regie_forget_begin (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
note_one (RegieRecord *record, gpointer ids)
{
  if (record->id)
    g_hash_table_add (ids, g_strdup (record->id));
}

void
regie_forget_note (GHashTable *ids, RegieRecord *record)
{
  regie_record_visit (record, note_one, ids);
}

typedef struct
{
  GHashTable *ids;
  GPtrArray *found; /* of RegieRecord, owned */
} Search;

static gboolean
is_link_to (RegieRecord *record, const RegieField *field, GHashTable *ids)
{
  const char *id =
    field->kind == REGIE_KIND_LINK ? regie_record_get (record, field).text : NULL;

  return id && g_hash_table_contains (ids, id);
}

static void
find_referring (RegieRecord *record, gpointer data)
{
  Search *self = data;
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_fields; i++)
    if (is_link_to (record, &klass->fields[i], self->ids))
      {
        g_ptr_array_add (self->found, g_object_ref (record));
        return;
      }
}

/* Returns: whether it goes. */
static gboolean
forget_in (RegieRecord *record, GHashTable *ids)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  if (!regie_record_above (record, REGIE_TYPE_PRODUCTION))
    return FALSE; /* it went with what it is part of, and comes back with that as it was */
  if (regie_record_is_relation (record) && is_link_to (record, klass->fields, ids))
    {
      regie_forget_note (ids, record);
      regie_record_remove (record);
      return TRUE;
    }
  for (unsigned i = 0; i < klass->n_fields; i++)
    if (is_link_to (record, &klass->fields[i], ids))
      regie_record_set (record, &klass->fields[i], (RegieValue){ .text = NULL });
  return FALSE;
}

static unsigned
forget_once (RegieProduction *production, GHashTable *ids)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  Search search = { ids, found };
  unsigned gone = 0;

  regie_record_visit (REGIE_RECORD (production), find_referring, &search);
  for (unsigned i = 0; i < found->len; i++)
    gone += forget_in (found->pdata[i], ids) ? 1 : 0;
  return gone;
}

unsigned
regie_forget (RegieProduction *production, GHashTable *ids)
{
  unsigned gone, all = 0;

  do
    all += gone = forget_once (production, ids);
  while (gone > 0);
  return all;
}

typedef struct
{
  const char *from, *to; /* ids */
} Redirection;

static void
redirect (RegieRecord *record, gpointer data)
{
  const Redirection *self = data;
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == REGIE_KIND_LINK &&
        g_strcmp0 (regie_record_get (record, &klass->fields[i]).text, self->from) == 0)
      regie_record_set (record, &klass->fields[i],
                        (RegieValue){ .text = (char *) self->to });
}

unsigned
regie_forget_for (RegieRecord *record, RegieRecord *other)
{
  Redirection redirection = { record->id, other->id };

  regie_record_visit (regie_record_above (record, REGIE_TYPE_PRODUCTION), redirect,
                      &redirection);
  return regie_forget_record (record);
}

unsigned
regie_forget_record (RegieRecord *record)
{
  g_autoptr (GHashTable) ids = regie_forget_begin ();
  RegieRecord *production = regie_record_above (record, REGIE_TYPE_PRODUCTION);

  regie_forget_note (ids, record);
  regie_record_remove (record);
  return production ? regie_forget (REGIE_PRODUCTION (production), ids) : 0;
}
