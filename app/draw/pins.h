/* Rehearsal notes pinned to the plan at the beat shown: on screen alone, they do not print.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

G_BEGIN_DECLS

/* Of the head, in units (see regie_draw_unit()). */
#define REGIE_PIN_RADIUS 9.0

/* Whether it was pinned to a place at all. */
gboolean regie_pin_has_place (RegieRemark *remark);
/* The middles of the heads of a beat's remarks (nullable), in their order, NAN where one has
 * no place. A head stands above its place; several whose heads would cover each other are
 * fanned out. unit: in metres. Returns: (transfer full): of RegiePoint. */
GArray *regie_pin_heads (GListModel *remarks, double unit);

/* Those of the moment's beat: nothing without a moment. Kinds differ by shape and colour. */
void regie_draw_beat_pins (cairo_t *cr, const RegieDrawOptions *options);
/* What they cover; empty when nothing. */
RegieBox regie_beat_pins_box (const RegieDrawOptions *options);

G_END_DECLS
