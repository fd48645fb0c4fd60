/* The calibrating tool: two points on the plan underneath, then the true length between
 * them. Points are not snapped: what counts is what the picture shows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/units.h"
#include "app/stage/feedback.h"
#include "app/stage/tools.h"
#include "app/stage/underlay.h"

#include <glib/gi18n-lib.h>

/* Nearer points cannot tell a scale. */
#define APART_PIXELS 6.0

typedef struct
{
  unsigned n; /* points set */
  RegiePoint points[2];
  RegiePoint now;
  gboolean over;
  GString *typed; /* NULL before the first character */
} Calibrate;

static void
start_again (RegieStage *stage, Calibrate *self)
{
  self->n = 0;
  if (self->typed)
    g_string_truncate (self->typed, 0);
  regie_stage_set_prompt (stage, _ (regie_tool_calibrate.prompt));
}

static gboolean
press (RegieStage *stage, Calibrate *self, const RegieEvent *event)
{
  if (!regie_stage_underlay (stage))
    {
      regie_stage_set_prompt (stage, _ ("There is no plan underneath to calibrate."));
      return TRUE;
    }
  if (self->n == 2)
    start_again (stage, self);
  if (self->n == 1 &&
      regie_distance (self->points[0], event->at) < APART_PIXELS * event->pixel)
    return TRUE;
  self->points[self->n++] = event->at;
  if (self->n == 2)
    regie_stage_set_prompt (stage, _ ("Type the true length between them, then Enter."));
  regie_stage_feedback (stage);
  return TRUE;
}

static gboolean
type_character (RegieStage *stage, Calibrate *self, gunichar character)
{
  if (self->n < 2)
    return FALSE;
  if (!regie_length_may_hold (character, self->typed && self->typed->len > 0))
    return FALSE;
  if (!self->typed)
    self->typed = g_string_new (NULL);
  g_string_append_unichar (self->typed, character);
  regie_stage_feedback (stage);
  return TRUE;
}

static gboolean
enter (RegieStage *stage, Calibrate *self)
{
  RegieUnderlay *underlay = regie_stage_underlay (stage);
  g_autoptr (GError) error = NULL;
  double metres;

  if (self->n < 2 || !underlay)
    return self->n > 0;
  if (!regie_length_parse (self->typed ? self->typed->str : "", stage->imperial, &metres,
                           &error))
    regie_stage_set_prompt (stage, error->message);
  else if (!regie_underlay_calibrate (stage, underlay, self->points[0], self->points[1],
                                      metres))
    regie_stage_set_prompt (stage, _ ("The plan would become too small or too large."));
  else
    regie_stage_set_tool (stage, REGIE_TOOL_SELECT); /* self is gone now */
  return TRUE;
}

static gboolean
go_back (RegieStage *stage, Calibrate *self)
{
  if (self->typed && self->typed->len > 0)
    g_string_truncate (self->typed, (gsize) (g_utf8_find_prev_char (self->typed->str,
                                                                    self->typed->str +
                                                                      self->typed->len) -
                                             self->typed->str));
  else if (self->n > 0)
    self->n--;
  else
    return FALSE;
  regie_stage_feedback (stage);
  return TRUE;
}

static gboolean
cancel (RegieStage *stage, Calibrate *self)
{
  if (self->n == 0)
    regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
  else
    start_again (stage, self);
  regie_stage_feedback (stage);
  return TRUE;
}

static gboolean
calibrate_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  Calibrate *self = state;

  switch (event->type)
    {
    case REGIE_EVENT_MOVE:
    case REGIE_EVENT_DRAG:
      self->over = TRUE;
      self->now = event->at;
      regie_stage_feedback (stage);
      return TRUE;
    case REGIE_EVENT_PRESS:
      return press (stage, self, event);
    case REGIE_EVENT_TEXT:
      return type_character (stage, self, event->character);
    case REGIE_EVENT_ENTER:
      return enter (stage, self);
    case REGIE_EVENT_BACKSPACE:
      return go_back (stage, self);
    case REGIE_EVENT_CANCEL:
      return cancel (stage, self);
    default:
      return FALSE;
    }
}

static void
calibrate_draw (RegieStage *stage, gpointer state, const RegieInk *ink)
{
  Calibrate *self = state;
  RegiePoint to = self->n == 2 ? self->points[1] : self->now;
  RegiePoint middle = { (self->points[0].x + to.x) / 2, (self->points[0].y + to.y) / 2 };

  if (self->n > 0)
    {
      regie_ink_line (ink, self->points[0], to, FALSE);
      regie_ink_knob (ink, self->points[0]);
      regie_ink_knob (ink, to);
    }
  if (self->n == 2 && self->typed && self->typed->len > 0)
    regie_ink_label (ink, middle, self->typed->str);
  else if (self->n > 0)
    regie_ink_length (ink, middle, regie_distance (self->points[0], to));
}

static RegieBox
calibrate_box (RegieStage *stage, gpointer state, double pixel)
{
  Calibrate *self = state;
  RegieBox box = self->over ? regie_box_of (self->now, self->now) : REGIE_BOX_EMPTY;

  for (unsigned i = 0; i < self->n; i++)
    box = regie_box_union (box, regie_box_of (self->points[i], self->points[i]));
  return regie_box_grow (box, 48 * pixel);
}

static void
calibrate_leave (RegieStage *stage, gpointer state)
{
  Calibrate *self = state;

  if (self->typed)
    g_string_free (self->typed, TRUE);
}

const RegieTool regie_tool_calibrate = {
  sizeof (Calibrate),
  N_ ("Click two points on the plan whose true distance you know."),
  "crosshair",
  calibrate_event,
  calibrate_draw,
  calibrate_box,
  NULL,
  calibrate_leave,
};
