/* Points, boxes and point lists in metres.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/geometry.h"

#include <math.h>
#include <string.h>

RegiePoints *
regie_points_new (const RegiePoint *at, size_t n)
{
  RegiePoints *points;

  if (n == 0)
    return NULL;
  points = g_malloc (sizeof *points + n * sizeof *at);
  points->n = n;
  memcpy (points->at, at, n * sizeof *at);
  return points;
}

RegiePoints *
regie_points_copy (const RegiePoints *points)
{
  return points ? regie_points_new (points->at, points->n) : NULL;
}

gboolean
regie_points_equal (const RegiePoints *a, const RegiePoints *b)
{
  if (!a || !b)
    return a == b;
  if (a->n != b->n)
    return FALSE;
  for (size_t i = 0; i < a->n; i++)
    if (a->at[i].x != b->at[i].x || a->at[i].y != b->at[i].y)
      return FALSE;
  return TRUE;
}

RegieBox
regie_points_box (const RegiePoints *points)
{
  RegieBox box = REGIE_BOX_EMPTY;

  for (size_t i = 0; points && i < points->n; i++)
    box = regie_box_union (box, regie_box_of (points->at[i], points->at[i]));
  return box;
}

gboolean
regie_points_contain (const RegiePoints *polygon, RegiePoint p)
{
  gboolean inside = FALSE;

  for (size_t i = 0, j = polygon ? polygon->n - 1 : 0; polygon && i < polygon->n; j = i++)
    {
      RegiePoint a = polygon->at[i], b = polygon->at[j];

      if ((a.y > p.y) != (b.y > p.y) &&
          p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
  return inside;
}

double
regie_points_area (const RegiePoints *polygon)
{
  double twice = 0;

  for (size_t i = 0, j = polygon ? polygon->n - 1 : 0; polygon && i < polygon->n; j = i++)
    twice += polygon->at[j].x * polygon->at[i].y - polygon->at[i].x * polygon->at[j].y;
  return twice / 2;
}

double
regie_points_length (const RegiePoints *points)
{
  double length = 0;

  for (size_t i = 1; points && i < points->n; i++)
    length += regie_distance (points->at[i - 1], points->at[i]);
  return length;
}

double
regie_distance (RegiePoint a, RegiePoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

RegiePoint
regie_point_turn (RegiePoint p, double degrees)
{
  double angle = degrees * G_PI / 180, c = cos (angle), s = sin (angle);

  return (RegiePoint){ p.x * c - p.y * s, p.x * s + p.y * c };
}

RegiePoint
regie_segment_nearest (RegiePoint a, RegiePoint b, RegiePoint p, double *along)
{
  double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  double t = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);
  if (along)
    *along = t;
  return (RegiePoint){ a.x + t * dx, a.y + t * dy };
}

gboolean
regie_lines_cross (RegiePoint a, RegiePoint b, RegiePoint c, RegiePoint d, double *along)
{
  RegiePoint one = { b.x - a.x, b.y - a.y }, other = { d.x - c.x, d.y - c.y };
  double across = one.x * other.y - one.y * other.x;

  if (fabs (across) < 1e-9)
    return FALSE;
  *along = ((c.x - a.x) * other.y - (c.y - a.y) * other.x) / across;
  return TRUE;
}

gboolean
regie_box_is_empty (RegieBox box)
{
  return box.width < 0 || box.height < 0;
}

RegieBox
regie_box_union (RegieBox a, RegieBox b)
{
  double x, y;

  if (regie_box_is_empty (a))
    return b;
  if (regie_box_is_empty (b))
    return a;
  x = MIN (a.x, b.x);
  y = MIN (a.y, b.y);
  return (RegieBox){ x, y, MAX (a.x + a.width, b.x + b.width) - x,
                     MAX (a.y + a.height, b.y + b.height) - y };
}

RegieBox
regie_box_grow (RegieBox box, double by)
{
  if (regie_box_is_empty (box))
    return box;
  return (RegieBox){ box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

RegieBox
regie_box_of (RegiePoint a, RegiePoint b)
{
  return (RegieBox){ MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };
}

gboolean
regie_box_meets (RegieBox a, RegieBox b)
{
  return !regie_box_is_empty (a) && !regie_box_is_empty (b) && a.x <= b.x + b.width &&
         b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

gboolean
regie_box_holds (RegieBox box, RegiePoint p)
{
  return p.x >= box.x && p.x <= box.x + box.width && p.y >= box.y &&
         p.y <= box.y + box.height;
}

gboolean
regie_box_encloses (RegieBox outer, RegieBox inner)
{
  return !regie_box_is_empty (inner) && inner.x >= outer.x && inner.y >= outer.y &&
         inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

RegieBox
regie_box_turned (RegiePoint centre, double width, double depth, double degrees)
{
  double angle = degrees * G_PI / 180, c = fabs (cos (angle)), s = fabs (sin (angle));
  double w = width * c + depth * s, h = width * s + depth * c;

  return (RegieBox){ centre.x - w / 2, centre.y - h / 2, w, h };
}

void
regie_corners_turned (RegiePoint centre,
                      RegiePoint size,
                      double degrees,
                      RegiePoint corners[4])
{
  static const double sides[4][2] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } };

  for (int i = 0; i < 4; i++)
    {
      corners[i] = regie_point_turn ((RegiePoint){ sides[i][0] * size.x / 2,
                                                   sides[i][1] * size.y / 2 },
                                     degrees);
      corners[i].x += centre.x;
      corners[i].y += centre.y;
    }
}
