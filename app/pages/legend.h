/* The numbered legend of a plan sheet: every element with its verdict and the reason.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

G_BEGIN_DECLS

typedef struct _RegieLegend RegieLegend;

/* Numbers the scene's elements that are not hidden. scene: (nullable): the first setting's
 * alone. Returns: (transfer full). */
RegieLegend *regie_legend_new (RegieProduction *production,
                               RegieScene *scene,
                               RegieStyle style);
void regie_legend_free (RegieLegend *self);

/* Element to number, for RegieDrawOptions. Returns: (transfer none). */
GHashTable *regie_legend_numbers (RegieLegend *self);

/* Fills the columns on the page, from left to right, with what comes next. All columns of a
 * page at once. */
void regie_legend_flow (RegieLegend *self,
                        unsigned page,
                        const RegieBox *columns,
                        size_t n);
/* The same in columns as short as hold all that is left; full ones when none do. */
void regie_legend_flow_even (RegieLegend *self,
                             unsigned page,
                             const RegieBox *columns,
                             size_t n);
/* Takes every place back, to flow anew. tight: with less between the entries. */
void regie_legend_restart (RegieLegend *self, gboolean tight);
/* Where the columns of the last page end. */
double regie_legend_foot (RegieLegend *self);
gboolean regie_legend_is_done (RegieLegend *self);

/* How many have each verdict. */
void regie_legend_count (RegieLegend *self, unsigned counts[REGIE_N_VERDICTS]);

void regie_legend_draw (RegieLegend *self, cairo_t *cr, unsigned page);

G_END_DECLS
