/* Handles of what is selected, and what dragging them does: size and turn of elements and of
 * several things together, facing of people, corners and edges of walls, zones and lines,
 * ends of openings, waypoints of paths.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/frame.h"
#include "app/stage/snap.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_HANDLE_SIZE,   /* part: 0 … 7, clockwise from the back left corner */
  REGIE_HANDLE_TURN,   /* part unused */
  REGIE_HANDLE_CORNER, /* part: which point */
  REGIE_HANDLE_EDGE,   /* part: the point it begins at */
} RegieHandleKind;

typedef struct
{
  RegieHandleKind kind;
  unsigned part;
  RegiePoint at;
} RegieHandle;

/* Returns: (transfer full): of RegieHandle; none while what is selected is locked, and only
 * those there is room for on screen. */
GArray *regie_handles_of (RegieStage *stage, double pixel);
/* Returns: FALSE when no handle is there. */
gboolean regie_handle_at (RegieStage *stage,
                          RegiePoint at,
                          double pixel,
                          RegieHandle *found);
void regie_handles_draw (RegieStage *stage, const RegieInk *ink);
void regie_frame_draw (const RegieFrame *frame, const RegieInk *ink);
/* A cursor's CSS name for the handle. */
const char *regie_handle_cursor (RegieStage *stage, const RegieHandle *handle);

typedef struct _RegieReshape RegieReshape;

/* Opens a transaction and makes what is selected live. */
RegieReshape *regie_reshape_begin (RegieStage *stage, const RegieHandle *handle);
/* The handle follows the event: Shift keeps proportions, Ctrl works from the centre, Alt
 * suspends snapping and steps of 15°. Returns: what was met, to be drawn. */
RegieSnap regie_reshape_to (RegieReshape *self, const RegieEvent *event);
/* The frame as it stands now. */
RegieFrame regie_reshape_frame (RegieReshape *self);
/* How far it is turned or how large it is, in words below it; nothing for corners. */
void regie_reshape_draw_measure (RegieReshape *self, const RegieInk *ink);
void regie_reshape_commit (RegieReshape *self);
void regie_reshape_abort (RegieReshape *self);

/* The points of a wall, zone, line of visibility or dimension, and the waypoints of a
 * difference. NULL for others.
 * Returns: (transfer full) (nullable). */
RegiePoints *regie_record_corners (RegieRecord *record);
/* Whether the last of its corners is joined to the first. */
gboolean regie_record_is_closed (RegieRecord *record);
/* Whether corners may be added to it and taken away. */
gboolean regie_record_has_edges (RegieRecord *record);
void regie_record_set_corners (RegieRecord *record, const RegiePoints *points);

G_END_DECLS
