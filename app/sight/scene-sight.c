/* What hides and what is seen in a scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sight/sight.h"

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

typedef struct
{
  GArray *obstacles;
  RegieMoment *moment;
  double eye; /* metres above the floor */
} Gathering;

#define SEEN_THROUGH (1u << REGIE_OPENING_WINDOW | 1u << REGIE_OPENING_PASSAGE)

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
gather (RegieRecord *original, gpointer data)
{
  Gathering *gathering = data;
  RegieRecord *record = regie_moment_seen (gathering->moment, original);
  RegieObstacle obstacle = { .record = record };

  if (REGIE_IS_WALL (record) && REGIE_WALL (record)->height > gathering->eye)
    regie_wall_add_obstacles (REGIE_WALL (record), SEEN_THROUGH, gathering->obstacles);
  if (!REGIE_IS_ELEMENT (record) || REGIE_ELEMENT (record)->hidden ||
      !hides (REGIE_ELEMENT (record), gathering->eye))
    return;
  regie_element_corners (REGIE_ELEMENT (record), obstacle.corners);
  g_array_append_val (gathering->obstacles, obstacle);
}

RegieSight *
regie_scene_sight (const RegieLook *look)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (RegieObstacle));
  Gathering gathering = { obstacles, look->moment, eye_height (look->viewer) };
  RegieSetting *setting = look->scene
                            ? regie_scene_setting (look->scene, look->production)
                            : regie_list_at (look->production->settings, 0);

  if (!setting)
    return NULL;
  regie_scene_visit (look->production, look->scene, gather, &gathering);
  return regie_sight_new (regie_record_eye (look->viewer),
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
    regie_wall_add_obstacles (wall, SEEN_THROUGH, obstacles);
  return regie_sight_new (from, (const RegieObstacle *) (void *) obstacles->data,
                          obstacles->len,
                          (RegieBox){ 0, 0, setting->width, setting->depth });
}

/* Counting */

typedef struct
{
  RegieSight *sight;
  const RegieLook *look;
  RegieSeen seen;
} Counting;

static void
count (RegieRecord *original, gpointer data)
{
  Counting *counting = data;
  RegieRecord *record = regie_moment_seen (counting->look->moment, original);
  RegieElement *element = REGIE_IS_ELEMENT (record) ? REGIE_ELEMENT (record) : NULL;
  RegiePoint corners[4];

  if (!element || element->hidden || record == counting->look->viewer ||
      element->kind == REGIE_ELEMENT_SOUND || element->kind == REGIE_ELEMENT_SCENT)
    return;
  regie_element_corners (element, corners);
  counting->seen.of++;
  counting->seen.seen += regie_sight_sees (counting->sight, corners, record) ? 1 : 0;
}

RegieSeen
regie_scene_count_seen (const RegieLook *look, RegieSight *sight)
{
  Counting counting = { sight, look, { 0, 0 } };

  regie_scene_visit (look->production, look->scene, count, &counting);
  return counting.seen;
}
