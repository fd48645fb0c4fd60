/* Walls with their doors open, and what and who stands on the floor.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/obstacles.h"

#include "app/model/element.h"
#include "app/play/wall-obstacles.h"

#include <math.h>

#define WALKED_THROUGH (1u << REGIE_OPENING_DOOR | 1u << REGIE_OPENING_PASSAGE)
/* Metres: lower things are stepped on, and signs with their top so high hang over heads. */
#define STEPPED_ON 0.05
#define OVERHEAD_SIGN 2.2
#define LEAF 0.04 /* metres: how thick a door is */
/* Half of what somebody takes of the floor: less than shoulders, who passes turns aside. */
#define HALF_BODY 0.18

/* Walked on, under or through, for all their height. */
static const char *const walked_on[] = {
  "stairs",  "ramp", "lift",           "car-parking-space",
  "parasol", "tree", "security-gates", NULL,
};

static gboolean
stands_in_the_way (RegieElement *element)
{
  if (element->hidden || element->height <= STEPPED_ON ||
      (element->symbol && g_strv_contains (walked_on, element->symbol)))
    return FALSE;
  switch (element->kind)
    {
    case REGIE_ELEMENT_LIGHT:
    case REGIE_ELEMENT_SOUND:
    case REGIE_ELEMENT_SCENT:
      return FALSE;
    case REGIE_ELEMENT_SIGN:
      return element->height < OVERHEAD_SIGN;
    default:
      return TRUE;
    }
}

static RegiePoint
unit_vector (RegiePoint from, RegiePoint to, double length)
{
  return (RegiePoint){ (to.x - from.x) / length, (to.y - from.y) / length };
}

static void
add_block (GArray *blocks, const RegiePoint corners[4], gpointer record)
{
  double wide = regie_distance (corners[0], corners[1]);
  double deep = regie_distance (corners[1], corners[2]);
  RegieBlock block = { .half_wide = wide / 2, .half_deep = deep / 2, .record = record };

  if (wide < 1e-6 || deep < 1e-6)
    return;
  block.centre =
    (RegiePoint){ (corners[0].x + corners[2].x) / 2, (corners[0].y + corners[2].y) / 2 };
  block.across = unit_vector (corners[0], corners[1], wide);
  block.along = unit_vector (corners[1], corners[2], deep);
  g_array_append_val (blocks, block);
}

/* Walls */

/* A leaf that stands square to the wall, hinged so many metres along it. */
static void
add_leaf (GArray *blocks, RegieOpening *opening, double hinge, double size)
{
  RegieWall *wall = (RegieWall *) opening->parent_instance.owner;
  double side = opening->swing == REGIE_SWING_IN ? 1 : -1;
  RegiePoint way, at = regie_wall_at (wall, hinge, &way);
  RegiePoint out = { -way.y * side, way.x * side };
  RegiePoint corners[4];

  for (int i = 0; i < 4; i++)
    {
      double along = i == 0 || i == 3 ? -LEAF / 2 : LEAF / 2;
      double away = wall->thickness / 2 + (i < 2 ? 0 : size);

      corners[i] = (RegiePoint){ at.x + way.x * along + out.x * away,
                                 at.y + way.y * along + out.y * away };
    }
  add_block (blocks, corners, opening);
}

static void
add_leaves (GArray *blocks, RegieOpening *opening)
{
  double left = opening->at - opening->width / 2, right = left + opening->width;

  if (opening->kind != REGIE_OPENING_DOOR || opening->swing == REGIE_SWING_NONE)
    return;
  if (opening->width >= REGIE_DOUBLE_DOOR)
    {
      add_leaf (blocks, opening, left, opening->width / 2);
      add_leaf (blocks, opening, right, opening->width / 2);
    }
  else
    add_leaf (blocks, opening, opening->hand == REGIE_HAND_LEFT ? left : right,
              opening->width);
}

static void
add_wall (GArray *blocks, RegieWall *wall)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (RegieObstacle));
  RegieOpening *opening;

  regie_wall_add_obstacles (wall, WALKED_THROUGH, pieces);
  for (guint i = 0; i < pieces->len; i++)
    add_block (blocks, g_array_index (pieces, RegieObstacle, i).corners, wall);
  for (unsigned i = 0; (opening = regie_list_at (wall->openings, i)); i++)
    add_leaves (blocks, opening);
}

