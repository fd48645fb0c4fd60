/* The scrubber's marks: where beats begin, and where notes were taken.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/performance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Beats below, with their numbers while there is room; the signs of notes above. */
void regie_scrubber_fill (GtkScale *scale, RegiePerformance *performance);

/* Says the time and the beat to who cannot see the scale. */
void regie_scrubber_tell (GtkScale *scale, const RegiePlayed *played, double at);

G_END_DECLS
