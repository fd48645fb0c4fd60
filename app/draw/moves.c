/* Arrows with rounded bends that end before the body's circle.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/moves.h"

#include "app/draw/ink.h"
#include "app/draw/parts.h"
#include "app/play/route.h"

#include <math.h>

#define BEND 0.4       /* metres before a waypoint where the line begins to turn */
#define AIR 2.0        /* units between the head and the body it points at */
#define NEXT_ALPHA 0.4 /* of the beat after */
#define GHOST_ALPHA 0.5
#define LEAST_UNIT 0.012 /* metres: nearer than this, arrows grow with the bodies */

/* How a kind of mover is drawn: lengths in units, the weight in millimetres. */
typedef struct
{
  double weight, head;
  double dash[2];
} Look;

static const Look looks[] = {
  [REGIE_MOVER_CUSTOMER] = { 0.6, 10, { 10, 5 } },
  [REGIE_MOVER_STAFF] = { 0.6, 9, { 5, 3.5 } },
  [REGIE_MOVER_OBJECT] = { 0.5, 6, { 0.1, 3.6 } },
};

static RegieDrawOptions
grow (const RegieDrawOptions *options)
{
  RegieDrawOptions grown = *options;

  grown.pixel *= MAX (1, LEAST_UNIT / regie_draw_unit (options));
  return grown;
}

static gboolean
is_black (RegieStyle style)
{
  return style == REGIE_STYLE_CONTRAST || style == REGIE_STYLE_MONO;
}

static unsigned
colour_of (const RegiePath *path, const RegieDrawOptions *options)
{
  RegieRole *role;

  if (is_black (options->style))
    return 0x000000;
  if (path->mover != REGIE_MOVER_STAFF)
    return regie_ink_colour (REGIE_INK_TEXT, options->style);
  role = regie_position_role (REGIE_POSITION (path->thing), options->production);
  return regie_ink_parse (role ? role->colour : NULL, 0x3d3846);
}

/* Metres from the middle of the thing to what the eye takes for its edge. */
static double
edge_of (const RegiePath *path, const RegieDrawOptions *options)
{
  RegieElement *element;

  if (REGIE_IS_POSITION (path->thing))
    return regie_person_radius (options);
  element = REGIE_ELEMENT (path->thing);
  return MIN (element->width, element->depth) / 2;
}

/* Lines */

/* The part of the way from so many metres to so many. */
static RegiePoints *
cut (const RegiePath *path, double from, double to)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  RegiePoint begin = regie_path_at (path, from, NULL);
  RegiePoint end = regie_path_at (path, to, NULL);
  double along = 0;

  g_array_append_val (kept, begin);
  for (size_t i = 1; i + 1 < path->points->n; i++)
    {
      along += regie_distance (path->points->at[i - 1], path->points->at[i]);
      if (along > from && along < to)
        g_array_append_val (kept, path->points->at[i]);
    }
  g_array_append_val (kept, end);
  return regie_points_new ((const RegiePoint *) (void *) kept->data, kept->len);
}

static RegiePoint
towards (RegiePoint from, RegiePoint to, double metres)
{
  double length = regie_distance (from, to), part = length > 0 ? metres / length : 0;

  return (RegiePoint){ from.x + part * (to.x - from.x), from.y + part * (to.y - from.y) };
}

/* A curve that touches both legs and is drawn to its waypoint. */
static void
add_bend (cairo_t *cr, const RegiePoint *corner)
{
  double radius = MIN (BEND, MIN (regie_distance (corner[-1], corner[0]),
                                  regie_distance (corner[0], corner[1])) /
                               2);
  RegiePoint in = towards (corner[0], corner[-1], radius);
  RegiePoint out = towards (corner[0], corner[1], radius);
  RegiePoint first = towards (in, corner[0], radius * 2 / 3);
  RegiePoint second = towards (out, corner[0], radius * 2 / 3);

  cairo_line_to (cr, in.x, in.y);
  cairo_curve_to (cr, first.x, first.y, second.x, second.y, out.x, out.y);
}

static void
add_line (cairo_t *cr, const RegiePoints *points)
{
  cairo_new_path (cr);
  cairo_move_to (cr, points->at[0].x, points->at[0].y);
  for (size_t i = 1; i + 1 < points->n; i++)
    add_bend (cr, &points->at[i]);
  cairo_line_to (cr, points->at[points->n - 1].x, points->at[points->n - 1].y);
}

