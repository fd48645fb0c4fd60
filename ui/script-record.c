/* Records of the script from their tables.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-record.h"

#include "app/model/document.h"
#include "ui/field-editor.h"
#include "ui/script-list.h"
#include "ui/text-area.h"
#include "ui/wrap-layout.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* captioned: with the field's name over it. */
static GtkWidget *
make_column (RegieSubject *subject, const RegieField *field, gboolean captioned)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *note = gtk_label_new (NULL);
  GtkWidget *editor = regie_field_editor_new (subject, field, FALSE, GTK_LABEL (note));

  gtk_widget_add_css_class (column, "text-row");
  gtk_widget_set_visible (note, FALSE);
  gtk_widget_set_halign (editor, GTK_ALIGN_START);
  /* Under its caption; in a row of settings numbers stand at the end. */
  if (GTK_IS_EDITABLE (editor))
    gtk_editable_set_alignment (GTK_EDITABLE (editor), 0);
  if (captioned)
    gtk_box_append (GTK_BOX (column), make_caption (_ (field->label)));
  else
    gtk_widget_set_tooltip_text (editor, _ (field->label));
  gtk_box_append (GTK_BOX (column), editor);
  gtk_box_append (GTK_BOX (column), note);
  return column;
}

static GtkWidget *
make_field (RegieSubject *subject, const RegieField *field)
{
  GtkWidget *row;

  if (field->kind != REGIE_KIND_TEXT && field->kind != REGIE_KIND_PROSE)
    return make_column (subject, field, TRUE);
  row = regie_text_row_new (subject, field);
  gtk_widget_add_css_class (row, field->kind == REGIE_KIND_TEXT ? "short" : "long");
  gtk_widget_set_hexpand (row, TRUE);
  return row;
}

void
regie_script_add_fields (GtkWidget *box, RegieSubject *subject, const char *const *names)
{
  GtkWidget *line = regie_wrap_box_new (18);

  gtk_widget_add_css_class (line, "script-fields");
  for (; *names; names++)
    gtk_box_append (GTK_BOX (line),
                    make_field (subject, regie_subject_field (subject, *names)));
  gtk_box_append (GTK_BOX (box), line);
}

/* One line of a list. What comes after the first stays together where the line is short. */
static GtkWidget *
make_chosen (RegieSubject *subject, RegieRecordClass *klass)
{
  GtkWidget *line = regie_wrap_box_new (9);
  GtkWidget *others = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *first = make_column (subject, &klass->fields[0], FALSE);

  gtk_widget_set_hexpand (first, TRUE);
  gtk_box_append (GTK_BOX (line), first);
  gtk_box_append (GTK_BOX (line), others);
  for (unsigned i = 1; i < klass->n_fields; i++)
    gtk_box_append (GTK_BOX (others), make_column (subject, &klass->fields[i], FALSE));
  return line;
}

/* Lists */

typedef struct
{
  RegieDocument *document; /* owned */
  RegieRecord *record;     /* owned */
  const RegieChildren *children;
  GtkWidget *list;
} Adding;

static void
adding_free (gpointer data, GClosure *closure)
{
  Adding *self = data;

  g_object_unref (self->document);
  g_object_unref (self->record);
  g_free (self);
}

static void
add (GtkButton *button, Adding *self)
{
  RegieJournal *journal = regie_document_journal (self->document);
  g_autoptr (RegieRecord) item = g_object_new (self->children->type (), NULL);
  g_autofree char *name =
    /* Translators: adds one of the kind named, such as a dilemma */
    g_strdup_printf (_ ("Add: %s"), _ (REGIE_RECORD_GET_CLASS (item)->label));

  regie_journal_begin (journal, name);
  regie_record_append (self->record, item);
  regie_journal_commit (journal);
  regie_script_list_focus_last (self->list);
}

static GtkWidget *
make_add (Adding *self)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->children->type ());
  const char *label = _ (REGIE_RECORD_CLASS (klass)->label);
  g_autofree char *text = g_strdup_printf (_ ("Add: %s"), label);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (add), self, adding_free, 0);
  return button;
}

GtkWidget *
regie_script_children_new (RegieDocument *document, RegieRecord *record, const char *tag)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Adding *adding = g_new0 (Adding, 1);

  adding->document = g_object_ref (document);
  adding->record = g_object_ref (record);
  adding->children = regie_record_find_children (record, tag);
  adding->list =
    regie_script_list_new (document, regie_record_list (record, adding->children),
                           regie_script_record_new);
  gtk_accessible_update_property (GTK_ACCESSIBLE (adding->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (adding->children->label), -1);
  gtk_widget_add_css_class (box, "script-children");
  gtk_box_append (GTK_BOX (box), make_caption (_ (adding->children->label)));
  gtk_box_append (GTK_BOX (box), adding->list);
  gtk_box_append (GTK_BOX (box), make_add (adding));
  return box;
}

GtkWidget *
regie_script_record_new (RegieSubject *subject, RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  GtkWidget *box;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (regie_script_is_chosen (klass) && klass->n_children == 0)
    return make_chosen (subject, klass);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  for (unsigned i = 0; i < klass->n_fields; i++)
    g_ptr_array_add (names, (gpointer) klass->fields[i].name);
  g_ptr_array_add (names, NULL);
  regie_script_add_fields (box, subject, (const char *const *) names->pdata);
  for (unsigned i = 0; i < klass->n_children; i++)
    gtk_box_append (GTK_BOX (box),
                    regie_script_children_new (regie_subject_document (subject), record,
                                               klass->children[i].tag));
  return box;
}
