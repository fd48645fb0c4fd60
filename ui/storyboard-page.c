/* The storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/storyboard-private.h"

#include "ui/storyboard-panel.h"
#include "ui/storyboard-scene.h"

#include <adwaita.h>

#define USUAL_PX 220
#define STEP_PX 40

enum
{
  PROP_STAGE = 1,
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (RegieStoryboardPage, regie_storyboard_page, GTK_TYPE_WIDGET)

/* The panels */

static RegieStoryboardPanel *
panel_at (GtkFlowBox *box, int n)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (box, n);

  return child ? REGIE_STORYBOARD_PANEL (gtk_flow_box_child_get_child (child)) : NULL;
}

static void
each_panel (RegieStoryboardPage *self, GFunc call, gpointer data)
{
  RegieStoryboardPanel *panel;

  for (guint b = 0; b < self->boxes->len; b++)
    for (int i = 0; (panel = panel_at (self->boxes->pdata[b], i)); i++)
      call (panel, data);
}

static void
hear_one (gpointer panel, gpointer touched)
{
  regie_card_hear (panel, touched);
}

static void
size_one (gpointer panel, gpointer size)
{
  regie_storyboard_panel_set_width (panel, (int) gtk_adjustment_get_value (size));
}

static void
scrolled_one (gpointer panel, gpointer data)
{
  regie_storyboard_panel_scrolled (panel);
}

static void
scrolled (RegieStoryboardPage *self)
{
  each_panel (self, scrolled_one, NULL);
}

static void
resized (RegieStoryboardPage *self)
{
  each_panel (self, size_one, self->size);
}

/* What is chosen */

RegieCard *
regie_storyboard_card_of (gpointer child)
{
  return REGIE_CARD (gtk_flow_box_child_get_child (child));
}

GPtrArray *
regie_storyboard_page_chosen (RegieStoryboardPage *self)
{
  g_autoptr (GPtrArray) children = regie_storyboard_choice_get (self->choice);
  GPtrArray *beats = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (beats, g_object_ref (regie_card_record (
                              regie_storyboard_card_of (children->pdata[i]))));
  return beats;
}

/* at: in the widget. */
static void
open_menu (RegieStoryboardPage *self, GtkWidget *widget, double x, double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  gtk_popover_set_pointing_to (self->popover,
                               &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (self->popover);
}

static void
card_menu (RegieCard *card, double x, double y, RegieStoryboardPage *self)
{
  GtkWidget *child = gtk_widget_get_parent (GTK_WIDGET (card));

  regie_storyboard_choice_include (self->choice, GTK_FLOW_BOX_CHILD (child));
  gtk_widget_grab_focus (child);
  open_menu (self, GTK_WIDGET (card), x, y);
}

static void
menu_by_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieStoryboardPage *self = REGIE_STORYBOARD_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (!focus || !GTK_IS_FLOW_BOX_CHILD (focus))
    return;
  regie_storyboard_choice_include (self->choice, GTK_FLOW_BOX_CHILD (focus));
  open_menu (self, focus, 24, 24);
}

static void
open_chosen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) beats =
    regie_storyboard_page_chosen (REGIE_STORYBOARD_PAGE (widget));

  if (beats->len)
    g_signal_emit (widget, open_signal, 0, beats->pdata[0]);
}

static void
activated (GtkFlowBox *box, GtkFlowBoxChild *child, RegieStoryboardPage *self)
{
  g_signal_emit (self, open_signal, 0,
                 regie_card_record (regie_storyboard_card_of (child)));
}

static void
zoom (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkAdjustment *size = REGIE_STORYBOARD_PAGE (widget)->size;
  double value = gtk_adjustment_get_value (size);

  if (strcmp (action, "storyboard.zoom-in") == 0)
    value += STEP_PX;
  else if (strcmp (action, "storyboard.zoom-out") == 0)
    value -= STEP_PX;
  else
    value = USUAL_PX;
  gtk_adjustment_set_value (size, value);
}

