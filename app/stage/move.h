/* Moving what is selected: where everything began, and all of it shifted.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/private.h"

G_BEGIN_DECLS

typedef struct _RegieMove RegieMove;

/* Notes the records that may move: not the locked ones, nor openings of a wall that moves
 * itself. copies: twins are made and selected, and they move instead. Opens a transaction and
 * makes what moves live. Returns: (nullable): NULL, with nothing opened, when none may move. */
RegieMove *regie_move_begin (RegieStage *stage, gboolean copies);
/* The box round all their outlines as they began. */
RegieBox regie_move_box (RegieMove *self);
/* Whether openings alone are moved: these slide along their walls and need no snapping. */
gboolean regie_move_slides (RegieMove *self);
/* Puts everything so far from where it began; metres. */
void regie_move_to (RegieMove *self, double dx, double dy);
/* Either ends the transaction and frees. */
void regie_move_commit (RegieMove *self);
void regie_move_abort (RegieMove *self);

/* Shifts one record of any kind by so much from where it is; openings along their wall. */
void regie_record_shift (RegieRecord *record, double dx, double dy);
/* Puts an opening where the point is nearest on its wall, whole within the wall. */
void regie_opening_slide (RegieOpening *opening, RegiePoint to);
/* Returns: (transfer full): detached copies, whose groups are groups of their own. */
GPtrArray *regie_stage_twins (RegieStage *stage, GPtrArray *records);
/* Returns: (transfer full): such copies, put beside the originals in their owners. */
GPtrArray *regie_stage_copy_records (RegieStage *stage, GPtrArray *records);
/* Returns: (transfer full): the selection without what is locked, hidden, or moved by something else selected. */
GPtrArray *regie_stage_movable (RegieStage *stage);

G_END_DECLS
