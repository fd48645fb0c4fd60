/* Scenes split in two and merged, each one named step of undo, after which every beat shows
 * what it showed before.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/beats.h"

G_BEGIN_DECLS

/* The beat and those after it become a scene of their own, which opens as the beat before
 * ends: with copies of bodies and dressing. What of the setting was moved before goes there in
 * its first beat.
 * Returns: (transfer none) (nullable): the second scene; NULL when the beat is the first. */
RegieScene *regie_scenes_split (RegieDocument *document, RegieBeat *beat);

/* With the scene after it: its beats follow, its words too. Bodies are matched by role, in
 * their order; dressing by all that it is but for its place, turn, reach and presence; what
 * has no match is off stage in the other's beats. The opening of the second becomes a beat
 * unless it shows what the first ends with. FALSE when it cannot be, see below. */
gboolean regie_scenes_merge (RegieDocument *document, RegieScene *scene);

typedef enum
{
  REGIE_MERGE_POSSIBLE,
  REGIE_MERGE_LAST,      /* no scene comes after it */
  REGIE_MERGE_ELSEWHERE, /* the next plays in another setting */
} RegieMergeable;

RegieMergeable regie_scenes_mergeable (RegieProduction *production, RegieScene *scene);

G_END_DECLS
