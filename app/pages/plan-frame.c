/* The plan in its place on a page: scale, scale bar, arrow at the entrance.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/page.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define METRES_PER_FOOT 0.3048
#define BAR_LEAST 36.0 /* points */
#define BAR_HEIGHT 3.5
#define BLEED 9.0

static const double standard_scales[] = { 20, 25, 50, 75, 100, 200, 500 };

double
regie_page_fit (RegieSetting *setting, RegieBox area)
{
  return MIN (area.width / setting->width, area.height / setting->depth);
}

double
regie_page_standard_scale (RegieSetting *setting, RegieBox area)
{
  double largest = regie_page_fit (setting, area);

  for (size_t i = 0; i < G_N_ELEMENTS (standard_scales); i++)
    if (REGIE_POINTS_PER_METRE / standard_scales[i] <= largest)
      return standard_scales[i];
  return 0;
}

double
regie_page_scale_bar_length (double points_per_metre, gboolean imperial, double *metres)
{
  static const double rounds[] = { 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500 };
  double unit = imperial ? METRES_PER_FOOT : 1;
  double length = rounds[G_N_ELEMENTS (rounds) - 1] * unit;

  for (size_t i = 0; i < G_N_ELEMENTS (rounds); i++)
    if (rounds[i] * unit * points_per_metre >= BAR_LEAST)
      {
        length = rounds[i] * unit;
        break;
      }
  if (metres)
    *metres = length;
  return length * points_per_metre;
}

static void
draw_figures (cairo_t *cr, RegiePoint at, double length, double metres, gboolean imperial)
{
  RegieLettering style = { .size = 7, .across = 0.5 };
  double amount = imperial ? metres / METRES_PER_FOOT : metres;

  for (int i = 0; i <= 2; i++)
    {
      g_autofree char *figure = g_strdup_printf ("%.4g", amount * i / 2);
      g_autofree char *last =
        g_strdup_printf (imperial ? _ ("%s ft") : _ ("%s m"), figure);

      regie_lettering_draw (cr,
                            (RegiePoint){ at.x + length * i / 2,
                                          at.y + BAR_HEIGHT + 1.5 },
                            i == 2 ? last : figure, &style);
    }
}

void
regie_page_draw_scale_bar (cairo_t *cr,
                           RegiePoint at,
                           double points_per_metre,
                           gboolean imperial,
                           RegieStyle style)
{
  double metres,
    length = regie_page_scale_bar_length (points_per_metre, imperial, &metres);

  cairo_save (cr);
  regie_ink_set (cr, REGIE_INK_TEXT, style, 1);
  cairo_set_line_width (cr, 0.6);
  cairo_rectangle (cr, at.x, at.y, length, BAR_HEIGHT);
  cairo_stroke (cr);
  cairo_rectangle (cr, at.x, at.y, length / 2, BAR_HEIGHT);
  cairo_fill (cr);
  draw_figures (cr, at, length, metres, imperial);
  cairo_restore (cr);
}

void
regie_page_draw_north (cairo_t *cr,
                       RegiePoint centre,
                       double radius,
                       double degrees,
                       RegieStyle style)
{
  RegiePoint tip = regie_point_turn ((RegiePoint){ 0, -radius - 5 }, degrees);
  RegieLettering letter = { .size = 7, .bold = TRUE, .across = 0.5, .down = 0.5 };

  cairo_save (cr);
  regie_ink_set (cr, REGIE_INK_TEXT, style, 1);
  regie_lettering_draw (cr, (RegiePoint){ centre.x + tip.x, centre.y + tip.y },
                        C_ ("north", "N"), &letter);
  cairo_translate (cr, centre.x, centre.y);
  cairo_rotate (cr, degrees * G_PI / 180);
  cairo_set_line_width (cr, 0.6);
  cairo_new_path (cr);
  cairo_move_to (cr, 0, -radius);
  cairo_line_to (cr, 0.6 * radius, 0.8 * radius);
  cairo_line_to (cr, 0, 0.4 * radius);
  cairo_line_to (cr, -0.6 * radius, 0.8 * radius);
  cairo_close_path (cr);
  cairo_stroke_preserve (cr);
  cairo_clip (cr);
  cairo_rectangle (cr, -radius, -radius, radius, 2 * radius);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
regie_page_draw_plan (cairo_t *cr,
                      RegieBox area,
                      double points_per_metre,
                      RegieDrawOptions *options)
{
  RegieSetting *setting = options->scene
                            ? regie_scene_setting (options->scene, options->production)
                            : regie_list_at (options->production->settings, 0);
  RegiePoint corner;
  RegieBox ground;

  if (!setting)
    return;
  ground = (RegieBox){ 0, 0, setting->width, setting->depth };
  corner.x = area.x + (area.width - ground.width * points_per_metre) / 2;
  corner.y = area.y + (area.height - ground.height * points_per_metre) / 2;
  options->pixel = 1 / (3 * points_per_metre);
  cairo_save (cr);
  /* Figures of a dimension along the edge may stand in the margin. */
  cairo_rectangle (cr, corner.x - BLEED, corner.y - BLEED,
                   ground.width * points_per_metre + 2 * BLEED,
                   ground.height * points_per_metre + 2 * BLEED);
  cairo_clip (cr);
  cairo_translate (cr, corner.x, corner.y);
  cairo_scale (cr, points_per_metre, points_per_metre);
  regie_draw_plan (cr, regie_box_grow (ground, BLEED / points_per_metre), options);
  cairo_restore (cr);
}

/* Where a length of the ground begins so that the part is in the middle of it and nothing
 * beyond the ground is seen while there is enough of it. */
static double
begin (double from, double length, double seen, double ground)
{
  double first = from + (length - seen) / 2;

  return seen >= ground ? (ground - seen) / 2 : CLAMP (first, 0, ground - seen);
}

void
regie_page_draw_part (cairo_t *cr,
                      RegieBox area,
                      RegieBox part,
                      RegieDrawOptions *options)
{
  RegieSetting *setting = regie_scene_setting (options->scene, options->production);
  double scale = MIN (area.width / part.width, area.height / part.height);
  RegieBox ground = { 0, 0, setting->width, setting->depth };
  RegieBox seen = { 0, 0, area.width / scale, area.height / scale };

  seen.x = begin (part.x, part.width, seen.width, ground.width);
  seen.y = begin (part.y, part.height, seen.height, ground.height);
  /* In a small picture marks and lines are smaller too, or they would hide it. */
  options->pixel = CLAMP (scale / 12, 0.65, 1) / (3 * scale);
  cairo_save (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_clip (cr);
  cairo_translate (cr, area.x - seen.x * scale, area.y - seen.y * scale);
  cairo_scale (cr, scale, scale);
  ground = regie_box_grow (ground, BLEED / scale);
  cairo_rectangle (cr, ground.x, ground.y, ground.width, ground.height);
  cairo_clip (cr);
  regie_draw_plan (cr, seen, options);
  cairo_restore (cr);
}
