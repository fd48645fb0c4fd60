/* What dragging a handle does.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/reshape.h"

#include "app/base/units.h"
#include "app/stage/bend.h"
#include "app/stage/feedback.h"
#include "app/stage/joints.h"
#include "app/stage/tools.h"
#include "app/stage/wall-points.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STEP 15.0 /* degrees */
#define MEASURE_PIXELS 20

struct _RegieReshape
{
  RegieStage *stage;
  GPtrArray *records, *origins; /* origins: detached copies as they were at first */
  GPtrArray *kept;              /* of each: where a wall's openings were, or NULL */
  RegieJoints *joints;
  RegieHandle handle;
  RegieFrame was, now;
  RegiePath *path; /* as it was, when a waypoint of it is moved; else NULL */
};

static const int signs[8][2] = { { -1, -1 }, { 0, -1 }, { 1, -1 }, { 1, 0 },
                                 { 1, 1 },   { 0, 1 },  { -1, 1 }, { -1, 0 } };

static const char *
name_of (RegieReshape *self)
{
  const RegieHandle *handle = &self->handle;

  if (self->path)
    return _ ("Bend path");
  if (handle->kind == REGIE_HANDLE_SIZE)
    return _ ("Resize");
  return handle->kind == REGIE_HANDLE_TURN ? _ ("Turn") : _ ("Reshape");
}

static void
free_kept (gpointer kept)
{
  if (kept)
    g_array_unref (kept);
}

/* What the handle is of: corners of somebody who moves are waypoints. */
static GPtrArray *
records_of (RegieReshape *self)
{
  RegieRecord *first = regie_selection_at (self->stage->selection, 0);
  GPtrArray *records;

  if (self->handle.kind == REGIE_HANDLE_CORNER || self->handle.kind == REGIE_HANDLE_EDGE)
    self->path = regie_stage_path (self->stage);
  if (self->path)
    {
      records = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (records, g_object_ref (self->path->difference));
      return records;
    }
  records = regie_frame_records (self->stage);
  if (REGIE_IS_OPENING (first))
    g_ptr_array_add (records, g_object_ref (first));
  return records;
}

static void
note_origins (RegieReshape *self)
{
  self->origins = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = g_ptr_array_new_with_free_func (free_kept);
  for (unsigned i = 0; i < self->records->len; i++)
    {
      RegieRecord *record = self->records->pdata[i];

      g_ptr_array_add (self->origins, regie_record_copy (record));
      g_ptr_array_add (self->kept, REGIE_IS_WALL (record)
                                     ? regie_wall_keep_openings (REGIE_WALL (record))
                                     : NULL);
    }
  if (!self->path || self->handle.kind != REGIE_HANDLE_EDGE)
    return;
  regie_bend_split (self->origins->pdata[0], &self->handle);
  self->handle.kind = REGIE_HANDLE_CORNER;
}

RegieReshape *
regie_reshape_begin (RegieStage *stage, const RegieHandle *handle)
{
  RegieReshape *self = g_new0 (RegieReshape, 1);
  g_autoptr (GPtrArray) live = NULL;

  self->stage = stage;
  self->handle = *handle;
  self->records = records_of (self);
  note_origins (self);
  regie_journal_begin (regie_stage_journal (stage), name_of (self));
  self->joints = regie_joints_note (stage, self->records);
  live = self->path ? regie_frame_records (stage)
                    : regie_joints_gather (self->joints, self->records);
  self->was = self->now = regie_frame_of (self->path ? live : self->records);
  regie_stage_set_live (stage, live);
  return self;
}

RegieFrame
regie_reshape_frame (RegieReshape *self)
{
  return self->now;
}

/* Size and turn */

static void
reframe (RegieReshape *self)
{
  for (unsigned i = 0; i < self->records->len; i++)
    {
      regie_record_reframe (self->records->pdata[i], self->origins->pdata[i], &self->was,
                            &self->now);
      if (self->kept->pdata[i])
        regie_wall_replace_openings (self->records->pdata[i], self->kept->pdata[i],
                                     REGIE_KEEP_SHARE);
    }
  regie_joints_follow (self->joints);
}

/* The axes of the plan the handle pulls along, for a frame turned by quarters. */
static RegieAxes
axes_of (const int sign[2], double turn)
{
  gboolean aside = (int) round (turn / 90) % 2 != 0;
  unsigned axes = 0;

  if (sign[aside ? 1 : 0])
    axes |= REGIE_AXIS_X;
  if (sign[aside ? 0 : 1])
    axes |= REGIE_AXIS_Y;
  return (RegieAxes) axes;
}

