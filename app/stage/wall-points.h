/* Openings keep their place when the points of their wall change.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/setting.h"

G_BEGIN_DECLS

/* Metres along the wall nearest to the one given where an opening so wide lies whole within
 * one stretch between corners; in its middle when the stretch is too short. */
double regie_wall_fit (RegieWall *wall, double along, double width);

/* Notes for each opening on which stretch of the wall it is, and how far from its beginning.
 * Returns: (transfer full). */
GArray *regie_wall_keep_openings (RegieWall *wall);
typedef enum
{
  REGIE_KEEP_METRES, /* from the end of its stretch that did not move */
  REGIE_KEEP_SHARE,  /* of the length of its stretch */
} RegieKeep;

/* Puts them there again, whole within their stretch as far as it is long enough. */
void regie_wall_replace_openings (RegieWall *wall, GArray *kept, RegieKeep how);

G_END_DECLS
