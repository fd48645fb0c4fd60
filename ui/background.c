/* Reading and saving productions off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/background.h"

#include "app/file/store.h"
#include "app/file/writer.h"

#include <glib/gi18n-lib.h>

/* A path to work with; places without one are only reached when the system mounts them. */
static char *
get_path (GFile *file, GError **error)
{
  char *path = g_file_get_path (file);

  if (!path)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (
        error, REGIE_ERROR, REGIE_ERROR_FILE,
        _ ("“%s” is not in a folder of this computer. Copy it to one and open it "
                      "there."),
           name);
    }
  return path;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_path (data, &error);
  RegieReading *reading = path ? regie_store_load (path, cancellable, &error) : NULL;

  if (reading)
    g_task_return_pointer (task, reading, (GDestroyNotify) regie_reading_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
regie_background_open (GFile *file,
                       GCancellable *cancellable,
                       GAsyncReadyCallback ready,
                       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, ready, data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
}

RegieReading *
regie_background_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *known;
  RegieSaveFlags flags;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->file);
  g_bytes_unref (saving->bytes);
  g_free (saving->known);
  g_free (saving);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_path (saving->file, &error);
  char *digest =
    path ? regie_store_save (saving->bytes, path, saving->known, saving->flags, &error)
         : NULL;

  if (digest)
    g_task_return_pointer (task, digest, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
regie_background_save (GFile *file,
                       RegieProduction *production,
                       const char *known,
                       RegieSaveFlags flags,
                       GAsyncReadyCallback ready,
                       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, ready, data);
  Saving *saving = g_new0 (Saving, 1);

  saving->file = g_object_ref (file);
  saving->bytes = regie_writer_write (production);
  saving->known = g_strdup (known);
  saving->flags = flags;
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

char *
regie_background_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
