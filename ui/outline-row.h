/* A row of the outline: a record with its verdict, eye and lock, or a heading with those of
 * its level.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outline-model.h"

G_BEGIN_DECLS

#define REGIE_TYPE_OUTLINE_ROW (regie_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (RegieOutlineRow, regie_outline_row, REGIE, OUTLINE_ROW, GtkWidget)

GtkWidget *regie_outline_row_new (void);
/* item: RegieOutlineSection, RegieRecord or NULL to forget. */
void regie_outline_row_show (RegieOutlineRow *self, RegieStage *stage, gpointer item);
gpointer regie_outline_row_item (RegieOutlineRow *self);
/* Reads name, verdict, eye and lock anew. */
void regie_outline_row_update (RegieOutlineRow *self);

G_END_DECLS
