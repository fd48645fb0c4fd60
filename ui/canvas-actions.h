/* What menus, buttons and shortcuts make the canvas do.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-private.h"

G_BEGIN_DECLS

void regie_canvas_install_actions (GtkWidgetClass *widget_class);
/* Widget pixels a metre of the monitor's glass. */
double regie_canvas_monitor_density (RegieCanvas *self);
/* Round all that is picked; empty when nothing is. */
RegieBox regie_canvas_selection_box (RegieCanvas *self);

G_END_DECLS
