/* Reading and saving productions off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/background.h"

#include "app/base/bytes.h"
#include "app/file/keep.h"
#include "app/file/remote.h"
#include "app/file/store.h"
#include "app/file/versions.h"
#include "app/file/writer.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

RegieReading *
regie_background_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  return path ? regie_store_load (path, cancellable, error)
              : regie_remote_load (file, cancellable, error);
}

char *
regie_background_digest (GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GBytes) bytes =
    path ? regie_bytes_read (path, error) : regie_remote_read (file, error);

  return bytes ? regie_bytes_digest (bytes) : NULL;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  RegieReading *reading = regie_background_read (data, cancellable, &error);

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

static void
rescue_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = g_file_peek_path (source);

  g_task_return_pointer (task, path ? regie_store_rescue (path) : NULL,
                         (GDestroyNotify) regie_reading_free);
}

void
regie_background_rescue (GFile *file, GAsyncReadyCallback ready, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, ready, data);

  g_task_run_in_thread (task, rescue_in_thread);
}

RegieReading *
regie_background_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
regie_saved_free (RegieSaved *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->unkept);
  g_free (self->digest);
  g_free (self->kept);
  g_free (self);
}

typedef struct Saving Saving;
struct Saving
{
  GFile *file;
  GBytes *bytes, *base;
  RegieSaveFlags flags;
  /* name: a path, or a URI where there is none. Returns: whether it did what it is to do. */
  gboolean (*work) (Saving *self, const char *name, RegieSaved *saved, GError **error);
};

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->file);
  g_bytes_unref (saving->bytes);
  g_clear_pointer (&saving->base, g_bytes_unref);
  g_free (saving);
}

/* When the file that is there now came to be; at the latest now. */
static gint64
time_of (const char *path)
{
  gint64 now = g_get_real_time ();
  GStatBuf info;

  return g_stat (path, &info) == 0 ? MIN ((gint64) info.st_mtime * G_USEC_PER_SEC, now)
                                   : now;
}

/* What cannot be kept is told, but the document is saved. */
static void
keep_versions (Saving *self, const char *path, gint64 time, RegieSaved *saved)
{
  if (self->base && !regie_versions_add_earlier (path, self->base, time, &saved->unkept))
    return;
  regie_versions_add (path, self->bytes, &saved->unkept);
}

static gboolean
save (Saving *self, const char *name, RegieSaved *saved, GError **error)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *known = self->base ? regie_bytes_digest (self->base) : NULL;
  gint64 time = time_of (name);

  saved->digest =
    path ? regie_store_save (self->bytes, path, known, self->flags, error)
         : regie_remote_save (self->file, self->bytes, known, self->flags, error);
  if (saved->digest)
    keep_versions (self, name, time, saved);
  return saved->digest != NULL;
}

static gboolean
overwrite (Saving *self, const char *name, RegieSaved *saved, GError **error)
{
  g_autofree char *path = g_file_get_path (self->file);
  gint64 time = time_of (name);

  saved->digest =
    path ? regie_store_overwrite (self->bytes, path, &saved->kept, error)
         : regie_remote_overwrite (self->file, self->bytes, &saved->kept, error);
  if (saved->digest)
    keep_versions (self, name, time, saved);
  return saved->digest != NULL;
}

static gboolean
keep (Saving *self, const char *name, RegieSaved *saved, GError **error)
{
  saved->kept = regie_keep_copy (name, self->bytes, _ ("mine"), error);
  return saved->kept != NULL;
}

static gboolean
keep_both (Saving *self, const char *name, RegieSaved *saved, GError **error)
{
  if (regie_versions_add (name, self->base, NULL) &&
      regie_versions_add (name, self->bytes, NULL))
    return TRUE;
  saved->kept = regie_keep_copy (name, self->bytes, _ ("theirs"), error);
  return saved->kept != NULL;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieSaved) saved = g_new0 (RegieSaved, 1);
  g_autofree char *path = g_file_get_path (saving->file);
  g_autofree char *uri = g_file_get_uri (saving->file);

  saved->bytes = g_bytes_ref (saving->bytes);
  if (saving->work (saving, path ? path : uri, saved, &error))
    g_task_return_pointer (task, g_steal_pointer (&saved),
                           (GDestroyNotify) regie_saved_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* bytes: (transfer full). */
static Saving *
saving_new (GFile *file, GBytes *bytes, GBytes *base)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->file = g_object_ref (file);
  saving->bytes = bytes;
  saving->base = base ? g_bytes_ref (base) : NULL;
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
                       GBytes *base,
                       RegieSaveFlags flags,
                       GAsyncReadyCallback ready,
                       gpointer data)
{
  Saving *saving = saving_new (file, regie_writer_write (production), base);

  saving->flags = flags;
  saving->work = save;
  run (saving, ready, data);
}

void
regie_background_overwrite (GFile *file,
                            RegieProduction *production,
                            GBytes *base,
                            GAsyncReadyCallback ready,
                            gpointer data)
{
  Saving *saving = saving_new (file, regie_writer_write (production), base);

  saving->work = overwrite;
  run (saving, ready, data);
}

void
regie_background_keep (GFile *file,
                       RegieProduction *production,
                       GAsyncReadyCallback ready,
                       gpointer data)
{
  Saving *saving = saving_new (file, regie_writer_write (production), NULL);

  saving->work = keep;
  run (saving, ready, data);
}

void
regie_background_keep_both (GFile *file,
                            GBytes *mine,
                            GBytes *theirs,
                            GAsyncReadyCallback ready,
                            gpointer data)
{
  Saving *saving = saving_new (file, g_bytes_ref (theirs), mine);

  saving->work = keep_both;
  run (saving, ready, data);
}

RegieSaved *
regie_background_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
regie_background_keep_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (RegieSaved) saved = g_task_propagate_pointer (G_TASK (result), error);

  return saved ? g_steal_pointer (&saved->kept) : NULL;
}
