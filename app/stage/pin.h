/* Pins of rehearsal notes under the pointer.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

G_BEGIN_DECLS

/* Returns: (transfer none) (nullable): the topmost note of the beat shown whose pin's head is
 * there; NULL while they are not shown. */
RegieRemark *regie_stage_pin_at (RegieStage *self, RegiePoint at, double pixel);

G_END_DECLS
