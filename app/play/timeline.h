/* Where everything of a scene is at each of its beats: the one place that resolves
 * differences.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/scene.h"

G_BEGIN_DECLS

/* Before the first beat: as the scene is laid out. */
#define REGIE_OPENING_BEAT (-1)

/* How a body or an element is at one beat's end, when all that moves has arrived. */
typedef struct
{
  double x, y;  /* metres; of a carried thing, where its carrier holds it */
  double turn;  /* degrees clockwise */
  double reach; /* metres; of elements */
  int posture;  /* RegiePosture; of bodies */
  gboolean on_stage;
  const char *carrier; /* id of the position that carries it, or NULL */
} RegieState;

typedef struct _RegieTimeline RegieTimeline;

/* Sorts the scene's differences once; it holds no reference to production and scene and must
 * be made anew when a beat, difference or cue of the scene changes, or a field of one. Moving
 * what the beats start from needs no new one. */
RegieTimeline *regie_timeline_new (RegieProduction *production, RegieScene *scene);
void regie_timeline_free (RegieTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieTimeline, regie_timeline_free)

unsigned regie_timeline_n_beats (RegieTimeline *self);

/* thing: a RegiePosition of the scene, or a RegieElement of the scene or its setting;
 * beat: REGIE_OPENING_BEAT … n - 1, larger means the last. */
RegieState regie_timeline_state (RegieTimeline *self, RegieRecord *thing, int beat);

/* The same without following a carrier: place and facing are where it was before it was
 * taken up. */
RegieState regie_timeline_own_state (RegieTimeline *self, RegieRecord *thing, int beat);

/* Whether anything about the thing differs in that very beat. */
gboolean regie_timeline_differs (RegieTimeline *self, RegieRecord *thing, int beat);
/* Whether it differs in any beat up to that one. */
gboolean regie_timeline_has (RegieTimeline *self, RegieRecord *thing, int beat);

/* Returns: (transfer none) (nullable): what that very beat says of the thing, cues aside. */
RegieDifference *regie_timeline_difference (RegieTimeline *self,
                                            RegieRecord *thing,
                                            int beat);
/* Returns: (transfer none) (nullable): the scene's body with the id. */
RegiePosition *regie_timeline_body (RegieTimeline *self, const char *id);

/* A tray goes where its waiter goes, and off with them: puts it before the carrier. */
void regie_state_carry (RegieState *state, const RegieState *carrier);
gboolean regie_state_equal (const RegieState *a, const RegieState *b);
/* How the record itself says it is. */
RegieState regie_state_of (RegieRecord *thing);
/* Makes a stand-in be so, unjournalled. */
void regie_state_put (RegieRecord *stand_in, const RegieState *state);

G_END_DECLS
