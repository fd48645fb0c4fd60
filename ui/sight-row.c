/* The inspector's switch for what a person sees.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sight-row.h"

#include "ui/field-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

GtkWidget *
regie_sight_list_new (RegieStage *stage)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();
  GtkWidget *list = regie_boxed_list_new (_ ("Show What They See"));

  gtk_widget_add_css_class (row, "sight");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Show What They See"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_tooltip_text (row, _ ("Shade what is hidden from this person (E)"));
  g_object_bind_property (stage, "seen", row, "subtitle", G_BINDING_SYNC_CREATE);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), "stage.sight");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show What They See"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}
