/* Walls as the plan cuts them: solid, with mitred corners, open at doors, windows and
 * passages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <math.h>

/* Metres: ends as near as this to one another meet. */
#define TOUCH 0.005
/* Metres: tells the way round a corner, and is not seen. */
#define STEP 0.001

typedef struct
{
  double from, to; /* metres along the wall */
} Stretch;

/* An opening in its own coordinates: x along the wall from jamb to jamb, y to the right of
 * its direction, the origin at the first jamb on the centre line. */
typedef struct
{
  RegiePoint origin, along;
  double width, half; /* half the wall's thickness */
} Frame;

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = a, *other = b;

  return one->from < other->from ? -1 : one->from > other->from;
}

/* Returns: (transfer full): the cuts, in order along the wall. */
static GArray *
list_cuts (RegieWall *wall, double length)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (Stretch));
  RegieOpening *opening;

  for (unsigned i = 0; (opening = regie_list_at (wall->openings, i)); i++)
    {
      Stretch cut = { MAX (0, opening->at - opening->width / 2),
                      MIN (length, opening->at + opening->width / 2) };

      if (cut.to > cut.from)
        g_array_append_val (cuts, cut);
    }
  g_array_sort (cuts, compare_stretches);
  return cuts;
}

/* Where another wall of the setting goes on from an end of this one: a step along it.
 * Returns: FALSE when none begins or ends there. */
static gboolean
find_next (RegieWall *wall, RegiePoint end, RegiePoint *next)
{
  RegieRecord *owner = wall->parent_instance.owner;
  RegieSetting *setting = REGIE_IS_SETTING (owner) ? REGIE_SETTING (owner) : NULL;
  RegieWall *other;

  for (unsigned i = 0; setting && (other = regie_list_at (setting->walls, i)); i++)
    {
      const RegiePoints *points = other->points;

      if (other == wall || other->closed || !points || points->n < 2)
        continue;
      for (int last = 0; last < 2; last++)
        if (regie_distance (points->at[last ? points->n - 1 : 0], end) < TOUCH)
          {
            RegiePoint on = points->at[last ? points->n - 2 : 1];
            double share = MIN (1, STEP / MAX (STEP, regie_distance (on, end)));

            *next = (RegiePoint){ end.x + (on.x - end.x) * share,
                                  end.y + (on.y - end.y) * share };
            return TRUE;
          }
    }
  return FALSE;
}

/* The centre line from one place along the wall to another; past the end of a closed wall it
 * goes round again. */
static void
path_stretch (cairo_t *cr, RegieWall *wall, Stretch stretch, double length)
{
  const RegiePoints *points = wall->points;
  RegiePoint at = regie_wall_at (wall, stretch.from, NULL);
  RegiePoint next;
  double along = 0;

  /* A step round the corner, so that two walls meet as one wall's own corners do. */
  if (!wall->closed && stretch.from <= 0 && find_next (wall, at, &next))
    cairo_move_to (cr, next.x, next.y);
  else
    cairo_move_to (cr, at.x, at.y);
  cairo_line_to (cr, at.x, at.y);
  for (size_t i = 0; i < 2 * points->n; i++)
    {
      RegiePoint here = points->at[i % points->n];
      RegiePoint next = points->at[(i + 1) % points->n];

      if (along > stretch.from + 1e-9 && along < stretch.to - 1e-9)
        cairo_line_to (cr, here.x, here.y);
      if (!wall->closed && i + 1 >= points->n)
        break;
      along += regie_distance (here, next);
    }
  at = regie_wall_at (wall, stretch.to > length ? stretch.to - length : stretch.to, NULL);
  cairo_line_to (cr, at.x, at.y);
  if (!wall->closed && stretch.to >= length && find_next (wall, at, &next))
    cairo_line_to (cr, next.x, next.y);
}

static void
path_solid (cairo_t *cr, RegieWall *wall)
{
  double length = regie_wall_length (wall), start = 0, first;
  g_autoptr (GArray) cuts = list_cuts (wall, length);

  if (!cuts->len && wall->closed)
    {
      regie_path_points (cr, wall->points, TRUE);
      return;
    }
  first = cuts->len ? g_array_index (cuts, Stretch, 0).from : 0;
  for (unsigned i = 0; i < cuts->len; i++)
    {
      Stretch cut = g_array_index (cuts, Stretch, i);

      /* A closed wall's first stretch is the end of its last one. */
      if (cut.from > start + 1e-6 && !(i == 0 && wall->closed))
        path_stretch (cr, wall, (Stretch){ start, cut.from }, length);
      start = MAX (start, cut.to);
    }
  if (wall->closed)
    path_stretch (cr, wall, (Stretch){ start, length + first }, length);
  else if (start < length - 1e-6)
    path_stretch (cr, wall, (Stretch){ start, length }, length);
}

static void
enter_frame (cairo_t *cr, const Frame *frame)
{
  cairo_matrix_t matrix;

  cairo_matrix_init (&matrix, frame->along.x, frame->along.y, -frame->along.y,
                     frame->along.x, frame->origin.x, frame->origin.y);
  cairo_transform (cr, &matrix);
}

