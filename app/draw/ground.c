/* The floor and its grid.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <math.h>

#define GRID_FROM 7.0 /* pixels between two lines, at least */

/* Inside closed walls the floor is lighter than the ground outside. */
static void
draw_floors (cairo_t *cr, RegieSetting *setting, RegieStyle style)
{
  RegieWall *wall;
  gboolean any = FALSE;

  cairo_new_path (cr);
  for (unsigned i = 0; (wall = regie_list_at (setting->walls, i)); i++)
    if (wall->closed && wall->points && wall->points->n > 2)
      {
        cairo_new_sub_path (cr);
        regie_path_points (cr, wall->points, TRUE);
        any = TRUE;
      }
  if (!any)
    cairo_rectangle (cr, 0, 0, setting->width, setting->depth);
  regie_ink_set (cr, REGIE_INK_FLOOR, style, 1);
  cairo_fill (cr);
}

static void
draw_grid (cairo_t *cr, RegieBox box, const RegieDrawOptions *options)
{
  double step = 1, right = box.x + box.width, bottom = box.y + box.height;

  while (step / options->pixel < GRID_FROM)
    step *= 5;
  cairo_new_path (cr);
  for (double x = ceil (box.x / step) * step; x <= right; x += step)
    {
      cairo_move_to (cr, x, box.y);
      cairo_line_to (cr, x, bottom);
    }
  for (double y = ceil (box.y / step) * step; y <= bottom; y += step)
    {
      cairo_move_to (cr, box.x, y);
      cairo_line_to (cr, right, y);
    }
  regie_draw_set_weight (cr, 0.13, options);
  regie_ink_set (cr, REGIE_INK_GRID, options->style, 1);
  cairo_stroke (cr);
}

void
regie_draw_ground (cairo_t *cr, RegieBox clip, const RegieDrawOptions *options)
{
  RegieSetting *setting = regie_draw_setting (options);
  RegieBox box;

  if (!setting)
    return;
  box = regie_box_of ((RegiePoint){ MAX (0, clip.x), MAX (0, clip.y) },
                      (RegiePoint){ MIN (setting->width, clip.x + clip.width),
                                    MIN (setting->depth, clip.y + clip.height) });
  if (!regie_box_meets ((RegieBox){ 0, 0, setting->width, setting->depth }, clip))
    return;
  cairo_save (cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_clip (cr);
  regie_ink_set (cr, REGIE_INK_OUTSIDE, options->style, 1);
  cairo_paint (cr);
  draw_floors (cr, setting, options->style);
  if (options->grid)
    draw_grid (cr, box, options);
  cairo_restore (cr);
}
