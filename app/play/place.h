/* Where something is, in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/timeline.h"

G_BEGIN_DECLS

/* Where a point is, in words, as the scene opens: what it is at ("Counter", "Entrance",
 * within 0.8 m of the outline), else as the setting wants it: the zone it is in ("Tables") or
 * by the clock from the middle of the setting with the entrance at 12 ("4 o’clock"); by the
 * clock always; or by the area of the stage, as who plays there and looks towards the entrance
 * says it ("Upstage left", "Counter, stage right").
 * Returns: (transfer full). */
char *regie_place_name (RegieProduction *production, RegieScene *scene, RegiePoint at);

/* The same of where the thing itself is in the beat, in which it is at other things only.
 * beat: as regie_timeline_state() takes it. Returns: (transfer full). */
char *regie_thing_place_name (RegieProduction *production,
                              RegieScene *scene,
                              RegieRecord *thing,
                              int beat);

/* A point, and what is to be known to name it. For app/play. */
typedef struct
{
  RegieTimeline *timeline;
  int beat;
  RegieRecord *mover; /* (nullable): nothing is at itself */
  RegiePoint at;
  gboolean brief; /* "USL", "Counter R" */
} RegieSpot;

/* Returns: (transfer full). */
char *regie_spot_name (const RegieSpot *spot,
                       RegieProduction *production,
                       RegieScene *scene);

G_END_DECLS
