/* From a thing to what it rests on, and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_THREAD_PLAIN,
  REGIE_THREAD_CARRIES,
  REGIE_THREAD_BREAKS,
} RegieThreadKind;

typedef struct
{
  RegieThreadKind kind;
  RegieRecord *record; /* owned: where it leads */
  char *text;          /* what is there */
  char *where;         /* NULL when the text says it */
} RegieThread;

/* Returns: (transfer full) (element-type RegieThread): for
 * a promise, the things and beats that carry or break it, those that break it first;
 * a thing or a beat, the promises it carries or breaks;
 * a role, its super-objective and its line of action: what it
 * wants, beat by beat;
 * a dilemma, the scenes where it can happen: those named, else all where its role plays;
 * a scene, the promises its beats carry or break, then the dilemmas that can happen in it;
 * for anything else nothing. */
GPtrArray *regie_threads_of (RegieProduction *production, RegieRecord *record);

/* What the threads of the record are. Returns: (nullable): translated; NULL for a kind of
 * record that has none. */
const char *regie_threads_title (RegieRecord *record);

/* Whether the role has a body in the scene or acts in it. */
gboolean regie_role_plays (RegieRole *role, RegieRecord *scene);

G_END_DECLS
