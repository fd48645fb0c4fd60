/* What the storyboard is made of: storyboard-page.c is the widget, storyboard-edits.c what is
 * done to its beats. For them alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"
#include "ui/card.h"
#include "ui/storyboard-choice.h"
#include "ui/storyboard-page.h"

G_BEGIN_DECLS

struct _RegieStoryboardPage
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GPtrArray *scenes; /* RegieStoryboardScene, owned */
  GPtrArray *boxes;  /* theirs, borrowed */
  RegieStoryboardChoice *choice;
  GtkWidget *scroller, *scale, *rows, *none;
  GtkPopover *popover;
  GtkAdjustment *size;
};

RegieCard *regie_storyboard_card_of (gpointer child);

/* A beat let go of beside another, or on a scene without any. */
void regie_storyboard_dropped (RegieCard *card,
                               RegieBeat *beat,
                               gboolean after,
                               RegieStoryboardPage *self);
gboolean regie_storyboard_dropped_on_empty (GtkDropTarget *target,
                                            const GValue *value,
                                            double x,
                                            double y,
                                            RegieStoryboardPage *self);
/* Does the action to all that is chosen. */
void regie_storyboard_edit (GtkWidget *widget, const char *action, GVariant *parameter);

G_END_DECLS
