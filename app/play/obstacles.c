/* Walls with their doors open, and what stands on the floor.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/obstacles.h"

#include "app/model/element.h"
#include "app/model/stand-in.h"
#include "app/sight/sight.h"

#include <math.h>

#define WALKED_THROUGH (1u << REGIE_OPENING_DOOR | 1u << REGIE_OPENING_PASSAGE)
/* Metres: lower things are stepped on, and signs with their top so high hang over heads. */
#define STEPPED_ON 0.05
#define OVERHEAD_SIGN 2.2

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
add_block (GArray *blocks, const RegiePoint corners[4])
{
  double wide = regie_distance (corners[0], corners[1]);
  double deep = regie_distance (corners[1], corners[2]);
  RegieBlock block = { .half_wide = wide / 2, .half_deep = deep / 2 };

  if (wide < 1e-6 || deep < 1e-6)
    return;
  block.centre =
    (RegiePoint){ (corners[0].x + corners[2].x) / 2, (corners[0].y + corners[2].y) / 2 };
  block.across = unit_vector (corners[0], corners[1], wide);
  block.along = unit_vector (corners[1], corners[2], deep);
  g_array_append_val (blocks, block);
}

static void
add_wall (GArray *blocks, RegieWall *wall)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (RegieObstacle));

  regie_wall_add_obstacles (wall, WALKED_THROUGH, pieces);
  for (guint i = 0; i < pieces->len; i++)
    add_block (blocks, g_array_index (pieces, RegieObstacle, i).corners);
}

typedef struct
{
  GArray *blocks;
  const RegieFloor *floor;
} Gathering;

static void
gather (RegieRecord *record, gpointer data)
{
  const Gathering *gathering = data;
  RegieRecord *walker = gathering->floor->walker;
  RegiePoint corners[4];

  record = regie_moment_seen (gathering->floor->moment, record);
  if (REGIE_IS_WALL (record))
    add_wall (gathering->blocks, REGIE_WALL (record));
  if (!REGIE_IS_ELEMENT (record) || !stands_in_the_way (REGIE_ELEMENT (record)) ||
      (walker && regie_record_original (record) == regie_record_original (walker)))
    return;
  regie_element_corners (REGIE_ELEMENT (record), corners);
  add_block (gathering->blocks, corners);
}

GArray *
regie_floor_blocks (const RegieFloor *floor)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (RegieBlock));
  Gathering gathering = { blocks, floor };

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
