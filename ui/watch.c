/* Looks at a file whenever somebody may have touched it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/watch.h"

#include "app/base/error.h"
#include "ui/background.h"

/* Whoever writes in pieces, or takes the old file away before the new one is there, is done
 * after such pauses. */
#define REST_MS 300
#define GONE_MS 1200

struct _RegieWatch
{
  GObject parent_instance;
  GFile *file;
  GFileMonitor *monitor; /* (nullable): some places tell nothing */
  GCancellable *cancellable;
  guint waiting;     /* the source that looks */
  gboolean was_gone; /* when last looked at */
};

G_DEFINE_FINAL_TYPE (RegieWatch, regie_watch, G_TYPE_OBJECT)

enum
{
  LOOKED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
digest_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *digest = regie_background_digest (data, &error);

  if (digest)
    g_task_return_pointer (task, digest, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void look_after (RegieWatch *self, guint pause_ms);

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  RegieWatch *self = REGIE_WATCH (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = g_task_propagate_pointer (G_TASK (result), &error);
  gboolean gone = g_error_matches (error, REGIE_ERROR, REGIE_ERROR_VANISHED);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (gone && !self->was_gone)
    look_after (self, GONE_MS);
  else if (digest || gone)
    g_signal_emit (self, signals[LOOKED], 0, digest);
  self->was_gone = gone;
}

static gboolean
look (gpointer data)
{
  RegieWatch *self = data;
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, looked, NULL);

  self->waiting = 0;
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, digest_in_thread);
  return G_SOURCE_REMOVE;
}

static void
look_after (RegieWatch *self, guint pause_ms)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  self->waiting = g_timeout_add (pause_ms, look, self);
}

void
regie_watch_look (RegieWatch *self)
{
  if (!self->waiting)
    look_after (self, REST_MS);
}

static void
touched (GFileMonitor *monitor,
         GFile *file,
         GFile *other,
         GFileMonitorEvent event,
         RegieWatch *self)
{
  regie_watch_look (self);
}

/* A link is not touched when what it leads to is. */
static GFile *
follow (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  char *real = path ? realpath (path, NULL) : NULL;
  GFile *target = real ? g_file_new_for_path (real) : g_object_ref (file);

  free (real);
  return target;
}

RegieWatch *
regie_watch_new (GFile *file)
{
  RegieWatch *self = g_object_new (REGIE_TYPE_WATCH, NULL);
  g_autoptr (GFile) target = follow (file);

  self->file = g_object_ref (file);
  self->monitor = g_file_monitor_file (target, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (touched), self);
  return self;
}

gboolean
regie_watch_is_for (RegieWatch *self, GFile *file)
{
  return g_file_equal (self->file, file);
}

static void
watch_dispose (GObject *object)
{
  RegieWatch *self = REGIE_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->monitor)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (regie_watch_parent_class)->dispose (object);
}

static void
watch_finalize (GObject *object)
{
  RegieWatch *self = REGIE_WATCH (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (regie_watch_parent_class)->finalize (object);
}

static void
regie_watch_class_init (RegieWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = watch_finalize;
  signals[LOOKED] = g_signal_new ("looked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
regie_watch_init (RegieWatch *self)
{
  self->cancellable = g_cancellable_new ();
}
