/* A row of a list: a field's name, what it is set with, and room for a word on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* imperial: lengths in feet and inches. */
GtkWidget *regie_field_row_new (RegieSubject *subject,
                                const RegieField *field,
                                gboolean imperial);

/* An empty one of the looks of all. label: what it is called where it is not seen. */
GtkWidget *regie_boxed_list_new (const char *label);

/* A row of the same looks with another editor. */
GtkWidget *regie_titled_row_new (const char *title, GtkWidget *editor);
/* One that only holds what it is given. */
GtkWidget *regie_plain_row_new (GtkWidget *content);

/* A list of rows for the fields, those that go together in one row (width and depth). Fields
 * that are set on the plan itself are left out. fields: borrowed. */
GtkWidget *regie_field_list_new (RegieSubject *subject,
                                 GPtrArray *fields,
                                 gboolean imperial);

G_END_DECLS
