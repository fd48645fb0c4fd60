/* A role's circle as on the plan: filled for who works there, hollow for customers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/role-mark.h"

#include "app/draw/ink.h"
#include "app/model/role-name.h"

#define SIZE_PX 44

/* The circle of the plan without its wedge: nobody looks anywhere yet. A rim of paper lifts
 * it off dark cards, as it does off things on the plan. */
static void
draw_circle (cairo_t *cr, double radius, unsigned colour, gboolean hollow)
{
  double rim = hollow ? radius * 0.17 : 0;

  cairo_arc (cr, 0, 0, radius + 1.5, 0, 2 * G_PI);
  regie_ink_set_rgb (cr, 0xffffff, 1);
  cairo_fill (cr);
  cairo_arc (cr, 0, 0, radius - rim / 2, 0, 2 * G_PI);
  regie_ink_set_rgb (cr, hollow ? 0xffffff : colour, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, rim);
  regie_ink_set_rgb (cr, colour, 1);
  if (hollow)
    cairo_stroke (cr);
  cairo_new_path (cr);
}

static void
draw_initials (GtkWidget *widget, cairo_t *cr, const char *text, double room)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  PangoFontDescription *font = pango_font_description_new ();
  double scale;
  int width, height;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, &height);
  scale = MIN (1.15, room / MAX (1, MAX (width, height)));
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, -width / 2.0, -height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  RegieRole *role = data;
  unsigned colour = regie_ink_parse (role->colour, 0x3d3846);
  gboolean hollow = role->part == REGIE_PART_CUSTOMER;
  double radius = MIN (width, height) / 2.0 - 2;
  g_autofree char *initials = regie_role_initials (role);

  cairo_translate (cr, width / 2.0, height / 2.0);
  draw_circle (cr, radius, colour, hollow);
  regie_ink_set_rgb (cr,
                     hollow                                ? colour
                     : regie_ink_luminance (colour) > 0.55 ? 0x000000
                                                           : 0xffffff,
                     1);
  draw_initials (GTK_WIDGET (area), cr, initials, radius * 1.5);
}

GtkWidget *
regie_role_mark_new (RegieSubject *subject, RegieRole *role)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SIZE_PX);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SIZE_PX);
  gtk_widget_set_valign (area, GTK_ALIGN_START);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, g_object_ref (role),
                                  g_object_unref);
  g_signal_connect_object (subject, "changed", G_CALLBACK (gtk_widget_queue_draw), area,
                           G_CONNECT_SWAPPED);
  return area;
}
