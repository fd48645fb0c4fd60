/* Areas of the stage, from the side of who plays: the audience comes in by the entrance.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/setting.h"

G_BEGIN_DECLS

/* "Upstage left", or "USL". Returns: translated. */
const char *regie_area_name (RegieSetting *setting, RegiePoint at, gboolean brief);

/* Metres that the point is further to stage left than the other; negative for stage right. */
double regie_area_leftward (RegieSetting *setting, RegiePoint from, RegiePoint at);

G_END_DECLS
