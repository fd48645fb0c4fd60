/* The steps of a save that touch the disk; regie_saver_save() puts them in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/base/error.h"

#include <sys/stat.h>

G_BEGIN_DECLS

typedef struct
{
  const char *path;   /* as the user named it, for messages */
  const char *target; /* the file itself, links followed */
  const char *folder; /* that it is in */
  GBytes *bytes;      /* the new content */
  gboolean exists;
  struct stat old; /* valid if it exists */
} RegieReplace;

/**
 * regie_replace_fail:
 * @work: the save
 * @number: an errno
 * @error: set to the sentence that says what to do about it
 *
 * Returns: FALSE
 */
gboolean regie_replace_fail (const RegieReplace *work, int number, GError **error);

/**
 * regie_replace_write_beside:
 * @work: the save
 * @error: set to a REGIE_ERROR
 *
 * Writes and confirms a temporary file beside the target, with the target's owner,
 * mode and extended attributes. Leaves nothing behind on failure.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *regie_replace_write_beside (const RegieReplace *work, GError **error);

/**
 * regie_replace_rename:
 * @work: the save
 * @temporary: what regie_replace_write_beside() gave
 * @error: set to a REGIE_ERROR; REGIE_ERROR_UNSURE once the new bytes are in place
 *
 * Returns: whether the new bytes are in place and the folder is confirmed
 */
gboolean regie_replace_rename (const RegieReplace *work,
                               const char *temporary,
                               GError **error);

/**
 * regie_replace_keep:
 * @work: the save
 * @error: set to a REGIE_ERROR
 *
 * Keeps the old bytes in the user's state folder, where regie_keep_find_before() finds them.
 *
 * Returns: (transfer full) (nullable): where
 */
char *regie_replace_keep (const RegieReplace *work, GError **error);

/**
 * regie_replace_in_place:
 * @work: the save
 * @kept: what regie_replace_keep() gave
 * @error: set to a REGIE_ERROR; one that names @kept if the old bytes are harmed
 *
 * Rewrites the file itself. When that fails, the old bytes are written back.
 *
 * Returns: whether the new bytes are confirmed
 */
gboolean regie_replace_in_place (const RegieReplace *work,
                                 const char *kept,
                                 GError **error);

/* After a save: deletes the temporary files of this document that were left ten minutes ago
 * or earlier, by a process that was ended amid a save. */
void regie_replace_tidy (const RegieReplace *work);

G_END_DECLS
