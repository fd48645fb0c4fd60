/* The beats of the scene on stage, side by side under the canvas: which one is shown, and
 * what can be done to them. Action group "beat".
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_BEAT_BAR (regie_beat_bar_get_type ())
G_DECLARE_FINAL_TYPE (RegieBeatBar, regie_beat_bar, REGIE, BEAT_BAR, GtkWidget)
/* Properties: "stage"; "all-lanes" (boolean): all departments', not only those with cues.
 * Signals: "toast" (text): to be shown with Undo. "cue" (RegieCue *): it is to be edited. */

/* Steps to the beat before (by < 0) or after; at the ends it stays. */
void regie_beat_bar_step (RegieBeatBar *self, int by);

/* Which departments have a lane, as bits of 1 << RegieDepartment. */
unsigned regie_beat_bar_lanes (RegieBeatBar *self);
/* Shows the cue's beat and has the cue edited. */
void regie_beat_bar_pick_cue (RegieBeatBar *self, RegieCue *cue);
void regie_beat_bar_add_cue (RegieBeatBar *self, RegieBeat *beat, int department);

G_END_DECLS
