/* What menus, buttons and shortcuts make the canvas do.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-actions.h"

#define ZOOM_STEP G_SQRT2
/* 1:50 is the scale plans of rooms are drawn to. */
#define TRUE_SCALE 50
/* A monitor that does not know its size. */
#define USUAL_PX_PER_METRE (96 / 0.0254)

/* Widget pixels a metre of glass. */
double
regie_canvas_monitor_density (RegieCanvas *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native ? gtk_native_get_surface (native) : NULL;
  GdkMonitor *monitor =
    surface
      ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
      : NULL;
  GdkRectangle area;
  int width_mm = monitor ? gdk_monitor_get_width_mm (monitor) : 0;

  if (width_mm <= 0)
    return USUAL_PX_PER_METRE;
  gdk_monitor_get_geometry (monitor, &area);
  return area.width * 1000. / width_mm;
}

RegiePoint
regie_canvas_centre (RegieCanvas *self)
{
  const RegieView *view = regie_canvas_view (self);

  return regie_view_to_plan (view, view->width / 2., view->height / 2.);
}

char *
regie_canvas_scale_text (RegieCanvas *self)
{
  return g_strdup_printf ("1:%.0f", MAX (regie_canvas_monitor_density (self) /
                                           regie_canvas_view (self)->zoom,
                                         1));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RegieCanvas *self = REGIE_CANVAS (widget);
  const RegieView *view = regie_canvas_view (self);
  double x = view->width / 2., y = view->height / 2.;
  double zoom = regie_canvas_monitor_density (self) / TRUE_SCALE;

  if (g_str_equal (name, "canvas.zoom-in"))
    zoom = view->zoom * ZOOM_STEP;
  else if (g_str_equal (name, "canvas.zoom-out"))
    zoom = view->zoom / ZOOM_STEP;
  regie_canvas_zoom_to (self, zoom, x, y);
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  regie_canvas_fit (REGIE_CANVAS (widget));
}

RegieBox
regie_canvas_selection_box (RegieCanvas *self)
{
  RegieStage *stage = regie_canvas_stage (self);
  RegieBox box = REGIE_BOX_EMPTY;
  RegieRecord *record;

  if (!stage)
    return box;
  for (unsigned i = 0; (record = regie_selection_at (regie_stage_selection (stage), i));
       i++)
    box = regie_box_union (box, regie_record_outline (record));
  return box;
}

static void
zoom_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RegieCanvas *self = REGIE_CANVAS (widget);
  RegieBox box = regie_canvas_selection_box (self);

  if (regie_box_is_empty (box))
    regie_canvas_fit (self);
  else
    regie_canvas_fit_box (self, box, 8 * REGIE_ZOOM_FULL);
}

void
regie_canvas_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.true-scale", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-selection", NULL,
                                   zoom_selection_action);
}
