/* The steps of a save that touch the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE /* renameat2 */
#include "app/file/replace.h"

#include "app/base/bytes.h"
#include "app/file/keep.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_TRIES 100

static const struct
{
  int number;
  RegieError code;
  const char *sentence;
} reasons[] = {
  { ENOSPC, REGIE_ERROR_NO_ROOM,
    N_ ("The disk is full. Nothing was changed. Make room, or save somewhere else.") },
  { EDQUOT, REGIE_ERROR_NO_ROOM,
    N_ (
      "Your share of the disk is full. Nothing was changed. Make room, or save somewhere "
      "else.") },
  { EFBIG, REGIE_ERROR_NO_ROOM,
    N_ (
      "The disk does not take a file this large. Nothing was changed. Save somewhere else.") },
  { EACCES, REGIE_ERROR_READ_ONLY,
    N_ ("You may not write in this folder. Save it in another folder.") },
  { EPERM, REGIE_ERROR_READ_ONLY,
    N_ (
      "You may not write this file. Save it under another name or in another folder.") },
  { EROFS, REGIE_ERROR_READ_ONLY,
    N_ ("This disk is read-only. Save it in another folder.") },
  { ENOENT, REGIE_ERROR_VANISHED,
    N_ ("The folder is no longer there. Save it in another folder.") },
  { ENOTDIR, REGIE_ERROR_VANISHED,
    N_ ("The folder is no longer there. Save it in another folder.") },
  { EEXIST, REGIE_ERROR_CONFLICT,
    N_ ("Somebody else just made a file of this name. Save it under another name.") },
};

gboolean
regie_replace_fail (const RegieReplace *work, int number, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      {
        g_set_error (error, REGIE_ERROR, reasons[i].code, "%s: %s", work->path,
                     _ (reasons[i].sentence));
        return FALSE;
      }
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_FILE,
               _ ("%s: The file cannot be written (%s). Save it somewhere else."),
                  work->path, g_strerror (number));
  return FALSE;
}

/* All steps below return 0 or an errno, so that a failure is reported once. */

static int
write_all (int descriptor, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = write (descriptor, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      if (n == 0)
        return EIO;
      data += n;
      length -= (gsize) n;
    }
  return 0;
}

/* Confirms on disk, and that the size there is what was written: some network places
 * report a full disk only now. */
static int
confirm (int descriptor, GBytes *bytes)
{
  struct stat info;

  if (fsync (descriptor) != 0 || fstat (descriptor, &info) != 0)
    return errno;
  return (gsize) info.st_size == g_bytes_get_size (bytes) ? 0 : EIO;
}

static int
close_after (int descriptor, int number)
{
  if (close (descriptor) != 0 && number == 0 && errno != EINTR)
    return errno;
  return number;
}

/* Access lists are extended attributes too. What the file system will not take
 * ("security", "trusted") is not ours to give. */
static void
copy_attributes (int from, int to)
{
  gssize size = flistxattr (from, NULL, 0);
  g_autofree char *names = size > 0 ? g_malloc ((gsize) size) : NULL;

  size = names != NULL ? flistxattr (from, names, (gsize) size) : 0;
  for (char *name = names; size > 0 && name < names + size; name += strlen (name) + 1)
    {
      gssize length = fgetxattr (from, name, NULL, 0);
      g_autofree char *value = length > 0 ? g_malloc ((gsize) length) : NULL;

      if (length >= 0)
        length = fgetxattr (from, name, value, (gsize) length);
      if (length >= 0 && fsetxattr (to, name, value, (gsize) length, 0) != 0)
        g_debug ("attribute %s is not kept: %s", name, g_strerror (errno));
    }
}

/* A file of another group keeps it where allowed; the mode comes last, since changing
 * the owner or the access list resets it. */
