/* Keys on the canvas: what the tool in hand does not take, edits the selection.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-keys.h"

#include "app/stage/corner.h"
#include "app/stage/edit.h"

/* Metres. */
#define NUDGE 0.01
#define NUDGE_FAR 0.1
/* Pixels, when nothing is picked and the arrows pan. */
#define PAN_STEP 48

unsigned
regie_keys_modifiers (GdkModifierType state)
{
  return ((state & GDK_SHIFT_MASK) ? REGIE_MODIFIER_SHIFT : 0) |
         ((state & GDK_CONTROL_MASK) ? REGIE_MODIFIER_CTRL : 0) |
         ((state & GDK_ALT_MASK) ? REGIE_MODIFIER_ALT : 0);
}

static gboolean
tell (RegieCanvas *canvas, RegieEventType type, GdkModifierType state, RegiePoint at)
{
  RegieEvent event = {
    .type = type,
    .at = at,
    .pixel = 1 / regie_canvas_view (canvas)->zoom,
    .modifiers = regie_keys_modifiers (state),
  };

  return regie_stage_event (regie_canvas_stage (canvas), &event);
}

static gboolean
tell_character (RegieCanvas *canvas, guint key, GdkModifierType state, RegiePoint at)
{
  RegieEvent event = {
    .type = REGIE_EVENT_TEXT,
    .at = at,
    .pixel = 1 / regie_canvas_view (canvas)->zoom,
    .modifiers = regie_keys_modifiers (state),
    .character = gdk_keyval_to_unicode (key),
  };

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;
  return g_unichar_isprint (event.character) &&
         regie_stage_event (regie_canvas_stage (canvas), &event);
}

/* -1, 0 or 1 across and down the plan. */
static gboolean
arrow (guint key, int *across, int *down)
{
  *across = (key == GDK_KEY_Right || key == GDK_KEY_KP_Right) -
            (key == GDK_KEY_Left || key == GDK_KEY_KP_Left);
  *down = (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) -
          (key == GDK_KEY_Up || key == GDK_KEY_KP_Up);
  return *across || *down;
}

static gboolean
move_by_arrow (RegieCanvas *canvas, int across, int down, GdkModifierType state)
{
  RegieStage *stage = regie_canvas_stage (canvas);
  RegieSelection *selection = regie_stage_selection (stage);
  double step = (state & GDK_SHIFT_MASK) ? NUDGE_FAR : NUDGE;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  if (regie_selection_count (selection) == 0)
    regie_canvas_pan (canvas, -across * PAN_STEP, -down * PAN_STEP);
  else if (!regie_corner_nudge (stage, across * step, down * step))
    {
      regie_edit_nudge (stage, across * step, down * step);
      regie_canvas_reveal (canvas, regie_selection_at (selection, 0));
    }
  return TRUE;
}

static gboolean
cancel (RegieCanvas *canvas, GdkModifierType state, RegiePoint at)
{
  RegieStage *stage = regie_canvas_stage (canvas);
  RegieSelection *selection = regie_stage_selection (stage);

  if (tell (canvas, REGIE_EVENT_CANCEL, state, at))
    return TRUE;
  if (regie_stage_tool (stage) != REGIE_TOOL_SELECT)
    {
      regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
      return TRUE;
    }
  if (regie_selection_count (selection) == 0)
    return FALSE;
  regie_selection_clear (selection);
  return TRUE;
}

/* The corner that is picked, or else all that is selected. */
static gboolean
take_away (RegieStage *stage)
{
  if (regie_stage_corner (stage) < 0)
    return regie_edit_delete (stage) > 0;
  regie_corner_remove (stage);
  return TRUE;
}

/* Enter goes from a thing to its corners, Escape back. */
static gboolean
enter (RegieCanvas *canvas, GdkModifierType state, RegiePoint at)
{
  RegieStage *stage = regie_canvas_stage (canvas);

  return tell (canvas, REGIE_EVENT_ENTER, state, at) ||
         (regie_stage_tool (stage) == REGIE_TOOL_SELECT &&
          regie_corner_step (stage, TRUE));
}

