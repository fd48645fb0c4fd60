/* When in a beat each role is heard: acts follow each other in the order of the beat, each
 * with as much of its time.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/scene.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (element-type RegieAct): those of the beat's acts with something to
 * do or say, as they come. */
GPtrArray *regie_speeches_of_beat (RegieBeat *beat);

/* When the nth of so many begins, in seconds of a beat of so many seconds. */
double regie_speech_start (unsigned n, unsigned count, double seconds);
/* How many have begun. */
unsigned regie_speeches_begun (unsigned count, double within, double seconds);

/* What the role wants in the beat: “Guest: I want a seat by the window”. role: (nullable).
 * Returns: (transfer full) (nullable). */
char *regie_objective_told (RegieBeat *beat, RegieRole *role);

G_END_DECLS
