/* Productions on disk: what a window and the command line call.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reader.h"
#include "app/file/saver.h"

G_BEGIN_DECLS

/**
 * regie_store_load:
 * @path: a file
 * @cancellable: (nullable): looked at now and then
 * @error: set to a REGIE_ERROR whose message begins with the file's name
 *
 * Reads the file and remembers its digest for the next save. May run on any thread.
 *
 * Returns: (transfer full) (nullable): the whole production, or NULL
 */
RegieReading *regie_store_load (const char *path,
                                GCancellable *cancellable,
                                GError **error);

/**
 * regie_store_save:
 * @bytes: what regie_writer_write() made
 * @path: where to
 * @known: (nullable): the digest of the last load or save; NULL if no file is expected
 * @flags: how careful to be
 * @error: set to a REGIE_ERROR whose message begins with the file's name
 *
 * Proves that the bytes read back as the same production, then saves them. Touches no
 * record, so it may run on any thread while work goes on.
 *
 * Returns: (transfer full) (nullable): the new digest, or NULL if it is not all on disk
 */
char *regie_store_save (GBytes *bytes,
                        const char *path,
                        const char *known,
                        RegieSaveFlags flags,
                        GError **error);

G_END_DECLS
