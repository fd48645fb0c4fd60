/* Differences sorted by thing, and folded up to a beat.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/timeline.h"

#include "app/model/element.h"

#include <string.h>

/* A carried thing is held before the body, this far from its centre in metres. */
#define ARM 0.4

typedef struct
{
  int beat;
  RegieRecord *record; /* RegieDifference or RegieCue, owned */
} Step;

static void
clear_step (gpointer step)
{
  g_object_unref (((Step *) step)->record);
}

/* What steps say of a thing. */
enum
{
  SAID_PLACE = 1 << 0, /* who puts it there carries it no more */
  SAID_TURN = 1 << 1,
  SAID_REACH = 1 << 2,
  SAID_POSTURE = 1 << 3,
  SAID_PRESENCE = 1 << 4,
  SAID_CARRIER = 1 << 5,
};

/* What the first steps come to. */
typedef struct
{
  guint n;
  unsigned said;
  RegieState state; /* as far as said */
} Fold;

typedef struct
{
  GArray *steps; /* of Step, in the order of beats */
  /* Those of the beats asked for last, even and odd: one asks for a beat and the one before
   * it, over and over. */
  Fold folds[2];
} Track;

static void
track_free (gpointer data)
{
  g_array_unref (((Track *) data)->steps);
  g_free (data);
}

struct _RegieTimeline
{
  RegieScene *scene;
  GHashTable *tracks; /* id to Track */
  unsigned n_beats;
};

static void
add_step (RegieTimeline *self, const char *thing, int beat, gpointer record)
{
  Step step = { beat, record };
  Track *track;

  if (!thing || !*thing)
    return;
  track = g_hash_table_lookup (self->tracks, thing);
  if (!track)
    {
      track = g_new0 (Track, 1);
      track->steps = g_array_new (FALSE, FALSE, sizeof (Step));
      g_array_set_clear_func (track->steps, clear_step);
      g_hash_table_insert (self->tracks, g_strdup (thing), track);
    }
  g_object_ref (record);
  g_array_append_val (track->steps, step);
}

static void
add_beat (RegieTimeline *self, RegieBeat *beat, int number)
{
  RegieDifference *difference;
  RegieCue *cue;

  for (unsigned i = 0; (difference = regie_list_at (beat->differences, i)); i++)
    add_step (self, difference->thing, number, difference);
  for (unsigned i = 0; (cue = regie_list_at (beat->cues, i)); i++)
    add_step (self, cue->element, number, cue);
}

RegieTimeline *
regie_timeline_new (RegieProduction *production, RegieScene *scene)
{
  RegieTimeline *self = g_new0 (RegieTimeline, 1);
  RegieBeat *beat;

  self->scene = scene;
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, track_free);
  for (; scene && (beat = regie_list_at (scene->beats, self->n_beats)); self->n_beats++)
    add_beat (self, beat, (int) self->n_beats);
  return self;
}

void
regie_timeline_free (RegieTimeline *self)
{
  g_hash_table_unref (self->tracks);
  g_free (self);
}

unsigned
regie_timeline_n_beats (RegieTimeline *self)
{
  return self->n_beats;
}

RegieState
regie_state_of (RegieRecord *thing)
{
  if (REGIE_IS_POSITION (thing))
    {
      RegiePosition *position = REGIE_POSITION (thing);

      return (RegieState){ .x = position->x,
                           .y = position->y,
                           .turn = position->turn,
                           .posture = position->posture,
                           .on_stage = !position->offstage };
    }
  else
    {
      RegieElement *element = REGIE_ELEMENT (thing);

      return (RegieState){ .x = element->x,
                           .y = element->y,
                           .turn = element->turn,
                           .reach = element->reach,
                           .on_stage = !element->hidden };
    }
}

void
regie_state_put (RegieRecord *stand_in, const RegieState *state)
{
  if (REGIE_IS_POSITION (stand_in))
    {
      RegiePosition *position = REGIE_POSITION (stand_in);

      position->x = state->x;
      position->y = state->y;
      position->turn = state->turn;
      position->posture = state->posture;
      position->offstage = !state->on_stage;
    }
  else
    {
      RegieElement *element = REGIE_ELEMENT (stand_in);

      element->x = state->x;
      element->y = state->y;
      element->turn = state->turn;
      element->reach = state->reach;
      element->hidden = !state->on_stage;
    }
}

static void
apply_presence (Fold *fold, int presence)
{
  if (presence == REGIE_PRESENCE_AS_BEFORE)
    return;
  fold->state.on_stage = presence == REGIE_PRESENCE_ON_STAGE;
  fold->said |= SAID_PRESENCE;
}

static void
apply_place (Fold *fold, const RegieDifference *difference)
{
  fold->state.x = difference->x;
  fold->state.y = difference->y;
  fold->state.carrier = NULL;
  fold->said |= SAID_PLACE | SAID_CARRIER;
}

