/* Rehearsal notes pinned to the plan: a head on a needle whose point is the place. Heads are
 * drawn as paths, so that no font is needed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/pins.h"

#include "app/draw/ink.h"

#include <math.h>

#define NEEDLE 21.0 /* units from the point to the middle of the head */

static const unsigned colours[] = {
  [REGIE_REMARK_IDEA] = 0x8a5a00,
  [REGIE_REMARK_QUESTION] = 0x1c5fa8,
  [REGIE_REMARK_PROBLEM] = 0xb3261e,
  [REGIE_REMARK_INSIGHT] = 0x7b3f98,
};

gboolean
regie_pin_has_place (RegieRemark *remark)
{
  return !isnan (remark->x) && !isnan (remark->y);
}

RegiePoint
regie_pin_head (RegieRemark *remark, double unit)
{
  return (RegiePoint){ remark->x, remark->y - NEEDLE * unit };
}

/* Corners on a circle, the first at the top; every other one as near the middle as dent. */
static void
path_corners (cairo_t *cr, int n, double radius, double dent)
{
  cairo_new_path (cr);
  for (int i = 0; i < n; i++)
    {
      double r = i % 2 ? radius * dent : radius;

      cairo_line_to (cr, r * sin (2 * G_PI * i / n), -r * cos (2 * G_PI * i / n));
    }
  cairo_close_path (cr);
}

/* In radii of the head. */
static void
path_head (cairo_t *cr, RegieRemarkKind kind)
{
  cairo_new_path (cr);
  switch (kind)
    {
    case REGIE_REMARK_QUESTION:
      regie_path_box (cr, (RegieBox){ -0.88, -0.88, 1.76, 1.76 }, 0.3);
      break;
    case REGIE_REMARK_PROBLEM:
      cairo_translate (cr, 0, 0.2);
      path_corners (cr, 3, 1.35, 1);
      cairo_translate (cr, 0, -0.2);
      break;
    case REGIE_REMARK_INSIGHT:
      path_corners (cr, 4, 1.2, 1);
      break;
    default:
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
    }
}

/* Star, question mark, exclamation mark, and a diamond within the diamond. */
static void
draw_mark (cairo_t *cr, RegieRemarkKind kind)
{
  cairo_set_line_width (cr, 0.24);
  cairo_new_path (cr);
  switch (kind)
    {
    case REGIE_REMARK_QUESTION:
      cairo_arc (cr, 0, -0.22, 0.28, -G_PI * 0.95, G_PI * 0.3);
      cairo_line_to (cr, 0, 0.22);
      cairo_move_to (cr, 0, 0.56);
      cairo_line_to (cr, 0, 0.57);
      break;
    case REGIE_REMARK_PROBLEM:
      cairo_move_to (cr, 0, -0.38);
      cairo_line_to (cr, 0, 0.2);
      cairo_move_to (cr, 0, 0.56);
      cairo_line_to (cr, 0, 0.57);
      break;
    case REGIE_REMARK_INSIGHT:
      path_corners (cr, 4, 0.42, 1);
      cairo_fill (cr);
      break;
    default:
      path_corners (cr, 8, 0.72, 0.36);
      cairo_fill (cr);
    }
  cairo_stroke (cr);
}

static void
draw_pin (cairo_t *cr, RegieRemark *remark, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  RegieRemarkKind kind = (RegieRemarkKind) remark->kind;
  unsigned colour = options->style == REGIE_STYLE_CONTRAST ? 0 : colours[kind];
  RegiePoint head = regie_pin_head (remark, unit);

  cairo_save (cr);
  cairo_translate (cr, head.x, head.y);
  cairo_scale (cr, REGIE_PIN_RADIUS * unit, REGIE_PIN_RADIUS * unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  /* White first and wider, so that it stands out from whatever is there. */
  for (int i = 0; i < 2; i++)
    {
      regie_ink_set_rgb (cr, i ? colour : 0xffffff, 1);
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, 0, NEEDLE / REGIE_PIN_RADIUS);
      cairo_set_line_width (cr, i ? 0.22 : 0.55);
      cairo_stroke (cr);
      path_head (cr, kind);
      cairo_set_line_width (cr, 0.4);
      i ? cairo_fill (cr) : cairo_stroke (cr);
    }
  regie_ink_set_rgb (cr, 0xffffff, 1);
  draw_mark (cr, kind);
  cairo_restore (cr);
}

/* Returns: (transfer none) (nullable). */
static GListModel *
remarks_of (const RegieDrawOptions *options)
{
  RegieBeat *beat = options->moment && options->scene
                      ? regie_list_at (options->scene->beats,
                                       (unsigned) regie_moment_beat (options->moment))
                      : NULL;

  return beat ? beat->remarks : NULL;
}

void
regie_draw_beat_pins (cairo_t *cr, const RegieDrawOptions *options)
{
  GListModel *remarks = remarks_of (options);
  RegieRemark *remark;

  for (unsigned i = 0; remarks && (remark = regie_list_at (remarks, i)); i++)
    if (regie_pin_has_place (remark))
      draw_pin (cr, remark, options);
}

RegieBox
regie_beat_pins_box (const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  GListModel *remarks = remarks_of (options);
  RegieBox box = REGIE_BOX_EMPTY;
  RegieRemark *remark;

  for (unsigned i = 0; remarks && (remark = regie_list_at (remarks, i)); i++)
    if (regie_pin_has_place (remark))
      {
        RegieBox needle = regie_box_of (regie_pin_head (remark, unit),
                                        (RegiePoint){ remark->x, remark->y });

        box =
          regie_box_union (box, regie_box_grow (needle, 1.6 * REGIE_PIN_RADIUS * unit));
      }
  return box;
}
