/* Pointer and keys on the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-gestures-private.h"

#include "app/stage/bend.h"
#include "app/stage/corner.h"
#include "ui/canvas-drop.h"
#include "ui/canvas-keys.h"

#include <math.h>

/* Pixels a frame at most, at the very edge. */
#define EDGE_SPEED 16.

static RegieStage *
stage_of (RegieGestures *self)
{
  return regie_canvas_stage (self->canvas);
}

static RegieEvent
event_here (RegieGestures *self, RegieEventType type)
{
  const RegieView *view = regie_canvas_view (self->canvas);
  double x = isnan (self->x) ? view->width / 2. : self->x;
  double y = isnan (self->y) ? view->height / 2. : self->y;

  return (RegieEvent){
    .type = type,
    .at = regie_view_to_plan (view, x, y),
    .pixel = 1 / view->zoom,
    .modifiers = regie_keys_modifiers (self->state),
  };
}

static gboolean
tell (RegieGestures *self, RegieEventType type)
{
  RegieEvent event = event_here (self, type);

  return stage_of (self) && regie_stage_event (stage_of (self), &event);
}

static gboolean
pan_tool (RegieGestures *self)
{
  return self->space || regie_stage_tool (stage_of (self)) == REGIE_TOOL_PAN;
}

static const char *
cursor_name (RegieGestures *self)
{
  RegieEvent event = event_here (self, REGIE_EVENT_MOVE);

  if (self->panning)
    return "grabbing";
  if (!stage_of (self))
    return "default";
  return pan_tool (self) ? "grab" : regie_stage_cursor (stage_of (self), &event);
}

void
regie_gestures_update_cursor (RegieGestures *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->canvas), cursor_name (self));
}

static void
follow (RegieGestures *self, double x, double y, GtkEventController *controller)
{
  self->x = x;
  self->y = y;
  self->state = gtk_event_controller_get_current_event_state (controller);
  regie_canvas_mark (self->canvas, x, y);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, RegieGestures *self)
{
  if (self->pressed || self->panning)
    return;
  follow (self, x, y, GTK_EVENT_CONTROLLER (motion));
  tell (self, REGIE_EVENT_MOVE);
  regie_gestures_update_cursor (self);
}

static void
on_leave (GtkEventControllerMotion *motion, RegieGestures *self)
{
  if (self->pressed || self->panning)
    return;
  self->x = self->y = NAN;
  regie_canvas_mark (self->canvas, NAN, NAN);
}

/* How far the place is beyond the inner edge, from 0 to 1; at the far end negative. */
static double
edge_pull (double at, double inset, double size)
{
  if (at < inset + REGIE_CANVAS_EDGE)
    return MIN ((inset + REGIE_CANVAS_EDGE - at) / REGIE_CANVAS_EDGE, 1);
  if (at > size - REGIE_CANVAS_EDGE)
    return -MIN ((at - size + REGIE_CANVAS_EDGE) / REGIE_CANVAS_EDGE, 1);
  return 0;
}

/* What a frame pans while the drag is held at an edge: nothing for a press that only
 * trembles there. */
static RegiePoint
edge_speed (RegieGestures *self)
{
  const RegieView *view = regie_canvas_view (self->canvas);
  double inset = regie_canvas_inset (self->canvas);

  if (!self->pressed ||
      hypot (self->x - self->start_x, self->y - self->start_y) < REGIE_CANVAS_EDGE)
    return (RegiePoint){ 0, 0 };
  return (RegiePoint){ edge_pull (self->x, inset, view->width) * EDGE_SPEED,
                       edge_pull (self->y, inset, view->height) * EDGE_SPEED };
}

static gboolean
edge_step (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RegieGestures *self = data;
  RegiePoint speed = edge_speed (self);

  if (speed.x == 0 && speed.y == 0)
    {
      self->edge_tick = 0;
      return G_SOURCE_REMOVE;
    }
  regie_canvas_pan (self->canvas, speed.x, speed.y);
  tell (self, REGIE_EVENT_DRAG);
  return G_SOURCE_CONTINUE;
}

static void
start_edge (RegieGestures *self)
{
  RegiePoint speed = edge_speed (self);

  if (!self->edge_tick && (speed.x != 0 || speed.y != 0))
    self->edge_tick =
      gtk_widget_add_tick_callback (GTK_WIDGET (self->canvas), edge_step, self, NULL);
}

static void
stop_edge (RegieGestures *self)
{
  if (self->edge_tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->canvas), self->edge_tick);
  self->edge_tick = 0;
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, RegieGestures *self)
{
  guint button = gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (drag));
  double inset = regie_canvas_inset (self->canvas);

  /* Nothing is to be picked through the rulers. */
  if (!stage_of (self) || x < inset || y < inset)
    return;
  regie_glide_stop (self->glide);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  follow (self, x, y, GTK_EVENT_CONTROLLER (drag));
  self->start_x = x;
  self->start_y = y;
  self->panned_x = self->panned_y = 0;
  self->panning = button == GDK_BUTTON_MIDDLE || pan_tool (self);
  self->pressed = !self->panning;
  if (self->pressed)
    tell (self, REGIE_EVENT_PRESS);
  regie_gestures_update_cursor (self);
}

