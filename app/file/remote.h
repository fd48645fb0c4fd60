/* Productions in places that are reached through the system's services (GIO) and have no path:
 * another computer's folder by SFTP, WebDAV or SMB.
 *
 * What a local save promises cannot be promised there: that the other computer has it on its
 * disk, and that nobody writes between the last look and the replacing. What is: the new one is
 * sent beside the old one and read back before it takes its name, so that nothing half-written
 * ever has it; and “saved” is only said after it read back the same once more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reading.h"
#include "app/file/saver.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * regie_remote_read:
 * @file: any place
 * @error: set to a REGIE_ERROR in a sentence that names the file
 *
 * Returns: (transfer full) (nullable): all bytes, up to the same limit as of local files
 */
GBytes *regie_remote_read (GFile *file, GError **error);

/* As regie_store_load(). */
RegieReading *regie_remote_load (GFile *file, GCancellable *cancellable, GError **error);

/* As regie_store_save(). REGIE_ERROR_UNSURE when what is there afterwards is something else. */
char *regie_remote_save (GFile *file,
                         GBytes *bytes,
                         const char *known,
                         RegieSaveFlags flags,
                         GError **error);

/* As regie_store_overwrite(); the copy is in the user's state folder. */
char *regie_remote_overwrite (GFile *file, GBytes *bytes, char **kept, GError **error);

G_END_DECLS
