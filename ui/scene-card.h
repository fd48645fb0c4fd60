/* One scene in the list: picture, number and title, verdicts, roles.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_SCENE_CARD (regie_scene_card_get_type ())
G_DECLARE_FINAL_TYPE (RegieSceneCard, regie_scene_card, REGIE, SCENE_CARD, GtkWidget)
/* Signals: "moved" (RegieScene *scene, gboolean after): another scene was dropped before or
 * after this one. "menu" (double x, double y): the context menu was asked for there. */

GtkWidget *regie_scene_card_new (void);
/* NULL scene: forgets it. */
void regie_scene_card_show (RegieSceneCard *self, RegieStage *stage, RegieScene *scene);
RegieScene *regie_scene_card_scene (RegieSceneCard *self);
/* Reads number, title, verdicts and roles anew. */
void regie_scene_card_update (RegieSceneCard *self);
/* Draws the picture anew once changes pause. */
void regie_scene_card_redraw (RegieSceneCard *self);
/* Turns the title into an entry: Enter keeps what is typed, Escape does not. */
void regie_scene_card_rename (RegieSceneCard *self);

G_END_DECLS
