/* In words: where a record stands in the production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* "stands in all scenes", "stands in scenes 1–3, 5", "stands in scene 2", translated. What
 * belongs to a setting stands in the scenes that play there, what belongs to a scene in it
 * alone. Returns: (transfer full) (nullable): NULL for what is part of neither. */
char *regie_whereabouts (RegieProduction *production, RegieRecord *record);

G_END_DECLS
