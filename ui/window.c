/* A window: the header, the places, and what happens to its production as a file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window.h"

#include "ui/background.h"
#include "ui/compat.h"
#include "ui/explain.h"
#include "ui/finder.h"
#include "ui/notice-bar.h"
#include "ui/print-dialog.h"
#include "ui/script-page.h"
#include "ui/stage-page.h"
#include "ui/storyboard-page.h"
#include "ui/welcome.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (RegieWindow, regie_window, ADW_TYPE_APPLICATION_WINDOW)

gboolean
regie_window_is_empty (RegieWindow *self)
{
  return self->document == NULL && !self->busy;
}

GFile *
regie_window_file (RegieWindow *self)
{
  return self->file;
}

void
regie_window_take_typing (RegieWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* Entries confirm when the focus leaves; it comes back so that the next key goes on. */
  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_window_set_focus (GTK_WINDOW (self), focus);
}

/* Toasts read mark-up; names hold what they like. */
static AdwToast *
make_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
regie_window_toast (RegieWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, make_toast (text));
}

void
regie_window_undo_toast (GtkWidget *page, const char *text, RegieWindow *self)
{
  AdwToast *toast = make_toast (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "document.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Title and buttons */

static void
show_state (RegieWindow *self)
{
  RegieJournal *journal = self->document ? regie_document_journal (self->document) : NULL;
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean undo = FALSE, redo = FALSE, clean = TRUE;
  g_autofree char *undo_tip = NULL, *redo_tip = NULL;

  if (journal)
    g_object_get (journal, "can-undo", &undo, "can-redo", &redo, "clean", &clean, NULL);
  gtk_widget_action_set_enabled (widget, "document.undo", undo);
  gtk_widget_action_set_enabled (widget, "document.redo", redo);
  gtk_widget_action_set_enabled (widget, "document.save",
                                 journal && !self->busy &&
                                   (!clean || !self->file || self->gone));
  if (clean)
    gtk_widget_remove_css_class (self->save_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_action_set_enabled (widget, "document.save-as", journal && !self->busy);
  gtk_widget_action_set_enabled (widget, "document.share", journal && !self->busy);
  gtk_widget_action_set_enabled (widget, "document.versions", journal && self->file);
  gtk_widget_action_set_enabled (widget, "document.print", journal != NULL);
  gtk_widget_action_set_enabled (widget, "document.rehearse", journal != NULL);
  gtk_widget_action_set_enabled (widget, "document.export", journal != NULL);
  gtk_widget_action_set_enabled (widget, "document.find", journal != NULL);
  gtk_widget_action_set_enabled (widget, "document.go-to", journal != NULL);
  gtk_widget_set_visible (self->find_button, journal != NULL);
  undo_tip = undo && regie_journal_undo_name (journal)
    ? g_strdup_printf (_ ("Undo “%s” (Ctrl+Z)"), regie_journal_undo_name (journal))
    : g_strdup (_ ("Undo (Ctrl+Z)"));
  redo_tip = redo && regie_journal_redo_name (journal)
    ? g_strdup_printf (_ ("Redo “%s” (Ctrl+Shift+Z)"), regie_journal_redo_name (journal))
    : g_strdup (_ ("Redo (Ctrl+Shift+Z)"));
  regie_explain (self->undo_button, undo_tip, _ ("Nothing has been changed yet"));
  regie_explain (self->redo_button, redo_tip, _ ("Nothing has been undone"));
  regie_explain (self->save_button, _ ("Save (Ctrl+S)"), _ ("Everything is saved"));
}

void
regie_window_show_title (RegieWindow *self)
{
  RegieProduction *production;
  g_autofree char *name = self->file ? g_file_get_basename (self->file) : NULL;
  g_autofree char *title = NULL;
  const char *what;
  gboolean clean = TRUE;

  if (!self->document)
    {
      gtk_window_set_title (GTK_WINDOW (self), "Regie");
      return;
    }
  production = regie_document_production (self->document);
  what = production->title && *production->title ? production->title : name;
  g_object_get (regie_document_journal (self->document), "clean", &clean, NULL);
  title =
    g_strdup_printf ("%s%s", clean ? "" : "• ", what ? what : _ ("Untitled production"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  show_state (self);
}

/* The production shown */

static void
drop_document (RegieWindow *self)
{
  if (!self->document)
    return;
  g_signal_handlers_disconnect_by_data (regie_document_journal (self->document), self);
  g_clear_object (&self->recorder);
  g_object_set (self->stage_page, "stage", NULL, NULL);
  g_object_set (self->script_page, "document", NULL, NULL);
  g_object_set (self->storyboard_page, "stage", NULL, NULL);
  regie_finder_set_document (REGIE_FINDER (self->finder), NULL);
  g_clear_object (&self->stage);
  g_clear_object (&self->document);
}

static void
bind_preferences (RegieWindow *self)
{
  g_settings_bind (self->settings, "grid", self->stage, "grid", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "snap", self->stage, "snap", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "judgement-overlay", self->stage, "overlay",
                   G_SETTINGS_BIND_DEFAULT);
  g_object_set (self->stage, "imperial",
                g_settings_get_enum (self->settings, "units") == 1, NULL);
}

static void
units_changed (GSettings *settings, const char *key, RegieWindow *self)
{
  if (self->stage)
    g_object_set (self->stage, "imperial", g_settings_get_enum (settings, "units") == 1,
                  NULL);
}

void
regie_window_show_panels (RegieWindow *self)
{
  if (self->stage_page)
    regie_stage_page_show_panels (self->stage_page,
                                  g_settings_get_boolean (self->settings,
                                                          "left-panel-shown"),
                                  g_settings_get_boolean (self->settings,
                                                          "right-panel-shown"),
                                  g_settings_get_boolean (self->settings,
                                                          "lower-panel-shown"));
}

static void
beat_from_storyboard (RegieStoryboardPage *page, RegieBeat *beat, RegieWindow *self)
{
  regie_window_reveal (self, REGIE_RECORD (beat), NULL);
}

/* Welcoming needs none of them, and they take as long to make and show as all else. */
static void
make_pages (RegieWindow *self)
{
  self->stage_page = g_object_new (REGIE_TYPE_STAGE_PAGE, NULL);
  self->script_page = g_object_new (REGIE_TYPE_SCRIPT_PAGE, NULL);
  self->storyboard_page = g_object_new (REGIE_TYPE_STORYBOARD_PAGE, NULL);
  adw_bin_set_child (self->stage_place, GTK_WIDGET (self->stage_page));
  adw_bin_set_child (self->script_place, self->script_page);
  adw_bin_set_child (self->storyboard_place, self->storyboard_page);
  g_signal_connect (self->stage_page, "toast", G_CALLBACK (regie_window_undo_toast),
                    self);
  g_signal_connect (self->script_page, "toast", G_CALLBACK (regie_window_undo_toast),
                    self);
  g_signal_connect (self->storyboard_page, "open", G_CALLBACK (beat_from_storyboard),
                    self);
  regie_name_plainly (GTK_WIDGET (self->places));
  regie_window_fill_finder (self);
  regie_window_show_panels (self);
}

void
regie_window_set_production (RegieWindow *self, RegieProduction *production)
{
  drop_document (self);
  if (!self->stage_page)
    make_pages (self);
  self->document = regie_document_new (production);
  self->stage = regie_stage_new (self->document);
  bind_preferences (self);
  g_object_set (self->stage_page, "stage", self->stage, NULL);
  g_object_set (self->script_page, "document", self->document, NULL);
  g_object_set (self->storyboard_page, "stage", self->stage, NULL);
  regie_finder_set_document (REGIE_FINDER (self->finder), self->document);
  g_signal_connect_swapped (regie_document_journal (self->document), "settled",
                            G_CALLBACK (regie_window_show_title), self);
  gtk_stack_set_visible_child_name (self->main_stack, "production");
  adw_view_stack_set_visible_child_name (self->places, "stage");
  gtk_stack_set_visible_child (self->title_stack, self->switcher);
  gtk_widget_grab_focus (GTK_WIDGET (self->stage_page));
  regie_window_show_title (self);
  regie_window_record (self, self->base, NULL);
}

/* Actions */

static void
step (RegieWindow *self, gboolean (*take) (RegieJournal *journal))
{
  RegieJournal *journal = regie_document_journal (self->document);

  regie_window_take_typing (self);
  if (!regie_journal_is_open (journal))
    take (journal);
  /* The next key may come before the next idle, and means what there is now. */
  regie_document_flush (self->document);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *target)
{
  step (REGIE_WINDOW (widget), regie_journal_undo);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *target)
{
  step (REGIE_WINDOW (widget), regie_journal_redo);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);
  RegiePrintDialog *dialog;

  regie_window_take_typing (self);
  dialog = regie_print_dialog_show (GTK_WINDOW (self), self->document,
                                    regie_stage_scene (self->stage));
  regie_print_dialog_export_beside (dialog, self->file);
}

static void
panel_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);
  g_autofree char *key = g_strdup_printf ("%s-panel-shown", strrchr (name, '.') + 1);

  g_settings_set_boolean (self->settings, key,
                          !g_settings_get_boolean (self->settings, key));
  regie_window_show_panels (self);
}

static void
place_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);

  if (self->document && !regie_window_is_rehearsing (self))
    adw_view_stack_set_visible_child_name (self->places, strrchr (name, '.') + 1);
}

