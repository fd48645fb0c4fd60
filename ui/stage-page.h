/* The Stage: left panel, canvas with its tools, inspector.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_STAGE_PAGE (regie_stage_page_get_type ())
G_DECLARE_FINAL_TYPE (RegieStagePage, regie_stage_page, REGIE, STAGE_PAGE, GtkWidget)
/* Property "stage". Signal "toast" (string, gboolean undo): something worth a word. Actions
 * of the groups "stage" (tool, snap, grid, overlay, tint, filter) and "edit". */

/* Shows or hides a panel. lower: the beats. */
void regie_stage_page_show_panels (RegieStagePage *self,
                                   gboolean left,
                                   gboolean right,
                                   gboolean lower);

/* Returns: (transfer full): the tools and what the stage shows. */
GMenuModel *regie_stage_page_menu (RegieStagePage *self);

/* Picks what stands on the scene shown and brings it into view. field: (nullable): the text
 * that gets the keyboard. */
void regie_stage_page_reveal (RegieStagePage *self,
                              RegieRecord *record,
                              const RegieField *field);

G_END_DECLS
