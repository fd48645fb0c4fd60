/* The storyboard: scenes side by side, each with its plan, its roles and what happens.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

typedef struct _RegieStoryboard RegieStoryboard;

RegieStoryboard *regie_storyboard_new (RegieProduction *production,
                                       const RegieSheetOptions *options,
                                       const RegiePage *page,
                                       GError **error);
void regie_storyboard_free (RegieStoryboard *self);
unsigned regie_storyboard_n_pages (RegieStoryboard *self);
void regie_storyboard_draw (RegieStoryboard *self, cairo_t *cr, unsigned page);
void regie_storyboard_describe (RegieStoryboard *self,
                                unsigned page,
                                RegiePageText *text);

G_END_DECLS