/* What and who stands there */

typedef struct
{
  GArray *blocks;
  RegieMoment *moment; /* (nullable) */
} Gathering;

/* Carried, or a person on the way: nobody waits for them to be gone. */
static gboolean
is_passing (RegieMoment *moment, RegieRecord *original)
{
  RegieTimeline *timeline = moment ? regie_moment_timeline (moment) : NULL;
  int beat = moment ? regie_moment_beat (moment) : REGIE_OPENING_BEAT;
  RegieState before, after;

  if (!timeline || !regie_timeline_has (timeline, original, beat))
    return FALSE;
  after = regie_timeline_state (timeline, original, beat);
  if (after.carrier)
    return TRUE;
  if (REGIE_IS_ELEMENT (original) &&
      REGIE_ELEMENT (original)->kind != REGIE_ELEMENT_PERSON)
    return FALSE;
  before = regie_timeline_state (timeline, original, beat - 1);
  return before.on_stage != after.on_stage || before.x != after.x || before.y != after.y;
}

static void
add_element (GArray *blocks, RegieElement *element, RegieRecord *original)
{
  RegiePoint corners[4];

  if (!stands_in_the_way (element))
    return;
  regie_element_corners (element, corners);
  add_block (blocks, corners, original);
}

static void
add_body (GArray *blocks, RegiePosition *body, RegieRecord *original)
{
  RegiePoint corners[4];

  if (body->offstage)
    return;
  regie_corners_turned ((RegiePoint){ body->x, body->y },
                        (RegiePoint){ 2 * HALF_BODY, 2 * HALF_BODY }, body->turn,
                        corners);
  add_block (blocks, corners, original);
}

static void
gather (RegieRecord *original, gpointer data)
{
  const Gathering *gathering = data;
  gpointer seen = regie_moment_seen (gathering->moment, original);

  if (REGIE_IS_WALL (seen))
    add_wall (gathering->blocks, seen);
  else if (is_passing (gathering->moment, original))
    return;
  else if (REGIE_IS_ELEMENT (seen))
    add_element (gathering->blocks, seen, original);
  else if (REGIE_IS_POSITION (seen))
    add_body (gathering->blocks, seen, original);
}

GArray *
regie_floor_blocks (const RegieFloor *floor)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (RegieBlock));
  Gathering gathering = { blocks, floor->moment };

  regie_scene_visit (floor->production, floor->scene, gather, &gathering);
  return blocks;
}

/* The point as the block sees it: its centre at 0, its sides upright. */
static RegiePoint
seen_by (const RegieBlock *self, RegiePoint point)
{
  double x = point.x - self->centre.x, y = point.y - self->centre.y;

  return (RegiePoint){ x * self->across.x + y * self->across.y,
                       x * self->along.x + y * self->along.y };
}

double
regie_block_distance (const RegieBlock *self, RegiePoint point)
{
  RegiePoint seen = seen_by (self, point);

  return hypot (MAX (fabs (seen.x) - self->half_wide, 0),
                MAX (fabs (seen.y) - self->half_deep, 0));
}

RegieBox
regie_block_box (const RegieBlock *self)
{
  double x =
    fabs (self->across.x) * self->half_wide + fabs (self->along.x) * self->half_deep;
  double y =
    fabs (self->across.y) * self->half_wide + fabs (self->along.y) * self->half_deep;

  return (RegieBox){ self->centre.x - x, self->centre.y - y, 2 * x, 2 * y };
}

/* Cuts from…to down to where start + way × it lies between ±half. */
static void
clip (double start, double way, double half, double range[2])
{
  double one, other;

  if (fabs (way) < 1e-12)
    {
      if (fabs (start) >= half)
        range[1] = -1;
      return;
    }
  one = (-half - start) / way;
  other = (half - start) / way;
  range[0] = MAX (range[0], MIN (one, other));
  range[1] = MIN (range[1], MAX (one, other));
}

gboolean
regie_block_cuts (const RegieBlock *self, RegiePoint a, RegiePoint b)
{
  RegiePoint from = seen_by (self, a), to = seen_by (self, b);
  double range[2] = { 0, 1 };

  clip (from.x, to.x - from.x, self->half_wide, range);
  clip (from.y, to.y - from.y, self->half_deep, range);
  return range[0] + 1e-9 < range[1];
}