static void
draw_head (cairo_t *cr, const RegiePath *path, double at, const RegieDrawOptions *options)
{
  double size = looks[path->mover].head * regie_draw_unit (options), heading;
  RegiePoint tip = regie_path_at (path, at, &heading);

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_translate (cr, tip.x, tip.y);
  cairo_rotate (cr, heading * G_PI / 180);
  cairo_new_path (cr);
  cairo_move_to (cr, -size * 0.42, -size);
  cairo_line_to (cr, 0, 0);
  cairo_line_to (cr, size * 0.42, -size);
  if (path->mover != REGIE_MOVER_OBJECT)
    cairo_close_path (cr);
  if (path->mover == REGIE_MOVER_STAFF)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The part of the way from so many metres to its tip after so many, in the colour of the
 * source. */
static void
draw_way (cairo_t *cr,
          const RegiePath *path,
          const double ends[2],
          const RegieDrawOptions *options)
{
  const Look *look = &looks[path->mover];
  double unit = regie_draw_unit (options), from = ends[0], tip = ends[1];
  /* The line of an open head runs to its tip, of the others to their back. */
  double to = tip - (path->mover == REGIE_MOVER_OBJECT ? 0 : look->head * unit);
  g_autofree RegiePoints *line = NULL;

  if (tip - from < look->head * unit)
    return;
  regie_draw_set_weight (cr, look->weight, options);
  cairo_set_line_cap (cr, path->mover == REGIE_MOVER_OBJECT ? CAIRO_LINE_CAP_ROUND
                                                            : CAIRO_LINE_CAP_BUTT);
  regie_draw_set_dash (cr, look->dash, 2, unit);
  line = cut (path, from, to);
  add_line (cr, line);
  cairo_stroke (cr);
  draw_head (cr, path, tip, options);
}

static void
draw_arrow (cairo_t *cr, const RegiePath *path, const RegieDrawOptions *options)
{
  double edge = edge_of (path, options);
  double ends[] = { options->ghosts_before && !path->enters ? edge : 0,
                    path->length -
                      (path->exits ? 0 : edge + AIR * regie_draw_unit (options)) };

  draw_way (cr, path, ends, options);
}

/* Two bars across the middle of a line that leads through something. */
static void
draw_bars (cairo_t *cr, const RegiePath *path, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options), heading;
  RegiePoint middle = regie_path_at (path, path->length / 2, &heading);

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_translate (cr, middle.x, middle.y);
  cairo_rotate (cr, heading * G_PI / 180);
  cairo_rectangle (cr, -9 * unit, -5 * unit, 18 * unit, 10 * unit);
  regie_ink_set (cr, REGIE_INK_FLOOR, options->style, 1);
  cairo_fill (cr);
  regie_ink_set_rgb (cr, is_black (options->style) ? 0x000000 : 0xc01c28, 1);
  regie_draw_set_weight (cr, 0.7, options);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, -7.5 * unit, side * 2.2 * unit);
      cairo_line_to (cr, 7.5 * unit, side * 2.2 * unit);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
regie_draw_move_sample (cairo_t *cr,
                        RegieBox box,
                        int mover,
                        const RegieDrawOptions *options)
{
  double y = box.y + box.height / 2, ends[] = { 0, box.width };
  RegiePoint at[] = { { box.x, y }, { box.x + box.width, y } };
  g_autofree RegiePoints *points = regie_points_new (at, 2);
  RegiePath path = { .mover = mover < 0 ? REGIE_MOVER_CUSTOMER : (RegieMover) mover,
                     .points = points,
                     .length = box.width };

  cairo_save (cr);
  regie_ink_set (cr, REGIE_INK_TEXT, options->style, 1);
  draw_way (cr, &path, ends, options);
  if (mover == REGIE_MOVE_BLOCKED)
    draw_bars (cr, &path, options);
  cairo_restore (cr);
}

static gboolean
is_skipped (const RegiePath *path, const RegieDrawOptions *options)
{
  return options->skip &&
         g_hash_table_contains (options->skip,
                                regie_moment_seen (options->moment, path->thing));
}

void
regie_draw_moves (cairo_t *cr, const RegieDrawOptions *given, GPtrArray *paths)
{
  const RegieDrawOptions grown = grow (given), *options = &grown;
  RegieFloor floor = { options->production, options->scene, options->moment, NULL };
  g_autoptr (GArray) blocks =
    options->scene && paths->len > 0 ? regie_floor_blocks (&floor) : NULL;

  cairo_save (cr);
  for (guint i = 0; i < paths->len; i++)
    {
      const RegiePath *path = paths->pdata[i];

      if (is_skipped (path, options))
        continue;
      regie_ink_set_rgb (cr, colour_of (path, options), 1);
      draw_arrow (cr, path, options);
      if (blocks && path->mover != REGIE_MOVER_OBJECT &&
          regie_route_obstacle (blocks, path->thing, path->points))
        draw_bars (cr, path, options);
    }
  cairo_restore (cr);
}

