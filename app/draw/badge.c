/* Badges of verdicts: each told by colour and by shape, drawn as paths so that no font is
 * needed and a black and white print still tells them apart.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"
#include "app/draw/sprite.h"

/* A recorded badge's units in a radius: cairo keeps points as fixed-point numbers. */
#define UNITS 100.0
/* Half a side of what holds every badge, in radii. */
#define REACH 1.5

static const unsigned colours[REGIE_N_VERDICTS] = {
  [REGIE_VERDICT_NOT_JUDGED] = 0x6d6875,
  [REGIE_VERDICT_SUPPORTS] = 0x0b7a5c,
  [REGIE_VERDICT_NEUTRAL] = 0x77767b,
  [REGIE_VERDICT_WORKS_AGAINST] = 0xc2410c,
};

unsigned
regie_badge_colour (RegieVerdict verdict, RegieStyle style)
{
  if (style == REGIE_STYLE_CONTRAST || style == REGIE_STYLE_MONO)
    return verdict == REGIE_VERDICT_NEUTRAL ? 0x5a5a5a : 0x000000;
  return colours[verdict];
}

static void
path_shape (cairo_t *cr, RegieVerdict verdict)
{
  cairo_new_path (cr);
  switch (verdict)
    {
    case REGIE_VERDICT_NEUTRAL:
      regie_path_box (cr, (RegieBox){ -0.86, -0.86, 1.72, 1.72 }, 0.3);
      break;
    case REGIE_VERDICT_WORKS_AGAINST:
      cairo_move_to (cr, 0, -1.2);
      cairo_line_to (cr, 1.2, 0);
      cairo_line_to (cr, 0, 1.2);
      cairo_line_to (cr, -1.2, 0);
      cairo_close_path (cr);
      break;
    default:
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
    }
}

/* ✓ – ✗ ? within a circle of radius 1. */
static void
path_mark (cairo_t *cr, RegieVerdict verdict)
{
  cairo_new_path (cr);
  switch (verdict)
    {
    case REGIE_VERDICT_SUPPORTS:
      cairo_move_to (cr, -0.44, 0.04);
      cairo_line_to (cr, -0.12, 0.37);
      cairo_line_to (cr, 0.46, -0.34);
      break;
    case REGIE_VERDICT_NEUTRAL:
      cairo_move_to (cr, -0.42, 0);
      cairo_line_to (cr, 0.42, 0);
      break;
    case REGIE_VERDICT_WORKS_AGAINST:
      cairo_move_to (cr, -0.36, -0.36);
      cairo_line_to (cr, 0.36, 0.36);
      cairo_move_to (cr, 0.36, -0.36);
      cairo_line_to (cr, -0.36, 0.36);
      break;
    default:
      cairo_arc (cr, 0, -0.22, 0.28, -G_PI * 0.95, G_PI * 0.3);
      cairo_line_to (cr, 0, 0.22);
      cairo_move_to (cr, 0, 0.5);
      cairo_line_to (cr, 0, 0.51);
    }
}

/* The shape alone, in units of the radius, filled and rimmed. */
static void
draw_shape (cairo_t *cr, RegieVerdict verdict, RegieStyle style)
{
  unsigned colour = regie_badge_colour (verdict, style);
  static const double dash[] = { 0.42, 0.365 };

  path_shape (cr, verdict);
  if (verdict == REGIE_VERDICT_NOT_JUDGED)
    {
      regie_ink_set_rgb (cr, 0xffffff, 0.94);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 0.15);
      cairo_set_dash (cr, dash, 2, 0);
      regie_ink_set_rgb (cr, colour, 1);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      return;
    }
  cairo_set_line_width (cr, 0.36);
  regie_ink_set_rgb (cr, 0xffffff, 1);
  cairo_stroke_preserve (cr);
  regie_ink_set_rgb (cr, colour, 1);
  cairo_fill (cr);
}

