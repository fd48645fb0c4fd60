/* Who has a file open: told before it is opened here, and to others while it is.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/when.h"
#include "ui/compat.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

/* Opening what is open already, here or elsewhere */

/* By whatever way it is reached. */
static gboolean
is_same (GFile *a, GFile *b)
{
  g_autofree char *one = g_file_get_path (a), *other = g_file_get_path (b);
  char *real_one = one ? realpath (one, NULL) : NULL;
  char *real_other = other ? realpath (other, NULL) : NULL;
  gboolean same =
    g_file_equal (a, b) || (real_one && real_other && g_str_equal (real_one, real_other));

  free (real_one);
  free (real_other);
  return same;
}

RegieWindow *
regie_window_find (GFile *file)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (unsigned i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (REGIE_IS_WINDOW (window) && REGIE_WINDOW (window)->file &&
          is_same (REGIE_WINDOW (window)->file, file))
        return REGIE_WINDOW (window);
    }
  return NULL;
}

static void
answered (const char *response, gpointer data)
{
  RegieWindow *self = data;
  g_autoptr (GFile) file = g_steal_pointer (&self->wanted);

  if (!file)
    return;
  if (g_str_equal (response, "anyway"))
    regie_window_read (self, file);
  else if (g_str_equal (response, "copy"))
    regie_window_read_copy (self, file);
  else
    regie_window_give_up_reading (self);
}

/* Returns: (transfer full). */
static char *
tell_holder (GFile *file, const RegieLockHolder *holder)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *who = g_strdup (holder->name ? holder->name : _ ("Somebody"));
  g_autofree char *when =
    holder->time
      ? regie_when_format_real (g_date_time_to_unix (holder->time) * G_USEC_PER_SEC)
      : NULL;
  g_autofree char *where = g_strdup (holder->computer ? holder->computer : "?");

  if (when)
    /* Translators: a person, a file, a computer, and since when */
    return g_strdup_printf (_ ("%s has “%s” open on the computer “%s”. Since: %s."), who,
                               name, where, when);
  return g_strdup_printf (_ ("%s has “%s” open on the computer “%s”."), who, name, where);
}

static void
ask (RegieWindow *self, const RegieLockHolder *holder)
{
  g_autofree char *who = tell_holder (self->wanted, holder);
  g_autofree char *body = g_strdup_printf (
    "%s\n\n%s", who,
    _ ("If you change it too, whoever saves later will be asked to merge both."));
  const RegieChoiceButton buttons[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
      { "anyway", _ ("Open _Anyway"), ADW_RESPONSE_DEFAULT },
        { "copy", _ ("Open a _Copy to Read"), ADW_RESPONSE_SUGGESTED },
          { NULL, NULL, ADW_RESPONSE_DEFAULT },
      };

  regie_ask (GTK_WINDOW (self), _ ("Somebody else has this file open"), body, buttons,
                                   answered, self);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (source);

  g_task_return_pointer (task, path ? regie_lock_find_holder (path) : NULL,
                         (GDestroyNotify) regie_lock_holder_free);
}

static void
holder_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (RegieLockHolder) holder = NULL;
  gboolean cancelled = g_cancellable_is_cancelled (self->reading);

  holder = g_task_propagate_pointer (G_TASK (result), NULL);
  regie_window_set_busy (self, FALSE);
  g_clear_object (&self->reading);
  if (cancelled)
    regie_window_give_up_reading (self);
  else if (!holder)
    regie_window_read (self, G_FILE (source));
  else
    {
      g_set_object (&self->wanted, G_FILE (source));
      ask (self, holder);
    }
}

void
regie_window_open (RegieWindow *self, GFile *file)
{
  g_autoptr (GTask) task = NULL;

  if (self->file && is_same (self->file, file))
    {
      regie_window_read (self, file);
      return;
    }
  regie_window_begin_reading (self);
  task = g_task_new (file, NULL, holder_found, g_object_ref (self));
  g_task_run_in_thread (task, find_in_thread);
}

/* Telling others */

static void
take_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (source);

  g_task_return_pointer (task, path ? regie_lock_take (path) : NULL,
                         (GDestroyNotify) regie_lock_release);
}

/* The window may have gone, or gone on to another file. */
static void
taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (RegieLock) lock = g_task_propagate_pointer (G_TASK (result), NULL);

  if (lock && self->watch && !self->lock && self->file &&
      g_file_equal (self->file, G_FILE (source)))
    self->lock = g_steal_pointer (&lock);
}

void
regie_window_lock (RegieWindow *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->read_only)
    return;
  task = g_task_new (self->file, NULL, taken, g_object_ref (self));
  g_task_run_in_thread (task, take_in_thread);
}

void
regie_window_unlock (RegieWindow *self)
{
  g_clear_pointer (&self->lock, regie_lock_release);
}
