/* The Stage: left panel, canvas with its tools, inspector.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage-page.h"

#include "app/review/reference.h"
#include "ui/beat-bar.h"
#include "ui/canvas-private.h"
#include "ui/edit-actions.h"
#include "ui/inspector.h"
#include "ui/left-panel.h"
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

/* Pan is in hand with Space or the middle button too; place comes with a symbol. */
static const struct
{
  RegieToolId id;
  const char *icon, *label, *key;
} tools[] = {
  { REGIE_TOOL_SELECT, "regie-select-symbolic", N_ ("Select"), "v" },
  { REGIE_TOOL_PAN, "regie-pan-symbolic", N_ ("Pan"), "h" },
  { REGIE_TOOL_WALL, "regie-wall-symbolic", N_ ("Wall"), "w" },
  { REGIE_TOOL_DOOR, "regie-door-symbolic", N_ ("Door"), "d" },
  { REGIE_TOOL_WINDOW, "regie-window-symbolic", N_ ("Window"), "i" },
  { REGIE_TOOL_ZONE, "regie-zone-symbolic", N_ ("Zone"), "z" },
  { REGIE_TOOL_LINE_OF_VISIBILITY, "regie-line-of-visibility-symbolic",
    N_ ("Line of visibility"), "l" },
  { REGIE_TOOL_DIMENSION, "regie-dimension-symbolic", N_ ("Dimension"), "m" },
  { REGIE_TOOL_NOTE, "regie-note-symbolic", N_ ("Note"), "n" },
};

/* Keys that hold wherever the focus is on this page, unless an entry wants them. */
static const struct
{
  const char *trigger, *action;
  int target; /* for actions with a number */
  gboolean takes_number;
} keys[] = {
  { "<Control>x", "edit.cut", 0, FALSE },
  { "<Control>c", "edit.copy", 0, FALSE },
  { "<Control>v", "edit.paste", 0, FALSE },
  { "<Control>d", "edit.duplicate", 0, FALSE },
  { "<Control>a", "edit.select-all", 0, FALSE },
  { "<Control>g", "edit.group", 0, FALSE },
  { "<Control><Shift>g", "edit.ungroup", 0, FALSE },
  { "<Control>l", "edit.lock", 0, FALSE },
  { "<Control><Shift>h", "edit.flip", 0, FALSE },
  { "<Control>bracketright", "edit.turn", 15, TRUE },
  { "<Control>bracketleft", "edit.turn", -15, TRUE },
  { "<Control>Home", "edit.order", 0, TRUE },
  { "<Control>Page_Up", "edit.order", 1, TRUE },
  { "<Control>Page_Down", "edit.order", 2, TRUE },
  { "<Control>End", "edit.order", 3, TRUE },
  { "Page_Up", "stage-page.step-beat", -1, TRUE },
  { "Page_Down", "stage-page.step-beat", 1, TRUE },
};

static const struct
{
  const char *trigger, *action;
} zoom_keys[] = {
  { "<Control>plus|<Control>equal|<Control>KP_Add", "canvas.zoom-in" },
  { "<Control>minus|<Control>KP_Subtract", "canvas.zoom-out" },
  { "<Control>0|<Control>KP_0", "canvas.fit" },
  { "<Control>1|<Control>KP_1", "canvas.true-scale" },
  { "<Control>2|<Control>KP_2", "canvas.zoom-selection" },
};

/* Keys without a modifier hold on the canvas alone, so that letters can be typed elsewhere. */
static const struct
{
  const char *trigger;
  int verdict;
} judging_keys[] = { { "1", REGIE_VERDICT_SUPPORTS },
                     { "2", REGIE_VERDICT_NEUTRAL },
                     { "3", REGIE_VERDICT_WORKS_AGAINST },
                     { "0", REGIE_VERDICT_NOT_JUDGED } };

static void
add_key (GtkShortcutController *controller,
         const char *trigger,
         const char *action,
         gboolean takes_number,
         int target)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_named_action_new (action));

  if (takes_number)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (target));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

