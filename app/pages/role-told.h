/* What a role sheet tells of one role, found once: its beats, whoever it is, its dilemmas. For
 * app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/paragraph.h"
#include "app/pages/sheets.h"

G_BEGIN_DECLS

/* What a role does in a beat, found once. */
typedef struct
{
  RegieScene *scene;
  int beat;
  gboolean
    idle; /* it only stands there: no word of it, no move, nothing carried or felt */
  double walks; /* metres */
  char *moves, *carried;
  GPtrArray *words; /* RegieWords, the title first; of an idle beat in one paragraph */
} RegieRoleBeat;

typedef struct
{
  RegieRole *role;                    /* not owned */
  char *beats, *walks;                /* in all: "4 beats · 1:50", "walks 6.40 m" */
  GPtrArray *told;                    /* RegieRoleBeat */
  GPtrArray *introduction, *dilemmas; /* RegieWords */
} RegieRoleTold;

/* Whether it plays in a beat that the options ask for. */
gboolean regie_role_is_told (RegieProduction *production,
                             RegieRole *role,
                             const RegieSheetOptions *options);

RegieRoleTold *regie_role_told_new (const RegieDrawOptions *draw,
                                    RegieRole *role,
                                    const RegieSheetOptions *options);
void regie_role_told_free (RegieRoleTold *self);

G_END_DECLS
