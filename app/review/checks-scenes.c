/* Rules about promises, scenes and beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/checks.h"

#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Calls look for each beat of each scene. */
typedef void (*LookAtBeat) (RegieBeat *beat,
                            const RegieCheck *check,
                            GPtrArray *findings);

static void
each_beat (RegieProduction *production,
           const RegieCheck *check,
           GPtrArray *findings,
           LookAtBeat look)
{
  RegieScene *scene;
  RegieBeat *beat;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    for (unsigned j = 0; (beat = regie_list_at (scene->beats, j)); j++)
      look (beat, check, findings);
}

static void
look_for_objective (RegieBeat *beat, const RegieCheck *self, GPtrArray *findings)
{
  RegieAct *act;
  g_autofree char *heading = NULL;

  for (unsigned i = 0; (act = regie_list_at (beat->acts, i)); i++)
    if (regie_is_said (act->objective))
      return;
  heading = regie_beat_heading (beat);
  regie_check_tell (self, findings, beat,
                    g_strdup_printf (_ ("Nobody wants anything in %s"), heading));
}

void
regie_check_objectives (RegieProduction *production,
                        const RegieCheck *self,
                        GPtrArray *findings)
{
  each_beat (production, self, findings, look_for_objective);
}

void
regie_check_events (RegieProduction *production,
                    const RegieCheck *self,
                    GPtrArray *findings)
{
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (!regie_is_said (scene->event))
      {
        g_autofree char *heading = regie_scene_heading (scene);

        regie_check_tell (self, findings, scene,
                          g_strdup_printf (_ ("%s has no event"), heading));
      }
}

static void
look_for_subtext (RegieBeat *beat, const RegieCheck *self, GPtrArray *findings)
{
  RegieScene *scene = regie_record_above (REGIE_RECORD (beat), REGIE_TYPE_SCENE);
  RegieAct *act;

  if (g_strcmp0 (scene->turning_point, REGIE_RECORD (beat)->id) != 0)
    return;
  for (unsigned i = 0; (act = regie_list_at (beat->acts, i)); i++)
    if (regie_is_said (act->line) && !regie_is_said (act->subtext))
      {
        g_autofree char *heading = regie_beat_heading (beat);

        regie_check_tell (self, findings, beat,
                          g_strdup_printf (_ ("A line at the turn of the scene, %s, has no subtext"),
                            heading));
        return;
      }
}

void
regie_check_turning_points (RegieProduction *production,
                            const RegieCheck *self,
                            GPtrArray *findings)
{
  each_beat (production, self, findings, look_for_subtext);
}

/* Promises */

static void
find_carried (RegieRecord *record, gpointer ids)
{
  if (REGIE_IS_STANCE (record) && REGIE_STANCE (record)->way == REGIE_WAY_CARRIES &&
      REGIE_STANCE (record)->promise)
    g_hash_table_add (ids, REGIE_STANCE (record)->promise);
}

void
regie_check_promises_carried (RegieProduction *production,
                              const RegieCheck *self,
                              GPtrArray *findings)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  RegiePromise *promise;

  regie_record_visit (REGIE_RECORD (production), find_carried, ids);
  for (unsigned i = 0;
       (promise = regie_list_at (regie_production_promises (production), i)); i++)
    if (!g_hash_table_contains (ids, promise->parent_instance.id))
      regie_check_tell (self, findings, promise,
                        g_strdup_printf (_ ("Nothing carries “%s” yet"),
                                            promise->name ? promise->name : ""));
}

/* How strongly the customer feels at the strongest moment of all; 0 when none is told. */
static double
find_peak (RegieProduction *production)
{
  RegieScene *scene;
  RegieBeat *beat;
  double peak = 0;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    for (unsigned j = 0; (beat = regie_list_at (scene->beats, j)); j++)
      if (!isnan (beat->emotion))
        peak = MAX (peak, fabs (beat->emotion));
  return peak;
}

static RegieBeat *
find_last (RegieProduction *production)
{
  RegieScene *scene;
  RegieBeat *last = NULL;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (regie_scene_n_beats (scene) > 0)
      last = regie_list_at (scene->beats, regie_scene_n_beats (scene) - 1);
  return last;
}

static char *
say_broken (RegiePromise *promise, RegieBeat *beat, gboolean last)
{
  g_autofree char *heading = regie_beat_heading (beat);
  const char *name = promise->name ? promise->name : "";

  if (last)
    return g_strdup_printf (_ ("“%s” is broken in the last beat, %s"), name, heading);
  return beat->emotion > 0
    ? g_strdup_printf (_ ("“%s” is broken at the peak of the journey, %s"), name, heading)
    : g_strdup_printf (_ ("“%s” is broken at the pit of the journey, %s"), name, heading);
}

typedef struct
{
  GListModel *promises;
  RegieBeat *last; /* of the production */
  double peak;
} Journey;

static void
look_for_broken (const Journey *journey,
                 RegieBeat *beat,
                 const RegieCheck *self,
                 GPtrArray *findings)
{
  gboolean at_peak = journey->peak > 0 && fabs (beat->emotion) >= journey->peak;
  RegiePromise *promise;

  if (!at_peak && beat != journey->last)
    return;
  for (unsigned i = 0; (promise = regie_list_at (journey->promises, i)); i++)
    {
      RegieStance *stance = regie_stance_find (beat, promise->parent_instance.id);

      if (stance && stance->way == REGIE_WAY_BREAKS)
        regie_check_tell (self, findings, beat,
                          say_broken (promise, beat, beat == journey->last));
    }
}

void
regie_check_promises_broken (RegieProduction *production,
                             const RegieCheck *self,
                             GPtrArray *findings)
{
  Journey journey = { regie_production_promises (production), find_last (production),
                      find_peak (production) };
  RegieScene *scene;
  RegieBeat *beat;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    for (unsigned j = 0; (beat = regie_list_at (scene->beats, j)); j++)
      look_for_broken (&journey, beat, self, findings);
}
