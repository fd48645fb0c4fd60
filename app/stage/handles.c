/* Where the handles of the selected record are and how they look.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/bend.h"
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

/* Sizes are pulled at what has a size; the turn handle is behind it all. */
static void
add_frame (GArray *handles, const RegieFrame *frame, double pixel, gboolean sizes)
{
  double width = frame->width / pixel, depth = frame->depth / pixel;
  RegiePoint stalk;

  for (unsigned i = 0; sizes && i < 8; i++)
    {
      double room = sides[i][0] == 0 ? width : sides[i][1] == 0 ? depth : 0;

      if (MAX (width, depth) < ROOM_CORNERS || (i % 2 == 1 && room < ROOM_MIDDLES))
        continue;
      add_handle (handles, REGIE_HANDLE_SIZE, i,
                  regie_frame_point (frame, sides[i][0], sides[i][1]));
    }
  stalk = regie_point_turn ((RegiePoint){ 0, -frame->depth / 2 - STALK_PIXELS * pixel },
                            frame->turn);
  add_handle (handles, REGIE_HANDLE_TURN, 0,
              (RegiePoint){ frame->centre.x + stalk.x, frame->centre.y + stalk.y });
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
  if (REGIE_IS_DIFFERENCE (record))
    return regie_points_copy (REGIE_DIFFERENCE (record)->path);
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
add_corners (GArray *handles, RegieRecord *record, double pixel)
{
  g_autofree RegiePoints *points = regie_record_corners (record);
  gboolean closed = regie_record_is_closed (record);

  for (unsigned i = 0; points && i < points->n; i++)
    {
      RegiePoint a = points->at[i], b = points->at[(i + 1) % points->n];

      if (!REGIE_IS_DIMENSION (record) && (closed || i + 1 < points->n) &&
          regie_distance (a, b) >= ROOM_MIDDLES * pixel)
        add_handle (handles, REGIE_HANDLE_EDGE, i,
                    (RegiePoint){ (a.x + b.x) / 2, (a.y + b.y) / 2 });
      add_handle (handles, REGIE_HANDLE_CORNER, i, a);
    }
}

static void
add_one (GArray *handles, RegieRecord *record, const RegieFrame *frame, double pixel)
{
  if (REGIE_IS_ELEMENT (record))
    add_frame (handles, frame, pixel, TRUE);
  else if (REGIE_IS_POSITION (record))
    add_position (handles, REGIE_POSITION (record), pixel);
  else
    add_corners (handles, record, pixel);
  if (regie_record_has_edges (record))
    add_frame (handles, frame, pixel, FALSE);
}

GArray *
regie_handles_of (RegieStage *stage, double pixel)
{
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (RegieHandle));
  RegieRecord *first = regie_selection_at (stage->selection, 0);
  g_autoptr (GPtrArray) records = regie_frame_records (stage);
  RegieFrame frame = regie_frame_of (records);

  if (records->len > 1)
    add_frame (handles, &frame, pixel, TRUE);
  else if (regie_selection_count (stage->selection) != 1)
    return handles;
  else if (records->len == 1)
    add_one (handles, records->pdata[0], &frame, pixel);
  else if (REGIE_IS_OPENING (first) && regie_stage_may_pick (stage, first))
    add_opening (handles, REGIE_OPENING (first));
  regie_bend_add_handles (stage, pixel, handles);
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
draw_stalk (const RegieFrame *frame, const RegieInk *ink, RegiePoint to)
{
  double length = regie_distance (frame->centre, to), edge = frame->depth / 2;

  regie_ink_line (ink,
                  (RegiePoint){
                    frame->centre.x + (to.x - frame->centre.x) * edge / length,
                    frame->centre.y + (to.y - frame->centre.y) * edge / length },
                  to, FALSE);
}

void
regie_frame_draw (const RegieFrame *frame, const RegieInk *ink)
{
  for (int i = 0; i < 8; i += 2)
    regie_ink_line (ink, regie_frame_point (frame, sides[i][0], sides[i][1]),
                    regie_frame_point (frame, sides[(i + 2) % 8][0],
                                       sides[(i + 2) % 8][1]),
                    TRUE);
}

static void
draw_handle (RegieStage *stage, const RegieHandle *handle, const RegieInk *ink)
{
  if (handle->kind == REGIE_HANDLE_SIZE)
    regie_ink_square (ink, handle->at);
  else if (handle->kind == REGIE_HANDLE_EDGE)
    regie_ink_dot (ink, handle->at);
  else if (handle->kind == REGIE_HANDLE_CORNER && (int) handle->part == stage->corner)
    regie_ink_picked (ink, handle->at);
  else
    regie_ink_knob (ink, handle->at);
}

void
regie_handles_draw (RegieStage *stage, const RegieInk *ink)
{
  g_autoptr (GArray) handles = regie_handles_of (stage, ink->pixel);
  g_autoptr (GPtrArray) records = regie_frame_records (stage);
  RegieFrame frame = regie_frame_of (records);

  if (records->len > 1)
    regie_frame_draw (&frame, ink);
  for (unsigned i = 0; i < handles->len; i++)
    {
      RegieHandle *handle = &g_array_index (handles, RegieHandle, i);

      if (handle->kind == REGIE_HANDLE_TURN)
        draw_stalk (&frame, ink, handle->at);
      draw_handle (stage, handle, ink);
    }
}

const char *
regie_handle_cursor (RegieStage *stage, const RegieHandle *handle)
{
  static const char *const names[] = { "ns-resize", "nesw-resize", "ew-resize",
                                       "nwse-resize" };
  g_autoptr (GPtrArray) records = NULL;
  double angle;

  if (handle->kind == REGIE_HANDLE_TURN)
    return "grab";
  if (handle->kind != REGIE_HANDLE_SIZE)
    return "move";
  records = regie_frame_records (stage);
  angle = atan2 (sides[handle->part][0], -sides[handle->part][1]) * 180 / G_PI +
          regie_frame_of (records).turn;
  return names[(int) round (regie_degrees (angle) / 45) % 4];
}
