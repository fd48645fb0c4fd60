/* The first page: templates with pictures, and what was open before.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_WELCOME (regie_welcome_get_type ())
G_DECLARE_FINAL_TYPE (RegieWelcome, regie_welcome, REGIE, WELCOME, GtkWidget)
/* Signals: "template" (GFile) and "open" (GFile). */

/* Without the words of welcome and the recent files, for a dialog. */
void regie_welcome_show_templates_only (RegieWelcome *self);

G_END_DECLS