/* Once is enough to know why a text is shorter than what was pasted. */
static void
tell_left_out_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);

  if (!self->told_left_out)
    regie_window_toast (self, _ ("Control characters cannot be kept in a text and were "
                                 "left out"));
  self->told_left_out = TRUE;
}

static void
opened_from_welcome (RegieWelcome *welcome, GFile *file, RegieWindow *self)
{
  regie_window_open_beside (self, file);
}

static void
template_from_welcome (RegieWelcome *welcome, GFile *file, RegieWindow *self)
{
  regie_window_open_template (self, file);
}

static gboolean
dropped (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         RegieWindow *self)
{
  GFile *file = g_value_get_object (value);

  regie_window_open_beside (self, file);
  return TRUE;
}

/* The window */

static void
save_geometry (RegieWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
window_close_request (GtkWindow *window)
{
  RegieWindow *self = REGIE_WINDOW (window);

  save_geometry (self);
  if (regie_window_may_close (self))
    return GTK_WINDOW_CLASS (regie_window_parent_class)->close_request (window);
  return TRUE;
}

static void
window_dispose (GObject *object)
{
  RegieWindow *self = REGIE_WINDOW (object);

  regie_window_unwatch (self);
  drop_document (self);
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_clear_object (&self->file);
  g_clear_object (&self->wanted);
  g_clear_object (&self->reading);
  g_clear_weak_pointer (&self->opener);
  regie_window_know (self, NULL, NULL);
  G_OBJECT_CLASS (regie_window_parent_class)->dispose (object);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint keyval;
  GdkModifierType modifiers;
} actions[] = {
  { "document.new", regie_window_new_action, GDK_KEY_n, GDK_CONTROL_MASK },
  { "document.open", regie_window_open_action, GDK_KEY_o, GDK_CONTROL_MASK },
  { "document.save", regie_window_save_action, GDK_KEY_s, GDK_CONTROL_MASK },
  { "document.save-as", regie_window_save_as_action, GDK_KEY_s,
    GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "document.undo", undo_action, GDK_KEY_z, GDK_CONTROL_MASK },
  { "document.redo", redo_action, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "document.print", print_action, GDK_KEY_p, GDK_CONTROL_MASK },
  { "document.export", print_action, GDK_KEY_e, GDK_CONTROL_MASK },
  { "document.find", regie_window_find_action, GDK_KEY_f, GDK_CONTROL_MASK },
  { "document.go-to", regie_window_find_action, GDK_KEY_k, GDK_CONTROL_MASK },
  { "document.rehearse", regie_window_rehearse_action, GDK_KEY_F5, 0 },
  { "panel.left", panel_action, GDK_KEY_F9, 0 },
  { "panel.right", panel_action, GDK_KEY_F9, GDK_SHIFT_MASK },
  { "panel.lower", panel_action, GDK_KEY_F9, GDK_CONTROL_MASK },
  { "place.script", place_action, GDK_KEY_1, GDK_ALT_MASK },
  { "place.stage", place_action, GDK_KEY_2, GDK_ALT_MASK },
  { "place.storyboard", place_action, GDK_KEY_3, GDK_ALT_MASK },
};

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, header);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, places);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, stage_place);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, script_place);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, storyboard_place);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, finder);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, RegieWindow, place_menu);
}

