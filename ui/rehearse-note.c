/* Where a rehearsal note is written while the play waits.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-note.h"

#include <glib/gi18n-lib.h>

struct _RegieRehearseNote
{
  GtkWidget parent_instance;
  GtkDropDown *kind;
  GtkEntry *entry;
  GtkLabel *where;
  GtkWidget *save;
};

enum
{
  SAVED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieRehearseNote, regie_rehearse_note, GTK_TYPE_WIDGET)

void
regie_rehearse_note_open (RegieRehearseNote *self,
                          RegieRemarkKind kind,
                          const char *where)
{
  gtk_drop_down_set_selected (self->kind, kind);
  gtk_label_set_text (self->where, where);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static gboolean
has_words (RegieRehearseNote *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  return *text != '\0';
}

void
regie_rehearse_note_cancel (RegieRehearseNote *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
save (RegieRehearseNote *self)
{
  if (!has_words (self))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[SAVED], 0, (int) gtk_drop_down_get_selected (self->kind),
                 gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
text_changed (RegieRehearseNote *self)
{
  gtk_widget_set_sensitive (self->save, has_words (self));
}

static void
rehearse_note_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_rehearse_note_parent_class)->dispose (object);
}

static void
regie_rehearse_note_class_init (RegieRehearseNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehearse_note_dispose;
  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[CANCELLED] =
    g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "rehearse-note");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/rehearse-note.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseNote, kind);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseNote, entry);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseNote, where);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearseNote, save);
  gtk_widget_class_bind_template_callback (widget_class, save);
  gtk_widget_class_bind_template_callback (widget_class, text_changed);
  gtk_widget_class_bind_template_callback (widget_class, regie_rehearse_note_cancel);
}

static void
regie_rehearse_note_init (RegieRehearseNote *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; regie_remark_kinds[i].name; i++)
    gtk_string_list_append (kinds, _ (regie_remark_kinds[i].label));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
}
