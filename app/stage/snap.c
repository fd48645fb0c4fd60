/* Smart guides.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/snap.h"

#include "app/stage/feedback.h"
#include "app/stage/span.h"
#include "app/stage/tools.h"

#include <math.h>

/* Beyond this many metres an alignment says nothing any more. */
#define REACH 4.0
#define SAME 1e-6

typedef struct
{
  RegieBox moving;
  GArray *near; /* of RegieBox */
  double tolerance;
} Search;

/* The best so far along one axis. */
typedef struct
{
  double by, away;
  gboolean met;
} Best;

static void
consider (Best *best, double by, double away, double tolerance)
{
  if (fabs (by) > tolerance + SAME)
    return;
  if (best->met && (fabs (by) > fabs (best->by) + SAME ||
                    (fabs (by) > fabs (best->by) - SAME && away >= best->away)))
    return;
  *best = (Best){ by, away, TRUE };
}

/* Candidates */

static void
add_wall (RegieWall *wall, GArray *near)
{
  size_t n = wall->points ? wall->points->n : 0;

  for (size_t i = 0; i + (wall->closed ? 0 : 1) < n; i++)
    {
      RegieBox box = regie_box_of (wall->points->at[i], wall->points->at[(i + 1) % n]);

      if (box.width > SAME && box.height > SAME)
        continue; /* a slanting wall has no face to align with */
      box = regie_box_grow (box, wall->thickness / 2);
      g_array_append_val (near, box);
    }
}

static void
add_record (RegieRecord *record, GArray *near)
{
  RegieBox box;

  if (REGIE_IS_NOTE (record) || REGIE_IS_DIMENSION (record) || REGIE_IS_UNDERLAY (record))
    return;
  if (REGIE_IS_WALL (record))
    {
      add_wall (REGIE_WALL (record), near);
      return;
    }
  box = regie_record_outline (record);
  if (REGIE_IS_POSITION (record)) /* people are met at their middle */
    box = regie_box_grow (box, -REGIE_BODY_RADIUS);
  g_array_append_val (near, box);
}

static GArray *
gather_near (RegieStage *stage, RegieBox moving)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  RegieBox around = regie_box_grow (moving, REACH);
  GArray *near = g_array_new (FALSE, FALSE, sizeof (RegieBox));

  regie_stage_find (stage, around, records);
  for (unsigned i = 0; i < records->len; i++)
    if (!g_hash_table_contains (stage->live, records->pdata[i]))
      add_record (records->pdata[i], near);
  for (unsigned i = near->len; i > 0; i--)
    if (!regie_box_meets (g_array_index (near, RegieBox, i - 1), around))
      g_array_remove_index_fast (near, i - 1);
  return near;
}

/* Alignment */

static void
align (const Search *search, gboolean down, Best *best)
{
  RegieSpan moving = regie_span_of (search->moving, down);
  RegieSpan aside = regie_span_of (search->moving, !down);

  for (unsigned i = 0; i < search->near->len; i++)
    {
      RegieBox box = g_array_index (search->near, RegieBox, i);
      RegieSpan other = regie_span_of (box, down);
      double away = regie_span_gap (aside, regie_span_of (box, !down));

      consider (best, other.start - moving.start, away, search->tolerance);
      consider (best, other.end - moving.end, away, search->tolerance);
      consider (best, other.start - moving.end, away, search->tolerance);
      consider (best, other.end - moving.start, away, search->tolerance);
      consider (best, regie_span_middle (other) - regie_span_middle (moving), away,
                search->tolerance);
    }
}

/* Equal gaps */

/* The nearest box before (side < 0) or after the span along the axis that lies beside it. */
static const RegieBox *
find_beside (const Search *search, RegieBox of, gboolean down, int side)
{
  RegieSpan along = regie_span_of (of, down), aside = regie_span_of (of, !down);
  const RegieBox *nearest = NULL;
  double best = INFINITY;

  for (unsigned i = 0; i < search->near->len; i++)
    {
      const RegieBox *box = &g_array_index (search->near, RegieBox, i);
      RegieSpan other = regie_span_of (*box, down);
      double gap = side < 0 ? along.start - other.end : other.start - along.end;

      if (gap < -search->tolerance || gap >= best ||
          regie_span_gap (aside, regie_span_of (*box, !down)) > 0)
        continue;
      best = gap;
      nearest = box;
    }
  return nearest;
}

