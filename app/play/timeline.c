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

struct _RegieTimeline
{
  RegieScene *scene;
  GHashTable *tracks; /* id to GArray of Step, in the order of beats */
  unsigned n_beats;
};

static void
add_step (RegieTimeline *self, const char *thing, int beat, gpointer record)
{
  Step step = { beat, record };
  GArray *track;

  if (!thing || !*thing)
    return;
  track = g_hash_table_lookup (self->tracks, thing);
  if (!track)
    {
      track = g_array_new (FALSE, FALSE, sizeof (Step));
      g_array_set_clear_func (track, clear_step);
      g_hash_table_insert (self->tracks, g_strdup (thing), track);
    }
  g_object_ref (record);
  g_array_append_val (track, step);
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
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
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

static void
apply_presence (RegieState *state, int presence)
{
  if (presence != REGIE_PRESENCE_AS_BEFORE)
    state->on_stage = presence == REGIE_PRESENCE_ON_STAGE;
}

static void
apply_difference (RegieState *state, const RegieDifference *difference)
{
  if (regie_difference_has_place ((RegieDifference *) difference))
    {
      state->x = difference->x;
      state->y = difference->y;
      state->carrier = NULL;
    }
  if (!isnan (difference->turn))
    state->turn = difference->turn;
  if (difference->posture != REGIE_NEW_POSTURE_AS_BEFORE)
    state->posture = difference->posture - REGIE_NEW_POSTURE_STANDING;
  if (difference->carried_by && *difference->carried_by)
    state->carrier = difference->carried_by;
  apply_presence (state, difference->presence);
}

static void
apply_cue (RegieState *state, const RegieCue *cue)
{
  apply_presence (state, cue->presence);
  if (!isnan (cue->reach))
    state->reach = cue->reach;
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
  GArray *track = thing->id ? g_hash_table_lookup (self->tracks, thing->id) : NULL;

  for (unsigned i = 0; track && i < track->len; i++)
    {
      const Step *step = &g_array_index (track, Step, i);

      if (step->beat > beat)
        break;
      if (REGIE_IS_DIFFERENCE (step->record))
        apply_difference (&state, (RegieDifference *) step->record);
      else
        apply_cue (&state, (RegieCue *) step->record);
    }
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
  GArray *track = thing->id ? g_hash_table_lookup (self->tracks, thing->id) : NULL;

  for (unsigned i = 0; track && i < track->len; i++)
    if (g_array_index (track, Step, i).beat == beat)
      return TRUE;
  return FALSE;
}

RegieDifference *
regie_timeline_difference (RegieTimeline *self, RegieRecord *thing, int beat)
{
  GArray *track = thing->id ? g_hash_table_lookup (self->tracks, thing->id) : NULL;

  for (unsigned i = 0; track && i < track->len; i++)
    {
      const Step *step = &g_array_index (track, Step, i);

      if (step->beat == beat && REGIE_IS_DIFFERENCE (step->record))
        return REGIE_DIFFERENCE (step->record);
    }
  return NULL;
}

gboolean
regie_timeline_has (RegieTimeline *self, RegieRecord *thing, int beat)
{
  GArray *track = thing->id ? g_hash_table_lookup (self->tracks, thing->id) : NULL;

  return track && g_array_index (track, Step, 0).beat <= beat;
}

gboolean
regie_state_equal (const RegieState *a, const RegieState *b)
{
  return a->x == b->x && a->y == b->y && a->turn == b->turn && a->reach == b->reach &&
         a->posture == b->posture && a->on_stage == b->on_stage &&
         g_strcmp0 (a->carrier, b->carrier) == 0;
}
