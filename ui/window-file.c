/* The window's production as a file: opening, saving, conflicts, closing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/background.h"
#include "ui/compat.h"
#include "ui/welcome.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>
#include <time.h>

#define OUR_TYPE "application/vnd.regie.production+xml"

/* Progress, shown only when it lasts */

static gboolean
pulse (gpointer data)
{
  RegieWindow *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static gboolean
pulse_first (gpointer data)
{
  RegieWindow *self = data;

  self->pulse = g_timeout_add (80, pulse, self);
  return G_SOURCE_REMOVE;
}

static void
set_busy (RegieWindow *self, gboolean busy)
{
  self->busy = busy;
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  if (busy)
    self->pulse = g_timeout_add (500, pulse_first, self);
}

/* Opening */

static void
remember (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) OUR_TYPE,
    .app_name = (char *) "Regie",
    .app_exec = (char *) "regie %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
tell_notices (RegieWindow *self, RegieReading *reading, const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const unsigned most = 12;

  for (unsigned i = 0; i < MIN (reading->notices->len, most); i++)
    {
      g_autofree char *line = regie_notice_format (reading->notices->pdata[i], name);

      g_string_append_printf (text, "%s\n", line);
    }
  if (reading->notices->len > most)
    g_string_append (text, "…\n");
  if (reading->notices->len > 0)
    regie_tell (GTK_WINDOW (self), _ ("Some things in the file were mended"), text->str);
}

static void
tell_error (RegieWindow *self, const char *heading, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    regie_tell (GTK_WINDOW (self), heading, error->message);
}

static void
file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_background_open_finish (result, &error);
  GFile *file = G_FILE (source);
  g_autofree char *name = g_file_get_basename (file);

  set_busy (self, FALSE);
  if (!reading)
    {
      tell_error (self, _ ("This file could not be opened"), error);
      return;
    }
  g_set_object (&self->file, file);
  g_free (self->digest);
  self->digest = g_strdup (reading->digest);
  self->read_only = reading->newer;
  regie_window_set_production (self, reading->production);
  remember (file);
  tell_notices (self, reading, name);
  if (self->read_only)
    regie_tell (
      GTK_WINDOW (self),
      _ ("Made by a newer version of Regie"),
         _ ("You can look and print. To change it, save a copy under another name."));
}

void
regie_window_open (RegieWindow *self, GFile *file)
{
  set_busy (self, TRUE);
  regie_background_open (file, NULL, file_read, g_object_ref (self));
}

static void
stamp_today (RegieProduction *production)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  regie_record_set_text (REGIE_RECORD (production), "revised", today);
}

static void
template_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_background_open_finish (result, &error);

  set_busy (self, FALSE);
  if (!reading)
    {
      tell_error (self, _ ("This template could not be opened"), error);
      return;
    }
  stamp_today (reading->production);
  g_clear_object (&self->file);
  g_clear_pointer (&self->digest, g_free);
  self->read_only = FALSE;
  regie_window_set_production (self, reading->production);
}

void
regie_window_open_template (RegieWindow *self, GFile *file)
{
  set_busy (self, TRUE);
  regie_background_open (file, NULL, template_read, g_object_ref (self));
}

static RegieWindow *
fresh_window (RegieWindow *self)
{
  RegieWindow *window;

  if (regie_window_is_empty (self))
    return self;
  window =
    regie_window_new (REGIE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
regie_window_open_beside (RegieWindow *self, GFile *file)
{
  regie_window_open (fresh_window (self), file);
}

static void
open_chosen (GFile *file, gpointer data)
{
  if (file)
    regie_window_open_beside (data, file);
}

void
regie_window_open_action (GtkWidget *widget, const char *name, GVariant *target)
{
  regie_choose_open (GTK_WINDOW (widget), open_chosen, widget);
}

void
regie_window_new_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);

  /* The welcome page is where templates are; an empty window already shows it. */
  if (!regie_window_is_empty (self))
    fresh_window (self);
}

/* Saving */

static void save_to (RegieWindow *self, GFile *file, RegieSaveFlags flags);

static void
reload (RegieWindow *self)
{
  g_autoptr (GFile) file = g_object_ref (self->file);

  regie_window_open (self, file);
}

