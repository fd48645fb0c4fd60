/* Copies set aside before something is given up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/keep.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define ENDING ".production"
#define UNIQUE "%08x-"
#define UNIQUE_LENGTH 9

static void
drop_ending (char *name)
{
  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
}

char *
regie_keep_name (const char *path, const char *whose)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");
  g_autofree char *stem = g_path_get_basename (path);

  drop_ending (stem);
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

/* Returns: (transfer full) */
static char *
find_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "regie", "kept", NULL);
}

char *
regie_keep_in_state (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *folder = find_folder ();
  g_autofree char *unique =
    g_strdup_printf (UNIQUE "%.200s", (guint) g_random_int (), name);

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

char *
regie_keep_mark (const char *path)
{
  gboolean is_uri = strstr (path, "://") != NULL;
  char *real = is_uri ? NULL : realpath (path, NULL);
  g_autofree char *whole =
    is_uri ? g_strdup (path) : g_canonicalize_filename (real ? real : path, NULL);

  free (real);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
}

char *
regie_keep_before (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *mark = regie_keep_mark (path);
  g_autofree char *stem = g_path_get_basename (path);
  g_autofree char *name = NULL;

  drop_ending (stem);
  name = g_strdup_printf ("%s-%.100s" ENDING, mark, stem);
  return regie_keep_in_state (name, bytes, error);
}

static void
find_before (const char *path, GFunc found, gpointer data)
{
  g_autofree char *folder = find_folder ();
  g_autofree char *mark = regie_keep_mark (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *copy = g_build_filename (folder, name, NULL);

      if (strlen (name) > UNIQUE_LENGTH && g_str_has_prefix (name + UNIQUE_LENGTH, mark))
        found (copy, data);
    }
}

typedef struct
{
  char *path;
  gint64 time;
} Oldest;

static void
compare (gpointer copy, gpointer data)
{
  Oldest *oldest = data;
  struct stat facts;
  gint64 time;

  /* A copy that was broken off itself has more letters at its end. */
  if (!g_str_has_suffix (copy, ENDING) || stat (copy, &facts) != 0)
    return;
  time = facts.st_mtim.tv_sec * G_USEC_PER_SEC + facts.st_mtim.tv_nsec / 1000;
  if (oldest->path && oldest->time <= time)
    return;
  g_free (oldest->path);
  *oldest = (Oldest){ g_strdup (copy), time };
}

char *
regie_keep_find_before (const char *path)
{
  Oldest oldest = { NULL };

  find_before (path, compare, &oldest);
  return oldest.path;
}

static void delete (gpointer copy, gpointer data)
{
  g_unlink (copy);
}

void
regie_keep_forget_before (const char *path)
{
  find_before (path, delete, NULL);
}
