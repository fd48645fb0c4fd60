/* A measured length: a line with ticks at its ends and the figure above it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/units.h"
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <math.h>

#define TICK 3.5 /* units */

static double
text_size (const RegieDrawOptions *options)
{
  return regie_style_is_paper (options->style) ? 7 : 10;
}

/* x runs along the measured line; y is to its right. */
static void
draw_lines (cairo_t *cr, double length, double offset, double unit)
{
  double beyond = offset + (offset < 0 ? -TICK : TICK) * unit;

  cairo_move_to (cr, 0, offset);
  cairo_line_to (cr, length, offset);
  for (int i = 0; i < 2; i++)
    {
      double x = i * length;

      if (offset != 0)
        {
          cairo_move_to (cr, x, (offset < 0 ? -2 : 2) * unit);
          cairo_line_to (cr, x, beyond);
        }
      cairo_move_to (cr, x - TICK * unit, offset + TICK * unit);
      cairo_line_to (cr, x + TICK * unit, offset - TICK * unit);
    }
  cairo_stroke (cr);
}

static void
draw_figure (cairo_t *cr, double length, double offset, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  g_autofree char *text = regie_length_format (length, options->imperial);
  RegieLettering style = {
    .unit = unit, .size = text_size (options), .across = 0.5, .down = 1
  };
  cairo_matrix_t matrix;

  cairo_translate (cr, length / 2, offset);
  cairo_get_matrix (cr, &matrix);
  /* Read from below or from the right, never upside down. */
  if (matrix.xx < -1e-9 || (fabs (matrix.xx) <= 1e-9 && matrix.yx > 0))
    cairo_rotate (cr, G_PI);
  regie_lettering_draw_plated (cr, (RegiePoint){ 0, -1.5 * unit }, text, &style,
                               (RegiePlate){
                                 regie_ink_colour (REGIE_INK_FLOOR, options->style),
                                 regie_ink_colour (REGIE_INK_MEASURE, options->style),
                                 0.85 });
}

void
regie_draw_dimension (cairo_t *cr,
                      RegieDimension *dimension,
                      const RegieDrawOptions *options)
{
  double dx = dimension->to_x - dimension->from_x;
  double dy = dimension->to_y - dimension->from_y, length = hypot (dx, dy);

  if (length < 2 * options->pixel)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, dimension->from_x, dimension->from_y);
  cairo_rotate (cr, atan2 (dy, dx));
  regie_draw_set_weight (cr, 0.18, options);
  regie_ink_set (cr, REGIE_INK_MEASURE, options->style, 1);
  draw_lines (cr, length, dimension->offset, regie_draw_unit (options));
  draw_figure (cr, length, dimension->offset, options);
  cairo_restore (cr);
}

RegieBox
regie_dimension_extent (RegieDimension *dimension, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  double beyond = fabs (dimension->offset) + (text_size (options) * 5 + TICK) * unit;

  return regie_box_grow (regie_box_of ((RegiePoint){ dimension->from_x,
                                                     dimension->from_y },
                                       (RegiePoint){ dimension->to_x, dimension->to_y }),
                         beyond);
}
