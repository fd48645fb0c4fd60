/* The cast: the roles of the service, and the people who play them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_PART_CUSTOMER,
  REGIE_PART_FRONTSTAGE,
  REGIE_PART_BACKSTAGE,
  REGIE_PART_PARTNER,
} RegiePart;

/* What a player of a role must already bring. */
typedef struct
{
  RegieRecord parent_instance;
  char *name;
} RegieQuality;

typedef enum
{
  REGIE_MEASURE_OTHER,
  REGIE_MEASURE_SALES,
  REGIE_MEASURE_TIME,
  REGIE_MEASURE_CUSTOMER,
  REGIE_MEASURE_TEAM,
} RegieMeasure;

/* What a role is paid, praised or promoted for. */
typedef struct
{
  RegieRecord parent_instance;
  guint8 measure; /* RegieMeasure */
  char *text;
  char *behaviour; /* that it invites */
} RegieIncentive;

/* A scene in which a dilemma can happen. */
typedef struct
{
  RegieRecord parent_instance;
  char *scene; /* id */
} RegieOccasion;

/* Where the rule book does not help. */
typedef struct
{
  RegieRecord parent_instance;
  char *situation, *response, *because; /* prose */
  GListModel *occasions;                /* none: wherever the role plays */
} RegieDilemma;

typedef struct
{
  RegieRecord parent_instance;
  char *with; /* id of the other role */
  char *text;
} RegieRelation;

typedef struct
{
  RegieRecord parent_instance;
  char *name;
  guint8 part; /* RegiePart */
  char *initials;
  char *colour;      /* "#rrggbb" */
  double embodiment; /* percent of the role against oneself to aim at; NaN when unsaid */
  char *character, *backstory, *super_objective; /* prose */
  char *needs, *context, *value_in_use;          /* prose, of customers */
  GListModel *qualities, *incentives, *dilemmas, *relations;
} RegieRole;

typedef enum
{
  REGIE_DEGREE_UNKNOWN,
  REGIE_DEGREE_LACKS,
  REGIE_DEGREE_GROWS,
  REGIE_DEGREE_HAS,
} RegieDegree;

/* How far a player brings one quality. */
typedef struct
{
  RegieRecord parent_instance;
  char *quality; /* id */
  guint8 degree; /* RegieDegree */
  guint8 basis;  /* RegieBasis */
} RegieFit;

/* That a player plays a role. */
typedef struct
{
  RegieRecord parent_instance;
  char *role; /* id */
} RegieCasting;

/* A real person. Private: never on sheets for staff, nor in a copy to share. */
typedef struct
{
  RegieRecord parent_instance;
  char *name;
  char *notes; /* prose */
  GListModel *castings, *fits;
} RegiePlayer;

REGIE_DECLARE_RECORD (RegieQuality, regie_quality, QUALITY)
REGIE_DECLARE_RECORD (RegieIncentive, regie_incentive, INCENTIVE)
REGIE_DECLARE_RECORD (RegieOccasion, regie_occasion, OCCASION)
REGIE_DECLARE_RECORD (RegieDilemma, regie_dilemma, DILEMMA)
REGIE_DECLARE_RECORD (RegieRelation, regie_relation, RELATION)
REGIE_DECLARE_RECORD (RegieRole, regie_role, ROLE)
REGIE_DECLARE_RECORD (RegieFit, regie_fit, FIT)
REGIE_DECLARE_RECORD (RegieCasting, regie_casting, CASTING)
REGIE_DECLARE_RECORD (RegiePlayer, regie_player, PLAYER)

#define REGIE_TYPE_QUALITY (regie_quality_get_type ())
#define REGIE_TYPE_INCENTIVE (regie_incentive_get_type ())
#define REGIE_TYPE_OCCASION (regie_occasion_get_type ())
#define REGIE_TYPE_DILEMMA (regie_dilemma_get_type ())
#define REGIE_TYPE_RELATION (regie_relation_get_type ())
#define REGIE_TYPE_ROLE (regie_role_get_type ())
#define REGIE_TYPE_FIT (regie_fit_get_type ())
#define REGIE_TYPE_CASTING (regie_casting_get_type ())
#define REGIE_TYPE_PLAYER (regie_player_get_type ())

extern const RegieChoice regie_parts[];
extern const RegieChoice regie_measures[];
extern const RegieChoice regie_fit_degrees[];

/* Returns: (nullable) (transfer none): the player's fit for the quality. */
RegieFit *regie_player_fit (RegiePlayer *self, const char *quality);
/* Returns: (nullable) (transfer none): what says that the player plays the role. */
RegieCasting *regie_player_casting (RegiePlayer *self, const char *role);

G_END_DECLS