static void
apply_difference (Fold *fold, const RegieDifference *difference)
{
  if (regie_difference_has_place ((RegieDifference *) difference))
    apply_place (fold, difference);
  if (!isnan (difference->turn))
    {
      fold->state.turn = difference->turn;
      fold->said |= SAID_TURN;
    }
  if (difference->posture != REGIE_NEW_POSTURE_AS_BEFORE)
    {
      fold->state.posture = difference->posture - REGIE_NEW_POSTURE_STANDING;
      fold->said |= SAID_POSTURE;
    }
  if (difference->carried_by && *difference->carried_by)
    {
      /* The difference may be set before the timeline is made anew. */
      fold->state.carrier = g_intern_string (difference->carried_by);
      fold->said |= SAID_CARRIER;
    }
  apply_presence (fold, difference->presence);
}

static void
apply_cue (Fold *fold, const RegieCue *cue)
{
  apply_presence (fold, cue->presence);
  if (isnan (cue->reach))
    return;
  fold->state.reach = cue->reach;
  fold->said |= SAID_REACH;
}

/* Steps that were folded for another beat are not folded again. */
static const Fold *
fold_up_to (Track *track, int beat)
{
  Fold *fold = &track->folds[beat & 1];

  if (fold->n > 0 && g_array_index (track->steps, Step, fold->n - 1).beat > beat)
    *fold = (Fold){ 0 };
  for (; fold->n < track->steps->len; fold->n++)
    {
      const Step *step = &g_array_index (track->steps, Step, fold->n);

      if (step->beat > beat)
        break;
      if (REGIE_IS_DIFFERENCE (step->record))
        apply_difference (fold, (RegieDifference *) step->record);
      else
        apply_cue (fold, (RegieCue *) step->record);
    }
  return fold;
}

static void
apply_fold (RegieState *state, const Fold *fold)
{
  const RegieState *to = &fold->state;

  if (fold->said & SAID_PLACE)
    {
      state->x = to->x;
      state->y = to->y;
    }
  if (fold->said & SAID_TURN)
    state->turn = to->turn;
  if (fold->said & SAID_REACH)
    state->reach = to->reach;
  if (fold->said & SAID_POSTURE)
    state->posture = to->posture;
  if (fold->said & SAID_PRESENCE)
    state->on_stage = to->on_stage;
  if (fold->said & SAID_CARRIER)
    state->carrier = to->carrier;
}

static Track *
find_track (RegieTimeline *self, RegieRecord *thing)
{
  return thing->id ? g_hash_table_lookup (self->tracks, thing->id) : NULL;
}

RegiePosition *
regie_timeline_body (RegieTimeline *self, const char *id)
{
  RegiePosition *position;

  for (unsigned i = 0; (position = regie_list_at (self->scene->positions, i)); i++)
    if (g_strcmp0 (position->parent_instance.id, id) == 0)
      return position;
  return NULL;
}

void
regie_state_carry (RegieState *state, const RegieState *carrier)
{
  RegiePoint arm = regie_point_turn ((RegiePoint){ 0, ARM }, carrier->turn);

  state->x = carrier->x + arm.x;
  state->y = carrier->y + arm.y;
  state->turn = carrier->turn;
  state->on_stage = state->on_stage && carrier->on_stage;
}

static void
follow_carrier (RegieTimeline *self, RegieState *state, int beat)
{
  RegiePosition *carrier = regie_timeline_body (self, state->carrier);
  RegieState held = regie_timeline_own_state (self, REGIE_RECORD (carrier), beat);

  regie_state_carry (state, &held);
}

RegieState
regie_timeline_own_state (RegieTimeline *self, RegieRecord *thing, int beat)
{
  RegieState state = regie_state_of (thing);
  Track *track = find_track (self, thing);

  if (track)
    apply_fold (&state, fold_up_to (track, beat));
  /* Bodies are not carried. */
  if (REGIE_IS_POSITION (thing) ||
      (state.carrier && !regie_timeline_body (self, state.carrier)))
    state.carrier = NULL;
  return state;
}

RegieState
regie_timeline_state (RegieTimeline *self, RegieRecord *thing, int beat)
{
  RegieState state = regie_timeline_own_state (self, thing, beat);

  if (state.carrier)
    follow_carrier (self, &state, beat);
  return state;
}

gboolean
regie_timeline_differs (RegieTimeline *self, RegieRecord *thing, int beat)
{
  Track *track = find_track (self, thing);

  for (unsigned i = 0; track && i < track->steps->len; i++)
    if (g_array_index (track->steps, Step, i).beat == beat)
      return TRUE;
  return FALSE;
}

RegieDifference *
regie_timeline_difference (RegieTimeline *self, RegieRecord *thing, int beat)
{
  Track *track = find_track (self, thing);

  for (unsigned i = 0; track && i < track->steps->len; i++)
    {
      const Step *step = &g_array_index (track->steps, Step, i);

      if (step->beat == beat && REGIE_IS_DIFFERENCE (step->record))
        return REGIE_DIFFERENCE (step->record);
    }
  return NULL;
}

gboolean
regie_timeline_has (RegieTimeline *self, RegieRecord *thing, int beat)
{
  Track *track = find_track (self, thing);

  return track && g_array_index (track->steps, Step, 0).beat <= beat;
}

gboolean
regie_state_equal (const RegieState *a, const RegieState *b)
{
  return a->x == b->x && a->y == b->y && a->turn == b->turn && a->reach == b->reach &&
         a->posture == b->posture && a->on_stage == b->on_stage &&
         g_strcmp0 (a->carrier, b->carrier) == 0;
}
