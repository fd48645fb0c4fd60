/* The path of the one thing that is selected and moves in the beat shown: its waypoints are
 * corners (see corner.h) of its difference, which is then bent by hand.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/path.h"
#include "app/stage/reshape.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): NULL while moves are not shown, for what is locked,
 * and for what stays where it is. */
RegiePath *regie_stage_path (RegieStage *stage);

/* What moves along the arrow that is there, whoever it is.
 * found: (out): the handle of the arrow's stretch. Returns: (transfer none) (nullable). */
RegieRecord *regie_bend_hit (RegieStage *stage,
                             RegiePoint at,
                             double tolerance,
                             RegieHandle *found);
/* What a press there picks: a body, or what moves along the arrow there, or what else is
 * there. bend: (out) (optional): the arrow's handle, when it was the arrow; else its part is
 * REGIE_NO_BEND. Returns: (transfer none) (nullable). */
RegieRecord *regie_bend_pick (RegieStage *stage,
                              RegiePoint at,
                              double tolerance,
                              RegieHandle *bend);
#define REGIE_NO_BEND G_MAXUINT

/* Waypoints, and the middles between them where there is room. */
void regie_bend_add_handles (RegieStage *stage, double pixel, GArray *handles);

/* Adds a waypoint to the difference, not journalled, where a middle handle is pulled. */
void regie_bend_split (RegieDifference *difference, const RegieHandle *handle);

/* How far and how long, beside the path's middle. */
void regie_bend_draw_length (RegieStage *stage, const RegieInk *ink);

/* Straight from one place to the other: by hand, so that it stays. */
void regie_bend_straighten (RegieStage *stage);
/* Round what stands in the way again. */
void regie_bend_find_way (RegieStage *stage);
gboolean regie_bend_may_straighten (RegieStage *stage);
gboolean regie_bend_may_find_way (RegieStage *stage);

G_END_DECLS
