/* A scene at one of its beats, as records: stand-ins for what is not as the scene was laid
 * out. What is set on them becomes the beat's differences.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/timeline.h"

G_BEGIN_DECLS

typedef struct _RegieMoment RegieMoment;

/* beat: as regie_timeline_state() takes it. To be looked at: sets go to the originals. */
RegieMoment *regie_moment_new (RegieProduction *production, RegieScene *scene, int beat);
/* To be worked on: bodies, dressing and people are set in the beat; what belongs to the
 * setting is set for all. beat: 0 … */
RegieMoment *regie_moment_new_editable (RegieProduction *production,
                                        RegieScene *scene,
                                        int beat);
void regie_moment_free (RegieMoment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieMoment, regie_moment_free)

int regie_moment_beat (RegieMoment *self);
/* Returns: (transfer none): the beat's timeline. */
RegieTimeline *regie_moment_timeline (RegieMoment *self);

/* self: (nullable): then nothing is stood in for.
 * Returns: (transfer none): the stand-in of the record, or itself. */
gpointer regie_moment_seen (RegieMoment *self, gpointer record);

/* Takes in what changed in the document. changed: (nullable) (element-type RegieRecord): a
 * reference is added to each stand-in that looks different now or whose original has gone. */
void regie_moment_update (RegieMoment *self, GPtrArray *changed);

G_END_DECLS
