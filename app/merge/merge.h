/* What two people did to one production, put together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/match.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_CONFLICT_FIELD,   /* both set a field, to different values */
  REGIE_CONFLICT_UNKNOWN, /* both changed what the tables do not know */
  REGIE_CONFLICT_PLACE,   /* both took it somewhere else */
  REGIE_CONFLICT_ORDER,   /* both moved it within its list */
  REGIE_CONFLICT_REMOVED, /* one removed what the other changed or newly refers to */
} RegieConflictKind;

typedef struct
{
  RegieConflictKind kind;
  RegieMatch *match;       /* the record in each version */
  const RegieField *field; /* NULL for other kinds */
  RegieSide taken;         /* MINE or THEIRS: what the merged production has */
} RegieConflict;

typedef struct
{
  RegieMatching *matching;
  RegieProduction *production; /* the merged one: new with each choice */
  GPtrArray *conflicts; /* of RegieConflict, owned: first what is there and where, then
                           what it says */
  GPtrArray *choices;   /* of RegieConflict, owned: what was chosen against the usual */
} RegieMerge;

/**
 * regie_merge_new:
 * @base: the version that both others come from
 * @mine: one of them
 * @theirs: the other
 *
 * What one side changed is taken, by record and field. Where both did, mine is taken and a
 * conflict tells of it; but what one side removed and the other changed stays, whoever
 * removed it, since what is there can still be removed and what is gone cannot be changed.
 * What stays takes along all it refers to. The productions must not change while this
 * lives; the merged one is the caller's to change.
 *
 * Returns: (transfer full): what regie_merge_free() takes
 */
RegieMerge *regie_merge_new (RegieProduction *base,
                             RegieProduction *mine,
                             RegieProduction *theirs);
void regie_merge_free (RegieMerge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieMerge, regie_merge_free)

/**
 * regie_merge_take:
 * @conflict: the place of one among the conflicts
 * @side: MINE or THEIRS
 *
 * Chooses for a conflict. The production and the list of conflicts are made anew; conflicts
 * inside what now is removed are gone from it.
 */
void regie_merge_take (RegieMerge *self, unsigned conflict, RegieSide side);

/* The same for all conflicts there are at once. */
void regie_merge_take_all (RegieMerge *self, RegieSide side);

/* Which side removed the record of a conflict of the kind REMOVED. */
RegieSide regie_conflict_remover (const RegieConflict *self);

G_END_DECLS
