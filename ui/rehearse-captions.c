/* What is said and what happens while a beat is played.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-captions.h"

#include "app/pages/words.h"
#include "app/play/sentence.h"
#include "app/play/speech.h"

#include <glib/gi18n-lib.h>

/* Those before are gone, as in a film. */
#define LINES 3

struct _RegieRehearseCaptions
{
  GtkWidget parent_instance;
  GtkLabel *heading, *objective;
  GtkBox *cues, *lines;
  RegieRole *watched; /* (nullable), owned */
  RegieBeat *beat;    /* shown; borrowed, only compared */
  unsigned begun;
};

G_DEFINE_FINAL_TYPE (RegieRehearseCaptions, regie_rehearse_captions, GTK_TYPE_WIDGET)

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

/* Cues */

static void
show_cue (RegieRehearseCaptions *self, RegieCue *cue)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *number = regie_cue_number (cue);
  GtkWidget *label;

  gtk_widget_add_css_class (box, "cue");
  add_label (GTK_BOX (box), number, "heading");
  label = add_label (GTK_BOX (box), cue->title ? cue->title : "", "cue-title");
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (box, regie_is_said (cue->trigger) ? cue->trigger : NULL);
  gtk_box_append (self->cues, box);
}

static void
show_cues (RegieRehearseCaptions *self, RegieBeat *beat)
{
  RegieCue *cue;

  empty (self->cues);
  for (unsigned i = 0; (cue = regie_list_at (beat->cues, i)); i++)
    show_cue (self, cue);
}

/* Lines */

static gboolean
is_watched (RegieRehearseCaptions *self, RegieAct *act)
{
  return self->watched && g_strcmp0 (act->role, self->watched->parent_instance.id) == 0;
}

static char *
words_of (RegieRehearseCaptions *self, RegieAct *act)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *action = g_markup_escape_text (act->action ? act->action : "", -1);
  g_autofree char *line = g_markup_escape_text (act->line ? act->line : "", -1);
  g_autofree char *subtext = g_markup_escape_text (act->subtext ? act->subtext : "", -1);

  if (*line)
    /* Translators: a line that is spoken */
    g_string_append_printf (words, C_ ("line", "“%s”"), line);
  if (*line && *subtext && is_watched (self, act))
    {
      g_string_append (words, "  ");
      /* Translators: what is meant by the line before it */
      g_string_append_printf (words, C_ ("line", "<small>meaning: %s</small>"), subtext);
    }
  if (*action)
    g_string_append_printf (words, "%s<i>%s</i>", words->len ? "  " : "", action);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_line (RegieRehearseCaptions *self, RegieProduction *production, RegieAct *act)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *name, *label;
  g_autofree char *words = words_of (self, act);
  RegieRole *role = regie_production_role (production, act->role);

  gtk_widget_add_css_class (row, "line");
  if (self->watched && !is_watched (self, act))
    gtk_widget_add_css_class (row, "dimmed");
  name = add_label (GTK_BOX (row), role ? role->name : NULL, "role");
  gtk_label_set_width_chars (GTK_LABEL (name), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 12);
  gtk_label_set_xalign (GTK_LABEL (name), 1);
  gtk_widget_set_valign (name, GTK_ALIGN_BASELINE);
  label = add_label (GTK_BOX (row), NULL, "words");
  gtk_label_set_markup (GTK_LABEL (label), words);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (self->lines, row);
}

static void
show_lines (RegieRehearseCaptions *self, RegieProduction *production, GPtrArray *speeches)
{
  GtkWidget *last;

  empty (self->lines);
  for (unsigned i = self->begun > LINES ? self->begun - LINES : 0; i < self->begun; i++)
    show_line (self, production, speeches->pdata[i]);
  last = gtk_widget_get_last_child (GTK_WIDGET (self->lines));
  if (last)
    gtk_widget_add_css_class (last, "now");
}

static void
show_objective (RegieRehearseCaptions *self, RegieBeat *beat)
{
  g_autofree char *text = regie_objective_told (beat, self->watched);

  gtk_label_set_text (self->objective, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->objective), text != NULL);
}

void
regie_rehearse_captions_show (RegieRehearseCaptions *self,
                              RegieProduction *production,
                              const RegiePlayed *played,
                              double within)
{
  g_autoptr (GPtrArray) speeches = regie_speeches_of_beat (played->beat);
  unsigned begun = regie_speeches_begun (speeches->len, within, played->seconds);
  g_autofree char *heading = NULL;

  if (self->beat == played->beat && self->begun == begun)
    return;
  self->begun = begun;
  if (self->beat != played->beat)
    {
      self->beat = played->beat;
      heading = regie_beat_heading (played->beat);
      gtk_label_set_text (self->heading, heading);
      show_cues (self, played->beat);
      show_objective (self, played->beat);
    }
  show_lines (self, production, speeches);
}

void
regie_rehearse_captions_watch (RegieRehearseCaptions *self, RegieRole *watched)
{
  g_set_object (&self->watched, watched);
  regie_rehearse_captions_drop (self);
}

void
regie_rehearse_captions_drop (RegieRehearseCaptions *self)
{
  self->beat = NULL;
}

static void
rehearse_captions_dispose (GObject *object)
{
  RegieRehearseCaptions *self = REGIE_REHEARSE_CAPTIONS (object);
  GtkWidget *child;

  g_clear_object (&self->watched);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_rehearse_captions_parent_class)->dispose (object);
}

static void
regie_rehearse_captions_class_init (RegieRehearseCaptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehearse_captions_dispose;
  gtk_widget_class_set_css_name (widget_class, "rehearse-captions");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/rehearse-captions.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseCaptions, heading);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseCaptions, objective);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseCaptions, cues);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseCaptions, lines);
}

static void
regie_rehearse_captions_init (RegieRehearseCaptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
