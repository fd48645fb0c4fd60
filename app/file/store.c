/* Productions on disk: what a window and the command line call.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/store.h"

#include "app/base/bytes.h"
#include "app/file/keep.h"
#include "app/file/newer.h"
#include "app/file/writer.h"

#include <glib/gi18n-lib.h>

/* A process that ended while it rewrote the file left its earlier bytes elsewhere. */
static void
tell_if_broken_off (const char *path, RegieReading *reading, GError **error)
{
  g_autofree char *kept = regie_keep_find_before (path);
  g_autofree char *sentence =
    g_strdup_printf (_ ("The last save of this file was broken off. What it held before "
                        "is in %s."),
                        kept ? kept : "");

  if (kept && reading)
    regie_reading_note (reading, (RegiePlace){ 1, 1 }, g_steal_pointer (&sentence));
  else if (kept && error && *error)
    {
      g_autofree char *message = g_steal_pointer (&(*error)->message);

      (*error)->message = g_strconcat (message, " ", sentence, NULL);
    }
}

RegieReading *
regie_store_read (GBytes *bytes,
                  const char *name,
                  GCancellable *cancellable,
                  GError **error)
{
  RegieReading *reading =
    regie_reader_read (bytes, name, REGIE_READ_MENDED, cancellable, error);

  if (reading != NULL)
    {
      reading->digest = regie_bytes_digest (bytes);
      reading->bytes = g_bytes_ref (bytes);
    }
  return reading;
}

RegieReading *
regie_store_load (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = regie_bytes_read (path, error);
  g_autofree char *name = g_path_get_basename (path);

  RegieReading *reading =
    bytes != NULL ? regie_store_read (bytes, name, cancellable, error) : NULL;

  if (bytes != NULL)
    tell_if_broken_off (path, reading, error);
  return reading;
}

RegieReading *
regie_store_rescue (const char *path)
{
  g_autoptr (GBytes) bytes = regie_bytes_read (path, NULL);

  return bytes != NULL ? regie_reader_read (bytes, path, REGIE_READ_RESCUE, NULL, NULL)
                       : NULL;
}

gboolean
regie_store_prove (GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (RegieReading) back =
    regie_reader_read (bytes, path, REGIE_READ_AS_IS, NULL, &problem);
  g_autoptr (GBytes) again = back != NULL ? regie_writer_write (back->production) : NULL;

  if (again != NULL && g_bytes_equal (bytes, again))
    return TRUE;
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_FORMAT,
    _ ("%s: What would be saved does not read back as it is, so the file was left alone. "
       "Undo the last step and save again. %s"),
       path, problem != NULL ? problem->message : "");
  return FALSE;
}

gboolean
regie_store_refuse_newer (GBytes *there, const char *path, GError **error)
{
  if (there == NULL || !regie_bytes_are_newer (there))
    return TRUE;
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_READ_ONLY,
    _ ("%s: This was made by a newer version of Regie, so it is left alone. Save under "
       "another name."),
       path);
  return FALSE;
}

char *
regie_store_save (GBytes *bytes,
                  const char *path,
                  const char *known,
                  RegieSaveFlags flags,
                  GError **error)
{
  g_autoptr (GBytes) there = regie_bytes_read (path, NULL);

  if (!regie_store_prove (bytes, path, error) ||
      !regie_store_refuse_newer (there, path, error) ||
      !regie_saver_save (path, bytes, known, flags, error))
    return NULL;
  return regie_bytes_digest (bytes);
}

char *
regie_store_overwrite (GBytes *bytes, const char *path, char **kept, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) theirs = regie_bytes_read (path, &problem);
  g_autofree char *known = theirs != NULL ? regie_bytes_digest (theirs) : NULL;

  *kept = NULL;
  if (theirs == NULL && !g_error_matches (problem, REGIE_ERROR, REGIE_ERROR_VANISHED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (theirs != NULL && !(*kept = regie_keep_copy (path, theirs, _ ("theirs"), error)))
    return NULL;
  return regie_store_save (bytes, path, known, REGIE_SAVE_CAREFUL, error);
}
