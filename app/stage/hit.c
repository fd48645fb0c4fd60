/* What is under the pointer, and what of it may be picked.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/private.h"

#include <math.h>

/* A note is a small sheet of paper, whatever is written on it. */
#define NOTE_SIZE 0.36

RegieLevel
regie_record_level (RegieRecord *record)
{
  if (REGIE_IS_ELEMENT (record))
    return REGIE_ELEMENT (record)->level;
  return REGIE_IS_POSITION (record) ? REGIE_LEVEL_PEOPLE : REGIE_LEVEL_SETTING;
}

/* Notes lie above all levels. */
gboolean
regie_stage_level_is_locked (RegieStage *self, RegieRecord *record)
{
  return !REGIE_IS_NOTE (record) &&
         (self->locked_levels >> regie_record_level (record) & 1);
}

gboolean
regie_stage_is_locked (RegieStage *self, RegieRecord *record)
{
  return regie_stage_level_is_locked (self, record) ||
         (REGIE_IS_ELEMENT (record) && REGIE_ELEMENT (record)->locked) ||
         (REGIE_IS_UNDERLAY (record) && REGIE_UNDERLAY (record)->locked);
}

gboolean
regie_stage_is_hidden (RegieStage *self, RegieRecord *record)
{
  return (!REGIE_IS_NOTE (record) && !REGIE_IS_DIMENSION (record) &&
          (self->hidden_levels >> regie_record_level (record) & 1)) ||
         (REGIE_IS_ELEMENT (record) && REGIE_ELEMENT (record)->hidden) ||
         (REGIE_IS_UNDERLAY (record) && REGIE_UNDERLAY (record)->hidden) ||
         (REGIE_IS_POSITION (record) && REGIE_POSITION (record)->offstage);
}

gboolean
regie_stage_may_pick (RegieStage *self, RegieRecord *record)
{
  return !regie_stage_is_locked (self, record) && !regie_stage_is_hidden (self, record);
}

/* Outlines */

static RegieBox
opening_box (RegieOpening *opening)
{
  RegieWall *wall = (RegieWall *) opening->parent_instance.owner;
  RegiePoint at, way;
  double half = opening->width / 2;

  if (!wall)
    return REGIE_BOX_EMPTY;
  at = regie_wall_at (wall, opening->at, &way);
  return regie_box_grow (regie_box_of ((RegiePoint){ at.x - way.x * half,
                                                     at.y - way.y * half },
                                       (RegiePoint){ at.x + way.x * half,
                                                     at.y + way.y * half }),
                         wall->thickness / 2);
}

static void
dimension_ends (RegieDimension *self, RegiePoint *a, RegiePoint *b)
{
  double dx = self->to_x - self->from_x, dy = self->to_y - self->from_y;
  double length = hypot (dx, dy), aside = length > 0 ? self->offset / length : 0;

  *a = (RegiePoint){ self->from_x - dy * aside, self->from_y + dx * aside };
  *b = (RegiePoint){ self->to_x - dy * aside, self->to_y + dx * aside };
}

static RegieBox
dimension_box (RegieDimension *self)
{
  RegiePoint a, b;

  dimension_ends (self, &a, &b);
  return regie_box_union (regie_box_of (a, b),
                          regie_box_of ((RegiePoint){ self->from_x, self->from_y },
                                        (RegiePoint){ self->to_x, self->to_y }));
}

static RegieBox
square (double x, double y, double half)
{
  return (RegieBox){ x - half, y - half, 2 * half, 2 * half };
}

