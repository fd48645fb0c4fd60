/* The tool in hand: taking it, letting it go, telling it what happens.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/private.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>

/* A tool that only waits for others to act: the canvas pans by itself. */
static gboolean
ignore_event (RegieStage *self, gpointer state, const RegieEvent *event)
{
  return FALSE;
}

static const RegieTool tool_pan = {
  .cursor_name = "grab",
  .event = ignore_event,
};

const RegieTool *
regie_stage_tool_table (RegieStage *self)
{
  static const RegieTool *const tools[REGIE_N_TOOLS] = {
    [REGIE_TOOL_SELECT] = &regie_tool_select,
    [REGIE_TOOL_PAN] = &tool_pan,
    [REGIE_TOOL_WALL] = &regie_tool_wall,
    [REGIE_TOOL_DOOR] = &regie_tool_opening,
    [REGIE_TOOL_WINDOW] = &regie_tool_opening,
    [REGIE_TOOL_ZONE] = &regie_tool_zone,
    [REGIE_TOOL_LINE_OF_VISIBILITY] = &regie_tool_line,
    [REGIE_TOOL_DIMENSION] = &regie_tool_dimension,
    [REGIE_TOOL_NOTE] = &regie_tool_note,
    [REGIE_TOOL_PLACE] = &regie_tool_place,
    [REGIE_TOOL_CALIBRATE] = &regie_tool_calibrate,
  };

  return tools[self->tool];
}

void
regie_stage_drop_hand (RegieStage *self)
{
  const RegieTool *tool = regie_stage_tool_table (self);

  if (tool->leave && self->state)
    tool->leave (self, self->state);
  g_clear_pointer (&self->state, g_free);
}

void
regie_stage_take_hand (RegieStage *self)
{
  const RegieTool *tool = regie_stage_tool_table (self);

  self->state = g_malloc0 (MAX (tool->size, 1));
  regie_stage_set_prompt (self, tool->prompt ? _ (tool->prompt) : NULL);
  regie_stage_feedback (self);
}

RegieToolId
regie_stage_tool (RegieStage *self)
{
  return self->tool;
}

void
regie_stage_set_tool (RegieStage *self, RegieToolId tool)
{
  if (tool == REGIE_TOOL_PLACE && !self->symbol)
    tool = REGIE_TOOL_SELECT;
  regie_stage_drop_hand (self);
  self->tool = tool;
  regie_stage_take_hand (self);
  g_object_notify (G_OBJECT (self), "tool");
}

void
regie_stage_place_symbol (RegieStage *self, const char *symbol)
{
  regie_stage_drop_hand (self);
  g_free (self->symbol);
  self->symbol = g_strdup (symbol);
  self->tool = REGIE_TOOL_PLACE;
  regie_stage_take_hand (self);
  g_object_notify (G_OBJECT (self), "tool");
}

gboolean
regie_stage_event (RegieStage *self, const RegieEvent *event)
{
  g_autoptr (RegieStage) keep = g_object_ref (self);
  gboolean taken;

  /* An undo since the last event may have taken away what is selected. */
  regie_document_flush (self->document);
  taken = regie_stage_tool_table (self)->event (self, self->state, event);
  regie_document_flush (self->document);
  return taken;
}

const char *
regie_stage_cursor (RegieStage *self, const RegieEvent *event)
{
  const RegieTool *tool = regie_stage_tool_table (self);
  const char *name = tool->cursor ? tool->cursor (self, self->state, event) : NULL;

  if (!name)
    name = tool->cursor_name;
  return name ? name : "crosshair";
}
