/* A floor in squares, and the cheapest way over it (A*, Hart, Nilsson and Raphael 1968).
 * For app/play.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"

G_BEGIN_DECLS

/* What a metre costs to walk; nothing costs less than REGIE_FREE. */
#define REGIE_FREE 1
#define REGIE_BLOCKED G_MAXUINT8

typedef struct
{
  RegieBox box;
  double side; /* of a square, metres */
  int columns, rows;
  guint8 *costs; /* owned, row by row */
} RegieGrid;

/* Squares of about that side, or more when there would be too many. */
RegieGrid *regie_grid_new (RegieBox box, double side);
void regie_grid_free (RegieGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieGrid, regie_grid_free)

/* The middle of a square. */
RegiePoint regie_grid_centre (const RegieGrid *self, int column, int row);

/* What the straight line costs; INFINITY when it is blocked. */
double regie_grid_line_cost (const RegieGrid *self, RegiePoint from, RegiePoint to);

/* The cheapest way, made of as few straight lines as cost no more.
 * Returns: (transfer full) (nullable): both ends included; NULL when there is none. */
RegiePoints *regie_grid_find (const RegieGrid *self, RegiePoint from, RegiePoint to);

G_END_DECLS
