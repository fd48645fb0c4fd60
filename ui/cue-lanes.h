/* A beat's cues, one lane a department, to be picked and added.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_CUE_LANES (regie_cue_lanes_get_type ())
G_DECLARE_FINAL_TYPE (RegieCueLanes, regie_cue_lanes, REGIE, CUE_LANES, GtkWidget)
/* Signals: "picked" (RegieCue *); "add" (int department). */

/* The departments the scene's cues are of, as bits of 1 << RegieDepartment. */
unsigned regie_cue_lanes_needed (RegieScene *scene);

/* Shows the beat's cues in the lanes of the departments. beat: (nullable). */
void regie_cue_lanes_show (RegieCueLanes *self, RegieBeat *beat, unsigned departments);

/* The names of the lanes, for the side of the bar. box: emptied first. */
void regie_cue_lanes_name (GtkBox *box, unsigned departments);

G_END_DECLS