static int
copy_identity (const RegieReplace *work, int descriptor)
{
  int old = open (work->target, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  mode_t mode = work->old.st_mode & 07777;

  if (old < 0)
    return errno;
  if (fchown (descriptor, work->old.st_uid, work->old.st_gid) != 0)
    /* The group's rights must not pass to another group. */
    mode &= ~(mode_t) (S_ISUID | S_ISGID | S_IRWXG);
  copy_attributes (old, descriptor);
  close (old);
  return fchmod (descriptor, mode) == 0 ? 0 : errno;
}

/* Opens a new hidden file beside the target. One that replaces a file starts closed to
 * others; a first save takes the user's usual mode. */
static int
open_beside (const RegieReplace *work, char **path)
{
  g_autofree char *name = g_path_get_basename (work->target);

  for (int i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *hidden =
        g_strdup_printf (".%.200s.%08x.tmp", name, (guint) g_random_int ());
      g_autofree char *candidate = g_build_filename (work->folder, hidden, NULL);
      int descriptor =
        open (candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
              work->exists ? 0600 : 0666);

      if (descriptor >= 0)
        *path = g_steal_pointer (&candidate);
      if (descriptor >= 0 || errno != EEXIST)
        return descriptor;
    }
  return -1;
}

char *
regie_replace_write_beside (const RegieReplace *work, GError **error)
{
  g_autofree char *path = NULL;
  int descriptor = open_beside (work, &path);
  int number;

  if (descriptor < 0)
    {
      regie_replace_fail (work, errno, error);
      return NULL;
    }
  number = work->exists ? copy_identity (work, descriptor) : 0;
  if (number == 0)
    number = write_all (descriptor, work->bytes);
  if (number == 0)
    number = confirm (descriptor, work->bytes);
  number = close_after (descriptor, number);
  if (number == 0)
    return g_steal_pointer (&path);
  unlink (path);
  regie_replace_fail (work, number, error);
  return NULL;
}

/* The name is only on disk when its folder is. Some file systems cannot confirm a
 * folder and say so; that is no failure. */
static int
confirm_folder (const char *folder)
{
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int number = 0;

  if (descriptor < 0)
    return errno == EACCES ? 0 : errno;
  if (fsync (descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
    number = errno;
  close (descriptor);
  return number;
}

/* A first save must not cover a file that came in the same moment. */
static int
move (const RegieReplace *work, const char *temporary, gboolean may_cover)
{
  if (!may_cover)
    {
      if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, work->target, RENAME_NOREPLACE) == 0)
        return 0;
      if (errno != EINVAL && errno != ENOSYS)
        return errno;
    }
  return rename (temporary, work->target) == 0 ? 0 : errno;
}

gboolean
regie_replace_rename (const RegieReplace *work, const char *temporary, GError **error)
{
  int number = move (work, temporary, work->exists);

  if (number != 0)
    {
      unlink (temporary);
      return regie_replace_fail (work, number, error);
    }
  number = confirm_folder (work->folder);
  if (number == 0)
    return TRUE;
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_UNSURE,
    _ ("%s: The file was written, but the disk did not confirm it (%s). Save it once "
                  "more somewhere else."),
       work->path, g_strerror (number));
  return FALSE;
}

/* Puts the old bytes into the user's state folder and returns where. */
static char *
keep_old (const RegieReplace *work, GError **error)
{
  g_autofree char *name = g_path_get_basename (work->target);
  g_autoptr (GBytes) old = regie_bytes_read (work->target, error);

  return old != NULL ? regie_keep_in_state (name, old, error) : NULL;
}

gboolean
regie_replace_in_place (const RegieReplace *work, GError **error)
{
  g_autofree char *kept = keep_old (work, error);
  int descriptor, number = 0;

  if (kept == NULL)
    return FALSE;
  descriptor = open (work->target, O_WRONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0)
    {
      number = errno;
      unlink (kept);
      return regie_replace_fail (work, number, error);
    }
  number = write_all (descriptor, work->bytes);
  if (number == 0 && ftruncate (descriptor, (off_t) g_bytes_get_size (work->bytes)) != 0)
    number = errno;
  if (number == 0)
    number = confirm (descriptor, work->bytes);
  number = close_after (descriptor, number);
  if (number == 0)
    {
      unlink (kept);
      return TRUE;
    }
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_UNSURE,
    _ ("%s: The file was only partly written (%s). Its earlier content is in %s. Save "
                  "it somewhere else."),
       work->path, g_strerror (number), kept);
  return FALSE;
}
