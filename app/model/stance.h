/* How an element or a beat stands to one promise.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_WAY_CARRIES,
  REGIE_WAY_BREAKS,
} RegieWay;

/* Lives in a judgement, or in a beat. */
typedef struct
{
  RegieRecord parent_instance;
  char *promise; /* id */
  guint8 way;    /* RegieWay */
} RegieStance;

REGIE_DECLARE_RECORD (RegieStance, regie_stance, STANCE)

#define REGIE_TYPE_STANCE (regie_stance_get_type ())

extern const RegieChoice regie_ways[];

/* holder: a record whose table has stances. Returns: (transfer none) (nullable). */
RegieStance *regie_stance_find (gpointer holder, const char *promise);

/* Carries, breaks, or with way < 0 says nothing of the promise any more. */
void regie_stance_take (gpointer holder, const char *promise, int way);

G_END_DECLS
