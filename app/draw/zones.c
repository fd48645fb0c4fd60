/* Zones of the floor and the line of visibility.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HATCH_STEP 9.0 /* units between lines of the hatching */

/* Soft tints; backstage has its own drawing. */
static const struct
{
  unsigned rgb;
  double alpha;
} tints[] = {
  [REGIE_ZONE_FRONTSTAGE] = { 0xe9d9b8, 0.18 }, [REGIE_ZONE_BACKSTAGE] = { 0, 0 },
  [REGIE_ZONE_THRESHOLD] = { 0xe0a83c, 0.16 },  [REGIE_ZONE_QUEUE] = { 0x4a86c8, 0.11 },
  [REGIE_ZONE_SEATING] = { 0x6fa86f, 0.12 },    [REGIE_ZONE_SERVICE] = { 0xc0764a, 0.12 },
};

/* Lines at 45°, fixed to the ground so that neighbouring tiles join. */
static void
hatch (cairo_t *cr, RegieBox box, const RegieDrawOptions *options)
{
  double step = HATCH_STEP * regie_draw_unit (options), left, top, right, bottom;
  double from, to;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  left = MAX (left, box.x);
  top = MAX (top, box.y);
  right = MIN (right, box.x + box.width);
  bottom = MIN (bottom, box.y + box.height);
  if (right <= left || bottom <= top)
    return;
  from = floor ((left + top) / step);
  to = ceil ((right + bottom) / step);
  for (double k = from; k <= to; k++)
    {
      cairo_move_to (cr, k * step - top, top);
      cairo_line_to (cr, k * step - bottom, bottom);
    }
  regie_draw_set_weight (cr, 0.18, options);
  regie_ink_set (cr, REGIE_INK_HATCH, options->style, 1);
  cairo_stroke (cr);
}

static void
draw_backstage (cairo_t *cr, RegieZone *zone, const RegieDrawOptions *options)
{
  cairo_save (cr);
  cairo_new_path (cr);
  regie_path_points (cr, zone->points, TRUE);
  regie_ink_set (cr, REGIE_INK_BACK, options->style, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  hatch (cr, regie_points_box (zone->points), options);
  cairo_restore (cr);
}

static void
draw_tinted (cairo_t *cr, RegieZone *zone, const RegieDrawOptions *options)
{
  static const double dash[] = { 4, 3 };
  gboolean plain =
    options->style == REGIE_STYLE_MONO || options->style == REGIE_STYLE_CONTRAST;

  cairo_save (cr);
  cairo_new_path (cr);
  regie_path_points (cr, zone->points, TRUE);
  if (!plain)
    {
      regie_ink_set_rgb (cr, tints[zone->kind].rgb, tints[zone->kind].alpha);
      cairo_fill_preserve (cr);
    }
  regie_draw_set_weight (cr, 0.13, options);
  regie_draw_set_dash (cr, dash, 2, regie_draw_unit (options));
  if (plain)
    regie_ink_set (cr, REGIE_INK_QUIET, options->style, 0.7);
  else
    regie_ink_set_rgb (cr, tints[zone->kind].rgb, 0.6);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
regie_draw_zone (cairo_t *cr, RegieZone *zone, const RegieDrawOptions *options)
{
  if (!zone->points || zone->points->n < 3)
    return;
  if (zone->kind == REGIE_ZONE_BACKSTAGE)
    draw_backstage (cr, zone, options);
  else
    draw_tinted (cr, zone, options);
}

static RegieLettering
name_lettering (const RegieDrawOptions *options)
{
  return (RegieLettering){ .unit = regie_draw_unit (options),
                           .size = regie_style_is_paper (options->style) ? 7 : 9.5,
                           .tracking = 1.6,
                           .across = 0.5 };
}

static char *
capitals_of (RegieZone *zone)
{
  const char *name =
    zone->name && *zone->name ? zone->name : _ (regie_zone_kinds[zone->kind].label);

  return g_utf8_strup (name, -1);
}

RegieBox
regie_zone_words (RegieZone *zone, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  RegieLettering style = name_lettering (options);
  g_autofree char *capitals = capitals_of (zone);
  RegieBox box, words;

  if (!options->labels || !zone->points || zone->points->n < 3)
    return REGIE_BOX_EMPTY;
  box = regie_points_box (zone->points);
  words = regie_lettering_box ((RegiePoint){ box.x + box.width / 2, box.y + 5 * unit },
                               capitals, &style);
  if (words.width > box.width - 6 * unit || words.height > box.height - 8 * unit ||
      !regie_room_find_in (box, &words, options))
    return REGIE_BOX_EMPTY;
  return words;
}

void
regie_draw_zone_name (cairo_t *cr, RegieZone *zone, const RegieDrawOptions *options)
{
  RegieBox words = regie_zone_words (zone, options);
  RegieLettering style = name_lettering (options);
  g_autofree char *capitals = NULL;
  RegiePoint at;

  if (regie_box_is_empty (words))
    return;
  capitals = capitals_of (zone);
  at = (RegiePoint){ words.x + words.width / 2, words.y };
  regie_lettering_draw_plated (cr, at, capitals, &style,
                               (RegiePlate){
                                 regie_ink_colour (REGIE_INK_FLOOR, options->style),
                                 regie_ink_colour (REGIE_INK_QUIET, options->style),
                                 0.7 });
}

void
regie_draw_line_of_visibility (cairo_t *cr,
                               RegieLineOfVisibility *line,
                               const RegieDrawOptions *options)
{
  static const double dash[] = { 11, 3.5, 3, 3.5 };

  if (!line->points || line->points->n < 2)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  regie_path_points (cr, line->points, FALSE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  regie_draw_set_weight (cr, 0.4, options);
  regie_draw_set_dash (cr, dash, 4, regie_draw_unit (options));
  regie_ink_set (cr, REGIE_INK_WALL, options->style, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}
