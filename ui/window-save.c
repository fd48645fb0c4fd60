/* Saving, what may come between, and closing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/background.h"
#include "ui/compat.h"
#include "ui/window-private.h"

#include "app/file/keep.h"

#include <glib/gi18n-lib.h>

static void save_to (RegieWindow *self, GFile *file, RegieSaveFlags flags);
static void save_chosen (GFile *file, gpointer data);

/* Somebody else changed the file */

static void
tell_kept (RegieWindow *self, const char *heading, const char *path)
{
  g_autofree char *body = g_strdup_printf (_ ("It is in %s."), path);

  regie_tell (GTK_WINDOW (self), heading, body);
}

static void
mine_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = regie_background_keep_finish (result, &error);

  regie_window_set_busy (self, FALSE);
  if (!kept)
    {
      regie_window_tell_error (self, _ ("Not reloaded"), error);
      return;
    }
  regie_window_read (self, G_FILE (source));
  tell_kept (self, _ ("Your version was kept as a copy"), kept);
}

/* What was not saved would be gone with no way back, so it is set aside first. */
void
regie_window_reload (RegieWindow *self)
{
  if (self->busy)
    return;
  regie_window_take_typing (self);
  if (regie_journal_is_clean (regie_document_journal (self->document)))
    {
      regie_window_read (self, self->file);
      return;
    }
  regie_window_set_busy (self, TRUE);
  regie_background_keep (self->file, regie_document_production (self->document),
                         mine_kept, g_object_ref (self));
}

static void file_saved (GObject *source, GAsyncResult *result, gpointer data);

/* Returns: FALSE when the production cannot be saved just now. */
static gboolean
begin_saving (RegieWindow *self)
{
  RegieJournal *journal = regie_document_journal (self->document);

  regie_window_take_typing (self);
  if (self->busy || regie_journal_is_open (journal))
    return FALSE;
  regie_window_set_busy (self, TRUE);
  /* What is edited while the disk is busy stays unsaved: the mark is the state now. */
  regie_journal_freeze_clean (journal);
  regie_recorder_freeze (self->recorder);
  return TRUE;
}

static void
overwrite (RegieWindow *self)
{
  if (begin_saving (self))
    regie_background_overwrite (self->file, regie_document_production (self->document),
                                self->base, file_saved, g_object_ref (self));
}

static void
choose_and_save (RegieWindow *self, const char *name)
{
  g_autofree char *path = regie_path_beside (self->file, name);

  regie_choose_save (GTK_WINDOW (self), _ ("Save Production"), path, "*.production",
                                           save_chosen, self);
}

static void
keep_mine (RegieWindow *self)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *name = regie_keep_name (path, _ ("mine"));

  choose_and_save (self, name);
}

static void
conflict_answered (const char *response, gpointer data)
{
  if (g_str_equal (response, "copy"))
    keep_mine (data);
  else if (g_str_equal (response, "reload"))
    regie_window_reload (data);
  else if (g_str_equal (response, "overwrite"))
    overwrite (data);
  else if (g_str_equal (response, "merge"))
    regie_window_merge (data, TRUE);
}

/* Without what both come from there is nothing to merge by. */
static void
ask_conflict (RegieWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *body =
    g_strdup_printf (_ ("“%s” is not as it was when you opened it. Whichever version you "
                        "give up here is kept as a copy beside it."),
                        name);
  const RegieChoiceButton none = { NULL, NULL, ADW_RESPONSE_DEFAULT };
  const RegieChoiceButton merge = { "merge", _ ("_Merge Both…"), ADW_RESPONSE_SUGGESTED };
  const RegieChoiceButton buttons[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
      { "overwrite", _ ("_Overwrite Theirs"), ADW_RESPONSE_DESTRUCTIVE },
        { "reload", _ ("_Reload Theirs"), ADW_RESPONSE_DESTRUCTIVE },
          { "copy",
            _ ("_Keep Mine as a Copy"),
               self->base ? ADW_RESPONSE_DEFAULT : ADW_RESPONSE_SUGGESTED },
            self->base ? merge : none, none,
        };

  regie_ask (GTK_WINDOW (self), _ ("Somebody else changed this file"), body, buttons,
                                   conflict_answered, self);
}

/* The file, its folder or its disk fails */

void
regie_window_save_again (RegieWindow *self)
{
  regie_window_know (self, NULL, NULL);
  save_to (self, self->file, REGIE_SAVE_CAREFUL);
}

static void
failure_answered (const char *response, gpointer data)
{
  RegieWindow *self = data;

  if (g_str_equal (response, "elsewhere"))
    regie_window_save_as_action (GTK_WIDGET (self), NULL, NULL);
  else if (g_str_equal (response, "again"))
    regie_window_save_again (self);
}

static void
ask_elsewhere (RegieWindow *self, const GError *error)
{
  const RegieChoiceButton buttons[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
      { "elsewhere", _ ("Save _As…"), ADW_RESPONSE_SUGGESTED },
        { NULL, NULL, ADW_RESPONSE_DEFAULT },
    };

  regie_ask (GTK_WINDOW (self), _ ("Not saved"), error->message, buttons,
                                   failure_answered, self);
}

