/* One record in a list of its like.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/card.h"

typedef struct
{
  RegieStage *stage;
  RegieRecord *record;
} RegieCardPrivate;

enum
{
  MOVED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RegieCard, regie_card, GTK_TYPE_WIDGET)

static RegieCardPrivate *
parts (RegieCard *self)
{
  return regie_card_get_instance_private (self);
}

RegieStage *
regie_card_stage (RegieCard *self)
{
  return parts (self)->stage;
}

gpointer
regie_card_record (RegieCard *self)
{
  return parts (self)->record;
}

static gboolean
is_there (RegieCard *self)
{
  return parts (self)->record && parts (self)->record->owner;
}

void
regie_card_update (RegieCard *self)
{
  if (is_there (self))
    REGIE_CARD_GET_CLASS (self)->update (self);
}

void
regie_card_show (RegieCard *self, RegieStage *stage, gpointer record)
{
  g_set_object (&parts (self)->stage, stage);
  g_set_object (&parts (self)->record, record);
  if (REGIE_CARD_GET_CLASS (self)->bound)
    REGIE_CARD_GET_CLASS (self)->bound (self);
  regie_card_update (self);
}

void
regie_card_hear (RegieCard *self, GPtrArray *touched)
{
  RegieCardClass *klass = REGIE_CARD_GET_CLASS (self);

  for (unsigned i = 0; is_there (self) && i < touched->len; i++)
    if (klass->tells (self, touched->pdata[i]))
      {
        (klass->changed ? klass->changed : klass->update) (self);
        return;
      }
}

static void
menu_pressed (GtkGestureClick *gesture, int n_press, double x, double y, RegieCard *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, RegieCard *self)
{
  g_autoptr (GdkPaintable) picture = NULL;

  if (!is_there (self))
    return NULL;
  picture = REGIE_CARD_GET_CLASS (self)->picture (self);
  if (!picture)
    return NULL;
  gtk_drag_source_set_icon (source, picture, 0, 0);
  return gdk_content_provider_new_typed (REGIE_CARD_GET_CLASS (self)->type,
                                         parts (self)->record);
}

static void
show_drop (RegieCard *self, gboolean before, gboolean after)
{
  const char *classes[] = { "drop-before", "drop-after" };
  gboolean shown[] = { before, after };

  for (int i = 0; i < 2; i++)
    if (shown[i])
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
}

static gboolean
is_after (RegieCard *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return REGIE_CARD_GET_CLASS (self)->along == GTK_ORIENTATION_HORIZONTAL
           ? x > gtk_widget_get_width (widget) / 2
           : y > gtk_widget_get_height (widget) / 2;
}

static GdkDragAction
drop_motion (GtkDropTarget *target, double x, double y, RegieCard *self)
{
  gboolean after = is_after (self, x, y);

  show_drop (self, !after, after);
  return GDK_ACTION_MOVE;
}

static void
drop_leave (GtkDropTarget *target, RegieCard *self)
{
  show_drop (self, FALSE, FALSE);
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, RegieCard *self)
{
  show_drop (self, FALSE, FALSE);
  g_signal_emit (self, signals[MOVED], 0, g_value_get_object (value),
                 is_after (self, x, y));
  return TRUE;
}

static void
card_dispose (GObject *object)
{
  RegieCardPrivate *own = parts (REGIE_CARD (object));
  GtkWidget *child;

  g_clear_object (&own->stage);
  g_clear_object (&own->record);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_card_parent_class)->dispose (object);
}

static void
add_gestures (GtkWidget *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target =
    gtk_drop_target_new (REGIE_CARD_GET_CLASS (widget)->type, GDK_ACTION_MOVE);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_pressed), widget);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare), widget);
  g_signal_connect (target, "motion", G_CALLBACK (drop_motion), widget);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave), widget);
  g_signal_connect (target, "drop", G_CALLBACK (dropped), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/* Only here is the class of the very card known. */
static void
card_constructed (GObject *object)
{
  G_OBJECT_CLASS (regie_card_parent_class)->constructed (object);
  add_gestures (GTK_WIDGET (object));
}

static void
regie_card_class_init (RegieCardClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = card_constructed;
  G_OBJECT_CLASS (klass)->dispose = card_dispose;
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, REGIE_TYPE_RECORD, G_TYPE_BOOLEAN);
  signals[MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
regie_card_init (RegieCard *self)
{
}
