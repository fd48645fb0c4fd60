/* What comes from another production and must find its way in this one.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* Stances name promises by id, which means another promise elsewhere: each below the record
 * goes to the promise of the same name, or is let go. The record need not be part of either
 * production. */
void regie_adopt_stances (RegieRecord *record,
                          RegieProduction *from,
                          RegieProduction *to);

G_END_DECLS
