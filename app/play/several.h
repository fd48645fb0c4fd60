/* Several beats at once, of any scenes, in the order they are played: each edit is one named
 * step of undo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/beats.h"

G_BEGIN_DECLS

/* beats: (element-type RegieBeat), with a reference to each. */
void regie_beats_delete_all (RegieDocument *document, GPtrArray *beats);
void regie_beats_duplicate_all (RegieDocument *document, GPtrArray *beats);

/* Before or after another beat, in any scene; nothing happens when that is one of them. */
void regie_beats_put (RegieDocument *document,
                      GPtrArray *beats,
                      RegieBeat *beside,
                      gboolean after);

/* First in the scene, which may be empty. */
void regie_beats_put_first (RegieDocument *document, GPtrArray *beats, RegieScene *scene);

/* by: 1 or -1. One place on, into the next scene from the end of one, until there is none. */
void regie_beats_nudge (RegieDocument *document, GPtrArray *beats, int by);

G_END_DECLS
