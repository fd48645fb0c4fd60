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
#define TEMPORARY ".tmp"
/* A temporary file that is so old is nobody's any more. */
#define LEFT_SECONDS (10 * 60)

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
        g_strdup_printf (".%.200s.%08x" TEMPORARY, name, (guint) g_random_int ());
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

/* The new bytes are there, but may not be when the power fails. */
static gboolean
fail_unsure (const RegieReplace *work, int number, GError **error)
{
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_UNSURE,
    _ ("%s: The file was written, but the disk did not confirm it (%s). Save it once "
                  "more somewhere else."),
       work->path, g_strerror (number));
  return FALSE;
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
  return number == 0 || fail_unsure (work, number, error);
}

char *
regie_replace_keep (const RegieReplace *work, GError **error)
{
  g_autoptr (GBytes) old = regie_bytes_read (work->target, error);

  return old != NULL ? regie_keep_before (work->target, old, error) : NULL;
}

/* Returns 0 once the file holds these bytes and the disk has confirmed them. */
static int
rewrite (int descriptor, GBytes *bytes)
{
  int number =
    lseek (descriptor, 0, SEEK_SET) < 0 ? errno : write_all (descriptor, bytes);

  if (number == 0 && ftruncate (descriptor, (off_t) g_bytes_get_size (bytes)) != 0)
    number = errno;
  return number == 0 ? confirm (descriptor, bytes) : number;
}

/* What fails for the new bytes may well work for the old ones: there is room for them. */
static gboolean
write_back (int descriptor, const char *kept)
{
  g_autoptr (GBytes) old = regie_bytes_read (kept, NULL);

  return old != NULL && rewrite (descriptor, old) == 0;
}

gboolean
regie_replace_in_place (const RegieReplace *work, const char *kept, GError **error)
{
  int descriptor = open (work->target, O_WRONLY | O_CLOEXEC | O_NONBLOCK);
  int number = descriptor >= 0 ? rewrite (descriptor, work->bytes) : errno;
  gboolean written = number == 0;
  gboolean whole = written || descriptor < 0 || write_back (descriptor, kept);

  if (descriptor >= 0)
    number = close_after (descriptor, number);
  if (number != 0 && written)
    return fail_unsure (work, number, error);
  if (whole)
    {
      unlink (kept);
      return written || regie_replace_fail (work, number, error);
    }
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_UNSURE,
    _ ("%s: The file was only partly written (%s). Its earlier content is in %s. Save "
                  "it somewhere else."),
       work->path, g_strerror (number), kept);
  return FALSE;
}

/* Nobody else's file is touched, however it is called. */
static gboolean
is_our_temporary (const char *name, const char *start)
{
  gsize length = strlen (start);

  return g_str_has_prefix (name, start) &&
         strspn (name + length, "0123456789abcdef") == 8 &&
         g_str_equal (name + length + 8, TEMPORARY);
}

/* The file that was just saved tells the time by the clock of its disk. */
void
regie_replace_tidy (const RegieReplace *work)
{
  g_autofree char *name = g_path_get_basename (work->target);
  g_autofree char *start = g_strdup_printf (".%.200s.", name);
  g_autoptr (GDir) dir = g_dir_open (work->folder, 0, NULL);
  const char *found;
  struct stat now, then;

  if (stat (work->target, &now) != 0)
    return;
  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (work->folder, found, NULL);

      if (is_our_temporary (found, start) && lstat (path, &then) == 0 &&
          S_ISREG (then.st_mode) && now.st_mtime - then.st_mtime > LEFT_SECONDS)
        unlink (path);
    }
}
