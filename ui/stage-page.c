/* The Stage: left panel, canvas with its tools, inspector.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage-page.h"

#include "app/review/reference.h"
#include "ui/beat-bar.h"
#include "ui/canvas-private.h"
#include "ui/edit-actions.h"
#include "ui/inspector.h"
#include "ui/left-panel.h"
#include "ui/stage-tools.h"
#include "ui/underlay-actions.h"

#include <glib/gi18n-lib.h>

struct _RegieStagePage
{
  GtkWidget parent_instance;
  RegieStage *stage;
  RegieCanvas *canvas;
  GtkWidget *left_paned, *right_paned, *left_panel, *inspector, *lower_panel;
  RegieBeatBar *beat_bar;
  RegieToolId tool; /* as last heard of */
  GtkBox *tool_bar;
  GtkLabel *prompt;
  GMenuModel *view_menu;
  GtkButton *scale_button;
  GtkWidget *in_button, *out_button, *fit_button;
};

enum
{
  PROP_STAGE = 1,
};

static guint toast_signal;

G_DEFINE_FINAL_TYPE (RegieStagePage, regie_stage_page, GTK_TYPE_WIDGET)

GMenuModel *
regie_stage_page_menu (RegieStagePage *self)
{
  GMenu *menu = regie_stage_tools_menu ();

  g_menu_append_section (menu, NULL, self->view_menu);
  return G_MENU_MODEL (menu);
}

static void
show_prompt (RegieStage *stage, GParamSpec *spec, RegieStagePage *self)
{
  g_autofree char *prompt = NULL, *seen = NULL;
  const char *text;

  g_object_get (stage, "prompt", &prompt, "seen", &seen, NULL);
  text = prompt ? prompt : seen;
  if (!regie_stage_setting (stage))
    text = _ ("No scene yet: add the first one under Scenes");
  gtk_label_set_text (self->prompt, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->prompt), text && *text);
}

static void
show_scale (RegieCanvas *canvas, GParamSpec *spec, RegieStagePage *self)
{
  g_autofree char *text = regie_canvas_scale_text (canvas);

  gtk_button_set_label (self->scale_button, text);
}

/* A note just pinned down waits to be written. */
static void
tool_changed (RegieStage *stage, GParamSpec *spec, RegieStagePage *self)
{
  RegieRecord *picked = regie_selection_at (regie_stage_selection (stage), 0);

  if (self->tool == REGIE_TOOL_NOTE && REGIE_IS_NOTE (picked) &&
      !REGIE_NOTE (picked)->text)
    regie_inspector_write (REGIE_INSPECTOR (self->inspector));
  self->tool = regie_stage_tool (stage);
}

static void
edited (const char *toast, gpointer data)
{
  g_signal_emit (data, toast_signal, 0, toast);
}

static void
set_stage (RegieStagePage *self, RegieStage *stage)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GSimpleActionGroup) edits = NULL, switches = NULL, levels = NULL;
  g_autoptr (GSimpleActionGroup) underlays = NULL;

  if (self->stage)
    g_signal_handlers_disconnect_by_data (self->stage, self);
  g_set_object (&self->stage, stage);
  g_object_set (self->canvas, "stage", stage, NULL);
  g_object_set (self->left_panel, "stage", stage, NULL);
  g_object_set (self->inspector, "stage", stage, NULL);
  g_object_set (self->beat_bar, "stage", stage, NULL);
  if (stage)
    {
      edits = regie_edit_actions_new (stage, widget, edited, self);
      switches = regie_stage_actions_new (stage);
      levels = regie_level_actions_new (stage);
      underlays = regie_underlay_actions_new (stage, GTK_WIDGET (self->canvas));
      g_signal_connect_object (stage, "notify::prompt", G_CALLBACK (show_prompt), self,
                               0);
      g_signal_connect_object (stage, "notify::scene", G_CALLBACK (show_prompt), self, 0);
      g_signal_connect_object (stage, "notify::seen", G_CALLBACK (show_prompt), self, 0);
      g_signal_connect_object (stage, "notify::tool", G_CALLBACK (tool_changed), self, 0);
      show_prompt (stage, NULL, self);
      show_scale (self->canvas, NULL, self);
    }
  gtk_widget_insert_action_group (widget, "edit", (GActionGroup *) edits);
  gtk_widget_insert_action_group (widget, "stage", (GActionGroup *) switches);
  gtk_widget_insert_action_group (widget, "level", (GActionGroup *) levels);
  gtk_widget_insert_action_group (widget, "underlay", (GActionGroup *) underlays);
}

void
regie_stage_page_show_panels (RegieStagePage *self,
                              gboolean left,
                              gboolean right,
                              gboolean lower)
{
  gtk_widget_set_visible (self->left_panel, left);
  gtk_widget_set_visible (self->inspector, right);
  gtk_widget_set_visible (self->lower_panel, lower);
}

