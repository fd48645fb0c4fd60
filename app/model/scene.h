/* One event of the service, played in a setting.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"
#include "app/model/production.h"
#include "app/model/setting.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_POSTURE_STANDING,
  REGIE_POSTURE_SEATED,
  REGIE_POSTURE_QUEUEING,
} RegiePosture;

/* Where a body of a role stands when the scene begins; beats hold the differences. A role
 * may have several: three guests. */
typedef struct
{
  RegieRecord parent_instance;
  char *role; /* id */
  double x, y;
  double turn;     /* degrees clockwise; at 0 facing down the plan */
  guint8 posture;  /* RegiePosture */
  guint8 offstage; /* not there yet when the scene begins */
} RegiePosition;

typedef struct
{
  RegieRecord parent_instance;
  char *title;
  char *setting;        /* id */
  char *summary;        /* prose: what happens */
  char *event;          /* prose: what is different for the customer when it ends */
  char *subtext;        /* prose: what it says between the lines */
  char *turning_point;  /* id of the beat in which the event happens */
  GListModel *elements; /* its own dressing */
  GListModel *positions;
  GListModel *beats;
} RegieScene;

REGIE_DECLARE_RECORD (RegiePosition, regie_position, POSITION)
REGIE_DECLARE_RECORD (RegieScene, regie_scene, SCENE)

#define REGIE_TYPE_POSITION (regie_position_get_type ())
#define REGIE_TYPE_SCENE (regie_scene_get_type ())

extern const RegieChoice regie_postures[];

/* The radius a role's circle is drawn with, in metres: a person's shoulders. */
#define REGIE_BODY_RADIUS 0.26

/* Returns: (transfer none) (nullable): the setting the scene plays in; the first setting
 * when its link leads nowhere. */
RegieSetting *regie_scene_setting (RegieScene *self, RegieProduction *production);

/* Whether a body of the role plays in the scene. */
gboolean regie_scene_has_role (RegieScene *self, RegieRole *role);

/* Returns: (transfer none) (nullable). */
RegieRole *regie_position_role (RegiePosition *self, RegieProduction *production);

/* How many elements on the scene's stage (setting and dressing, hidden ones left out) have
 * each verdict. */
void regie_scene_count_verdicts (RegieScene *self,
                                 RegieProduction *production,
                                 unsigned counts[4]);

/* Calls visit for each record of the scene that stands on the plan, unordered: the setting's
 * underlays, walls (not their openings, which walls draw), zones, lines, elements, dimensions, notes;
 * the scene's elements and positions. */
void regie_scene_visit (RegieProduction *production,
                        RegieScene *scene,
                        RegieVisit visit,
                        gpointer data);

G_END_DECLS
