/* Where a thing goes in a beat, made of the states before and after.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/path.h"

#include "app/model/element.h"
#include "app/model/stand-in.h"

#include <math.h>

/* Metres: a thing that is nearer than this to where it was has not moved. */
#define STAYS 0.005

void
regie_path_free (RegiePath *self)
{
  g_free (self->points);
  g_free (self);
}

static RegieMover
mover_of (RegieRecord *thing, RegieProduction *production)
{
  RegieRole *role;

  if (!REGIE_IS_POSITION (thing))
    return REGIE_MOVER_OBJECT;
  role = regie_position_role (REGIE_POSITION (thing), production);
  return role && role->part != REGIE_PART_CUSTOMER ? REGIE_MOVER_STAFF
                                                   : REGIE_MOVER_CUSTOMER;
}

static RegiePoints *
join_points (RegiePoint from, const RegiePoints *between, RegiePoint to)
{
  size_t n = between ? between->n : 0;
  g_autofree RegiePoint *at = g_new (RegiePoint, n + 2);

  at[0] = from;
  for (size_t i = 0; i < n; i++)
    at[i + 1] = between->at[i];
  at[n + 1] = to;
  return regie_points_new (at, n + 2);
}

/* At its own pace. */
static RegiePath *
path_by_itself (RegieTimeline *timeline,
                RegieProduction *production,
                RegieRecord *thing,
                int beat)
{
  RegieDifference *difference = regie_timeline_difference (timeline, thing, beat);
  RegieState before, after;
  RegiePoint from, to;
  RegiePath *self;

  if (!difference || !regie_difference_has_place (difference))
    return NULL;
  before = regie_timeline_state (timeline, thing, beat - 1);
  after = regie_timeline_state (timeline, thing, beat);
  from = (RegiePoint){ before.x, before.y };
  to = (RegiePoint){ after.x, after.y };
  if (after.carrier || (!before.on_stage && !after.on_stage))
    return NULL;
  if (regie_distance (from, to) < STAYS && !difference->path)
    return NULL;
  self = g_new0 (RegiePath, 1);
  *self = (RegiePath){ .thing = thing,
                       .difference = difference,
                       .mover = mover_of (thing, production),
                       .points = join_points (from, difference->path, to),
                       .delay = difference->delay,
                       .enters = !before.on_stage,
                       .exits = !after.on_stage };
  self->length = regie_points_length (self->points);
  self->seconds = self->length / MAX (difference->pace, 0.1);
  return self;
}

RegiePath *
regie_path_new (RegieTimeline *timeline,
                RegieProduction *production,
                RegieRecord *thing,
                int beat)
{
  g_autoptr (RegiePath) self = path_by_itself (timeline, production, thing, beat);
  g_autoptr (RegiePath) other = NULL;
  RegiePosition *leader =
    self ? regie_timeline_body (timeline, self->difference->along_with) : NULL;

  if (leader && regie_record_original (leader) != regie_record_original (thing))
    other = path_by_itself (timeline, production, REGIE_RECORD (leader), beat);
  if (other)
    {
      self->delay = other->delay;
      self->seconds = other->seconds;
      self->led = TRUE;
    }
  return g_steal_pointer (&self);
}

RegiePoints *
regie_path_join (const RegiePath *self, const RegiePoints *between)
{
  return join_points (self->points->at[0], between,
                      self->points->at[self->points->n - 1]);
}

static void
add_paths (GPtrArray *paths,
           RegieTimeline *timeline,
           RegieProduction *production,
           GListModel *things,
           int beat)
{
  RegieRecord *thing;
  RegiePath *path;

  for (unsigned i = 0; (thing = regie_list_at (things, i)); i++)
    if ((path = regie_path_new (timeline, production, thing, beat)))
      g_ptr_array_add (paths, path);
}

GPtrArray *
regie_paths_of_beat (RegieTimeline *timeline,
                     RegieProduction *production,
                     RegieScene *scene,
                     int beat)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func ((GDestroyNotify) regie_path_free);
  RegieSetting *setting = regie_scene_setting (scene, production);

  add_paths (paths, timeline, production, scene->positions, beat);
  add_paths (paths, timeline, production, scene->elements, beat);
  if (setting)
    add_paths (paths, timeline, production, setting->elements, beat);
  return paths;
}

static double
heading_of (RegiePoint from, RegiePoint to)
{
  double degrees = atan2 (from.x - to.x, to.y - from.y) * 180 / G_PI;

  return degrees < 0 ? degrees + 360 : degrees;
}

RegiePoint
regie_path_at (const RegiePath *self, double metres, double *heading)
{
  const RegiePoints *points = self->points;
  RegiePoint a = points->at[0], b = points->at[1];
  double piece = regie_distance (a, b), along;

  metres = MAX (metres, 0);
  for (size_t i = 2; i < points->n && metres > piece; i++)
    {
      metres -= piece;
      a = b;
      b = points->at[i];
      piece = regie_distance (a, b);
    }
  along = piece > 0 ? MIN (metres / piece, 1) : 1;
  if (heading)
    *heading = heading_of (a, b);
  return (RegiePoint){ a.x + along * (b.x - a.x), a.y + along * (b.y - a.y) };
}

double
regie_path_end (const RegiePath *self)
{
  return self->delay + self->seconds + self->difference->hold;
}

double
regie_beat_seconds (RegieTimeline *timeline,
                    RegieProduction *production,
                    RegieScene *scene,
                    int beat)
{
  g_autoptr (GPtrArray) paths = regie_paths_of_beat (timeline, production, scene, beat);
  RegieBeat *played = beat < 0 ? NULL : regie_list_at (scene->beats, (unsigned) beat);
  double seconds = played ? played->duration : 0;

  for (guint i = 0; i < paths->len; i++)
    seconds = MAX (seconds, regie_path_end (paths->pdata[i]));
  return seconds;
}
