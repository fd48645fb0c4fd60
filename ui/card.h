/* One record in a list of its like: told in words, dragged to another place, with a menu.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_CARD (regie_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (RegieCard, regie_card, REGIE, CARD, GtkWidget)
/* Signals: "moved" (RegieRecord *record, gboolean after): another record was dropped before or
 * after this one. "menu" (double x, double y): the context menu was asked for there. */

struct _RegieCardClass
{
  GtkWidgetClass parent_class;

  GType type;           /* of the records */
  GtkOrientation along; /* which way the list runs */
  /* (nullable): another record is shown from now on, or none. */
  void (*bound) (RegieCard *self);
  /* Shows what the record is now; only called while it is in the production. */
  void (*update) (RegieCard *self);
  /* The same after a change of the document; update() when it is left out. */
  void (*changed) (RegieCard *self);
  /* Whether the card tells anything of what was touched. */
  gboolean (*tells) (RegieCard *self, RegieRecord *touched);
  /* Returns: (transfer full) (nullable): what is dragged; NULL: it stays now. */
  GdkPaintable *(*picture) (RegieCard *self);
};

/* stage and record: (nullable): NULL forgets them. */
void regie_card_show (RegieCard *self, RegieStage *stage, gpointer record);
RegieStage *regie_card_stage (RegieCard *self);
/* Returns: (transfer none) (nullable). */
gpointer regie_card_record (RegieCard *self);
void regie_card_update (RegieCard *self);
/* Takes in what was touched (element-type RegieRecord). */
void regie_card_hear (RegieCard *self, GPtrArray *touched);

G_END_DECLS
