/* Reads a production from the bytes of a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reading.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  REGIE_READ_MENDED = 0,      /* links to nowhere are taken out */
  REGIE_READ_AS_IS = 1 << 0,  /* they stay: to compare with what was written */
  REGIE_READ_RESCUE = 1 << 1, /* what comes before a structural error is all there is */
} RegieReadFlags;

/**
 * regie_reader_read:
 * @bytes: the whole file, in any encoding that is read
 * @name: what messages call the file
 * @flags: whether to mend links
 * @cancellable: (nullable): looked at now and then
 * @error: set to a REGIE_ERROR with the message "name:line:column: sentence"
 *
 * A value that makes no sense becomes its default with a notice; what is unknown is kept
 * and written back; a structural error gives nothing at all, unless it is to be rescued: then a
 * notice tells where it ended. Opens no other file and no
 * connection. Every record that has ids gets one. May run on any thread.
 *
 * Returns: (transfer full) (nullable): the whole production, or NULL
 */
RegieReading *regie_reader_read (GBytes *bytes,
                                 const char *name,
                                 RegieReadFlags flags,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
