/* A row of a list of productions: the first scene small, and two lines of words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/production-row.h"

#include "app/model/list.h"
#include "app/model/scene.h"
#include "ui/scene-picture.h"

#define THUMB_WIDTH 88
#define THUMB_HEIGHT 56

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                NULL);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_picture (RegieProduction *production)
{
  RegieScenePicture *picture = g_object_new (REGIE_TYPE_SCENE_PICTURE, NULL);

  regie_scene_picture_set_size (picture, THUMB_WIDTH, THUMB_HEIGHT);
  regie_scene_picture_show (picture, production, regie_list_at (production->scenes, 0),
                            NULL);
  return GTK_WIDGET (picture);
}

GtkWidget *
regie_production_row_new (RegieProduction *production,
                          const char *first,
                          const char *second)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", first, second);
  GtkWidget *row = gtk_list_box_row_new (), *caption = make_label (second, "caption");
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (caption, "dim-label");
  g_object_set (words, "valign", GTK_ALIGN_CENTER, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (words), make_label (first, "heading"));
  gtk_box_append (GTK_BOX (words), caption);
  gtk_box_append (GTK_BOX (line), make_picture (production));
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return row;
}
