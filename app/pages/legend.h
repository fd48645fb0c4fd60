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
gboolean regie_legend_is_done (RegieLegend *self);

/* How many have each verdict. */
void regie_legend_count (RegieLegend *self, unsigned counts[REGIE_N_VERDICTS]);

void regie_legend_draw (RegieLegend *self, cairo_t *cr, unsigned page);

G_END_DECLS
