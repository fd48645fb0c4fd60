/* What a crash left unsaved: looked at, and gone on with or discarded.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/recover/lost-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REGIE_TYPE_RECOVERY_DIALOG (regie_recovery_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RegieRecoveryDialog,
                      regie_recovery_dialog,
                      REGIE,
                      RECOVERY_DIALOG,
                      AdwWindow)
/* Signal "recover" (RegieLostWork *lost): that one is wanted; whoever takes it steals its
 * work. */

/* Shows it over the window. What is still in it when it closes can be found another time.
 * found: (transfer full) (element-type RegieLostWork): at least one. */
GtkWidget *regie_recovery_dialog_show (GtkWindow *parent, GPtrArray *found);

/* Looks for what was left and, when there is anything, offers it over the active window. What
 * is recovered opens in a window: the one that shows its file unchanged, an empty one, or its
 * own. */
void regie_recovery_offer (GtkApplication *application);
/* The same with what was discarded in the last seven days; a toast where there is nothing. */
void regie_recovery_show_declined (GtkApplication *application);

G_END_DECLS