/* Beside the first of what is picked, or in the middle of the view. */
static void
popup_by_key (RegieCanvas *canvas)
{
  RegieSelection *selection = regie_stage_selection (regie_canvas_stage (canvas));
  RegieRecord *record = regie_selection_at (selection, 0);
  const RegieView *view = regie_canvas_view (canvas);
  RegiePoint at = { view->width / 2., view->height / 2. };

  if (record)
    {
      RegieBox box = regie_record_outline (record);

      regie_canvas_reveal (canvas, record);
      at.x = box.x + box.width / 2;
      at.y = box.y + box.height / 2;
      at = regie_view_to_screen (view, at);
    }
  regie_canvas_popup (canvas, at.x, at.y);
}

gboolean
regie_keys_press (RegieCanvas *canvas, guint key, GdkModifierType state, RegiePoint at)
{
  int across, down;

  if (arrow (key, &across, &down))
    return move_by_arrow (canvas, across, down, state);
  switch (key)
    {
    case GDK_KEY_Escape:
      return cancel (canvas, state, at);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return enter (canvas, state, at);
    case GDK_KEY_BackSpace:
      return tell (canvas, REGIE_EVENT_BACKSPACE, state, at) ||
             take_away (regie_canvas_stage (canvas));
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return take_away (regie_canvas_stage (canvas));
    case GDK_KEY_Insert:
    case GDK_KEY_KP_Insert:
      return regie_corner_add (regie_canvas_stage (canvas));
    case GDK_KEY_Menu:
      popup_by_key (canvas);
      return TRUE;
    case GDK_KEY_F10:
      if (state & GDK_SHIFT_MASK)
        popup_by_key (canvas);
      return (state & GDK_SHIFT_MASK) != 0;
    default:
      return tell_character (canvas, key, state, at);
    }
}

/* Records that may be picked: what is judged and who plays before the walls and zones
 * about them, each in painting order. */
static GPtrArray *
steps (RegieStage *stage)
{
  RegieSetting *setting = regie_stage_setting (stage);
  RegieBox all = { 0, 0, setting->width, setting->depth };
  g_autoptr (GPtrArray) found = g_ptr_array_new (), rest = g_ptr_array_new ();
  GPtrArray *order = g_ptr_array_new ();

  regie_stage_find (stage, regie_box_grow (all, MAX (all.width, all.height)), found);
  for (guint i = 0; i < found->len; i++)
    {
      gboolean first =
        REGIE_IS_ELEMENT (found->pdata[i]) || REGIE_IS_POSITION (found->pdata[i]);

      if (regie_stage_may_pick (stage, found->pdata[i]))
        g_ptr_array_add (first ? order : rest, found->pdata[i]);
    }
  g_ptr_array_extend (order, rest, NULL, NULL);
  return order;
}

gboolean
regie_keys_step (RegieCanvas *canvas, gboolean forward)
{
  RegieStage *stage = regie_canvas_stage (canvas);
  RegieSelection *selection;
  g_autoptr (GPtrArray) records = NULL;
  RegieRecord *now;
  guint at = 0, next;

  if (!stage || !regie_stage_setting (stage))
    return FALSE;
  if (regie_stage_corner (stage) >= 0)
    return regie_corner_step (stage, forward);
  selection = regie_stage_selection (stage);
  records = steps (stage);
  now = regie_selection_at (selection, 0);
  if (now && g_ptr_array_find (records, now, &at))
    next = forward ? at + 1 : at - 1;
  else
    next = forward ? 0 : records->len - 1;
  if (next >= records->len)
    return FALSE;
  regie_selection_pick (selection, records->pdata[next]);
  regie_canvas_reveal (canvas, records->pdata[next]);
  return TRUE;
}
