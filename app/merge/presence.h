/* Which records a merged production has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/match.h"

G_BEGIN_DECLS

/* Notes every record that the version changed against BASE, inserted, took elsewhere or newly
 * refers to, and all that they are part of. */
void regie_presence_note_changes (RegieMatching *self, RegieSide side);

/* Decides of each whether it is in: not if one side removed it and the other let it be. What
 * was removed and changed is kept, with what it is part of, all below it and what that refers
 * to; unless it is to be dropped. */
void regie_presence_settle (RegieMatching *self);

/* Whether the choice between keeping and dropping the record is to be told. */
gboolean regie_presence_is_conflict (const RegieMatch *match);

/* Takes out what refers to records that are not in, as opening a file would. */
void regie_presence_mend (RegieMatching *self, RegieProduction *production);

G_END_DECLS
