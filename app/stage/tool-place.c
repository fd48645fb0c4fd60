/* The place tool: a symbol in hand follows the pointer; a press sets it down.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/snap.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>

#define GHOST_ALPHA 0.55

typedef struct
{
  RegieElement *ghost; /* detached; NULL until the pointer is over the plan */
  RegieSnap snap;
} Place;

static void
follow (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  Place *self = state;
  RegieRecord *ghost;

  if (!self->ghost)
    self->ghost = regie_element_of_symbol (stage->symbol, event->at);
  ghost = REGIE_RECORD (self->ghost);
  self->ghost->x = event->at.x;
  self->ghost->y = event->at.y;
  self->snap =
    regie_snap_box (stage, regie_record_outline (ghost), event, REGIE_AXIS_BOTH);
  regie_record_set_real (ghost, "x", regie_round (event->at.x + self->snap.dx));
  regie_record_set_real (ghost, "y", regie_round (event->at.y + self->snap.dy));
  regie_stage_feedback (stage);
}

static void
set_down (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  Place *self = state;
  RegieJournal *journal = regie_stage_journal (stage);
  g_autoptr (RegieElement) element = NULL;

  follow (stage, self, event);
  element = g_steal_pointer (&self->ghost);
  regie_journal_begin (journal, _ ("Place"));
  regie_stage_add_element (stage, element);
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  regie_selection_pick (stage->selection, element);
  if (!(event->modifiers & REGIE_MODIFIER_SHIFT))
    regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
}

static gboolean
place_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  static const RegieHover hover = { follow, set_down };

  return regie_tool_hover (stage, state, &hover, event);
}

static void
place_draw (RegieStage *stage, gpointer state, const RegieInk *ink)
{
  Place *self = state;

  if (!self->ghost)
    return;
  cairo_push_group (ink->cr);
  regie_draw_record (ink->cr, REGIE_RECORD (self->ghost), ink->options);
  cairo_pop_group_to_source (ink->cr);
  cairo_paint_with_alpha (ink->cr, GHOST_ALPHA);
  regie_snap_draw (&self->snap, ink);
}

static RegieBox
place_box (RegieStage *stage, gpointer state, double pixel)
{
  Place *self = state;
  RegieDrawOptions options;

  if (!self->ghost)
    return REGIE_BOX_EMPTY;
  options = regie_stage_options (stage, REGIE_STYLE_SCREEN, pixel);
  return regie_box_union (regie_draw_extent (REGIE_RECORD (self->ghost), &options),
                          regie_snap_extent (&self->snap, pixel));
}

static void
place_leave (RegieStage *stage, gpointer state)
{
  Place *self = state;

  g_clear_object (&self->ghost);
}

const RegieTool regie_tool_place = {
  .size = sizeof (Place),
  .prompt = N_ ("Click where it stands. Shift keeps it in hand."),
  .event = place_event,
  .draw = place_draw,
  .box = place_box,
  .leave = place_leave,
};