RegieBox
regie_record_outline (RegieRecord *record)
{
  if (REGIE_IS_ELEMENT (record))
    return regie_element_box (REGIE_ELEMENT (record));
  if (REGIE_IS_POSITION (record))
    return square (REGIE_POSITION (record)->x, REGIE_POSITION (record)->y,
                   REGIE_BODY_RADIUS);
  if (REGIE_IS_WALL (record))
    return regie_box_grow (regie_points_box (REGIE_WALL (record)->points),
                           REGIE_WALL (record)->thickness / 2);
  if (REGIE_IS_OPENING (record))
    return opening_box (REGIE_OPENING (record));
  if (REGIE_IS_ZONE (record))
    return regie_points_box (REGIE_ZONE (record)->points);
  if (REGIE_IS_LINE_OF_VISIBILITY (record))
    return regie_points_box (REGIE_LINE_OF_VISIBILITY (record)->points);
  if (REGIE_IS_DIMENSION (record))
    return dimension_box (REGIE_DIMENSION (record));
  if (REGIE_IS_NOTE (record))
    return square (REGIE_NOTE (record)->x, REGIE_NOTE (record)->y, NOTE_SIZE / 2);
  if (REGIE_IS_UNDERLAY (record))
    return regie_box_turned ((RegiePoint){ REGIE_UNDERLAY (record)->x,
                                           REGIE_UNDERLAY (record)->y },
                             REGIE_UNDERLAY (record)->width,
                             REGIE_UNDERLAY (record)->depth,
                             REGIE_UNDERLAY (record)->turn);
  return REGIE_BOX_EMPTY;
}

/* Hits */

static gboolean
hit_element (RegieElement *self, RegiePoint at, double tolerance)
{
  RegiePoint local =
    regie_point_turn ((RegiePoint){ at.x - self->x, at.y - self->y }, -self->turn);

  return fabs (local.x) <= self->width / 2 + tolerance &&
         fabs (local.y) <= self->depth / 2 + tolerance;
}

static double
distance_to (const RegiePoints *points, gboolean closed, RegiePoint at)
{
  double best = INFINITY;
  size_t n = points ? points->n : 0;

  if (n == 1)
    return regie_distance (points->at[0], at);
  for (size_t i = 0; i + (closed ? 0 : 1) < n; i++)
    best = MIN (best,
                regie_distance (regie_segment_nearest (points->at[i],
                                                       points->at[(i + 1) % n], at, NULL),
                                at));
  return best;
}

static gboolean
hit_dimension (RegieDimension *self, RegiePoint at, double tolerance)
{
  RegiePoint a, b;

  dimension_ends (self, &a, &b);
  return regie_distance (regie_segment_nearest (a, b, at, NULL), at) <= tolerance;
}

/* By its border alone, as a zone. */
static gboolean
hit_underlay (RegieUnderlay *self, RegiePoint at, double tolerance)
{
  RegiePoint corners[4];
  g_autofree RegiePoints *points = NULL;

  regie_underlay_corners (self, corners);
  points = regie_points_new (corners, 4);
  return distance_to (points, TRUE, at) <= tolerance;
}

static gboolean
hits (RegieRecord *record, RegiePoint at, double tolerance)
{
  if (REGIE_IS_ELEMENT (record))
    return hit_element (REGIE_ELEMENT (record), at, tolerance / 2);
  if (REGIE_IS_POSITION (record))
    return hypot (at.x - REGIE_POSITION (record)->x, at.y - REGIE_POSITION (record)->y) <=
           REGIE_BODY_RADIUS + tolerance / 2;
  if (REGIE_IS_WALL (record))
    return distance_to (REGIE_WALL (record)->points, REGIE_WALL (record)->closed, at) <=
           MAX (REGIE_WALL (record)->thickness / 2, tolerance);
  /* By its border alone: what stands in a zone has to stay reachable by a marquee. */
  if (REGIE_IS_ZONE (record))
    return distance_to (REGIE_ZONE (record)->points, TRUE, at) <= tolerance;
  if (REGIE_IS_LINE_OF_VISIBILITY (record))
    return distance_to (REGIE_LINE_OF_VISIBILITY (record)->points, FALSE, at) <=
           tolerance;
  if (REGIE_IS_DIMENSION (record))
    return hit_dimension (REGIE_DIMENSION (record), at, tolerance);
  if (REGIE_IS_UNDERLAY (record))
    return hit_underlay (REGIE_UNDERLAY (record), at, tolerance);
  /* A note: the search found its slip of paper. */
  return REGIE_IS_NOTE (record);
}

static RegieRecord *
opening_at (RegieWall *wall, RegiePoint at, double tolerance)
{
  double distance, along = regie_wall_nearest (wall, at, &distance);
  RegieOpening *opening;

  if (distance > MAX (wall->thickness / 2, tolerance))
    return NULL;
  for (unsigned i = 0; (opening = regie_list_at (wall->openings, i)); i++)
    if (fabs (along - opening->at) <= opening->width / 2)
      return REGIE_RECORD (opening);
  return NULL;
}

