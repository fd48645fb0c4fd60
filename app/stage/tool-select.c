/* The select tool: picks, marquees, moves and copies; handles are reshape.c's.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/bend.h"
#include "app/stage/corner.h"
#include "app/stage/feedback.h"
#include "app/stage/move.h"
#include "app/stage/pin.h"
#include "app/stage/reshape.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  PHASE_IDLE,
  PHASE_PRESSED, /* on a record; a drag would move */
  PHASE_EMPTY,   /* on nothing; a drag would draw a marquee */
  PHASE_MARQUEE,
  PHASE_MOVE,
  PHASE_HANDLE, /* pressed on a handle */
  PHASE_RESHAPE,
  PHASE_PIN, /* pressed on a rehearsal note */
} Phase;

typedef struct
{
  Phase phase;
  RegiePoint start, now;
  unsigned modifiers;   /* of the press */
  RegieRecord *pressed; /* owned */
  gboolean was_picked;  /* before this press */
  gboolean on_arrow;    /* a drag would bend it, with the handle */
  gboolean told;        /* that what was pressed is locked */
  RegieMove *move;
  RegieHandle handle;
  RegieReshape *reshape;
  RegieSnap snap; /* what is met now, to be drawn */
} Select;

static void
settle (Select *self)
{
  self->phase = PHASE_IDLE;
  self->snap.n_guides = 0;
  g_clear_object (&self->pressed);
}

static void
pick_group (RegieStage *stage, RegieRecord *record, gboolean add)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (unsigned i = 0; add && i < regie_selection_count (stage->selection); i++)
    g_ptr_array_add (records, regie_selection_at (stage->selection, i));
  regie_stage_gather_group (stage, record, records);
  regie_selection_set (stage->selection, records);
}

static void
unpick_group (RegieStage *stage, RegieRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  regie_stage_gather_group (stage, record, records);
  for (unsigned i = 0; i < records->len; i++)
    regie_selection_remove (stage->selection, records->pdata[i]);
}

static gboolean
press (RegieStage *stage, Select *self, const RegieEvent *event)
{
  gboolean shift = event->modifiers & REGIE_MODIFIER_SHIFT;
  RegieRecord *record;

  if (self->move || self->reshape) /* its release never came */
    return TRUE;
  if (self->told)
    regie_stage_set_prompt (stage, NULL);
  self->told = FALSE;
  self->start = self->now = event->at;
  self->modifiers = event->modifiers;
  if (regie_handle_at (stage, event->at, event->pixel, &self->handle))
    {
      self->phase = PHASE_HANDLE;
      regie_stage_pick_corner (stage, self->handle.kind == REGIE_HANDLE_CORNER
                                        ? (int) self->handle.part
                                        : -1);
      return TRUE;
    }
  record = (RegieRecord *) regie_stage_pin_at (stage, event->at, event->pixel);
  if (record)
    {
      self->phase = PHASE_PIN;
      g_set_object (&self->pressed, record);
      return TRUE;
    }
  record =
    regie_bend_pick (stage, event->at, REGIE_PICK_PIXELS * event->pixel, &self->handle);
  if (!record)
    record = regie_stage_zone_name_at (stage, event->at, event->pixel);
  if (!record)
    {
      self->phase = PHASE_EMPTY;
      return TRUE;
    }
  self->phase = PHASE_PRESSED;
  self->on_arrow = self->handle.part != REGIE_NO_BEND;
  g_set_object (&self->pressed, record);
  self->was_picked = regie_selection_contains (stage->selection, record);
  if (!self->was_picked)
    pick_group (stage, record, shift);
  return TRUE;
}

static gboolean
is_drag (Select *self, const RegieEvent *event)
{
  return regie_distance (self->start, event->at) > REGIE_DRAG_THRESHOLD * event->pixel;
}

static void
move_on (RegieStage *stage, Select *self, const RegieEvent *event)
{
  double dx = regie_round (event->at.x - self->start.x);
  double dy = regie_round (event->at.y - self->start.y);
  RegieBox box = regie_move_box (self->move);
  RegieAxes axes = REGIE_AXIS_BOTH;

  if (event->modifiers & REGIE_MODIFIER_SHIFT)
    {
      axes = fabs (dx) < fabs (dy) ? REGIE_AXIS_Y : REGIE_AXIS_X;
      *(axes == REGIE_AXIS_Y ? &dx : &dy) = 0;
    }
  box.x += dx;
  box.y += dy;
  self->snap = (RegieSnap){ 0 };
  if (!regie_move_slides (self->move))
    self->snap = regie_snap_box (stage, box, event, axes);
  regie_move_to (self->move, dx + self->snap.dx, dy + self->snap.dy);
}

