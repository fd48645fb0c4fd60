/* A field's text, written straight on the page: wraps, grows, and asks for words when empty.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the field and follows it. What is typed joins the production when typing rests, when
 * the focus leaves and, for text of one line, with Enter. */
GtkWidget *regie_text_area_new (RegieSubject *subject, const RegieField *field);

/* The same under the name of the field. */
GtkWidget *regie_text_row_new (RegieSubject *subject, const RegieField *field);

/* Gives the area of the record's field the keyboard as soon as it can be seen. field:
 * (nullable): then the first of the record. Returns: FALSE when there is none within. */
gboolean regie_text_area_focus (GtkWidget *within,
                                RegieRecord *record,
                                const RegieField *field);

G_END_DECLS
