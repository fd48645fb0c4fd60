/* The static picture of a stage as cached tiles, made a few at a time.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"
#include "ui/canvas-view.h"

G_BEGIN_DECLS

typedef struct _RegieTiles RegieTiles;

RegieTiles *regie_tiles_new (void);
void regie_tiles_free (RegieTiles *tiles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieTiles, regie_tiles_free)

/* Whose picture, and how; both drop every tile. stage: (nullable), borrowed. */
void regie_tiles_set_stage (RegieTiles *tiles, RegieStage *stage);
void regie_tiles_set_style (RegieTiles *tiles, RegieStyle style);

/* The picture changed within the box of the plan: an empty one means everywhere. What is
 * out of date stays to be seen until it is made anew. */
void regie_tiles_damage (RegieTiles *tiles, RegieBox box);

/* Makes what the view needs within the time, then draws. While the zoom is not settled the
 * tiles at hand are scaled; they are made anew when it settles or leaves them too far.
 * Returns: whether the view is complete and sharp; else draw again in the next frame. */
gboolean regie_tiles_snapshot (RegieTiles *tiles,
                               GtkSnapshot *snapshot,
                               const RegieView *view,
                               gboolean settled);

/* How many tiles were made since the beginning: for tests and measuring. */
unsigned regie_tiles_made (RegieTiles *tiles);

G_END_DECLS
