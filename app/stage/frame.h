/* The box round what is selected, turned with it when it is one thing alone; and how things
 * follow when it is given another size or turn.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/private.h"

G_BEGIN_DECLS

typedef struct
{
  RegiePoint centre;
  double width, depth, turn; /* metres, degrees clockwise */
} RegieFrame;

/* Returns: (transfer full): those of the selection that follow their frame: not the locked
 * and hidden ones, nor openings, which follow their wall. */
GPtrArray *regie_frame_records (RegieStage *stage);
/* The one record's own, or an upright one round them all. */
RegieFrame regie_frame_of (GPtrArray *records);
/* A point in halves of width and depth, as (-1, -1) for the back left corner. */
RegiePoint regie_frame_point (const RegieFrame *self, double across, double down);
/* One side or corner pulled by so much of the plan; sign: which, as in regie_frame_point().
 * Shift keeps the proportion, Ctrl the centre. */
RegieFrame regie_frame_pull (const RegieFrame *self,
                             const int sign[2],
                             RegiePoint by,
                             unsigned modifiers);
/* Sets the record to where the origin, a copy of it, comes when the frame changes. */
void regie_record_reframe (RegieRecord *record,
                           RegieRecord *origin,
                           const RegieFrame *from,
                           const RegieFrame *to);

G_END_DECLS
