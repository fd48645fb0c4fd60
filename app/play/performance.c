/* The clock of beats, and the passages of the beat that is on.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/performance.h"

#include "app/play/passage.h"

#include <math.h>

struct _RegiePerformance
{
  RegieProduction *production;
  GArray *beats; /* RegiePlayed */
  /* Of the scene that is on. */
  RegieScene *scene; /* borrowed */
  RegieTimeline *timeline;
  GPtrArray *movers;
  /* Of the beat that is on. */
  unsigned beat;
  GHashTable *passages; /* (nullable): mover to RegiePassage */
};

/* What plays, and when */

static void
add_scene (RegiePerformance *self, RegieScene *scene)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (self->production, scene);
  double start = regie_performance_seconds (self);
  RegieBeat *beat;

  for (int i = 0; (beat = regie_list_at (scene->beats, (unsigned) i)); i++)
    {
      RegiePlayed played = { scene, beat, i, start,
                             regie_beat_seconds (timeline, self->production, scene, i) };

      g_array_append_val (self->beats, played);
      start += played.seconds;
    }
}

RegiePerformance *
regie_performance_new (RegieProduction *production, RegieScene *scene)
{
  RegiePerformance *self = g_new0 (RegiePerformance, 1);
  RegieScene *one;

  self->production = g_object_ref (production);
  self->beats = g_array_new (FALSE, FALSE, sizeof (RegiePlayed));
  if (scene)
    add_scene (self, scene);
  for (unsigned i = 0; !scene && (one = regie_list_at (production->scenes, i)); i++)
    add_scene (self, one);
  return self;
}

static void
leave_beat (RegiePerformance *self)
{
  g_clear_pointer (&self->passages, g_hash_table_unref);
}

static void
leave_scene (RegiePerformance *self)
{
  leave_beat (self);
  g_clear_pointer (&self->movers, g_ptr_array_unref);
  g_clear_pointer (&self->timeline, regie_timeline_free);
  self->scene = NULL;
}

void
regie_performance_free (RegiePerformance *self)
{
  leave_scene (self);
  g_array_unref (self->beats);
  g_object_unref (self->production);
  g_free (self);
}

unsigned
regie_performance_n_beats (RegiePerformance *self)
{
  return self->beats->len;
}

const RegiePlayed *
regie_performance_beat (RegiePerformance *self, unsigned n)
{
  return &g_array_index (self->beats, RegiePlayed, n);
}

double
regie_performance_seconds (RegiePerformance *self)
{
  const RegiePlayed *last;

  if (self->beats->len == 0)
    return 0;
  last = regie_performance_beat (self, self->beats->len - 1);
  return last->start + last->seconds;
}

unsigned
regie_performance_beat_at (RegiePerformance *self, double at, double *within)
{
  unsigned low = 0, high = self->beats->len - 1;
  const RegiePlayed *played;

  while (low < high)
    {
      unsigned middle = (low + high + 1) / 2;

      if (regie_performance_beat (self, middle)->start <= at)
        low = middle;
      else
        high = middle - 1;
    }
  played = regie_performance_beat (self, low);
  if (within)
    *within = CLAMP (at - played->start, 0, played->seconds);
  return low;
}

static void
find_loop (RegiePerformance *self, double at, RegieLoop loop, double *start, double *end)
{
  unsigned first = regie_performance_beat_at (self, at, NULL), last = first;
  RegieScene *scene = regie_performance_beat (self, first)->scene;

  while (loop == REGIE_LOOP_SCENE && first > 0 &&
         regie_performance_beat (self, first - 1)->scene == scene)
    first--;
  while (loop == REGIE_LOOP_SCENE && last + 1 < self->beats->len &&
         regie_performance_beat (self, last + 1)->scene == scene)
    last++;
  *start = regie_performance_beat (self, first)->start;
  *end = regie_performance_beat (self, last)->start +
         regie_performance_beat (self, last)->seconds;
}

double
regie_performance_advance (RegiePerformance *self, double at, double by, RegieLoop loop)
{
  double start, end;

  if (self->beats->len == 0)
    return 0;
  if (loop == REGIE_LOOP_NONE)
    return CLAMP (at + by, 0, regie_performance_seconds (self));
  find_loop (self, at, loop, &start, &end);
  return at + by < end ? MAX (at + by, start)
                       : start + fmod (at + by - start, end - start);
}

/* Who and what moves */

static void
add_movers (RegiePerformance *self, GListModel *things, gboolean all)
{
  RegieRecord *thing;
  int last = (int) regie_timeline_n_beats (self->timeline) - 1;

  for (unsigned i = 0; (thing = regie_list_at (things, i)); i++)
    if (all || regie_timeline_has (self->timeline, thing, last))
      g_ptr_array_add (self->movers, g_object_ref (thing));
}

static void
enter_scene (RegiePerformance *self, RegieScene *scene)
{
  RegieSetting *setting = regie_scene_setting (scene, self->production);

  if (self->scene == scene)
    return;
  leave_scene (self);
  self->scene = scene;
  self->timeline = regie_timeline_new (self->production, scene);
  self->movers = g_ptr_array_new_with_free_func (g_object_unref);
  add_movers (self, scene->positions, TRUE);
  add_movers (self, scene->elements, FALSE);
  if (setting)
    add_movers (self, setting->elements, FALSE);
}

GPtrArray *
regie_performance_movers (RegiePerformance *self, unsigned beat)
{
  enter_scene (self, regie_performance_beat (self, beat)->scene);
  return self->movers;
}

static const RegiePassage *
carrier_of (RegiePerformance *self, const RegieState *state)
{
  RegiePosition *body =
    state->carrier ? regie_timeline_body (self->timeline, state->carrier) : NULL;

  return body ? g_hash_table_lookup (self->passages, body) : NULL;
}

static void
enter_beat (RegiePerformance *self, unsigned beat)
{
  const RegiePlayed *played = regie_performance_beat (self, beat);
  GHashTableIter iter;
  gpointer passage;

  enter_scene (self, played->scene);
  if (self->passages && self->beat == beat)
    return;
  leave_beat (self);
  self->beat = beat;
  self->passages =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) regie_passage_free);
  for (unsigned i = 0; i < self->movers->len; i++)
    g_hash_table_insert (self->passages, self->movers->pdata[i],
                         regie_passage_new (self->timeline, self->production,
                                            self->movers->pdata[i], played->number));
  g_hash_table_iter_init (&iter, self->passages);
  while (g_hash_table_iter_next (&iter, NULL, &passage))
    regie_passage_carry (passage, carrier_of (self, &((RegiePassage *) passage)->before),
                         carrier_of (self, &((RegiePassage *) passage)->after));
}

RegieState
regie_performance_state (RegiePerformance *self,
                         RegieRecord *mover,
                         unsigned beat,
                         double within)
{
  const RegiePassage *passage;

  enter_beat (self, beat);
  passage = g_hash_table_lookup (self->passages, mover);
  /* The last turn of somebody who arrives with the beat's end is made all the same. */
  return within < regie_performance_beat (self, beat)->seconds
           ? regie_passage_at (passage, within)
           : passage->after;
}
