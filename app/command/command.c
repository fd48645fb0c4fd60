/* What the subcommands of regiectl have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/command/command.h"

#include "app/base/bytes.h"
#include "app/file/store.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

RegieReading *
regie_command_load (const char *path, GError **error)
{
  gboolean piped = g_str_equal (path, "-");
  g_autoptr (GBytes) bytes = piped ? regie_bytes_read_stream (STDIN_FILENO, path, error)
                                   : regie_bytes_read (path, error);

  if (bytes == NULL)
    return NULL;
  return regie_reader_read (bytes, path, REGIE_READ_MENDED, NULL, error);
}

gboolean
regie_command_save (const char *path, GBytes *bytes, RegieSaveFlags flags, GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  if (!g_str_equal (path, "-"))
    {
      g_autofree char *digest = regie_store_save (bytes, path, NULL, flags, error);

      return digest != NULL;
    }
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_FILE,
               _ ("%s: Not all could be written. Write to a file instead."), path);
  return FALSE;
}

RegieExit
regie_command_fail (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return REGIE_EXIT_ERRORS;
}

RegieExit
regie_command_print_notices (const RegieReading *reading, const char *path, FILE *stream)
{
  for (guint i = 0; i < reading->notices->len; i++)
    {
      g_autofree char *line = regie_notice_format (reading->notices->pdata[i], path);

      fprintf (stream, "%s\n", line);
    }
  return reading->notices->len > 0 ? REGIE_EXIT_NOTICES : REGIE_EXIT_CLEAN;
}
