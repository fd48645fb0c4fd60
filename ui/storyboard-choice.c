/* The choice over the boxes of all scenes. Each box knows of its own only.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/storyboard-choice.h"

struct _RegieStoryboardChoice
{
  GPtrArray *boxes;      /* borrowed */
  GtkFlowBoxChild *from; /* borrowed, looked for before use: where a range begins */
  gboolean going_on;     /* Ctrl or Shift was held at the last press */
  gboolean changing;     /* by us */
};

static void
each_child (RegieStoryboardChoice *self, GFunc call, gpointer data)
{
  GtkFlowBoxChild *child;

  for (guint b = 0; b < self->boxes->len; b++)
    for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->boxes->pdata[b], i));
         i++)
      call (child, data);
}

static void
add_child (gpointer child, gpointer children)
{
  g_ptr_array_add (children, child);
}

static void
add_chosen (gpointer child, gpointer children)
{
  if (gtk_flow_box_child_is_selected (child))
    g_ptr_array_add (children, child);
}

GPtrArray *
regie_storyboard_choice_get (RegieStoryboardChoice *self)
{
  GPtrArray *children = g_ptr_array_new ();

  each_child (self, add_chosen, children);
  return children;
}

static GtkFlowBox *
box_of (GtkFlowBoxChild *child)
{
  return GTK_FLOW_BOX (gtk_widget_get_ancestor (GTK_WIDGET (child), GTK_TYPE_FLOW_BOX));
}

static void
clear_others (RegieStoryboardChoice *self, GtkFlowBox *box)
{
  self->changing = TRUE;
  for (guint i = 0; i < self->boxes->len; i++)
    if (self->boxes->pdata[i] != box)
      gtk_flow_box_unselect_all (self->boxes->pdata[i]);
  self->changing = FALSE;
}

static void
choice_changed (GtkFlowBox *box, RegieStoryboardChoice *self)
{
  g_autoptr (GList) chosen = gtk_flow_box_get_selected_children (box);

  if (self->changing || self->going_on || !chosen)
    return;
  self->from = chosen->data;
  clear_others (self, box);
}

/* Everything between the two, whichever comes first. */
static void
choose_range (RegieStoryboardChoice *self, GtkFlowBoxChild *to)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint a, b;

  each_child (self, add_child, all);
  if (!g_ptr_array_find (all, to, &b))
    return;
  if (!self->from || !g_ptr_array_find (all, self->from, &a))
    a = 0;
  clear_others (self, NULL);
  self->changing = TRUE;
  for (guint i = MIN (a, b); i <= MAX (a, b); i++)
    gtk_flow_box_select_child (box_of (all->pdata[i]), all->pdata[i]);
  self->changing = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (to));
}

static void
pressed (GtkGestureClick *gesture,
         int n_press,
         double x,
         double y,
         RegieStoryboardChoice *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GtkFlowBox *box = GTK_FLOW_BOX (gtk_event_controller_get_widget (controller));
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_pos (box, (int) x, (int) y);
  GdkModifierType held = gtk_event_controller_get_current_event_state (controller);

  if (!child || !(held & GDK_SHIFT_MASK))
    return;
  choose_range (self, child);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Before the boxes themselves hear of it. */
static gboolean
heard (GtkEventControllerLegacy *controller, GdkEvent *event, RegieStoryboardChoice *self)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_PRESS || type == GDK_KEY_PRESS || type == GDK_BUTTON_RELEASE)
    self->going_on =
      gdk_event_get_modifier_state (event) & (GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  return GDK_EVENT_PROPAGATE;
}

/* A box starts its rubber band before what is in it hears of the press, so that nothing could
 * be dragged: it must wait until a panel let the press pass. */
static void
let_panels_drag (GtkFlowBox *box)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (box));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (one))
        gtk_event_controller_set_propagation_phase (one, GTK_PHASE_BUBBLE);
    }
}

void
regie_storyboard_choice_add (RegieStoryboardChoice *self, GtkFlowBox *box)
{
  GtkGesture *click = gtk_gesture_click_new ();

  let_panels_drag (box);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (box), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (box, "selected-children-changed", G_CALLBACK (choice_changed), self);
}

void
regie_storyboard_choice_include (RegieStoryboardChoice *self, GtkFlowBoxChild *child)
{
  if (gtk_flow_box_child_is_selected (child))
    return;
  clear_others (self, NULL);
  self->from = child;
  gtk_flow_box_select_child (box_of (child), child);
}

void
regie_storyboard_choice_set (RegieStoryboardChoice *self,
                             gboolean (*wanted) (GtkFlowBoxChild *child, gpointer data),
                             gpointer data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GtkWidget *first = NULL;

  each_child (self, add_child, all);
  self->changing = TRUE;
  for (guint i = 0; i < all->len; i++)
    if (wanted (all->pdata[i], data))
      {
        gtk_flow_box_select_child (box_of (all->pdata[i]), all->pdata[i]);
        first = first ? first : all->pdata[i];
      }
    else
      gtk_flow_box_unselect_child (box_of (all->pdata[i]), all->pdata[i]);
  self->changing = FALSE;
  /* A window that lost its focus gives it to some child, which is chosen by that alone. */
  if (first)
    gtk_widget_grab_focus (first);
}

RegieStoryboardChoice *
regie_storyboard_choice_new (GtkWidget *page, GPtrArray *boxes)
{
  RegieStoryboardChoice *self = g_new0 (RegieStoryboardChoice, 1);
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  self->boxes = boxes;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (heard), self);
  gtk_widget_add_controller (page, controller);
  return self;
}

void
regie_storyboard_choice_free (RegieStoryboardChoice *self)
{
  g_free (self);
}
