/* One beat on the storyboard: its plan with moves, and what it is called.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/card.h"

G_BEGIN_DECLS

#define REGIE_TYPE_STORYBOARD_PANEL (regie_storyboard_panel_get_type ())
G_DECLARE_FINAL_TYPE (RegieStoryboardPanel,
                      regie_storyboard_panel,
                      REGIE,
                      STORYBOARD_PANEL,
                      RegieCard)

void regie_storyboard_panel_set_width (RegieStoryboardPanel *self, int width_px);
/* The storyboard was scrolled: draws the picture once it is near. */
void regie_storyboard_panel_scrolled (RegieStoryboardPanel *self);

G_END_DECLS
