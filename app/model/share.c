/* Leaving out what is private.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/share.h"

static void
note_id (RegieRecord *record, gpointer ids)
{
  if (record->id)
    g_hash_table_add (ids, record->id);
}

typedef struct
{
  GPtrArray *gone; /* owned records, to be taken out */
  GHashTable *ids; /* theirs and of all below them */
} Sharing;

static void
find_confidential (RegieRecord *record, gpointer data)
{
  Sharing *self = data;
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_children; i++)
    for (unsigned j = 0; klass->children[i].confidential &&
                         j < regie_record_count (record, &klass->children[i]);
         j++)
      {
        RegieRecord *item = regie_record_child (record, &klass->children[i], j);

        g_ptr_array_add (self->gone, g_object_ref (item));
        regie_record_visit (item, note_id, self->ids);
      }
}

/* What is said about somebody says something of them. */
static void
find_about (Sharing *self, RegieProduction *production)
{
  RegieWaiver *waiver;

  for (unsigned i = 0; (waiver = regie_list_at (production->waivers, i)); i++)
    if (waiver->about && g_hash_table_contains (self->ids, waiver->about))
      g_ptr_array_add (self->gone, g_object_ref (waiver));
}

unsigned
regie_share (RegieProduction *production)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Sharing self = { gone, ids };

  regie_record_visit (REGIE_RECORD (production), find_confidential, &self);
  find_about (&self, production);
  for (unsigned i = 0; i < gone->len; i++)
    regie_record_remove (gone->pdata[i]);
  return gone->len;
}
