/* The bytes of a file as UTF-8, whatever encoding they came in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/place.h"

G_BEGIN_DECLS

/**
 * regie_encoding_to_utf8:
 * @bytes: an XML file as it was read
 * @error: set to a REGIE_ERROR with the place
 *
 * Reads UTF-8 and UTF-16 with or without byte order mark, and ISO-8859-1 and
 * windows-1252 when they are declared. UTF-7, UTF-32, EBCDIC and all others are
 * refused: no program people use writes them, and guessing ruins names.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without byte order mark and
 *   without zero bytes
 */
GBytes *regie_encoding_to_utf8 (GBytes *bytes, GError **error);

G_END_DECLS