static gboolean
wheel (GtkEventControllerScroll *controller,
       double dx,
       double dy,
       RegieStoryboardPage *self)
{
  if (!(gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)) &
        GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (self->size,
                            gtk_adjustment_get_value (self->size) - dy * STEP_PX / 2);
  return GDK_EVENT_STOP;
}

/* Rows */

static GtkWidget *
make_panel (gpointer beat, gpointer data)
{
  RegieStoryboardPage *self = data;
  GtkWidget *child = gtk_flow_box_child_new ();
  RegieStoryboardPanel *panel = g_object_new (REGIE_TYPE_STORYBOARD_PANEL, NULL);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), GTK_WIDGET (panel));
  regie_card_show (REGIE_CARD (panel), self->stage, beat);
  size_one (panel, self->size);
  g_signal_connect_object (panel, "moved", G_CALLBACK (regie_storyboard_dropped), self,
                           0);
  g_signal_connect_object (panel, "menu", G_CALLBACK (card_menu), self, 0);
  return child;
}

static void
add_scene (RegieStoryboardPage *self, RegieScene *scene)
{
  RegieStoryboardScene *part =
    regie_storyboard_scene_new (scene, GTK_BOX (self->rows), make_panel, self);
  GtkDropTarget *drop = gtk_drop_target_new (REGIE_TYPE_BEAT, GDK_ACTION_MOVE);

  g_signal_connect (drop, "drop", G_CALLBACK (regie_storyboard_dropped_on_empty), self);
  gtk_widget_add_controller (part->hint, GTK_EVENT_CONTROLLER (drop));
  g_signal_connect (part->box, "child-activated", G_CALLBACK (activated), self);
  regie_storyboard_choice_add (self->choice, part->box);
  g_ptr_array_add (self->scenes, part);
  g_ptr_array_add (self->boxes, part->box);
}

static void
clear (RegieStoryboardPage *self)
{
  GtkWidget *row;

  g_ptr_array_set_size (self->boxes, 0);
  g_ptr_array_set_size (self->scenes, 0);
  while ((row = gtk_widget_get_first_child (self->rows)))
    gtk_box_remove (GTK_BOX (self->rows), row);
}

static gboolean
is_up_to_date (RegieStoryboardPage *self, GListModel *scenes)
{
  if (g_list_model_get_n_items (scenes) != self->scenes->len)
    return FALSE;
  for (guint i = 0; i < self->scenes->len; i++)
    if (regie_list_at (scenes, i) !=
        ((RegieStoryboardScene *) self->scenes->pdata[i])->scene)
      return FALSE;
  return TRUE;
}

static void
follow (RegieStoryboardPage *self)
{
  GListModel *scenes = regie_stage_production (self->stage)->scenes;
  gpointer scene;

  if (!is_up_to_date (self, scenes))
    {
      clear (self);
      for (guint i = 0; (scene = regie_list_at (scenes, i)); i++)
        add_scene (self, scene);
    }
  for (guint i = 0; i < self->scenes->len; i++)
    regie_storyboard_scene_show (self->scenes->pdata[i]);
  gtk_widget_set_visible (self->none, self->scenes->len == 0);
  gtk_widget_set_visible (self->scroller, self->scenes->len > 0);
  gtk_widget_set_visible (self->scale, self->scenes->len > 0);
}

static void
document_changed (RegieStoryboardPage *self, GPtrArray *touched)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) && !self->scenes->len)
    return;
  follow (self);
  each_panel (self, hear_one, touched);
}

static void
page_map (GtkWidget *widget)
{
  RegieStoryboardPage *self = REGIE_STORYBOARD_PAGE (widget);

  if (self->stage)
    follow (self);
  GTK_WIDGET_CLASS (regie_storyboard_page_parent_class)->map (widget);
}

