/* The verdict on what is picked: four buttons, promise chips, why, evokes, basis, adjust to.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/judgement-box.h"

#include "app/stage/edit.h"
#include "ui/field-row.h"
#include "ui/promise-chips.h"
#include "ui/text-area.h"
#include "ui/wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieStage *stage;     /* owned */
  RegieElement *element; /* owned; NULL when several are picked */
  GtkWidget *box;
  GtkWidget *verdicts[REGIE_N_VERDICTS];
  gboolean updating;
} Judging;

static const struct
{
  RegieVerdict verdict;
  const char *icon, *label;
} buttons[] = {
  { REGIE_VERDICT_SUPPORTS, "regie-judgement-supports-symbolic", N_ ("Supports") },
  { REGIE_VERDICT_NEUTRAL, "regie-judgement-neutral-symbolic", N_ ("Neutral") },
  { REGIE_VERDICT_WORKS_AGAINST, "regie-judgement-against-symbolic", N_ ("Against") },
  { REGIE_VERDICT_NOT_JUDGED, "regie-judgement-unknown-symbolic", N_ ("Not yet") },
};

static void
judging_free (gpointer data)
{
  Judging *self = data;

  g_clear_object (&self->element);
  g_object_unref (self->stage);
  g_free (self);
}

/* The verdict */

static void
verdict_toggled (GtkToggleButton *button, Judging *self)
{
  if (self->updating || !gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < REGIE_N_VERDICTS; i++)
    if (self->verdicts[i] == GTK_WIDGET (button))
      regie_edit_judge (self->stage, (RegieVerdict) i);
}

/* Returns: the verdict all have, or -1. */
static int
common_verdict (Judging *self)
{
  RegieSelection *selection = regie_stage_selection (self->stage);
  int common = -1;

  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    {
      RegieRecord *record = regie_selection_at (selection, i);
      int verdict;

      if (!REGIE_IS_ELEMENT (record))
        continue;
      verdict = (int) regie_element_verdict (REGIE_ELEMENT (record));
      if (common >= 0 && verdict != common)
        return -1;
      common = verdict;
    }
  return common;
}

static void
show_verdict (Judging *self)
{
  int common = common_verdict (self);

  self->updating = TRUE;
  for (int i = 0; i < REGIE_N_VERDICTS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->verdicts[i]), i == common);
  self->updating = FALSE;
}

static GtkWidget *
make_verdicts (Judging *self)
{
  GtkWidget *box = regie_wrap_box_new (2), *first = NULL;

  gtk_widget_add_css_class (box, "segments");
  for (size_t i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      GtkWidget *icon = gtk_image_new_from_icon_name (buttons[i].icon);
      GtkWidget *label = gtk_label_new (_ (buttons[i].label));

      gtk_widget_set_hexpand (button, TRUE);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (icon, regie_verdicts[buttons[i].verdict].name);
      gtk_box_append (GTK_BOX (inner), icon);
      gtk_box_append (GTK_BOX (inner), label);
      gtk_button_set_child (GTK_BUTTON (button), inner);
      gtk_widget_add_css_class (button, "verdict");
      gtk_widget_set_tooltip_text (button, _ (regie_verdicts[buttons[i].verdict].label));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (regie_verdicts[buttons[i].verdict].label), -1);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      first = first ? first : button;
      self->verdicts[buttons[i].verdict] = button;
      g_signal_connect (button, "toggled", G_CALLBACK (verdict_toggled), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

/* Reasons */

static void
add_row (GtkWidget *list, RegieSubject *judgement, const char *name)
{
  gtk_list_box_append (GTK_LIST_BOX (list),
                       regie_field_row_new (judgement,
                                            regie_subject_field (judgement, name),
                                            FALSE));
}

static GtkWidget *
make_reasons (Judging *self)
{
  RegieRecord *record = REGIE_RECORD (self->element);
  g_autoptr (RegieSubject) element =
    regie_subject_new (regie_stage_document (self->stage), &record, 1);
  g_autoptr (RegieSubject) judgement = regie_subject_new_judgements (element);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *why = regie_text_row_new (judgement, regie_subject_field (judgement, "why"));
  GtkWidget *list = regie_boxed_list_new (_ (regie_subject_class (judgement)->label));

  gtk_widget_add_css_class (why, "card");
  add_row (list, judgement, "evokes");
  add_row (list, judgement, "adjust-to");
  add_row (list, judgement, "basis");
  gtk_box_append (GTK_BOX (box), why);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static void
document_changed (RegieDocument *document, GPtrArray *records, GtkWidget *box)
{
  show_verdict (g_object_get_data (G_OBJECT (box), "judging"));
}

GtkWidget *
regie_judgement_box_new (RegieStage *stage, RegieElement *element)
{
  Judging *self = g_new0 (Judging, 1);

  self->stage = g_object_ref (stage);
  self->element = element ? g_object_ref (element) : NULL;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_object_set_data_full (G_OBJECT (self->box), "judging", self, judging_free);
  gtk_box_append (GTK_BOX (self->box), make_verdicts (self));
  show_verdict (self);
  if (element)
    {
      gtk_box_append (GTK_BOX (self->box), regie_promise_chips_new (stage, element));
      gtk_box_append (GTK_BOX (self->box), make_reasons (self));
    }
  g_signal_connect_object (regie_stage_document (stage), "changed",
                           G_CALLBACK (document_changed), self->box, 0);
  return self->box;
}
