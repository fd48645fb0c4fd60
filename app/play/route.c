/* The floor as a grid: blocked where a body would touch something.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/route.h"

#include "app/model/stand-in.h"
#include "app/play/beats.h"
#include "app/play/grid.h"
#include "app/play/obstacles.h"

#include <math.h>

#define SIDE 0.1 /* metres of a square */
/* Metres from the middle of the body to what it passes: in full, and squeezing through. */
#define ROOM REGIE_BODY_RADIUS
#define SQUEEZE 0.12
/* So many times longer is too far to go when one could squeeze through. */
#define DETOUR 1.5
/* Costs of a metre close to, or within, what the walker starts or ends at. */
#define CLOSE_BY 3
#define WITHIN 8

typedef struct
{
  RegiePoint from, to;
  double room;
  double side; /* of the squares it is looked for on */
} Walk;

/* Who sits in a chair, or leans on a counter, gets away from it, at a cost; all others keep
 * their room. */
static guint8
cost_near (const RegieBlock *block, const Walk *walk, double distance)
{
  double nearest = MIN (regie_block_distance (block, walk->from),
                        regie_block_distance (block, walk->to));
  double least = MIN (walk->room, nearest - SIDE);

  if (distance >= walk->room)
    return REGIE_FREE;
  if (nearest < SIDE)
    return distance > 0 ? REGIE_FREE : WITHIN;
  return distance < least ? REGIE_BLOCKED : CLOSE_BY;
}

static void
put_block (RegieGrid *grid, const RegieBlock *block, const Walk *walk)
{
  RegieBox box = regie_box_grow (regie_block_box (block), walk->room);
  int left = (int) floor ((box.x - grid->box.x) / grid->side);
  int top = (int) floor ((box.y - grid->box.y) / grid->side);
  int right = (int) floor ((box.x + box.width - grid->box.x) / grid->side);
  int bottom = (int) floor ((box.y + box.height - grid->box.y) / grid->side);

  for (int row = MAX (top, 0); row <= MIN (bottom, grid->rows - 1); row++)
    for (int column = MAX (left, 0); column <= MIN (right, grid->columns - 1); column++)
      {
        guint8 *cost = &grid->costs[row * grid->columns + column];
        double distance =
          regie_block_distance (block, regie_grid_centre (grid, column, row));

        *cost = MAX (*cost, cost_near (block, walk, distance));
      }
}

/* Nobody walks off the sheet to get round a wall that ends at its edge. */
static RegieBox
ground_of (const RegieFloor *floor, RegiePoint from, RegiePoint to)
{
  RegieSetting *setting = regie_scene_setting (floor->scene, floor->production);
  RegieBox box = regie_box_of (from, to);

  if (setting)
    box = regie_box_union (box, (RegieBox){ 0, 0, setting->width, setting->depth });
  return box;
}

static RegiePoints *
find_with_room (const RegieFloor *floor, GArray *blocks, const Walk *walk)
{
  g_autoptr (RegieGrid) grid =
    regie_grid_new (ground_of (floor, walk->from, walk->to), walk->side);
  RegieRecord *walker = regie_record_original (floor->walker);

  for (guint i = 0; i < blocks->len; i++)
    if (!walker || g_array_index (blocks, RegieBlock, i).record != walker)
      put_block (grid, &g_array_index (blocks, RegieBlock, i), walk);
  return regie_grid_find (grid, walk->from, walk->to);
}

/* Whether it stops the line: not when one of the line's ends is in it, nor when it only
 * grazes a corner, which a way over squares may. */
static gboolean
stops (const RegieBlock *block, const RegiePoints *line, size_t piece)
{
  RegieBlock core = *block;

  core.half_wide = MAX (block->half_wide - SIDE / 2, SIDE / 10);
  core.half_deep = MAX (block->half_deep - SIDE / 2, SIDE / 10);
  return regie_block_cuts (&core, line->at[piece - 1], line->at[piece]) &&
         regie_block_distance (block, line->at[0]) > SIDE &&
         regie_block_distance (block, line->at[line->n - 1]) > SIDE;
}

RegieRecord *
regie_route_obstacle (GArray *blocks, RegieRecord *walker, const RegiePoints *line)
{
  walker = regie_record_original (walker);
  for (size_t piece = 1; line && piece < line->n; piece++)
    for (guint i = 0; i < blocks->len; i++)
      {
        const RegieBlock *block = &g_array_index (blocks, RegieBlock, i);

        if (block->record != walker && stops (block, line, piece))
          return block->record;
      }
  return NULL;
}

static double
length_of (const RegiePoints *way)
{
  return way ? regie_points_length (way) : INFINITY;
}

RegiePoints *
regie_route_find (const RegieFloor *floor,
                  RegiePoint from,
                  RegiePoint to,
                  gboolean *found)
{
  g_autoptr (GArray) blocks = regie_floor_blocks (floor);
  Walk upright = { from, to, ROOM, SIDE }, sideways = { from, to, SQUEEZE, SIDE / 2 };
  g_autofree RegiePoints *wide = find_with_room (floor, blocks, &upright), *narrow = NULL;
  const RegiePoints *way = wide;

  if (length_of (wide) > DETOUR * regie_distance (from, to))
    narrow = find_with_room (floor, blocks, &sideways);
  if (DETOUR * length_of (narrow) < length_of (wide))
    way = narrow;
  *found = way != NULL;
  return way && way->n > 2 ? regie_points_new (way->at + 1, way->n - 2) : NULL;
}

static RegieRecord *
find_thing (RegieScene *scene, RegieProduction *production, const char *id)
{
  RegieSetting *setting = regie_scene_setting (scene, production);
  GListModel *lists[] = { scene->positions, scene->elements,
                          setting ? setting->elements : NULL };
  RegieRecord *thing;

  for (size_t list = 0; list < G_N_ELEMENTS (lists); list++)
    for (unsigned i = 0; (thing = regie_list_at (lists[list], i)); i++)
      if (g_strcmp0 (thing->id, id) == 0)
        return thing;
  return NULL;
}

gboolean
regie_route_apply (RegieProduction *production, RegieDifference *difference)
{
  RegieBeat *beat = regie_record_above (REGIE_RECORD (difference), REGIE_TYPE_BEAT);
  RegieScene *scene = regie_beats_scene (beat);
  RegieRecord *thing = find_thing (scene, production, difference->thing);
  int number = (int) regie_beats_position (beat);
  g_autoptr (RegieMoment) moment = NULL;
  g_autofree RegiePoints *way = NULL;
  RegieState before, after;
  gboolean found = TRUE;

  if (difference->bent || !thing)
    return TRUE;
  moment = regie_moment_new (production, scene, number);
  before = regie_timeline_state (regie_moment_timeline (moment), thing, number - 1);
  after = regie_timeline_state (regie_moment_timeline (moment), thing, number);
  if (regie_difference_has_place (difference))
    way = regie_route_find (&(RegieFloor){ production, scene, moment, thing },
                            (RegiePoint){ before.x, before.y },
                            (RegiePoint){ after.x, after.y }, &found);
  regie_record_set_points (REGIE_RECORD (difference), "path", way);
  return found;
}
