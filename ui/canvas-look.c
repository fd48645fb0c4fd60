/* Where the canvas looks: panned, zoomed, fitted.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-parts.h"

/* The zoom has settled when it has not changed for so long: three frames. */
#define SETTLE_MS 50
/* Fit leaves room for what floats over the canvas: tools above, zoom and scale below. */
#define FIT_MARGINS ((GtkBorder){ 44, 24, 84, 64 })

static gboolean
on_settled (gpointer data)
{
  RegieCanvas *self = data;

  self->settle = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* zoomed: the tiles are scaled until it settles. */
static void
view_changed (RegieCanvas *self, gboolean zoomed)
{
  self->fitted = FALSE;
  regie_proxies_queue (self->proxies);
  regie_canvas_drop_live (self);
  if (!zoomed)
    return;
  g_clear_handle_id (&self->settle, g_source_remove);
  self->settle = g_timeout_add (SETTLE_MS, on_settled, self);
  g_object_notify (G_OBJECT (self), "zoom");
}

void
regie_canvas_pan (RegieCanvas *self, double dx, double dy)
{
  regie_view_pan (&self->view, dx, dy);
  view_changed (self, FALSE);
}

void
regie_canvas_zoom_to (RegieCanvas *self, double zoom, double x, double y)
{
  double before = self->view.zoom;

  regie_view_zoom_to (&self->view, zoom, x, y);
  if (self->view.zoom != before)
    view_changed (self, TRUE);
}

void
regie_canvas_reveal (RegieCanvas *self, RegieRecord *record)
{
  GtkBorder margins = { 32, 32, 32, 32 };

  if (regie_view_reveal (&self->view, regie_record_outline (record), &margins))
    view_changed (self, FALSE);
}

void
regie_canvas_fit_box (RegieCanvas *self, RegieBox box, double most)
{
  regie_view_fit (&self->view, box, &FIT_MARGINS, most);
  view_changed (self, TRUE);
}

void
regie_canvas_fit (RegieCanvas *self)
{
  RegieSetting *setting = self->stage ? regie_stage_setting (self->stage) : NULL;

  self->setting = setting;
  if (setting && self->view.width > 0)
    regie_canvas_fit_box (self, (RegieBox){ 0, 0, setting->width, setting->depth },
                          REGIE_ZOOM_MAX);
  self->fitted = TRUE;
}

void
regie_canvas_resize (RegieCanvas *self, int width, int height)
{
  if (width == self->view.width && height == self->view.height)
    return;
  if (!self->fitted)
    regie_view_pan (&self->view, (width - self->view.width) / 2.,
                    (height - self->view.height) / 2.);
  self->view.width = width;
  self->view.height = height;
  if (self->fitted)
    regie_canvas_fit (self);
}
