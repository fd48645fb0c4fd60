/* A symbol carried over the plan: by the place tool, or dragged there from elsewhere.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/carry.h"

#include "app/stage/tools.h"

#define GHOST_ALPHA 0.55

void
regie_carried_follow (RegieCarried *self,
                      RegieStage *stage,
                      const char *symbol,
                      const RegieEvent *event)
{
  RegieRecord *ghost;

  if (!self->ghost || g_strcmp0 (self->ghost->symbol, symbol) != 0)
    {
      g_clear_object (&self->ghost);
      self->ghost = regie_element_of_symbol (symbol, event->at);
    }
  ghost = REGIE_RECORD (self->ghost);
  self->ghost->x = event->at.x;
  self->ghost->y = event->at.y;
  self->snap =
    regie_snap_box (stage, regie_record_outline (ghost), event, REGIE_AXIS_BOTH);
  regie_record_set_real (ghost, "x", regie_round (event->at.x + self->snap.dx));
  regie_record_set_real (ghost, "y", regie_round (event->at.y + self->snap.dy));
  regie_stage_feedback (stage);
}

RegieElement *
regie_carried_set_down (RegieCarried *self, RegieStage *stage)
{
  g_autoptr (RegieElement) element = g_steal_pointer (&self->ghost);

  regie_stage_place_element (stage, element);
  return element;
}

void
regie_carried_clear (RegieCarried *self)
{
  g_clear_object (&self->ghost);
}

void
regie_carried_draw (const RegieCarried *self, const RegieInk *ink)
{
  if (!self->ghost)
    return;
  cairo_push_group (ink->cr);
  regie_draw_record (ink->cr, REGIE_RECORD (self->ghost), ink->options);
  cairo_pop_group_to_source (ink->cr);
  cairo_paint_with_alpha (ink->cr, GHOST_ALPHA);
  regie_snap_draw (&self->snap, ink);
}

RegieBox
regie_carried_box (const RegieCarried *self, RegieStage *stage, double pixel)
{
  RegieDrawOptions options;

  if (!self->ghost)
    return REGIE_BOX_EMPTY;
  options = regie_stage_options (stage, REGIE_STYLE_SCREEN, pixel);
  return regie_box_union (regie_draw_extent (REGIE_RECORD (self->ghost), &options),
                          regie_snap_extent (&self->snap, pixel));
}
