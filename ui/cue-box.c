/* The inspector's group of one cue.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cue-box.h"

#include "app/model/forget.h"
#include "app/play/sentence.h"
#include "ui/choice-row.h"
#include "ui/field-row.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieStage *stage;     /* owned */
  RegieCue *cue;         /* owned */
  RegieSubject *subject; /* owned */
  GtkWidget *box, *list;
  GtkLabel *number;
  int department;      /* that the list's elements fit */
  const char *element; /* interned: that is shown as chosen there */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *self = data;

  g_object_unref (self->subject);
  g_object_unref (self->cue);
  g_object_unref (self->stage);
  g_free (self);
}

static void
element_chosen (RegieRecord *element, gpointer data)
{
  Editing *self = data;

  self->element = g_intern_string (element ? element->id : NULL);
  regie_subject_set (self->subject, regie_subject_field (self->subject, "element"),
                     (RegieValue){ .text = element ? element->id : NULL });
}

static void
add_element (Editing *self)
{
  RegieScene *scene = regie_stage_scene (self->stage);
  RegieSetting *setting = regie_stage_setting (self->stage);
  GListModel *lists[] = { scene->elements, setting ? setting->elements : NULL };
  g_autoptr (RegieChoices) choices = regie_choices_new (_ ("Nothing"));
  RegieRecord *element, *chosen = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    for (unsigned k = 0; (element = regie_list_at (lists[i], k)); k++)
      {
        g_autofree char *name = NULL;
        gboolean ours = g_strcmp0 (element->id, self->cue->element) == 0;

        if (!ours && REGIE_ELEMENT (element)->kind !=
                       (int) regie_department_kinds[self->cue->department])
          continue;
        name = regie_stage_name_of (self->stage, element);
        regie_choices_add (choices, name, element);
        if (ours)
          chosen = element;
      }
  gtk_list_box_append (GTK_LIST_BOX (self->list),
                       regie_choice_row_new (_ ("On the stage"), choices, chosen,
                                                &(RegieChoosing){ element_chosen,
                                                                  self }));
}

static void
add_field (Editing *self, const char *name)
{
  gboolean imperial;

  g_object_get (self->stage, "imperial", &imperial, NULL);
  gtk_list_box_append (GTK_LIST_BOX (self->list),
                       regie_field_row_new (self->subject,
                                            regie_subject_field (self->subject, name),
                                            imperial));
}

static void
fill (Editing *self)
{
  if (self->list)
    gtk_box_remove (GTK_BOX (self->box), self->list);
  self->department = self->cue->department;
  self->element = g_intern_string (self->cue->element);
  self->list = regie_boxed_list_new (_ (REGIE_RECORD_GET_CLASS (self->cue)->label));
  add_field (self, "title");
  add_field (self, "trigger");
  add_field (self, "department");
  add_element (self);
  add_field (self, "presence");
  add_field (self, "reach");
  gtk_box_append (GTK_BOX (self->box), self->list);
}

static void
show (Editing *self)
{
  g_autofree char *number = NULL;

  if (!self->cue->parent_instance.owner)
    return; /* the inspector takes it away soon */
  number = regie_cue_number (self->cue);
  gtk_label_set_text (self->number, number);
  if (self->department != self->cue->department ||
      g_strcmp0 (self->element, self->cue->element) != 0)
    fill (self);
}

static void
subject_changed (RegieSubject *subject, GtkWidget *box)
{
  show (g_object_get_data (G_OBJECT (box), "editing"));
}

static void
delete_clicked (GtkWidget *button, Editing *self)
{
  RegieJournal *journal = regie_document_journal (regie_stage_document (self->stage));
  g_autoptr (RegieCue) cue = g_object_ref (self->cue);

  if (!cue->parent_instance.owner)
    return;
  regie_journal_begin (journal, _ ("Delete Cue"));
  regie_forget_record (REGIE_RECORD (cue));
  regie_journal_commit (journal);
}

static void
add_heading (Editing *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  self->number = GTK_LABEL (number);
  gtk_label_set_xalign (self->number, 0);
  gtk_widget_set_hexpand (number, TRUE);
  gtk_widget_add_css_class (number, "heading");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Delete this cue"));
  regie_widget_set_label (button, _ ("Delete this cue"));
  g_signal_connect (button, "clicked", G_CALLBACK (delete_clicked), self);
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (self->box), line);
}

GtkWidget *
regie_cue_box_new (RegieStage *stage, RegieCue *cue)
{
  Editing *self = g_new0 (Editing, 1);
  RegieRecord *record = REGIE_RECORD (cue);

  self->stage = g_object_ref (stage);
  self->cue = g_object_ref (cue);
  self->subject = regie_subject_new (regie_stage_document (stage), &record, 1);
  self->department = -1;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_object_set_data_full (G_OBJECT (self->box), "editing", self, editing_free);
  g_signal_connect_object (self->subject, "changed", G_CALLBACK (subject_changed),
                           self->box, 0);
  add_heading (self);
  show (self);
  return self->box;
}
