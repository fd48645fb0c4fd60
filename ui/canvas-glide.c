/* The canvas glides on after two fingers left a touchpad, slower and slower.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-glide.h"

#include <math.h>

/* As GTK's own lists: the share of its speed that it loses, a second. */
#define FRICTION 4.
/* Pixels a second: slower is not seen as moving. */
#define SLOWEST 20.
/* Of a touchpad that tells nonsense. */
#define FASTEST 8000.

struct _RegieGlide
{
  RegieCanvas *canvas;
  double dx, dy; /* pixels a second */
  gint64 last;   /* when it last moved, microseconds */
  guint tick;
};

static gboolean
glide (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RegieGlide *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->last) / G_USEC_PER_SEC;
  double kept = exp (-FRICTION * seconds);
  double way = (1 - kept) / FRICTION;

  self->last = now;
  regie_canvas_pan (self->canvas, self->dx * way, self->dy * way);
  self->dx *= kept;
  self->dy *= kept;
  if (hypot (self->dx, self->dy) > SLOWEST)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

void
regie_glide_start (RegieGlide *self, double dx, double dy)
{
  GtkWidget *widget = GTK_WIDGET (self->canvas);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean animated = TRUE;

  regie_glide_stop (self);
  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animated,
                NULL);
  if (!animated || !clock || hypot (dx, dy) <= SLOWEST)
    return;
  self->dx = CLAMP (dx, -FASTEST, FASTEST);
  self->dy = CLAMP (dy, -FASTEST, FASTEST);
  self->last = gdk_frame_clock_get_frame_time (clock);
  self->tick = gtk_widget_add_tick_callback (widget, glide, self, NULL);
}

void
regie_glide_stop (RegieGlide *self)
{
  if (self->tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->canvas), self->tick);
  self->tick = 0;
}

RegieGlide *
regie_glide_new (RegieCanvas *canvas)
{
  RegieGlide *self = g_new0 (RegieGlide, 1);

  self->canvas = canvas;
  return self;
}

void
regie_glide_free (RegieGlide *self)
{
  regie_glide_stop (self);
  g_free (self);
}
