/* The tools, and what they share. For app/stage alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/private.h"

G_BEGIN_DECLS

extern const RegieTool regie_tool_select;
extern const RegieTool regie_tool_wall;
extern const RegieTool regie_tool_opening; /* doors and windows */
extern const RegieTool regie_tool_zone;
extern const RegieTool regie_tool_line; /* of visibility */
extern const RegieTool regie_tool_dimension;
extern const RegieTool regie_tool_note;
extern const RegieTool regie_tool_place;
extern const RegieTool regie_tool_calibrate;

/* The table of the tool in hand. */
const RegieTool *regie_stage_tool_table (RegieStage *self);

typedef struct
{
  void (*follow) (RegieStage *stage, gpointer state, const RegieEvent *event);
  void (*set_down) (RegieStage *stage, gpointer state, const RegieEvent *event);
} RegieHover;

/* The events of a tool that holds a thing over the plan: it follows the pointer, a press sets
 * it down, Escape takes the select tool. Returns: TRUE when the event was one of these. */
gboolean regie_tool_hover (RegieStage *stage,
                           gpointer state,
                           const RegieHover *hover,
                           const RegieEvent *event);

/* A press becomes a drag beyond this many pixels. */
#define REGIE_DRAG_THRESHOLD 4.0
/* How near, in pixels, the pointer has to come to pick and to snap. */
#define REGIE_PICK_PIXELS 5.0
#define REGIE_SNAP_PIXELS 8.0

/* Where a new thing of the kind belongs: on which level, and in the setting or the scene. */
RegieLevel regie_level_of_kind (RegieElementKind kind);
/* Returns: (transfer full) (nullable): an element of the symbol's size, not yet anywhere. */
RegieElement *regie_element_of_symbol (const char *symbol, RegiePoint at);
/* Puts it into the setting or the scene. */
void regie_stage_add_element (RegieStage *self, RegieElement *element);
/* The same as a step; it becomes the selection. */
void regie_stage_place_element (RegieStage *self, RegieElement *element);

G_END_DECLS
