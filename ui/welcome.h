/* The first page: templates with pictures, and what was open before.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_WELCOME (regie_welcome_get_type ())
G_DECLARE_FINAL_TYPE (RegieWelcome, regie_welcome, REGIE, WELCOME, GtkWidget)
/* Signals: "template" (GFile) and "open" (GFile). */

G_END_DECLS
