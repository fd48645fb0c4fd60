/* What can be seen from a place: the isovist, the polygon that eyes reach on the level slice
 * at their height (Benedikt 1979), among what is tall enough to hide.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/play/moment.h"
#include "app/play/wall-obstacles.h"

G_BEGIN_DECLS

/* Metres above the floor: standing, and seated in a chair or a wheelchair. */
#define REGIE_EYE_STANDING 1.6
#define REGIE_EYE_SEATED 1.2

typedef struct _RegieSight RegieSight;

/* Looks about from the eye, all the way round: heads turn. Obstacles may cross and overlap;
 * one that the eye is inside of hides nothing. Sight ends at the ground's edge, or
 * just behind the eye when that is outside. Takes O(n log n). Returns: (transfer full). */
RegieSight *regie_sight_new (RegiePoint eye,
                             const RegieObstacle *obstacles,
                             size_t n,
                             RegieBox ground);
void regie_sight_free (RegieSight *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieSight, regie_sight_free)

/* What is seen of the ground. Returns: (transfer none). */
const RegiePoints *regie_sight_polygon (RegieSight *self);

/* Metres to what ends the sight. radians: clockwise from across the plan, -π … π. */
double regie_sight_distance (RegieSight *self, double radians);

/* Whether any part of the four-sided thing is seen. record: (nullable): the obstacle it is
 * itself, which its own front does not hide. */
gboolean regie_sight_sees (RegieSight *self,
                           const RegiePoint corners[4],
                           gconstpointer record);

/* Whether it looks: a role's position or a person. record: (nullable). */
gboolean regie_record_has_eyes (RegieRecord *record);
RegiePoint regie_record_eye (RegieRecord *record);

/* Who looks where. */
typedef struct
{
  RegieProduction *production;
  RegieScene *scene;   /* (nullable): then the first setting alone */
  RegieMoment *moment; /* (nullable): then as the scene opens */
  RegieRecord *viewer; /* has eyes; as the moment shows it */
} RegieLook;

/* What the viewer sees at that moment. Walls hide up to their height, their
 * passages and windows do not; doors do: they are taken as shut, and one that always stands
 * open is drawn as a passage. Elements taller than the eye hide, but for people, who move,
 * and lights, sounds, scents and high signs, which hang over heads.
 * Returns: (transfer full) (nullable). */
RegieSight *regie_scene_sight (const RegieLook *look);

/* What light from a place falls on: walls alone stand in its way, with their windows and
 * passages open. Returns: (transfer full). */
RegieSight *regie_setting_sight (RegieSetting *setting, RegiePoint from);

typedef struct
{
  unsigned seen, of;
} RegieSeen;

/* How many of the scene's elements that can be seen at all (not sounds, scents and what is
 * hidden) the viewer sees; itself is not counted. */
RegieSeen regie_scene_count_seen (const RegieLook *look, RegieSight *sight);

G_END_DECLS
