/* The nearest of many edges in each direction round a point. For app/sight alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"

G_BEGIN_DECLS

/* An edge about the eye, which is at 0, 0; b is clockwise from a. */
typedef struct
{
  RegiePoint a, b;
  gconstpointer record; /* whose edge it is */
} RegieEdge;

/* A stretch of directions, in radians, in which one edge is the nearest. */
typedef struct
{
  double from, to;
  const RegieEdge *edge;
} RegieStretch;

/* Metres from the eye to the edge's line in that direction. */
double regie_edge_distance (const RegieEdge *edge, double radians);
/* Its directions: one stretch, or two when it passes -π, where directions begin anew; none
 * when it points at the eye. Returns: how many. */
unsigned regie_edge_stretches (const RegieEdge *edge, RegieStretch out[2]);

/* The nearest edges in all directions, in order, without overlaps. Edges may cross.
 * Returns: (transfer full): of RegieStretch, which point into edges. */
GArray *regie_envelope_new (const RegieEdge *edges, size_t n);

G_END_DECLS
