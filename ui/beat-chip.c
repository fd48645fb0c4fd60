/* One beat in the bar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/beat-chip.h"

#include "app/base/units.h"
#include "app/play/beats.h"
#include "ui/beat-bar.h"
#include "ui/beat-curves.h"
#include "ui/cue-lanes.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The bar within a chip is as long as its beat, and widens a chip that is narrower; but what
 * takes minutes grows slowly. */
#define PX_A_SECOND 4
#define LONG_SECONDS 120
#define PX_A_LONG_SECOND 0.5

struct _RegieBeatChip
{
  RegieCard parent_instance;
  GtkWidget *face, *edge, *length;
  RegieBeatCurves *curves;
  RegieCueLanes *lanes;
  double seconds;           /* while it is dragged; NaN: as the beat says */
  GtkEventController *keys; /* the window's, borrowed, while it is dragged; or NULL */
  GtkLabel *title, *words, *duration, *emotion;
};

G_DEFINE_FINAL_TYPE (RegieBeatChip, regie_beat_chip, REGIE_TYPE_CARD)

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

static void
show_emotion (RegieBeatChip *self, RegieBeat *beat)
{
  g_autofree char *text =
    isnan (beat->emotion) ? g_strdup ("") : regie_signed_format (beat->emotion);
  const char *classes[] = { "caption", "numeric", NULL, NULL };

  if (beat->emotion > 0)
    classes[2] = "supports";
  else if (beat->emotion < 0)
    classes[2] = "works-against";
  gtk_label_set_text (self->emotion, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->emotion), classes);
}

static double
width_of (double seconds)
{
  return MIN (seconds, LONG_SECONDS) * PX_A_SECOND +
         MAX (seconds - LONG_SECONDS, 0) * PX_A_LONG_SECOND;
}

static double
seconds_of (double width)
{
  double brief = LONG_SECONDS * PX_A_SECOND;

  return MIN (width, brief) / PX_A_SECOND + MAX (width - brief, 0) / PX_A_LONG_SECOND;
}

static void
show_length (RegieBeatChip *self, RegieBeat *beat)
{
  double seconds = isnan (self->seconds) ? beat->duration : self->seconds;
  g_autofree char *duration = regie_duration_format (seconds);

  gtk_label_set_text (self->duration, duration);
  gtk_widget_set_size_request (self->length, (int) width_of (seconds), -1);
}

static RegieBeatBar *
bar_of (RegieBeatChip *self)
{
  return REGIE_BEAT_BAR (
    gtk_widget_get_ancestor (GTK_WIDGET (self), REGIE_TYPE_BEAT_BAR));
}

static void
cue_picked (RegieCueLanes *lanes, RegieCue *cue, RegieBeatChip *self)
{
  regie_beat_bar_pick_cue (bar_of (self), cue);
}

static void
add_cue (RegieCueLanes *lanes, int department, RegieBeatChip *self)
{
  regie_beat_bar_add_cue (bar_of (self), regie_card_record (REGIE_CARD (self)),
                          department);
}

static void
update (RegieCard *card)
{
  RegieBeatChip *self = REGIE_BEAT_CHIP (card);
  RegieBeat *beat = regie_card_record (card);
  g_autofree char *title = NULL, *duration = NULL, *spoken = NULL, *tip = NULL;
  const char *words;

  /* Translators: a beat's number and title */
  title =
    g_strdup_printf (C_ ("beat", "%u · %s"), regie_beats_position (beat) + 1,
                         beat->title && *beat->title ? beat->title : _ ("Untitled"));
  words = words_of (beat);
  duration = regie_duration_format (beat->duration);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words ? words : _ ("Nothing is said of it yet"));
  show_length (self, beat);
  regie_beat_curves_show (self->curves, regie_stage_document (regie_card_stage (card)),
                          beat);
  regie_cue_lanes_show (self->lanes, beat,
                        bar_of (self) ? regie_beat_bar_lanes (bar_of (self)) : 0);
  tip = g_strjoin ("\n", title, words, NULL);
  gtk_widget_set_tooltip_text (self->face, tip);
  show_emotion (self, beat);
  spoken = g_strdup_printf ("%s, %s, %s", title, duration, words ? words : "");
  regie_row_set_label (GTK_WIDGET (self), spoken);
}

static void
bound (RegieCard *card)
{
  REGIE_BEAT_CHIP (card)->seconds = NAN;
  if (!regie_card_record (card))
    {
      regie_beat_curves_show (REGIE_BEAT_CHIP (card)->curves, NULL, NULL);
      regie_cue_lanes_show (REGIE_BEAT_CHIP (card)->lanes, NULL, 0);
    }
}

