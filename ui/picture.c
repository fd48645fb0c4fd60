/* Small drawings made once with cairo and kept as textures.
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
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_scale (cr, scale, scale);
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

RegieStyle
regie_picture_style (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
           ? REGIE_STYLE_CONTRAST
           : REGIE_STYLE_SCREEN;
}