static void
conflict_answered (const char *response, gpointer data)
{
  RegieWindow *self = data;

  if (g_str_equal (response, "copy"))
    regie_window_save_as_action (GTK_WIDGET (self), NULL, NULL);
  else if (g_str_equal (response, "reload"))
    reload (self);
  else if (g_str_equal (response, "overwrite"))
    save_to (self, self->file, REGIE_SAVE_OVERWRITE);
}

static void
ask_conflict (RegieWindow *self, const char *body)
{
  const RegieChoiceButton buttons[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
      { "overwrite", _ ("_Overwrite Theirs"), ADW_RESPONSE_DESTRUCTIVE },
        { "reload", _ ("_Reload Theirs"), ADW_RESPONSE_DESTRUCTIVE },
          { "copy", _ ("_Keep Mine as a Copy"), ADW_RESPONSE_SUGGESTED },
            { NULL, NULL, ADW_RESPONSE_DEFAULT },
        };

  regie_ask (GTK_WINDOW (self), _ ("Somebody else changed this file"), body, buttons,
                                   conflict_answered, self);
}

static void
file_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = regie_background_save_finish (result, &error);
  gboolean closing = self->closing;

  set_busy (self, FALSE);
  self->closing = FALSE;
  if (!digest)
    {
      regie_journal_thaw_clean (regie_document_journal (self->document), FALSE);
      if (g_error_matches (error, REGIE_ERROR, REGIE_ERROR_CONFLICT) && self->file)
        ask_conflict (self, error->message);
      else
        tell_error (self, _ ("Not saved"), error);
      return;
    }
  g_set_object (&self->file, G_FILE (source));
  g_free (self->digest);
  self->digest = g_steal_pointer (&digest);
  self->read_only = FALSE;
  regie_journal_thaw_clean (regie_document_journal (self->document), TRUE);
  remember (self->file);
  regie_window_show_title (self);
  if (closing)
    gtk_window_close (GTK_WINDOW (self));
  else
    regie_window_toast (self, _ ("Saved"));
}

static void
save_to (RegieWindow *self, GFile *file, RegieSaveFlags flags)
{
  gboolean same = self->file && g_file_equal (self->file, file);
  RegieJournal *journal = regie_document_journal (self->document);

  regie_window_take_typing (self);
  if (self->busy || regie_journal_is_open (journal))
    return;
  set_busy (self, TRUE);
  /* What is edited while the disk is busy stays unsaved: the mark is the state now. */
  regie_journal_freeze_clean (journal);
  regie_background_save (file, regie_document_production (self->document),
                         same ? self->digest : NULL, flags, file_saved,
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

void
regie_window_save_as_action (GtkWidget *widget, const char *action, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);
  RegieProduction *production = regie_document_production (self->document);
  const char *title = production->title && *production->title ? production->title
                                                              : _ ("Untitled production");
  g_autofree char *name = g_strconcat (title, ".production", NULL);

  g_strdelimit (name, "/", '-');
  regie_choose_save (GTK_WINDOW (self), _ ("Save Production"), name, "*.production",
                                           save_chosen, self);
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
      regie_journal_mark_clean (regie_document_journal (self->document));
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

  if (self->busy)
    return FALSE;
  regie_window_take_typing (self);
  if (!self->document || regie_journal_is_clean (regie_document_journal (self->document)))
    return TRUE;
  regie_ask (GTK_WINDOW (self),
             _ ("Save your changes?"),
                _ ("What you changed since the last save would be lost."), buttons,
                   close_answered, self);
  return FALSE;
}

/* Recent files, under the arrow beside Open */

static void
recent_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (target, NULL));

  regie_window_open_beside (data, file);
}

static gboolean
is_ours (GtkRecentInfo *info)
{
  return g_str_equal (gtk_recent_info_get_mime_type (info), OUR_TYPE) &&
         gtk_recent_info_exists (info);
}

void
regie_window_fill_recent (RegieWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open", G_VARIANT_TYPE_STRING);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *at = infos; at && g_menu_model_get_n_items (G_MENU_MODEL (menu)) < 10;
       at = at->next)
    if (is_ours (at->data))
      {
        g_autoptr (GMenuItem) item =
          g_menu_item_new (gtk_recent_info_get_display_name (at->data), NULL);

        g_menu_item_set_action_and_target (item, "recent.open", "s",
                                           gtk_recent_info_get_uri (at->data));
        g_menu_append_item (menu, item);
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  g_signal_connect_object (action, "activate", G_CALLBACK (recent_action), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "recent", G_ACTION_GROUP (group));
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
}
