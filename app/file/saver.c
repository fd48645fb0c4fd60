/* Puts a document's bytes on disk so that at every moment either the old or the new
 * ones are there, whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/saver.h"

#include "app/base/bytes.h"
#include "app/file/keep.h"
#include "app/file/replace.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40

static gboolean
fail (GError **error, RegieError code, const char *path, const char *sentence)
{
  g_set_error (error, REGIE_ERROR, code, "%s: %s", path, sentence);
  return FALSE;
}

/* The file that @path ends at; the last link may point to nothing yet. */
static char *
follow_links (const char *path)
{
  g_autofree char *target = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);
      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link)
                                         : g_build_filename (folder, link, NULL);
    }
  return NULL;
}

gboolean
regie_saver_check (const char *name,
                   GBytes *now,
                   const GError *problem,
                   const char *known,
                   GError **error)
{
  g_autofree char *digest = now != NULL ? regie_bytes_digest (now) : NULL;
  gboolean absent = g_error_matches (problem, REGIE_ERROR, REGIE_ERROR_VANISHED);

  if (known == NULL && absent)
    return TRUE;
  if (known == NULL)
    return fail (
      error, REGIE_ERROR_EXISTS, name,
      _ ("There is a file of this name already. Choose another name, or agree to "
                    "replace it."));
  if (absent)
    return fail (
      error, REGIE_ERROR_VANISHED, name,
      _ ("The file is no longer where it was opened. Save it again here, or under "
                    "another name."));
  if (digest == NULL)
    {
      g_propagate_error (error, g_error_copy (problem));
      return FALSE;
    }
  if (g_str_equal (digest, known))
    return TRUE;
  return fail (
    error, REGIE_ERROR_CONFLICT, name,
    _ ("Somebody else changed this file since you opened it. Keep yours as a copy, "
                  "reload theirs, or overwrite it."));
}

/* Compares what is on disk with what was there when the document was last read. */
static gboolean
check_unchanged (const RegieReplace *work, const char *known, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) now = regie_bytes_read (work->target, &problem);

  return regie_saver_check (work->path, now, problem, known, error);
}

/* Fills in what is at the target now, and refuses what must not be replaced. */
static gboolean
look (RegieReplace *work, GError **error)
{
  work->exists = stat (work->target, &work->old) == 0;
  if (!work->exists && errno != ENOENT)
    return regie_replace_fail (work, errno, error);
  if (work->exists && !S_ISREG (work->old.st_mode))
    return fail (
      error, REGIE_ERROR_NOT_REGULAR, work->path,
      _ ("This is not a file but a folder, pipe or device. Choose another name."));
  if (work->exists && access (work->target, W_OK) != 0)
    return fail (error, REGIE_ERROR_READ_ONLY, work->path,
                 _ ("You may not write this file. Save it under another name."));
  return TRUE;
}

static gboolean
must_write_in_place (const RegieReplace *work)
{
  if (!work->exists)
    return FALSE;
  return work->old.st_nlink > 1 || (work->old.st_uid != geteuid () && geteuid () != 0) ||
         access (work->folder, W_OK | X_OK) != 0;
}

/* Puts something aside first: the new bytes, or the old ones. Writing it takes time, so it
 * is looked again before the point of no return. */
static gboolean
write_new (RegieReplace *work, const char *known, gboolean careful, GError **error)
{
  gboolean in_place = must_write_in_place (work);
  g_autofree char *aside = in_place ? regie_replace_keep (work, error)
                                    : regie_replace_write_beside (work, error);

  if (aside == NULL)
    return FALSE;
  if (careful && !check_unchanged (work, known, error))
    {
      unlink (aside);
      return FALSE;
    }
  return in_place ? regie_replace_in_place (work, aside, error)
                  : regie_replace_rename (work, aside, error);
}

gboolean
regie_saver_save (const char *path,
                  GBytes *bytes,
                  const char *known,
                  RegieSaveFlags flags,
                  GError **error)
{
  g_autofree char *target = follow_links (path);
  g_autofree char *folder = NULL;
  RegieReplace work = { .path = path, .target = target, .bytes = bytes };
  gboolean careful = (flags & REGIE_SAVE_OVERWRITE) == 0;

  if (target == NULL)
    return regie_replace_fail (&work, ELOOP, error);
  work.folder = folder = g_path_get_dirname (target);
  if (!look (&work, error) || (careful && !check_unchanged (&work, known, error)) ||
      !write_new (&work, known, careful, error))
    return FALSE;
  regie_replace_tidy (&work);
  regie_keep_forget_before (target);
  return TRUE;
}
