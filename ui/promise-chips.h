/* The promises as chips: which an element or a beat carries, which it breaks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* record: an element, or whatever holds stances itself. Each press goes on from silent to carries to breaks to silent. The chips stay while the
 * promises do, so the focus stays on the one pressed. */
GtkWidget *regie_promise_chips_new (RegieStage *stage, gpointer record);

G_END_DECLS
