/* Writes down what is done to a document while it is not saved.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recover/recorder.h"

#include "app/recover/change-log.h"
#include "app/recover/keeper.h"

#define PAUSE (2 * G_USEC_PER_SEC)
/* With a second for the disk, nothing older than five is lost. */
#define LATEST (4 * G_USEC_PER_SEC)

struct _RegieRecorder
{
  GObject parent_instance;
  RegieDocument *document;
  RegieKeeper *keeper;  /* NULL after declining */
  GByteArray *pending;  /* since the last flush */
  GByteArray *after;    /* since the document was frozen; NULL when it is not */
  gint64 since, latest; /* the first and last pending change: monotonic microseconds */
  guint timer;
};

G_DEFINE_TYPE (RegieRecorder, regie_recorder, G_TYPE_OBJECT)

static guint trouble_signal;

static void
trouble (const char *sentence, gpointer data)
{
  g_signal_emit (data, trouble_signal, 0, sentence);
}

/* Returns: (transfer full) (nullable): what was in it; it is empty then. */
static GBytes *
take (GByteArray *log)
{
  GBytes *bytes = log->len > 0 ? g_bytes_new (log->data, log->len) : NULL;

  g_byte_array_set_size (log, 0);
  return bytes;
}

void
regie_recorder_flush (RegieRecorder *self)
{
  g_autoptr (GBytes) changes = take (self->pending);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (changes && self->keeper)
    regie_keeper_add (self->keeper, changes);
}

static gboolean flush_in_time (gpointer data);

static void
wait_until (RegieRecorder *self, gint64 time)
{
  gint64 left = MAX (time - g_get_monotonic_time (), 0);

  self->timer = g_timeout_add ((guint) (left / 1000) + 1, flush_in_time, self);
}

static gboolean
flush_in_time (gpointer data)
{
  RegieRecorder *self = data;
  gint64 due = MIN (self->latest + PAUSE, self->since + LATEST);

  self->timer = 0;
  if (g_get_monotonic_time () < due)
    wait_until (self, due);
  else
    regie_recorder_flush (self);
  return G_SOURCE_REMOVE;
}

/* One timer for all changes of a step: setting one anew costs more than writing the change
 * down. */
static void
arm (RegieRecorder *self)
{
  self->latest = g_get_monotonic_time ();
  if (self->timer)
    return;
  self->since = self->latest;
  wait_until (self, self->latest + PAUSE);
}

static void
record (RegieRecorder *self, const RegieChange *change, gboolean back)
{
  if (!self->keeper)
    return;
  regie_change_log_append (self->pending, change, back);
  if (self->after)
    regie_change_log_append (self->after, change, back);
  arm (self);
}

RegieRecorder *
regie_recorder_new (RegieDocument *document,
                    const char *path,
                    GBytes *base,
                    RegieKeptWork *work)
{
  RegieRecorder *self = g_object_new (REGIE_TYPE_RECORDER, NULL);

  self->document = g_object_ref (document);
  self->keeper = regie_keeper_new (path, base, work, trouble, self);
  g_signal_connect_object (regie_document_journal (document), "changed",
                           G_CALLBACK (record), self, G_CONNECT_SWAPPED);
  return self;
}

void
regie_recorder_freeze (RegieRecorder *self)
{
  g_clear_pointer (&self->after, g_byte_array_unref);
  self->after = g_byte_array_new ();
}

void
regie_recorder_saved (RegieRecorder *self, const char *path, GBytes *bytes)
{
  g_autoptr (GByteArray) after = g_steal_pointer (&self->after);
  g_autoptr (GBytes) changes = NULL;

  if (!bytes || !after || !self->keeper)
    return;
  changes = take (after);
  g_byte_array_set_size (self->pending, 0);
  g_clear_handle_id (&self->timer, g_source_remove);
  regie_keeper_restart (self->keeper, path, bytes, changes);
}

static void
end (RegieRecorder *self, RegieKeeperEnd how)
{
  if (!self->keeper)
    return;
  regie_recorder_flush (self);
  regie_keeper_end (g_steal_pointer (&self->keeper), how);
}

void
regie_recorder_decline (RegieRecorder *self)
{
  end (self, REGIE_KEEPER_DECLINE);
}

static void
regie_recorder_dispose (GObject *object)
{
  RegieRecorder *self = REGIE_RECORDER (object);

  if (self->document)
    end (self, regie_journal_is_clean (regie_document_journal (self->document))
                 ? REGIE_KEEPER_DELETE
                 : REGIE_KEEPER_LEAVE);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (regie_recorder_parent_class)->dispose (object);
}

static void
regie_recorder_finalize (GObject *object)
{
  RegieRecorder *self = REGIE_RECORDER (object);

  g_byte_array_unref (self->pending);
  g_clear_pointer (&self->after, g_byte_array_unref);
  G_OBJECT_CLASS (regie_recorder_parent_class)->finalize (object);
}

static void
regie_recorder_class_init (RegieRecorderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = regie_recorder_dispose;
  G_OBJECT_CLASS (klass)->finalize = regie_recorder_finalize;
  trouble_signal = g_signal_new ("trouble", REGIE_TYPE_RECORDER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
regie_recorder_init (RegieRecorder *self)
{
  self->pending = g_byte_array_new ();
}
