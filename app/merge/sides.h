/* A conflict as a choice: what each side says, so that people can tell them apart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/merge.h"

G_BEGIN_DECLS

/* What the choice is about: "Across", "Where it belongs", "Whether it stays". Translated.
 * Returns: (transfer none). */
const char *regie_conflict_subject (const RegieConflict *self);

/**
 * regie_conflict_side:
 * @matching: the merge's
 * @self: one of its conflicts
 * @side: MINE, THEIRS, or BASE for how it was before
 *
 * Returns: (transfer full) (nullable): all of what that side says, texts whole up to some
 *   thousand characters; NULL where BASE has nothing to say
 */
char *regie_conflict_side (RegieMatching *matching,
                           const RegieConflict *self,
                           RegieSide side);

G_END_DECLS
