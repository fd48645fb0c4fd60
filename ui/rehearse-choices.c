/* What can be rehearsed, and whose eyes it can be watched with.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-choices.h"

#include "app/model/role-name.h"
#include "app/model/scene.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

GListModel *
regie_rehearse_scene_names (RegieProduction *production)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  RegieScene *scene;

  gtk_string_list_append (names, _ ("All scenes"));
  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("%u · %s", i + 1, scene->title ? scene->title : "");

      gtk_string_list_append (names, name);
    }
  return G_LIST_MODEL (names);
}

GListModel *
regie_rehearse_role_names (RegieProduction *production)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  RegieRole *role;

  gtk_string_list_append (names, _ ("Everyone"));
  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    gtk_string_list_take (names, regie_role_full_name (role));
  return G_LIST_MODEL (names);
}
