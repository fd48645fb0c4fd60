/* All bytes of a file, and the mark by which a change to it is noticed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/base/error.h"

G_BEGIN_DECLS

/* No production comes near it; a film or a disk image does. */
#define REGIE_BYTES_LIMIT ((gsize) 512 * 1024 * 1024)

/**
 * regie_bytes_read:
 * @path: a regular file, or a link to one
 * @error: set to a REGIE_ERROR in a sentence that names @path
 *
 * Reads without ever waiting on a pipe or device.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *regie_bytes_read (const char *path, GError **error);

/**
 * regie_bytes_read_stream:
 * @descriptor: an open descriptor, as standard input; not closed
 * @name: what messages call it
 * @error: set to a REGIE_ERROR
 *
 * Reads to the end, up to the same limit.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *regie_bytes_read_stream (int descriptor, const char *name, GError **error);

/**
 * regie_bytes_digest:
 * @bytes: bytes
 *
 * Returns: (transfer full): their SHA-256 in hexadecimal
 */
char *regie_bytes_digest (GBytes *bytes);

G_END_DECLS