static RegieSnap
resize (RegieReshape *self, const RegieEvent *event)
{
  const int *sign = signs[self->handle.part];
  RegiePoint to = event->at;
  RegieSnap snap = { 0 };

  if (fmod (self->was.turn, 90) == 0)
    snap = regie_snap_box (self->stage, (RegieBox){ to.x, to.y, 0, 0 }, event,
                           axes_of (sign, self->was.turn));
  to = (RegiePoint){ to.x + snap.dx - self->handle.at.x,
                     to.y + snap.dy - self->handle.at.y };
  self->now = regie_frame_pull (&self->was, sign, to, event->modifiers);
  reframe (self);
  return snap;
}

static void
turn (RegieReshape *self, const RegieEvent *event)
{
  RegiePoint centre = self->was.centre, at = event->at;
  gboolean person =
    self->records->len == 1 && REGIE_IS_POSITION (self->records->pdata[0]);
  /* A frame's handle is at its back, a person's in front: clockwise from there. */
  double angle = person ? atan2 (centre.x - at.x, at.y - centre.y)
                        : atan2 (at.x - centre.x, centre.y - at.y);
  double degrees = angle * 180 / G_PI;

  if (event->modifiers & REGIE_MODIFIER_ALT)
    degrees = round (degrees * 10) / 10;
  else
    degrees = round (degrees / STEP) * STEP;
  self->now.turn = regie_degrees (degrees);
  reframe (self);
}

/* Corners */

/* A corner square to its neighbours is what one wants most often. */
static void
meet_neighbours (const RegiePoints *points,
                 unsigned at,
                 RegieSnap *snap,
                 const RegieEvent *event)
{
  RegiePoint now = { event->at.x + snap->dx, event->at.y + snap->dy };
  double tolerance = REGIE_SNAP_PIXELS * event->pixel;

  for (int side = 0; side < 2; side++)
    {
      size_t other = side == 0 ? at + points->n - 1 : at + 1;
      RegiePoint near = points->at[other % points->n];

      if (!snap->on_x && fabs (near.x - now.x) <= tolerance)
        snap->dx += near.x - now.x;
      if (!snap->on_y && fabs (near.y - now.y) <= tolerance)
        snap->dy += near.y - now.y;
      now = (RegiePoint){ event->at.x + snap->dx, event->at.y + snap->dy };
    }
}

void
regie_record_set_corners (RegieRecord *record, const RegiePoints *points)
{
  if (REGIE_IS_DIFFERENCE (record))
    {
      regie_record_set_points (record, "path", points->n > 0 ? points : NULL);
      regie_record_set_number (record, "bent", TRUE);
      return;
    }
  if (!REGIE_IS_DIMENSION (record))
    {
      regie_record_set_points (record, "points", points);
      return;
    }
  regie_record_set_real (record, "from-x", points->at[0].x);
  regie_record_set_real (record, "from-y", points->at[0].y);
  regie_record_set_real (record, "to-x", points->at[1].x);
  regie_record_set_real (record, "to-y", points->at[1].y);
}

static void
put_corners (RegieReshape *self, const RegiePoints *points)
{
  regie_record_set_corners (self->records->pdata[0], points);
  if (self->kept->pdata[0])
    regie_wall_replace_openings (self->records->pdata[0], self->kept->pdata[0],
                                 REGIE_KEEP_METRES);
  regie_joints_follow (self->joints);
}

/* Nobody walks along a wall's middle: a waypoint meets what a thing set there would. */
static RegieSnap
meet_corner (RegieReshape *self, const RegiePoints *points, const RegieEvent *event)
{
  RegieBox box = { event->at.x, event->at.y, 0, 0 };
  RegieSnap snap = self->path ? regie_snap_box (self->stage, box, event, REGIE_AXIS_BOTH)
                              : regie_snap_point (self->stage, event->at, event);
  g_autofree RegiePoints *line = self->path ? regie_path_join (self->path, points) : NULL;
  unsigned at = self->handle.part + (line ? 1 : 0);

  if (!(event->modifiers & REGIE_MODIFIER_ALT) && self->stage->snap)
    meet_neighbours (line ? line : points, at, &snap, event);
  return snap;
}

static RegieSnap
move_corner (RegieReshape *self, const RegieEvent *event)
{
  g_autofree RegiePoints *points = regie_record_corners (self->origins->pdata[0]);
  RegieSnap snap = meet_corner (self, points, event);

  points->at[self->handle.part] = (RegiePoint){ regie_round (event->at.x + snap.dx),
                                                regie_round (event->at.y + snap.dy) };
  put_corners (self, points);
  return snap;
}

