/* A role's line of action: what it wants, beat by beat.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The role's objective in each beat it acts in, to be written in place, under a button that
 * leads to the beat. */
GtkWidget *regie_line_of_action_new (RegieDocument *document, RegieRole *role);

G_END_DECLS
