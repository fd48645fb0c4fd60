/* Productions on disk: what a window and the command line call.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reader.h"
#include "app/file/saver.h"

G_BEGIN_DECLS

/* Reads bytes that came from a file called so, and remembers them and their digest for the
 * next save. Returns: (transfer full) (nullable): see regie_store_load(). */
RegieReading *regie_store_read (GBytes *bytes,
                                const char *name,
                                GCancellable *cancellable,
                                GError **error);

/* Whether the bytes, read and written again, are the same: then nothing is lost on the way. */
gboolean regie_store_prove (GBytes *bytes, const char *path, GError **error);

/* Sets an error if a newer version made what is there: saving would lose what this one does
 * not know of. there: (nullable). */
gboolean regie_store_refuse_newer (GBytes *there, const char *path, GError **error);

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
 * regie_store_rescue:
 * @path: a file that regie_store_load() refused
 *
 * Returns: (transfer full) (nullable): what can be read of it, with a notice that tells where
 *   it ends; NULL when that is nothing
 */
RegieReading *regie_store_rescue (const char *path);

/**
 * regie_store_save:
 * @bytes: what regie_writer_write() made
 * @path: where to
 * @known: (nullable): the digest of the last load or save; NULL if no file is expected
 * @flags: how careful to be
 * @error: set to a REGIE_ERROR whose message begins with the file's name
 *
 * Proves that the bytes read back as the same production, then saves them. A file of a
 * later format is never replaced, whatever the flags. Touches no record, so it may run on
 * any thread while work goes on.
 *
 * Returns: (transfer full) (nullable): the new digest, or NULL if it is not all on disk
 */
char *regie_store_save (GBytes *bytes,
                        const char *path,
                        const char *known,
                        RegieSaveFlags flags,
                        GError **error);

/**
 * regie_store_overwrite:
 * @bytes: what regie_writer_write() made
 * @path: a file that somebody else changed
 * @kept: (out) (transfer full) (nullable): where the copy of their bytes is
 * @error: set to a REGIE_ERROR whose message begins with the file's name
 *
 * Saves over the file after what is in it now was set aside; if it changes meanwhile once
 * more, that is a conflict again. A file that is gone is simply saved.
 *
 * Returns: (transfer full) (nullable): the new digest, or NULL if it is not all on disk
 */
char *regie_store_overwrite (GBytes *bytes,
                             const char *path,
                             char **kept,
                             GError **error);

G_END_DECLS
