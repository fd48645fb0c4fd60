/* Buttons that align and distribute what is picked: of the actions of the group "edit".
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *regie_arrange_buttons_new (void);

G_END_DECLS
