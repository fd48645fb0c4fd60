/* A line of points being drawn.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/trace.h"

#include "app/base/units.h"
#include "app/stage/feedback.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define STEP 15.0 /* degrees */
#define NEAR 3.5  /* degrees off a step that are taken for a trembling hand */

static size_t
count (RegieTrace *self)
{
  return self->points ? self->points->len : 0;
}

static RegiePoint
point_at (RegieTrace *self, size_t i)
{
  return g_array_index (self->points, RegiePoint, i);
}

static void
reset (RegieTrace *self)
{
  if (self->points)
    g_array_set_size (self->points, 0);
  if (self->typed)
    g_string_truncate (self->typed, 0);
  self->rectangle = self->closes = FALSE;
  self->snap.n_guides = 0;
}

gboolean
regie_point_straighten (RegiePoint a,
                        const RegiePoint *before,
                        gboolean always,
                        RegiePoint *b)
{
  double angle = atan2 (b->y - a.y, b->x - a.x) * 180 / G_PI, length, best;

  best = round (angle / STEP) * STEP;
  if (before)
    {
      double base = atan2 (a.y - before->y, a.x - before->x) * 180 / G_PI;
      double other = base + round ((angle - base) / STEP) * STEP;

      if (fabs (other - angle) < fabs (best - angle))
        best = other;
    }
  if (!always && fabs (best - angle) > NEAR)
    return FALSE;
  length = regie_distance (a, *b) * cos ((angle - best) * G_PI / 180);
  length = round (length * 100) / 100;
  *b = regie_point_turn ((RegiePoint){ length, 0 }, best);
  *b = (RegiePoint){ regie_round (a.x + b->x), regie_round (a.y + b->y) };
  return TRUE;
}

/* Along a step of angle, but still up to what was met on the axis it runs along. */
static void
straighten (RegieTrace *self, const RegieEvent *event)
{
  RegiePoint last = point_at (self, count (self) - 1), before, straight = event->at;
  RegiePoint met = self->next;

  if (count (self) > 1)
    before = point_at (self, count (self) - 2);
  if (!regie_point_straighten (last, count (self) > 1 ? &before : NULL,
                               event->modifiers & REGIE_MODIFIER_SHIFT, &straight))
    return;
  if (straight.y == last.y && self->snap.on_x)
    straight.x = met.x;
  if (straight.x == last.x && self->snap.on_y)
    straight.y = met.y;
  if (fabs (straight.x - met.x) > 1e-9 || fabs (straight.y - met.y) > 1e-9)
    self->snap.n_guides = 0;
  self->next = straight;
}

/* Ends on the wall that was met, but square, where a step of angle leads there. */
static void
straighten_onto (RegieTrace *self, const RegieEvent *event)
{
  RegiePoint last = point_at (self, count (self) - 1), straight = event->at, before, to;
  double along;

  if (count (self) > 1)
    before = point_at (self, count (self) - 2);
  if (!regie_point_straighten (last, count (self) > 1 ? &before : NULL,
                               event->modifiers & REGIE_MODIFIER_SHIFT, &straight))
    return;
  to = (RegiePoint){ self->next.x + self->snap.way.x, self->next.y + self->snap.way.y };
  if (regie_lines_cross (self->next, to, last, straight, &along) &&
      fabs (along) <= 2 * REGIE_SNAP_PIXELS * event->pixel)
    self->next = (RegiePoint){ regie_tidy (self->next.x + self->snap.way.x * along),
                               regie_tidy (self->next.y + self->snap.way.y * along) };
}

static void
apply_typed (RegieStage *stage, RegieTrace *self)
{
  RegiePoint last;
  double length, metres;

  if (count (self) == 0 || !self->typed || self->typed->len == 0 ||
      !regie_length_parse (self->typed->str, stage->imperial, &metres, NULL))
    return;
  last = point_at (self, count (self) - 1);
  length = regie_distance (last, self->next);
  if (length < 1e-9 || metres <= 0)
    return;
  self->next = (RegiePoint){ last.x + (self->next.x - last.x) * metres / length,
                             last.y + (self->next.y - last.y) * metres / length };
}

