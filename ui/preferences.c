/* The preferences window: each row is bound to a key of the settings.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences.h"

#include "ui/application.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
add_switch (AdwPreferencesGroup *group,
            GSettings *settings,
            const char *key,
            const char *title)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_settings_bind (settings, key, toggle, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (group, row);
  return row;
}

static gboolean
nick_to_index (GValue *value, GVariant *variant, gpointer nicks)
{
  const char *const *names = nicks;

  for (unsigned i = 0; names[i]; i++)
    if (g_str_equal (names[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
index_to_nick (const GValue *value, const GVariantType *type, gpointer nicks)
{
  const char *const *names = nicks;

  return g_variant_new_string (names[g_value_get_uint (value)]);
}

/* One row of choices; labels and nicks in the same order. */
static void
add_choice (AdwPreferencesGroup *group,
            GSettings *settings,
            const char *key,
            const char *const *nicks,
            const char *title,
            const char *const *labels)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                nick_to_index, index_to_nick, (gpointer) nicks, NULL);
  adw_preferences_group_add (group, row);
}

void
regie_preferences_show (GtkWindow *parent)
{
  static const char *const unit_nicks[] = { "metric", "imperial", NULL };
  static const char *const scheme_nicks[] = { "system", "light", "dark", NULL };
  const char *const units[] = { _ ("Metres"), _ ("Feet and inches"), NULL };
  const char *const schemes[] = { _ ("As the system"), _ ("Light"), _ ("Dark"), NULL };
  GSettings *settings = regie_settings_new ();
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *general = adw_preferences_group_new (),
            *stage = adw_preferences_group_new (), *spelling;

  add_choice (ADW_PREFERENCES_GROUP (general), settings, "color-scheme", scheme_nicks,
              _ ("Appearance"), schemes);
  add_choice (ADW_PREFERENCES_GROUP (general), settings, "units", unit_nicks,
              _ ("Units of length"), units);
  spelling = add_switch (ADW_PREFERENCES_GROUP (general), settings, "check-spelling",
                         _ ("Check spelling"));
  adw_action_row_set_subtitle (
    ADW_ACTION_ROW (spelling),
    _ ("In the production’s language, if the system has a dictionary for it"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (stage), _ ("Stage"));
  add_switch (ADW_PREFERENCES_GROUP (stage), settings, "grid", _ ("Show the grid"));
  add_switch (ADW_PREFERENCES_GROUP (stage), settings, "snap",
              _ ("Snap to grid, walls, edges and centres"));
  add_switch (ADW_PREFERENCES_GROUP (stage), settings, "judgement-overlay",
              _ ("Show judgements on the stage"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (general));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (stage));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window),
                              ADW_PREFERENCES_PAGE (page));
  /* The bindings need the settings for as long as the rows are there. */
  g_object_set_data_full (G_OBJECT (window), "settings", settings, g_object_unref);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
