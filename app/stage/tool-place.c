/* The place tool: a symbol in hand follows the pointer; a press sets it down.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/carry.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>

static void
follow (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  regie_carried_follow (state, stage, stage->symbol, event);
}

static void
set_down (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  follow (stage, state, event);
  regie_carried_set_down (state, stage);
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
  regie_carried_draw (state, ink);
}

static RegieBox
place_box (RegieStage *stage, gpointer state, double pixel)
{
  return regie_carried_box (state, stage, pixel);
}

static void
place_leave (RegieStage *stage, gpointer state)
{
  regie_carried_clear (state);
}

const RegieTool regie_tool_place = {
  .size = sizeof (RegieCarried),
  .prompt = N_ ("Click where it stands. Shift keeps it in hand."),
  .event = place_event,
  .draw = place_draw,
  .box = place_box,
  .leave = place_leave,
};
