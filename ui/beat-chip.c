/* One beat in the bar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/beat-chip.h"

#include "app/base/units.h"
#include "app/play/beats.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

struct _RegieBeatChip
{
  RegieCard parent_instance;
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
show_emotion (RegieBeatChip *self, RegieBeat *beat)
{
  g_autofree char *text = emotion_text (beat);
  const char *classes[] = { "caption", "numeric", NULL, NULL };

  if (beat->emotion > 0)
    classes[2] = "supports";
  else if (beat->emotion < 0)
    classes[2] = "works-against";
  gtk_label_set_text (self->emotion, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->emotion), classes);
}

static void
update (RegieCard *card)
{
  RegieBeatChip *self = REGIE_BEAT_CHIP (card);
  RegieBeat *beat = regie_card_record (card);
  g_autofree char *title = NULL, *duration = NULL, *spoken = NULL;
  const char *words;

  /* Translators: a beat's number and title */
  title =
    g_strdup_printf (C_ ("beat", "%u · %s"), regie_beats_position (beat) + 1,
                         beat->title && *beat->title ? beat->title : _ ("Untitled"));
  words = words_of (beat);
  duration = regie_duration_format (beat->duration);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words ? words : _ ("Nothing is said of it yet"));
  gtk_label_set_text (self->duration, duration);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words ? words : title);
  show_emotion (self, beat);
  spoken = g_strdup_printf ("%s, %s, %s", title, duration, words ? words : "");
  regie_row_set_label (GTK_WIDGET (self), spoken);
}

/* Numbers follow from where the others are. */
static gboolean
tells (RegieCard *card, RegieRecord *touched)
{
  RegieBeat *beat = regie_card_record (card);

  return regie_record_above (touched, REGIE_TYPE_SCENE) == regie_beats_scene (beat);
}

static GdkPaintable *
picture (RegieCard *card)
{
  return gtk_widget_paintable_new (GTK_WIDGET (card));
}

static void
regie_beat_chip_class_init (RegieBeatChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RegieCardClass *card_class = REGIE_CARD_CLASS (klass);

  card_class->type = REGIE_TYPE_BEAT;
  card_class->along = GTK_ORIENTATION_HORIZONTAL;
  card_class->update = update;
  card_class->tells = tells;
  card_class->picture = picture;
  gtk_widget_class_set_css_name (widget_class, "beat-chip");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/beat-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, title);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, words);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, duration);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatChip, emotion);
}

static void
regie_beat_chip_init (RegieBeatChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
