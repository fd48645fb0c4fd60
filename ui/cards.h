/* The cards of a list: made, kept up to date and found; which one is chosen; their menu.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/card.h"

G_BEGIN_DECLS

typedef struct _RegieCards RegieCards;

typedef struct
{
  GType (*type) (void); /* of the cards */
  /* A hand chose this one. */
  void (*chosen) (gpointer owner, gpointer record);
  /* One was dropped beside another; it may be of another list. */
  void (*moved) (gpointer owner, gpointer record, gpointer beside, gboolean after);
  /* (nullable): each new card, for signals of its own. */
  void (*made) (gpointer owner, RegieCard *card);
} RegieCardsUse;

/* list: a list view or grid view; popover: the menu, of the owner; all borrowed. use: for as
 * long as the cards are. */
RegieCards *regie_cards_new (GtkWidget *list,
                             GtkPopover *popover,
                             const RegieCardsUse *use,
                             gpointer owner);
void regie_cards_free (RegieCards *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieCards, regie_cards_free)

/* records: (nullable): NULL empties the list. One of them may be chosen, or none. */
void regie_cards_show (RegieCards *self, RegieStage *stage, GListModel *records);
unsigned regie_cards_count (RegieCards *self);
/* Chooses the record at the position and brings it into sight; others: none. */
void regie_cards_choose (RegieCards *self, unsigned position);
/* What the cards tell of anything touched is shown anew. */
void regie_cards_hear (RegieCards *self, GPtrArray *touched);
/* Shows all of them anew. */
void regie_cards_update (RegieCards *self);
/* Returns: (transfer none) (nullable): NULL while it is out of sight. */
RegieCard *regie_cards_find (RegieCards *self, gpointer record);
/* Opens the menu on the record's card. */
void regie_cards_open_menu (RegieCards *self, gpointer record);

/* Where a record dropped there is to stand in the end. G_MAXUINT: it is of another list. */
unsigned regie_cards_target (RegieRecord *record, RegieRecord *beside, gboolean after);

G_END_DECLS
