/* Which fields of what is picked the inspector shows, and in which order.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"
#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of the fields that are numbers, or of all the others; of several records those
 * that can be shared. Returns: (transfer floating) (nullable): NULL when there are none. */
GtkWidget *regie_inspector_fields_new (RegieStage *stage,
                                       RegieSubject *subject,
                                       gboolean numbers);

G_END_DECLS
