/* Points, boxes and point lists in metres; y grows down the plan.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} RegiePoint;

/* An upright box. Empty when width or height is negative. */
typedef struct
{
  double x, y, width, height;
} RegieBox;

/* A fixed list of points, owned by whoever holds the pointer. NULL is the empty list. */
typedef struct
{
  size_t n;
  RegiePoint at[];
} RegiePoints;

#define REGIE_BOX_EMPTY ((RegieBox){ 0, 0, -1, -1 })

/* Copies n points. Returns: (transfer full): NULL when n is 0; free with g_free(). */
RegiePoints *regie_points_new (const RegiePoint *at, size_t n);
RegiePoints *regie_points_copy (const RegiePoints *points);
gboolean regie_points_equal (const RegiePoints *a, const RegiePoints *b);
RegieBox regie_points_box (const RegiePoints *points);

/* Even-odd rule; the last point joins the first. */
gboolean regie_points_contain (const RegiePoints *polygon, RegiePoint point);

/* Signed by the shoelace formula in square metres: positive when the points run clockwise
 * as seen on the plan. */
double regie_points_area (const RegiePoints *polygon);

/* From the first point to the last, in metres. */
double regie_points_length (const RegiePoints *points);

double regie_distance (RegiePoint a, RegiePoint b);

/* Turns the vector clockwise as seen on the plan, in degrees. */
RegiePoint regie_point_turn (RegiePoint point, double degrees);

/* The point of the segment a–b nearest to p. along: (out) (optional): 0 at a, 1 at b. */
RegiePoint regie_segment_nearest (RegiePoint a,
                                  RegiePoint b,
                                  RegiePoint p,
                                  double *along);

/* Where the line through a and b is cut by the line through c and d. along: (out): 0 at a, 1
 * at b; left alone when they run side by side. Returns: whether they cross. */
gboolean regie_lines_cross (RegiePoint a,
                            RegiePoint b,
                            RegiePoint c,
                            RegiePoint d,
                            double *along);

gboolean regie_box_is_empty (RegieBox box);
RegieBox regie_box_union (RegieBox a, RegieBox b);
RegieBox regie_box_grow (RegieBox box, double by);
RegieBox regie_box_of (RegiePoint a, RegiePoint b);
gboolean regie_box_meets (RegieBox a, RegieBox b);
gboolean regie_box_holds (RegieBox box, RegiePoint point);
gboolean regie_box_encloses (RegieBox outer, RegieBox inner);

/* The upright box round a width × depth rectangle about centre, turned clockwise. */
RegieBox regie_box_turned (RegiePoint centre, double width, double depth, double degrees);
/* The corners of the same rectangle, size.x by size.y, clockwise from its back left.
 */
void regie_corners_turned (RegiePoint centre,
                           RegiePoint size,
                           double degrees,
                           RegiePoint corners[4]);

G_END_DECLS
