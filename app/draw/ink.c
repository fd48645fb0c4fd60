/* Colours, line weights and paths of the plan.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"

#include <math.h>
#include <string.h>

#define POINTS_PER_MM (72 / 25.4)

/* clang-format off */
static const unsigned colours[REGIE_N_INKS][REGIE_N_STYLES] = {
  /*                       screen    paper     contrast  mono */
  [REGIE_INK_OUTSIDE]   = { 0xf3f1ec, 0xf6f5f1, 0xffffff, 0xffffff },
  [REGIE_INK_FLOOR]     = { 0xfdfcf9, 0xfefdfb, 0xffffff, 0xffffff },
  [REGIE_INK_GRID]      = { 0xe9e6de, 0xebe8e1, 0xc8c8c8, 0xe4e4e4 },
  [REGIE_INK_WALL]      = { 0x3d3846, 0x3d3846, 0x000000, 0x000000 },
  [REGIE_INK_TEXT]      = { 0x3d3846, 0x2b2733, 0x000000, 0x000000 },
  [REGIE_INK_QUIET]     = { 0x6d6875, 0x625d6a, 0x000000, 0x3c3c3c },
  [REGIE_INK_BACK]      = { 0xe6e8ec, 0xe9ebee, 0xffffff, 0xf2f2f2 },
  [REGIE_INK_HATCH]     = { 0xccd0d8, 0xc6cad2, 0x606060, 0xb4b4b4 },
  [REGIE_INK_GLASS]     = { 0xdcebf4, 0xe4f0f7, 0xffffff, 0xffffff },
  [REGIE_INK_BODY]      = { 0xefe5d0, 0xefe5d0, 0xffffff, 0xffffff },
  [REGIE_INK_OUTLINE]   = { 0x6b5b3e, 0x6b5b3e, 0x000000, 0x000000 },
  [REGIE_INK_LIGHT]     = { 0xffd86b, 0xffd86b, 0xb0b0b0, 0xc4c4c4 },
  [REGIE_INK_SOUND]     = { 0x7a5ea8, 0x7a5ea8, 0x000000, 0x505050 },
  [REGIE_INK_SCENT]     = { 0xb56a8f, 0xb56a8f, 0x000000, 0x707070 },
  [REGIE_INK_NOTE]      = { 0xfff4c9, 0xfff7da, 0xffffff, 0xffffff },
  [REGIE_INK_NOTE_EDGE] = { 0xc9a43a, 0xc9a43a, 0x000000, 0x606060 },
  [REGIE_INK_MEASURE]   = { 0x5c6674, 0x4d5662, 0x000000, 0x000000 },
};
/* clang-format on */

unsigned
regie_ink_colour (RegieInk ink, RegieStyle style)
{
  return colours[ink][style];
}

void
regie_ink_set_rgb (cairo_t *cr, unsigned rgb, double alpha)
{
  cairo_set_source_rgba (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                         (rgb & 0xff) / 255.0, alpha);
}

void
regie_ink_set (cairo_t *cr, RegieInk ink, RegieStyle style, double alpha)
{
  regie_ink_set_rgb (cr, colours[ink][style], alpha);
}

unsigned
regie_ink_parse (const char *text, unsigned fallback)
{
  char *end;
  guint64 value;

  if (!text || text[0] != '#' || strlen (text) != 7 || !g_ascii_isxdigit (text[1]))
    return fallback;
  value = g_ascii_strtoull (text + 1, &end, 16);
  return *end ? fallback : (unsigned) value;
}

double
regie_ink_luminance (unsigned rgb)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double sum = 0;

  for (int i = 0; i < 3; i++)
    sum += weights[i] * pow ((rgb >> (8 * i) & 0xff) / 255.0, 2.2);
  return sum;
}

gboolean
regie_style_is_paper (RegieStyle style)
{
  return style == REGIE_STYLE_PAPER || style == REGIE_STYLE_MONO;
}

double
regie_draw_unit (const RegieDrawOptions *options)
{
  return regie_style_is_paper (options->style) ? 3 * options->pixel : options->pixel;
}

void
regie_draw_set_weight (cairo_t *cr, double millimetres, const RegieDrawOptions *options)
{
  double units = millimetres * POINTS_PER_MM;

  if (!regie_style_is_paper (options->style))
    units = MAX (1, units * 1.25);
  cairo_set_line_width (cr, units * regie_draw_unit (options));
}

void
regie_draw_set_dash (cairo_t *cr, const double *units, int n, double unit)
{
  double metres[8];

  for (int i = 0; i < n; i++)
    metres[i] = units[i] * unit;
  cairo_set_dash (cr, metres, n, 0);
}

void
regie_path_points (cairo_t *cr, const RegiePoints *points, gboolean closed)
{
  for (size_t i = 0; points && i < points->n; i++)
    cairo_line_to (cr, points->at[i].x, points->at[i].y);
  if (closed)
    cairo_close_path (cr);
}

void
regie_path_box (cairo_t *cr, RegieBox box, double radius)
{
  double right = box.x + box.width, bottom = box.y + box.height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box.y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box.x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}
