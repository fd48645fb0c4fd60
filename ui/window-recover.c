/* Recording what is unsaved, and going on with what was left of it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/bytes.h"
#include "app/file/writer.h"
#include "app/recover/change-log.h"
#include "ui/compat.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

static void
tell_trouble (RegieRecorder *recorder, const char *sentence, RegieWindow *self)
{
  regie_tell (GTK_WINDOW (self), _ ("Unsaved work is less safe than usual"), sentence);
}

void
regie_window_record (RegieWindow *self, GBytes *base, RegieKeptWork *work)
{
  g_autofree char *path = self->file ? g_file_get_path (self->file) : NULL;
  g_autoptr (GBytes) written =
    base ? g_bytes_ref (base)
         : regie_writer_write (regie_document_production (self->document));

  g_clear_object (&self->recorder);
  self->recorder = regie_recorder_new (self->document, path, written, work);
  g_signal_connect_object (self->recorder, "trouble", G_CALLBACK (tell_trouble), self, 0);
}

/* One step of undo, back to what is in the file. */
static void
replay (RegieWindow *self, const RegieLostWork *lost)
{
  RegieJournal *journal = regie_document_journal (self->document);

  regie_journal_begin (journal, _ ("Recover Unsaved Work"));
  regie_change_log_replay (lost->changes, self->document, NULL, NULL);
  regie_journal_commit (journal);
  regie_document_flush (self->document);
}

void
regie_window_recover (RegieWindow *self, RegieLostWork *lost)
{
  g_autoptr (GFile) file = lost->path ? g_file_new_for_path (lost->path) : NULL;
  g_autofree char *digest = file ? regie_bytes_digest (lost->base) : NULL;
  RegieKeptWork *work;

  g_set_object (&self->file, file);
  regie_window_know (self, file ? lost->base : NULL, digest);
  self->read_only = lost->before->newer;
  regie_window_set_production (self, lost->before->production);
  /* Its changes are in the work that is gone on with. */
  g_clear_object (&self->recorder);
  replay (self, lost);
  work = regie_lost_work_take (lost);
  regie_window_record (self, work ? lost->base : NULL, work);
  regie_window_follow_file (self);
  if (lost->cut_short)
    regie_tell (
      GTK_WINDOW (self),
      _ ("Not all of it could be recovered"),
         _ ("What was kept of the unsaved work is damaged from some point on. What "
                   "came before is here."));
  else
    regie_window_toast (self, _ ("Recovered. Save to keep it."));
}
