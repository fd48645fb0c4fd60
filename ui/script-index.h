/* The script's sections beside it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* scroller: what the sections scroll in; it must outlive the index.
 * Returns: a list whose rows lead to the sections; the one that is read is marked. */
GtkWidget *regie_script_index_new (GtkWidget *scroller);

void regie_script_index_clear (GtkWidget *index);

/* A title over the rows that are added from now on. group: a literal, translated. */
void regie_script_index_begin (GtkWidget *index, const char *group);

/* title, heading: what the row says, and what it leads to, which may be followed by what it
 * heads. counted: (nullable): the row says how many there are. */
void regie_script_index_add (GtkWidget *index,
                             const char *title,
                             GtkWidget *heading,
                             GListModel *counted);

/* A row for each role, as they come and go. list: one of regie_script_list_new() of the same
 * roles, which the rows lead to. */
void regie_script_index_add_roles (GtkWidget *index, GListModel *roles, GtkWidget *list);

/* A row that does what the button does. */
void regie_script_index_add_button (GtkWidget *index,
                                    const char *title,
                                    GtkWidget *button);

/* Scrolls to the widget and puts the focus into it, if anything in it takes one. */
void regie_script_index_go_to (GtkWidget *scroller, GtkWidget *widget);

G_END_DECLS
