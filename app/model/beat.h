/* One moment in a scene: what changes from the beat before, who does and says what.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/stance.h"

G_BEGIN_DECLS

/* In a difference, what is not said stays as it was in the beat before. */
typedef enum
{
  REGIE_NEW_POSTURE_AS_BEFORE,
  REGIE_NEW_POSTURE_STANDING,
  REGIE_NEW_POSTURE_SEATED,
  REGIE_NEW_POSTURE_QUEUEING,
} RegieNewPosture;

typedef enum
{
  REGIE_PRESENCE_AS_BEFORE,
  REGIE_PRESENCE_ON_STAGE,
  REGIE_PRESENCE_OFF_STAGE,
} RegiePresence;

/* Metres a second: a usual walk in a shop. */
#define REGIE_PACE 1.1

/* How one thing, a body (RegiePosition) or an element, differs from the beat before.
 * A real that is not said is NaN; x and y are said together. */
typedef struct
{
  RegieRecord parent_instance;
  char *thing; /* id of a position or an element */
  double x, y, turn;
  guint8 posture;  /* RegieNewPosture; of bodies */
  guint8 presence; /* RegiePresence */
  char *
    carried_by; /* id of the position that carries it from now on; a place puts it down */
  RegiePoints *path; /* waypoints between the old place and the new one */
  guint8 bent;       /* the path was drawn by hand and is not found again */
  double pace;       /* metres a second */
  double delay;      /* seconds after the beat begins */
  double hold;       /* seconds it waits at the new place before anything goes on */
  char *along_with;  /* id of the position it walks with */
} RegieDifference;

/* What one role does and says in the beat. */
typedef struct
{
  RegieRecord parent_instance;
  char *role; /* id */
  char *action, *line, *subtext, *objective;
} RegieAct;

typedef enum
{
  REGIE_DEPARTMENT_LIGHT,
  REGIE_DEPARTMENT_SOUND,
  REGIE_DEPARTMENT_SCREEN,
  REGIE_DEPARTMENT_SCENT,
  REGIE_DEPARTMENT_PROP,
  REGIE_N_DEPARTMENTS
} RegieDepartment;

/* A change of light, sound, screen, scent or prop. Its number is counted, not stored. */
typedef struct
{
  RegieRecord parent_instance;
  guint8 department; /* RegieDepartment */
  char *title;       /* what happens: "Counter lamps up" */
  char *trigger;     /* when: "the guest's cup is down" */
  char *element;     /* id of what it changes; NULL for none on the plan */
  guint8 presence;   /* RegiePresence: the element goes on or off */
  double reach;      /* metres the element reaches from now on; NaN: as before */
} RegieCue;

typedef enum
{
  REGIE_REMARK_IDEA,
  REGIE_REMARK_QUESTION,
  REGIE_REMARK_PROBLEM,
  REGIE_REMARK_INSIGHT,
} RegieRemarkKind;

/* Noted while the beat was rehearsed. */
typedef struct
{
  RegieRecord parent_instance;
  guint8 kind; /* RegieRemarkKind */
  double at;   /* seconds from the beginning of the beat */
  double x, y; /* NaN: nowhere in particular */
  char *text;
} RegieRemark;

typedef struct
{
  RegieRecord parent_instance;
  char *title;
  double duration; /* seconds */
  double emotion;  /* what the customer feels, -2 … +2; NaN: not said */
  double arc;      /* dramatic tension, 1 … 5; NaN: not said */
  char *evidence;  /* what the customer sees */
  char *frontstage, *backstage, *support;
  GListModel *differences, *acts, *stances, *cues, *remarks;
} RegieBeat;

REGIE_DECLARE_RECORD (RegieDifference, regie_difference, DIFFERENCE)
REGIE_DECLARE_RECORD (RegieAct, regie_act, ACT)
REGIE_DECLARE_RECORD (RegieCue, regie_cue, CUE)
REGIE_DECLARE_RECORD (RegieRemark, regie_remark, REMARK)
REGIE_DECLARE_RECORD (RegieBeat, regie_beat, BEAT)

#define REGIE_TYPE_DIFFERENCE (regie_difference_get_type ())
#define REGIE_TYPE_ACT (regie_act_get_type ())
#define REGIE_TYPE_CUE (regie_cue_get_type ())
#define REGIE_TYPE_REMARK (regie_remark_get_type ())
#define REGIE_TYPE_BEAT (regie_beat_get_type ())

extern const RegieChoice regie_new_postures[];
extern const RegieChoice regie_presences[];
extern const RegieChoice regie_departments[];
extern const RegieChoice regie_remark_kinds[];

/* Returns: (transfer none) (nullable): the beat's difference of the thing with the id. */
RegieDifference *regie_beat_find_difference (RegieBeat *self, const char *thing);
/* Returns: (transfer none): the same, made (and journalled) when there is none. */
RegieDifference *regie_beat_need_difference (RegieBeat *self, const char *thing);

/* The same for what a role does. */
RegieAct *regie_beat_find_act (RegieBeat *self, const char *role);
RegieAct *regie_beat_need_act (RegieBeat *self, const char *role);

/* Whether it says that its thing stands somewhere else. */
gboolean regie_difference_has_place (RegieDifference *self);
/* Whether nothing at all differs, so that it can go. */
gboolean regie_difference_is_idle (RegieDifference *self);

G_END_DECLS