RegieRecord *
regie_stage_hit (RegieStage *self, RegiePoint at, double tolerance)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();

  regie_stage_find (self, regie_box_grow (regie_box_of (at, at), tolerance), near);
  for (unsigned i = near->len; i > 0; i--)
    {
      RegieRecord *record = near->pdata[i - 1], *opening;

      if (!regie_stage_may_pick (self, record) || !hits (record, at, tolerance))
        continue;
      opening =
        REGIE_IS_WALL (record) ? opening_at (REGIE_WALL (record), at, tolerance) : NULL;
      return opening ? opening : record;
    }
  return NULL;
}

static gboolean
is_locked_itself (RegieStage *self, RegieRecord *record)
{
  const RegieField *field = regie_record_find_field (record, "locked");

  return field && regie_record_get (record, field).number;
}

/* Returns: (transfer none) (nullable): the topmost there that is to be seen and is so. */
static RegieRecord *
topmost (RegieStage *self,
         RegiePoint at,
         double tolerance,
         gboolean (*is_so) (RegieStage *, RegieRecord *))
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();

  regie_stage_find (self, regie_box_grow (regie_box_of (at, at), tolerance), near);
  for (unsigned i = near->len; i > 0; i--)
    {
      RegieRecord *record = near->pdata[i - 1];

      if (is_so (self, record) && !regie_stage_is_hidden (self, record) &&
          hits (record, at, tolerance))
        return record;
    }
  return NULL;
}

RegieRecord *
regie_stage_locked_at (RegieStage *self, RegiePoint at, double tolerance)
{
  return topmost (self, at, tolerance, is_locked_itself);
}

RegieRecord *
regie_stage_level_locked_at (RegieStage *self, RegiePoint at, double tolerance)
{
  return topmost (self, at, tolerance, regie_stage_level_is_locked);
}

RegieRecord *
regie_stage_zone_at (RegieStage *self, RegiePoint at)
{
  RegieZone *zone, *best = NULL;
  double area, smallest = INFINITY;

  for (unsigned i = 0; self->setting && (zone = regie_list_at (self->setting->zones, i));
       i++)
    {
      area = fabs (regie_points_area (zone->points));
      if (area >= smallest || !regie_points_contain (zone->points, at) ||
          !regie_stage_may_pick (self, REGIE_RECORD (zone)))
        continue;
      smallest = area;
      best = zone;
    }
  return REGIE_RECORD (best);
}

RegieRecord *
regie_stage_zone_name_at (RegieStage *self, RegiePoint at, double pixel)
{
  RegieDrawOptions options = regie_stage_options (self, REGIE_STYLE_SCREEN, pixel);
  RegieZone *zone;

  for (unsigned i = 0; self->setting && (zone = regie_list_at (self->setting->zones, i));
       i++)
    if (regie_stage_may_pick (self, REGIE_RECORD (zone)) &&
        regie_box_holds (regie_zone_words (zone, &options), at))
      return REGIE_RECORD (zone);
  return NULL;
}

RegieWall *
regie_stage_nearest_wall (RegieStage *self, RegiePoint at, double *distance)
{
  RegieWall *wall, *best = NULL;
  double away, nearest = INFINITY;

  for (unsigned i = 0; self->setting && (wall = regie_list_at (self->setting->walls, i));
       i++)
    {
      regie_wall_nearest (wall, at, &away);
      if (away >= nearest)
        continue;
      nearest = away;
      best = wall;
    }
  if (distance)
    *distance = nearest;
  return best;
}

void
regie_stage_find (RegieStage *self, RegieBox box, GPtrArray *out)
{
  unsigned kept = out->len, first = out->len;

  regie_index_find (self->index, box, out);
  for (unsigned i = first; i < out->len; i++)
    if (!regie_stage_is_hidden (self, out->pdata[i]))
      out->pdata[kept++] = out->pdata[i];
  g_ptr_array_set_size (out, (int) kept);
}
