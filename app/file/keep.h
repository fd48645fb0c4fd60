/* Copies set aside before something is given up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/base/error.h"

G_BEGIN_DECLS

/**
 * regie_keep_name:
 * @path: a file
 * @whose: a translated word for whose content it is, as "mine"
 *
 * Returns: (transfer full): "NAME (mine 2026-11-22 21.05.30).production", without a folder
 */
char *regie_keep_name (const char *path, const char *whose);

/**
 * regie_keep_copy:
 * @path: the file that will change
 * @bytes: what to set aside
 * @whose: a translated word for whose content it is
 * @error: set to a REGIE_ERROR when no place takes it
 *
 * Writes a dated copy beside the file or, where that folder takes none, in the user's
 * state folder. Nothing that is there already is replaced.
 *
 * Returns: (transfer full) (nullable): where the copy is, confirmed on disk
 */
char *regie_keep_copy (const char *path,
                       GBytes *bytes,
                       const char *whose,
                       GError **error);

/**
 * regie_keep_write:
 * @folder: a folder that is there
 * @name: the name of a file that is not there
 * @bytes: what to set aside
 * @error: set to a REGIE_ERROR
 *
 * Returns: (transfer full) (nullable): where the copy is, confirmed on disk
 */
char *regie_keep_write (const char *folder,
                        const char *name,
                        GBytes *bytes,
                        GError **error);

/**
 * regie_keep_in_state:
 * @name: a file's name without folder
 * @bytes: what to set aside
 * @error: set to a REGIE_ERROR
 *
 * Returns: (transfer full) (nullable): where in the user's state folder the copy is
 */
char *regie_keep_in_state (const char *name, GBytes *bytes, GError **error);

/**
 * regie_keep_mark:
 * @path: a document, or the URI of one that has no path
 *
 * Returns: (transfer full): hexadecimal digits, one row for each document by whatever way it
 *   is reached
 */
char *regie_keep_mark (const char *path);

/**
 * regie_keep_before:
 * @path: a document that is about to be rewritten in place
 * @bytes: what it holds
 * @error: set to a REGIE_ERROR
 *
 * Returns: (transfer full) (nullable): where in the user's state folder the copy is
 */
char *regie_keep_before (const char *path, GBytes *bytes, GError **error);

/* Returns: (transfer full) (nullable): the oldest copy of regie_keep_before() that is still
 * there: then the save that made it was broken off, and none went well since. */
char *regie_keep_find_before (const char *path);

/* Deletes them all. */
void regie_keep_forget_before (const char *path);

G_END_DECLS
