/* A file in the user's state folder that holds what was not saved yet.
 *
 * It is written by one process at a time, which holds a lock on it; what nobody holds is
 * what somebody lost. A file is made of pieces, each with its length and digest: a piece
 * that was cut off, by a crash or a full disk, ends what can be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/error.h"

G_BEGIN_DECLS

typedef struct _RegieKeptWork RegieKeptWork;

/**
 * regie_kept_work_new:
 * @path: (nullable): the document it is of; NULL for one never saved
 * @base: what the changes start from: the document when it was last read or saved
 * @changes: the first ones
 * @error: set to a REGIE_ERROR when no folder takes it
 *
 * Makes a file that nobody else has and holds it. The state folder comes first; where that
 * takes nothing, the cache folder and the folder for temporary files are tried.
 *
 * Returns: (transfer full) (nullable): it, on disk
 */
RegieKeptWork *regie_kept_work_new (const char *path,
                                    GBytes *base,
                                    GBytes *changes,
                                    GError **error);

/* Adds changes (see change-log.h) and waits until the disk confirms. Returns: FALSE with a
 * REGIE_ERROR set when not all is there; what was there before still is. */
gboolean regie_kept_work_add (RegieKeptWork *self, GBytes *changes, GError **error);

/* Lets the file go, and its lock with it. */
void regie_kept_work_free (RegieKeptWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieKeptWork, regie_kept_work_free)

/* The file is not needed any more: all in it is saved. Frees it. */
void regie_kept_work_delete (RegieKeptWork *self);
/* Nobody wants it now: for seven days it is found among what was declined. Frees it. */
void regie_kept_work_decline (RegieKeptWork *self);

/* Whether the state folder did not take it when it was made. */
gboolean regie_kept_work_is_elsewhere (RegieKeptWork *self);

/* When the last of it was added, or it was declined: microseconds since 1970, in UTC. */
gint64 regie_kept_work_time (RegieKeptWork *self);

/* Where the file is. */
const char *regie_kept_work_file (RegieKeptWork *self);

/**
 * regie_kept_work_find:
 *
 * Takes hold of all files that nobody holds, and deletes what was declined more than seven
 * days ago.
 *
 * Returns: (transfer full) (element-type RegieKeptWork): newest first
 */
GPtrArray *regie_kept_work_find (void);
/* The same with what was declined. */
GPtrArray *regie_kept_work_find_declined (void);

/**
 * regie_kept_work_read:
 * @path: (out) (transfer full) (nullable): the document it is of
 * @base: (out) (transfer full): what the changes start from
 * @changes: (out) (transfer full): all that can be read
 * @error: set to a REGIE_ERROR_FORMAT when there is nothing to start from
 *
 * Returns: whether it can be used
 */
gboolean regie_kept_work_read (RegieKeptWork *self,
                               char **path,
                               GBytes **base,
                               GBytes **changes,
                               GError **error);

G_END_DECLS
