/* A production as it may leave the house.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* Takes out all that the tables call confidential, and whatever is about it: undoable where
 * the production has a journal. Returns: how many records went, those within them aside. */
unsigned regie_share (RegieProduction *production);

G_END_DECLS
