/* The tables of beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/beat.h"

#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/model/type.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const RegieChoice regie_new_postures[] = {
  { "as-before", N_ ("As before") },
  { "standing", N_ ("Standing") },
  { "seated", N_ ("Seated") },
  { "queueing", N_ ("Queueing") },
  { NULL, NULL },
};

const RegieChoice regie_presences[] = {
  { "as-before", N_ ("As before") },
  { "on-stage", N_ ("On stage") },
  { "off-stage", N_ ("Off stage") },
  { NULL, NULL },
};

const RegieChoice regie_departments[] = {
  { "light", N_ ("Light") }, { "sound", N_ ("Sound") }, { "screen", N_ ("Screen") },
  { "scent", N_ ("Scent") }, { "prop", N_ ("Prop") },   { NULL, NULL },
};

const RegieChoice regie_remark_kinds[] = {
  { "idea", N_ ("Idea") },
  { "question", N_ ("Question") },
  { "problem", N_ ("Problem") },
  { "insight", N_ ("Insight") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField difference_fields[] = {
  REGIE_LINK (RegieDifference, "thing", N_ ("Who or what"), thing, regie_record_get_type),
  REGIE_OPTIONAL (RegieDifference, "x", N_ ("Across"), x, "m", -1000, 1000),
  REGIE_OPTIONAL (RegieDifference, "y", N_ ("Down"), y, "m", -1000, 1000),
  REGIE_OPTIONAL (RegieDifference, "turn", N_ ("Turn"), turn, "°", -360, 360),
  REGIE_CHOICE (RegieDifference, "posture", N_ ("Posture"), posture, regie_new_postures, REGIE_NEW_POSTURE_AS_BEFORE),
  REGIE_CHOICE (RegieDifference, "presence", N_ ("Presence"), presence, regie_presences, REGIE_PRESENCE_AS_BEFORE),
  REGIE_LINK (RegieDifference, "carried-by", N_ ("Carried by"), carried_by, regie_position_get_type),
  REGIE_POINTS (RegieDifference, "path", N_ ("Path"), path),
  REGIE_BOOL (RegieDifference, "bent", N_ ("Path drawn by hand"), bent, FALSE),
  REGIE_REAL (RegieDifference, "pace", N_ ("Pace"), pace, "m/s", 0.1, 10, REGIE_PACE),
  REGIE_REAL (RegieDifference, "delay", N_ ("Delay"), delay, "s", 0, 3600, 0),
  REGIE_REAL (RegieDifference, "hold", N_ ("Hold"), hold, "s", 0, 3600, 0),
  REGIE_LINK (RegieDifference, "along-with", N_ ("Together with"), along_with, regie_position_get_type),
};

static const RegieField act_fields[] = {
  REGIE_LINK (RegieAct, "role", N_ ("Role"), role, regie_role_get_type),
  REGIE_PROSE (RegieAct, "action", N_ ("Does"), action),
  REGIE_PROSE (RegieAct, "line", N_ ("Says"), line),
  REGIE_PROSE (RegieAct, "subtext", N_ ("Means"), subtext),
  REGIE_PROSE (RegieAct, "objective", N_ ("I want …"), objective),
};

static const RegieField cue_fields[] = {
  REGIE_CHOICE (RegieCue, "department", N_ ("Department"), department, regie_departments, REGIE_DEPARTMENT_LIGHT),
  REGIE_TEXT (RegieCue, "title", N_ ("What happens"), title),
  REGIE_TEXT (RegieCue, "trigger", N_ ("When"), trigger),
  REGIE_LINK (RegieCue, "element", N_ ("On the stage"), element, regie_element_get_type),
  REGIE_CHOICE (RegieCue, "presence", N_ ("Presence"), presence, regie_presences, REGIE_PRESENCE_AS_BEFORE),
  REGIE_OPTIONAL (RegieCue, "reach", N_ ("Reach"), reach, "m", 0, 100),
};

static const RegieField remark_fields[] = {
  REGIE_CHOICE (RegieRemark, "kind", N_ ("Kind"), kind, regie_remark_kinds, REGIE_REMARK_IDEA),
  REGIE_REAL (RegieRemark, "at", N_ ("Time"), at, "s", 0, 86400, 0),
  REGIE_OPTIONAL (RegieRemark, "x", N_ ("Across"), x, "m", -1000, 1000),
  REGIE_OPTIONAL (RegieRemark, "y", N_ ("Down"), y, "m", -1000, 1000),
  REGIE_PROSE (RegieRemark, "text", N_ ("Note"), text),
};

static const RegieField beat_fields[] = {
  REGIE_TEXT (RegieBeat, "title", N_ ("Title"), title),
  REGIE_REAL (RegieBeat, "duration", N_ ("Duration"), duration, "s", 0.1, 86400, 20),
  REGIE_OPTIONAL (RegieBeat, "emotion", N_ ("Emotion"), emotion, NULL, -2, 2),
  REGIE_OPTIONAL (RegieBeat, "arc", N_ ("Dramatic arc"), arc, NULL, 1, 5),
  REGIE_PROSE (RegieBeat, "evidence", N_ ("The customer sees"), evidence),
  REGIE_PROSE (RegieBeat, "frontstage", N_ ("Frontstage"), frontstage),
  REGIE_PROSE (RegieBeat, "backstage", N_ ("Backstage"), backstage),
  REGIE_PROSE (RegieBeat, "support", N_ ("Support"), support),
};

static const RegieChildren beat_children[] = {
  REGIE_LIST_OF (RegieBeat, "difference", N_ ("Differences"), differences, regie_difference_get_type),
  REGIE_LIST_OF (RegieBeat, "act", N_ ("What each role does"), acts, regie_act_get_type),
  REGIE_LIST_OF (RegieBeat, "stance", N_ ("Promises"), stances, regie_stance_get_type),
  REGIE_LIST_OF (RegieBeat, "cue", N_ ("Cues"), cues, regie_cue_get_type),
  REGIE_LIST_OF (RegieBeat, "remark", N_ ("Rehearsal notes"), remarks, regie_remark_get_type),
};
/* clang-format on */

