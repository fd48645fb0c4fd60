/* Ids and groups that two versions made under one name: theirs gets another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/match.h"

G_BEGIN_DECLS

/* For match.c, after BASE and MINE were taken in: finds what clashes in THEIRS. */
void regie_rename_clashes (RegieMatching *self);

/* For match.c, once all three were taken in: groups that both made of different elements. */
void regie_rename_groups (RegieMatching *self);

/* Returns: (nullable): the text that a field of the version has in the end. */
const char *regie_rename_text (RegieMatching *self,
                               const RegieField *field,
                               const char *text,
                               RegieSide side);

/* Returns: (nullable): the id that a record or link of the version has in the end. */
const char *regie_rename_id (RegieMatching *self, const char *id, RegieSide side);

G_END_DECLS
