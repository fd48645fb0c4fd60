/* What reaches beyond a thing: the pool of a light, the arcs of a sound, the drift of a
 * scent.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"
#include "app/sight/sight.h"

#include <math.h>

#define DRIFT_HALF_ANGLE (G_PI / 7)

double
regie_element_reach (RegieElement *element, const RegieDrawOptions *options)
{
  RegieSymbol *symbol;

  if (element->kind < REGIE_ELEMENT_LIGHT || element->kind > REGIE_ELEMENT_SCENT)
    return 0;
  if (element->reach > 0)
    return element->reach;
  symbol = regie_symbols_find (options->symbols, element->symbol);
  return symbol ? regie_symbol_reach (symbol) : 0;
}

static void
add_stop (cairo_pattern_t *pattern, double offset, unsigned rgb, double alpha)
{
  cairo_pattern_add_color_stop_rgba (pattern, offset, (rgb >> 16 & 0xff) / 255.0,
                                     (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0,
                                     alpha);
}

static void
draw_pool (cairo_t *cr, double reach, double strength, const RegieDrawOptions *options)
{
  static const double dash[] = { 1.5, 4 };
  cairo_pattern_t *pool = cairo_pattern_create_radial (0, 0, 0, 0, 0, reach);
  unsigned rgb = regie_ink_colour (REGIE_INK_LIGHT, options->style);

  add_stop (pool, 0, rgb, 0.5 * strength);
  add_stop (pool, 0.35, rgb, 0.34 * strength);
  add_stop (pool, 0.75, rgb, 0.1 * strength);
  add_stop (pool, 1, rgb, 0);
  cairo_arc (cr, 0, 0, reach, 0, 2 * G_PI);
  cairo_set_source (cr, pool);
  cairo_pattern_destroy (pool);
  if (options->style == REGIE_STYLE_SCREEN || options->style == REGIE_STYLE_PAPER)
    {
      cairo_fill (cr);
      return;
    }
  cairo_fill_preserve (cr);
  regie_draw_set_weight (cr, 0.18, options);
  regie_draw_set_dash (cr, dash, 2, regie_draw_unit (options));
  regie_ink_set (cr, REGIE_INK_QUIET, options->style, 0.7 * strength);
  cairo_stroke (cr);
}

/* Light stops at walls. Only on paper: on screen a wall that moves would have to draw all pools
 * near it anew. */
static void
clip_to_walls (cairo_t *cr, RegieElement *element, const RegieDrawOptions *options)
{
  RegieSetting *setting = regie_draw_setting (options);
  g_autoptr (RegieSight) sight = NULL;

  if (!setting || element->kind != REGIE_ELEMENT_LIGHT ||
      !regie_style_is_paper (options->style) || regie_draw_is_crowd (options))
    return;
  sight = regie_setting_sight (setting, (RegiePoint){ element->x, element->y });
  regie_path_points (cr, regie_sight_polygon (sight), TRUE);
  cairo_clip (cr);
}

/* Arcs to the front, the nearer the stronger. */
static void
draw_sound (cairo_t *cr, double reach, double strength, const RegieDrawOptions *options)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int i = 1; i <= 4; i++)
    {
      cairo_new_path (cr);
      cairo_arc (cr, 0, 0, reach * i / 4, G_PI_4, 3 * G_PI_4);
      regie_draw_set_weight (cr, 0.35, options);
      regie_ink_set (cr, REGIE_INK_SOUND, options->style, (0.6 - i * 0.1) * strength);
      cairo_stroke (cr);
    }
}

/* A waving line outwards in the direction, radians from the front. */
static void
path_wave (cairo_t *cr, double reach, double direction)
{
  cairo_save (cr);
  cairo_rotate (cr, direction);
  cairo_move_to (cr, 0, reach * 0.2);
  for (int i = 0; i < 3; i++)
    {
      double y = reach * (0.2 + i * 0.23), side = (i % 2 ? -1 : 1) * reach * 0.05;

      cairo_curve_to (cr, side, y + reach * 0.08, side, y + reach * 0.15, 0,
                      y + reach * 0.23);
    }
  cairo_restore (cr);
}

static void
draw_drift (cairo_t *cr, double reach, double strength, const RegieDrawOptions *options)
{
  cairo_pattern_t *fade = cairo_pattern_create_radial (0, 0, 0, 0, 0, reach);
  unsigned rgb = regie_ink_colour (REGIE_INK_SCENT, options->style);

  add_stop (fade, 0, rgb, 0.17 * strength);
  add_stop (fade, 1, rgb, 0);
  cairo_new_path (cr);
  cairo_move_to (cr, 0, 0);
  cairo_arc (cr, 0, 0, reach, G_PI_2 - DRIFT_HALF_ANGLE, G_PI_2 + DRIFT_HALF_ANGLE);
  cairo_close_path (cr);
  cairo_set_source (cr, fade);
  cairo_pattern_destroy (fade);
  cairo_fill (cr);
  for (int i = -1; i <= 1; i++)
    path_wave (cr, reach, i * DRIFT_HALF_ANGLE * 0.62);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  regie_draw_set_weight (cr, 0.25, options);
  regie_ink_set_rgb (cr, rgb, 0.45 * strength);
  cairo_stroke (cr);
}

void
regie_draw_reach (cairo_t *cr, RegieElement *element, const RegieDrawOptions *options)
{
  double reach = regie_element_reach (element, options);
  double strength = regie_draw_strength (REGIE_RECORD (element), options);

  if (reach <= 0 || reach < 2 * options->pixel)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  clip_to_walls (cr, element, options);
  cairo_translate (cr, element->x, element->y);
  cairo_rotate (cr, element->turn * G_PI / 180);
  if (element->kind == REGIE_ELEMENT_LIGHT)
    draw_pool (cr, reach, strength, options);
  else if (element->kind == REGIE_ELEMENT_SOUND)
    draw_sound (cr, reach, strength, options);
  else
    draw_drift (cr, reach, strength, options);
  cairo_restore (cr);
}