REGIE_DEFINE_LEAF (RegieDifference,
                   regie_difference,
                   "difference",
                   N_ ("Difference"),
                   NULL,
                   difference_fields)
REGIE_DEFINE_LEAF (RegieAct, regie_act, "act", N_ ("Act"), NULL, act_fields)
REGIE_DEFINE_LEAF (RegieCue, regie_cue, "cue", N_ ("Cue"), "q", cue_fields)
REGIE_DEFINE_LEAF (RegieRemark,
                   regie_remark,
                   "remark",
                   N_ ("Rehearsal note"),
                   "h",
                   remark_fields)
REGIE_DEFINE_RECORD (RegieBeat,
                     regie_beat,
                     "beat",
                     N_ ("Beat"),
                     "b",
                     beat_fields,
                     beat_children)

RegieDifference *
regie_beat_find_difference (RegieBeat *self, const char *thing)
{
  RegieDifference *difference;

  for (unsigned i = 0; (difference = regie_list_at (self->differences, i)); i++)
    if (g_strcmp0 (difference->thing, thing) == 0)
      return difference;
  return NULL;
}

RegieDifference *
regie_beat_need_difference (RegieBeat *self, const char *thing)
{
  g_autoptr (RegieDifference) difference = NULL;
  RegieDifference *found = regie_beat_find_difference (self, thing);

  if (found)
    return found;
  difference = g_object_new (REGIE_TYPE_DIFFERENCE, "thing", thing, NULL);
  regie_record_append (REGIE_RECORD (self), REGIE_RECORD (difference));
  return difference;
}

RegieAct *
regie_beat_find_act (RegieBeat *self, const char *role)
{
  RegieAct *act;

  for (unsigned i = 0; (act = regie_list_at (self->acts, i)); i++)
    if (g_strcmp0 (act->role, role) == 0)
      return act;
  return NULL;
}

RegieAct *
regie_beat_need_act (RegieBeat *self, const char *role)
{
  g_autoptr (RegieAct) act = NULL;
  RegieAct *found = regie_beat_find_act (self, role);

  if (found)
    return found;
  act = g_object_new (REGIE_TYPE_ACT, "role", role, NULL);
  regie_record_append (REGIE_RECORD (self), REGIE_RECORD (act));
  return act;
}

gboolean
regie_difference_has_place (RegieDifference *self)
{
  return !isnan (self->x) && !isnan (self->y);
}

gboolean
regie_difference_is_idle (RegieDifference *self)
{
  return !regie_difference_has_place (self) && isnan (self->turn) &&
         self->posture == REGIE_NEW_POSTURE_AS_BEFORE &&
         self->presence == REGIE_PRESENCE_AS_BEFORE &&
         !(self->carried_by && *self->carried_by);
}
