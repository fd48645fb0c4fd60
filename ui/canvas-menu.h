/* The canvas's context menu.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _RegieCanvasMenu RegieCanvasMenu;

/* owner: the widget it hangs on, borrowed. */
RegieCanvasMenu *regie_canvas_menu_new (GtkWidget *owner);
void regie_canvas_menu_free (RegieCanvasMenu *menu);
/* Returns: (transfer none) (nullable). */
GMenuModel *regie_canvas_menu_model (RegieCanvasMenu *menu);
void regie_canvas_menu_set_model (RegieCanvasMenu *menu, GMenuModel *model);
/* Opens it at the pixel of the owner; nothing without a model. */
void regie_canvas_menu_popup (RegieCanvasMenu *menu, double x, double y);
/* Call from the owner's size_allocate. */
void regie_canvas_menu_present (RegieCanvasMenu *menu);

G_END_DECLS
