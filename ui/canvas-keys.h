/* Keys on the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-private.h"

G_BEGIN_DECLS

/* The stage's modifiers for GDK's. */
unsigned regie_keys_modifiers (GdkModifierType state);
/* at: where the pointer is, for what is typed while drawing. Returns: whether the key was
 * taken. */
gboolean regie_keys_press (RegieCanvas *canvas,
                           guint key,
                           GdkModifierType state,
                           RegiePoint at);
/* Picks the record before or after the one picked. Returns: whether there is one. */
gboolean regie_keys_step (RegieCanvas *canvas, gboolean forward);

G_END_DECLS
