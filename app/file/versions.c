/* The last saved versions of each document, in the user's state folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/versions.h"

#include "app/base/bytes.h"
#include "app/file/keep.h"

#include <glib/gstdio.h>

#define ENDING ".production"
#define LEFT_SECONDS (10 * 60)

static void
version_free (gpointer data)
{
  RegieVersion *self = data;

  g_free (self->path);
  g_free (self);
}

/* Returns: (transfer full) */
static char *
find_folder (const char *path)
{
  g_autofree char *mark = regie_keep_mark (path);

  return g_build_filename (g_get_user_state_dir (), "regie", "versions", mark, NULL);
}

/* The name is the time, with as many digits for every one. */
static gboolean
read_name (const char *name, gint64 *time)
{
  char *end;

  *time = g_ascii_strtoll (name, &end, 10);
  return *time > 0 && g_str_equal (end, ENDING);
}

static char *
make_name (gint64 time)
{
  return g_strdup_printf ("%020" G_GINT64_FORMAT ENDING, time);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const RegieVersion *one = *(RegieVersion *const *) a;
  const RegieVersion *other = *(RegieVersion *const *) b;

  return (one->time < other->time) - (one->time > other->time);
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (version_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gint64 time;

  while (dir && (name = g_dir_read_name (dir)))
    if (read_name (name, &time))
      {
        RegieVersion *version = g_new (RegieVersion, 1);

        *version = (RegieVersion){ g_build_filename (folder, name, NULL), time };
        g_ptr_array_add (versions, version);
      }
  g_ptr_array_sort (versions, compare_times);
  return versions;
}

GPtrArray *
regie_versions_list (const char *path)
{
  g_autofree char *folder = find_folder (path);

  return list_folder (folder);
}

static gboolean
is_newest (GPtrArray *versions, GBytes *bytes)
{
  const RegieVersion *newest = versions->len ? versions->pdata[0] : NULL;
  g_autoptr (GBytes) there = newest ? regie_bytes_read (newest->path, NULL) : NULL;

  return there && g_bytes_equal (there, bytes);
}

/* A clock that was set back must not make of the newest the oldest. */
static gint64
next_time (GPtrArray *versions, gint64 time)
{
  const RegieVersion *newest = versions->len ? versions->pdata[0] : NULL;

  return newest && newest->time >= time ? newest->time + 1 : time;
}

/* What cannot be removed goes another time. versions: those there were before the last. */
static void
prune (GPtrArray *versions)
{
  for (guint i = REGIE_VERSIONS_LIMIT - 1; i < versions->len; i++)
    g_unlink (((RegieVersion *) versions->pdata[i])->path);
}

/* A process that was killed leaves what is no version yet. */
static void
tidy (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC, time;
  const char *name;
  GStatBuf facts;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!read_name (name, &time) && g_stat (path, &facts) == 0 &&
          now - facts.st_mtime > LEFT_SECONDS)
        g_unlink (path);
    }
}

gboolean
regie_versions_add_earlier (const char *path, GBytes *bytes, gint64 time, GError **error)
{
  g_autofree char *folder = find_folder (path);
  g_autoptr (GPtrArray) versions = list_folder (folder);
  g_autofree char *name = make_name (next_time (versions, time)), *kept = NULL;

  if (is_newest (versions, bytes))
    return TRUE;
  g_mkdir_with_parents (folder, 0700);
  kept = regie_keep_write (folder, name, bytes, error);
  if (kept)
    {
      prune (versions);
      tidy (folder);
    }
  return kept != NULL;
}

gboolean
regie_versions_add (const char *path, GBytes *bytes, GError **error)
{
  return regie_versions_add_earlier (path, bytes, g_get_real_time (), error);
}
