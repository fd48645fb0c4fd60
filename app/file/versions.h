/* The last saved versions of each document, in the user's state folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/base/error.h"

G_BEGIN_DECLS

/* So many of a document are kept; older ones go when a new one comes. */
#define REGIE_VERSIONS_LIMIT 10

typedef struct
{
  char *path; /* a production like any other: regie_store_load() reads it */
  gint64
    time; /* when it was saved: microseconds since 1970, in UTC; no two have the same */
} RegieVersion;

/**
 * regie_versions_add:
 * @path: the document that was saved, or the URI of one without a path; its folder and, if it is a link, what it leads to count
 * @bytes: what was saved
 * @error: set to a REGIE_ERROR when it cannot be kept; the save itself is not touched by that
 *
 * Keeps the bytes as the newest version unless the newest is the same already, then lets go
 * of the oldest beyond the limit. Blocks until the disk has confirmed: call it on a worker
 * thread.
 *
 * Returns: whether the newest version now is this
 */
gboolean regie_versions_add (const char *path, GBytes *bytes, GError **error);

/**
 * regie_versions_add_earlier:
 * @path: a document
 * @bytes: what was in it
 * @time: when it came there: microseconds since 1970, in UTC
 * @error: set to a REGIE_ERROR when it cannot be kept
 *
 * The same of something that was not saved here or not just now: what was there before the
 * first save, what somebody else saved. It comes no earlier than those there are.
 *
 * Returns: whether the newest version now is this
 */
gboolean regie_versions_add_earlier (const char *path,
                                     GBytes *bytes,
                                     gint64 time,
                                     GError **error);

/**
 * regie_versions_list:
 * @path: a document
 *
 * Returns: (transfer full) (element-type RegieVersion): newest first; empty when there are
 *   none
 */
GPtrArray *regie_versions_list (const char *path);

G_END_DECLS
