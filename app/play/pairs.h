/* Which body or dressing of one scene is which of another.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/timeline.h"

G_BEGIN_DECLS

/* Returns: (transfer none) (nullable): the same body in another scene: by role, in order. */
RegiePosition *regie_pairs_twin (RegiePosition *position,
                                 RegieScene *from,
                                 RegieScene *to);

/* Pairs are tables of ids of one scene and the things (RegieRecord, borrowed) of the other. */

/* Both scenes hold the same in the same order. Returns: (transfer full). */
GHashTable *regie_pairs_new_of_copy (RegieScene *from, RegieScene *copy);
/* Bodies by role, in their order; dressing by all that it is but for its place, turn, reach,
 * presence, group and lock: the nearest to where it ends in the other scene.
 * Returns: (transfer full). */
GHashTable *regie_pairs_new_alike (RegieScene *from, RegieScene *to, RegieTimeline *ends);

/* Makes what the beat says of the one scene's things speak of the other's. */
void regie_pairs_relink (GHashTable *pairs, RegieBeat *beat);
/* The same with all beats of a copy of a scene. */
void regie_pairs_relink_copy (RegieScene *from, RegieScene *copy);

G_END_DECLS
