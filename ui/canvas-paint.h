/* What lies under and over the tiles: the sheet's edge, and what is live.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"
#include "ui/canvas-theme.h"
#include "ui/canvas-view.h"

G_BEGIN_DECLS

void regie_paint_paper (GtkSnapshot *snapshot,
                        const RegieView *view,
                        RegieSetting *setting,
                        const RegieTheme *theme);
/* Returns: (transfer full) (nullable): what the stage has live now. */
GskRenderNode *regie_paint_live (RegieStage *stage,
                                 const RegieView *view,
                                 const RegieTheme *theme);
/* A ring round the box: where the keyboard is. */
void regie_paint_focus (GtkSnapshot *snapshot,
                        const RegieView *view,
                        RegieBox box,
                        const RegieTheme *theme);

G_END_DECLS
