/* A role's circle as on the plan: filled for who works there, hollow for customers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Follows the role's colour, initials and part. subject: of the role alone. */
GtkWidget *regie_role_mark_new (RegieSubject *subject, RegieRole *role);

G_END_DECLS
