/* One thing that both changed: mine and theirs side by side, one of them chosen.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/merge/merge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_MERGE_CHOICE (regie_merge_choice_get_type ())
G_DECLARE_FINAL_TYPE (RegieMergeChoice, regie_merge_choice, REGIE, MERGE_CHOICE, GtkBox)
/* Signal "chosen" (guint side). */

/* Both are looked at but now. */
GtkWidget *regie_merge_choice_new (RegieMatching *matching,
                                   const RegieConflict *conflict);

/* Whether it is about that, in whatever state of the merge. */
gboolean regie_merge_choice_is (RegieMergeChoice *self, const RegieConflict *conflict);

/* Shows a side as chosen, without a signal. */
void regie_merge_choice_set_side (RegieMergeChoice *self, RegieSide side);

G_END_DECLS
