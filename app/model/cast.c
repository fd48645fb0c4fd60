/* The tables of the cast.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/cast.h"

#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/model/type.h"

#include <glib/gi18n-lib.h>

const RegieChoice regie_parts[] = {
  { "customer", N_ ("Customer") },
  { "frontstage", N_ ("Frontstage") },
  { "backstage", N_ ("Backstage support") },
  { "partner", N_ ("Partner") },
  { NULL, NULL },
};

const RegieChoice regie_measures[] = {
  { "other", N_ ("Something else") },        { "sales", N_ ("Sales") },
  { "time", N_ ("Time and output") },        { "customer", N_ ("What customers say") },
  { "team", N_ ("What the team achieves") }, { NULL, NULL },
};

const RegieChoice regie_fit_degrees[] = {
  { "unknown", N_ ("Not known yet") },
  { "lacks", N_ ("Does not bring it") },
  { "grows", N_ ("Is growing into it") },
  { "has", N_ ("Brings it") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField quality_fields[] = {
  REGIE_TEXT (RegieQuality, "name", N_ ("Quality"), name),
};

static const RegieField incentive_fields[] = {
  REGIE_CHOICE (RegieIncentive, "measure", N_ ("Measured by"), measure, regie_measures, REGIE_MEASURE_OTHER),
  REGIE_TEXT (RegieIncentive, "text", N_ ("Incentive"), text),
  REGIE_TEXT (RegieIncentive, "behaviour", N_ ("Behaviour it invites"), behaviour),
};

static const RegieField occasion_fields[] = {
  REGIE_LINK (RegieOccasion, "scene", N_ ("Scene"), scene, regie_scene_get_type),
};

static const RegieField dilemma_fields[] = {
  REGIE_PROSE (RegieDilemma, "situation", N_ ("When"), situation),
  REGIE_PROSE (RegieDilemma, "response", N_ ("We"), response),
  REGIE_PROSE (RegieDilemma, "because", N_ ("Because"), because),
};

static const RegieChildren dilemma_children[] = {
  REGIE_LIST_OF (RegieDilemma, "occasion", N_ ("Where it can happen"), occasions, regie_occasion_get_type),
};

static const RegieField relation_fields[] = {
  REGIE_LINK (RegieRelation, "with", N_ ("With"), with, regie_role_get_type),
  REGIE_TEXT (RegieRelation, "text", N_ ("Relation"), text),
};

static const RegieField role_fields[] = {
  REGIE_TEXT (RegieRole, "name", N_ ("Name"), name),
  REGIE_CHOICE (RegieRole, "part", N_ ("Part"), part, regie_parts, REGIE_PART_CUSTOMER),
  REGIE_TEXT (RegieRole, "initials", N_ ("Initials"), initials),
  REGIE_WORD (RegieRole, "colour", N_ ("Colour"), colour),
  REGIE_OPTIONAL (RegieRole, "embodiment", N_ ("Embodiment to aim at"), embodiment, "%", 0, 100),
  REGIE_PROSE (RegieRole, "character", N_ ("Character"), character),
  REGIE_PROSE (RegieRole, "backstory", N_ ("Backstory"), backstory),
  REGIE_PROSE (RegieRole, "super-objective", N_ ("Super-objective"), super_objective),
  REGIE_PROSE (RegieRole, "needs", N_ ("Needs"), needs),
  REGIE_PROSE (RegieRole, "context", N_ ("Context"), context),
  REGIE_PROSE (RegieRole, "value-in-use", N_ ("Value in use"), value_in_use),
};

static const RegieChildren role_children[] = {
  REGIE_LIST_OF (RegieRole, "quality", N_ ("What a player must already bring"), qualities, regie_quality_get_type),
  REGIE_LIST_OF (RegieRole, "incentive", N_ ("Incentives"), incentives, regie_incentive_get_type),
  REGIE_LIST_OF (RegieRole, "dilemma", N_ ("Dilemmas"), dilemmas, regie_dilemma_get_type),
  REGIE_LIST_OF (RegieRole, "relation", N_ ("Relations"), relations, regie_relation_get_type),
};

static const RegieField casting_fields[] = {
  REGIE_LINK (RegieCasting, "role", N_ ("Role"), role, regie_role_get_type),
};

static const RegieField fit_fields[] = {
  REGIE_LINK (RegieFit, "quality", N_ ("Quality"), quality, regie_quality_get_type),
  REGIE_CHOICE (RegieFit, "degree", N_ ("Degree"), degree, regie_fit_degrees, REGIE_DEGREE_UNKNOWN),
  REGIE_CHOICE (RegieFit, "basis", N_ ("Basis"), basis, regie_bases, REGIE_BASIS_ASSUMED),
};

static const RegieField player_fields[] = {
  REGIE_TEXT (RegiePlayer, "name", N_ ("Name or initials"), name),
  REGIE_PROSE (RegiePlayer, "notes", N_ ("Private notes"), notes),
};

static const RegieChildren player_children[] = {
  REGIE_LIST_OF (RegiePlayer, "casting", N_ ("Plays"), castings, regie_casting_get_type),
  REGIE_LIST_OF (RegiePlayer, "fit", N_ ("Fit"), fits, regie_fit_get_type),
};
/* clang-format on */

REGIE_DEFINE_LEAF (RegieQuality,
                   regie_quality,
                   "quality",
                   N_ ("Quality"),
                   "t",
                   quality_fields)
REGIE_DEFINE_LEAF (RegieIncentive,
                   regie_incentive,
                   "incentive",
                   N_ ("Incentive"),
                   "i",
                   incentive_fields)
REGIE_DEFINE_LEAF (RegieOccasion,
                   regie_occasion,
                   "occasion",
                   N_ ("Occasion"),
                   NULL,
                   occasion_fields)
REGIE_DEFINE_RECORD (RegieDilemma,
                     regie_dilemma,
                     "dilemma",
                     N_ ("Dilemma"),
                     "l",
                     dilemma_fields,
                     dilemma_children)
REGIE_DEFINE_LEAF (RegieRelation,
                   regie_relation,
                   "relation",
                   N_ ("Relation"),
                   NULL,
                   relation_fields)
REGIE_DEFINE_RECORD (RegieRole,
                     regie_role,
                     "role",
                     N_ ("Role"),
                     "r",
                     role_fields,
                     role_children)
REGIE_DEFINE_LEAF (RegieFit, regie_fit, "fit", N_ ("Fit"), NULL, fit_fields)
REGIE_DEFINE_LEAF (RegieCasting,
                   regie_casting,
                   "casting",
                   N_ ("Casting"),
                   NULL,
                   casting_fields)
REGIE_DEFINE_RECORD (RegiePlayer,
                     regie_player,
                     "player",
                     N_ ("Player"),
                     "y",
                     player_fields,
                     player_children)

RegieFit *
regie_player_fit (RegiePlayer *self, const char *quality)
{
  RegieFit *fit;

  for (unsigned i = 0; (fit = regie_list_at (self->fits, i)); i++)
    if (g_strcmp0 (fit->quality, quality) == 0)
      return fit;
  return NULL;
}

RegieCasting *
regie_player_casting (RegiePlayer *self, const char *role)
{
  RegieCasting *casting;

  for (unsigned i = 0; (casting = regie_list_at (self->castings, i)); i++)
    if (g_strcmp0 (casting->role, role) == 0)
      return casting;
  return NULL;
}
