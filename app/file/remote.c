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
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    code = REGIE_ERROR_CONFLICT;
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

static char *
find_etag (GFileInputStream *stream)
{
  g_autoptr (GFileInfo) info =
    g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, NULL, NULL);

  return info ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

GBytes *
regie_remote_read (GFile *file, char **etag, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &problem);

  if (stream && etag)
    *etag = find_etag (stream);
  if (stream && read_all (G_INPUT_STREAM (stream), all, &problem))
    return g_byte_array_free_to_bytes (g_steal_pointer (&all));
  fail (file, problem, error);
  return NULL;
}

RegieReading *
regie_remote_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = regie_remote_read (file, NULL, error);

  return bytes ? regie_store_read (bytes, name, cancellable, error) : NULL;
}

/* Writing */

/* Closing is what puts the new one in the place of the old: after a failure it must not. */
static gboolean
write_all (GFileOutputStream *stream, GBytes *bytes, GError **error)
{
  GOutputStream *out = G_OUTPUT_STREAM (stream);
  g_autoptr (GCancellable) given_up = g_cancellable_new ();
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (g_output_stream_write_all (out, data, length, NULL, NULL, error) &&
      g_output_stream_flush (out, NULL, error))
    return g_output_stream_close (out, NULL, error);
  g_cancellable_cancel (given_up);
  g_output_stream_close (out, given_up, NULL);
  return FALSE;
}

static gboolean
replace (GFile *file, GBytes *bytes, const char *etag, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileOutputStream) stream =
    g_file_replace (file, etag, FALSE, G_FILE_CREATE_NONE, NULL, &problem);

  if (stream && write_all (stream, bytes, &problem))
    return TRUE;
  fail (file, problem, error);
  return FALSE;
}

/* Says whether it may go over what is there now. etag: of that, when it must not change. */
static gboolean
check (GFile *file, const char *known, RegieSaveFlags flags, char **etag, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  gboolean careful = (flags & REGIE_SAVE_OVERWRITE) == 0;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) now = regie_remote_read (file, careful ? etag : NULL, &problem);

  return regie_store_refuse_newer (now, name, error) &&
         (!careful || regie_saver_check (name, now, problem, known, error));
}

static char *
verify (GFile *file, GBytes *bytes, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) there = regie_remote_read (file, NULL, NULL);

  if (there && g_bytes_equal (there, bytes))
    return regie_bytes_digest (bytes);
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_UNSURE,
    _ ("%s: It was sent, but what is there now is something else. Save it under "
                  "another name, on this computer if need be."),
       name);
  return NULL;
}

char *
regie_remote_save (GFile *file,
                   GBytes *bytes,
                   const char *known,
                   RegieSaveFlags flags,
                   GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file), *etag = NULL;

  if (!regie_store_prove (bytes, name, error) ||
      !check (file, known, flags, &etag, error) || !replace (file, bytes, etag, error))
    return NULL;
  return verify (file, bytes, error);
}

char *
regie_remote_overwrite (GFile *file, GBytes *bytes, char **kept, GError **error)
{
  g_autofree char *name = g_file_get_basename (file), *known = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) theirs = regie_remote_read (file, NULL, &problem);

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