/* In units of the radius. */
static void
draw_whole (cairo_t *cr, RegieVerdict verdict, RegieStyle style)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  draw_shape (cr, verdict, style);
  path_mark (cr, verdict);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, verdict == REGIE_VERDICT_NOT_JUDGED ? 0.2 : 0.25);
  if (verdict == REGIE_VERDICT_NOT_JUDGED)
    regie_ink_set_rgb (cr, regie_badge_colour (verdict, style), 1);
  else
    regie_ink_set_rgb (cr, 0xffffff, 1);
  cairo_stroke (cr);
}

typedef void (*Draw) (cairo_t *cr, RegieVerdict verdict, RegieStyle style);

/* What is drawn again and again: under a number, the shape alone. */
typedef enum
{
  PART_SHAPE,
  PART_WHOLE,
  N_PARTS
} Part;

static const Draw draw_part[N_PARTS] = { draw_shape, draw_whole };

typedef struct
{
  cairo_surface_t *of[N_PARTS][REGIE_N_STYLES][REGIE_N_VERDICTS];
} Recordings;

static void
recordings_free (gpointer data)
{
  Recordings *recordings = data;

  for (int part = 0; part < N_PARTS; part++)
    for (int style = 0; style < REGIE_N_STYLES; style++)
      for (int verdict = 0; verdict < REGIE_N_VERDICTS; verdict++)
        g_clear_pointer (&recordings->of[part][style][verdict], cairo_surface_destroy);
  g_free (recordings);
}

/* One set a thread: cairo's surfaces are not to be shared. */
static GPrivate recordings = G_PRIVATE_INIT (recordings_free);

/* Returns: (transfer none). */
static cairo_surface_t *
need_recording (Part part, RegieVerdict verdict, RegieStyle style)
{
  static const cairo_rectangle_t extents = { -REACH * UNITS, -REACH * UNITS,
                                             2 * REACH * UNITS, 2 * REACH * UNITS };
  Recordings *all = g_private_get (&recordings);
  cairo_surface_t **one;
  cairo_t *cr;

  if (!all)
    {
      all = g_new0 (Recordings, 1);
      g_private_set (&recordings, all);
    }
  one = &all->of[part][style][verdict];
  if (*one)
    return *one;
  *one = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cr = cairo_create (*one);
  cairo_scale (cr, UNITS, UNITS);
  draw_part[part](cr, verdict, style);
  cairo_destroy (cr);
  return *one;
}

/* A PDF keeps one recording for all places: a third less time with 10,000 of them. In units
 * of the radius. */
static void
draw_recorded (cairo_t *cr, Part part, RegieVerdict verdict, RegieStyle style)
{
  cairo_surface_t *recording = need_recording (part, verdict, style);

  cairo_scale (cr, 1 / UNITS, 1 / UNITS);
  if (regie_sprite_paint (cr, recording, 1))
    return;
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
}

void
regie_draw_badge (cairo_t *cr,
                  RegiePoint centre,
                  double radius,
                  RegieVerdict verdict,
                  RegieStyle style)
{
  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, radius, radius);
  draw_recorded (cr, PART_WHOLE, verdict, style);
  cairo_restore (cr);
}

void
regie_draw_number (cairo_t *cr,
                   RegiePoint centre,
                   double radius,
                   unsigned number,
                   RegieVerdict verdict,
                   RegieStyle style)
{
  char digits[16];
  RegieLettering lettering = { .size = 1.12, .bold = TRUE, .across = 0.5, .down = 0.5 };

  g_snprintf (digits, sizeof digits, "%u", number);
  if (number > 99)
    lettering.size = 0.92;
  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, radius, radius);
  draw_recorded (cr, PART_SHAPE, verdict, style);
  cairo_restore (cr);
  regie_ink_set_rgb (cr,
                     verdict == REGIE_VERDICT_NOT_JUDGED
                       ? regie_badge_colour (verdict, style)
                       : 0xffffff,
                     1);
  lettering.size *= 10;
  lettering.unit = radius / 10;
  regie_lettering_draw (cr, centre, digits, &lettering);
}
