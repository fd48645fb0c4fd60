/* The order of records in their lists: what was moved, and two orders made one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/match.h"

G_BEGIN_DECLS

/* Finds the fewest records whose moving within their list makes of the order of BASE that of
 * the version, and notes them as moved. */
void regie_order_note_moved (RegieMatching *self, RegieSide side);

/* The list of those that are in and take their place here: in the order of mine, with what
 * theirs inserted or moved after the one it follows there, behind what mine put in there.
 * Returns: (nullable): the first; the others follow by "then". */
RegieMatch *regie_order_merge (RegieMatch *owner, const RegieChildren *children);

/* What comes before it in the version's list and was moved in neither: where it hangs.
 * Returns: (nullable): NULL for the beginning. */
RegieMatch *regie_order_anchor (const RegieMatch *match, RegieSide side);

G_END_DECLS
