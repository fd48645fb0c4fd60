/* Wheel and touchpad on the canvas: they pan, and zoom at the pointer.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-gestures-private.h"

#include <math.h>

/* Pixels a click of the wheel pans, and what it zooms by. */
#define WHEEL_PAN 64.
#define WHEEL_ZOOM 1.189207115 /* four clicks double */
/* A pixel of a touchpad's two-finger scroll with Ctrl held. */
#define PAD_ZOOM 1.005
static gboolean
on_scroll (GtkEventControllerScroll *scroll, double dx, double dy, RegieGestures *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  const RegieView *view = regie_canvas_view (self->canvas);
  double step = wheel ? WHEEL_PAN : 1;

  regie_glide_stop (self->glide);
  self->zoomed = (state & GDK_CONTROL_MASK) != 0;
  if (self->zoomed)
    {
      double x = isnan (self->x) ? view->width / 2. : self->x;
      double y = isnan (self->y) ? view->height / 2. : self->y;
      double factor = pow (wheel ? WHEEL_ZOOM : PAD_ZOOM, -dy);

      regie_canvas_zoom_to (self->canvas, view->zoom * factor, x, y);
      return TRUE;
    }
  if (state & GDK_SHIFT_MASK)
    regie_canvas_pan (self->canvas, -dy * step, -dx * step);
  else
    regie_canvas_pan (self->canvas, -dx * step, -dy * step);
  return TRUE;
}

static void
on_scroll_begin (GtkEventControllerScroll *scroll, RegieGestures *self)
{
  regie_glide_stop (self->glide);
}

static void
on_decelerate (GtkEventControllerScroll *scroll,
               double dx,
               double dy,
               RegieGestures *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if (self->zoomed)
    return;
  if (state & GDK_SHIFT_MASK)
    regie_glide_start (self->glide, -dy, -dx);
  else
    regie_glide_start (self->glide, -dx, -dy);
}

static void
on_pinch_begin (GtkGesture *pinch, GdkEventSequence *sequence, RegieGestures *self)
{
  regie_glide_stop (self->glide);
  self->pinch_zoom = regie_canvas_view (self->canvas)->zoom;
}

static void
on_pinch (GtkGestureZoom *pinch, double ratio, RegieGestures *self)
{
  double x = 0, y = 0;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y))
    regie_canvas_zoom_to (self->canvas, self->pinch_zoom * ratio, x, y);
}

void
regie_gestures_add_wheel (RegieGestures *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (scroll, "scroll-begin", G_CALLBACK (on_scroll_begin), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  regie_gestures_add (self, scroll);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  regie_gestures_add (self, pinch);
}
