/* What somebody else saved meanwhile, put together with what is in the window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/writer.h"
#include "app/merge/apply.h"
#include "ui/background.h"
#include "ui/merge-dialog.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

/* Both versions are safe: now the file may be written over. */
static void
both_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieSaved) saved = regie_background_save_finish (result, &error);
  gboolean save = self->save_merged;

  regie_window_set_busy (self, FALSE);
  self->save_merged = FALSE;
  if (!saved)
    regie_window_tell_error (self, _ ("Merged, but not saved"), error);
  else if (save)
    regie_window_save_action (GTK_WIDGET (self), NULL, NULL);
  else
    regie_window_toast (self, _ ("Merged"));
}

static void
use (RegieMergeDialog *dialog, RegieWindow *self)
{
  RegieMerging *merging = regie_merge_dialog_merging (dialog);

  regie_apply (self->document, merging->merge->production, C_ ("step", "Merge"));
  regie_document_flush (self->document);
  regie_window_know (self, merging->theirs, merging->digest);
  regie_window_set_busy (self, TRUE);
  regie_background_keep_both (self->file, merging->mine, merging->theirs, both_kept,
                              g_object_ref (self));
}

static void
merged (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  RegieMerging *merging = regie_merging_finish (result, &error);
  RegieMergeDialog *dialog;

  regie_window_set_busy (self, FALSE);
  if (!merging)
    {
      regie_window_tell_error (self, _ ("These could not be merged"), error);
      return;
    }
  dialog = regie_merge_dialog_show (GTK_WINDOW (self), self->file, merging);
  g_signal_connect (dialog, "use", G_CALLBACK (use), self);
}

void
regie_window_merge (RegieWindow *self, gboolean save)
{
  g_autoptr (GBytes) mine = NULL;

  regie_window_take_typing (self);
  if (self->busy || !self->base ||
      regie_journal_is_open (regie_document_journal (self->document)))
    return;
  self->save_merged = save;
  regie_window_set_busy (self, TRUE);
  mine = regie_writer_write (regie_document_production (self->document));
  regie_merging_begin (self->file, self->base, mine, merged, g_object_ref (self));
}
