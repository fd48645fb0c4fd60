/* The cards of a list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cards.h"

struct _RegieCards
{
  const RegieCardsUse *use;
  gpointer owner;
  GtkWidget *list;
  GtkPopover *popover;
  RegieStage *stage;
  GtkSingleSelection *chosen; /* NULL while there is nothing to show */
  GHashTable *made;           /* all cards, borrowed */
};

unsigned
regie_cards_target (RegieRecord *record, RegieRecord *beside, gboolean after)
{
  unsigned from, to;

  if (record->owner != beside->owner || !regie_record_place (record, &from) ||
      !regie_record_place (beside, &to))
    return G_MAXUINT;
  to += after ? 1 : 0;
  return to > from ? to - 1 : to;
}

RegieCard *
regie_cards_find (RegieCards *self, gpointer record)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->made);
  while (record && g_hash_table_iter_next (&iter, &card, NULL))
    if (regie_card_record (card) == record)
      return card;
  return NULL;
}

void
regie_cards_hear (RegieCards *self, GPtrArray *touched)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->made);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    regie_card_hear (card, touched);
}

void
regie_cards_update (RegieCards *self)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->made);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    regie_card_update (card);
}

/* The menu */

static void
open_menu (RegieCards *self, GtkWidget *card, double x, double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (card, gtk_widget_get_parent (GTK_WIDGET (self->popover)),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  gtk_popover_set_pointing_to (self->popover,
                               &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (self->popover);
}

void
regie_cards_open_menu (RegieCards *self, gpointer record)
{
  RegieCard *card = regie_cards_find (self, record);

  if (card)
    open_menu (self, GTK_WIDGET (card), 24, 24);
}

static void
card_menu (RegieCards *self, double x, double y, RegieCard *card)
{
  self->use->chosen (self->owner, regie_card_record (card));
  open_menu (self, GTK_WIDGET (card), x, y);
}

/* Rows */

/* A list that throws a row away has let go of its card by the time it says so. */
static void
forget_card (RegieCards *self, GtkWidget *card)
{
  g_hash_table_remove (self->made, card);
}

static void
card_moved (RegieCards *self, RegieRecord *record, gboolean after, RegieCard *card)
{
  self->use->moved (self->owner, record, regie_card_record (card), after);
}

static void
setup_row (GtkListItemFactory *factory, GtkListItem *item, RegieCards *self)
{
  GtkWidget *card = g_object_new (self->use->type (), NULL);

  g_hash_table_add (self->made, card);
  g_signal_connect_swapped (card, "destroy", G_CALLBACK (forget_card), self);
  g_signal_connect_swapped (card, "moved", G_CALLBACK (card_moved), self);
  g_signal_connect_swapped (card, "menu", G_CALLBACK (card_menu), self);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (regie_card_update), card,
                           G_CONNECT_SWAPPED);
  if (self->use->made)
    self->use->made (self->owner, REGIE_CARD (card));
  gtk_list_item_set_child (item, card);
}

static void
bind_row (GtkListItemFactory *factory, GtkListItem *item, RegieCards *self)
{
  regie_card_show (REGIE_CARD (gtk_list_item_get_child (item)), self->stage,
                   gtk_list_item_get_item (item));
}

static void
unbind_row (GtkListItemFactory *factory, GtkListItem *item, RegieCards *self)
{
  regie_card_show (REGIE_CARD (gtk_list_item_get_child (item)), NULL, NULL);
}

RegieCards *
regie_cards_new (GtkWidget *list,
                 GtkPopover *popover,
                 const RegieCardsUse *use,
                 gpointer owner)
{
  RegieCards *self = g_new0 (RegieCards, 1);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->use = use;
  self->owner = owner;
  self->list = list;
  self->popover = popover;
  self->made = g_hash_table_new (NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), self);
  g_object_set (list, "factory", factory, NULL);
  return self;
}

void
regie_cards_free (RegieCards *self)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->made);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    g_signal_handlers_disconnect_by_data (card, self);
  g_clear_object (&self->chosen);
  g_clear_object (&self->stage);
  g_hash_table_unref (self->made);
  g_free (self);
}

/* What is chosen */

/* Nothing chosen is only a moment of a record's moving or going: the stage decides then. */
static void
choice_changed (RegieCards *self)
{
  gpointer record = gtk_single_selection_get_selected_item (self->chosen);

  if (record)
    self->use->chosen (self->owner, record);
}

void
regie_cards_show (RegieCards *self, RegieStage *stage, GListModel *records)
{
  g_object_set (self->list, "model", NULL, NULL);
  if (self->chosen)
    g_signal_handlers_disconnect_by_data (self->chosen, self);
  g_clear_object (&self->chosen);
  g_set_object (&self->stage, stage);
  if (!records)
    return;
  self->chosen = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->chosen, FALSE);
  gtk_single_selection_set_can_unselect (self->chosen, TRUE);
  gtk_single_selection_set_model (self->chosen, records);
  g_signal_connect_swapped (self->chosen, "notify::selected-item",
                            G_CALLBACK (choice_changed), self);
  g_object_set (self->list, "model", self->chosen, NULL);
}

unsigned
regie_cards_count (RegieCards *self)
{
  return self->chosen ? g_list_model_get_n_items (G_LIST_MODEL (self->chosen)) : 0;
}

void
regie_cards_choose (RegieCards *self, unsigned position)
{
  if (!self->chosen || gtk_single_selection_get_selected (self->chosen) == position)
    return;
  gtk_single_selection_set_selected (self->chosen, position);
  if (position < regie_cards_count (self))
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}
