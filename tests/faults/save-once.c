/* save-once PATH NEW [KNOWN]: saves what is in the file NEW at PATH, where what is in KNOWN is
 * expected, or no file. Prints what came of it. $MEANWHILE is a command that is run amid
 * the save, once the new bytes are written and before anything is replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/bytes.h"
#include "app/file/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *const names[] = {
  [REGIE_ERROR_FORMAT] = "format",       [REGIE_ERROR_TOO_LARGE] = "too-large",
  [REGIE_ERROR_FILE] = "file",           [REGIE_ERROR_NOT_REGULAR] = "not-regular",
  [REGIE_ERROR_READ_ONLY] = "read-only", [REGIE_ERROR_NO_ROOM] = "no-room",
  [REGIE_ERROR_CONFLICT] = "conflict",   [REGIE_ERROR_VANISHED] = "vanished",
  [REGIE_ERROR_EXISTS] = "exists",       [REGIE_ERROR_UNSURE] = "unsure",
};

/* Stands before the C library's. */
int
fsync (int descriptor)
{
  const char *command = g_getenv ("MEANWHILE");

  if (command && system (command) != 0)
    abort ();
  g_unsetenv ("MEANWHILE");
  return (int) syscall (SYS_fsync, descriptor);
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) new = argc > 2 ? regie_bytes_read (argv[2], NULL) : NULL;
  g_autoptr (GBytes) old = argc > 3 ? regie_bytes_read (argv[3], NULL) : NULL;
  g_autofree char *known = old ? regie_bytes_digest (old) : NULL, *digest = NULL;
  g_autoptr (GError) error = NULL;

  if (!new || (argc > 3 && !old))
    return 2;
  digest = regie_store_save (new, argv[1], known, REGIE_SAVE_CAREFUL, &error);
  printf ("%s\n", digest ? "saved" : names[error->code]);
  if (error)
    printf ("%s\n", error->message);
  return 0;
}
