/* Small drawings made once with cairo and kept.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/picture.h"

#include <adwaita.h>

cairo_t *
regie_picture_begin (GtkWidget *widget, int width_px, int height_px)
{
  int scale = gtk_widget_get_scale_factor (widget);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (width_px, 1) * scale,
                                MAX (height_px, 1) * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  return cr;
}

GdkTexture *
regie_picture_end (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  int width, height, stride;
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (size_t) stride * height);
  cairo_destroy (cr);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

GskRenderNode *
regie_picture_end_node (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  double scale_x, scale_y;
  GskRenderNode *node;
  cairo_t *to;

  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  node = gsk_cairo_node_new (
    &GRAPHENE_RECT_INIT (0, 0,
                         (float) (cairo_image_surface_get_width (surface) / scale_x),
                         (float) (cairo_image_surface_get_height (surface) / scale_y)));
  to = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (to, surface, 0, 0);
  cairo_paint (to);
  cairo_destroy (to);
  cairo_destroy (cr);
  return node;
}

RegieStyle
regie_picture_style (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
           ? REGIE_STYLE_CONTRAST
           : REGIE_STYLE_SCREEN;
}
