/* What hides and what is seen in a scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sight/sight.h"

#include <math.h>

/* Who is lower sits, or is a child. */
#define STANDING_FROM 1.5
/* Metres: a sign with its top so high hangs over heads. */
#define OVERHEAD_SIGN 2.2

gboolean
regie_record_has_eyes (RegieRecord *record)
{
  return record && (REGIE_IS_POSITION (record) ||
                    (REGIE_IS_ELEMENT (record) &&
                     REGIE_ELEMENT (record)->kind == REGIE_ELEMENT_PERSON));
}

RegiePoint
regie_record_eye (RegieRecord *record)
{
  if (REGIE_IS_POSITION (record))
    return (RegiePoint){ REGIE_POSITION (record)->x, REGIE_POSITION (record)->y };
  return (RegiePoint){ REGIE_ELEMENT (record)->x, REGIE_ELEMENT (record)->y };
}

static double
eye_height (RegieRecord *record)
{
  gboolean seated = REGIE_IS_POSITION (record)
                      ? REGIE_POSITION (record)->posture == REGIE_POSTURE_SEATED
                      : REGIE_ELEMENT (record)->height < STANDING_FROM;

  return seated ? REGIE_EYE_SEATED : REGIE_EYE_STANDING;
}

/* Walls */

typedef struct
{
  GArray *obstacles;
  double eye; /* metres above the floor */
} Gathering;

/* A straight piece of a wall, from a so many metres along way. */
static void
add_piece (GArray *obstacles, RegieWall *wall, RegiePoint a, RegiePoint b)
{
  double length = regie_distance (a, b), half = wall->thickness / 2;
  RegiePoint aside;

  if (length < 1e-9)
    return;
  aside = (RegiePoint){ -(b.y - a.y) / length * half, (b.x - a.x) / length * half };
  g_array_append_val (obstacles, ((RegieObstacle){ { { a.x - aside.x, a.y - aside.y },
                                                     { b.x - aside.x, b.y - aside.y },
                                                     { b.x + aside.x, b.y + aside.y },
                                                     { a.x + aside.x, a.y + aside.y } },
                                                   wall }));
}

static int
compare_openings (gconstpointer a, gconstpointer b)
{
  const RegieOpening *one = *(RegieOpening *const *) a;
  const RegieOpening *other = *(RegieOpening *const *) b;
  double first = one->at - one->width / 2, second = other->at - other->width / 2;

  return (first > second) - (first < second);
}

/* Those seen through, in order along the wall. */
static GPtrArray *
find_gaps (RegieWall *wall)
{
  GPtrArray *gaps = g_ptr_array_new ();
  RegieOpening *opening;

  for (unsigned i = 0; (opening = regie_list_at (wall->openings, i)); i++)
    if (opening->kind != REGIE_OPENING_DOOR)
      g_ptr_array_add (gaps, opening);
  g_ptr_array_sort (gaps, compare_openings);
  return gaps;
}

typedef struct
{
  RegiePoint from, way; /* the stretch's beginning, and its direction */
  double start, end;    /* metres along the wall */
  double before, after; /* how far it reaches into its corners */
} Stretch;

static RegiePoint
point_at (const Stretch *self, double along)
{
  along -= self->start;
  return (RegiePoint){ self->from.x + along * self->way.x,
                       self->from.y + along * self->way.y };
}

static void
add_stretch (GArray *obstacles, RegieWall *wall, const Stretch *stretch, GPtrArray *gaps)
{
  double at = stretch->start - stretch->before, end = stretch->end + stretch->after;

  for (guint i = 0; i < gaps->len; i++)
    {
      RegieOpening *gap = gaps->pdata[i];
      double from = gap->at - gap->width / 2, to = gap->at + gap->width / 2;

      if (to <= at || from >= stretch->end)
        continue;
      if (from > at)
        add_piece (obstacles, wall, point_at (stretch, at), point_at (stretch, from));
      at = to;
    }
  if (at < end)
    add_piece (obstacles, wall, point_at (stretch, at), point_at (stretch, end));
}

