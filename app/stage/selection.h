/* The records picked on the stage: a GListModel, in the order they were picked.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/moment.h"

G_BEGIN_DECLS

#define REGIE_TYPE_SELECTION (regie_selection_get_type ())
G_DECLARE_FINAL_TYPE (RegieSelection, regie_selection, REGIE, SELECTION, GObject)
/* "items-changed" tells of every change, once for each call below. */

RegieSelection *regie_selection_new (void);
/* What is picked stays picked from one moment to another: the records are given out as the
 * moment shows them. moment: (nullable): not owned. */
void regie_selection_set_moment (RegieSelection *self, RegieMoment *moment);
unsigned regie_selection_count (RegieSelection *self);
/* Returns: (transfer none) (nullable). */
RegieRecord *regie_selection_at (RegieSelection *self, unsigned position);
gboolean regie_selection_contains (RegieSelection *self, gpointer record);
void regie_selection_clear (RegieSelection *self);
void regie_selection_set (RegieSelection *self, GPtrArray *records);
void regie_selection_pick (RegieSelection *self, gpointer record); /* it alone */
void regie_selection_add (RegieSelection *self, gpointer record);
void regie_selection_remove (RegieSelection *self, gpointer record);

G_END_DECLS