static void
set_stage (RegieStoryboardPage *self, RegieStage *stage)
{
  if (self->stage)
    g_signal_handlers_disconnect_by_data (regie_stage_document (self->stage), self);
  clear (self);
  g_set_object (&self->stage, stage);
  if (!stage)
    return;
  g_signal_connect_swapped (regie_stage_document (self->stage), "changed",
                            G_CALLBACK (document_changed), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow (self);
}

static void
page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_stage (REGIE_STORYBOARD_PAGE (object), g_value_get_object (value));
}

static void
page_dispose (GObject *object)
{
  RegieStoryboardPage *self = REGIE_STORYBOARD_PAGE (object);
  GtkWidget *child;

  if (self->stage)
    set_stage (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_storyboard_page_parent_class)->dispose (object);
}

static void
page_finalize (GObject *object)
{
  RegieStoryboardPage *self = REGIE_STORYBOARD_PAGE (object);

  g_ptr_array_unref (self->boxes);
  g_ptr_array_unref (self->scenes);
  regie_storyboard_choice_free (self->choice);
  G_OBJECT_CLASS (regie_storyboard_page_parent_class)->finalize (object);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint keyval;
  GdkModifierType modifiers;
} actions[] = {
  { "storyboard.delete", regie_storyboard_edit, GDK_KEY_Delete, 0 },
  { "storyboard.duplicate", regie_storyboard_edit, GDK_KEY_d, GDK_CONTROL_MASK },
  { "storyboard.move-earlier", regie_storyboard_edit, GDK_KEY_Left, GDK_ALT_MASK },
  { "storyboard.move-later", regie_storyboard_edit, GDK_KEY_Right, GDK_ALT_MASK },
  { "storyboard.zoom-in", zoom, GDK_KEY_plus, GDK_CONTROL_MASK },
  { "storyboard.zoom-out", zoom, GDK_KEY_minus, GDK_CONTROL_MASK },
  { "storyboard.zoom-usual", zoom, GDK_KEY_0, GDK_CONTROL_MASK },
  { "storyboard.open", open_chosen, 0, 0 },
  { "storyboard.menu", menu_by_key, GDK_KEY_Menu, 0 },
  { "storyboard.menu", menu_by_key, GDK_KEY_F10, GDK_SHIFT_MASK },
};

static void
regie_storyboard_page_class_init (RegieStoryboardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = page_dispose;
  G_OBJECT_CLASS (klass)->finalize = page_finalize;
  G_OBJECT_CLASS (klass)->set_property = page_set_property;
  widget_class->map = page_map;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_WRITABLE |
                                                          G_PARAM_STATIC_STRINGS));
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                              NULL, NULL, NULL, G_TYPE_NONE, 1, REGIE_TYPE_BEAT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/storyboard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieStoryboardPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RegieStoryboardPage, scale);
  gtk_widget_class_bind_template_child (widget_class, RegieStoryboardPage, rows);
  gtk_widget_class_bind_template_child (widget_class, RegieStoryboardPage, none);
  gtk_widget_class_bind_template_child (widget_class, RegieStoryboardPage, popover);
  gtk_widget_class_bind_template_child (widget_class, RegieStoryboardPage, size);
  gtk_widget_class_bind_template_callback (widget_class, resized);
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                       actions[i].activate);
      if (actions[i].keyval)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keyval,
                                             actions[i].modifiers, actions[i].name, NULL);
    }
}

static void
regie_storyboard_page_init (RegieStoryboardPage *self)
{
  GtkEventController *turn =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->scenes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) regie_storyboard_scene_free);
  self->boxes = g_ptr_array_new ();
  self->choice = regie_storyboard_choice_new (GTK_WIDGET (self), self->boxes);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (turn, GTK_PHASE_CAPTURE);
  g_signal_connect (turn, "scroll", G_CALLBACK (wheel), self);
  gtk_widget_add_controller (self->scroller, turn);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (
                             GTK_SCROLLED_WINDOW (self->scroller)),
                           "value-changed", G_CALLBACK (scrolled), self,
                           G_CONNECT_SWAPPED);
}
