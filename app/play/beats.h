/* What can be done to the beats of a scene; each is one named step of undo, after which every
 * other beat shows what it showed before.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/play/timeline.h"

G_BEGIN_DECLS

/* A beat at the position that carries on where the one before ends.
 * Returns: (transfer none). */
RegieBeat *regie_beats_add (RegieDocument *document,
                            RegieScene *scene,
                            unsigned position);

/* What moved in it moves in the next beat instead. */
void regie_beats_delete (RegieDocument *document, RegieBeat *beat);

/* position: where the beat shall be in the end. FALSE when it is there already. */
gboolean regie_beats_move (RegieDocument *document, RegieBeat *beat, unsigned position);

/* Into another scene: bodies are matched by role, in their order; what the other scene does
 * not have is left out. */
void regie_beats_move_to (RegieDocument *document,
                          RegieBeat *beat,
                          RegieScene *scene,
                          unsigned position);

/* A copy right after it: nothing moves in it, words and cues are the same.
 * Returns: (transfer none). */
RegieBeat *regie_beats_duplicate (RegieDocument *document, RegieBeat *beat);

/* In two of half the duration: what moves stays in the first.
 * Returns: (transfer none): the second. */
RegieBeat *regie_beats_split (RegieDocument *document, RegieBeat *beat);

/* With the one after it: durations add up, words follow each other, what moved in both passes
 * the place between. FALSE when it is the last. */
gboolean regie_beats_merge (RegieDocument *document, RegieBeat *beat);

/* seconds: rounded to whole ones, one at least. FALSE when it lasts that long already. */
gboolean regie_beats_set_length (RegieDocument *document,
                                 RegieBeat *beat,
                                 double seconds);

/* A cue of the department (RegieDepartment) at the end of the beat's.
 * Returns: (transfer none). */
RegieCue *regie_beats_add_cue (RegieDocument *document, RegieBeat *beat, int department);

/* The thing is in this beat as it was in the one before. FALSE when it was. */
gboolean regie_beats_reset (RegieDocument *document, RegieBeat *beat, RegieRecord *thing);

/* The beat's place in its scene. */
unsigned regie_beats_position (RegieBeat *beat);
/* Returns: (transfer none): the scene the beat is of. */
RegieScene *regie_beats_scene (RegieBeat *beat);

G_END_DECLS
