/* Painting one tile of the static picture.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Widget pixels a side. */
#define REGIE_TILE_SIZE 256

/* Which tile: place in tiles from the plan's origin, widget pixels a metre, device pixels a
 * widget pixel. */
typedef struct
{
  int x, y;
  double zoom;
  int scale;
  RegieStyle style;
} RegieTilePlace;

/* Returns: (transfer full): the stage's picture there, without what is live. */
GskRenderNode *regie_tile_paint (RegieStage *stage, RegieTilePlace place);

G_END_DECLS
