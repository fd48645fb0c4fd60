/* Opening productions and templates.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/background.h"
#include "ui/compat.h"
#include "ui/template-dialog.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

/* One question at a time: what a newer version means comes before the rest. */
static void
tell_notices (RegieWindow *self, RegieReading *reading, const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const unsigned most = 12;

  if (reading->newer)
    g_string_append_printf (
      text, "%s\n\n",
      _ ("You can look and print. To change it, save a copy under another name."));
  for (unsigned i = 0; i < MIN (reading->notices->len, most); i++)
    {
      g_autofree char *line = regie_notice_format (reading->notices->pdata[i], name);

      g_string_append_printf (text, "%s\n", line);
    }
  if (reading->notices->len > most)
    g_string_append_printf (text,
                            ngettext ("… and %u more", "… and %u more",
                                      reading->notices->len - most),
                            reading->notices->len - most);
  if (reading->notices->len > 0)
    regie_tell (GTK_WINDOW (self), reading->newer
                ? _ ("Made by a newer version of Regie")
                : _ ("Some things in the file were mended"), g_strchomp (text->str));
}

void
regie_window_give_up_reading (RegieWindow *self)
{
  if (self->opener)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (!self->document)
    gtk_stack_set_visible_child_name (self->main_stack, "welcome");
}

/* A window made only for this file goes again, and its opener tells why. */
static void
reading_failed (RegieWindow *self, const char *heading, const GError *error)
{
  RegieWindow *opener = self->opener;

  regie_window_tell_error (opener ? opener : self, heading, error);
  regie_window_give_up_reading (self);
}

/* A production without a file, from one. */
static void
take_copy (RegieWindow *self, RegieReading *reading)
{
  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->file);
  regie_window_know (self, NULL, NULL);
  self->read_only = FALSE;
  regie_window_set_production (self, reading->production);
  regie_window_follow_file (self);
}

/* A damaged file */

typedef struct
{
  RegieWindow *window;
  RegieReading *reading; /* what can be read of it */
  GError *error;
} Rescue;

static void
rescue_free (Rescue *rescue)
{
  g_clear_pointer (&rescue->reading, regie_reading_free);
  g_error_free (rescue->error);
  g_object_unref (rescue->window);
  g_free (rescue);
}

static void
rescue_answered (const char *response, gpointer data)
{
  Rescue *rescue = data;
  RegieWindow *self = rescue->window;

  if (!g_str_equal (response, "open"))
    regie_window_give_up_reading (self);
  else
    {
      GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
      RegieWindow *window =
        self->document ? regie_window_new ((RegieApplication *) application) : self;

      take_copy (window, rescue->reading);
      gtk_window_present (GTK_WINDOW (window));
      tell_notices (window, rescue->reading, _ ("The copy"));
    }
  rescue_free (rescue);
}

static void
rescued (GObject *source, GAsyncResult *result, gpointer data)
{
  Rescue *rescue = data;
  RegieWindow *self = rescue->window, *opener = self->opener;
  const RegieChoiceButton buttons[] = {
    { "cancel", _ ("_Close"), ADW_RESPONSE_DEFAULT },
      { "open", _ ("_Open What Can Be Read"), ADW_RESPONSE_SUGGESTED },
        { NULL, NULL, ADW_RESPONSE_DEFAULT },
    };

  regie_window_set_busy (self, FALSE);
  rescue->reading = regie_background_open_finish (result, NULL);
  if (rescue->reading)
    regie_ask (GTK_WINDOW (opener ? opener : self), _ ("This file is damaged"),
                                                       rescue->error->message, buttons,
                                                       rescue_answered, rescue);
  else
    {
      reading_failed (self, _ ("This file could not be opened"), rescue->error);
      rescue_free (rescue);
    }
}

/* error: (transfer full). */
static void
try_rescue (RegieWindow *self, GFile *file, GError *error)
{
  Rescue *rescue = g_new0 (Rescue, 1);

  rescue->window = g_object_ref (self);
  rescue->error = error;
  regie_window_set_busy (self, TRUE);
  regie_background_rescue (file, rescued, rescue);
}

static void
file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_background_open_finish (result, &error);
  GFile *file = G_FILE (source);
  g_autofree char *name = g_file_get_basename (file);

  regie_window_set_busy (self, FALSE);
  g_clear_object (&self->reading);
  if (!reading && g_error_matches (error, REGIE_ERROR, REGIE_ERROR_FORMAT))
    {
      try_rescue (self, file, g_steal_pointer (&error));
      return;
    }
  if (!reading)
    {
      reading_failed (self, _ ("This file could not be opened"), error);
      return;
    }
  g_clear_weak_pointer (&self->opener);
  /* What is reloaded was kept as a copy. */
  if (self->recorder)
    regie_recorder_decline (self->recorder);
  g_set_object (&self->file, file);
  regie_window_know (self, reading->bytes, reading->digest);
  self->read_only = reading->newer;
  regie_window_set_production (self, reading->production);
  regie_window_follow_file (self);
  regie_window_remember (file);
  tell_notices (self, reading, name);
}

void
regie_window_begin_reading (RegieWindow *self)
{
  if (!self->document)
    gtk_stack_set_visible_child_name (self->main_stack, "reading");
  regie_window_set_busy (self, TRUE);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
}

void
regie_window_read (RegieWindow *self, GFile *file)
{
  regie_window_begin_reading (self);
  regie_background_open (file, self->reading, file_read, g_object_ref (self));
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

  regie_window_set_busy (self, FALSE);
  g_clear_object (&self->reading);
  if (!reading)
    {
      reading_failed (self, _ ("This template could not be opened"), error);
      return;
    }
  stamp_today (reading->production);
  take_copy (self, reading);
}

void
regie_window_open_template (RegieWindow *self, GFile *file)
{
  regie_window_begin_reading (self);
  regie_background_open (file, self->reading, template_read, g_object_ref (self));
}

static void
copy_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_background_open_finish (result, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text =
    g_strdup_printf (_ ("A copy of “%s”. Save it under a name of its own to keep it."),
                        name);

  regie_window_set_busy (self, FALSE);
  g_clear_object (&self->reading);
  if (!reading)
    {
      reading_failed (self, _ ("This file could not be opened"), error);
      return;
    }
  take_copy (self, reading);
  regie_window_tell_copy (self, text);
  tell_notices (self, reading, name);
}

void
regie_window_read_copy (RegieWindow *self, GFile *file)
{
  regie_window_begin_reading (self);
  regie_background_open (file, self->reading, copy_read, g_object_ref (self));
}

static RegieWindow *
fresh_window (RegieWindow *self)
{
  RegieWindow *window;

  if (regie_window_is_empty (self))
    return self;
  window =
    regie_window_new (REGIE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_set_weak_pointer (&window->opener, self);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
regie_window_open_beside (RegieWindow *self, GFile *file)
{
  RegieWindow *already = regie_window_find (file);

  if (already)
    gtk_window_present (GTK_WINDOW (already));
  else
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

static void
template_chosen (GFile *file, gpointer data)
{
  regie_window_open_template (fresh_window (data), file);
}

void
regie_window_new_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);

  /* An empty window shows the templates already; the ring answers a click by mouse too. */
  if (regie_window_is_empty (self))
    {
      gtk_widget_child_focus (self->welcome, GTK_DIR_TAB_FORWARD);
      gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
    }
  else
    regie_template_dialog_show (GTK_WINDOW (self), template_chosen, self);
}
