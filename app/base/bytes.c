/* All bytes of a file, and the mark by which a change to it is noticed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (64 * 1024)

static GBytes *
fail (GError **error, RegieError code, const char *name, const char *sentence)
{
  g_set_error (error, REGIE_ERROR, code, "%s: %s", name, sentence);
  return NULL;
}

static GBytes *
fail_errno (GError **error, const char *name, int number)
{
  g_autofree char *sentence = NULL;

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return fail (
        error, REGIE_ERROR_VANISHED, name,
        _ ("There is no such file. It may have been moved, renamed or deleted."));
    case EACCES:
    case EPERM:
      return fail (
        error, REGIE_ERROR_FILE, name,
        _ ("You are not allowed to read this file. Ask its owner, or open a copy."));
    case EISDIR:
    case ENXIO:
      return fail (error, REGIE_ERROR_NOT_REGULAR, name,
                   _ ("This is not a file but a folder, pipe or device. Choose a file."));
    default:
      sentence =
        g_strdup_printf (_ ("This file cannot be read (%s). Try again, or open a copy."),
                            g_strerror (number));
      return fail (error, REGIE_ERROR_FILE, name, sentence);
    }
}

static GBytes *
fail_size (GError **error, const char *name)
{
  return fail (
    error, REGIE_ERROR_TOO_LARGE, name,
    _ ("This file is larger than 512 MB, so it is no production. Choose another."));
}

GBytes *
regie_bytes_read_stream (int descriptor, const char *name, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint length = 0;

  for (;;)
    {
      gssize n;

      if (all->len < length + CHUNK)
        g_byte_array_set_size (all, MAX (length + CHUNK, 2 * length));
      n = read (descriptor, all->data + length, all->len - length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_errno (error, name, errno);
      if (n == 0)
        break;
      length += (guint) n;
      if (length > REGIE_BYTES_LIMIT)
        return fail_size (error, name);
    }
  g_byte_array_set_size (all, length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/* Reads the @size bytes the file had when it was opened. */
static GBytes *
read_descriptor (int descriptor, gsize size, const char *name, GError **error)
{
  g_autofree char *data = g_malloc (size + 1);
  gsize length = 0;

  while (length < size)
    {
      gssize n = read (descriptor, data + length, size - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_errno (error, name, errno);
      if (n == 0)
        break;
      length += (gsize) n;
    }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

GBytes *
regie_bytes_read (const char *path, GError **error)
{
  struct stat info;
  GBytes *bytes = NULL;
  int descriptor = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

  if (descriptor < 0)
    return fail_errno (error, path, errno);
  if (fstat (descriptor, &info) != 0)
    fail_errno (error, path, errno);
  else if (!S_ISREG (info.st_mode))
    fail_errno (error, path, EISDIR);
  else if ((guint64) info.st_size > REGIE_BYTES_LIMIT)
    fail_size (error, path);
  else
    bytes = read_descriptor (descriptor, (gsize) info.st_size, path, error);
  g_close (descriptor, NULL);
  return bytes;
}

char *
regie_bytes_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}