/* Its length, by the edge. The chip stays where it is while the edge goes along with the
 * pointer: so the gesture is the chip's. */

static gboolean
key_pressed (GtkEventControllerKey *keys,
             guint key,
             guint code,
             GdkModifierType modifiers,
             GtkGesture *drag)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (drag));
  return GDK_EVENT_STOP;
}

/* Whoever has the keyboard meanwhile. */
static void
listen_for_escape (RegieBeatChip *self, GtkGesture *drag)
{
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->keys, "key-pressed", G_CALLBACK (key_pressed), drag);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                             self->keys);
}

static void
stop_lengthening (RegieBeatChip *self)
{
  GtkEventController *keys = g_steal_pointer (&self->keys);

  self->seconds = NAN;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "lengthening");
  if (keys)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
}

static void
length_begin (GtkGestureDrag *gesture, double x, double y, RegieBeatChip *self)
{
  graphene_rect_t edge;
  gboolean on_edge =
    regie_card_record (REGIE_CARD (self)) &&
    gtk_widget_compute_bounds (self->edge, GTK_WIDGET (self), &edge) &&
    graphene_rect_contains_point (&edge, &GRAPHENE_POINT_INIT ((float) x, (float) y));

  gtk_gesture_set_state (GTK_GESTURE (gesture), on_edge ? GTK_EVENT_SEQUENCE_CLAIMED
                                                        : GTK_EVENT_SEQUENCE_DENIED);
  if (!on_edge)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self), "lengthening");
  listen_for_escape (self, GTK_GESTURE (gesture));
}

static void
length_update (GtkGestureDrag *gesture, double dx, double dy, RegieBeatChip *self)
{
  RegieBeat *beat = regie_card_record (REGIE_CARD (self));

  if (!beat || !gtk_widget_has_css_class (GTK_WIDGET (self), "lengthening"))
    return;
  self->seconds = fmax (1, round (seconds_of (width_of (beat->duration) + dx)));
  show_length (self, beat);
}

static void
length_end (GtkGesture *gesture, GdkEventSequence *sequence, RegieBeatChip *self)
{
  RegieBeat *beat = regie_card_record (REGIE_CARD (self));
  double seconds = self->seconds;

  stop_lengthening (self);
  if (beat && beat->parent_instance.owner && !isnan (seconds))
    regie_beats_set_length (regie_stage_document (regie_card_stage (REGIE_CARD (self))),
                            beat, seconds);
}

static void
length_cancel (GtkGesture *gesture, GdkEventSequence *sequence, RegieBeatChip *self)
{
  stop_lengthening (self);
  regie_card_update (REGIE_CARD (self));
}

/* Numbers follow from where the others are. */
static gboolean
tells (RegieCard *card, RegieRecord *touched)
{
  RegieBeat *beat = regie_card_record (card);

  /* Cues are counted through all scenes, and go with their beats and scenes. */
  return REGIE_IS_CUE (touched) || REGIE_IS_SCENE (touched) ||
         REGIE_IS_PRODUCTION (touched) ||
         regie_record_above (touched, REGIE_TYPE_SCENE) == regie_beats_scene (beat);
}

static GdkPaintable *
picture (RegieCard *card)
{
  return gtk_widget_paintable_new (REGIE_BEAT_CHIP (card)->face);
}

static void
regie_beat_chip_class_init (RegieBeatChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RegieCardClass *card_class = REGIE_CARD_CLASS (klass);

  card_class->type = REGIE_TYPE_BEAT;
  card_class->along = GTK_ORIENTATION_HORIZONTAL;
  card_class->bound = bound;
  card_class->update = update;
  card_class->tells = tells;
  card_class->picture = picture;
  g_type_ensure (REGIE_TYPE_BEAT_CURVES);
  g_type_ensure (REGIE_TYPE_CUE_LANES);
  gtk_widget_class_set_css_name (widget_class, "beat-chip");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/beat-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, title);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, words);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, duration);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, emotion);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, face);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, edge);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, length);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, curves);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, lanes);
  gtk_widget_class_bind_template_callback (widget_class, cue_picked);
  gtk_widget_class_bind_template_callback (widget_class, add_cue);
  gtk_widget_class_bind_template_callback (widget_class, length_begin);
  gtk_widget_class_bind_template_callback (widget_class, length_update);
  gtk_widget_class_bind_template_callback (widget_class, length_end);
  gtk_widget_class_bind_template_callback (widget_class, length_cancel);
}

static void
regie_beat_chip_init (RegieBeatChip *self)
{
  self->seconds = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
}
