/* Two versions of a document put together off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/merging.h"

#include "app/file/reader.h"
#include "app/merge/words.h"
#include "ui/background.h"

void
regie_merging_free (RegieMerging *self)
{
  g_clear_pointer (&self->merge, regie_merge_free);
  g_clear_pointer (&self->mine, g_bytes_unref);
  g_clear_pointer (&self->theirs, g_bytes_unref);
  g_free (self->digest);
  g_strfreev (self->from_me);
  g_strfreev (self->from_them);
  g_free (self);
}

typedef struct
{
  GFile *file;
  GBytes *base, *mine;
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  g_object_unref (task->file);
  g_bytes_unref (task->base);
  g_bytes_unref (task->mine);
  g_free (task);
}

static GStrv
tell (RegieProduction *before, RegieProduction *after)
{
  g_autoptr (RegieComparison) comparison = regie_comparison_new (before, after);

  return regie_comparison_tell (comparison);
}

static RegieReading *
read_bytes (GBytes *bytes, const char *name, GError **error)
{
  return regie_reader_read (bytes, name, REGIE_READ_MENDED, NULL, error);
}

static RegieMerging *
merge (const Task *task, GError **error)
{
  g_autofree char *name = g_file_get_basename (task->file);
  g_autoptr (RegieReading) theirs = regie_background_read (task->file, NULL, error);
  g_autoptr (RegieReading) base = NULL, mine = NULL;
  RegieMerging *self;

  if (!theirs || !regie_reading_may_merge (theirs, name, error) ||
      !(base = read_bytes (task->base, name, error)) ||
      !(mine = read_bytes (task->mine, name, error)))
    return NULL;
  self = g_new0 (RegieMerging, 1);
  self->from_me = tell (base->production, mine->production);
  self->from_them = tell (base->production, theirs->production);
  self->merge = regie_merge_new (base->production, mine->production, theirs->production);
  self->mine = g_bytes_ref (task->mine);
  self->theirs = g_bytes_ref (theirs->bytes);
  self->digest = g_strdup (theirs->digest);
  return self;
}

static void
merge_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  RegieMerging *self = merge (data, &error);

  if (self)
    g_task_return_pointer (task, self, (GDestroyNotify) regie_merging_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
regie_merging_begin (GFile *file,
                     GBytes *base,
                     GBytes *mine,
                     GAsyncReadyCallback ready,
                     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, ready, data);
  Task *work = g_new0 (Task, 1);

  *work = (Task){ g_object_ref (file), g_bytes_ref (base), g_bytes_ref (mine) };
  g_task_set_task_data (task, work, task_free);
  g_task_run_in_thread (task, merge_in_thread);
}

RegieMerging *
regie_merging_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
