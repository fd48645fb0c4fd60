/* All states of a scene written down, and put back as differences after the beats have been
 * rearranged. For app/play.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/timeline.h"

G_BEGIN_DECLS

typedef struct _RegieStates RegieStates;

/* With nothing noted. */
RegieStates *regie_states_new (RegieProduction *production, RegieScene *scene);
/* Notes how every thing that the scene's beats touch is at each of them. */
RegieStates *regie_states_note (RegieProduction *production, RegieScene *scene);
void regie_states_free (RegieStates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieStates, regie_states_free)

/* How one thing is to be at a beat; a beat of which nothing is said is like the one before,
 * its own cues apart. */
void regie_states_put (RegieStates *self,
                       RegieBeat *beat,
                       RegieRecord *thing,
                       const RegieState *state);

/* Also notes what the cues of a beat change that is to come in from another scene. */
void regie_states_note_cued (RegieStates *self, RegieBeat *beat);

/* Sets, makes and removes differences, and makes cues where the reach changes, so that each
 * beat the scene has now looks as noted. */
void regie_states_write (RegieStates *self);

G_END_DECLS
