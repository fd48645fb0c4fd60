/* One scene in the list: picture, number and title, verdicts, roles.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/card.h"

G_BEGIN_DECLS

#define REGIE_TYPE_SCENE_CARD (regie_scene_card_get_type ())
G_DECLARE_FINAL_TYPE (RegieSceneCard, regie_scene_card, REGIE, SCENE_CARD, RegieCard)

/* Turns the title into an entry: Enter keeps what is typed, Escape does not. */
void regie_scene_card_rename (RegieSceneCard *self);

G_END_DECLS
