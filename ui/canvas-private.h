/* What the parts of the canvas ask of the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-view.h"
#include "ui/canvas.h"

G_BEGIN_DECLS

/* Pixels at an edge within which a drag scrolls. */
#define REGIE_CANVAS_EDGE 24

/* Returns: (nullable). */
RegieStage *regie_canvas_stage (RegieCanvas *self);
const RegieView *regie_canvas_view (RegieCanvas *self);
void regie_canvas_pan (RegieCanvas *self, double dx, double dy);
/* Zooms about the pixel. */
void regie_canvas_zoom_to (RegieCanvas *self, double zoom, double x, double y);
/* Pans so that the record can be seen. */
void regie_canvas_reveal (RegieCanvas *self, RegieRecord *record);
/* Shows all of the box, no larger than most pixels a metre. */
void regie_canvas_fit_box (RegieCanvas *self, RegieBox box, double most);
/* Where the rulers mark the pointer; NAN for nowhere. */
void regie_canvas_mark (RegieCanvas *self, double x, double y);
/* Pixels at the left and the top that the rulers cover. */
double regie_canvas_inset (RegieCanvas *self);
/* Opens the context menu at the pixel. */
void regie_canvas_popup (RegieCanvas *self, double x, double y);

/* For tests and measuring: how many tiles were made so far; the invisible widget of a
 * record on screen (nullable). */
unsigned regie_canvas_tiles_made (RegieCanvas *self);
GtkWidget *regie_canvas_proxy (RegieCanvas *self, RegieRecord *record);

G_END_DECLS
