/* What two people did to one document, before it becomes one: what came from either, and a
 * choice wherever both changed the same.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/merging.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REGIE_TYPE_MERGE_DIALOG (regie_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RegieMergeDialog,
                      regie_merge_dialog,
                      REGIE,
                      MERGE_DIALOG,
                      AdwWindow)
/* Signal "use": the merge is as it is wanted; the dialog closes after it. */

/* merging: taken. file: theirs. */
RegieMergeDialog *regie_merge_dialog_show (GtkWindow *parent,
                                           GFile *file,
                                           RegieMerging *merging);

/* Returns: (transfer none): with all that was chosen. */
RegieMerging *regie_merge_dialog_merging (RegieMergeDialog *self);

G_END_DECLS
