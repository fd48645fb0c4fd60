/* What the pointer rests on, told in words where the plan shows but a mark.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas.h"

G_BEGIN_DECLS

/* Gives the canvas tooltips: a rehearsal note's pin and a note tell their text. */
void regie_canvas_add_tips (RegieCanvas *self);

G_END_DECLS
