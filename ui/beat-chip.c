/* One beat in the bar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/beat-chip.h"

#include "app/base/units.h"
#include "app/play/beats.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

struct _RegieBeatChip
{
  GtkWidget parent_instance;
  RegieBeat *beat;
  GtkLabel *title, *words, *duration, *emotion;
};

enum
{
  MOVED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieBeatChip, regie_beat_chip, GTK_TYPE_WIDGET)

/* What is done in it: the first that says so. */
static const char *
words_of (RegieBeat *beat)
{
  RegieAct *act;

  for (unsigned i = 0; (act = regie_list_at (beat->acts, i)); i++)
    if (act->action && *act->action)
      return act->action;
  if (beat->frontstage && *beat->frontstage)
    return beat->frontstage;
  return beat->evidence;
}

/* A sign and a figure, so that colour is never needed. */
static char *
emotion_text (RegieBeat *beat)
{
  if (isnan (beat->emotion))
    return g_strdup ("");
  return g_strdup_printf ("%s%g",
                          beat->emotion > 0   ? "+"
                          : beat->emotion < 0 ? "−"
                                              : "±",
                          fabs (beat->emotion));
}

static void
show_emotion (RegieBeatChip *self)
{
  g_autofree char *text = emotion_text (self->beat);
  const char *classes[] = { "caption", "numeric", NULL, NULL };

  if (self->beat->emotion > 0)
    classes[2] = "supports";
  else if (self->beat->emotion < 0)
    classes[2] = "works-against";
  gtk_label_set_text (self->emotion, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->emotion), classes);
}

void
regie_beat_chip_update (RegieBeatChip *self)
{
  g_autofree char *title = NULL, *duration = NULL, *spoken = NULL;
  const char *words;

  if (!self->beat || !self->beat->parent_instance.owner)
    return;
  /* Translators: a beat's number and title */
  title = g_strdup_printf (C_ ("beat", "%u · %s"), regie_beats_position (self->beat) + 1,
                               self->beat->title && *self->beat->title ? self->beat->title
                                                                       : _ ("Untitled"));
  words = words_of (self->beat);
  duration = regie_duration_format (self->beat->duration);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words ? words : _ ("Nothing is said of it yet"));
  gtk_label_set_text (self->duration, duration);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words ? words : title);
  show_emotion (self);
  spoken = g_strdup_printf ("%s, %s, %s", title, duration, words ? words : "");
  regie_row_set_label (GTK_WIDGET (self), spoken);
}

void
regie_beat_chip_show (RegieBeatChip *self, RegieBeat *beat)
{
  g_set_object (&self->beat, beat);
  regie_beat_chip_update (self);
}

RegieBeat *
regie_beat_chip_beat (RegieBeatChip *self)
{
  return self->beat;
}

GtkWidget *
regie_beat_chip_new (void)
{
  return g_object_new (REGIE_TYPE_BEAT_CHIP, NULL);
}

static void
menu_pressed (GtkGestureClick *gesture,
              int n_press,
              double x,
              double y,
              RegieBeatChip *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, RegieBeatChip *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  if (!self->beat)
    return NULL;
  gtk_drag_source_set_icon (source, picture, 0, 0);
  return gdk_content_provider_new_typed (REGIE_TYPE_BEAT, self->beat);
}

static gboolean
dropped (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         RegieBeatChip *self)
{
  g_signal_emit (self, signals[MOVED], 0, g_value_get_object (value),
                 x > gtk_widget_get_width (GTK_WIDGET (self)) / 2);
  return TRUE;
}

static void
beat_chip_dispose (GObject *object)
{
  RegieBeatChip *self = REGIE_BEAT_CHIP (object);
  GtkWidget *child;

  g_clear_object (&self->beat);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_beat_chip_parent_class)->dispose (object);
}

static void
regie_beat_chip_class_init (RegieBeatChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beat_chip_dispose;
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, REGIE_TYPE_BEAT, G_TYPE_BOOLEAN);
  signals[MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "beat-chip");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/beat-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, title);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, words);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, duration);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, emotion);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare);
}

static void
regie_beat_chip_init (RegieBeatChip *self)
{
  GtkDropTarget *target = gtk_drop_target_new (REGIE_TYPE_BEAT, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
