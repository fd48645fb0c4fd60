/* The canvas glides on after two fingers left a touchpad.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-private.h"

G_BEGIN_DECLS

typedef struct _RegieGlide RegieGlide;

RegieGlide *regie_glide_new (RegieCanvas *canvas);
void regie_glide_free (RegieGlide *self);
/* Pixels a second; nothing happens where animations are off. */
void regie_glide_start (RegieGlide *self, double dx, double dy);
void regie_glide_stop (RegieGlide *self);

G_END_DECLS