static void
regie_window_class_init (RegieWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = window_close_request;
  g_type_ensure (REGIE_TYPE_WELCOME);
  g_type_ensure (REGIE_TYPE_FINDER);
  g_type_ensure (REGIE_TYPE_NOTICE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/window.ui");
  bind_children (widget_class);
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                       actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].keyval,
                                           actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_install_action (widget_class, "document.tell-left-out", NULL,
                                   tell_left_out_action);
  gtk_widget_class_install_action (widget_class, "document.share", NULL,
                                   regie_window_share_action);
  gtk_widget_class_install_action (widget_class, "document.versions", NULL,
                                   regie_window_versions_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK,
                                       "document.redo", NULL);
}

static void
regie_window_init (RegieWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = regie_settings_new ();
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect (self->settings, "changed::units", G_CALLBACK (units_changed), self);
  g_signal_connect (self->welcome, "open", G_CALLBACK (opened_from_welcome), self);
  g_signal_connect (self->welcome, "template", G_CALLBACK (template_from_welcome), self);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  regie_name_plainly (GTK_WIDGET (self));
  regie_window_fill_recent (self);
  show_state (self);
}

RegieWindow *
regie_window_new (RegieApplication *application)
{
  return g_object_new (REGIE_TYPE_WINDOW, "application", application, NULL);
}
