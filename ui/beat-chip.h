/* One beat in the bar: number and title, what happens, how long, how it feels.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/card.h"

G_BEGIN_DECLS

#define REGIE_TYPE_BEAT_CHIP (regie_beat_chip_get_type ())
G_DECLARE_FINAL_TYPE (RegieBeatChip, regie_beat_chip, REGIE, BEAT_CHIP, RegieCard)

G_END_DECLS