static void
ask_vanished (RegieWindow *self, const GError *error)
{
  const RegieChoiceButton buttons[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
      { "elsewhere", _ ("Save _As…"), ADW_RESPONSE_DEFAULT },
        { "again", _ ("Save It Here A_gain"), ADW_RESPONSE_SUGGESTED },
          { NULL, NULL, ADW_RESPONSE_DEFAULT },
      };

  regie_ask (GTK_WINDOW (self), _ ("The file is gone"), error->message, buttons,
                                   failure_answered, self);
}

static gboolean
has_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return folder && g_file_query_exists (folder, NULL);
}

static void
save_failed (RegieWindow *self, GFile *file, const GError *error)
{
  gboolean same = self->file && g_file_equal (self->file, file);

  if (same && g_error_matches (error, REGIE_ERROR, REGIE_ERROR_CONFLICT))
    ask_conflict (self);
  else if (same && g_error_matches (error, REGIE_ERROR, REGIE_ERROR_VANISHED) &&
           has_folder (file))
    ask_vanished (self, error);
  else
    ask_elsewhere (self, error);
}

/* Saving */

/* Once is enough to know that there will be nothing to go back to. */
static void
tell_saved (RegieWindow *self, const RegieSaved *saved)
{
  if (saved->unkept && !self->told_unkept)
    regie_tell (GTK_WINDOW (self), _ ("Saved, but earlier versions cannot be kept"),
                                      saved->unkept->message);
  else
    regie_window_toast (self, _ ("Saved"));
  regie_window_tell_remote (self);
  self->told_unkept = self->told_unkept || saved->unkept;
}

static void
file_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieSaved) saved = regie_background_save_finish (result, &error);
  gboolean closing = self->closing;

  regie_window_set_busy (self, FALSE);
  self->closing = FALSE;
  regie_journal_thaw_clean (regie_document_journal (self->document), saved != NULL);
  regie_recorder_saved (self->recorder, g_file_peek_path (G_FILE (source)),
                        saved ? saved->bytes : NULL);
  if (!saved)
    {
      save_failed (self, G_FILE (source), error);
      return;
    }
  g_set_object (&self->file, G_FILE (source));
  regie_window_know (self, saved->bytes, saved->digest);
  self->read_only = FALSE;
  regie_window_follow_file (self);
  regie_window_remember (self->file);
  regie_window_show_title (self);
  if (saved->kept)
    tell_kept (self, _ ("Saved; their version was kept as a copy"), saved->kept);
  else if (closing)
    gtk_window_close (GTK_WINDOW (self));
  else
    tell_saved (self, saved);
}

static void
save_to (RegieWindow *self, GFile *file, RegieSaveFlags flags)
{
  gboolean same = self->file && g_file_equal (self->file, file);

  if (begin_saving (self))
    regie_background_save (file, regie_document_production (self->document),
                           same ? self->base : NULL, flags, file_saved,
                           g_object_ref (self));
}

static void
save_chosen (GFile *file, gpointer data)
{
  RegieWindow *self = data;

  if (file)
    save_to (self, file, REGIE_SAVE_OVERWRITE);
  else
    self->closing = FALSE;
}

static const char *
name_of (RegieWindow *self)
{
  const char *title = regie_document_production (self->document)->title;

  return title && *title ? title : _ ("Untitled production");
}

void
regie_window_save_as_action (GtkWidget *widget, const char *action, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);
  g_autofree char *name = g_strconcat (name_of (self), ".production", NULL);

  g_strdelimit (name, "/", '-');
  choose_and_save (self, name);
}

void
regie_window_save_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);

  if (self->file && !self->read_only)
    save_to (self, self->file, REGIE_SAVE_CAREFUL);
  else
    regie_window_save_as_action (widget, NULL, NULL);
}

/* Closing */

static void
close_answered (const char *response, gpointer data)
{
  RegieWindow *self = data;

  if (g_str_equal (response, "discard"))
    {
      regie_recorder_decline (self->recorder);
      regie_journal_mark_clean (regie_document_journal (self->document));
      self->gone = FALSE;
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_str_equal (response, "save"))
    {
      self->closing = TRUE;
      regie_window_save_action (GTK_WIDGET (self), NULL, NULL);
    }
}

gboolean
regie_window_may_close (RegieWindow *self)
{
  const RegieChoiceButton buttons[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
      { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
        { "save", _ ("_Save"), ADW_RESPONSE_SUGGESTED },
          { NULL, NULL, ADW_RESPONSE_DEFAULT },
      };
  g_autofree char *body = NULL;

  /* Reading can be given up; what is being saved must reach the disk first. */
  g_cancellable_cancel (self->reading);
  if (self->busy && !self->reading)
    {
      self->closing = TRUE;
      return FALSE;
    }
  regie_window_take_typing (self);
  if (!self->document ||
      (regie_journal_is_clean (regie_document_journal (self->document)) && !self->gone))
    return TRUE;
  body = g_strdup_printf (
    self->gone
    ? _ ("The file is gone from where it was opened: all of “%s” would be lost.")
    : _ ("What you changed in “%s” since the last save would be lost."), name_of (self));
  regie_ask (GTK_WINDOW (self), _ ("Save your changes?"), body, buttons, close_answered,
                                   self);
  return FALSE;
}
