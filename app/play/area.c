/* The stage in three by three areas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/area.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of the half of the stage: where its middle ends. */
#define MIDDLE (1.0 / 3)

typedef struct
{
  const char *name, *brief;
} Area;

/* From downstage to upstage, each from stage right to stage left. Translators: the areas of a
 * stage, as an actor who faces the audience says them, and how they are shortened. */
static const Area areas[3][3] = {
  { { N_ ("Downstage right"), N_ ("DSR") },
    { N_ ("Downstage centre"), N_ ("DSC") },
    { N_ ("Downstage left"), N_ ("DSL") } },
  { { N_ ("Stage right"), N_ ("SR") },
    { N_ ("Centre stage"), N_ ("C") },
    { N_ ("Stage left"), N_ ("SL") } },
  { { N_ ("Upstage right"), N_ ("USR") },
    { N_ ("Upstage centre"), N_ ("USC") },
    { N_ ("Upstage left"), N_ ("USL") } },
};

/* The room within its walls, or all of the ground. */
static RegieBox
stage_of (RegieSetting *setting)
{
  RegieBox box = REGIE_BOX_EMPTY;
  RegieWall *wall;

  for (unsigned i = 0; (wall = regie_list_at (setting->walls, i)); i++)
    if (wall->points)
      box = regie_box_union (box, regie_points_box (wall->points));
  return regie_box_is_empty (box) || box.width <= 0 || box.height <= 0
           ? (RegieBox){ 0, 0, setting->width, setting->depth }
           : box;
}

static RegiePoint
middle_of (RegieBox box)
{
  return (RegiePoint){ box.x + box.width / 2, box.y + box.height / 2 };
}

/* Straight away from the side the entrance is on; it is at the foot of the plan while nobody
 * has said where. */
static RegiePoint
upstage (RegieSetting *setting, RegieBox stage)
{
  RegiePoint middle = middle_of (stage);
  double across = (middle.x - setting->entrance_x) / stage.width;
  double down = (middle.y - setting->entrance_y) / stage.height;

  if (setting->entrance_x == 0 && setting->entrance_y == 0)
    return (RegiePoint){ 0, -1 };
  if (fabs (across) > fabs (down))
    return (RegiePoint){ across > 0 ? 1 : -1, 0 };
  return (RegiePoint){ 0, down > 0 ? 1 : -1 };
}

/* The left hand of who looks downstage. */
static RegiePoint
leftward (RegiePoint up)
{
  return (RegiePoint){ -up.y, up.x };
}

/* Which third of the stage along the way: 0, 1 or 2. */
static int
third (RegieBox stage, RegiePoint at, RegiePoint way)
{
  RegiePoint middle = middle_of (stage);
  double half = (fabs (way.x) * stage.width + fabs (way.y) * stage.height) / 2;
  double along = ((at.x - middle.x) * way.x + (at.y - middle.y) * way.y) / half;

  return along < -MIDDLE ? 0 : along > MIDDLE ? 2 : 1;
}

const char *
regie_area_name (RegieSetting *setting, RegiePoint at, gboolean brief)
{
  RegieBox stage = stage_of (setting);
  RegiePoint up = upstage (setting, stage);
  const Area *area;

  if (!regie_box_holds (stage, at))
    return brief ? _ ("Outside") : _ ("Outside the room");
  area = &areas[third (stage, at, up)][third (stage, at, leftward (up))];
  return _ (brief ? area->brief : area->name);
}

double
regie_area_leftward (RegieSetting *setting, RegiePoint from, RegiePoint at)
{
  RegiePoint left = leftward (upstage (setting, stage_of (setting)));

  return (at.x - from.x) * left.x + (at.y - from.y) * left.y;
}
