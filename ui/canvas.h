/* The to-scale canvas: shows a stage, turns gestures into its events.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_CANVAS (regie_canvas_get_type ())
G_DECLARE_FINAL_TYPE (RegieCanvas, regie_canvas, REGIE, CANVAS, GtkWidget)
/* Properties: "stage" (RegieStage), "zoom" (double, pixels a metre), "rulers" (boolean),
 * "menu-model" (GMenuModel: the context menu).
 * Widget actions: "canvas.zoom-in", "canvas.zoom-out", "canvas.fit", "canvas.zoom-selection",
 * "canvas.true-scale" (1:50 on this monitor). */

GtkWidget *regie_canvas_new (void);
/* The point of the plan under the middle of the view, metres. */
RegiePoint regie_canvas_centre (RegieCanvas *self);
void regie_canvas_fit (RegieCanvas *self);
/* "1:48": the scale the monitor shows now, from its size in mm. Returns: (transfer full). */
char *regie_canvas_scale_text (RegieCanvas *self);

G_END_DECLS
