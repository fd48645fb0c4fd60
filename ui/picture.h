/* Small drawings made once with cairo and kept.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/symbols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer full): an empty drawing of so many pixels of the widget, crisp at its
 * scale: units of cr are the widget's. */
cairo_t *regie_picture_begin (GtkWidget *widget, int width_px, int height_px);
/* Takes cr. Returns: (transfer full). */
GdkTexture *regie_picture_end (cairo_t *cr);
/* The same as a node of the widget's units. Without a GPU a texture is copied for each frame
 * it is in, point by point. Takes cr. Returns: (transfer full). */
GskRenderNode *regie_picture_end_node (cairo_t *cr);
/* High contrast when the desktop asks for it. */
RegieStyle regie_picture_style (void);

G_END_DECLS
