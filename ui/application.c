/* The application: windows, preferences, what is common to all documents.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"

#include "ui/about.h"
#include "ui/preferences.h"
#include "ui/recovery-dialog.h"
#include "ui/window.h"

struct _RegieApplication
{
  AdwApplication parent_instance;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (RegieApplication, regie_application, ADW_TYPE_APPLICATION)

GSettings *
regie_settings_new (void)
{
  return g_settings_new ("app.regie.Regie");
}

static RegieWindow *
show_window (RegieApplication *self)
{
  gboolean first = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  RegieWindow *window = regie_window_new (self);

  gtk_window_present (GTK_WINDOW (window));
  if (first)
    regie_recovery_offer (GTK_APPLICATION (self));
  return window;
}

static void
application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window)
    gtk_window_present (window);
  else
    show_window (REGIE_APPLICATION (application));
}

static void
application_open (GApplication *application, GFile **files, int n, const char *hint)
{
  for (int i = 0; i < n; i++)
    {
      RegieWindow *already = regie_window_find (files[i]);
      GtkWindow *active =
        gtk_application_get_active_window (GTK_APPLICATION (application));
      RegieWindow *window = REGIE_IS_WINDOW (active) ? REGIE_WINDOW (active) : NULL;

      if (already)
        {
          gtk_window_present (GTK_WINDOW (already));
          continue;
        }
      if (!window || !regie_window_is_empty (window))
        window = show_window (REGIE_APPLICATION (application));
      regie_window_open (window, files[i]);
    }
}

/* Windows ask for themselves about unsaved work; one that stays open keeps the rest. */
static void
quit (GSimpleAction *action, GVariant *target, gpointer application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *at = windows; at; at = at->next)
    gtk_window_close (at->data);
}

static void
about (GSimpleAction *action, GVariant *target, gpointer application)
{
  regie_about_show (gtk_application_get_active_window (application));
}

static void
preferences (GSimpleAction *action, GVariant *target, gpointer application)
{
  regie_preferences_show (gtk_application_get_active_window (application));
}

/* Not by the name that GTK looks for: that would be built with each window. */
static void
discarded (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  regie_recovery_show_declined (application);
}

static void
shortcuts (GSimpleAction *action, GVariant *target, gpointer application)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/app/regie/Regie/help-overlay.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (window, gtk_application_get_active_window (application));
  gtk_window_present (window);
}

static void
apply_colour_scheme (GSettings *settings, const char *key, RegieApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (settings, key)]);
}

static void
application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit },
    { .name = "about", .activate = about },
    { .name = "preferences", .activate = preferences },
    { .name = "shortcuts", .activate = shortcuts },
    { .name = "discarded", .activate = discarded },
  };
  static const char *const quit_keys[] = { "<Control>q", NULL };
  static const char *const preferences_keys[] = { "<Control>comma", NULL };
  static const char *const shortcuts_keys[] = { "<Control>question", NULL };
  RegieApplication *self = REGIE_APPLICATION (application);

  G_APPLICATION_CLASS (regie_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.preferences",
                                         preferences_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.shortcuts",
                                         shortcuts_keys);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (
                                      gdk_display_get_default ()),
                                    "/app/regie/Regie/icons");
  self->settings = regie_settings_new ();
  g_signal_connect (self->settings, "changed::color-scheme",
                    G_CALLBACK (apply_colour_scheme), self);
  apply_colour_scheme (self->settings, "color-scheme", self);
}

static void
application_finalize (GObject *object)
{
  g_clear_object (&REGIE_APPLICATION (object)->settings);
  G_OBJECT_CLASS (regie_application_parent_class)->finalize (object);
}

static void
regie_application_class_init (RegieApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = application_finalize;
  application_class->activate = application_activate;
  application_class->open = application_open;
  application_class->startup = application_startup;
}

static void
regie_application_init (RegieApplication *self)
{
}

RegieApplication *
regie_application_new (void)
{
  return g_object_new (REGIE_TYPE_APPLICATION, "application-id", "app.regie.Regie",
                       "resource-base-path", "/app/regie/Regie", "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
