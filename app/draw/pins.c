/* Rehearsal notes pinned to the plan: a head on a needle whose point is the place. Heads are
 * drawn as paths, so that no font is needed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/pins.h"

#include "app/draw/ink.h"

#include <math.h>

/* Units. */
#define NEEDLE 21.0 /* from the point to the middle of the head, at least */
#define FAN_GAP 1.5 /* half of what is between two heads */

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

/* Where it is stuck; NAN for a place it has not. */
static RegiePoint
foot_of (RegieRemark *remark)
{
  return (RegiePoint){ remark->x, remark->y };
}

/* Returns: the position of the first remark so near to the one there that its head would
 * cover the other's; a leader follows nobody. */
static unsigned
find_leader (GListModel *remarks, const GArray *leaders, unsigned position, double unit)
{
  RegieRemark *remark = regie_list_at (remarks, position);

  for (unsigned i = 0; i < position; i++)
    if (g_array_index (leaders, unsigned, i) == i &&
        regie_distance (foot_of (regie_list_at (remarks, i)), foot_of (remark)) <
          2 * REGIE_PIN_RADIUS * unit)
      return i;
  return position;
}

static GArray *
find_leaders (GListModel *remarks, double unit)
{
  GArray *leaders = g_array_new (FALSE, FALSE, sizeof (unsigned));

  for (unsigned i = 0; regie_list_at (remarks, i); i++)
    {
      unsigned leader = find_leader (remarks, leaders, i, unit);

      g_array_append_val (leaders, leader);
    }
  return leaders;
}

/* Where the head of pin k of n stands, in units from where they are stuck: side by side on
 * the upper half of a circle that is as large as they need. */
static RegiePoint
fan_out (unsigned k, unsigned n)
{
  double step = MIN (G_PI / 3, G_PI / n);
  double angle = (k - (n - 1) / 2.) * step;
  double needle = fmax (NEEDLE, (REGIE_PIN_RADIUS + FAN_GAP) / sin (step / 2));

  return (RegiePoint){ needle * sin (angle), -needle * cos (angle) };
}

GArray *
regie_pin_heads (GListModel *remarks, double unit)
{
  g_autoptr (GArray) leaders = find_leaders (remarks, unit);
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (RegiePoint));

  for (unsigned i = 0; i < leaders->len; i++)
    {
      unsigned leader = g_array_index (leaders, unsigned, i), k = 0, n = 0;
      RegiePoint head = foot_of (regie_list_at (remarks, leader)), offset;

      for (unsigned j = 0; j < leaders->len; j++)
        if (g_array_index (leaders, unsigned, j) == leader)
          {
            k += j < i;
            n++;
          }
      offset = fan_out (k, n);
      head.x += offset.x * unit;
      head.y += offset.y * unit;
      g_array_append_val (heads, head);
    }
  return heads;
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
draw_pin (cairo_t *cr,
          RegieRemark *remark,
          RegiePoint head,
          const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  RegieRemarkKind kind = (RegieRemarkKind) remark->kind;
  unsigned colour = options->style == REGIE_STYLE_CONTRAST ? 0 : colours[kind];
  double scale = REGIE_PIN_RADIUS * unit;

  cairo_save (cr);
  cairo_translate (cr, head.x, head.y);
  cairo_scale (cr, scale, scale);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  /* White first and wider, so that it stands out from whatever is there. */
  for (int i = 0; i < 2; i++)
    {
      regie_ink_set_rgb (cr, i ? colour : 0xffffff, 1);
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, (remark->x - head.x) / scale, (remark->y - head.y) / scale);
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
  g_autoptr (GArray) heads = regie_pin_heads (remarks, regie_draw_unit (options));

  for (unsigned i = 0; i < heads->len; i++)
    {
      RegieRemark *remark = regie_list_at (remarks, i);

      if (regie_pin_has_place (remark))
        draw_pin (cr, remark, g_array_index (heads, RegiePoint, i), options);
    }
}

RegieBox
regie_beat_pins_box (const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options);
  GListModel *remarks = remarks_of (options);
  g_autoptr (GArray) heads = regie_pin_heads (remarks, unit);
  RegieBox box = REGIE_BOX_EMPTY;

  for (unsigned i = 0; i < heads->len; i++)
    {
      RegieRemark *remark = regie_list_at (remarks, i);
      RegieBox needle =
        regie_box_of (g_array_index (heads, RegiePoint, i), foot_of (remark));

      if (regie_pin_has_place (remark))
        box =
          regie_box_union (box, regie_box_grow (needle, 1.6 * REGIE_PIN_RADIUS * unit));
    }
  return box;
}
