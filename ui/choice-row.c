/* A row with a drop-down of records, and of none.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/choice-row.h"

#include "ui/compat.h"
#include "ui/field-row.h"

struct _RegieChoices
{
  GtkStringList *names;
  GPtrArray *records; /* owned; the first is NULL */
};

static void
unref_any (gpointer record)
{
  if (record)
    g_object_unref (record);
}

RegieChoices *
regie_choices_new (const char *none)
{
  RegieChoices *self = g_new0 (RegieChoices, 1);

  self->names = gtk_string_list_new (NULL);
  self->records = g_ptr_array_new_with_free_func (unref_any);
  gtk_string_list_append (self->names, none);
  g_ptr_array_add (self->records, NULL);
  return self;
}

void
regie_choices_free (RegieChoices *self)
{
  g_object_unref (self->names);
  g_ptr_array_unref (self->records);
  g_free (self);
}

void
regie_choices_add (RegieChoices *self, const char *name, RegieRecord *record)
{
  gtk_string_list_append (self->names, name);
  g_ptr_array_add (self->records, g_object_ref (record));
}

static void
selected (GtkDropDown *drop_down, GParamSpec *spec, RegieChoosing *choosing)
{
  GPtrArray *records = g_object_get_data (G_OBJECT (drop_down), "records");
  guint position = gtk_drop_down_get_selected (drop_down);

  if (position < records->len)
    choosing->chosen (records->pdata[position], choosing->data);
}

GtkWidget *
regie_choice_row_new (const char *title,
                      RegieChoices *choices,
                      RegieRecord *chosen,
                      const RegieChoosing *choosing)
{
  GtkWidget *drop_down =
    gtk_drop_down_new (g_object_ref (G_LIST_MODEL (choices->names)), NULL);
  guint position = 0;

  g_ptr_array_find (choices->records, chosen, &position);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), position);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (drop_down, "choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  regie_name_plainly (drop_down);
  g_object_set_data_full (G_OBJECT (drop_down), "records",
                          g_ptr_array_ref (choices->records),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_data (drop_down, "notify::selected", G_CALLBACK (selected),
                         g_memdup2 (choosing, sizeof *choosing),
                         (GClosureNotify) (GCallback) g_free, 0);
  return regie_titled_row_new (title, drop_down);
}