/* A leaf from the hinge at x, closing towards +x when way is 1, swung to the side. */
static void
draw_leaf (cairo_t *cr, double x, double size, int way, int side)
{
  double y = 0;

  cairo_new_path (cr);
  if (way * side > 0)
    cairo_arc (cr, x, y, size, way > 0 ? 0 : G_PI, way > 0 ? G_PI_2 : 3 * G_PI_2);
  else
    cairo_arc_negative (cr, x, y, size, way > 0 ? 0 : G_PI, way > 0 ? -G_PI_2 : G_PI_2);
}

static void
draw_swing (cairo_t *cr, double x, double size, int way, int side, double leaf)
{
  draw_leaf (cr, x, size, way, side);
  cairo_stroke (cr);
  cairo_rectangle (cr, way > 0 ? x : x - leaf, side > 0 ? 0 : -size, leaf, size);
  cairo_fill (cr);
}

static void
draw_door (cairo_t *cr, RegieOpening *opening, const Frame *frame)
{
  int side = opening->swing == REGIE_SWING_IN ? 1 : -1;
  double leaf = CLAMP (frame->half * 0.4, 0.02, 0.05);

  if (opening->swing == REGIE_SWING_NONE)
    {
      double pane = frame->width * 0.54;

      cairo_rectangle (cr, 0, -leaf, pane, leaf);
      cairo_rectangle (cr, frame->width - pane, 0, pane, leaf);
      cairo_fill (cr);
      return;
    }
  cairo_translate (cr, 0, side * frame->half);
  if (frame->width >= REGIE_DOUBLE_DOOR)
    {
      draw_swing (cr, 0, frame->width / 2, 1, side, leaf);
      draw_swing (cr, frame->width, frame->width / 2, -1, side, leaf);
    }
  else if (opening->hand == REGIE_HAND_LEFT)
    draw_swing (cr, 0, frame->width, 1, side, leaf);
  else
    draw_swing (cr, frame->width, frame->width, -1, side, leaf);
}

static void
draw_window (cairo_t *cr, const Frame *frame, RegieStyle style)
{
  double pane = frame->half * 0.28;

  cairo_rectangle (cr, 0, -frame->half, frame->width, 2 * frame->half);
  regie_ink_set (cr, REGIE_INK_GLASS, style, 1);
  cairo_fill_preserve (cr);
  regie_ink_set (cr, REGIE_INK_WALL, style, 1);
  cairo_stroke (cr);
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (cr, 0, i * pane);
      cairo_line_to (cr, frame->width, i * pane);
    }
  cairo_stroke (cr);
}

static void
draw_passage (cairo_t *cr, const Frame *frame, double unit)
{
  static const double dash[] = { 3, 2.5 };

  regie_draw_set_dash (cr, dash, 2, unit);
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (cr, 0, i * frame->half);
      cairo_line_to (cr, frame->width, i * frame->half);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_opening (cairo_t *cr,
              RegieWall *wall,
              RegieOpening *opening,
              const RegieDrawOptions *options)
{
  Frame frame = { .width = opening->width, .half = wall->thickness / 2 };
  RegiePoint centre = regie_wall_at (wall, opening->at, &frame.along);

  frame.origin = (RegiePoint){ centre.x - frame.along.x * opening->width / 2,
                               centre.y - frame.along.y * opening->width / 2 };
  cairo_save (cr);
  enter_frame (cr, &frame);
  regie_ink_set (cr, REGIE_INK_WALL, options->style, 1);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  regie_draw_set_weight (cr, 0.2, options);
  if (opening->kind == REGIE_OPENING_DOOR)
    draw_door (cr, opening, &frame);
  else if (opening->kind == REGIE_OPENING_WINDOW)
    draw_window (cr, &frame, options->style);
  else
    draw_passage (cr, &frame, regie_draw_unit (options));
  cairo_restore (cr);
}

void
regie_draw_wall (cairo_t *cr, RegieWall *wall, const RegieDrawOptions *options)
{
  RegieOpening *opening;

  if (!wall->points || wall->points->n < 2)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  regie_ink_set (cr, REGIE_INK_WALL, options->style, 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_miter_limit (cr, 4);
  /* Far away a wall is still a line. */
  cairo_set_line_width (cr, MAX (wall->thickness, 0.75 * regie_draw_unit (options)));
  path_solid (cr, wall);
  cairo_stroke (cr);
  for (unsigned i = 0; (opening = regie_list_at (wall->openings, i)); i++)
    draw_opening (cr, wall, opening, options);
  cairo_restore (cr);
}

RegieBox
regie_wall_extent (RegieWall *wall, const RegieDrawOptions *options)
{
  double beyond = 2 * wall->thickness;
  RegieOpening *opening;

  if (!wall->points || wall->points->n < 2)
    return REGIE_BOX_EMPTY;
  for (unsigned i = 0; (opening = regie_list_at (wall->openings, i)); i++)
    if (opening->kind == REGIE_OPENING_DOOR && opening->swing != REGIE_SWING_NONE)
      beyond = MAX (beyond, wall->thickness + opening->width);
  return regie_box_grow (regie_points_box (wall->points),
                         beyond + 2 * regie_draw_unit (options));
}
