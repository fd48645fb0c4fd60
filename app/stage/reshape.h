/* Handles of the one record that is selected, and what dragging them does: size and turn of
 * elements, facing of people, corners of walls, zones and lines, ends of openings.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/snap.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_HANDLE_SIZE,   /* part: 0 … 7, clockwise from the back left corner */
  REGIE_HANDLE_TURN,   /* part unused */
  REGIE_HANDLE_CORNER, /* part: which point */
} RegieHandleKind;

typedef struct
{
  RegieHandleKind kind;
  unsigned part;
  RegiePoint at;
} RegieHandle;

/* Returns: (transfer full): of RegieHandle; none while several records or locked ones are
 * selected, or when there is no room for them on screen. */
GArray *regie_handles_of (RegieStage *stage, double pixel);
/* Returns: FALSE when no handle is there. */
gboolean regie_handle_at (RegieStage *stage,
                          RegiePoint at,
                          double pixel,
                          RegieHandle *found);
void regie_handles_draw (RegieStage *stage, const RegieInk *ink);
/* A cursor's CSS name for the handle. */
const char *regie_handle_cursor (RegieStage *stage, const RegieHandle *handle);

typedef struct _RegieReshape RegieReshape;

/* Opens a transaction and makes the selected record live. */
RegieReshape *regie_reshape_begin (RegieStage *stage, const RegieHandle *handle);
/* The handle follows the event: Shift keeps proportions, Ctrl works from the centre, Alt
 * suspends snapping and steps of 15°. Returns: what was met, to be drawn. */
RegieSnap regie_reshape_to (RegieReshape *self, const RegieEvent *event);
void regie_reshape_commit (RegieReshape *self);
void regie_reshape_abort (RegieReshape *self);

/* The points of a wall, zone, line of visibility or dimension. NULL for others.
 * Returns: (transfer full) (nullable). */
RegiePoints *regie_record_corners (RegieRecord *record);

G_END_DECLS
