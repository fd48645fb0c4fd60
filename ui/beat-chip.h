/* One beat in the bar: number and title, what happens, how long, how it feels.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_BEAT_CHIP (regie_beat_chip_get_type ())
G_DECLARE_FINAL_TYPE (RegieBeatChip, regie_beat_chip, REGIE, BEAT_CHIP, GtkWidget)
/* Signals: "moved" (RegieBeat *beat, gboolean after): a beat was dropped beside this one;
 * "menu" (double x, double y): its menu was asked for. */

GtkWidget *regie_beat_chip_new (void);
/* beat: (nullable). */
void regie_beat_chip_show (RegieBeatChip *self, RegieBeat *beat);
/* Shows what the beat is now. */
void regie_beat_chip_update (RegieBeatChip *self);
RegieBeat *regie_beat_chip_beat (RegieBeatChip *self);

G_END_DECLS
