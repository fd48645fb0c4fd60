/* What all of a window's dealings with files share: progress, failures, recent files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compat.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

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

void
regie_window_set_busy (RegieWindow *self, gboolean busy)
{
  self->busy = busy;
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  if (busy)
    self->pulse = g_timeout_add (500, pulse_first, self);
}

void
regie_window_tell_error (RegieWindow *self, const char *heading, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    regie_tell (GTK_WINDOW (self), heading, error->message);
}

void
regie_window_know (RegieWindow *self, GBytes *bytes, const char *digest)
{
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = bytes ? g_bytes_ref (bytes) : NULL;
  g_free (self->digest);
  self->digest = g_strdup (digest);
}

/* Recent files */

void
regie_window_remember (GFile *file)
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
  /* No action of that name: it is told, and cannot be chosen. */
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    g_menu_append (menu, _ ("No recent productions"), "recent.none");
  g_signal_connect_object (action, "activate", G_CALLBACK (recent_action), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "recent", G_ACTION_GROUP (group));
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
}
