/* A note pinned to the plan: a slip of paper whose corner is the place.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#define WIDTH 110.0    /* units of the text */
#define MARGIN 4.0     /* units round it */
#define SLIP 12.0      /* units of the bare slip shown where text would crowd the plan */
#define TEXT_FROM 48.0 /* pixels a metre */

static gboolean
shows_text (const RegieDrawOptions *options)
{
  return options->labels && !options->numbers && 1 / options->pixel >= TEXT_FROM;
}

static RegieLettering
lettering (const RegieDrawOptions *options)
{
  return (RegieLettering){ .unit = regie_draw_unit (options),
                           .size = regie_style_is_paper (options->style) ? 7 : 10,
                           .width = WIDTH,
                           .lines = 6 };
}

static RegieBox
slip_box (RegieNote *note, const RegieDrawOptions *options)
{
  RegieLettering style = lettering (options);
  double unit = style.unit;
  RegieBox text;

  if (!shows_text (options))
    return (RegieBox){ note->x, note->y, SLIP * unit, SLIP * unit };
  text = regie_lettering_box ((RegiePoint){ note->x, note->y }, note->text, &style);
  return (RegieBox){ note->x, note->y, text.width + 2 * MARGIN * unit,
                     text.height + 2 * MARGIN * unit };
}

/* The lower right corner is folded. */
static void
path_slip (cairo_t *cr, RegieBox box, double fold)
{
  double right = box.x + box.width, bottom = box.y + box.height;

  cairo_new_path (cr);
  cairo_move_to (cr, box.x, box.y);
  cairo_line_to (cr, right, box.y);
  cairo_line_to (cr, right, bottom - fold);
  cairo_line_to (cr, right - fold, bottom);
  cairo_line_to (cr, box.x, bottom);
  cairo_close_path (cr);
  cairo_move_to (cr, right, bottom - fold);
  cairo_line_to (cr, right - fold, bottom - fold);
  cairo_line_to (cr, right - fold, bottom);
}

static void
draw_number (cairo_t *cr, RegieNote *note, RegieBox box, const RegieDrawOptions *options)
{
  unsigned number = options->numbers
                      ? GPOINTER_TO_UINT (g_hash_table_lookup (options->numbers, note))
                      : 0;
  RegieLettering style = {
    .unit = regie_draw_unit (options), .size = 7, .bold = TRUE, .across = 0.5, .down = 0.5
  };
  g_autofree char *text = number ? g_strdup_printf ("%u", number) : NULL;

  regie_ink_set (cr, REGIE_INK_TEXT, options->style, 1);
  regie_lettering_draw (cr, (RegiePoint){ box.x + box.width / 2, box.y + box.height / 2 },
                        text, &style);
}

void
regie_draw_note (cairo_t *cr, RegieNote *note, const RegieDrawOptions *options)
{
  RegieLettering style = lettering (options);
  RegieBox box = slip_box (note, options);
  double unit = style.unit;

  cairo_save (cr);
  path_slip (cr, box, 4 * unit);
  regie_ink_set (cr, REGIE_INK_NOTE, options->style, 0.94);
  cairo_fill_preserve (cr);
  regie_draw_set_weight (cr, 0.18, options);
  regie_ink_set (cr, REGIE_INK_NOTE_EDGE, options->style, 1);
  cairo_stroke (cr);
  cairo_arc (cr, note->x, note->y, 1.8 * unit, 0, 2 * G_PI);
  cairo_fill (cr);
  if (shows_text (options))
    {
      regie_ink_set (cr, REGIE_INK_TEXT, options->style, 1);
      regie_lettering_draw (cr,
                            (RegiePoint){ note->x + MARGIN * unit,
                                          note->y + MARGIN * unit },
                            note->text, &style);
    }
  else
    draw_number (cr, note, box, options);
  cairo_restore (cr);
}

RegieBox
regie_note_extent (RegieNote *note, const RegieDrawOptions *options)
{
  RegieBox box = slip_box (note, options);
  RegieDrawOptions near = *options;

  /* Seen from further the text gives way to a smaller slip, but an extent must not shrink. */
  near.pixel = MIN (options->pixel, 1 / TEXT_FROM);
  if (!shows_text (options))
    box = regie_box_union (box, slip_box (note, &near));
  return regie_box_grow (box, 3 * regie_draw_unit (options));
}
