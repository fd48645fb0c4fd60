/* Walls whose end stands on another wall: the end follows when that one is moved.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/private.h"

G_BEGIN_DECLS

typedef struct _RegieJoints RegieJoints;

/* Notes the ends of other walls that stand on the walls among the records, as they are now. */
RegieJoints *regie_joints_note (RegieStage *stage, GPtrArray *records);
void regie_joints_free (RegieJoints *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieJoints, regie_joints_free)
/* Returns: (transfer full): the records and the walls that will follow. */
GPtrArray *regie_joints_gather (RegieJoints *self, GPtrArray *records);
/* Puts the ends where the walls they stand on are now: on in the direction they had, or, where
 * that leads past, at the same share of the stretch. */
void regie_joints_follow (RegieJoints *self);

G_END_DECLS
