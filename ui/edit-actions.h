/* The actions on what is picked, and the switches of the stage, for menus and keys.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called after an action, with the sentence for a toast when it took something away. */
typedef void (*RegieEdited) (const char *toast, gpointer data);

/* Returns: (transfer full): the group "edit". The widget gives the clipboard. */
GSimpleActionGroup *regie_edit_actions_new (RegieStage *stage,
                                            GtkWidget *widget,
                                            RegieEdited edited,
                                            gpointer data);

/* Returns: (transfer full): the group "stage": tool, snap, grid, overlay, tint, filter. */
GSimpleActionGroup *regie_stage_actions_new (RegieStage *stage);

/* Returns: (transfer full): the group "level": hide-LEVEL and lock-LEVEL. */
GSimpleActionGroup *regie_level_actions_new (RegieStage *stage);

G_END_DECLS
