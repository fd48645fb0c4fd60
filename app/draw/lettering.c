/* Words on plans and pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/lettering.h"

#include "app/draw/ink.h"

#include <pango/pangocairo.h>

#define FAMILIES "Inter, Adwaita Sans, Cantarell, Noto Sans, DejaVu Sans, sans-serif"

/* One layout a thread: a layout is not to be shared, and making one costs more than a word. */
static GPrivate layouts = G_PRIVATE_INIT (g_object_unref);
/* One whose context knows no surface: copies of it stay set while others are drawn. */
static GPrivate apart = G_PRIVATE_INIT (g_object_unref);

static PangoLayout *
make_layout (void)
{
  PangoContext *context;
  PangoLayout *layout;
  cairo_font_options_t *options;

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  options = cairo_font_options_create ();
  /* Words must take the same room at every zoom and on paper. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  layout = pango_layout_new (context);
  g_object_unref (context);
  return layout;
}

static PangoLayout *
need_layout (GPrivate *place)
{
  if (!g_private_get (place))
    g_private_set (place, make_layout ());
  return g_private_get (place);
}

static void
set_attributes (PangoLayout *layout, const RegieLettering *style)
{
  PangoAttrList *list;

  if (style->tracking <= 0)
    {
      if (!style->markup)
        pango_layout_set_attributes (layout, NULL);
      return;
    }
  list = pango_attr_list_new ();
  pango_attr_list_insert (list, pango_attr_letter_spacing_new (
                                  (int) (style->tracking * PANGO_SCALE)));
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
}

static PangoLayout *
set_text (PangoLayout *layout, const char *text, const RegieLettering *style)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (style->italic)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout,
                          style->width > 0 ? (int) (style->width * PANGO_SCALE) : -1);
  pango_layout_set_height (layout, style->lines > 0 ? -style->lines : G_MAXINT);
  pango_layout_set_ellipsize (layout, style->lines > 0 && style->width > 0
                                        ? PANGO_ELLIPSIZE_END
                                        : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (layout,
                         style->whole_words ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout,
                                 (float) (style->line_height > 0 ? style->line_height
                                                                 : 0));
  pango_layout_set_alignment (layout, style->across == 0.5 ? PANGO_ALIGN_CENTER
                                      : style->across == 1 ? PANGO_ALIGN_RIGHT
                                                           : PANGO_ALIGN_LEFT);
  if (style->markup)
    pango_layout_set_markup (layout, text, -1);
  else
    pango_layout_set_text (layout, text, -1);
  set_attributes (layout, style);
  return layout;
}

/* Where the text is, in size units from the point. shift: of the layout's own corner. */
static RegieBox
place (PangoLayout *layout, const RegieLettering *style, RegiePoint *shift)
{
  PangoRectangle area;
  RegieBox box;

  pango_layout_get_extents (layout, NULL, &area);
  box.width = (double) area.width / PANGO_SCALE;
  box.height = (double) area.height / PANGO_SCALE;
  box.x = -style->across * box.width;
  box.y = -style->down * box.height;
  shift->x = box.x - (double) area.x / PANGO_SCALE;
  shift->y = box.y - (double) area.y / PANGO_SCALE;
  return box;
}

static double
unit_of (const RegieLettering *style)
{
  return style->unit > 0 ? style->unit : 1;
}

/* Leaves cr ready for the layout. */
static PangoLayout *
prepare (cairo_t *cr, RegiePoint at, const char *text, const RegieLettering *style)
{
  PangoLayout *layout;
  RegiePoint shift;

  cairo_translate (cr, at.x, at.y);
  cairo_scale (cr, unit_of (style), unit_of (style));
  /* Before the words are set: a change of scale after it would set them once more. */
  layout = need_layout (&layouts);
  pango_cairo_update_context (cr, pango_layout_get_context (layout));
  set_text (layout, text, style);
  place (layout, style, &shift);
  cairo_move_to (cr, shift.x, shift.y);
  return layout;
}

void
regie_lettering_draw (cairo_t *cr,
                      RegiePoint at,
                      const char *text,
                      const RegieLettering *style)
{
  if (!text || !*text)
    return;
  cairo_save (cr);
  pango_cairo_show_layout (cr, prepare (cr, at, text, style));
  cairo_restore (cr);
}

void
regie_lettering_draw_plated (cairo_t *cr,
                             RegiePoint at,
                             const char *text,
                             const RegieLettering *style,
                             RegiePlate plate)
{
  double unit = unit_of (style);
  RegieBox box;

  if (!text || !*text)
    return;
  box =
    regie_box_grow (regie_lettering_box (at, text, style), -0.06 * style->size * unit);
  box.x -= 0.24 * style->size * unit;
  box.width += 0.48 * style->size * unit;
  cairo_new_path (cr);
  regie_path_box (cr, box, MIN (box.height / 2, 0.3 * style->size * unit));
  regie_ink_set_rgb (cr, plate.ground, plate.alpha);
  cairo_fill (cr);
  regie_ink_set_rgb (cr, plate.ink, 1);
  regie_lettering_draw (cr, at, text, style);
}

RegieBox
regie_lettering_box (RegiePoint at, const char *text, const RegieLettering *style)
{
  RegiePoint shift;
  double unit = unit_of (style);
  RegieBox box;

  if (!text || !*text)
    return (RegieBox){ at.x, at.y, 0, 0 };
  box = place (set_text (need_layout (&layouts), text, style), style, &shift);
  return (RegieBox){ at.x + box.x * unit, at.y + box.y * unit, box.width * unit,
                     box.height * unit };
}

PangoLayout *
regie_lettering_set (const char *text, const RegieLettering *style, double *height)
{
  PangoLayout *words = pango_layout_copy (set_text (need_layout (&apart), text, style));
  PangoRectangle area;

  pango_layout_get_extents (words, NULL, &area);
  *height = (double) area.height / PANGO_SCALE;
  return words;
}

void
regie_lettering_show (cairo_t *cr, RegiePoint corner, PangoLayout *words)
{
  PangoRectangle area;

  pango_layout_get_extents (words, NULL, &area);
  cairo_move_to (cr, corner.x - (double) area.x / PANGO_SCALE,
                 corner.y - (double) area.y / PANGO_SCALE);
  pango_cairo_show_layout (cr, words);
}

/* Returns: (transfer full) (nullable): at the line so numbered. */
static PangoLayoutIter *
find_line (PangoLayout *words, unsigned number)
{
  PangoLayoutIter *iter = pango_layout_get_iter (words);

  for (unsigned i = 0; i < number; i++)
    if (!pango_layout_iter_next_line (iter))
      {
        pango_layout_iter_free (iter);
        return NULL;
      }
  return iter;
}

unsigned
regie_lettering_fit (PangoLayout *words, unsigned from, double room, double *taken)
{
  PangoLayoutIter *iter = find_line (words, from);
  int top, end, first;
  unsigned n = 0;

  *taken = 0;
  if (!iter)
    return 0;
  pango_layout_iter_get_line_yrange (iter, &first, NULL);
  do
    {
      pango_layout_iter_get_line_yrange (iter, &top, &end);
      if (n > 0 && (double) (end - first) / PANGO_SCALE > room)
        break;
      *taken = (double) (end - first) / PANGO_SCALE;
      n++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return n;
}

void
regie_lettering_show_lines (cairo_t *cr,
                            RegiePoint corner,
                            PangoLayout *words,
                            const unsigned lines[2])
{
  PangoLayoutIter *iter = find_line (words, lines[0]);
  int first;

  if (!iter)
    return;
  pango_layout_iter_get_line_yrange (iter, &first, NULL);
  for (unsigned i = 0; i < lines[1]; i++)
    {
      PangoRectangle area;
      double x, y;

      pango_layout_iter_get_line_extents (iter, NULL, &area);
      x = (double) area.x / PANGO_SCALE;
      y = (double) (pango_layout_iter_get_baseline (iter) - first) / PANGO_SCALE;
      cairo_move_to (cr, corner.x + x, corner.y + y);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      if (!pango_layout_iter_next_line (iter))
        break;
    }
  pango_layout_iter_free (iter);
}
