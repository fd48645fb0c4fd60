/* Rehearsal notes pinned to the plan at the beat shown: on screen alone, they do not print.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

G_BEGIN_DECLS

/* Of the head, in units (see regie_draw_unit()). */
#define REGIE_PIN_RADIUS 9.0

/* Whether it was pinned to a place at all. */
gboolean regie_pin_has_place (RegieRemark *remark);
/* The middle of its head, which stands above the place; unit in metres. */
RegiePoint regie_pin_head (RegieRemark *remark, double unit);

/* Those of the moment's beat: nothing without a moment. Kinds differ by shape and colour. */
void regie_draw_beat_pins (cairo_t *cr, const RegieDrawOptions *options);
/* What they cover; empty when nothing. */
RegieBox regie_beat_pins_box (const RegieDrawOptions *options);

G_END_DECLS