static gboolean
drag (RegieStage *stage, Select *self, const RegieEvent *event)
{
  self->now = event->at;
  if (self->phase == PHASE_EMPTY && is_drag (self, event))
    self->phase = PHASE_MARQUEE;
  if (self->phase == PHASE_PRESSED && self->on_arrow &&
      regie_selection_count (stage->selection) == 1)
    self->phase = PHASE_HANDLE;
  if (self->phase == PHASE_PRESSED && is_drag (self, event))
    {
      self->move = regie_move_begin (stage, self->modifiers & REGIE_MODIFIER_CTRL);
      self->phase = self->move ? PHASE_MOVE : PHASE_IDLE;
    }
  if (self->phase == PHASE_HANDLE && is_drag (self, event))
    {
      self->reshape = regie_reshape_begin (stage, &self->handle);
      self->phase = PHASE_RESHAPE;
    }
  if (self->phase == PHASE_MOVE)
    move_on (stage, self, event);
  if (self->phase == PHASE_RESHAPE)
    self->snap = regie_reshape_to (self->reshape, event);
  regie_stage_feedback (stage);
  return self->phase != PHASE_IDLE;
}

/* Each group is gathered once, however many of it the marquee meets. */
static void
take_group (RegieStage *stage, RegieRecord *record, GPtrArray *records, GHashTable *taken)
{
  unsigned first = records->len;

  regie_stage_gather_group (stage, record, records);
  for (unsigned i = first; i < records->len; i++)
    g_hash_table_add (taken, records->pdata[i]);
}

static void
pick_marquee (RegieStage *stage, Select *self)
{
  RegieBox box = regie_box_of (self->start, self->now);
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  gboolean touch = self->now.x < self->start.x;

  for (unsigned i = 0; (self->modifiers & REGIE_MODIFIER_SHIFT) &&
                       i < regie_selection_count (stage->selection);
       i++)
    g_ptr_array_add (records, regie_selection_at (stage->selection, i));
  regie_stage_find (stage, box, near);
  for (unsigned i = 0; i < near->len; i++)
    {
      RegieBox outline = regie_record_outline (near->pdata[i]);

      if (!g_hash_table_contains (taken, near->pdata[i]) &&
          regie_stage_may_pick (stage, near->pdata[i]) &&
          (touch ? regie_box_meets (box, outline) : regie_box_encloses (box, outline)))
        take_group (stage, near->pdata[i], records, taken);
    }
  regie_selection_set (stage->selection, records);
}

/* A click that picks nothing for that reason must not look like one that missed. */
static void
tell_locked (RegieStage *stage, Select *self, const RegieEvent *event)
{
  double tolerance = REGIE_PICK_PIXELS * event->pixel;
  RegieRecord *locked = regie_stage_locked_at (stage, event->at, tolerance);
  RegieRecord *level = regie_stage_level_locked_at (stage, event->at, tolerance);
  g_autofree char *name = NULL, *text = NULL;

  if (!locked && !level)
    return;
  name = regie_stage_name_of (stage, level ? level : locked);
  text = g_strdup_printf (level
                          ? _ ("%s is on a locked level. The menu beside Fit unlocks it.")
                          : _ ("%s is locked. A right click offers to unlock it."), name);
  regie_stage_set_prompt (stage, text);
  self->told = TRUE;
}

static gboolean
release (RegieStage *stage, Select *self, const RegieEvent *event)
{
  gboolean shift = self->modifiers & REGIE_MODIFIER_SHIFT;

  switch (self->phase)
    {
    case PHASE_MOVE:
      regie_move_commit (g_steal_pointer (&self->move));
      break;
    case PHASE_RESHAPE:
      regie_reshape_commit (g_steal_pointer (&self->reshape));
      break;
    case PHASE_HANDLE:
      break;
    case PHASE_PIN:
      regie_selection_clear (stage->selection);
      g_signal_emit_by_name (stage, "remark", self->pressed);
      break;
    case PHASE_MARQUEE:
      pick_marquee (stage, self);
      break;
    case PHASE_EMPTY:
      if (!shift)
        regie_selection_clear (stage->selection);
      tell_locked (stage, self, event);
      break;
    case PHASE_PRESSED:
      if (self->was_picked && shift)
        unpick_group (stage, self->pressed);
      else if (self->was_picked)
        pick_group (stage, self->pressed, FALSE);
      break;
    case PHASE_IDLE:
      return FALSE;
    }
  settle (self);
  regie_stage_feedback (stage);
  return TRUE;
}

static void
abort_drag (Select *self)
{
  if (self->move)
    regie_move_abort (g_steal_pointer (&self->move));
  if (self->reshape)
    regie_reshape_abort (g_steal_pointer (&self->reshape));
}

static gboolean
cancel (RegieStage *stage, Select *self)
{
  gboolean busy = self->phase != PHASE_IDLE || regie_selection_count (stage->selection);

  if (self->phase == PHASE_IDLE && regie_stage_corner (stage) >= 0)
    regie_stage_pick_corner (stage, -1);
  else if (self->phase == PHASE_IDLE)
    regie_selection_clear (stage->selection);
  abort_drag (self);
  settle (self);
  regie_stage_feedback (stage);
  return busy;
}

