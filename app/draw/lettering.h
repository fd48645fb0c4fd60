/* Words on plans and pages, set with one layout that is used again and again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

typedef struct
{
  double unit; /* user units of one size unit (pixel or point); 0 is 1 */
  double size; /* in size units, as are the lengths below */
  gboolean bold;
  gboolean italic;
  gboolean markup;      /* the text is Pango markup */
  gboolean whole_words; /* a word too long for the width sticks out */
  double tracking;      /* added between letters */
  double width;         /* lines break there; 0 for one line */
  int lines;            /* at most so many, then an ellipsis; 0 for no limit */
  double across, down;  /* which part of the text stands on the point: 0 left or top, 1
                              right or bottom */
  double line_height;   /* times the font's own; 0 is 1 */
} RegieLettering;

/* Draws in cr's source. text: (nullable) */
void regie_lettering_draw (cairo_t *cr,
                           RegiePoint at,
                           const char *text,
                           const RegieLettering *style);
/* The same on a plate that keeps what is below from showing between the letters. */
typedef struct
{
  unsigned ground, ink; /* 0xrrggbb */
  double alpha;         /* of the plate */
} RegiePlate;

void regie_lettering_draw_plated (cairo_t *cr,
                                  RegiePoint at,
                                  const char *text,
                                  const RegieLettering *style,
                                  RegiePlate plate);
/* The box it fills when drawn at the point, in user units. */
RegieBox regie_lettering_box (RegiePoint at,
                              const char *text,
                              const RegieLettering *style);

/* Returns: (transfer full): words set once, to be measured and later drawn. text: not empty.
 * height: (out). */
PangoLayout *regie_lettering_set (const char *text,
                                  const RegieLettering *style,
                                  double *height);
/* Draws what was set, its upper left corner at the point, a size unit a user unit. */
void regie_lettering_show (cairo_t *cr, RegiePoint corner, PangoLayout *words);
/* Lines of it, from the one so numbered on, that stand in so much room; one at least while
 * there is one. taken: (out): how tall they are. */
unsigned regie_lettering_fit (PangoLayout *words,
                              unsigned from,
                              double room,
                              double *taken);
/* Draws lines of it, the first at the point. lines: from which on, and how many. */
void regie_lettering_show_lines (cairo_t *cr,
                                 RegiePoint corner,
                                 PangoLayout *words,
                                 const unsigned lines[2]);

G_END_DECLS
