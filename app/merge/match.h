/* Which records of two or three versions of a production are one and the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/extra.h"
#include "app/model/production.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_SIDE_BASE,
  REGIE_SIDE_MINE,
  REGIE_SIDE_THEIRS,
  REGIE_N_SIDES,
} RegieSide;

typedef struct _RegieMatch RegieMatch;

/* A record as each version has it; nothing where a version lacks it. */
struct _RegieMatch
{
  /* What it is known by: an id, or its owner, place and natural key. */
  RegieMatch *within;            /* NULL with an id */
  const RegieChildren *children; /* NULL with an id */
  const char *key; /* the id it has when all versions come together, or the natural key */
  unsigned nth;    /* among those otherwise alike */

  RegieRecordClass *klass;
  RegieRecord *record[REGIE_N_SIDES]; /* not owned */
  RegieMatch *owner[REGIE_N_SIDES];
  const RegieChildren *place[REGIE_N_SIDES]; /* among which children of the owner */
  unsigned position[REGIE_N_SIDES];          /* among them */
  /* All below it, in the order of the file. */
  RegieMatch *first[REGIE_N_SIDES], *next[REGIE_N_SIDES];
  gboolean
    moved[REGIE_N_SIDES]; /* out of the order that BASE has; MINE and THEIRS alone */

  /* For the merge. */
  gboolean changed[REGIE_N_SIDES]; /* this or something below, against BASE */
  gboolean in;                     /* the merged production has it */
  gboolean kept;                   /* though one side removed it */
  gboolean chosen_out;     /* it was chosen that it goes though one side changed it */
  gboolean dropped;        /* that, or what it is part of */
  gboolean follows_theirs; /* where both moved it within its list */
  gboolean settled;        /* what follows is known */
  RegieSide stands;        /* whose place it takes */
  RegieMatch *then;        /* after it in the merged list */
  RegieRecord *merged;     /* not owned; NULL when it is not in */
};

typedef struct
{
  RegieProduction *productions[REGIE_N_SIDES]; /* referenced; some may be NULL */
  RegieMatch *root;
  GPtrArray *all; /* of RegieMatch, owned: those of BASE first, each after its owner */
  GHashTable *by_key;    /* set of RegieMatch */
  GHashTable *renamed;   /* id in THEIRS to the one it gets; NULL while none */
  GHashTable *regrouped; /* group in THEIRS to the one it gets; NULL before */
  GStringChunk *texts;
} RegieMatching;

/**
 * regie_matching_new:
 * @base: the version the others come from
 * @mine: (nullable): a later one
 * @theirs: (nullable): another later one; only with @mine
 *
 * Records with ids are the same by them, others by where they are and what they link to.
 * A record that both later versions made under one id is the same only if all of it is;
 * otherwise theirs gets an id that none of the three uses. The productions must not change
 * while this lives.
 *
 * Returns: (transfer full): what regie_matching_free() takes
 */
RegieMatching *regie_matching_new (RegieProduction *base,
                                   RegieProduction *mine,
                                   RegieProduction *theirs);
void regie_matching_free (RegieMatching *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieMatching, regie_matching_free)

/* How many of the fields that come first, words and links, tell records without ids apart. */
unsigned regie_match_n_key_fields (const RegieRecordClass *klass);

/* Returns: (transfer none) (nullable): the record with the id that it has or gets. */
RegieMatch *regie_matching_find (RegieMatching *self, const char *id);
/* The same where versions use an id for records of different types: n counts them from 0. */
RegieMatch *regie_matching_find_nth (RegieMatching *self, const char *id, unsigned n);

/* The value in a version, links of THEIRS as they will be. Where the version lacks the record
 * it says what BASE says, and where that lacks it too, what a fresh record says. */
RegieValue regie_matching_get (RegieMatching *self,
                               const RegieMatch *match,
                               RegieSide side,
                               const RegieField *field);

/* The same of what is kept beside the tables. Either string may be NULL. */
RegieExtra regie_matching_extra (const RegieMatch *match, RegieSide side);

/* Whether what is kept beside the tables is the same in both versions. */
gboolean regie_match_extra_same (const RegieMatch *match, RegieSide a, RegieSide b);

/* Whether both versions have the record, but not in the same place. */
gboolean regie_match_is_elsewhere (const RegieMatch *match, RegieSide a, RegieSide b);

G_END_DECLS
