/* Copies set aside before something is given up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/keep.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define ENDING ".production"

char *
regie_keep_name (const char *path, const char *whose)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");
  g_autofree char *stem = g_path_get_basename (path);

  if (g_str_has_suffix (stem, ENDING))
    stem[strlen (stem) - strlen (ENDING)] = '\0';
  return g_strdup_printf ("%s (%s %s)" ENDING, stem, whose, stamp);
}

char *
regie_keep_write (const char *folder, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) problem = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) &&
      g_file_set_contents_full (path, length > 0 ? data : "", (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT |
                                  G_FILE_SET_CONTENTS_DURABLE,
                                0600, &problem))
    return g_steal_pointer (&path);
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_FILE,
               _ ("%s: A copy could not be kept here (%s). Make room, or save under "
                  "another name."),
                  path, problem ? problem->message : g_strerror (EEXIST));
  return NULL;
}

char *
regie_keep_in_state (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *folder =
    g_build_filename (g_get_user_state_dir (), "regie", "kept", NULL);
  g_autofree char *unique =
    g_strdup_printf ("%08x-%.200s", (guint) g_random_int (), name);

  g_mkdir_with_parents (folder, 0700);
  return regie_keep_write (folder, unique, bytes, error);
}

char *
regie_keep_copy (const char *path, GBytes *bytes, const char *whose, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = regie_keep_name (path, whose);
  char *kept = regie_keep_write (folder, name, bytes, NULL);

  return kept ? kept : regie_keep_in_state (name, bytes, error);
}
