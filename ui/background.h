/* Reading and saving productions off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/file/reading.h"
#include "app/file/saver.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the file now; for use on any thread. Returns: (transfer full) (nullable). */
RegieReading *regie_background_read (GFile *file,
                                     GCancellable *cancellable,
                                     GError **error);

/* What the file holds now, told by its digest; likewise. */
char *regie_background_digest (GFile *file, GError **error);

void regie_background_open (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback ready,
                            gpointer data);
/* Returns: (transfer full) (nullable). */
RegieReading *regie_background_open_finish (GAsyncResult *result, GError **error);

/* Writes the production as it is now; it may change while the disk is busy, and keeps it as a
 * version. base: (nullable): the bytes last read or written, which become a version before it
 * unless they are one. */
void regie_background_save (GFile *file,
                            RegieProduction *production,
                            GBytes *base,
                            RegieSaveFlags flags,
                            GAsyncReadyCallback ready,
                            gpointer data);
/* Saves over what somebody else wrote, after a copy of it was set aside. */
void regie_background_overwrite (GFile *file,
                                 RegieProduction *production,
                                 GBytes *base,
                                 GAsyncReadyCallback ready,
                                 gpointer data);

/* What can be read of a damaged file: see regie_store_rescue(). */
void regie_background_rescue (GFile *file, GAsyncReadyCallback ready, gpointer data);

typedef struct
{
  GBytes *bytes;  /* what is on disk now */
  char *digest;   /* of it */
  char *kept;     /* (nullable): where the copy of theirs is */
  GError *unkept; /* (nullable): why it is no version to come back to */
} RegieSaved;

void regie_saved_free (RegieSaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieSaved, regie_saved_free)

/* Returns: (transfer full) (nullable). */
RegieSaved *regie_background_save_finish (GAsyncResult *result, GError **error);

/* Sets the production as it is now aside, as a copy beside the file. */
void regie_background_keep (GFile *file,
                            RegieProduction *production,
                            GAsyncReadyCallback ready,
                            gpointer data);
/* Returns: (transfer full) (nullable): where the copy is. */
char *regie_background_keep_finish (GAsyncResult *result, GError **error);

/* Keeps two versions of the file that are merged; where that fails theirs is set aside as a
 * copy. Ends with regie_background_save_finish(): NULL when nothing takes it. */
void regie_background_keep_both (GFile *file,
                                 GBytes *mine,
                                 GBytes *theirs,
                                 GAsyncReadyCallback ready,
                                 gpointer data);

G_END_DECLS
