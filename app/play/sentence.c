/* Moves, bodies and cues by name.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/sentence.h"

#include "app/base/units.h"
#include "app/model/element.h"
#include "app/model/role-name.h"
#include "app/model/stand-in.h"
#include "app/play/beats.h"
#include "app/play/route.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define INCH 0.0254

/* Bodies */

/* 1, 2 … among the role's bodies in the scene; 0 for the only one. */
static unsigned
body_number (RegiePosition *body, RegieScene *scene)
{
  RegiePosition *other;
  unsigned number = 0, n = 0;

  for (unsigned i = 0; (other = regie_list_at (scene->positions, i)); i++)
    if (g_strcmp0 (other->role, body->role) == 0)
      {
        n++;
        if (REGIE_RECORD (other) == regie_record_original (body))
          number = n;
      }
  return n > 1 ? number : 0;
}

char *
regie_body_name (RegiePosition *body, RegieProduction *production, RegieScene *scene)
{
  RegieRole *role = regie_position_role (body, production);
  const char *name = role && role->name && *role->name ? role->name : _ ("Someone");
  unsigned number = body_number (body, scene);

  return number ? g_strdup_printf ("%s %u", name, number) : g_strdup (name);
}

char *
regie_body_initials (RegiePosition *body, RegieProduction *production, RegieScene *scene)
{
  RegieRole *role = regie_position_role (body, production);
  g_autofree char *letters = role ? regie_role_initials (role) : g_strdup ("?");
  unsigned number = body_number (body, scene);

  return number ? g_strdup_printf ("%s%u", letters, number) : g_steal_pointer (&letters);
}

/* Moves */

static char *
distance_text (double metres, gboolean imperial)
{
  if (imperial)
    return regie_length_format (round (metres / INCH) * INCH, TRUE);
  /* Translators: how far somebody walks */
  return g_strdup_printf (_ ("%.1f m"), metres);
}

/* brief: as in the margin of a plan. */
static char *
destination (const RegiePath *path,
             RegieProduction *production,
             RegieScene *scene,
             gboolean brief)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, scene);
  RegieBeat *beat = regie_record_above (REGIE_RECORD (path->difference), REGIE_TYPE_BEAT);
  const RegieSpot spot = { .timeline = timeline,
                           .beat = beat ? (int) regie_beats_position (beat) : 0,
                           .mover = path->thing,
                           .at = path->points->at[path->points->n - 1],
                           .brief = brief };

  return regie_spot_name (&spot, production, scene);
}

static char *
thing_name (RegieElement *element)
{
  return g_strdup (element->label && *element->label
                     ? element->label
                     : _ (regie_element_kinds[element->kind].label));
}

static unsigned
whole_seconds (const RegiePath *path)
{
  return MAX (1, (unsigned) lround (path->seconds));
}

char *
regie_path_measure (const RegiePath *path, gboolean imperial)
{
  g_autofree char *length = distance_text (path->length, imperial);

  /* Translators: how far somebody walks, and how many seconds that takes */
  return g_strdup_printf (_ ("%s · %u s"), length, whole_seconds (path));
}

char *
regie_path_sentence (const RegiePath *path,
                     RegieProduction *production,
                     RegieScene *scene,
                     gboolean imperial)
{
  g_autofree char *place = destination (path, production, scene, FALSE);
  g_autofree char *length = distance_text (path->length, imperial);
  g_autofree char *name =
    path->mover == REGIE_MOVER_OBJECT
      ? thing_name (REGIE_ELEMENT (path->thing))
      : regie_body_name (REGIE_POSITION (path->thing), production, scene);
  const char *format = path->mover == REGIE_MOVER_OBJECT
    /* Translators: what, to where, how far, in how many seconds */
    ? _ ("%s is moved to %s, %s, about %u s")
    : path->enters
    ? _ ("%s comes in to %s, %s, about %u s")
    : path->exits
    ? _ ("%s goes off by %s, %s, about %u s")
    : _ ("%s crosses to %s, %s, about %u s");

  return g_strdup_printf (format, name, place, length, whole_seconds (path));
}

char *
regie_path_shorthand (const RegiePath *path,
                      RegieProduction *production,
                      RegieScene *scene,
                      gboolean imperial)
{
  g_autofree char *place = destination (path, production, scene, TRUE);
  g_autofree char *length = distance_text (path->length, imperial);
  g_autofree char *name =
    path->mover == REGIE_MOVER_OBJECT
      ? thing_name (REGIE_ELEMENT (path->thing))
      : regie_body_initials (REGIE_POSITION (path->thing), production, scene);
  const char *verb = path->mover == REGIE_MOVER_OBJECT
                       ? "→"
                       /* Translators: a stage manager's short for entering */
                       : path->enters
                       ? _ ("Ent")
                       /* Translators: a stage manager's short for exiting */
                       : path->exits
                       ? _ ("Ex")
                       : "X";

  return g_strdup_printf (_ ("%s %s %s, %s, %u s"), name, verb, place, length,
                             whole_seconds (path));
}

char *
regie_path_trouble (const RegiePath *path,
                    RegieProduction *production,
                    RegieScene *scene,
                    RegieMoment *moment)
{
  RegieFloor floor = { production, scene, moment, path->thing };
  g_autoptr (GArray) blocks =
    path->mover == REGIE_MOVER_OBJECT ? NULL : regie_floor_blocks (&floor);
  RegieRecord *met =
    blocks ? regie_route_obstacle (blocks, path->thing, path->points) : NULL;
  g_autofree char *name = NULL;

  if (!met)
    return NULL;
  if (REGIE_IS_WALL (met))
    return g_strdup (_ ("Goes through a wall."));
  if (REGIE_IS_OPENING (met))
    return g_strdup (_ ("Goes through the leaf of a door."));
  name = REGIE_IS_POSITION (met)
           ? regie_body_name (REGIE_POSITION (met), production, scene)
           : thing_name (REGIE_ELEMENT (met));
  /* Translators: somebody's path leads through that thing or person */
  return g_strdup_printf (_ ("Goes through %s."), name);
}

/* Cues */

/* FALSE once the cue itself has been counted. */
static gboolean
count_cues (RegieScene *scene, RegieCue *cue, unsigned *number)
{
  RegieBeat *beat;
  RegieCue *other;

  for (unsigned i = 0; (beat = regie_list_at (scene->beats, i)); i++)
    for (unsigned j = 0; (other = regie_list_at (beat->cues, j)); j++)
      {
        if (other->department == cue->department)
          ++*number;
        if (other == cue)
          return FALSE;
      }
  return TRUE;
}

char *
regie_cue_number (RegieCue *cue)
{
  static const char *const departments[REGIE_N_DEPARTMENTS] = { "LX", "SND", "SCR", "SCT",
                                                                "PRP" };
  RegieProduction *production =
    regie_record_above (REGIE_RECORD (cue), REGIE_TYPE_PRODUCTION);
  unsigned number = 0;
  RegieScene *scene;

  for (unsigned i = 0; production && (scene = regie_list_at (production->scenes, i)); i++)
    if (!count_cues (scene, cue, &number))
      return g_strdup_printf ("%s%u", departments[cue->department], number);
  return g_strdup (departments[cue->department]);
}
