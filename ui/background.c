/* Reading and saving productions off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/background.h"

#include "app/file/keep.h"
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

typedef struct Saving Saving;
struct Saving
{
  GFile *file;
  GBytes *bytes;
  char *known, *kept;
  RegieSaveFlags flags;
  /* Returns: (transfer full) (nullable): what the task does. */
  char *(*work) (Saving *self, const char *path, GError **error);
};

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->file);
  g_bytes_unref (saving->bytes);
  g_free (saving->known);
  g_free (saving->kept);
  g_free (saving);
}

static char *
save (Saving *self, const char *path, GError **error)
{
  return regie_store_save (self->bytes, path, self->known, self->flags, error);
}

static char *
overwrite (Saving *self, const char *path, GError **error)
{
  return regie_store_overwrite (self->bytes, path, &self->kept, error);
}

static char *
keep (Saving *self, const char *path, GError **error)
{
  return regie_keep_copy (path, self->bytes, _ ("mine"), error);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_path (saving->file, &error);
  char *result = path ? saving->work (saving, path, &error) : NULL;

  if (result)
    g_task_return_pointer (task, result, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static Saving *
saving_new (GFile *file, RegieProduction *production)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->file = g_object_ref (file);
  saving->bytes = regie_writer_write (production);
  return saving;
}

/* saving: (transfer full). */
static void
run (Saving *saving, GAsyncReadyCallback ready, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (saving->file, NULL, ready, data);

  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

void
regie_background_save (GFile *file,
                       RegieProduction *production,
                       const char *known,
                       RegieSaveFlags flags,
                       GAsyncReadyCallback ready,
                       gpointer data)
{
  Saving *saving = saving_new (file, production);

  saving->known = g_strdup (known);
  saving->flags = flags;
  saving->work = save;
  run (saving, ready, data);
}

void
regie_background_overwrite (GFile *file,
                            RegieProduction *production,
                            GAsyncReadyCallback ready,
                            gpointer data)
{
  Saving *saving = saving_new (file, production);

  saving->work = overwrite;
  run (saving, ready, data);
}

void
regie_background_keep (GFile *file,
                       RegieProduction *production,
                       GAsyncReadyCallback ready,
                       gpointer data)
{
  Saving *saving = saving_new (file, production);

  saving->work = keep;
  run (saving, ready, data);
}

char *
regie_background_save_finish (GAsyncResult *result, char **kept, GError **error)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));

  *kept = g_steal_pointer (&saving->kept);
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
regie_background_keep_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
