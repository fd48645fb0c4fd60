/* The rehearsal notes of a beat, in the inspector.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/remark-list.h"

#include "app/base/units.h"
#include "app/play/remark.h"
#include "ui/field-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REGIE_TYPE_REMARK_LIST (regie_remark_list_get_type ())
G_DECLARE_FINAL_TYPE (RegieRemarkList, regie_remark_list, REGIE, REMARK_LIST, GtkBox)

struct _RegieRemarkList
{
  GtkBox parent_instance;
  RegieDocument *document;
  RegieBeat *beat;
};

G_DEFINE_FINAL_TYPE (RegieRemarkList, regie_remark_list, GTK_TYPE_BOX)

static void
delete_clicked (GtkWidget *button, RegieRemarkList *self)
{
  RegieRemark *remark = g_object_get_data (G_OBJECT (button), "remark");

  if (remark->parent_instance.owner)
    regie_remark_delete (self->document, remark);
}

static void
add_heading (RegieRemarkList *self, RegieRemark *remark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label, *button;
  g_autofree char *time = regie_duration_format (floor (remark->at));
  g_autofree char *text =
    g_strdup_printf ("%s  %s", regie_remark_sign ((RegieRemarkKind) remark->kind), time);

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Delete this note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Delete this note"), -1);
  g_object_set_data_full (G_OBJECT (button), "remark", g_object_ref (remark),
                          g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (delete_clicked), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (self), box);
}

static void
add_remark (RegieRemarkList *self, RegieRemark *remark)
{
  RegieRecord *record = REGIE_RECORD (remark);
  g_autoptr (RegieSubject) subject = regie_subject_new (self->document, &record, 1);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  g_ptr_array_add (fields, (gpointer) regie_subject_field (subject, "kind"));
  g_ptr_array_add (fields, (gpointer) regie_subject_field (subject, "text"));
  add_heading (self, remark);
  gtk_box_append (GTK_BOX (self), regie_field_list_new (subject, fields, FALSE));
}

static void
fill (RegieRemarkList *self)
{
  GtkWidget *child, *title;
  RegieRemark *remark;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_box_remove (GTK_BOX (self), child);
  title = gtk_label_new (_ ("Rehearsal notes"));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (self), title);
  for (unsigned i = 0; (remark = regie_list_at (self->beat->remarks, i)); i++)
    add_remark (self, remark);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          regie_list_at (self->beat->remarks, 0) != NULL);
}

/* Only the beat itself is told of when a note comes or goes. */
static void
document_changed (RegieDocument *document, GPtrArray *records, RegieRemarkList *self)
{
  if (g_ptr_array_find (records, self->beat, NULL))
    fill (self);
}

static void
remark_list_dispose (GObject *object)
{
  RegieRemarkList *self = REGIE_REMARK_LIST (object);

  g_clear_object (&self->beat);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (regie_remark_list_parent_class)->dispose (object);
}

static void
regie_remark_list_class_init (RegieRemarkListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = remark_list_dispose;
}

static void
regie_remark_list_init (RegieRemarkList *self)
{
}

GtkWidget *
regie_remark_list_new (RegieDocument *document, RegieBeat *beat)
{
  RegieRemarkList *self = g_object_new (REGIE_TYPE_REMARK_LIST, "orientation",
                                        GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  self->document = g_object_ref (document);
  self->beat = g_object_ref (beat);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed), self, 0);
  fill (self);
  return GTK_WIDGET (self);
}
