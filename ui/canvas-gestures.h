/* Pointer, wheel, touchpad and keys on the canvas, turned into the stage's events.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-private.h"

G_BEGIN_DECLS

typedef struct _RegieGestures RegieGestures;

/* Adds the controllers to the canvas. */
RegieGestures *regie_gestures_new (RegieCanvas *canvas);
void regie_gestures_free (RegieGestures *gestures);
/* Asks the stage again which cursor belongs under the pointer. */
void regie_gestures_update_cursor (RegieGestures *gestures);

G_END_DECLS
