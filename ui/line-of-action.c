/* A role's line of action.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/line-of-action.h"

#include "app/model/production.h"
#include "app/pages/words.h"
#include "ui/text-area.h"
#include "ui/window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieDocument *document; /* owned */
  RegieRole *role;         /* owned */
  GPtrArray *beats;        /* shown: with a reference to each */
  GtkWidget *box, *none;
} Line;

static void
line_free (gpointer data)
{
  Line *self = data;

  g_ptr_array_unref (self->beats);
  g_object_unref (self->role);
  g_object_unref (self->document);
  g_free (self);
}

/* Returns: (transfer full) (element-type RegieBeat): in which the role acts. */
static GPtrArray *
find_beats (Line *self)
{
  RegieProduction *production = regie_document_production (self->document);
  GPtrArray *beats = g_ptr_array_new_with_free_func (g_object_unref);
  RegieScene *scene;
  RegieBeat *beat;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    for (unsigned j = 0; (beat = regie_list_at (scene->beats, j)); j++)
      if (regie_beat_find_act (beat, self->role->parent_instance.id))
        g_ptr_array_add (beats, g_object_ref (beat));
  return beats;
}

static void
go (GtkWidget *button, RegieBeat *beat)
{
  regie_reveal (button, REGIE_RECORD (beat), NULL);
}

static void
add_beat (Line *self, RegieBeat *beat)
{
  g_autofree char *heading = regie_beat_heading (beat);
  g_autofree char *tip = g_strdup_printf (_ ("Go to beat %s"), heading);
  g_autoptr (RegieSubject) subject =
    regie_subject_new_act (self->document, beat, self->role->parent_instance.id);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label (heading);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  gtk_widget_add_css_class (button, "beat-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, tip);
  g_signal_connect_object (button, "clicked", G_CALLBACK (go), beat, 0);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (row),
                  regie_text_area_new (subject,
                                       regie_subject_field (subject, "objective")));
  gtk_widget_add_css_class (row, "text-row");
  gtk_box_append (GTK_BOX (self->box), row);
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = a->pdata[i] == b->pdata[i];
  return same;
}

/* Objectives follow by themselves; only beats that come, go and move make other rows. */
static void
show_beats (Line *self)
{
  GPtrArray *beats = find_beats (self);
  GtkWidget *row;

  if (is_same (beats, self->beats))
    {
      g_ptr_array_unref (beats);
      return;
    }
  g_ptr_array_unref (self->beats);
  self->beats = beats;
  while ((row = gtk_widget_get_next_sibling (self->none)))
    gtk_box_remove (GTK_BOX (self->box), row);
  for (guint i = 0; i < beats->len; i++)
    add_beat (self, beats->pdata[i]);
  gtk_widget_set_visible (self->none, beats->len == 0);
}

static void
mapped (GtkWidget *box, Line *self)
{
  show_beats (self);
}

/* What was typed elsewhere may come in after this is seen again. */
static void
document_changed (RegieDocument *document, GPtrArray *records, GtkWidget *box)
{
  if (gtk_widget_get_mapped (box))
    show_beats (g_object_get_data (G_OBJECT (box), "line"));
}

GtkWidget *
regie_line_of_action_new (RegieDocument *document, RegieRole *role)
{
  Line *self = g_new0 (Line, 1);
  GtkWidget *title = gtk_label_new (_ ("Line of action"));

  self->document = g_object_ref (document);
  self->role = g_object_ref (role);
  self->beats = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->none =
    gtk_label_new (_ ("Beats in which the role does or says something come here, "
                                 "with what it wants in each."));
  gtk_widget_add_css_class (self->box, "script-children");
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), self->none);
  g_object_set_data_full (G_OBJECT (self->box), "line", self, line_free);
  g_signal_connect (self->box, "map", G_CALLBACK (mapped), self);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed), self->box,
                           0);
  show_beats (self);
  return self->box;
}
