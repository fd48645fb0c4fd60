/* A café of 8 × 6 m with a wall across, two guests, a barista and two beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/model/element.h"
#include "app/play/path.h"
#include "app/play/route.h"

typedef struct
{
  RegieDocument *document;
  RegieProduction *production;
  RegieSetting *setting;
  RegieScene *scene;
  RegieWall *wall; /* down the middle at x = 4, from y = 0 to 5 */
  RegiePosition *guests[2], *barista;
  RegieElement *counter, *crate; /* the counter of the setting, the crate of the scene */
  RegieBeat *beats[2];
} Cafe;

static inline gpointer
cafe_add (gpointer parent, gpointer record)
{
  regie_record_append (parent, record);
  g_object_unref (record);
  return record;
}

static inline void
cafe_setup (Cafe *cafe, gconstpointer data)
{
  RegieProduction *production = regie_production_new ();
  RegiePoint points[] = { { 4, 0 }, { 4, 5 } };
  g_autofree RegiePoints *line = regie_points_new (points, 2);
  RegieRole *guest, *barista;

  cafe->document = regie_document_new (production);
  g_object_unref (production);
  cafe->production = production;
  guest = cafe_add (production, g_object_new (REGIE_TYPE_ROLE, "name", "Guest", NULL));
  barista =
    cafe_add (production, g_object_new (REGIE_TYPE_ROLE, "name", "Barista", "part",
                                        REGIE_PART_FRONTSTAGE, "initials", "Ba", NULL));
  cafe->setting = cafe_add (production, g_object_new (REGIE_TYPE_SETTING, "width", 8.0,
                                                      "depth", 6.0, NULL));
  cafe->wall = cafe_add (cafe->setting, g_object_new (REGIE_TYPE_WALL, "thickness", 0.2,
                                                      "height", 2.8, NULL));
  regie_record_set_points (REGIE_RECORD (cafe->wall), "points", line);
  cafe->counter =
    cafe_add (cafe->setting,
              g_object_new (REGIE_TYPE_ELEMENT, "x", 2.0, "y", 2.0, "width", 2.0, "depth",
                            0.6, "height", 0.95, "label", "Counter", NULL));
  cafe->scene = cafe_add (production, g_object_new (REGIE_TYPE_SCENE, NULL));
  for (int i = 0; i < 2; i++)
    cafe->guests[i] = cafe_add (cafe->scene, g_object_new (REGIE_TYPE_POSITION, "role",
                                                           REGIE_RECORD (guest)->id, "x",
                                                           1.0 + i, "y", 4.0, NULL));
  cafe->barista = cafe_add (cafe->scene, g_object_new (REGIE_TYPE_POSITION, "role",
                                                       REGIE_RECORD (barista)->id, "x",
                                                       2.0, "y", 1.4, NULL));
  cafe->crate =
    cafe_add (cafe->scene, g_object_new (REGIE_TYPE_ELEMENT, "x", 7.0, "y", 5.0, "width",
                                         0.6, "depth", 0.4, "height", 0.9, "label",
                                         "Crate", "level", REGIE_LEVEL_DRESSING, NULL));
  for (int i = 0; i < 2; i++)
    cafe->beats[i] =
      cafe_add (cafe->scene, g_object_new (REGIE_TYPE_BEAT, "duration", 4.0, NULL));
}

static inline void
cafe_teardown (Cafe *cafe, gconstpointer data)
{
  g_object_unref (cafe->document);
}

/* The thing is there from the beat on. */
static inline RegieDifference *
cafe_move (Cafe *cafe, gpointer thing, int beat, RegiePoint to)
{
  RegieDifference *difference =
    regie_beat_need_difference (cafe->beats[beat], REGIE_RECORD (thing)->id);

  regie_record_set_real (REGIE_RECORD (difference), "x", to.x);
  regie_record_set_real (REGIE_RECORD (difference), "y", to.y);
  return difference;
}

static inline RegiePath *
cafe_path (Cafe *cafe, gpointer thing, int beat)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (cafe->production, cafe->scene);

  return regie_path_new (timeline, cafe->production, thing, beat);
}
