/* The whole document: explication, cast, settings and scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

/* One checkable part of the value proposition. */
typedef struct
{
  RegieRecord parent_instance;
  char *name;
  char *noticed; /* how a customer would notice it kept or broken */
} RegiePromise;

typedef struct
{
  RegieRecord parent_instance;
  char *sentence, *audience, *subtext;
  GListModel *promises;
} RegieValueProposition;

typedef struct
{
  RegieRecord parent_instance;
  char *focus; /* the one thing of the shift that staff are asked to heed */
  RegieValueProposition *value_proposition; /* never NULL */
} RegieExplication;

typedef enum
{
  REGIE_PART_CUSTOMER,
  REGIE_PART_FRONTSTAGE,
  REGIE_PART_BACKSTAGE,
  REGIE_PART_PARTNER,
} RegiePart;

typedef struct
{
  RegieRecord parent_instance;
  char *name;
  guint8 part; /* RegiePart */
  char *initials;
  char *colour; /* "#rrggbb" */
} RegieRole;

typedef struct
{
  RegieRecord parent_instance;
  RegieJournal *journal; /* not owned: the document's; NULL while detached */
  char *title, *site, *author, *language, *revised;
  RegieExplication *explication; /* never NULL */
  GListModel *roles, *settings, *scenes;
} RegieProduction;

REGIE_DECLARE_RECORD (RegiePromise, regie_promise, PROMISE)
REGIE_DECLARE_RECORD (RegieValueProposition, regie_value_proposition, VALUE_PROPOSITION)
REGIE_DECLARE_RECORD (RegieExplication, regie_explication, EXPLICATION)
REGIE_DECLARE_RECORD (RegieRole, regie_role, ROLE)
REGIE_DECLARE_RECORD (RegieProduction, regie_production, PRODUCTION)

#define REGIE_TYPE_PROMISE (regie_promise_get_type ())
#define REGIE_TYPE_VALUE_PROPOSITION (regie_value_proposition_get_type ())
#define REGIE_TYPE_EXPLICATION (regie_explication_get_type ())
#define REGIE_TYPE_ROLE (regie_role_get_type ())
#define REGIE_TYPE_PRODUCTION (regie_production_get_type ())

extern const RegieChoice regie_parts[];

/* Returns: (transfer full): a production with nothing in it. */
RegieProduction *regie_production_new (void);

/* Shorthand: the promises of the one value proposition; NULL while there are none. */
GListModel *regie_production_promises (RegieProduction *self);

/* Returns: (transfer none) (nullable): the role with the id. */
RegieRole *regie_production_role (RegieProduction *self, const char *id);

G_END_DECLS
