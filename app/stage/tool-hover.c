/* Tools that hold a thing over the plan until a press sets it down.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/tools.h"

gboolean
regie_tool_hover (RegieStage *stage,
                  gpointer state,
                  const RegieHover *hover,
                  const RegieEvent *event)
{
  if (event->type == REGIE_EVENT_MOVE || event->type == REGIE_EVENT_DRAG)
    hover->follow (stage, state, event);
  else if (event->type == REGIE_EVENT_PRESS)
    hover->set_down (stage, state, event);
  else if (event->type == REGIE_EVENT_CANCEL)
    regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
  else
    return FALSE;
  return TRUE;
}
