/* Differences and conflicts in words that whoever leads the service understands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/compare.h"
#include "app/merge/merge.h"

G_BEGIN_DECLS

/* "Café, Counter", "1.2 Chooses, Act “Barista”". Returns: (transfer full). */
char *regie_match_name (RegieMatching *self, const RegieMatch *match);

/* Where it is for a machine: "/production/setting[s1]/element[e1]/judgement", by ids, or by
 * what those without ids are about. field: (nullable): "/@x", or "/why" of prose, follows.
 * Returns: (transfer full). */
char *regie_match_path (RegieMatching *self,
                        const RegieMatch *match,
                        const RegieField *field);

/* "4.2 m", "“Counter”", "Supports"; "—" for nothing. Returns: (transfer full). */
char *regie_match_value (RegieMatching *self,
                         const RegieMatch *match,
                         RegieSide side,
                         const RegieField *field);

/* A line: "Café, Counter: Across 4 m → 4.2 m". Returns: (transfer full). */
char *regie_variation_tell (RegieMatching *matching, const RegieVariation *variation);

/* All of it, a line each. Returns: (transfer full). */
GStrv regie_comparison_tell (RegieComparison *self);

/* One or two sentences: what both did, and what is taken. Returns: (transfer full). */
char *regie_conflict_tell (RegieMatching *matching, const RegieConflict *conflict);

G_END_DECLS