void
regie_stage_page_reveal (RegieStagePage *self,
                         RegieRecord *record,
                         const RegieField *field)
{
  RegieSelection *selection = regie_stage_selection (self->stage);
  RegieRecord *shown = regie_record_shown (record);

  regie_selection_clear (selection);
  if (!regie_box_is_empty (regie_record_outline (shown)))
    {
      regie_selection_pick (selection, shown);
      regie_canvas_reveal (self->canvas, regie_selection_at (selection, 0));
    }
  if (field)
    regie_inspector_edit (REGIE_INSPECTOR (self->inspector), record, field);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
forward_toast (GtkWidget *panel, const char *text, RegieStagePage *self)
{
  g_signal_emit (self, toast_signal, 0, text);
}

static void
edit_cue (RegieBeatBar *bar, RegieCue *cue, RegieStagePage *self)
{
  regie_inspector_edit (REGIE_INSPECTOR (self->inspector), REGIE_RECORD (cue), NULL);
}

/* What is activated in the palette goes to the middle of what is seen. */
static gboolean
set_down (RegieLeftPanel *panel, const char *key, RegieStagePage *self)
{
  regie_left_panel_set_down (panel, key, regie_canvas_centre (self->canvas));
  return TRUE;
}

/* The buttons are outside the canvas, where its own actions do not reach. */
static void
zoom_clicked (GtkButton *button, RegieStagePage *self)
{
  GtkWidget *widget = GTK_WIDGET (button);
  const char *action = "canvas.true-scale";

  if (widget == self->in_button)
    action = "canvas.zoom-in";
  else if (widget == self->out_button)
    action = "canvas.zoom-out";
  else if (widget == self->fit_button)
    action = "canvas.fit";
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL);
}

static void
step_beat (GtkWidget *widget, const char *action, GVariant *by)
{
  regie_beat_bar_step (REGIE_STAGE_PAGE (widget)->beat_bar, g_variant_get_int32 (by));
}

static gboolean
has_focus (GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (pane));

  return focus && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

/* Tab goes through all that stands on the canvas; this goes past it. */
static void
step_pane (GtkWidget *widget, const char *action, GVariant *by)
{
  RegieStagePage *self = REGIE_STAGE_PAGE (widget);
  GtkWidget *panes[] = { self->left_panel, GTK_WIDGET (self->canvas), self->lower_panel,
                         self->inspector };
  int n = G_N_ELEMENTS (panes), step = g_variant_get_int32 (by), now = step > 0 ? -1 : n;

  for (int i = 0; i < n; i++)
    if (has_focus (panes[i]))
      now = i;
  for (int i = 1; i <= n; i++)
    {
      GtkWidget *pane = panes[(now + i * step + 2 * n) % n];

      if (pane == GTK_WIDGET (self->canvas)
            ? gtk_widget_grab_focus (pane)
            : gtk_widget_is_visible (pane) &&
                gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        break;
    }
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
}

static gboolean
stage_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REGIE_STAGE_PAGE (widget)->canvas));
}

static void
stage_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_STAGE)
    set_stage (REGIE_STAGE_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
stage_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_STAGE)
    g_value_set_object (value, REGIE_STAGE_PAGE (object)->stage);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
stage_page_dispose (GObject *object)
{
  RegieStagePage *self = REGIE_STAGE_PAGE (object);

  g_clear_pointer (&self->left_paned, gtk_widget_unparent);
  g_clear_object (&self->stage);
  G_OBJECT_CLASS (regie_stage_page_parent_class)->dispose (object);
}

static void
regie_stage_page_class_init (RegieStagePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = stage_page_set_property;
  object_class->get_property = stage_page_get_property;
  object_class->dispose = stage_page_dispose;
  g_object_class_install_property (object_class, PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_READWRITE |
                                                          G_PARAM_STATIC_STRINGS));
  toast_signal = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  widget_class->grab_focus = stage_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "stage-page.step-beat", "i", step_beat);
  gtk_widget_class_install_action (widget_class, "stage-page.step-pane", "i", step_pane);
  g_type_ensure (REGIE_TYPE_BEAT_BAR);
  g_type_ensure (REGIE_TYPE_CANVAS);
  g_type_ensure (REGIE_TYPE_LEFT_PANEL);
  g_type_ensure (REGIE_TYPE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/stage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, left_paned);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, right_paned);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, left_panel);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, inspector);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, canvas);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, beat_bar);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, lower_panel);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, tool_bar);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, prompt);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, view_menu);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, scale_button);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, in_button);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, out_button);
  gtk_widget_class_bind_template_child (widget_class, RegieStagePage, fit_button);
  gtk_widget_class_bind_template_callback (widget_class, zoom_clicked);
}

static void
regie_stage_page_init (RegieStagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  regie_stage_tools_add_buttons (self->tool_bar);
  regie_stage_tools_add_keys (GTK_WIDGET (self), self->canvas);
  g_signal_connect (self->canvas, "notify::zoom", G_CALLBACK (show_scale), self);
  g_signal_connect (self->left_panel, "toast", G_CALLBACK (forward_toast), self);
  g_signal_connect (self->beat_bar, "toast", G_CALLBACK (forward_toast), self);
  g_signal_connect (self->beat_bar, "cue", G_CALLBACK (edit_cue), self);
  g_signal_connect (self->left_panel, "set-down", G_CALLBACK (set_down), self);
}
