/* Pictures kept as pixels, for drawing on screen.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Paints the recording at cr's origin, to half a pixel, from pictures kept before. Returns:
 * FALSE, and nothing is painted, when the target is not made of pixels or the picture is
 * large. */
gboolean regie_sprite_paint (cairo_t *cr, cairo_surface_t *source, double alpha);

G_END_DECLS
