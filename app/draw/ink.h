/* Colours, line weights and paths of the plan.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_INK_OUTSIDE, /* ground outside the walls */
  REGIE_INK_FLOOR,   /* ground within */
  REGIE_INK_GRID,    /* one line a metre */
  REGIE_INK_WALL,    /* cut by the plan */
  REGIE_INK_TEXT,    /* words that count */
  REGIE_INK_QUIET,   /* words that accompany */
  REGIE_INK_BACK,    /* backstage's ground */
  REGIE_INK_HATCH,   /* backstage's hatching */
  REGIE_INK_GLASS,   /* windows */
  REGIE_INK_BODY,    /* a thing without a symbol */
  REGIE_INK_OUTLINE, /* its edge */
  REGIE_INK_LIGHT,   /* pools of light */
  REGIE_INK_SOUND,   /* reach of sound */
  REGIE_INK_SCENT,   /* drift of scent */
  REGIE_INK_NOTE,    /* paper of a note */
  REGIE_INK_NOTE_EDGE,
  REGIE_INK_MEASURE, /* dimensions */
  REGIE_N_INKS
} RegieInk;

/* 0xrrggbb of an ink in a style. */
unsigned regie_ink_colour (RegieInk ink, RegieStyle style);
void regie_ink_set (cairo_t *cr, RegieInk ink, RegieStyle style, double alpha);
void regie_ink_set_rgb (cairo_t *cr, unsigned rgb, double alpha);
/* "#rrggbb", or fallback when it is none. text: (nullable). */
unsigned regie_ink_parse (const char *text, unsigned fallback);
/* 0 black … 1 white, as the eye weighs it. */
double regie_ink_luminance (unsigned rgb);

gboolean regie_style_is_paper (RegieStyle style);

/* Metres of one pixel on screen, of one point on paper: what sizes of text, badges and lines
 * are counted in. */
double regie_draw_unit (const RegieDrawOptions *options);
/* Sets a line weight told in millimetres of paper. */
void regie_draw_set_weight (cairo_t *cr,
                            double millimetres,
                            const RegieDrawOptions *options);
/* Sets dashes told in units; NULL for a full line. */
void regie_draw_set_dash (cairo_t *cr, const double *units, int n, double unit);

void regie_path_points (cairo_t *cr, const RegiePoints *points, gboolean closed);
void regie_path_box (cairo_t *cr, RegieBox box, double radius);

G_END_DECLS
