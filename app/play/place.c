/* Places by what stands there, zones, the clock, or areas of the stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/place.h"

#include "app/model/element.h"
#include "app/model/stand-in.h"
#include "app/play/area.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Metres from an outline within which one is at the thing. */
#define AT 0.8
/* Metres: what is shorter has no ends to tell apart. */
#define LONG 0.8

typedef struct
{
  const RegieSpot *spot;
  RegieElement *element; /* the nearest so far; NULL for none */
  RegiePoint centre;     /* of it */
  double distance;
} Nearest;

static double
outline_distance (RegieElement *element, const RegieState *state, RegiePoint at)
{
  RegiePoint seen =
    regie_point_turn ((RegiePoint){ at.x - state->x, at.y - state->y }, -state->turn);

  return hypot (MAX (fabs (seen.x) - element->width / 2, 0),
                MAX (fabs (seen.y) - element->depth / 2, 0));
}

static gboolean
is_place (RegieElement *element)
{
  return element->label && *element->label && element->kind != REGIE_ELEMENT_LIGHT &&
         element->kind != REGIE_ELEMENT_SOUND && element->kind != REGIE_ELEMENT_SCENT;
}

static void
look_through (Nearest *nearest, GListModel *elements)
{
  RegieElement *element;

  for (unsigned i = 0; (element = regie_list_at (elements, i)); i++)
    {
      RegieRecord *record = REGIE_RECORD (element);
      RegieState state =
        regie_timeline_state (nearest->spot->timeline, record, nearest->spot->beat);
      double distance = outline_distance (element, &state, nearest->spot->at);

      /* What somebody carries is no place to go to. */
      if (!is_place (element) || !state.on_stage || state.carrier ||
          distance >= nearest->distance ||
          (nearest->spot->mover &&
           regie_record_original (nearest->spot->mover) == record))
        continue;
      nearest->distance = distance;
      nearest->element = element;
      nearest->centre = (RegiePoint){ state.x, state.y };
    }
}

static gboolean
has_entrance (RegieSetting *setting)
{
  return setting->entrance_x != 0 || setting->entrance_y != 0;
}

/* Of zones within each other, the smallest says most. */
static const char *
zone_name (RegieSetting *setting, RegiePoint at)
{
  RegieZone *zone, *found = NULL;

  for (unsigned i = 0; (zone = regie_list_at (setting->zones, i)); i++)
    if (regie_points_contain (zone->points, at) &&
        (!found || fabs (regie_points_area (zone->points)) <
                     fabs (regie_points_area (found->points))))
      found = zone;
  if (!found)
    return NULL;
  return found->name && *found->name ? found->name
                                     : _ (regie_zone_kinds[found->kind].label);
}

static char *
clock_name (RegieSetting *setting, RegiePoint at)
{
  RegiePoint middle = { setting->width / 2, setting->depth / 2 };
  RegiePoint twelve = has_entrance (setting)
                        ? (RegiePoint){ setting->entrance_x, setting->entrance_y }
                        : (RegiePoint){ middle.x, 0 };
  double turn = atan2 (at.y - middle.y, at.x - middle.x) -
                atan2 (twelve.y - middle.y, twelve.x - middle.x);
  int hour = ((int) lround (turn * 6 / G_PI) % 12 + 12) % 12;

  /* Translators: a place on the plan, as on the face of a clock */
  return g_strdup_printf (_ ("%d o’clock"), hour == 0 ? 12 : hour);
}

/* Who stands at one end of something long says so. */
static char *
thing_name (const Nearest *nearest, RegieSetting *setting)
{
  RegieElement *element = nearest->element;
  double aside = setting && setting->places == REGIE_PLACES_AREAS
                   ? regie_area_leftward (setting, nearest->centre, nearest->spot->at)
                   : 0;

  if (fabs (aside) < MAX (element->width / 6, LONG / 2))
    return g_strdup (element->label);
  /* Translators: at a thing, at its end to stage left or right: “Counter R” */
  return g_strdup_printf (nearest->spot->brief
                          ? (aside > 0 ? _ ("%s L") : _ ("%s R"))
                          : (aside > 0 ? _ ("%s, stage left") : _ ("%s, stage right")),
                             element->label);
}

static char *
area_name (const RegieSpot *spot, RegieSetting *setting)
{
  const char *zone =
    setting->places == REGIE_PLACES_ZONES ? zone_name (setting, spot->at) : NULL;

  if (zone)
    return g_strdup (zone);
  if (setting->places == REGIE_PLACES_AREAS)
    return g_strdup (regie_area_name (setting, spot->at, spot->brief));
  return clock_name (setting, spot->at);
}

char *
regie_spot_name (const RegieSpot *spot, RegieProduction *production, RegieScene *scene)
{
  RegieSetting *setting = regie_scene_setting (scene, production);
  Nearest nearest = { .spot = spot, .distance = AT };
  RegiePoint entrance;

  look_through (&nearest, scene->elements);
  if (setting)
    look_through (&nearest, setting->elements);
  if (setting && has_entrance (setting))
    {
      entrance = (RegiePoint){ setting->entrance_x, setting->entrance_y };
      if (regie_distance (spot->at, entrance) < nearest.distance)
        return g_strdup (_ ("Entrance"));
    }
  if (nearest.element)
    return thing_name (&nearest, setting);
  return setting ? area_name (spot, setting) : g_strdup ("");
}

char *
regie_place_name (RegieProduction *production, RegieScene *scene, RegiePoint at)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, scene);
  const RegieSpot spot = { .timeline = timeline, .beat = REGIE_OPENING_BEAT, .at = at };

  return regie_spot_name (&spot, production, scene);
}

char *
regie_thing_place_name (RegieProduction *production,
                        RegieScene *scene,
                        RegieRecord *thing,
                        int beat)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, scene);
  RegieState state = regie_timeline_state (timeline, thing, beat);
  const RegieSpot spot = {
    .timeline = timeline, .beat = beat, .mover = thing, .at = { state.x, state.y }
  };

  return regie_spot_name (&spot, production, scene);
}
