/* An element: its symbol or a box, its name, its verdict.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <math.h>

#define OUTLINE_FROM 8.0     /* pixels: smaller things are plain boxes */
#define LABEL_FROM 5.0       /* pixels of text: smaller names are left out */
#define LABEL_HEIGHT 0.15    /* metres a name's letters have on the ground */
#define BADGE_FROM 7.0       /* pixels: smaller things show no badge */
#define SMALL_PICTURE 0.0354 /* metres a point: smaller than 1:100 */

static double
pixels_of (double metres, const RegieDrawOptions *options)
{
  return metres / options->pixel;
}

static void
draw_box (cairo_t *cr, RegieElement *element, const RegieDrawOptions *options)
{
  RegieStyle style = options->style;
  double alpha = regie_draw_strength (REGIE_RECORD (element), options);
  double radius = MIN (0.03, MIN (element->width, element->depth) / 4);
  unsigned rgb = regie_ink_colour (REGIE_INK_BODY, style);

  if (style == REGIE_STYLE_SCREEN || style == REGIE_STYLE_PAPER)
    rgb = regie_ink_parse (element->colour, rgb);
  regie_path_box (cr,
                  (RegieBox){ -element->width / 2, -element->depth / 2, element->width,
                              element->depth },
                  radius);
  regie_ink_set_rgb (cr, rgb, alpha);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 0.018);
  regie_ink_set (cr, REGIE_INK_OUTLINE, style, alpha);
  cairo_stroke (cr);
}

/* What is too small to show its lines: one filled box. */
static void
draw_speck (cairo_t *cr, RegieElement *element, const RegieDrawOptions *options)
{
  unsigned rgb = regie_ink_colour (REGIE_INK_OUTLINE, options->style);

  cairo_rectangle (cr, -element->width / 2, -element->depth / 2, element->width,
                   element->depth);
  regie_ink_set_rgb (cr, regie_ink_parse (element->colour, rgb),
                     0.55 * regie_draw_strength (REGIE_RECORD (element), options));
  cairo_fill (cr);
}

static void
draw_tint (cairo_t *cr, RegieElement *element, const RegieDrawOptions *options)
{
  RegieVerdict verdict = regie_element_verdict (element);

  if (!options->tint || verdict == REGIE_VERDICT_NOT_JUDGED)
    return;
  cairo_rectangle (cr, -element->width / 2, -element->depth / 2, element->width,
                   element->depth);
  regie_ink_set_rgb (cr, regie_badge_colour (verdict, options->style), 0.34);
  cairo_fill (cr);
}

void
regie_draw_element (cairo_t *cr, RegieElement *element, const RegieDrawOptions *options)
{
  RegieSymbol *symbol;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, element->x, element->y);
  cairo_rotate (cr, element->turn * G_PI / 180);
  if (element->flipped)
    cairo_scale (cr, -1, 1);
  symbol = regie_symbols_find (options->symbols, element->symbol);
  if (pixels_of (MAX (element->width, element->depth), options) < OUTLINE_FROM)
    draw_speck (cr, element, options);
  else if (symbol)
    regie_symbol_draw_faded (symbol, cr,
                             (RegieSymbolLook){
                               element->width, element->depth, element->colour,
                               options->style,
                               regie_draw_strength (REGIE_RECORD (element), options) });
  else
    draw_box (cr, element, options);
  draw_tint (cr, element, options);
  cairo_restore (cr);
}

static double
label_size (const RegieDrawOptions *options)
{
  double size = LABEL_HEIGHT / regie_draw_unit (options);

  return regie_style_is_paper (options->style) ? 7 : CLAMP (size, 9, 12);
}

/* The element's name, or for a symbol that is not known the symbol's. */
static const char *
name_of (RegieElement *element, const RegieDrawOptions *options)
{
  if (element->label && *element->label)
    return element->label;
  return regie_symbols_find (options->symbols, element->symbol) ? NULL : element->symbol;
}

/* A name is written on its thing where it has room there; elsewhere it would hide more than
 * it tells. Lamps and the like hang above things with names of their own. */
