/* A line of points being drawn: by clicks, by typed lengths, square to what is there. What
 * the tools for walls, zones and lines of visibility share.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/snap.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *points;  /* of RegiePoint: those set; NULL before the first */
  RegiePoint next; /* where the next would be set */
  GString *typed;  /* a length being typed; NULL before the first */
  RegieSnap snap;
  RegiePoint pressed;
  gboolean over;   /* the pointer was on the plan: next is known */
  gboolean closes; /* next is the first point */
  gboolean rectangle;
} RegieTrace;

typedef struct
{
  size_t least;           /* points it needs */
  gboolean area;          /* always closed; a drag draws a rectangle */
  gboolean keeps_in_hand; /* another one may follow */
  /* Makes the record of at least so many points, in its own transaction. */
  void (*finish) (RegieStage *stage, const RegiePoint *points, size_t n, gboolean closed);
} RegieTraceKind;

gboolean regie_trace_event (RegieStage *stage,
                            RegieTrace *self,
                            const RegieTraceKind *kind,
                            const RegieEvent *event);
void regie_trace_draw (RegieStage *stage, gpointer self, const RegieInk *ink);
RegieBox regie_trace_box (RegieStage *stage, gpointer self, double pixel);
void regie_trace_leave (RegieStage *stage, gpointer self);

/* The direction from a to b in steps of 15 degrees, also counted from the line before it
 * when there is one; b moved onto it. always: however far off it is.
 * Returns: FALSE when b is not near such a direction and was left alone. */
gboolean regie_point_straighten (RegiePoint a,
                                 const RegiePoint *before,
                                 gboolean always,
                                 RegiePoint *b);

G_END_DECLS
