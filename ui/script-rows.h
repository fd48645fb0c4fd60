/* What a promise and a role look like on the script's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *regie_promise_row_new (RegieSubject *subject, RegieRecord *promise);
/* number: its place, from 1; then how many elements carry it and break it. */
void regie_promise_row_show (GtkWidget *row, unsigned number, const unsigned counts[2]);

GtkWidget *regie_role_row_new (RegieSubject *subject, RegieRecord *role);

G_END_DECLS
