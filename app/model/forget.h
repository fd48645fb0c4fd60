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
 * occasion, goes whole, and what refers to that with it. Within the step that is open.
 * Returns: how many went */
unsigned regie_forget (RegieProduction *production, GHashTable *ids);

/* Takes the record out of its production, and does the same for it and all below it. */
unsigned regie_forget_record (RegieRecord *record);

/* The same, but what refers to the record itself refers to the other from now on. */
unsigned regie_forget_for (RegieRecord *record, RegieRecord *other);

G_END_DECLS
