/* The dimension tool: from a point, to a point, and how far aside it is drawn.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/feedback.h"
#include "app/stage/tools.h"
#include "app/stage/trace.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  PHASE_FROM,
  PHASE_TO,
  PHASE_OFFSET,
} Phase;

typedef struct
{
  Phase phase;
  RegieDimension *draft; /* detached; owned */
  RegiePoint pressed, now;
  RegieSnap snap;
  gboolean over;
} Measure;

static void
set_point (RegieDimension *draft, const char *x, const char *y, RegiePoint point)
{
  regie_record_set_real (REGIE_RECORD (draft), x, regie_round (point.x));
  regie_record_set_real (REGIE_RECORD (draft), y, regie_round (point.y));
}

static void
set_offset (RegieDimension *draft, RegiePoint at)
{
  double dx = draft->to_x - draft->from_x, dy = draft->to_y - draft->from_y;
  double length = hypot (dx, dy);
  double aside = length > 0
                   ? ((at.x - draft->from_x) * -dy + (at.y - draft->from_y) * dx) / length
                   : 0;

  regie_record_set_real (REGIE_RECORD (draft), "offset",
                         CLAMP (round (aside * 20) / 20, -100, 100));
}

static void
follow (RegieStage *stage, Measure *self, const RegieEvent *event)
{
  RegiePoint from = { 0, 0 };

  self->over = TRUE;
  self->snap = (RegieSnap){ 0 };
  if (self->phase != PHASE_OFFSET)
    self->snap = regie_snap_point (stage, event->at, event);
  self->now = (RegiePoint){ event->at.x + self->snap.dx, event->at.y + self->snap.dy };
  if (self->phase == PHASE_TO)
    {
      from = (RegiePoint){ self->draft->from_x, self->draft->from_y };
      if (event->modifiers & REGIE_MODIFIER_SHIFT)
        regie_point_straighten (from, NULL, TRUE, &self->now);
      set_point (self->draft, "to-x", "to-y", self->now);
    }
  if (self->phase == PHASE_OFFSET)
    set_offset (self->draft, event->at);
  regie_stage_feedback (stage);
}

static void
set_down (RegieStage *stage, Measure *self)
{
  RegieJournal *journal = regie_stage_journal (stage);
  g_autoptr (RegieDimension) dimension = g_steal_pointer (&self->draft);

  self->phase = PHASE_FROM;
  if (!stage->setting)
    return;
  regie_journal_begin (journal, _ ("Add dimension"));
  regie_record_append (REGIE_RECORD (stage->setting), REGIE_RECORD (dimension));
  regie_journal_commit (journal);
  regie_selection_pick (stage->selection, dimension);
  regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
}

static gboolean
has_length (Measure *self)
{
  return hypot (self->draft->to_x - self->draft->from_x,
                self->draft->to_y - self->draft->from_y) > 0.005;
}

static gboolean
press (RegieStage *stage, Measure *self, const RegieEvent *event)
{
  follow (stage, self, event);
  self->pressed = event->at;
  if (self->phase == PHASE_OFFSET)
    {
      set_down (stage, self);
      return TRUE;
    }
  if (self->phase == PHASE_FROM)
    {
      self->draft = g_object_new (REGIE_TYPE_DIMENSION, NULL);
      set_point (self->draft, "from-x", "from-y", self->now);
      set_point (self->draft, "to-x", "to-y", self->now);
      self->phase = PHASE_TO;
    }
  else if (has_length (self))
    self->phase = PHASE_OFFSET;
  return TRUE;
}

/* Both points may also be set by one drag. */
static gboolean
release (RegieStage *stage, Measure *self, const RegieEvent *event)
{
  if (self->phase == PHASE_TO && has_length (self) &&
      regie_distance (self->pressed, event->at) > REGIE_DRAG_THRESHOLD * event->pixel)
    self->phase = PHASE_OFFSET;
  return TRUE;
}

static gboolean
cancel (RegieStage *stage, Measure *self)
{
  if (self->phase == PHASE_FROM)
    {
      regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
      return TRUE;
    }
  self->phase = PHASE_FROM;
  g_clear_object (&self->draft);
  regie_stage_feedback (stage);
  return TRUE;
}

static gboolean
dimension_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  Measure *self = state;

  switch (event->type)
    {
    case REGIE_EVENT_MOVE:
    case REGIE_EVENT_DRAG:
      follow (stage, state, event);
      return TRUE;
    case REGIE_EVENT_PRESS:
      return press (stage, state, event);
    case REGIE_EVENT_RELEASE:
      return release (stage, state, event);
    case REGIE_EVENT_ENTER:
      if (self->phase == PHASE_OFFSET)
        set_down (stage, state);
      return TRUE;
    case REGIE_EVENT_CANCEL:
      return cancel (stage, state);
    default:
      return FALSE;
    }
}

static void
dimension_draw (RegieStage *stage, gpointer state, const RegieInk *ink)
{
  Measure *self = state;

  regie_snap_draw (&self->snap, ink);
  if (self->draft && has_length (self))
    {
      regie_draw_record (ink->cr, REGIE_RECORD (self->draft), ink->options);
      regie_ink_line (ink, (RegiePoint){ self->draft->from_x, self->draft->from_y },
                      (RegiePoint){ self->draft->to_x, self->draft->to_y }, TRUE);
    }
  if (self->over && self->phase != PHASE_OFFSET)
    regie_ink_knob (ink, self->now);
}

static RegieBox
dimension_box (RegieStage *stage, gpointer state, double pixel)
{
  Measure *self = state;
  RegieBox box = regie_snap_extent (&self->snap, pixel);

  if (self->draft)
    box =
      regie_box_union (box,
                       regie_box_grow (regie_record_outline (REGIE_RECORD (self->draft)),
                                       80 * pixel));
  if (self->over)
    box = regie_box_union (box, regie_box_grow (regie_box_of (self->now, self->now),
                                                10 * pixel));
  return box;
}

static void
dimension_leave (RegieStage *stage, gpointer state)
{
  g_clear_object (&((Measure *) state)->draft);
}

const RegieTool regie_tool_dimension = {
  .size = sizeof (Measure),
  .prompt = N_ ("Click the two points to measure between, then how far aside."),
  .event = dimension_event,
  .draw = dimension_draw,
  .box = dimension_box,
  .leave = dimension_leave,
};
