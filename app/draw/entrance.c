/* The arrow that shows where a customer comes in.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LENGTH 0.62 /* metres, on the ground */
#define LEAST 12.0  /* units */
#define EDGE 0.8    /* units */
#define PLATE 0.75  /* how much of what is below it the word hides */

/* The way in: square to the wall nearest to the entrance, towards its middle. */
static RegiePoint
find_way_in (RegieSetting *setting, RegiePoint entrance)
{
  RegieWall *wall, *nearest = NULL;
  double least = INFINITY, distance;
  RegiePoint along, in;
  RegieBox box;

  for (unsigned i = 0; (wall = regie_list_at (setting->walls, i)); i++)
    {
      regie_wall_nearest (wall, entrance, &distance);
      if (distance < least)
        {
          least = distance;
          nearest = wall;
        }
    }
  if (!nearest)
    return (RegiePoint){ 0, entrance.y > setting->depth / 2 ? -1 : 1 };
  regie_wall_at (nearest, regie_wall_nearest (nearest, entrance, NULL), &along);
  box = regie_points_box (nearest->points);
  in = (RegiePoint){ -along.y, along.x };
  if (in.x * (box.x + box.width / 2 - entrance.x) +
        in.y * (box.y + box.height / 2 - entrance.y) <
      0)
    in = (RegiePoint){ -in.x, -in.y };
  return in;
}

/* The head touches the origin and points along x. */
static void
path_arrow (cairo_t *cr, double length)
{
  double head = length * 0.5, half = length * 0.32, shaft = length * 0.1;

  cairo_new_path (cr);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, -head, -half);
  cairo_line_to (cr, -head, -shaft);
  cairo_line_to (cr, -length, -shaft);
  cairo_line_to (cr, -length, shaft);
  cairo_line_to (cr, -head, shaft);
  cairo_line_to (cr, -head, half);
  cairo_close_path (cr);
}

static double
arrow_length (const RegieDrawOptions *options)
{
  return MAX (LENGTH, LEAST * regie_draw_unit (options));
}

RegieBox
regie_entrance_box (RegieSetting *setting, const RegieDrawOptions *options)
{
  RegiePoint at, in;
  double length = arrow_length (options);

  if (!setting || (setting->entrance_x == 0 && setting->entrance_y == 0))
    return REGIE_BOX_EMPTY;
  at = (RegiePoint){ setting->entrance_x, setting->entrance_y };
  in = find_way_in (setting, at);
  return regie_box_of (at, (RegiePoint){ at.x - in.x * length, at.y - in.y * length });
}

/* Edged in the colour of the floor, so that it is seen on any picture. */
static void
draw_arrow (cairo_t *cr, RegiePoint at, RegiePoint in, const RegieDrawOptions *options)
{
  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_rotate (cr, atan2 (in.y, in.x));
  path_arrow (cr, arrow_length (options));
  regie_ink_set (cr, REGIE_INK_FLOOR, options->style, 0.9);
  cairo_set_line_width (cr, 2 * EDGE * regie_draw_unit (options));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
  regie_ink_set (cr, REGIE_INK_WALL, options->style, 0.85);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* At the arrow's tail. */
static void
draw_word (cairo_t *cr, RegiePoint at, RegiePoint in, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options), length = arrow_length (options) + 3 * unit;
  RegieLettering style = { .unit = unit,
                           .size = regie_style_is_paper (options->style) ? 7 : 10 };
  RegiePlate plate = { regie_ink_colour (REGIE_INK_FLOOR, options->style),
                       regie_ink_colour (REGIE_INK_TEXT, options->style), PLATE };

  style.across = fabs (in.x) > 0.5 ? (in.x > 0 ? 1 : 0) : 0.5;
  style.down = fabs (in.y) > 0.5 ? (in.y > 0 ? 1 : 0) : 0.5;
  regie_lettering_draw_plated (cr,
                               (RegiePoint){ at.x - in.x * length, at.y - in.y * length },
                               _ ("Entrance"), &style, plate);
}

void
regie_draw_entrance (cairo_t *cr, RegieSetting *setting, const RegieDrawOptions *options)
{
  RegiePoint at = { setting->entrance_x, setting->entrance_y }, in;

  /* Nobody has said where it is. */
  if (at.x == 0 && at.y == 0)
    return;
  in = find_way_in (setting, at);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, setting->width, setting->depth);
  cairo_clip (cr);
  draw_arrow (cr, at, in, options);
  if (options->labels || regie_style_is_paper (options->style))
    draw_word (cr, at, in, options);
  cairo_restore (cr);
}
