/* Reading and saving productions off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/file/reading.h"
#include "app/file/saver.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void regie_background_open (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback ready,
                            gpointer data);
/* Returns: (transfer full) (nullable). */
RegieReading *regie_background_open_finish (GAsyncResult *result, GError **error);

/* Writes the production as it is now; it may change while the disk is busy. known: (nullable):
 * the digest last read or written. */
void regie_background_save (GFile *file,
                            RegieProduction *production,
                            const char *known,
                            RegieSaveFlags flags,
                            GAsyncReadyCallback ready,
                            gpointer data);
/* Saves over what somebody else wrote, after a copy of it was set aside. */
void regie_background_overwrite (GFile *file,
                                 RegieProduction *production,
                                 GAsyncReadyCallback ready,
                                 gpointer data);
/* kept: (out) (transfer full) (nullable): where the copy of theirs is.
 * Returns: (transfer full) (nullable): the digest of what is on disk now. */
char *regie_background_save_finish (GAsyncResult *result, char **kept, GError **error);

/* Sets the production as it is now aside, as a copy beside the file. */
void regie_background_keep (GFile *file,
                            RegieProduction *production,
                            GAsyncReadyCallback ready,
                            gpointer data);
/* Returns: (transfer full) (nullable): where the copy is. */
char *regie_background_keep_finish (GAsyncResult *result, GError **error);

G_END_DECLS
