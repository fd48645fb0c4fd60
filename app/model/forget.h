/* What refers to records that are taken out goes with them, as opening the file would have it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* Returns: (transfer full): a set for the ids of what is taken out. */
GHashTable *regie_forget_begin (void);

/* Notes the record's id and those of all below it. */
void regie_forget_note (GHashTable *ids, RegieRecord *record);

/* Empties every link to one of them; what is only there to refer, as a difference or an
 * occasion, goes whole. Within the step that is open. */
void regie_forget (RegieProduction *production, GHashTable *ids);

G_END_DECLS
