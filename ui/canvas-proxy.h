/* One record on the canvas as a screen reader sees it. Draws nothing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-private.h"

G_BEGIN_DECLS

#define REGIE_TYPE_PROXY (regie_proxy_get_type ())
G_DECLARE_FINAL_TYPE (RegieProxy, regie_proxy, REGIE, PROXY, GtkWidget)
/* Given the keyboard, it makes its record the selection. */

GtkWidget *regie_proxy_new (RegieStage *stage, RegieRecord *record);
RegieRecord *regie_proxy_record (RegieProxy *self);
/* Reads name, place and verdict again. */
void regie_proxy_describe (RegieProxy *self);
void regie_proxy_set_selected (RegieProxy *self, gboolean selected);

G_END_DECLS
