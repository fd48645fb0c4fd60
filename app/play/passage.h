/* How one thing goes through one beat, second by second. For app/play.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/path.h"

G_BEGIN_DECLS

typedef struct _RegiePassage RegiePassage;
struct _RegiePassage
{
  RegieState before, after;
  RegiePath *path;          /* (nullable), owned */
  double sets_off, arrives; /* seconds of the beat */
  /* Who carries it before and after it changes hands; NULL for nobody. Borrowed. */
  const RegiePassage *giver, *taker;
  double changes_hands;
};

/* Of a body, or of an element that nobody carries. */
RegiePassage *regie_passage_new (RegieTimeline *timeline,
                                 RegieProduction *production,
                                 RegieRecord *thing,
                                 int beat);
void regie_passage_free (RegiePassage *self);

/* Makes bodies carry it: takes it up when the taker first comes near, sets it down when the
 * giver is where it is to be. giver, taker: (nullable): as before and after say. */
void regie_passage_carry (RegiePassage *self,
                          const RegiePassage *giver,
                          const RegiePassage *taker);

/* within: seconds since the beat began. While walking a body stands, looks where it goes, and
 * is on stage; it turns as it sets off and arrives. At the end it is as the beat says. */
RegieState regie_passage_at (const RegiePassage *self, double within);

G_END_DECLS