/* A whole edge, aside: it stays parallel to what it was. */
static RegieSnap
move_edge (RegieReshape *self, const RegieEvent *event)
{
  g_autofree RegiePoints *points = regie_record_corners (self->origins->pdata[0]);
  RegiePoint *a = &points->at[self->handle.part];
  RegiePoint *b = &points->at[(self->handle.part + 1) % points->n];
  double length = regie_distance (*a, *b), by;
  RegiePoint side = { -(b->y - a->y) / length, (b->x - a->x) / length };
  RegiePoint to = event->at;
  RegieSnap snap = { 0 };

  if (a->x == b->x || a->y == b->y)
    snap = regie_snap_box (self->stage, (RegieBox){ to.x, to.y, 0, 0 }, event,
                           a->x == b->x ? REGIE_AXIS_X : REGIE_AXIS_Y);
  by = (to.x + snap.dx - self->handle.at.x) * side.x +
       (to.y + snap.dy - self->handle.at.y) * side.y;
  *a = (RegiePoint){ regie_tidy (a->x + side.x * by), regie_tidy (a->y + side.y * by) };
  *b = (RegiePoint){ regie_tidy (b->x + side.x * by), regie_tidy (b->y + side.y * by) };
  put_corners (self, points);
  return snap;
}

/* One end of an opening follows, the other stays. */
static void
widen (RegieReshape *self, const RegieEvent *event)
{
  const RegieOpening *was = self->origins->pdata[0];
  RegieRecord *record = self->records->pdata[0];
  RegieWall *wall = (RegieWall *) record->owner;
  double to = regie_wall_nearest (wall, event->at, NULL);
  gboolean first = self->handle.part == 0;
  double stays = was->at + (first ? 0.5 : -0.5) * was->width;
  double width = MAX (0.1, first ? stays - to : to - stays);

  if (!(event->modifiers & REGIE_MODIFIER_ALT))
    width = round (width * 20) / 20;
  width = MAX (0.1, width);
  regie_record_set_real (record, "width", regie_round (width));
  regie_record_set_real (record, "at",
                         regie_round (MAX (0, stays + (first ? -0.5 : 0.5) * width)));
}

RegieSnap
regie_reshape_to (RegieReshape *self, const RegieEvent *event)
{
  RegieSnap none = { 0 };

  if (self->handle.kind == REGIE_HANDLE_SIZE)
    return resize (self, event);
  if (self->handle.kind == REGIE_HANDLE_TURN)
    turn (self, event);
  else if (REGIE_IS_OPENING (self->records->pdata[0]))
    widen (self, event);
  else
    return self->handle.kind == REGIE_HANDLE_EDGE ? move_edge (self, event)
                                                  : move_corner (self, event);
  return none;
}

/* Returns: (transfer full) (nullable). */
static char *
measure (RegieReshape *self)
{
  g_autofree char *width = NULL, *depth = NULL;

  if (self->handle.kind == REGIE_HANDLE_TURN)
    return regie_angle_format (self->now.turn);
  if (self->handle.kind != REGIE_HANDLE_SIZE)
    return NULL;
  width = regie_length_format (self->now.width, self->stage->imperial);
  depth = regie_length_format (self->now.depth, self->stage->imperial);
  return g_strdup_printf ("%s × %s", width, depth);
}

void
regie_reshape_draw_measure (RegieReshape *self, const RegieInk *ink)
{
  g_autofree char *text = measure (self);
  RegieBox box =
    regie_box_turned (self->now.centre, self->now.width, self->now.depth, self->now.turn);
  RegiePoint below = { self->now.centre.x,
                       box.y + box.height + MEASURE_PIXELS * ink->pixel };

  if (text)
    regie_ink_label (ink, below, text);
}

static void
reshape_free (RegieReshape *self)
{
  regie_stage_set_live (self->stage, NULL);
  regie_joints_free (self->joints);
  g_clear_pointer (&self->path, regie_path_free);
  g_ptr_array_unref (self->kept);
  g_ptr_array_unref (self->origins);
  g_ptr_array_unref (self->records);
  g_free (self);
}

void
regie_reshape_commit (RegieReshape *self)
{
  regie_journal_commit (regie_stage_journal (self->stage));
  reshape_free (self);
}

void
regie_reshape_abort (RegieReshape *self)
{
  regie_journal_abort (regie_stage_journal (self->stage));
  reshape_free (self);
}
