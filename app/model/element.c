/* The tables of elements and judgements.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/element.h"

#include "app/model/type.h"

#include <glib/gi18n-lib.h>

const RegieChoice regie_element_kinds[] = {
  { "scenery", N_ ("Scenery") }, { "prop", N_ ("Prop") },     { "light", N_ ("Light") },
  { "sound", N_ ("Sound") },     { "scent", N_ ("Scent") },   { "screen", N_ ("Screen") },
  { "sign", N_ ("Sign") },       { "person", N_ ("Person") }, { NULL, NULL },
};

const RegieElementKind regie_department_kinds[REGIE_N_DEPARTMENTS] = {
  [REGIE_DEPARTMENT_LIGHT] = REGIE_ELEMENT_LIGHT,
  [REGIE_DEPARTMENT_SOUND] = REGIE_ELEMENT_SOUND,
  [REGIE_DEPARTMENT_SCREEN] = REGIE_ELEMENT_SCREEN,
  [REGIE_DEPARTMENT_SCENT] = REGIE_ELEMENT_SCENT,
  [REGIE_DEPARTMENT_PROP] = REGIE_ELEMENT_PROP,
};

const RegieChoice regie_levels[] = {
  { "setting", N_ ("Setting") },
  { "dressing", N_ ("Dressing") },
  { "people", N_ ("People") },
  { NULL, NULL },
};

const RegieChoice regie_verdicts[] = {
  { "not-judged", N_ ("Not judged yet") },
  { "supports", N_ ("Supports") },
  { "neutral", N_ ("Neutral") },
  { "works-against", N_ ("Works against") },
  { NULL, NULL },
};

const RegieChoice regie_bases[] = {
  { "assumed", N_ ("Assumed") },
  { "seen", N_ ("Seen") },
  { "told", N_ ("Told") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField judgement_fields[] = {
  REGIE_CHOICE (RegieJudgement, "verdict", N_ ("Verdict"), verdict, regie_verdicts, REGIE_VERDICT_NOT_JUDGED),
  REGIE_CHOICE (RegieJudgement, "basis", N_ ("Basis"), basis, regie_bases, REGIE_BASIS_ASSUMED),
  REGIE_TEXT (RegieJudgement, "evokes", N_ ("Evokes"), evokes),
  REGIE_PROSE (RegieJudgement, "why", N_ ("Why"), why),
  REGIE_PROSE (RegieJudgement, "adjust-to", N_ ("Adjust to"), adjust_to),
};

static const RegieChildren judgement_children[] = {
  REGIE_LIST_OF (RegieJudgement, "stance", N_ ("Promises"), stances, regie_stance_get_type),
};

static const RegieField element_fields[] = {
  REGIE_CHOICE (RegieElement, "kind", N_ ("Kind"), kind, regie_element_kinds, REGIE_ELEMENT_SCENERY),
  REGIE_WORD (RegieElement, "symbol", N_ ("Symbol"), symbol),
  REGIE_REAL (RegieElement, "x", N_ ("Across"), x, "m", -1000, 1000, 0),
  REGIE_REAL (RegieElement, "y", N_ ("Down"), y, "m", -1000, 1000, 0),
  REGIE_REAL (RegieElement, "width", N_ ("Width"), width, "m", 0.01, 1000, 1),
  REGIE_REAL (RegieElement, "depth", N_ ("Depth"), depth, "m", 0.01, 1000, 1),
  REGIE_REAL (RegieElement, "height", N_ ("Height"), height, "m", 0, 100, 0),
  REGIE_REAL (RegieElement, "turn", N_ ("Turn"), turn, "°", -360, 360, 0),
  REGIE_REAL (RegieElement, "reach", N_ ("Reach"), reach, "m", 0, 100, 0),
  REGIE_CHOICE (RegieElement, "level", N_ ("Level"), level, regie_levels, REGIE_LEVEL_SETTING),
  REGIE_BOOL (RegieElement, "locked", N_ ("Locked"), locked, FALSE),
  REGIE_BOOL (RegieElement, "hidden", N_ ("Hidden"), hidden, FALSE),
  REGIE_BOOL (RegieElement, "flipped", N_ ("Flipped"), flipped, FALSE),
  REGIE_WORD (RegieElement, "group", N_ ("Group"), group),
  REGIE_WORD (RegieElement, "colour", N_ ("Colour"), colour),
  REGIE_TEXT (RegieElement, "label", N_ ("Name"), label),
  REGIE_TEXT (RegieElement, "material", N_ ("Material"), material),
};

static const RegieChildren element_children[] = {
  REGIE_ONE_OF (RegieElement, "judgement", N_ ("Judgement"), judgement, RegieJudgement *, regie_judgement_get_type, FALSE),
};
/* clang-format on */

REGIE_DEFINE_RECORD (RegieJudgement,
                     regie_judgement,
                     "judgement",
                     N_ ("Judgement"),
                     NULL,
                     judgement_fields,
                     judgement_children)
REGIE_DEFINE_RECORD (RegieElement,
                     regie_element,
                     "element",
                     N_ ("Element"),
                     "e",
                     element_fields,
                     element_children)

RegieVerdict
regie_element_verdict (RegieElement *self)
{
  return self->judgement ? self->judgement->verdict : REGIE_VERDICT_NOT_JUDGED;
}

RegieJudgement *
regie_element_need_judgement (RegieElement *self)
{
  if (!self->judgement)
    {
      g_autoptr (RegieJudgement) judgement = g_object_new (REGIE_TYPE_JUDGEMENT, NULL);

      regie_record_append (REGIE_RECORD (self), REGIE_RECORD (judgement));
    }
  return self->judgement;
}

void
regie_element_judge (RegieElement *self, RegieVerdict verdict)
{
  if (self->judgement || verdict != REGIE_VERDICT_NOT_JUDGED)
    regie_record_set_number (REGIE_RECORD (regie_element_need_judgement (self)),
                             "verdict", (int) verdict);
}

RegieBox
regie_element_box (RegieElement *self)
{
  return regie_box_turned ((RegiePoint){ self->x, self->y }, self->width, self->depth,
                           self->turn);
}

void
regie_element_corners (RegieElement *self, RegiePoint corners[4])
{
  regie_corners_turned ((RegiePoint){ self->x, self->y },
                        (RegiePoint){ self->width, self->depth }, self->turn, corners);
}
