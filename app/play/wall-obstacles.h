/* What stands in the way of feet and eyes, and a wall as such.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/setting.h"

G_BEGIN_DECLS

/* A four-sided thing that nobody walks through, or that hides what is behind it. */
typedef struct
{
  RegiePoint corners[4]; /* in order round it */
  gconstpointer record;  /* (nullable): whose it is; only compared */
} RegieObstacle;

/* Adds the wall's pieces between the openings of the kinds, told as bits of
 * 1 << RegieOpeningKind. obstacles: (element-type RegieObstacle). */
void regie_wall_add_obstacles (RegieWall *wall, unsigned open, GArray *obstacles);

G_END_DECLS
