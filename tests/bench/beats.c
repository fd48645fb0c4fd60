/* How long it takes to tell where all of a scene is at a late beat, beside copying the same
 * states from an array that has them all.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/document.h"
#include "app/model/element.h"
#include "app/play/timeline.h"
#include "measure.h"

#include <string.h>

#define BEATS 500
#define THINGS 200

typedef struct
{
  RegieDocument *document; /* gives the ids */
  RegieProduction *production;
  RegieScene *scene;
  RegieTimeline *timeline;
  RegieRecord *things[THINGS];
  RegieState *stored; /* of every thing at every beat */
  RegieState states[THINGS];
} Bench;

static gpointer
add (gpointer parent, gpointer record)
{
  regie_record_append (parent, record);
  g_object_unref (record);
  return record;
}

/* Each of the beats moves so many of the things, in turn. */
static void
play (Bench *bench, int moving)
{
  for (int b = 0; b < BEATS; b++)
    {
      RegieBeat *beat = add (bench->scene, g_object_new (REGIE_TYPE_BEAT, NULL));

      for (int i = 0; i < moving; i++)
        add (beat, g_object_new (REGIE_TYPE_DIFFERENCE, "thing",
                                 bench->things[(b * moving + i) % THINGS]->id, "x",
                                 b * 0.01, "y", i * 0.02, "turn", i * 1.0, NULL));
    }
}

static void
set_up (Bench *bench, int moving)
{
  RegieSetting *setting;

  bench->production = regie_production_new ();
  bench->document = regie_document_new (bench->production);
  setting = add (bench->production, g_object_new (REGIE_TYPE_SETTING, NULL));
  bench->scene = add (bench->production, g_object_new (REGIE_TYPE_SCENE, "setting",
                                                       REGIE_RECORD (setting)->id, NULL));
  for (int i = 0; i < THINGS; i++)
    bench->things[i] = add (bench->scene, g_object_new (i % 4 == 0 ? REGIE_TYPE_POSITION
                                                                   : REGIE_TYPE_ELEMENT,
                                                        "x", i * 0.1, NULL));
  play (bench, moving);
  bench->timeline = regie_timeline_new (bench->production, bench->scene);
  bench->stored = g_new (RegieState, THINGS * BEATS);
  for (int i = 0; i < THINGS * BEATS; i++)
    bench->stored[i] =
      regie_timeline_state (bench->timeline, bench->things[i % THINGS], i / THINGS);
}

static void
tear_down (Bench *bench)
{
  g_free (bench->stored);
  regie_timeline_free (bench->timeline);
  g_object_unref (bench->document);
  g_object_unref (bench->production);
}

static void
resolve (gpointer data)
{
  Bench *bench = data;

  for (int i = 0; i < THINGS; i++)
    bench->states[i] =
      regie_timeline_state (bench->timeline, bench->things[i], BEATS - 1);
}

static void
copy (gpointer data)
{
  Bench *bench = data;

  memcpy (bench->states, &bench->stored[THINGS * (BEATS - 1)], sizeof bench->states);
}

int
main (void)
{
  static const struct
  {
    int moving;
    const char *what;
  } rows[] = { { 10, "beat 500, 10 of 200 move" },
               { THINGS, "beat 500, all of 200 move" } };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Bench bench = { 0 };
      double medians[2];

      set_up (&bench, rows[i].moving);
      measure_pair (&(Pair){ resolve, copy, NULL }, &bench, medians);
      measure_tell (rows[i].what, medians[0], "array copy", medians[1]);
      tear_down (&bench);
    }
  return 0;
}
