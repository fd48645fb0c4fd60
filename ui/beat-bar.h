/* The beats of the scene on stage, side by side under the canvas: which one is shown, and
 * what can be done to them. Action group "beat".
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_BEAT_BAR (regie_beat_bar_get_type ())
G_DECLARE_FINAL_TYPE (RegieBeatBar, regie_beat_bar, REGIE, BEAT_BAR, GtkWidget)
/* Property: "stage". Signal "toast" (text): to be shown with Undo. */

/* Steps to the beat before (by < 0) or after; at the ends it stays. */
void regie_beat_bar_step (RegieBeatBar *self, int by);

G_END_DECLS
