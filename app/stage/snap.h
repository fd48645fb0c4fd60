/* Smart guides: where a moving box or point would meet what stands near, and what to draw of
 * it. Nothing here changes anything.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/private.h"

G_BEGIN_DECLS

#define REGIE_GRID 0.1
#define REGIE_MAX_GUIDES 8

typedef struct
{
  RegiePoint from, to;
  RegiePoint words; /* where the length is written */
  double length;    /* metres; nothing is written of 0 */
  gboolean gap;     /* an equal-gap mark rather than an alignment line */
} RegieGuide;

typedef struct
{
  double dx, dy;       /* to be added to what moves */
  gboolean on_x, on_y; /* whether something was met */
  gboolean whole;      /* met as a point: a wall's corner or its line */
  RegiePoint way;      /* of that line; 0, 0 for none */
  RegieGuide guides[REGIE_MAX_GUIDES];
  unsigned n_guides;
} RegieSnap;

typedef enum
{
  REGIE_AXIS_X = 1 << 0,
  REGIE_AXIS_Y = 1 << 1,
  REGIE_AXIS_BOTH = REGIE_AXIS_X | REGIE_AXIS_Y
} RegieAxes;

/* Edges to edges, centres to centres, equal gaps, then the grid; live records are left out.
 * Nothing is met when snapping is off or modifiers hold Alt. */
RegieSnap regie_snap_box (RegieStage *stage,
                          RegieBox moving,
                          const RegieEvent *event,
                          RegieAxes axes);
/* Corners and lines of walls first, then as a box of no size. */
RegieSnap regie_snap_point (RegieStage *stage, RegiePoint point, const RegieEvent *event);

/* For snap.c: what the box, where it now stands, shares with the boxes near it. */
void regie_guides_find (RegieSnap *self, RegieBox moving, GArray *near);
/* Words that would hide one another stand one under the other; pixel: metres of one. */
void regie_guides_separate (RegieSnap *self, double pixel);
void regie_snap_draw (const RegieSnap *self, const RegieInk *ink);
RegieBox regie_snap_extent (const RegieSnap *self, double pixel);

G_END_DECLS
