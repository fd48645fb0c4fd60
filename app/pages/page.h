/* One sheet of paper: its size and what stands on every sheet. All lengths in points.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

G_BEGIN_DECLS

/* Points of one metre at 1:1. */
#define REGIE_POINTS_PER_METRE (72 / 0.0254)

/* Points above the body that the proposition takes. */
#define REGIE_PAGE_QUOTE 22.0

typedef enum
{
  REGIE_PAPER_A4,
  REGIE_PAPER_A3,
  REGIE_PAPER_LETTER,
  REGIE_N_PAPERS
} RegiePaper;

/* "A4"; the names are the same in every language. */
extern const char *const regie_paper_names[REGIE_N_PAPERS + 1];

typedef struct
{
  double width, height;
  RegieBox body; /* what is left between title block and footer */
  RegieStyle style;
} RegiePage;

/* What the title block and the footer say. */
typedef struct
{
  RegieProduction *production;
  const char *title;
  const char *kind;      /* what the sheet is: "Plan" */
  const char *top_right; /* bold, e.g. the scale */
  const char *right;     /* below it */
  const char *date;      /* of printing */
  RegieRole *role;       /* whose sheet it is: initials before the title; NULL for none */
  gboolean bare;         /* a cover: version and page number alone */
  gboolean own_quote;    /* the sheet itself shows the proposition */
  gboolean ideas;        /* room for the staff's own */
  gboolean moves;        /* what arrows mean, below the marks */
  const char *signs;     /* (nullable): what signs in the words mean, beside them */
  const char *key;       /* what marks mean; NULL: the verdicts' badges */
  const char *part;      /* whose pages are counted; NULL: all */
  unsigned number, count;
} RegiePageText;

RegiePage regie_page_new (RegiePaper paper, gboolean landscape, RegieStyle style);

/* White ground first, then title block, value proposition and footer. */
void regie_page_draw (cairo_t *cr, const RegiePage *page, const RegiePageText *text);

/* A bar of round lengths with its left end at the point. points_per_metre: of the plan. */
void regie_page_draw_scale_bar (cairo_t *cr,
                                RegiePoint at,
                                double points_per_metre,
                                gboolean imperial,
                                RegieStyle style);
/* How long the bar is drawn. metres: (out) (optional). */
double regie_page_scale_bar_length (double points_per_metre,
                                    gboolean imperial,
                                    double *metres);

/* An arrow to where north is, radius points about the point. degrees: clockwise from up. */
void regie_page_draw_north (cairo_t *cr,
                            RegiePoint centre,
                            double radius,
                            double degrees,
                            RegieStyle style);

/* Draws the scene's plan into area at so many points a metre, centred.
 * options: style, labels and so on; its pixel is set here. */
void regie_page_draw_plan (cairo_t *cr,
                           RegieBox area,
                           double points_per_metre,
                           RegieDrawOptions *options);

/* The same of a part of the ground (metres), as large as the area lets it be, and with as
 * much of the ground round it as there is room for. */
void regie_page_draw_part (cairo_t *cr,
                           RegieBox area,
                           RegieBox part,
                           RegieDrawOptions *options);

/* The points a metre at which the setting fills the area. */
double regie_page_fit (RegieSetting *setting, RegieBox area);

/* The standard scale (50 for 1:50) that is largest within the area; 0 when none fits. */
double regie_page_standard_scale (RegieSetting *setting, RegieBox area);

G_END_DECLS
