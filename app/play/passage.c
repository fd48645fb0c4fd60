/* Between the states of two beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/passage.h"

#include <math.h>

/* Seconds a person takes to turn, and a lamp to come up. */
#define TURN 0.35
#define FADE 1.0
/* Metres within which a thing is taken or set down. */
#define NEAR 0.8
#define SAMPLES 200

RegiePassage *
regie_passage_new (RegieTimeline *timeline,
                   RegieProduction *production,
                   RegieRecord *thing,
                   int beat)
{
  RegiePassage *self = g_new0 (RegiePassage, 1);
  RegieDifference *difference = regie_timeline_difference (timeline, thing, beat);

  self->before = regie_timeline_state (timeline, thing, beat - 1);
  self->after = regie_timeline_state (timeline, thing, beat);
  self->path = regie_path_new (timeline, production, thing, beat);
  self->sets_off = self->path ? self->path->delay : difference ? difference->delay : 0;
  self->arrives = self->sets_off + (self->path ? self->path->seconds : 0);
  return self;
}

void
regie_passage_free (RegiePassage *self)
{
  g_clear_pointer (&self->path, regie_path_free);
  g_free (self);
}

/* By the shorter way round. */
static double
blend_turn (double from, double to, double part)
{
  double by = remainder (to - from, 360);
  double turn = fmod (from + by * CLAMP (part, 0, 1), 360);

  return turn < 0 ? turn + 360 : turn;
}

static gboolean
is_body (const RegiePassage *self)
{
  return self->path && REGIE_IS_POSITION (self->path->thing);
}

static RegieState
moving_at (const RegiePassage *self, double within)
{
  RegieState state = self->before;
  double part = (within - self->sets_off) / self->path->seconds, heading;
  RegiePoint at = regie_path_at (self->path, part * self->path->length, &heading);

  state.x = at.x;
  state.y = at.y;
  state.on_stage = TRUE;
  state.carrier = NULL;
  if (!is_body (self))
    {
      state.turn = blend_turn (state.turn, self->after.turn, part);
      return state;
    }
  state.posture = REGIE_POSTURE_STANDING;
  state.turn = self->path->enters
                 ? heading
                 : blend_turn (state.turn, heading, (within - self->sets_off) / TURN);
  return state;
}

static RegieState
arrived_at (const RegiePassage *self, double within)
{
  RegieState state = self->after;
  double from = self->before.turn;

  if (is_body (self))
    regie_path_at (self->path, self->path->length, &from);
  if (!self->path || is_body (self))
    state.turn = blend_turn (from, state.turn, (within - self->arrives) / TURN);
  return state;
}

/* Light and sound come up from the beat's beginning. */
static double
reach_at (const RegiePassage *self, double within)
{
  double part = CLAMP (within / FADE, 0, 1);

  return self->before.reach + part * (self->after.reach - self->before.reach);
}

static RegieState
own_state_at (const RegiePassage *self, double within)
{
  RegieState state;

  if (within < self->sets_off)
    state = self->before;
  else if (within < self->arrives)
    state = moving_at (self, within);
  else
    state = arrived_at (self, within);
  state.reach = reach_at (self, within);
  return state;
}

RegieState
regie_passage_at (const RegiePassage *self, double within)
{
  const RegiePassage *carrier = within < self->changes_hands ? self->giver : self->taker;
  RegieState state, held;

  if (!self->giver && !self->taker)
    return own_state_at (self, within);
  state = within < self->changes_hands ? self->before : self->after;
  if (carrier)
    {
      held = regie_passage_at (carrier, within);
      state.on_stage = self->before.on_stage || self->after.on_stage;
      regie_state_carry (&state, &held);
    }
  state.reach = reach_at (self, within);
  return state;
}

/* When the body is first near the place, or else has arrived. */
static double
time_near (const RegiePassage *body, double x, double y)
{
  double long_way = body->arrives - body->sets_off;

  for (int i = 0; i <= SAMPLES; i++)
    {
      double at = body->sets_off + long_way * i / SAMPLES;
      RegieState state = own_state_at (body, at);

      if (hypot (state.x - x, state.y - y) <= NEAR)
        return i == 0 ? 0 : at;
    }
  return body->arrives;
}

void
regie_passage_carry (RegiePassage *self,
                     const RegiePassage *giver,
                     const RegiePassage *taker)
{
  /* Nobody brings it there: it goes by itself. */
  if (!taker && (!giver || !giver->path))
    return;
  self->giver = giver;
  self->taker = taker;
  if (!giver)
    self->changes_hands = time_near (taker, self->before.x, self->before.y);
  else if (!taker)
    self->changes_hands = time_near (giver, self->after.x, self->after.y);
  else if (giver != taker)
    self->changes_hands = time_near (taker, giver->after.x, giver->after.y);
}
