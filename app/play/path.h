/* The way a thing takes in a beat: from where it was to where it is, by its waypoints.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/timeline.h"

G_BEGIN_DECLS

/* What moves decides how its arrow is drawn. */
typedef enum
{
  REGIE_MOVER_CUSTOMER,
  REGIE_MOVER_STAFF,
  REGIE_MOVER_OBJECT, /* an element moved or carried */
} RegieMover;

/* A walk, or a thing being moved, in one beat. */
typedef struct
{
  RegieRecord *thing;          /* borrowed: RegiePosition or RegieElement */
  RegieDifference *difference; /* borrowed */
  RegieMover mover;
  RegiePoints *points;    /* owned; at least two, from the old place to the new one */
  double length;          /* metres along the points */
  double delay, seconds;  /* when it sets off, and how long it then takes */
  gboolean enters, exits; /* comes on stage or goes off in this beat */
  gboolean led; /* keeps step with another: its own pace and delay do not count */
} RegiePath;

void regie_path_free (RegiePath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiePath, regie_path_free)

/* Returns: (transfer full) (nullable): NULL when the thing stays where it is in that beat, or
 * is carried. */
RegiePath *regie_path_new (RegieTimeline *timeline,
                           RegieProduction *production,
                           RegieRecord *thing,
                           int beat);

/* The line between the path's own ends by other waypoints; between: (nullable).
 * Returns: (transfer full). */
RegiePoints *regie_path_join (const RegiePath *self, const RegiePoints *between);

/* All paths of the beat, bodies first in the order of the scene.
 * Returns: (transfer full) (element-type RegiePath). */
GPtrArray *regie_paths_of_beat (RegieTimeline *timeline,
                                RegieProduction *production,
                                RegieScene *scene,
                                int beat);

/* The place after so many metres, and which way it heads there in degrees clockwise (0 down
 * the plan). Before the beginning and past the end: there. heading: (out) (optional). */
RegiePoint regie_path_at (const RegiePath *self, double metres, double *heading);

/* Seconds after the beat begins until it has arrived and held. */
double regie_path_end (const RegiePath *self);

/* How long the beat plays: its duration, or until the last has arrived. */
double regie_beat_seconds (RegieTimeline *timeline,
                           RegieProduction *production,
                           RegieScene *scene,
                           int beat);

G_END_DECLS
