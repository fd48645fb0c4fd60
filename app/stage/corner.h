/* The corners of the one wall, zone or line of visibility that is selected, or of the path of
 * what moves in the beat shown: one of them may be picked, and then be moved, taken away, or
 * given a neighbour. Each is a step of undo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

G_BEGIN_DECLS

/* Returns: (transfer none) (nullable): whose corners may be worked on now: what is selected,
 * or its difference. */
RegieRecord *regie_stage_cornered (RegieStage *stage);
/* Returns: which corner is picked; -1 for none. */
int regie_stage_corner (RegieStage *stage);
void regie_stage_pick_corner (RegieStage *stage, int corner);
/* Picks the next or the one before, the first or last when none is; round and round.
 * Returns: FALSE when what is selected has no corners. */
gboolean regie_corner_step (RegieStage *stage, gboolean forward);
/* Metres; as regie_edit_nudge(). Returns: FALSE when none is picked. */
gboolean regie_corner_nudge (RegieStage *stage, double dx, double dy);
/* A menu is asked for at the point: picks the corner there, or else remembers the place for
 * regie_corner_add(). Returns: TRUE when a corner was there. */
gboolean regie_corner_aim (RegieStage *stage, RegiePoint at, double pixel);
/* Where the point is nearest to an edge of what is selected. Returns: whether it did. */
gboolean regie_corner_add_at (RegieStage *stage, RegiePoint at);
/* Where a menu was asked for on an edge; or else in the middle of the edge after the corner
 * picked, or of the longest one. */
gboolean regie_corner_add (RegieStage *stage);
/* The one picked. Returns: FALSE when none is. */
gboolean regie_corner_remove (RegieStage *stage);
gboolean regie_corner_may_add (RegieStage *stage);
/* FALSE as well when too few would be left: three of an area, two of a line. */
gboolean regie_corner_may_remove (RegieStage *stage);
/* The same of a path alone; the two above are of all else. */
gboolean regie_corner_may_add_bend (RegieStage *stage);
gboolean regie_corner_may_remove_bend (RegieStage *stage);

G_END_DECLS
