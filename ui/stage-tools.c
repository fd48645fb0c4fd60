/* The Stage's tools as buttons, menu items and keys.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage-tools.h"

#include "ui/canvas-private.h"

#include <glib/gi18n-lib.h>

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

/* Digits judge only while no tool is drawing, where they are a length. */
static gboolean
judge_by_key (GtkEventControllerKey *controller,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              RegieCanvas *canvas)
{
  RegieStage *stage = regie_canvas_stage (canvas);

  if (!stage || regie_stage_tool (stage) != REGIE_TOOL_SELECT ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  for (size_t i = 0; i < G_N_ELEMENTS (judging_keys); i++)
    if (gdk_keyval_to_unicode (keyval) == (guint) judging_keys[i].trigger[0])
      return gtk_widget_activate_action (GTK_WIDGET (canvas), "edit.judge", "i",
                                         judging_keys[i].verdict);
  return FALSE;
}

void
regie_stage_tools_add_keys (GtkWidget *page, RegieCanvas *canvas)
{
  GtkEventController *page_keys = gtk_shortcut_controller_new ();
  GtkEventController *canvas_keys = gtk_shortcut_controller_new ();
  GtkEventController *pane_keys = gtk_shortcut_controller_new ();
  GtkEventController *digits = gtk_event_controller_key_new ();

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
  gtk_widget_add_controller (page, pane_keys);
  gtk_widget_add_controller (page, page_keys);
  gtk_widget_add_controller (GTK_WIDGET (canvas), canvas_keys);
  g_signal_connect (digits, "key-pressed", G_CALLBACK (judge_by_key), canvas);
  gtk_widget_add_controller (GTK_WIDGET (canvas), digits);
}

void
regie_stage_tools_add_buttons (GtkBox *bar)
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
      gtk_box_append (bar, button);
    }
}

GMenu *
regie_stage_tools_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (tools[i].label), NULL);

      g_menu_item_set_action_and_target (item, "stage.tool", "i", (int) tools[i].id);
      g_menu_item_set_attribute (item, "accel", "s", tools[i].key);
      g_menu_append_item (menu, item);
    }
  return menu;
}
