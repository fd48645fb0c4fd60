/* The script's sections beside it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* scroller: what the sections scroll in; it must outlive the index.
 * Returns: a list whose rows lead to the sections. */
GtkWidget *regie_script_index_new (GtkWidget *scroller);

/* heading: followed by what it heads. */
void regie_script_index_add (GtkWidget *index, const char *title, GtkWidget *heading);

/* Scrolls to the widget and puts the focus into it, if anything in it takes one. */
void regie_script_index_go_to (GtkWidget *scroller, GtkWidget *widget);

G_END_DECLS