static void
add_keys (RegieStagePage *self)
{
  GtkEventController *page_keys = gtk_shortcut_controller_new ();
  GtkEventController *canvas_keys = gtk_shortcut_controller_new ();
  GtkEventController *pane_keys = gtk_shortcut_controller_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    add_key (GTK_SHORTCUT_CONTROLLER (page_keys), keys[i].trigger, keys[i].action,
             keys[i].takes_number, keys[i].target);
  for (size_t i = 0; i < G_N_ELEMENTS (tools); i++)
    add_key (GTK_SHORTCUT_CONTROLLER (canvas_keys), tools[i].key, "stage.tool", TRUE,
             (int) tools[i].id);
  for (size_t i = 0; i < G_N_ELEMENTS (zoom_keys); i++)
    add_key (GTK_SHORTCUT_CONTROLLER (canvas_keys), zoom_keys[i].trigger,
             zoom_keys[i].action, FALSE, 0);
  add_key (GTK_SHORTCUT_CONTROLLER (canvas_keys), "e", "stage.sight", FALSE, 0);
  add_key (GTK_SHORTCUT_CONTROLLER (canvas_keys), "k", "stage.tool", TRUE,
           REGIE_TOOL_CALIBRATE);
  add_key (GTK_SHORTCUT_CONTROLLER (pane_keys), "F6", "stage-page.step-pane", TRUE, 1);
  add_key (GTK_SHORTCUT_CONTROLLER (pane_keys), "<Shift>F6", "stage-page.step-pane", TRUE,
           -1);
  /* Before the paneds, whose own F6 knows of two panes only. */
  gtk_event_controller_set_propagation_phase (pane_keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), pane_keys);
  gtk_widget_add_controller (GTK_WIDGET (self), page_keys);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), canvas_keys);
}

/* Digits judge only while no tool is drawing, where they are a length. */
static gboolean
judge_by_key (GtkEventControllerKey *controller,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              RegieStagePage *self)
{
  if (!self->stage || regie_stage_tool (self->stage) != REGIE_TOOL_SELECT ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  for (size_t i = 0; i < G_N_ELEMENTS (judging_keys); i++)
    if (gdk_keyval_to_unicode (keyval) == (guint) judging_keys[i].trigger[0])
      return gtk_widget_activate_action (GTK_WIDGET (self), "edit.judge", "i",
                                         judging_keys[i].verdict);
  return FALSE;
}

static void
add_tool_buttons (RegieStagePage *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      g_autofree char *key = g_ascii_strup (tools[i].key, -1);
      g_autofree char *tip = g_strdup_printf ("%s (%s)", _ (tools[i].label), key);

      gtk_button_set_icon_name (GTK_BUTTON (button), tools[i].icon);
      gtk_widget_set_tooltip_text (button, tip);
      gtk_widget_add_css_class (button, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (tools[i].label), -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "stage.tool");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) tools[i].id);
      gtk_box_append (self->tool_bar, button);
    }
}

GMenuModel *
regie_stage_page_menu (RegieStagePage *self)
{
  GMenu *menu = g_menu_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (tools[i].label), NULL);

      g_menu_item_set_action_and_target (item, "stage.tool", "i", (int) tools[i].id);
      g_menu_item_set_attribute (item, "accel", "s", tools[i].key);
      g_menu_append_item (menu, item);
    }
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
  GtkWidget *panes[] = { self->left_panel, GTK_WIDGET (self->canvas), self->inspector };
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
  GtkEventController *digits = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_tool_buttons (self);
  add_keys (self);
  g_signal_connect (digits, "key-pressed", G_CALLBACK (judge_by_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), digits);
  g_signal_connect (self->canvas, "notify::zoom", G_CALLBACK (show_scale), self);
  g_signal_connect (self->left_panel, "toast", G_CALLBACK (forward_toast), self);
  g_signal_connect (self->beat_bar, "toast", G_CALLBACK (forward_toast), self);
  g_signal_connect (self->beat_bar, "cue", G_CALLBACK (edit_cue), self);
  g_signal_connect (self->left_panel, "set-down", G_CALLBACK (set_down), self);
}
