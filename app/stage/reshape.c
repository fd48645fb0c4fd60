/* What dragging a handle does.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/reshape.h"

#include "app/stage/tools.h"
#include "app/stage/wall-points.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SMALLEST 0.05 /* metres: smaller is a slip of the hand */
#define STEP 15.0     /* degrees */

struct _RegieReshape
{
  RegieStage *stage;
  RegieRecord *record; /* owned */
  RegieRecord *origin; /* a copy as it was; owned */
  RegieHandle handle;
  GArray *kept; /* where a wall's openings were */
};

static const int signs[8][2] = { { -1, -1 }, { 0, -1 }, { 1, -1 }, { 1, 0 },
                                 { 1, 1 },   { 0, 1 },  { -1, 1 }, { -1, 0 } };

static const char *
name_of (const RegieHandle *handle)
{
  if (handle->kind == REGIE_HANDLE_SIZE)
    return _ ("Resize");
  return handle->kind == REGIE_HANDLE_TURN ? _ ("Turn") : _ ("Reshape");
}

RegieReshape *
regie_reshape_begin (RegieStage *stage, const RegieHandle *handle)
{
  RegieReshape *self = g_new0 (RegieReshape, 1);
  g_autoptr (GPtrArray) live = g_ptr_array_new ();

  self->stage = stage;
  self->handle = *handle;
  self->record = g_object_ref (regie_selection_at (stage->selection, 0));
  self->origin = regie_record_copy (self->record);
  if (REGIE_IS_WALL (self->record))
    self->kept = regie_wall_keep_openings (REGIE_WALL (self->record));
  regie_journal_begin (regie_stage_journal (stage), name_of (handle));
  g_ptr_array_add (live, self->record);
  regie_stage_set_live (stage, live);
  return self;
}

/* Size */

static double
new_size (double before, double moved, int sign, gboolean from_centre)
{
  return MAX (SMALLEST, before + sign * moved * (from_centre ? 2 : 1));
}

/* By the same factor: that of the side pulled, or at a corner the larger of the two. */
static void
keep_proportion (const RegieElement *was, const int sign[2], double *width, double *depth)
{
  double across = *width / was->width, down = *depth / was->depth;
  double factor = sign[0] == 0 ? down : sign[1] == 0 ? across : MAX (across, down);

  *width = MAX (SMALLEST, was->width * factor);
  *depth = MAX (SMALLEST, was->depth * factor);
}

/* The axes of the plan the handle pulls along, for an element turned by quarters. */
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
  const RegieElement *was = (RegieElement *) self->origin;
  const int *sign = signs[self->handle.part];
  gboolean centre = event->modifiers & REGIE_MODIFIER_CTRL;
  RegieSnap snap = { 0 };
  RegiePoint to = event->at, moved, shift;
  double width, depth;

  if (fmod (was->turn, 90) == 0)
    snap = regie_snap_box (self->stage, (RegieBox){ to.x, to.y, 0, 0 }, event,
                           axes_of (sign, was->turn));
  to = (RegiePoint){ to.x + snap.dx - self->handle.at.x,
                     to.y + snap.dy - self->handle.at.y };
  moved = regie_point_turn (to, -was->turn);
  width = new_size (was->width, moved.x, sign[0], centre);
  depth = new_size (was->depth, moved.y, sign[1], centre);
  if (event->modifiers & REGIE_MODIFIER_SHIFT)
    keep_proportion (was, sign, &width, &depth);
  width = regie_round (width);
  depth = regie_round (depth);
  shift = (RegiePoint){ sign[0] * (width - was->width) / 2,
                        sign[1] * (depth - was->depth) / 2 };
  shift = regie_point_turn (centre ? (RegiePoint){ 0, 0 } : shift, was->turn);
  regie_record_set_real (self->record, "width", width);
  regie_record_set_real (self->record, "depth", depth);
  regie_record_set_real (self->record, "x", was->x + shift.x);
  regie_record_set_real (self->record, "y", was->y + shift.y);
  return snap;
}

/* Turn */

static void
turn (RegieReshape *self, const RegieEvent *event)
{
  gboolean element = REGIE_IS_ELEMENT (self->record);
  double x = element ? REGIE_ELEMENT (self->record)->x : REGIE_POSITION (self->record)->x;
  double y = element ? REGIE_ELEMENT (self->record)->y : REGIE_POSITION (self->record)->y;
  /* An element's handle is at its back, a person's in front: clockwise from there. */
  double angle = element ? atan2 (event->at.x - x, y - event->at.y)
                         : atan2 (x - event->at.x, event->at.y - y);
  double degrees = angle * 180 / G_PI;

  if (event->modifiers & REGIE_MODIFIER_ALT)
    degrees = round (degrees * 10) / 10;
  else
    degrees = round (degrees / STEP) * STEP;
  regie_record_set_real (self->record, "turn", regie_degrees (degrees));
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

static void
set_corners (RegieRecord *record, const RegiePoints *points)
{
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

static RegieSnap
move_corner (RegieReshape *self, const RegieEvent *event)
{
  g_autofree RegiePoints *points = regie_record_corners (self->origin);
  RegieSnap snap = regie_snap_point (self->stage, event->at, event);

  if (!(event->modifiers & REGIE_MODIFIER_ALT) && self->stage->snap)
    meet_neighbours (points, self->handle.part, &snap, event);
  points->at[self->handle.part] = (RegiePoint){ regie_round (event->at.x + snap.dx),
                                                regie_round (event->at.y + snap.dy) };
  set_corners (self->record, points);
  if (self->kept)
    regie_wall_replace_openings (REGIE_WALL (self->record), self->kept);
  return snap;
}

/* One end of an opening follows, the other stays. */
static void
widen (RegieReshape *self, const RegieEvent *event)
{
  const RegieOpening *was = (RegieOpening *) self->origin;
  RegieWall *wall = (RegieWall *) self->record->owner;
  double to = regie_wall_nearest (wall, event->at, NULL);
  gboolean first = self->handle.part == 0;
  double stays = was->at + (first ? 0.5 : -0.5) * was->width;
  double width = MAX (0.1, first ? stays - to : to - stays);

  if (!(event->modifiers & REGIE_MODIFIER_ALT))
    width = round (width * 20) / 20;
  width = MAX (0.1, width);
  regie_record_set_real (self->record, "width", regie_round (width));
  regie_record_set_real (self->record, "at",
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
  else if (REGIE_IS_OPENING (self->record))
    widen (self, event);
  else
    return move_corner (self, event);
  return none;
}

static void
reshape_free (RegieReshape *self)
{
  regie_stage_set_live (self->stage, NULL);
  g_clear_pointer (&self->kept, g_array_unref);
  g_object_unref (self->origin);
  g_object_unref (self->record);
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
