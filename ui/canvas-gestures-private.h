/* What the canvas's gestures share: canvas-gestures.c has pointer and keys, canvas-wheel.c
 * wheel and touchpad. For them alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-gestures.h"
#include "ui/canvas-glide.h"

G_BEGIN_DECLS

struct _RegieGestures
{
  RegieCanvas *canvas;
  double x, y;           /* pointer, pixels; NAN when it is elsewhere */
  GdkModifierType state; /* as last seen */
  gboolean pressed;      /* the stage follows the button */
  gboolean panning;
  gboolean space;          /* held: the button pans */
  double start_x, start_y; /* of the drag */
  double panned_x, panned_y;
  double pinch_zoom; /* when the pinch began */
  gboolean zoomed;   /* what the fingers did last on the touchpad */
  guint edge_tick;
  RegieGlide *glide;
  GPtrArray *controllers; /* borrowed from the widget */
};

/* Takes the controller; it leaves with the gestures. */
void regie_gestures_add (RegieGestures *self, gpointer controller);
void regie_gestures_add_wheel (RegieGestures *self);

G_END_DECLS
