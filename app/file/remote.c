/* Productions in places that have no path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/remote.h"

#include "app/base/bytes.h"
#include "app/file/keep.h"
#include "app/file/store.h"

#include <glib/gi18n-lib.h>

#define CHUNK (64 * 1024)

/* What went wrong there, as of a local file. */
static void
fail (GFile *file, const GError *problem, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  RegieError code = REGIE_ERROR_FILE;

  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    code = REGIE_ERROR_VANISHED;
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY) ||
           g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    code = REGIE_ERROR_NOT_REGULAR;
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = REGIE_ERROR_NO_ROOM;
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
           g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    code = REGIE_ERROR_READ_ONLY;
  g_set_error (error, REGIE_ERROR, code,
               _ ("%s: The place it is in says: %s. Try again, or save under another "
                  "name."),
                  name, problem->message);
}

/* Reading */

static gboolean
read_all (GInputStream *stream, GByteArray *all, GError **error)
{
  guint8 chunk[CHUNK];
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, sizeof chunk, NULL, error)) > 0)
    {
      if (all->len + (gsize) n > REGIE_BYTES_LIMIT)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                               _ ("larger than 512 MB"));
          return FALSE;
        }
      g_byte_array_append (all, chunk, (guint) n);
    }
  return n == 0;
}

GBytes *
regie_remote_read (GFile *file, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &problem);

  if (stream && read_all (G_INPUT_STREAM (stream), all, &problem))
    return g_byte_array_free_to_bytes (g_steal_pointer (&all));
  fail (file, problem, error);
  return NULL;
}

RegieReading *
regie_remote_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = regie_remote_read (file, error);

  return bytes ? regie_store_read (bytes, name, cancellable, error) : NULL;
}

/* Writing */

/* A name of its own in the same folder. Returns: (transfer full) (nullable). */
static GFile *
find_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *other = g_strdup_printf (".%.200s.%08x", name, g_random_int ());

  return folder ? g_file_get_child (folder, other) : NULL;
}

/* Whether it is all there, as far as can be seen from here. */
static gboolean
write_new (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GFileOutputStream) stream =
    g_file_create (file, G_FILE_CREATE_NONE, NULL, error);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return stream &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, NULL,
                                    error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
verify (GFile *file, GBytes *bytes, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) there = regie_remote_read (file, NULL);

  if (there && g_bytes_equal (there, bytes))
    return TRUE;
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_UNSURE,
    _ ("%s: It was sent, but what is there now is something else. Save it under "
                  "another name, on this computer if need be."),
       name);
  return FALSE;
}

static gboolean
put_beside (GFile *beside, GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (!write_new (beside, bytes, &problem))
    {
      fail (file, problem, error);
      return FALSE;
    }
  /* Who may read it; where that cannot be had it is as a new file is. */
  g_file_copy_attributes (file, beside, G_FILE_COPY_ALL_METADATA, NULL, NULL);
  return verify (beside, bytes, error);
}

static gboolean
move_over (GFile *beside, GFile *file, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_file_move (beside, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                   NULL, NULL, NULL, &problem))
    return TRUE;
  fail (file, problem, error);
  return FALSE;
}

/* Says whether it may go over what is there now. */
static gboolean
check (GFile *file, const char *known, RegieSaveFlags flags, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  gboolean careful = (flags & REGIE_SAVE_OVERWRITE) == 0;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) now = regie_remote_read (file, &problem);

  return regie_store_refuse_newer (now, name, error) &&
         (!careful || regie_saver_check (name, now, problem, known, error));
}

/* Not by g_file_replace(): after a write that failed, the service put what it had got in the
 * place of the old file, though the close was cancelled (seen with gvfs 1.50). */
char *
regie_remote_save (GFile *file,
                   GBytes *bytes,
                   const char *known,
                   RegieSaveFlags flags,
                   GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GFile) beside = find_beside (file);

  if (!beside)
    {
      g_set_error (
        error, REGIE_ERROR, REGIE_ERROR_NOT_REGULAR, "%s: %s", name,
        _ ("This is not a file but a folder, pipe or device. Choose another name."));
      return NULL;
    }
  if (!regie_store_prove (bytes, name, error) || !check (file, known, flags, error))
    return NULL;
  /* Sending took time: look again before the point of no return. */
  if (!put_beside (beside, file, bytes, error) || !check (file, known, flags, error) ||
      !move_over (beside, file, error))
    {
      g_file_delete (beside, NULL, NULL);
      return NULL;
    }
  return verify (file, bytes, error) ? regie_bytes_digest (bytes) : NULL;
}

char *
regie_remote_overwrite (GFile *file, GBytes *bytes, char **kept, GError **error)
{
  g_autofree char *name = g_file_get_basename (file), *known = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) theirs = regie_remote_read (file, &problem);

  *kept = NULL;
  if (!theirs && !g_error_matches (problem, REGIE_ERROR, REGIE_ERROR_VANISHED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (theirs && !(*kept = regie_keep_in_state (name, theirs, error)))
    return NULL;
  known = theirs ? regie_bytes_digest (theirs) : NULL;
  return regie_remote_save (file, bytes, known, REGIE_SAVE_CAREFUL, error);
}