static void
equal_gaps (const Search *search, gboolean down, Best *best)
{
  RegieSpan moving = regie_span_of (search->moving, down), a = { 0, 0 }, b = { 0, 0 };
  const RegieBox *before = find_beside (search, search->moving, down, -1);
  const RegieBox *after = find_beside (search, search->moving, down, 1);
  const RegieBox *beyond;

  if (before)
    a = regie_span_of (*before, down);
  if (after)
    b = regie_span_of (*after, down);
  if (before && after)
    consider (best, (a.end + b.start) / 2 - regie_span_middle (moving), REACH,
              search->tolerance);
  beyond = before ? find_beside (search, *before, down, -1) : NULL;
  if (beyond && beyond != before && a.start - regie_span_of (*beyond, down).end > SAME)
    consider (best, a.end + (a.start - regie_span_of (*beyond, down).end) - moving.start,
              REACH, search->tolerance);
  beyond = after ? find_beside (search, *after, down, 1) : NULL;
  if (beyond && beyond != after && regie_span_of (*beyond, down).start - b.end > SAME)
    consider (best, b.start - (regie_span_of (*beyond, down).start - b.end) - moving.end,
              REACH, search->tolerance);
}

static Best
meet (RegieStage *stage, const Search *search, gboolean down)
{
  RegieSpan moving = regie_span_of (search->moving, down);
  Best best = { 0, 0, FALSE };

  align (search, down, &best);
  if (moving.end > moving.start)
    equal_gaps (search, down, &best);
  if (!best.met && stage->grid)
    {
      double on_grid = round (moving.start / REGIE_GRID) * REGIE_GRID;

      consider (&best, on_grid - moving.start, REACH, search->tolerance);
      best.met = FALSE; /* the grid is there to see already */
    }
  return best;
}

static gboolean
is_off (RegieStage *stage, const RegieEvent *event)
{
  return !stage->snap || (event->modifiers & REGIE_MODIFIER_ALT);
}

RegieSnap
regie_snap_box (RegieStage *stage,
                RegieBox moving,
                const RegieEvent *event,
                RegieAxes axes)
{
  RegieSnap self = { 0 };
  g_autoptr (GArray) near = NULL;
  Search search;
  Best across = { 0 }, downward = { 0 };

  if (is_off (stage, event) || regie_box_is_empty (moving))
    return self;
  near = gather_near (stage, moving);
  search = (Search){ moving, near, REGIE_SNAP_PIXELS * event->pixel };
  if (axes & REGIE_AXIS_X)
    across = meet (stage, &search, FALSE);
  if (axes & REGIE_AXIS_Y)
    downward = meet (stage, &search, TRUE);
  self.dx = across.by;
  self.dy = downward.by;
  self.on_x = across.met;
  self.on_y = downward.met;
  moving.x += self.dx;
  moving.y += self.dy;
  regie_guides_find (&self, moving, near);
  regie_guides_separate (&self, event->pixel);
  return self;
}

/* Points */

static gboolean
nearest_corner (RegieStage *stage, GPtrArray *records, RegiePoint *at, double tolerance)
{
  RegiePoint from = *at;
  double best = tolerance;

  for (unsigned i = 0; i < records->len; i++)
    {
      RegieWall *wall = REGIE_IS_WALL (records->pdata[i]) ? records->pdata[i] : NULL;

      if (g_hash_table_contains (stage->live, records->pdata[i]))
        continue;
      for (size_t k = 0; wall && wall->points && k < wall->points->n; k++)
        if (regie_distance (wall->points->at[k], from) <= best)
          {
            best = regie_distance (wall->points->at[k], from);
            *at = wall->points->at[k];
          }
    }
  return best < tolerance;
}

/* Returns: (nullable): the wall; at becomes the place on its line. */
static RegieWall *
nearest_line (RegieStage *stage, GPtrArray *records, RegiePoint *at, double tolerance)
{
  double best = tolerance, distance;
  RegieWall *found = NULL;
  RegiePoint from = *at;

  for (unsigned i = 0; i < records->len; i++)
    {
      RegieWall *wall = REGIE_IS_WALL (records->pdata[i]) ? records->pdata[i] : NULL;
      double along;

      if (!wall || g_hash_table_contains (stage->live, wall))
        continue;
      along = regie_wall_nearest (wall, from, &distance);
      if (distance >= best)
        continue;
      best = distance;
      found = wall;
      *at = regie_wall_at (wall, along, NULL);
    }
  return found;
}

RegieSnap
regie_snap_point (RegieStage *stage, RegiePoint point, const RegieEvent *event)
{
  double tolerance = REGIE_SNAP_PIXELS * event->pixel;
  RegieBox box = { point.x, point.y, 0, 0 };
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  RegiePoint met = point;
  RegieSnap self = { 0 };

  if (is_off (stage, event))
    return self;
  regie_stage_find (stage, regie_box_grow (box, tolerance), records);
  if (!nearest_corner (stage, records, &met, tolerance))
    {
      RegieWall *wall = nearest_line (stage, records, &met, tolerance / 2);

      if (!wall)
        return regie_snap_box (stage, box, event, REGIE_AXIS_BOTH);
      regie_wall_at (wall, regie_wall_nearest (wall, met, NULL), &self.way);
    }
  self.dx = met.x - point.x;
  self.dy = met.y - point.y;
  self.on_x = self.on_y = self.whole = TRUE;
  return self;
}
