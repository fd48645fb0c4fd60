/* Why a button cannot be pressed, told where one looks for it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The tooltip is what the button does; while it is insensitive, also what is missing. */
void regie_explain (GtkWidget *button, const char *tip, const char *missing);

G_END_DECLS
