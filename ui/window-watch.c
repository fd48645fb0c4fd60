/* What happens to a window's file while it is open, told at once.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/notice-bar.h"
#include "ui/watch.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

static void
answered (const char *response, gpointer data)
{
  RegieWindow *self = data;

  if (g_str_equal (response, "reload"))
    regie_window_reload (self);
  else if (g_str_equal (response, "merge"))
    regie_window_merge (self, FALSE);
  else if (g_str_equal (response, "again"))
    regie_window_save_again (self);
  else if (g_str_equal (response, "save-as"))
    regie_window_save_as_action (GTK_WIDGET (self), NULL, NULL);
}

static void
tell_changed (RegieWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *text = g_strdup_printf (_ ("Somebody else changed “%s”."), name);
  const RegieChoiceButton buttons[] = {
    { "later", _ ("_Later"), ADW_RESPONSE_DEFAULT },
      { "reload", _ ("_Reload"), ADW_RESPONSE_DEFAULT },
        { "merge", _ ("_Merge…"), ADW_RESPONSE_SUGGESTED },
          { NULL, NULL, ADW_RESPONSE_DEFAULT },
      };

  regie_notice_bar_show (REGIE_NOTICE_BAR (self->notice_bar), text, buttons, answered,
                         self);
}

static void
tell_gone (RegieWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *text =
    g_strdup_printf (_ ("“%s” is gone from where it was opened. What you see here is all "
                        "there is of it."),
                        name);
  const RegieChoiceButton buttons[] = {
    { "later", _ ("_Later"), ADW_RESPONSE_DEFAULT },
      { "again", _ ("Save It Here A_gain"), ADW_RESPONSE_SUGGESTED },
        { NULL, NULL, ADW_RESPONSE_DEFAULT },
    };

  regie_notice_bar_show (REGIE_NOTICE_BAR (self->notice_bar), text, buttons, answered,
                         self);
}

void
regie_window_tell_copy (RegieWindow *self, const char *text)
{
  const RegieChoiceButton buttons[] = {
    { "later", _ ("_Later"), ADW_RESPONSE_DEFAULT },
      { "save-as", _ ("Save _As…"), ADW_RESPONSE_SUGGESTED },
        { NULL, NULL, ADW_RESPONSE_DEFAULT },
    };

  regie_notice_bar_show (REGIE_NOTICE_BAR (self->notice_bar), text, buttons, answered,
                         self);
}

void
regie_window_tell_remote (RegieWindow *self)
{
  g_autofree char *path = g_file_get_path (self->file);
  const RegieChoiceButton buttons[] = {
    { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT }, { NULL, NULL, ADW_RESPONSE_DEFAULT },
  };

  if (path || self->told_remote)
    return;
  self->told_remote = TRUE;
  regie_notice_bar_show (
    REGIE_NOTICE_BAR (self->notice_bar),
    _ ("This is saved on another computer, and was read back the same. Whether a power cut "
       "there could harm it is not known from here; others are not told that you have it "
       "open. Earlier versions are kept on this computer."),
      buttons, answered, self);
}

/* What was told and left for later is not told again until there is something new. */
static gboolean
is_news (RegieWindow *self, const char *digest)
{
  const char *state = digest ? digest : "";

  if (g_strcmp0 (state, self->told) == 0)
    return FALSE;
  g_free (self->told);
  self->told = g_strdup (state);
  return TRUE;
}

static void
looked (RegieWatch *watch, const char *digest, RegieWindow *self)
{
  /* What is written or read just now is known in a moment. */
  if (self->busy)
    {
      regie_watch_look (watch);
      return;
    }
  self->gone = digest == NULL;
  regie_window_show_title (self);
  if (g_strcmp0 (digest, self->digest) == 0)
    regie_window_tell_nothing (self);
  else if (is_news (self, digest))
    (digest ? tell_changed : tell_gone) (self);
}

void
regie_window_tell_nothing (RegieWindow *self)
{
  regie_notice_bar_hide (REGIE_NOTICE_BAR (self->notice_bar));
  g_clear_pointer (&self->told, g_free);
}

/* Folders on a network may tell nothing: whoever comes back to the window is told then. */
static void
activated (GtkWindow *window, GParamSpec *pspec, RegieWatch *watch)
{
  if (gtk_window_is_active (window))
    regie_watch_look (watch);
}

static void
begin (RegieWindow *self)
{
  self->watch = regie_watch_new (self->file);
  g_signal_connect (self->watch, "looked", G_CALLBACK (looked), self);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (activated), self->watch,
                           0);
}

void
regie_window_unwatch (RegieWindow *self)
{
  if (self->watch)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->told, g_free);
  regie_window_unlock (self);
}

void
regie_window_follow_file (RegieWindow *self)
{
  gboolean same =
    self->watch && self->file && regie_watch_is_for (self->watch, self->file);

  self->gone = FALSE;
  regie_window_tell_nothing (self);
  if (same)
    return;
  regie_window_unwatch (self);
  if (!self->file)
    return;
  begin (self);
  regie_window_lock (self);
}
