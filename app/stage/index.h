/* Where every record of the stage is: a uniform grid over their extents.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

typedef struct _RegieIndex RegieIndex;

RegieIndex *regie_index_new (void);
void regie_index_free (RegieIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieIndex, regie_index_free)

/* Puts the record in, or moves it. order, then sequence: its place in painting order.
 * Returns: the box it had before, empty for a new one. */
RegieBox regie_index_put (RegieIndex *self, RegieRecord *record, RegieBox box, int order);
/* Sets the second key of painting order of a record that is in. */
void regie_index_number (RegieIndex *self, RegieRecord *record, unsigned sequence);
/* Returns: the box it had, empty when it was not in. */
RegieBox regie_index_remove (RegieIndex *self, RegieRecord *record);
RegieBox regie_index_box (RegieIndex *self, RegieRecord *record);
gboolean regie_index_has (RegieIndex *self, RegieRecord *record);

/* Adds the records whose box meets the one given, in painting order, borrowed. */
void regie_index_find (RegieIndex *self, RegieBox box, GPtrArray *out);

/* How many boxes all searches so far compared: what tests of locality count. */
unsigned regie_index_visited (RegieIndex *self);

G_END_DECLS