static void
draw_label (cairo_t *cr, RegieElement *element, const RegieDrawOptions *options)
{
  const char *name = name_of (element, options);
  RegieBox box = regie_element_box (element), words;
  double unit = regie_draw_unit (options);
  RegiePoint at;
  RegieLettering style = { .unit = unit,
                           .size = label_size (options),
                           .across = 0.5,
                           .down = 0.5,
                           .whole_words = TRUE,
                           .width = 0.92 * box.width / unit };

  if (!name || pixels_of (LABEL_HEIGHT, options) < LABEL_FROM ||
      box.width < 4.5 * style.size * unit || box.height < 1.2 * style.size * unit ||
      (element->kind >= REGIE_ELEMENT_LIGHT && element->kind <= REGIE_ELEMENT_SCENT))
    return;
  at = (RegiePoint){ element->x, element->y };
  words = regie_lettering_box (at, name, &style);
  if (words.height > 0.9 * box.height || words.width > box.width ||
      words.height > 2.9 * style.size * unit ||
      !regie_room_find (element, &words, options))
    return;
  at = (RegiePoint){ words.x + words.width / 2, words.y + words.height / 2 };
  regie_lettering_draw_plated (cr, at, name, &style,
                               (RegiePlate){
                                 regie_ink_colour (REGIE_INK_FLOOR, options->style),
                                 regie_ink_colour (REGIE_INK_TEXT, options->style),
                                 0.6 });
}

static double
badge_radius (RegieElement *element, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  double size = MAX (element->width, element->depth) / unit;

  if (regie_style_is_paper (options->style))
    {
      /* At small scales all badges shrink, or they would be all there is to see. */
      double most = CLAMP (0.13 / unit, 2.7, 5);

      return CLAMP (size * 0.3, 2.4, most) * unit;
    }
  return CLAMP (size * 0.3, 5, 8) * unit;
}

/* Half a side, drawn in a little: large things have round corners. */
static double
badge_side (double side)
{
  return side / 2 - MIN (0.1 * side, 0.3);
}

/* The corner of the turned outline that is uppermost to the right. */
static RegiePoint
badge_place (RegieElement *element)
{
  RegiePoint best = { 0, 0 };
  double score = -INFINITY;

  for (int i = 0; i < 4; i++)
    {
      RegiePoint corner = { (i & 1 ? 1 : -1) * badge_side (element->width),
                            (i & 2 ? 1 : -1) * badge_side (element->depth) };
      RegiePoint turned = regie_point_turn (corner, element->turn);

      if (turned.x - turned.y > score + 1e-9)
        {
          score = turned.x - turned.y;
          best = turned;
        }
    }
  return (RegiePoint){ element->x + best.x, element->y + best.y };
}

/* In a small picture on paper, badges would be all there is to see: those stay that somebody
 * acts on, and those that leave their thing to be seen. */
static gboolean
is_worth_a_badge (RegieElement *element, const RegieDrawOptions *options)
{
  RegieVerdict verdict = regie_element_verdict (element);
  double radius;

  if (!regie_style_is_paper (options->style) ||
      regie_draw_unit (options) < SMALL_PICTURE || verdict == REGIE_VERDICT_WORKS_AGAINST)
    return TRUE;
  radius = badge_radius (element, options);
  return verdict == REGIE_VERDICT_SUPPORTS &&
         G_PI * radius * radius < 0.25 * element->width * element->depth;
}

void
regie_draw_element_marks (cairo_t *cr,
                          RegieElement *element,
                          const RegieDrawOptions *options)
{
  gboolean dimmed = regie_draw_strength (REGIE_RECORD (element), options) < 1;
  double size = pixels_of (MAX (element->width, element->depth), options);

  if (dimmed || options->numbers)
    return;
  if (options->labels)
    draw_label (cr, element, options);
  if (options->badges && size >= BADGE_FROM && is_worth_a_badge (element, options))
    regie_draw_badge (cr, badge_place (element), badge_radius (element, options),
                      regie_element_verdict (element), options->style);
}

RegieBox
regie_element_extent (RegieElement *element, const RegieDrawOptions *options)
{
  RegieBox box = regie_element_box (element);
  double reach = regie_element_reach (element, options);

  if (options->badges)
    box = regie_box_grow (box, 1.3 * badge_radius (element, options));
  if (reach > 0)
    box = regie_box_union (box, (RegieBox){ element->x - reach, element->y - reach,
                                            2 * reach, 2 * reach });
  return regie_box_grow (box, 0.02 + regie_draw_unit (options));
}
