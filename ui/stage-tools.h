/* The Stage's tools as buttons, menu items and keys.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas.h"

G_BEGIN_DECLS

void regie_stage_tools_add_buttons (GtkBox *bar);

/* Keys that hold on all of the page, and those that hold on its canvas alone. */
void regie_stage_tools_add_keys (GtkWidget *page, RegieCanvas *canvas);

/* Returns: (transfer full): a tool an item. */
GMenu *regie_stage_tools_menu (void);

G_END_DECLS
