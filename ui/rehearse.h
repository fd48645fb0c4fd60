/* Rehearsing: the stage played through in time, with notes taken meanwhile.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "ui/rehearse-playback.h"

G_BEGIN_DECLS

#define REGIE_TYPE_REHEARSE (regie_rehearse_get_type ())
G_DECLARE_FINAL_TYPE (RegieRehearse, regie_rehearse, REGIE, REHEARSE, GtkWidget)
/* Signals: "leave": it is over. "toast" (string): something worth a word, that can be
 * undone. */

/* Waits at the beginning of the beat. beat: REGIE_OPENING_BEAT … */
void regie_rehearse_begin (RegieRehearse *self,
                           RegieDocument *document,
                           RegieScene *scene,
                           int beat);
/* Lets go of the document. */
void regie_rehearse_end (RegieRehearse *self);

/* The beat that is on. Returns: FALSE while nothing plays. */
gboolean regie_rehearse_where (RegieRehearse *self, RegieScene **scene, int *beat);

/* Whose eyes it is watched with. role: (nullable): everyone's. */
void regie_rehearse_watch (RegieRehearse *self, RegieRole *role);

/* Returns: (transfer none). */
RegiePlayback *regie_rehearse_player (RegieRehearse *self);

G_END_DECLS