static void
on_drag_update (GtkGestureDrag *drag, double dx, double dy, RegieGestures *self)
{
  if (self->panning)
    {
      regie_canvas_pan (self->canvas, dx - self->panned_x, dy - self->panned_y);
      self->panned_x = dx;
      self->panned_y = dy;
    }
  if (!self->pressed && !self->panning)
    return;
  follow (self, self->start_x + dx, self->start_y + dy, GTK_EVENT_CONTROLLER (drag));
  if (!self->pressed)
    return;
  tell (self, REGIE_EVENT_DRAG);
  start_edge (self);
}

static void
on_drag_end (GtkGestureDrag *drag, double dx, double dy, RegieGestures *self)
{
  stop_edge (self);
  if (!self->pressed && !self->panning)
    return;
  follow (self, self->start_x + dx, self->start_y + dy, GTK_EVENT_CONTROLLER (drag));
  if (self->pressed)
    {
      self->pressed = FALSE;
      tell (self, REGIE_EVENT_RELEASE);
    }
  self->panning = FALSE;
  regie_gestures_update_cursor (self);
}

/* The desktop took the pointer away in the middle of a drag. */
static void
on_drag_cancel (GtkGesture *drag, GdkEventSequence *sequence, RegieGestures *self)
{
  stop_edge (self);
  self->panning = FALSE;
  if (!self->pressed)
    return;
  self->pressed = FALSE;
  tell (self, REGIE_EVENT_CANCEL);
}

static void
on_pressed (GtkGestureClick *click, int presses, double x, double y, RegieGestures *self)
{
  if (presses != 2 || !stage_of (self) || pan_tool (self))
    return;
  follow (self, x, y, GTK_EVENT_CONTROLLER (click));
  tell (self, REGIE_EVENT_DOUBLE);
}

static void
on_secondary (GtkGestureClick *click,
              int presses,
              double x,
              double y,
              RegieGestures *self)
{
  RegieStage *stage = stage_of (self);
  double pixel = 1 / regie_canvas_view (self->canvas)->zoom;
  RegieSelection *selection;
  RegieRecord *under;
  RegiePoint at;

  if (!stage)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  follow (self, x, y, GTK_EVENT_CONTROLLER (click));
  at = event_here (self, REGIE_EVENT_MOVE).at;
  selection = regie_stage_selection (stage);
  if (!regie_corner_aim (stage, at, pixel))
    {
      under = regie_bend_pick (stage, at, 4 * pixel, NULL);
      if (!under)
        under = regie_stage_locked_at (stage, at, 4 * pixel);
      if (!under)
        regie_selection_clear (selection);
      else if (!regie_selection_contains (selection, under))
        regie_selection_pick (selection, under);
    }
  regie_canvas_popup (self->canvas, x, y);
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType state,
        RegieGestures *self)
{
  if (!stage_of (self))
    return FALSE;
  self->state = state;
  if (regie_keys_press (self->canvas, key, state, event_here (self, REGIE_EVENT_MOVE).at))
    return TRUE;
  if (key != GDK_KEY_space || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  self->space = TRUE;
  regie_gestures_update_cursor (self);
  return TRUE;
}

static void
on_key_released (GtkEventControllerKey *keys,
                 guint key,
                 guint code,
                 GdkModifierType state,
                 RegieGestures *self)
{
  if (key != GDK_KEY_space)
    return;
  self->space = FALSE;
  regie_gestures_update_cursor (self);
}

/* A modifier pressed in the middle of a drag counts at once. */
static gboolean
on_modifiers (GtkEventControllerKey *keys, GdkModifierType state, RegieGestures *self)
{
  self->state = state;
  if (self->pressed)
    tell (self, REGIE_EVENT_DRAG);
  return FALSE;
}

static void
on_focus_lost (GtkEventControllerFocus *focus, RegieGestures *self)
{
  self->space = FALSE;
}

void
regie_gestures_add (RegieGestures *self, gpointer controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), controller);
  g_ptr_array_add (self->controllers, controller);
}

static void
add_drag (RegieGestures *self, guint button, GtkGesture *group)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  regie_gestures_add (self, drag);
  if (group)
    gtk_gesture_group (group, drag);
}

/* The controller added last sees an event first: the drag tells of the press before the
 * click tells of the second one. */
static void
add_buttons (RegieGestures *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *secondary = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  regie_gestures_add (self, click);
  add_drag (self, GDK_BUTTON_PRIMARY, click);
  add_drag (self, GDK_BUTTON_MIDDLE, NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary), self);
  regie_gestures_add (self, secondary);
}

static void
add_motion (RegieGestures *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  regie_gestures_add (self, motion);
}

static void
add_keys (RegieGestures *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_key_released), self);
  g_signal_connect (keys, "modifiers", G_CALLBACK (on_modifiers), self);
  regie_gestures_add (self, keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_lost), self);
  regie_gestures_add (self, focus);
}

RegieGestures *
regie_gestures_new (RegieCanvas *canvas)
{
  RegieGestures *self = g_new0 (RegieGestures, 1);

  self->canvas = canvas;
  self->x = self->y = NAN;
  self->glide = regie_glide_new (canvas);
  self->controllers = g_ptr_array_new ();
  add_buttons (self);
  add_motion (self);
  regie_gestures_add_wheel (self);
  add_keys (self);
  regie_gestures_add (self, regie_canvas_drop_new (canvas));
  return self;
}

void
regie_gestures_free (RegieGestures *self)
{
  stop_edge (self);
  regie_glide_free (self->glide);
  for (guint i = 0; i < self->controllers->len; i++)
    gtk_widget_remove_controller (GTK_WIDGET (self->canvas), self->controllers->pdata[i]);
  g_ptr_array_unref (self->controllers);
  g_free (self);
}
