/* A GListModel of records over a pointer array.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/list.h"

#include "app/model/record.h"

struct _RegieList
{
  GObject parent_instance;
  GType item_type;
  GPtrArray *items;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RegieList,
                               regie_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return REGIE_LIST (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return REGIE_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  RegieList *self = REGIE_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
list_finalize (GObject *object)
{
  g_ptr_array_unref (REGIE_LIST (object)->items);
  G_OBJECT_CLASS (regie_list_parent_class)->finalize (object);
}

static void
regie_list_class_init (RegieListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = list_finalize;
}

static void
regie_list_init (RegieList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

RegieList *
regie_list_new (GType item_type)
{
  RegieList *self = g_object_new (REGIE_TYPE_LIST, NULL);

  self->item_type = item_type;
  return self;
}

unsigned
regie_list_length (RegieList *self)
{
  return self->items->len;
}

void
regie_list_insert (RegieList *self, unsigned position, gpointer item)
{
  position = MIN (position, self->items->len);
  g_ptr_array_insert (self->items, (int) position, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

void
regie_list_adopt (RegieList *self, gpointer item)
{
  g_ptr_array_add (self->items, item);
}

void
regie_list_remove (RegieList *self, unsigned position)
{
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

unsigned
regie_list_find (RegieList *self, gpointer item)
{
  for (unsigned i = self->items->len; i-- > 0;)
    if (self->items->pdata[i] == item)
      return i;
  return G_MAXUINT;
}

gpointer
regie_list_at (GListModel *list, unsigned position)
{
  RegieList *self = (RegieList *) list;

  return self && position < self->items->len ? self->items->pdata[position] : NULL;
}
