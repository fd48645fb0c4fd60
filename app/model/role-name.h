/* What a role is known by: its initials, and its name among namesakes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/cast.h"

G_BEGIN_DECLS

/**
 * regie_role_initials:
 * @self: a role
 *
 * What it is known by on the plan: the initials given, else the letters its name begins
 * with: two of one word, one each of the first two of several. A role without initials of
 * its own that would share them with one before it in the cast has a letter behind them:
 * numbers tell its bodies apart.
 *
 * Returns: (transfer full): "?" for a role without a name
 */
char *regie_role_initials (RegieRole *self);

/* Its name, with the initials when another role of the cast has the same; "Unnamed role".
 * Returns: (transfer full). */
char *regie_role_full_name (RegieRole *self);

G_END_DECLS
