/* The verdict on what is picked: four buttons, promise chips, why, evokes, basis, adjust to.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/judgement-box.h"

#include "app/stage/edit.h"
#include "ui/field-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieStage *stage;     /* owned */
  RegieElement *element; /* owned; NULL when several are picked */
  GtkWidget *box, *chips, *reasons;
  GtkWidget *verdicts[REGIE_N_VERDICTS];
  RegieJudgement *shown; /* whose reasons are shown: only compared */
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *first = NULL;

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (size_t i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      GtkWidget *icon = gtk_image_new_from_icon_name (buttons[i].icon);
      GtkWidget *label = gtk_label_new (_ (buttons[i].label));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
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

/* Promise chips: each press goes on from silent to carries to breaks to silent */

static int
get_way (Judging *self, const char *promise)
{
  RegieStance *stance = self->element->judgement
                          ? regie_judgement_stance (self->element->judgement, promise)
                          : NULL;

  return stance ? stance->way : -1;
}

static void
chip_clicked (GtkButton *button, Judging *self)
{
  const char *promise = g_object_get_data (G_OBJECT (button), "promise");
  RegieJournal *journal = regie_document_journal (regie_stage_document (self->stage));
  static const int next[] = { REGIE_WAY_CARRIES, REGIE_WAY_BREAKS, -1 };
  int way = next[get_way (self, promise) + 1];

  regie_journal_begin (journal, _ ("Judge Promise"));
  regie_judgement_take_stance (regie_element_need_judgement (self->element), promise,
                               way);
  regie_journal_commit (journal);
}

static void
show_chip (GtkWidget *chip, const char *name, int way)
{
  static const char *const marks[] = { "", "✓ ", "✗ " };
  const char *const states[] = { _ ("not named"), _ ("carries it"), _ ("breaks it") };
  g_autofree char *text = g_strconcat (marks[way + 1], name, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, states[way + 1]);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_set_tooltip_text (chip, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_widget_add_css_class (chip, "chip");
  if (way >= 0)
    gtk_widget_add_css_class (chip, way == REGIE_WAY_CARRIES ? "carries" : "breaks");
}

static void
show_chips (Judging *self)
{
  GListModel *promises = regie_production_promises (regie_stage_production (self->stage));
  GtkWidget *child;
  RegiePromise *promise;

  while ((child = gtk_widget_get_first_child (self->chips)))
    gtk_flow_box_remove (GTK_FLOW_BOX (self->chips), child);
  for (unsigned i = 0; (promise = regie_list_at (promises, i)); i++)
    {
      GtkWidget *chip = gtk_button_new ();
      const char *id = promise->parent_instance.id;

      g_object_set_data_full (G_OBJECT (chip), "promise", g_strdup (id), g_free);
      show_chip (chip, promise->name ? promise->name : "", get_way (self, id));
      g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked), self);
      gtk_flow_box_append (GTK_FLOW_BOX (self->chips), chip);
      gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
    }
}

/* Reasons */

static void
show_reasons (Judging *self)
{
  RegieRecord *judgement = REGIE_RECORD (self->element->judgement);
  GtkWidget *child, *list;

  if (self->shown == self->element->judgement)
    return;
  self->shown = self->element->judgement;
  while ((child = gtk_widget_get_first_child (self->reasons)))
    gtk_box_remove (GTK_BOX (self->reasons), child);
  if (!judgement)
    return;
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list),
                       regie_field_row_new (judgement,
                                            regie_record_find_field (judgement, "evokes"),
                                            FALSE));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       regie_field_row_new (judgement,
                                            regie_record_find_field (judgement, "basis"),
                                            FALSE));
  gtk_box_append (GTK_BOX (self->reasons),
                  regie_prose_row_new (judgement,
                                       regie_record_find_field (judgement, "why")));
  gtk_box_append (GTK_BOX (self->reasons), list);
  gtk_box_append (GTK_BOX (self->reasons),
                  regie_prose_row_new (judgement,
                                       regie_record_find_field (judgement, "adjust-to")));
}

static void
document_changed (RegieDocument *document, GPtrArray *records, GtkWidget *box)
{
  Judging *self = g_object_get_data (G_OBJECT (box), "judging");

  show_verdict (self);
  if (!self->element)
    return;
  show_chips (self);
  show_reasons (self);
}

GtkWidget *
regie_judgement_box_new (RegieStage *stage, RegieElement *element)
{
  Judging *self = g_new0 (Judging, 1);

  self->stage = g_object_ref (stage);
  self->element = element ? g_object_ref (element) : NULL;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_object_set_data_full (G_OBJECT (self->box), "judging", self, judging_free);
  gtk_box_append (GTK_BOX (self->box), make_verdicts (self));
  show_verdict (self);
  if (element)
    {
      self->chips = gtk_flow_box_new ();
      gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->chips), GTK_SELECTION_NONE);
      gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->chips), 6);
      gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->chips), 6);
      gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->chips), 3);
      self->reasons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      gtk_box_append (GTK_BOX (self->box), self->chips);
      gtk_box_append (GTK_BOX (self->box), self->reasons);
      show_chips (self);
      show_reasons (self);
    }
  g_signal_connect_object (regie_stage_document (stage), "changed",
                           G_CALLBACK (document_changed), self->box, 0);
  return self->box;
}
