/* Files of a later format than this program writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Begins the namespace of every version; a number follows. */
#define REGIE_NAMESPACE_STEM "urn:regie:production:"

/* Whether the outermost element is of a later version. Only its tag is read, so the file
 * need not be whole. */
gboolean regie_bytes_are_newer (GBytes *bytes);

G_END_DECLS
