/* The whole document: explication, cast, settings and scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/cast.h"
#include "app/model/explication.h"

G_BEGIN_DECLS

/* Why a check's finding about a record is left as it is. */
typedef struct
{
  RegieRecord parent_instance;
  char *rule;   /* the check's name */
  char *about;  /* id of the record; NULL for the production */
  char *reason; /* prose */
} RegieWaiver;

typedef struct
{
  RegieRecord parent_instance;
  RegieJournal *journal; /* not owned: the document's; NULL while detached */
  char *title, *site, *author, *language, *revised;
  RegieExplication *explication;            /* never NULL */
  RegieWorkingBackwards *working_backwards; /* never NULL */
  GListModel *roles, *players, *settings, *scenes, *waivers;
} RegieProduction;

REGIE_DECLARE_RECORD (RegieWaiver, regie_waiver, WAIVER)
REGIE_DECLARE_RECORD (RegieProduction, regie_production, PRODUCTION)

#define REGIE_TYPE_WAIVER (regie_waiver_get_type ())
#define REGIE_TYPE_PRODUCTION (regie_production_get_type ())

/* Returns: (transfer full): a production with nothing in it. */
RegieProduction *regie_production_new (void);

/* Shorthand: the promises of the one value proposition; NULL while there are none. */
GListModel *regie_production_promises (RegieProduction *self);

/* Returns: (transfer none) (nullable): the role with the id. */
RegieRole *regie_production_role (RegieProduction *self, const char *id);

G_END_DECLS
