/* Painting one tile of the static picture, in as many goes as it takes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Widget pixels a side. */
#define REGIE_TILE_SIZE 256
/* Labels and badges are sized in pixels, so they reach further than the stage's index knows
 * when zoomed out. */
#define REGIE_TILE_REACH_PX 32

/* Which tile: place in tiles from the plan's origin, widget pixels a metre, device pixels a
 * widget pixel. */
typedef struct
{
  int x, y;
  double zoom;
  int scale;
  RegieStyle style;
} RegieTilePlace;

typedef struct _RegieTileJob RegieTileJob;

/* stage: borrowed. A job is of no use once anything on the stage changed: free it. */
RegieTileJob *regie_tile_job_new (RegieStage *stage, RegieTilePlace place);
void regie_tile_job_free (RegieTileJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieTileJob, regie_tile_job_free)
const RegieTilePlace *regie_tile_job_place (RegieTileJob *job);

/* Paints until the deadline, monotonic time, but always a little.
 * Returns: (transfer full) (nullable): the tile when it is done. */
GskRenderNode *regie_tile_job_run (RegieTileJob *job, gint64 deadline);

G_END_DECLS