static void
add_wall (GArray *obstacles, RegieWall *wall)
{
  g_autoptr (GPtrArray) gaps = find_gaps (wall);
  size_t n = wall->points ? wall->points->n : 0;
  size_t stretches = n < 2 ? 0 : n - (wall->closed ? 0 : 1);
  double along = 0, half = wall->thickness / 2;

  for (size_t i = 0; i < stretches; i++)
    {
      RegiePoint a = wall->points->at[i], b = wall->points->at[(i + 1) % n];
      double length = regie_distance (a, b);
      Stretch stretch = { a,
                          { (b.x - a.x) / length, (b.y - a.y) / length },
                          along,
                          along + length,
                          wall->closed || i > 0 ? half : 0,
                          wall->closed || i + 1 < stretches ? half : 0 };

      if (length > 0)
        add_stretch (obstacles, wall, &stretch, gaps);
      along += length;
    }
}

/* Elements */

static gboolean
hides (RegieElement *element, double eye)
{
  switch (element->kind)
    {
    case REGIE_ELEMENT_LIGHT:
    case REGIE_ELEMENT_SOUND:
    case REGIE_ELEMENT_SCENT:
    case REGIE_ELEMENT_PERSON:
      return FALSE;
    case REGIE_ELEMENT_SIGN:
      return element->height > eye && element->height < OVERHEAD_SIGN;
    default:
      return element->height > eye;
    }
}

static void
gather (RegieRecord *record, gpointer data)
{
  Gathering *gathering = data;
  RegieObstacle obstacle = { .record = record };

  if (REGIE_IS_WALL (record) && REGIE_WALL (record)->height > gathering->eye)
    add_wall (gathering->obstacles, REGIE_WALL (record));
  if (!REGIE_IS_ELEMENT (record) || REGIE_ELEMENT (record)->hidden ||
      !hides (REGIE_ELEMENT (record), gathering->eye))
    return;
  regie_element_corners (REGIE_ELEMENT (record), obstacle.corners);
  g_array_append_val (gathering->obstacles, obstacle);
}

RegieSight *
regie_scene_sight (RegieProduction *production, RegieScene *scene, RegieRecord *viewer)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (RegieObstacle));
  Gathering gathering = { obstacles, eye_height (viewer) };
  RegieSetting *setting = scene ? regie_scene_setting (scene, production)
                                : regie_list_at (production->settings, 0);

  if (!setting)
    return NULL;
  regie_scene_visit (production, scene, gather, &gathering);
  return regie_sight_new (regie_record_eye (viewer),
                          (const RegieObstacle *) (void *) obstacles->data,
                          obstacles->len,
                          (RegieBox){ 0, 0, setting->width, setting->depth });
}

RegieSight *
regie_setting_sight (RegieSetting *setting, RegiePoint from)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (RegieObstacle));
  RegieWall *wall;

  for (unsigned i = 0; (wall = regie_list_at (setting->walls, i)); i++)
    add_wall (obstacles, wall);
  return regie_sight_new (from, (const RegieObstacle *) (void *) obstacles->data,
                          obstacles->len,
                          (RegieBox){ 0, 0, setting->width, setting->depth });
}

/* Counting */

typedef struct
{
  RegieSight *sight;
  RegieRecord *viewer;
  RegieSeen seen;
} Counting;

static void
count (RegieRecord *record, gpointer data)
{
  Counting *counting = data;
  RegieElement *element = REGIE_IS_ELEMENT (record) ? REGIE_ELEMENT (record) : NULL;
  RegiePoint corners[4];

  if (!element || element->hidden || record == counting->viewer ||
      element->kind == REGIE_ELEMENT_SOUND || element->kind == REGIE_ELEMENT_SCENT)
    return;
  regie_element_corners (element, corners);
  counting->seen.of++;
  counting->seen.seen += regie_sight_sees (counting->sight, corners, record) ? 1 : 0;
}

RegieSeen
regie_scene_count_seen (RegieProduction *production,
                        RegieScene *scene,
                        RegieSight *sight,
                        RegieRecord *viewer)
{
  Counting counting = { sight, viewer, { 0, 0 } };

  regie_scene_visit (production, scene, count, &counting);
  return counting.seen;
}
