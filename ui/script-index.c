/* The script's sections beside it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-index.h"

#include <glib/gi18n-lib.h>

/* A section's heading is not pressed against the edge. In pixels. */
#define ROOM 18

/* The focus moves first: it scrolls as well, and by where things stood before. */
void
regie_script_index_go_to (GtkWidget *scroller, GtkWidget *widget)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  GtkWidget *next = gtk_widget_get_next_sibling (widget);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_point_t at = GRAPHENE_POINT_INIT (0, 0);

  if (gtk_widget_compute_point (widget, scroller, &GRAPHENE_POINT_INIT (0, 0), &at))
    value += at.y - ROOM;
  if (!gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD) && next)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (adjustment, value);
}

static void
activated (GtkListBox *index, GtkListBoxRow *row, GtkWidget *scroller)
{
  regie_script_index_go_to (scroller, g_object_get_data (G_OBJECT (row), "heading"));
}

void
regie_script_index_add (GtkWidget *index, const char *title, GtkWidget *heading)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "heading", heading);
  gtk_list_box_append (GTK_LIST_BOX (index), row);
}

GtkWidget *
regie_script_index_new (GtkWidget *scroller)
{
  GtkWidget *index = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (index), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (index, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (index), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections"), -1);
  g_signal_connect (index, "row-activated", G_CALLBACK (activated), scroller);
  return index;
}