void
regie_draw_ghosts_after (cairo_t *cr, const RegieDrawOptions *given, GPtrArray *paths)
{
  const RegieDrawOptions grown = grow (given), *options = &grown;

  cairo_save (cr);
  for (guint i = 0; i < paths->len; i++)
    {
      regie_ink_set_rgb (cr, colour_of (paths->pdata[i], options), NEXT_ALPHA);
      draw_arrow (cr, paths->pdata[i], options);
    }
  cairo_restore (cr);
}

static void
outline_thing (cairo_t *cr, const RegiePath *path, const RegieDrawOptions *options)
{
  RegieElement *element;
  RegieState before;
  RegiePoint corners[4];

  cairo_new_path (cr);
  if (REGIE_IS_POSITION (path->thing))
    {
      cairo_arc (cr, path->points->at[0].x, path->points->at[0].y,
                 edge_of (path, options), 0, 2 * G_PI);
      return;
    }
  element = REGIE_ELEMENT (path->thing);
  before = regie_timeline_state (regie_moment_timeline (options->moment), path->thing,
                                 regie_moment_beat (options->moment) - 1);
  regie_corners_turned (path->points->at[0],
                        (RegiePoint){ element->width, element->depth }, before.turn,
                        corners);
  for (int i = 0; i < 4; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
}

void
regie_draw_ghosts_before (cairo_t *cr, const RegieDrawOptions *options, GPtrArray *paths)
{
  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  regie_draw_set_weight (cr, 0.35, options);
  for (guint i = 0; options->moment && i < paths->len; i++)
    {
      const RegiePath *path = paths->pdata[i];

      if (path->enters || is_skipped (path, options))
        continue;
      outline_thing (cr, path, options);
      regie_ink_set (cr, REGIE_INK_FLOOR, options->style, GHOST_ALPHA);
      cairo_fill_preserve (cr);
      regie_ink_set_rgb (cr, colour_of (path, options), GHOST_ALPHA);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

RegieBox
regie_moves_extent (const RegieDrawOptions *given, GPtrArray *paths)
{
  const RegieDrawOptions grown = grow (given), *options = &grown;
  RegieBox box = REGIE_BOX_EMPTY;

  for (guint i = 0; i < paths->len; i++)
    {
      const RegiePath *path = paths->pdata[i];
      double half = REGIE_IS_POSITION (path->thing)
                      ? regie_person_radius (options)
                      : hypot (REGIE_ELEMENT (path->thing)->width,
                               REGIE_ELEMENT (path->thing)->depth) /
                          2;

      box = regie_box_union (box, regie_box_grow (regie_points_box (path->points),
                                                  half + 12 * regie_draw_unit (options)));
    }
  return box;
}

void
regie_draw_beat_moves (cairo_t *cr, const RegieDrawOptions *options)
{
  RegieMoment *moment = options->moment;
  RegieTimeline *timeline;
  g_autoptr (GPtrArray) now = NULL, next = NULL;
  int beat;

  if (!moment || !options->scene)
    return;
  timeline = regie_moment_timeline (moment);
  beat = regie_moment_beat (moment);
  now = regie_paths_of_beat (timeline, options->production, options->scene, beat);
  next = regie_paths_of_beat (timeline, options->production, options->scene, beat + 1);
  if (options->ghosts_before)
    regie_draw_ghosts_before (cr, options, now);
  if (options->ghosts_after)
    regie_draw_ghosts_after (cr, options, next);
  if (options->moves)
    regie_draw_moves (cr, options, now);
}

RegieBox
regie_beat_moves_box (const RegieDrawOptions *options)
{
  RegieMoment *moment = options->moment;
  RegieBox box = REGIE_BOX_EMPTY;

  for (int i = 0; moment && options->scene && i < 2; i++)
    {
      g_autoptr (GPtrArray) paths =
        regie_paths_of_beat (regie_moment_timeline (moment), options->production,
                             options->scene, regie_moment_beat (moment) + i);

      box = regie_box_union (box, regie_moves_extent (options, paths));
    }
  return box;
}
