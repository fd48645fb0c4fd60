/* Beside the canvas: scenes, symbols, outline.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_LEFT_PANEL (regie_left_panel_get_type ())
G_DECLARE_FINAL_TYPE (RegieLeftPanel, regie_left_panel, REGIE, LEFT_PANEL, GtkWidget)
/* Property "stage".
 * Signals: "toast" (string): something was deleted.
 * "set-down" (string) → boolean: "symbol:NAME" or "role:ID" shall stand in the middle of
 * what is seen; without a handler that returns TRUE it goes to the middle of the setting. */

GtkWidget *regie_left_panel_new (void);
/* name: "scenes", "symbols" or "outline". */
void regie_left_panel_show_page (RegieLeftPanel *self, const char *name);
/* Sets down what such a key names: for handlers of "set-down". */
void regie_left_panel_set_down (RegieLeftPanel *self, const char *key, RegiePoint at);

G_END_DECLS
