/* A scene, or all of them one after the other, on one clock: who and what is where at each
 * second.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/timeline.h"

G_BEGIN_DECLS

/* A beat as it is played. */
typedef struct
{
  RegieScene *scene; /* borrowed */
  RegieBeat *beat;   /* borrowed */
  int number;        /* in its scene, from 0 */
  double start;      /* seconds on the clock */
  double seconds;    /* until the next */
} RegiePlayed;

typedef enum
{
  REGIE_LOOP_NONE,
  REGIE_LOOP_BEAT,
  REGIE_LOOP_SCENE,
} RegieLoop;

typedef struct _RegiePerformance RegiePerformance;

/* scene: (nullable): all of the production's. It must be made anew when anything it plays
 * changes; notes taken do not count. */
RegiePerformance *regie_performance_new (RegieProduction *production, RegieScene *scene);
void regie_performance_free (RegiePerformance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiePerformance, regie_performance_free)

double regie_performance_seconds (RegiePerformance *self);
/* Scenes without beats are not played. */
unsigned regie_performance_n_beats (RegiePerformance *self);
/* Returns: (transfer none). */
const RegiePlayed *regie_performance_beat (RegiePerformance *self, unsigned n);

/* Which beat is played at that second, of one at least; a beat's first moment is its own, the
 * end is the last one's. within: (out) (optional): seconds since it began. */
unsigned regie_performance_beat_at (RegiePerformance *self, double at, double *within);

/* Where the clock stands after so many seconds more. A loop goes back to where the beat or
 * the scene that is on began; without one the clock stops at the end. */
double regie_performance_advance (RegiePerformance *self,
                                  double at,
                                  double by,
                                  RegieLoop loop);

/* All bodies of the beat's scene, and the elements that anything ever happens to in it: all
 * else stands still. Returns: (transfer none) (element-type RegieRecord): painting order is
 * not theirs. Good until the scene changes. */
GPtrArray *regie_performance_movers (RegiePerformance *self, unsigned beat);

/* How a mover is so many seconds after the beat began. What a beat needs is worked out once,
 * when it is first asked for after another. */
RegieState regie_performance_state (RegiePerformance *self,
                                    RegieRecord *mover,
                                    unsigned beat,
                                    double within);

G_END_DECLS
