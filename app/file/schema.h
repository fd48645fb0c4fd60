/* The RELAX NG schema of productions, made of the same tables as the reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Closed in our own namespace, so that a mistyped name is found; open to elements and
 * attributes of any other, which are kept. Returns: (transfer full). */
GBytes *regie_schema_write (void);

G_END_DECLS
