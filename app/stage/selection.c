/* The records picked on the stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/selection.h"

#include "app/model/stand-in.h"

struct _RegieSelection
{
  GObject parent_instance;
  GPtrArray *records;  /* originals, owned, in the order they were picked */
  GHashTable *members; /* the same, to ask */
  RegieMoment *moment; /* not owned */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RegieSelection,
                               regie_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

RegieSelection *
regie_selection_new (void)
{
  return g_object_new (REGIE_TYPE_SELECTION, NULL);
}

unsigned
regie_selection_count (RegieSelection *self)
{
  return self->records->len;
}

RegieRecord *
regie_selection_at (RegieSelection *self, unsigned position)
{
  if (position >= self->records->len)
    return NULL;
  return regie_moment_seen (self->moment, self->records->pdata[position]);
}

gboolean
regie_selection_contains (RegieSelection *self, gpointer record)
{
  return g_hash_table_contains (self->members, regie_record_original (record));
}

void
regie_selection_set_moment (RegieSelection *self, RegieMoment *moment)
{
  unsigned n = self->records->len;

  self->moment = moment;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n);
}

void
regie_selection_clear (RegieSelection *self)
{
  regie_selection_set (self, NULL);
}

static gboolean
is_same (RegieSelection *self, GPtrArray *records)
{
  unsigned n = records ? records->len : 0;

  if (n != self->records->len)
    return FALSE;
  for (unsigned i = 0; i < n; i++)
    if (regie_record_original (records->pdata[i]) != self->records->pdata[i])
      return FALSE;
  return TRUE;
}

void
regie_selection_set (RegieSelection *self, GPtrArray *records)
{
  g_autoptr (GPtrArray) before = NULL;

  if (is_same (self, records))
    return;
  before = g_steal_pointer (&self->records);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_remove_all (self->members);
  for (unsigned i = 0; records && i < records->len; i++)
    {
      RegieRecord *original = regie_record_original (records->pdata[i]);

      if (g_hash_table_add (self->members, original))
        g_ptr_array_add (self->records, g_object_ref (original));
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, self->records->len);
}

void
regie_selection_pick (RegieSelection *self, gpointer record)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, record);
  regie_selection_set (self, one);
}

void
regie_selection_add (RegieSelection *self, gpointer record)
{
  record = regie_record_original (record);
  if (!g_hash_table_add (self->members, record))
    return;
  g_ptr_array_add (self->records, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (self), self->records->len - 1, 0, 1);
}

void
regie_selection_remove (RegieSelection *self, gpointer record)
{
  unsigned position;

  record = regie_record_original (record);
  if (!g_hash_table_remove (self->members, record))
    return;
  g_ptr_array_find (self->records, record, &position);
  g_ptr_array_remove_index (self->records, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static GType
get_item_type (GListModel *model)
{
  return REGIE_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return REGIE_SELECTION (model)->records->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  RegieRecord *record = regie_selection_at (REGIE_SELECTION (model), position);

  return record ? g_object_ref (record) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
selection_finalize (GObject *object)
{
  RegieSelection *self = REGIE_SELECTION (object);

  g_hash_table_unref (self->members);
  g_ptr_array_unref (self->records);
  G_OBJECT_CLASS (regie_selection_parent_class)->finalize (object);
}

static void
regie_selection_class_init (RegieSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = selection_finalize;
}

static void
regie_selection_init (RegieSelection *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->members = g_hash_table_new (NULL, NULL);
}
