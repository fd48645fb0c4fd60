/* Puts a document's bytes on disk so that at every moment either the old or the new
 * ones are there, whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/base/error.h"

G_BEGIN_DECLS

/**
 * RegieSaveFlags:
 * @REGIE_SAVE_CAREFUL: only over the bytes that were read or written last
 * @REGIE_SAVE_OVERWRITE: whatever is there now; the user has agreed
 */
typedef enum
{
  REGIE_SAVE_CAREFUL = 0,
  REGIE_SAVE_OVERWRITE = 1 << 0,
} RegieSaveFlags;

/**
 * regie_saver_save:
 * @path: where to; a symbolic link is followed
 * @bytes: the whole new content
 * @known: (nullable): SHA-256 of the file when it was last read or written, or NULL
 *   if no file is expected there
 * @flags: how careful to be
 * @error: set to a REGIE_ERROR in a sentence that names @path
 *
 * Writes a temporary file in the same folder, confirms it on disk, and renames it over
 * the old one, keeping owner, mode and extended attributes. A file with several hard
 * links, with another owner, or in a folder that may not be written, is rewritten in
 * place after its old bytes are safe in the user's state folder.
 * REGIE_ERROR_CONFLICT and REGIE_ERROR_VANISHED come before anything is changed.
 * Blocks until the disk has confirmed: call it from a worker thread.
 *
 * Returns: TRUE only when all of it is on disk
 */
gboolean regie_saver_save (const char *path,
                           GBytes *bytes,
                           const char *known,
                           RegieSaveFlags flags,
                           GError **error);

/**
 * regie_saver_check:
 * @name: what messages call the file
 * @now: (nullable): what is in it now
 * @problem: (nullable): why that could not be read
 * @known: (nullable): SHA-256 of what was in it when last read or written; NULL if no file is
 *   expected
 * @error: set to a REGIE_ERROR
 *
 * Returns: whether it may be replaced
 */
gboolean regie_saver_check (const char *name,
                            GBytes *now,
                            const GError *problem,
                            const char *known,
                            GError **error);

G_END_DECLS
