/* What the rules of a review are made of. For app/review.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/review/review.h"

G_BEGIN_DECLS

/* Adds a finding. text: taken. */
void regie_check_tell (const RegieCheck *self,
                       GPtrArray *findings,
                       gpointer about,
                       char *text);

void regie_check_objectives (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_events (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_turning_points (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_props (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_promises_carried (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_promises_broken (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_super_objectives (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_lines_of_action (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_incentives (RegieProduction *, const RegieCheck *, GPtrArray *);
void regie_check_players (RegieProduction *, const RegieCheck *, GPtrArray *);

G_END_DECLS
