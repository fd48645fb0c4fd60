/* Two versions of a document put together off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/merge/merge.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  RegieMerge *merge;
  GBytes *mine, *theirs;    /* as they were: the window's and the file's */
  char *digest;             /* of theirs */
  GStrv from_me, from_them; /* what either changed, a line each */
} RegieMerging;

void regie_merging_free (RegieMerging *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieMerging, regie_merging_free)

/* Merges what is in the file now. base: what both come from. mine: what the window has. */
void regie_merging_begin (GFile *file,
                          GBytes *base,
                          GBytes *mine,
                          GAsyncReadyCallback ready,
                          gpointer data);
/* Returns: (transfer full) (nullable). */
RegieMerging *regie_merging_finish (GAsyncResult *result, GError **error);

G_END_DECLS
