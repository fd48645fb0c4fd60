/* A record as it is at another moment: it looks like the original, with some fields that
 * differ, and what is set on it goes where its maker says. Everything that draws, finds or
 * edits records works on stand-ins without knowing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

/* Puts the value where it belongs, journalled. FALSE: to the original, as ever. */
typedef gboolean (*RegieStandInSet) (RegieRecord *original,
                                     const RegieField *field,
                                     RegieValue value,
                                     gpointer data);

/* A copy that shares id, owner and children of the original; its children know the original
 * alone. set: (nullable). Returns: (transfer full). */
RegieRecord *regie_stand_in_new (RegieRecord *original,
                                 RegieStandInSet set,
                                 gpointer data);

/* Takes over all that the original now is; put what differs afterwards. */
void regie_stand_in_refresh (RegieRecord *stand_in);

/* Sets go nowhere any more: for a stand-in that somebody may still hold. */
void regie_stand_in_retire (RegieRecord *stand_in);

/* Returns: (transfer none): what it stands in for, or the record itself. (nullable) */
RegieRecord *regie_record_original (gpointer record);

/* For record.c. Returns: FALSE when it is no stand-in. */
gboolean regie_stand_in_set (RegieRecord *record,
                             const RegieField *field,
                             RegieValue value);
/* For record.c, when the original gained a child. Nothing for others. */
void regie_stand_in_share (RegieRecord *record);
/* For record.c, when it ends: lets go of the children without touching them. */
void regie_stand_in_release (RegieRecord *record);

G_END_DECLS
