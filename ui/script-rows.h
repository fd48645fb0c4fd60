/* What a promise, a role and a scene look like on the script's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *regie_promise_row_new (RegieSubject *subject, RegieRecord *promise);
/* Numbers them, and says how many elements carry and break each. list: of such rows. */
void regie_promise_rows_count (GtkWidget *list, RegieProduction *production);

GtkWidget *regie_role_row_new (RegieSubject *subject, RegieRecord *role);
GtkWidget *regie_scene_row_new (RegieSubject *subject, RegieRecord *scene);

G_END_DECLS
