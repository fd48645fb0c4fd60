/* Where the handles of the selected record are and how they look.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/feedback.h"
#include "app/stage/reshape.h"
#include "app/stage/tools.h"

#include <math.h>

#define STALK_PIXELS 22.0 /* from the edge to the turn handle */
#define ROOM_CORNERS 12.0 /* pixels a side must have to show its corners … */
#define ROOM_MIDDLES 34.0 /* … and its middle */
#define GRAB_PIXELS 6.0

/* In halves of width and depth, clockwise from the back left corner. */
static const double sides[8][2] = { { -1, -1 }, { 0, -1 }, { 1, -1 }, { 1, 0 },
                                    { 1, 1 },   { 0, 1 },  { -1, 1 }, { -1, 0 } };

static void
add_handle (GArray *handles, RegieHandleKind kind, unsigned part, RegiePoint at)
{
  RegieHandle handle = { kind, part, at };

  g_array_append_val (handles, handle);
}

static RegiePoint
local_to_plan (RegieElement *element, double x, double y)
{
  RegiePoint at = regie_point_turn ((RegiePoint){ x, y }, element->turn);

  return (RegiePoint){ element->x + at.x, element->y + at.y };
}

static void
add_element (GArray *handles, RegieElement *element, double pixel)
{
  double width = element->width / pixel, depth = element->depth / pixel;

  for (unsigned i = 0; i < 8; i++)
    {
      double room = sides[i][0] == 0 ? width : sides[i][1] == 0 ? depth : 0;

      if (MAX (width, depth) < ROOM_CORNERS || (i % 2 == 1 && room < ROOM_MIDDLES))
        continue;
      add_handle (handles, REGIE_HANDLE_SIZE, i,
                  local_to_plan (element, sides[i][0] * element->width / 2,
                                 sides[i][1] * element->depth / 2));
    }
  add_handle (handles, REGIE_HANDLE_TURN, 0,
              local_to_plan (element, 0, -element->depth / 2 - STALK_PIXELS * pixel));
}

static void
add_position (GArray *handles, RegiePosition *position, double pixel)
{
  RegiePoint way =
    regie_point_turn ((RegiePoint){ 0, REGIE_BODY_RADIUS + STALK_PIXELS * pixel },
                      position->turn);

  add_handle (handles, REGIE_HANDLE_TURN, 0,
              (RegiePoint){ position->x + way.x, position->y + way.y });
}

static void
add_opening (GArray *handles, RegieOpening *opening)
{
  RegieWall *wall = (RegieWall *) opening->parent_instance.owner;

  for (unsigned i = 0; wall && i < 2; i++)
    add_handle (handles, REGIE_HANDLE_CORNER, i,
                regie_wall_at (wall, opening->at + (i == 0 ? -0.5 : 0.5) * opening->width,
                               NULL));
}

RegiePoints *
regie_record_corners (RegieRecord *record)
{
  if (REGIE_IS_WALL (record))
    return regie_points_copy (REGIE_WALL (record)->points);
  if (REGIE_IS_ZONE (record))
    return regie_points_copy (REGIE_ZONE (record)->points);
  if (REGIE_IS_LINE_OF_VISIBILITY (record))
    return regie_points_copy (REGIE_LINE_OF_VISIBILITY (record)->points);
  if (REGIE_IS_DIMENSION (record))
    {
      RegieDimension *self = REGIE_DIMENSION (record);
      const RegiePoint ends[] = { { self->from_x, self->from_y },
                                  { self->to_x, self->to_y } };

      return regie_points_new (ends, 2);
    }
  return NULL;
}

static void
add_corners (GArray *handles, RegieRecord *record)
{
  g_autofree RegiePoints *points = regie_record_corners (record);

  for (unsigned i = 0; points && i < points->n; i++)
    add_handle (handles, REGIE_HANDLE_CORNER, i, points->at[i]);
}

GArray *
regie_handles_of (RegieStage *stage, double pixel)
{
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (RegieHandle));
  RegieRecord *record = regie_selection_at (stage->selection, 0);

  if (!record || regie_selection_count (stage->selection) > 1 ||
      !regie_stage_may_pick (stage, record))
    return handles;
  if (REGIE_IS_ELEMENT (record))
    add_element (handles, REGIE_ELEMENT (record), pixel);
  else if (REGIE_IS_POSITION (record))
    add_position (handles, REGIE_POSITION (record), pixel);
  else if (REGIE_IS_OPENING (record))
    add_opening (handles, REGIE_OPENING (record));
  else
    add_corners (handles, record);
  return handles;
}

gboolean
regie_handle_at (RegieStage *stage, RegiePoint at, double pixel, RegieHandle *found)
{
  g_autoptr (GArray) handles = regie_handles_of (stage, pixel);
  double best = GRAB_PIXELS * pixel;
  gboolean any = FALSE;

  for (unsigned i = 0; i < handles->len; i++)
    {
      RegieHandle *handle = &g_array_index (handles, RegieHandle, i);

      if (regie_distance (handle->at, at) > best)
        continue;
      best = regie_distance (handle->at, at);
      *found = *handle;
      any = TRUE;
    }
  return any;
}

static void
draw_stalk (RegieStage *stage, const RegieInk *ink, RegiePoint to)
{
  RegieRecord *record = regie_selection_at (stage->selection, 0);
  RegiePoint from, centre;
  double length, edge;

  if (REGIE_IS_ELEMENT (record))
    {
      centre = (RegiePoint){ REGIE_ELEMENT (record)->x, REGIE_ELEMENT (record)->y };
      edge = REGIE_ELEMENT (record)->depth / 2;
    }
  else
    {
      centre = (RegiePoint){ REGIE_POSITION (record)->x, REGIE_POSITION (record)->y };
      edge = REGIE_BODY_RADIUS;
    }
  length = regie_distance (centre, to);
  from = (RegiePoint){ centre.x + (to.x - centre.x) * edge / length,
                       centre.y + (to.y - centre.y) * edge / length };
  regie_ink_line (ink, from, to, FALSE);
}

void
regie_handles_draw (RegieStage *stage, const RegieInk *ink)
{
  g_autoptr (GArray) handles = regie_handles_of (stage, ink->pixel);

  for (unsigned i = 0; i < handles->len; i++)
    {
      RegieHandle *handle = &g_array_index (handles, RegieHandle, i);

      if (handle->kind == REGIE_HANDLE_TURN)
        draw_stalk (stage, ink, handle->at);
      if (handle->kind == REGIE_HANDLE_SIZE)
        regie_ink_square (ink, handle->at);
      else
        regie_ink_knob (ink, handle->at);
    }
}

const char *
regie_handle_cursor (RegieStage *stage, const RegieHandle *handle)
{
  static const char *const names[] = { "ns-resize", "nesw-resize", "ew-resize",
                                       "nwse-resize" };
  RegieRecord *record = regie_selection_at (stage->selection, 0);
  double angle;

  if (handle->kind == REGIE_HANDLE_TURN)
    return "grab";
  if (handle->kind == REGIE_HANDLE_CORNER || !record || !REGIE_IS_ELEMENT (record))
    return "move";
  angle = atan2 (sides[handle->part][0], -sides[handle->part][1]) * 180 / G_PI +
          REGIE_ELEMENT (record)->turn;
  return names[(int) round (regie_degrees (angle) / 45) % 4];
}
