/* The earlier versions of a document, read off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/earlier.h"

#include "app/file/store.h"
#include "app/file/versions.h"
#include "app/merge/words.h"

typedef struct
{
  char *path;
  GBytes *now;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_free (loading->path);
  g_bytes_unref (loading->now);
  g_free (loading);
}

static void
earlier_free (gpointer data)
{
  RegieEarlier *self = data;

  g_clear_object (&self->production);
  g_strfreev (self->changes);
  g_free (self);
}

static RegieEarlier *
earlier_new (const RegieVersion *version, RegieReading *reading, RegieProduction *now)
{
  g_autoptr (RegieComparison) comparison =
    regie_comparison_new (reading->production, now);
  RegieEarlier *self = g_new0 (RegieEarlier, 1);

  self->time = version->time;
  self->production = g_object_ref (reading->production);
  self->changes = regie_comparison_tell (comparison);
  return self;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Loading *loading = data;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (earlier_free);
  g_autoptr (GPtrArray) versions = regie_versions_list (loading->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) now =
    regie_reader_read (loading->now, "", REGIE_READ_MENDED, cancellable, &error);

  for (guint i = 0; now && i < versions->len; i++)
    {
      const RegieVersion *version = versions->pdata[i];
      g_autoptr (RegieReading) reading =
        regie_store_load (version->path, cancellable, NULL);

      if (reading)
        g_ptr_array_add (all, earlier_new (version, reading, now->production));
    }
  if (now)
    g_task_return_pointer (task, g_steal_pointer (&all),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
regie_earlier_load (GFile *file,
                    GBytes *now,
                    GCancellable *cancellable,
                    GAsyncReadyCallback ready,
                    gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, ready, data);
  Loading *loading = g_new0 (Loading, 1);

  loading->path = g_file_get_path (file);
  if (!loading->path)
    loading->path = g_file_get_uri (file);
  loading->now = g_bytes_ref (now);
  g_task_set_task_data (task, loading, loading_free);
  g_task_run_in_thread (task, load_in_thread);
}

GPtrArray *
regie_earlier_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
