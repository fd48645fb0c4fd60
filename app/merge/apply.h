/* Making of an open production another version of it, as one step that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

/**
 * regie_apply:
 * @document: open; its records stay the same ones where both versions have them
 * @wanted: what it is to hold, as a merged production or one read again; not changed
 * @name: of the step, translated
 *
 * Afterwards the document is written as @wanted is. Only what differs is touched. What the
 * tables do not know is taken over too, but that undo does not bring back.
 */
void regie_apply (RegieDocument *document, RegieProduction *wanted, const char *name);

G_END_DECLS