static void
follow (RegieStage *stage, RegieTrace *self, const RegieEvent *event)
{
  RegiePoint first;

  self->over = TRUE;
  self->snap = regie_snap_point (stage, event->at, event);
  self->next = (RegiePoint){ regie_round (event->at.x + self->snap.dx),
                             regie_round (event->at.y + self->snap.dy) };
  if (count (self) > 0 && !self->rectangle && !(event->modifiers & REGIE_MODIFIER_ALT))
    {
      if (!self->snap.whole)
        straighten (self, event);
      else if (self->snap.way.x != 0 || self->snap.way.y != 0)
        straighten_onto (self, event);
    }
  self->closes = FALSE;
  if (count (self) >= 3)
    {
      first = point_at (self, 0);
      self->closes =
        regie_distance (first, event->at) <= REGIE_SNAP_PIXELS * event->pixel;
      if (self->closes)
        self->next = first;
    }
  apply_typed (stage, self);
  regie_stage_feedback (stage);
}

static void
add_point (RegieTrace *self, RegiePoint point)
{
  if (!self->points)
    self->points = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  if (self->typed)
    g_string_truncate (self->typed, 0);
  if (count (self) > 0 &&
      regie_distance (point_at (self, count (self) - 1), point) < 0.005)
    return;
  g_array_append_val (self->points, point);
}

static void
finish (RegieStage *stage, RegieTrace *self, const RegieTraceKind *kind, gboolean closed)
{
  g_autofree RegiePoint *points = NULL;
  size_t n = count (self);

  if (n >= kind->least)
    points = g_memdup2 (self->points->data, n * sizeof (RegiePoint));
  reset (self);
  if (points)
    kind->finish (stage, points, n, closed || kind->area);
  regie_stage_feedback (stage);
  if (points && !kind->keeps_in_hand)
    regie_stage_set_tool (stage, REGIE_TOOL_SELECT); /* self is gone now */
}

static void
ask (RegieStage *stage)
{
  regie_stage_set_prompt (stage, _ (regie_stage_tool_table (stage)->prompt));
}

static gboolean
press (RegieStage *stage,
       RegieTrace *self,
       const RegieTraceKind *kind,
       const RegieEvent *event)
{
  ask (stage);
  follow (stage, self, event);
  self->pressed = event->at;
  if (self->closes)
    finish (stage, self, kind, TRUE);
  else
    add_point (self, self->next);
  return TRUE;
}

static gboolean
drag (RegieStage *stage,
      RegieTrace *self,
      const RegieTraceKind *kind,
      const RegieEvent *event)
{
  if (kind->area && count (self) == 1 &&
      regie_distance (self->pressed, event->at) > REGIE_DRAG_THRESHOLD * event->pixel)
    self->rectangle = TRUE;
  follow (stage, self, event);
  return TRUE;
}

static gboolean
release (RegieStage *stage, RegieTrace *self, const RegieTraceKind *kind)
{
  RegiePoint a;

  if (!self->rectangle)
    return count (self) > 0;
  a = point_at (self, 0);
  self->rectangle = FALSE;
  if (fabs (a.x - self->next.x) < 0.05 || fabs (a.y - self->next.y) < 0.05)
    return TRUE;
  add_point (self, (RegiePoint){ self->next.x, a.y });
  add_point (self, self->next);
  add_point (self, (RegiePoint){ a.x, self->next.y });
  finish (stage, self, kind, TRUE);
  return TRUE;
}

static gboolean
type_character (RegieStage *stage, RegieTrace *self, gunichar character)
{
  if (count (self) == 0 ||
      !regie_length_may_hold (character, self->typed && self->typed->len > 0))
    return FALSE;
  if (!self->typed)
    self->typed = g_string_new (NULL);
  g_string_append_unichar (self->typed, character);
  apply_typed (stage, self);
  regie_stage_feedback (stage);
  return TRUE;
}

