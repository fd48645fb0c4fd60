/* One thing on the stage, and the verdict on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"
#include "app/model/stance.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_ELEMENT_SCENERY,
  REGIE_ELEMENT_PROP,
  REGIE_ELEMENT_LIGHT,
  REGIE_ELEMENT_SOUND,
  REGIE_ELEMENT_SCENT,
  REGIE_ELEMENT_SCREEN,
  REGIE_ELEMENT_SIGN,
  REGIE_ELEMENT_PERSON,
} RegieElementKind;

typedef enum
{
  REGIE_LEVEL_SETTING,
  REGIE_LEVEL_DRESSING,
  REGIE_LEVEL_PEOPLE,
  REGIE_N_LEVELS
} RegieLevel;

typedef enum
{
  REGIE_VERDICT_NOT_JUDGED,
  REGIE_VERDICT_SUPPORTS,
  REGIE_VERDICT_NEUTRAL,
  REGIE_VERDICT_WORKS_AGAINST,
  REGIE_N_VERDICTS
} RegieVerdict;

typedef enum
{
  REGIE_BASIS_ASSUMED,
  REGIE_BASIS_SEEN,
  REGIE_BASIS_TOLD,
} RegieBasis;

typedef struct
{
  RegieRecord parent_instance;
  guint8 verdict; /* RegieVerdict */
  guint8 basis;   /* RegieBasis */
  char *evokes;
  char *why, *adjust_to; /* prose */
  GListModel *stances;
} RegieJudgement;

typedef struct
{
  RegieRecord parent_instance;
  guint8 kind;  /* RegieElementKind */
  guint8 level; /* RegieLevel */
  guint8 locked, hidden, flipped;
  char *symbol; /* file name without ending */
  double x, y;  /* centre, metres */
  double width, depth, height;
  double turn;  /* degrees clockwise; at 0 the front faces down the plan */
  double reach; /* metres of light, sound or scent; 0 for none */
  char *group;  /* elements with the same word move together */
  char *colour;
  char *label;
  char *material;
  RegieJudgement *judgement; /* NULL until judged */
} RegieElement;

REGIE_DECLARE_RECORD (RegieJudgement, regie_judgement, JUDGEMENT)
REGIE_DECLARE_RECORD (RegieElement, regie_element, ELEMENT)

#define REGIE_TYPE_JUDGEMENT (regie_judgement_get_type ())
#define REGIE_TYPE_ELEMENT (regie_element_get_type ())

extern const RegieChoice regie_element_kinds[];
/* What each department has on the stage. */
extern const RegieElementKind regie_department_kinds[REGIE_N_DEPARTMENTS];
extern const RegieChoice regie_levels[];
extern const RegieChoice regie_verdicts[];
extern const RegieChoice regie_bases[4]; /* with the end: a table elsewhere counts them */

RegieVerdict regie_element_verdict (RegieElement *self);

/* Sets a judgement's fields, making the judgement first when there is none: undoable. */
void regie_element_judge (RegieElement *self, RegieVerdict verdict);
/* Returns: (transfer none): the judgement, made (and journalled) when there is none. */
RegieJudgement *regie_element_need_judgement (RegieElement *self);

/* The upright box of the element's own outline, turned. */
RegieBox regie_element_box (RegieElement *self);
/* The corners of the outline, clockwise from its back left. */
void regie_element_corners (RegieElement *self, RegiePoint corners[4]);

G_END_DECLS
