/* A symbol carried over the plan, seen where it would be set down. For app/stage alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/snap.h"

G_BEGIN_DECLS

typedef struct _RegieCarried
{
  RegieElement *ghost; /* detached; NULL until the pointer is over the plan */
  RegieSnap snap;
} RegieCarried;

void regie_carried_follow (RegieCarried *self,
                           RegieStage *stage,
                           const char *symbol,
                           const RegieEvent *event);
/* Makes what is carried a part of the plan, and the selection.
 * Returns: (transfer none): it. */
RegieElement *regie_carried_set_down (RegieCarried *self, RegieStage *stage);
void regie_carried_clear (RegieCarried *self);
void regie_carried_draw (const RegieCarried *self, const RegieInk *ink);
RegieBox regie_carried_box (const RegieCarried *self, RegieStage *stage, double pixel);

G_END_DECLS
