/* The tools for doors and windows: one slides along the nearest wall; a press cuts it in.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/feedback.h"
#include "app/stage/tools.h"
#include "app/stage/wall-points.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DOOR_WIDTH 0.9
#define WINDOW_WIDTH 1.2
#define REACH_PIXELS 60.0 /* how far from a wall the pointer may be */

typedef struct
{
  RegieWall *wall; /* owned; NULL while none is near */
  double at, width;
  gboolean right; /* the pointer is to the right of the wall's direction */
} Slide;

static RegiePoint
across_of (RegieWall *wall, double at, RegiePoint *centre)
{
  RegiePoint way;

  *centre = regie_wall_at (wall, at, &way);
  return (RegiePoint){ -way.y, way.x };
}

static void
follow (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  Slide *self = state;
  double distance, along;
  RegieWall *wall = regie_stage_nearest_wall (stage, event->at, &distance);
  RegiePoint centre, across;

  if (wall && (distance > MAX (REACH_PIXELS * event->pixel, wall->thickness) ||
               !regie_stage_may_pick (stage, REGIE_RECORD (wall))))
    wall = NULL;
  g_set_object (&self->wall, wall);
  if (wall)
    {
      self->width = stage->tool == REGIE_TOOL_DOOR ? DOOR_WIDTH : WINDOW_WIDTH;
      along = regie_wall_nearest (wall, event->at, NULL);
      if (stage->snap && !(event->modifiers & REGIE_MODIFIER_ALT))
        along = round (along * 20) / 20;
      self->at = regie_wall_fit (wall, along, self->width);
      across = across_of (wall, self->at, &centre);
      self->right =
        (event->at.x - centre.x) * across.x + (event->at.y - centre.y) * across.y > 0;
    }
  regie_stage_feedback (stage);
}

static void
cut (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  Slide *self = state;
  RegieJournal *journal = regie_stage_journal (stage);
  gboolean door = stage->tool == REGIE_TOOL_DOOR;
  g_autoptr (RegieRecord) opening = NULL;

  follow (stage, self, event);
  if (!self->wall)
    return;
  opening = g_object_new (REGIE_TYPE_OPENING, NULL);
  regie_record_set_number (opening, "kind",
                           door ? REGIE_OPENING_DOOR : REGIE_OPENING_WINDOW);
  regie_record_set_real (opening, "at", self->at);
  regie_record_set_real (opening, "width", self->width);
  regie_record_set_number (opening, "swing",
                           self->right ? REGIE_SWING_IN : REGIE_SWING_OUT);
  regie_journal_begin (journal, door ? _ ("Add door") : _ ("Add window"));
  regie_record_append (REGIE_RECORD (self->wall), opening);
  regie_journal_commit (journal);
  regie_selection_pick (stage->selection, opening);
  if (!(event->modifiers & REGIE_MODIFIER_SHIFT))
    regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
}

static gboolean
opening_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  static const RegieHover hover = { follow, cut };

  return regie_tool_hover (stage, state, &hover, event);
}

static void
corners_of (Slide *self, RegiePoint corners[4])
{
  RegiePoint centre, across = across_of (self->wall, self->at, &centre);
  double half = self->width / 2, side = self->wall->thickness / 2;

  for (int i = 0; i < 4; i++)
    {
      double along = i == 0 || i == 3 ? -half : half, out = i < 2 ? -side : side;

      /* The wall's direction is its across turned back by a quarter. */
      corners[i] = (RegiePoint){ centre.x + across.y * along + across.x * out,
                                 centre.y - across.x * along + across.y * out };
    }
}

static void
opening_draw (RegieStage *stage, gpointer state, const RegieInk *ink)
{
  Slide *self = state;
  RegiePoint corners[4], leaf, across, centre;

  if (!self->wall)
    return;
  corners_of (self, corners);
  cairo_new_path (ink->cr);
  for (int i = 0; i < 4; i++)
    cairo_line_to (ink->cr, corners[i].x, corners[i].y);
  cairo_set_source_rgb (ink->cr, 1, 1, 1);
  cairo_fill (ink->cr);
  regie_ink_path (ink, corners, 4, TRUE);
  if (stage->tool != REGIE_TOOL_DOOR)
    return;
  across = across_of (self->wall, self->at, &centre);
  leaf = corners[self->right ? 3 : 0];
  regie_ink_line (ink, leaf,
                  (RegiePoint){ leaf.x + across.x * self->width * (self->right ? 1 : -1),
                                leaf.y +
                                  across.y * self->width * (self->right ? 1 : -1) },
                  FALSE);
}

static RegieBox
opening_box (RegieStage *stage, gpointer state, double pixel)
{
  Slide *self = state;
  RegiePoint centre;

  if (!self->wall)
    return REGIE_BOX_EMPTY;
  centre = regie_wall_at (self->wall, self->at, NULL);
  return regie_box_grow (regie_box_of (centre, centre),
                         1.5 * self->width + self->wall->thickness + 2 * pixel);
}

static void
opening_leave (RegieStage *stage, gpointer state)
{
  g_clear_object (&((Slide *) state)->wall);
}

const RegieTool regie_tool_opening = {
  .size = sizeof (Slide),
  .prompt = N_ ("Click on a wall. The side you point from is the side it opens to."),
  .event = opening_event,
  .draw = opening_draw,
  .box = opening_box,
  .leave = opening_leave,
};
