/* Pictures of who and what moves, made once a look and then only shifted: a frame of a
 * rehearsal paints nothing anew.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/performance.h"
#include "ui/canvas-theme.h"
#include "ui/canvas-view.h"

G_BEGIN_DECLS

typedef struct _RegieSprites RegieSprites;

RegieSprites *regie_sprites_new (void);
void regie_sprites_free (RegieSprites *self);

/* Forgets all of them: what the things are like has changed. */
void regie_sprites_drop (RegieSprites *self);
/* What the next ones are drawn with; they are dropped when it differs. production: borrowed. */
void regie_sprites_set_look (RegieSprites *self,
                             RegieProduction *production,
                             RegieScene *scene,
                             RegieStyle style);
void regie_sprites_set_scale (RegieSprites *self, const RegieView *view);

/* Adds the mover as it is in the state, faintly when dimmed; nothing when it is off stage. */
void regie_sprites_append (RegieSprites *self,
                           GtkSnapshot *snapshot,
                           const RegieView *view,
                           RegieRecord *mover,
                           const RegieState *state,
                           gboolean dimmed);

G_END_DECLS
