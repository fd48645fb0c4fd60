/* What a role sheet shows of one beat: a small plan with where the role was, is and goes, and
 * the words and figures of its moves. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

G_BEGIN_DECLS

/* The plan at the beat fitted into area (points), all but the role pale: ■ where its bodies
 * were, the role's circle where they are, ○ where they go next, and the way walked. */
void regie_role_plan_draw (cairo_t *cr,
                           RegieBox area,
                           const RegieDrawOptions *draw,
                           RegieScene *scene,
                           RegieRole *role,
                           int beat);

/* The shorthand of each of the role's moves in the beat, "" for none.
 * Returns: (transfer full). */
char *regie_role_moves_text (RegieProduction *production,
                             RegieScene *scene,
                             RegieRole *role,
                             int beat,
                             gboolean imperial);

/* Metres that all bodies of the role walk in the beat. */
double regie_role_walks (RegieProduction *production,
                         RegieScene *scene,
                         RegieRole *role,
                         int beat);

/* The names of what the role's bodies carry in the beat.
 * Returns: (transfer full): "" for nothing. */
char *regie_role_carries (RegieProduction *production,
                          RegieScene *scene,
                          RegieRole *role,
                          int beat);

G_END_DECLS
