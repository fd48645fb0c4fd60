/* Any record of the script, written in place: its fields and what it holds, from its tables.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All its fields, then the lists of what it holds. */
GtkWidget *regie_script_record_new (RegieSubject *subject, RegieRecord *record);

/* Appends the fields so named, short ones beside each other. names: ends with NULL. */
void regie_script_add_fields (GtkWidget *box,
                              RegieSubject *subject,
                              const char *const *names);

/* A list of the record's children of the tag, under its name, with a button for more. */
GtkWidget *regie_script_children_new (RegieDocument *document,
                                      RegieRecord *record,
                                      const char *tag);

G_END_DECLS
