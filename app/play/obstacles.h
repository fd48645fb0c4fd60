/* What stands in the way of somebody who walks. For app/play.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/route.h"

G_BEGIN_DECLS

/* A turned rectangle: a piece of a wall, a door's leaf, an element's outline, or a body. */
typedef struct
{
  RegiePoint centre;
  RegiePoint across, along;    /* unit vectors of its sides */
  double half_wide, half_deep; /* metres */
  RegieRecord *record;         /* borrowed: whose it is, as the scene opens */
} RegieBlock;

/* Metres from its outline; 0 inside. */
double regie_block_distance (const RegieBlock *self, RegiePoint point);
RegieBox regie_block_box (const RegieBlock *self);
/* Whether the line from a to b goes through it. */
gboolean regie_block_cuts (const RegieBlock *self, RegiePoint a, RegiePoint b);

G_END_DECLS
