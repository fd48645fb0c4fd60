/* The scenes as cards: pick, add, duplicate, rename, reorder, delete.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_SCENES_PANEL (regie_scenes_panel_get_type ())
G_DECLARE_FINAL_TYPE (RegieScenesPanel,
                      regie_scenes_panel,
                      REGIE,
                      SCENES_PANEL,
                      GtkWidget)
/* Property "stage". Signal "toast" (string): something was deleted.
 * Widget actions, of the scene on the stage: "scene.add", "scene.rename", "scene.duplicate",
 * "scene.delete", "scene.move-up", "scene.move-down". */

/* The card of the scene at the position, or NULL while it is out of sight. */
GtkWidget *regie_scenes_panel_card (RegieScenesPanel *self, unsigned position);

G_END_DECLS