static gboolean
enter (RegieStage *stage, RegieTrace *self, const RegieTraceKind *kind)
{
  if (count (self) == 0)
    return FALSE;
  if (self->typed && self->typed->len > 0)
    {
      apply_typed (stage, self);
      add_point (self, self->next);
      regie_stage_feedback (stage);
    }
  else if (count (self) > 1 && count (self) < kind->least)
    regie_stage_set_prompt (stage, _ ("An area keeps three corners, a line two."));
  else
    finish (stage, self, kind, FALSE);
  return TRUE;
}

static gboolean
go_back (RegieStage *stage, RegieTrace *self)
{
  if (self->typed && self->typed->len > 0)
    {
      const char *last =
        g_utf8_find_prev_char (self->typed->str, self->typed->str + self->typed->len);

      g_string_truncate (self->typed, (gsize) (last - self->typed->str));
    }
  else if (count (self) > 0)
    g_array_set_size (self->points, (guint) count (self) - 1);
  else
    return FALSE;
  regie_stage_feedback (stage);
  return TRUE;
}

static gboolean
cancel (RegieStage *stage, RegieTrace *self)
{
  if (count (self) > 0)
    {
      reset (self);
      ask (stage);
    }
  else
    regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
  regie_stage_feedback (stage);
  return TRUE;
}

gboolean
regie_trace_event (RegieStage *stage,
                   RegieTrace *self,
                   const RegieTraceKind *kind,
                   const RegieEvent *event)
{
  switch (event->type)
    {
    case REGIE_EVENT_MOVE:
      follow (stage, self, event);
      return TRUE;
    case REGIE_EVENT_PRESS:
      return press (stage, self, kind, event);
    case REGIE_EVENT_DRAG:
      return drag (stage, self, kind, event);
    case REGIE_EVENT_RELEASE:
      return release (stage, self, kind);
    case REGIE_EVENT_DOUBLE:
      return enter (stage, self, kind);
    case REGIE_EVENT_TEXT:
      return type_character (stage, self, event->character);
    case REGIE_EVENT_ENTER:
      return enter (stage, self, kind);
    case REGIE_EVENT_BACKSPACE:
      return go_back (stage, self);
    case REGIE_EVENT_CANCEL:
      return cancel (stage, self);
    }
  return FALSE;
}

/* Feedback */

static void
draw_next (RegieTrace *self, const RegieInk *ink)
{
  RegiePoint last = point_at (self, count (self) - 1);
  RegiePoint middle = { (last.x + self->next.x) / 2, (last.y + self->next.y) / 2 };

  regie_ink_line (ink, last, self->next, FALSE);
  if (self->typed && self->typed->len > 0)
    regie_ink_label (ink, middle, self->typed->str);
  else if (regie_distance (last, self->next) > 0.005)
    regie_ink_length (ink, middle, regie_distance (last, self->next));
}

void
regie_trace_draw (RegieStage *stage, gpointer state, const RegieInk *ink)
{
  RegieTrace *self = state;

  regie_snap_draw (&self->snap, ink);
  if (self->rectangle)
    regie_ink_box (ink, regie_box_of (point_at (self, 0), self->next), 0.12);
  else if (count (self) > 0)
    {
      regie_ink_path (ink, (const RegiePoint *) (gpointer) self->points->data,
                      count (self), FALSE);
      if (self->over)
        draw_next (self, ink);
      for (size_t i = 0; i < count (self); i++)
        regie_ink_knob (ink, point_at (self, i));
    }
  if (self->over)
    regie_ink_knob (ink, self->next);
}

RegieBox
regie_trace_box (RegieStage *stage, gpointer state, double pixel)
{
  RegieTrace *self = state;
  RegieBox box = self->over ? regie_box_of (self->next, self->next) : REGIE_BOX_EMPTY;

  for (size_t i = 0; i < count (self); i++)
    box = regie_box_union (box, regie_box_of (point_at (self, i), point_at (self, i)));
  return regie_box_union (regie_box_grow (box, 48 * pixel),
                          regie_snap_extent (&self->snap, pixel));
}

void
regie_trace_leave (RegieStage *stage, gpointer state)
{
  RegieTrace *self = state;

  g_clear_pointer (&self->points, g_array_unref);
  if (self->typed)
    g_string_free (self->typed, TRUE);
  self->typed = NULL;
}
