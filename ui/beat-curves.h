/* A beat's share of the two curves beneath the bar: what the customer feels, and the dramatic
 * arc. Each has a slider, and its line runs on to the beats beside it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"
#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_BEAT_CURVES (regie_beat_curves_get_type ())
G_DECLARE_FINAL_TYPE (RegieBeatCurves, regie_beat_curves, REGIE, BEAT_CURVES, GtkWidget)

/* Shows what the beat says now. Both NULL: nothing. */
void regie_beat_curves_show (RegieBeatCurves *self,
                             RegieDocument *document,
                             RegieBeat *beat);

G_END_DECLS
