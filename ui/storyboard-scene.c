/* A scene's part of the storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/storyboard-scene.h"

#include "app/pages/words.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

static GtkFlowBox *
make_box (RegieScene *scene, GtkFlowBoxCreateWidgetFunc make_panel, gpointer owner)
{
  GtkWidget *box = gtk_flow_box_new ();
  const RegieChildren *beats = regie_record_find_children (REGIE_RECORD (scene), "beat");

  g_object_set (box, "selection-mode", GTK_SELECTION_MULTIPLE, "activate-on-single-click",
                FALSE, "homogeneous", TRUE, "halign", GTK_ALIGN_START,
                "max-children-per-line", 40, "row-spacing", 6, "column-spacing", 6, NULL);
  gtk_flow_box_bind_model (GTK_FLOW_BOX (box),
                           regie_record_list (REGIE_RECORD (scene), beats), make_panel,
                           owner, NULL);
  return GTK_FLOW_BOX (box);
}

static GtkWidget *
make_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class);
  return label;
}

RegieStoryboardScene *
regie_storyboard_scene_new (RegieScene *scene,
                            GtkBox *rows,
                            GtkFlowBoxCreateWidgetFunc make_panel,
                            gpointer owner)
{
  RegieStoryboardScene *self = g_new0 (RegieStoryboardScene, 1);

  self->scene = g_object_ref (scene);
  self->heading = make_label (NULL, "title-4");
  self->hint =
    make_label (_ ("No beats yet: add one on the Stage, or drop one here."), "dim-label");
  self->box = make_box (scene, make_panel, owner);
  gtk_box_append (rows, self->heading);
  gtk_box_append (rows, self->hint);
  gtk_box_append (rows, GTK_WIDGET (self->box));
  return self;
}

void
regie_storyboard_scene_free (RegieStoryboardScene *self)
{
  g_object_unref (self->scene);
  g_free (self);
}

void
regie_storyboard_scene_show (RegieStoryboardScene *self)
{
  g_autofree char *heading = regie_scene_heading (self->scene);

  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  regie_widget_set_label (GTK_WIDGET (self->box), heading);
  gtk_widget_set_visible (self->hint, !regie_list_at (self->scene->beats, 0));
}