static gboolean
is_on_corner (RegieStage *stage, const RegieEvent *event)
{
  RegieHandle handle;

  return regie_handle_at (stage, event->at, event->pixel, &handle) &&
         handle.kind == REGIE_HANDLE_CORNER;
}

/* A second press where a corner may be: on an edge it makes one, on a bend it takes that
 * away. */
static gboolean
change_corners (RegieStage *stage, RegieRecord *record, const RegieEvent *event)
{
  RegieRecord *cornered = regie_stage_cornered (stage);

  if (!cornered)
    return FALSE;
  if (is_on_corner (stage, event))
    return REGIE_IS_DIFFERENCE (cornered) && regie_corner_remove (stage);
  return record && regie_selection_contains (stage->selection, record) &&
         regie_corner_add_at (stage, event->at);
}

/* A quick hand drags with the second press; its release alone has nothing more to do. */
static void
hold (Select *self, RegieRecord *record)
{
  if (self->phase == PHASE_HANDLE)
    return;
  self->phase = PHASE_PRESSED;
  self->was_picked = FALSE;
  g_set_object (&self->pressed, record);
}

/* What is there, without its group; a second time, a corner where an edge is. */
static gboolean
pick_alone (RegieStage *stage, Select *self, const RegieEvent *event)
{
  RegieHandle bend;
  RegieRecord *record =
    regie_bend_pick (stage, event->at, REGIE_PICK_PIXELS * event->pixel, &bend);
  gboolean on_line =
    record && (regie_record_has_edges (record) || bend.part != REGIE_NO_BEND);

  if (self->move || self->reshape || self->phase == PHASE_PIN)
    return TRUE;
  if (change_corners (stage, on_line ? record : NULL, event))
    {
      settle (self);
      return TRUE;
    }
  if (!record)
    record = regie_stage_zone_at (stage, event->at);
  if (!record)
    {
      settle (self);
      return FALSE;
    }
  regie_selection_pick (stage->selection, record);
  hold (self, record);
  return TRUE;
}

static gboolean
select_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  switch (event->type)
    {
    case REGIE_EVENT_PRESS:
      return press (stage, state, event);
    case REGIE_EVENT_DRAG:
      return drag (stage, state, event);
    case REGIE_EVENT_RELEASE:
      return release (stage, state, event);
    case REGIE_EVENT_DOUBLE:
      return pick_alone (stage, state, event);
    case REGIE_EVENT_CANCEL:
      return cancel (stage, state);
    default:
      return FALSE;
    }
}

static void
select_draw (RegieStage *stage, gpointer state, const RegieInk *ink)
{
  Select *self = state;

  if (self->phase == PHASE_MARQUEE)
    regie_ink_box (ink, regie_box_of (self->start, self->now), 0.12);
  if (self->reshape && regie_selection_count (stage->selection) > 1)
    {
      RegieFrame frame = regie_reshape_frame (self->reshape);

      regie_frame_draw (&frame, ink);
    }
  else if (self->phase != PHASE_MOVE)
    regie_handles_draw (stage, ink);
  if (self->reshape)
    regie_reshape_draw_measure (self->reshape, ink);
  regie_snap_draw (&self->snap, ink);
  if (self->phase == PHASE_MOVE || self->phase == PHASE_RESHAPE)
    regie_bend_draw_length (stage, ink);
}

static RegieBox
reshape_box (RegieReshape *reshape, double pixel)
{
  RegieFrame frame = regie_reshape_frame (reshape);

  return regie_box_grow (regie_box_turned (frame.centre, frame.width, frame.depth,
                                           frame.turn),
                         2 * pixel);
}

static RegieBox
select_box (RegieStage *stage, gpointer state, double pixel)
{
  Select *self = state;

  if (self->phase == PHASE_MARQUEE)
    return regie_box_grow (regie_box_of (self->start, self->now), 2 * pixel);
  if (self->reshape)
    return regie_box_union (regie_snap_extent (&self->snap, pixel),
                            reshape_box (self->reshape, pixel));
  return regie_snap_extent (&self->snap, pixel);
}

static const char *
select_cursor (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  Select *self = state;
  RegieHandle handle;

  if (self->phase == PHASE_MOVE)
    return self->modifiers & REGIE_MODIFIER_CTRL ? "copy" : "move";
  if (self->reshape)
    return regie_handle_cursor (stage, &self->handle);
  if (regie_handle_at (stage, event->at, event->pixel, &handle))
    return regie_handle_cursor (stage, &handle);
  if (regie_stage_pin_at (stage, event->at, event->pixel))
    return "pointer";
  return regie_bend_pick (stage, event->at, REGIE_PICK_PIXELS * event->pixel, NULL)
           ? "move"
           : "default";
}

static void
select_leave (RegieStage *stage, gpointer state)
{
  Select *self = state;

  abort_drag (self);
  settle (self);
}

const RegieTool regie_tool_select = {
  .size = sizeof (Select),
  .event = select_event,
  .draw = select_draw,
  .box = select_box,
  .cursor = select_cursor,
  .leave = select_leave,
};
