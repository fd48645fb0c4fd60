/* The plan sheet: one scene at a true scale, and the legend over as many pages as it takes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

typedef struct _RegiePlanSheet RegiePlanSheet;

RegiePlanSheet *regie_plan_sheet_new (RegieProduction *production,
                                      const RegieSheetOptions *options,
                                      const RegiePage *page,
                                      GError **error);
void regie_plan_sheet_free (RegiePlanSheet *self);
unsigned regie_plan_sheet_n_pages (RegiePlanSheet *self);
void regie_plan_sheet_draw (RegiePlanSheet *self, cairo_t *cr, unsigned page);
/* Fills in title, kind and scale. The strings live as long as the sheet. */
void regie_plan_sheet_describe (RegiePlanSheet *self, unsigned page, RegiePageText *text);

G_END_DECLS
