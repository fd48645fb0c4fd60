/* The families of symbols, for people.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Our families in the order they are shown. Returns: (nullable): NULL past the end. */
const char *regie_symbol_family_at (unsigned position);
/* Translated: "Tables and seating". The name itself for a family that is not ours. */
const char *regie_symbol_family_label (const char *family);

G_END_DECLS
