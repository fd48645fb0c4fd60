/* Walls as the plan cuts them: solid, with mitred corners, open at doors, windows and
 * passages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <math.h>

/* Metres: ends as near as this to one another meet. */
#define TOUCH 0.005
/* Metres: tells the way round a corner, and hides the seam; it lies within the other wall. */
#define STEP 0.01

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

/* Where another wall of the setting goes on from an end of this one. */
typedef struct
{
  RegiePoint at, back, on; /* the end; steps from it along this wall and the other */
  double half;             /* half the other's thickness */
} Corner;

static RegiePoint
step_to (RegiePoint from, RegiePoint to)
{
  double share = MIN (1, STEP / MAX (STEP, regie_distance (from, to)));

  return (RegiePoint){ (to.x - from.x) * share, (to.y - from.y) * share };
}

static RegiePoint
end_of (const RegiePoints *points, gboolean last)
{
  return points->at[last ? points->n - 1 : 0];
}

static RegiePoint
step_from_end (const RegiePoints *points, gboolean last)
{
  return step_to (end_of (points, last), points->at[last ? points->n - 2 : 1]);
}

/* A thicker wall has no corner with one that goes nearly straight on: it ends square. */
static gboolean
is_square (RegieWall *wall, const Corner *corner)
{
  double along = corner->back.x * corner->on.x + corner->back.y * corner->on.y;

  return wall->thickness > 2 * corner->half + TOUCH && along < -G_SQRT2 / 2 * STEP * STEP;
}

/* Returns: FALSE when none begins or ends there. */
static gboolean
find_corner (RegieWall *wall, gboolean last, Corner *corner)
{
  RegieRecord *owner = wall->parent_instance.owner;
  RegieSetting *setting = REGIE_IS_SETTING (owner) ? REGIE_SETTING (owner) : NULL;
  RegieWall *other;

  corner->at = end_of (wall->points, last);
  corner->back = step_from_end (wall->points, last);
  for (unsigned i = 0; setting && (other = regie_list_at (setting->walls, i)); i++)
    {
      const RegiePoints *points = other->points;

      if (other == wall || other->closed || !points || points->n < 2)
        continue;
      corner->half = other->thickness / 2;
      for (int end = 0; end < 2; end++)
        if (regie_distance (end_of (points, end), corner->at) < TOUCH)
          {
            corner->on = step_from_end (points, end);
            return !is_square (wall, corner);
          }
    }
  return FALSE;
}

/* A thicker wall's corner does not reach beyond the outer face of the one it meets. */
static void
clip_corner (cairo_t *cr, RegieWall *wall, const Corner *corner)
{
  double reach = 2 * wall->thickness, x1, y1, x2, y2;
  double length = hypot (corner->on.x, corner->on.y);
  RegiePoint on = { corner->on.x / length, corner->on.y / length };
  double side = corner->back.x * on.y - corner->back.y * on.x > 0 ? 1 : -1;
  RegiePoint out = { side * -on.y, side * on.x };
  const double cut[][2] = {
    { -reach, corner->half }, { reach, corner->half }, { reach, reach }, { -reach, reach }
  };

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  cairo_new_path (cr);
  cairo_rectangle (cr, x1, y1, x2 - x1, y2 - y1);
  for (int i = 0; i < 4; i++)
    (i ? cairo_line_to
       : cairo_move_to) (cr, corner->at.x + on.x * cut[i][0] + out.x * cut[i][1],
                         corner->at.y + on.y * cut[i][0] + out.y * cut[i][1]);
  cairo_close_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
}

static void
clip_corners (cairo_t *cr, RegieWall *wall)
{
  Corner corner;

  for (int last = 0; !wall->closed && last < 2; last++)
    if (find_corner (wall, last, &corner) && wall->thickness > 2 * corner.half + TOUCH)
      clip_corner (cr, wall, &corner);
}

/* The centre line from one place along the wall to another; past the end of a closed wall it
 * goes round again. */
static void
path_stretch (cairo_t *cr, RegieWall *wall, Stretch stretch, double length)
{
  const RegiePoints *points = wall->points;
  RegiePoint at = regie_wall_at (wall, stretch.from, NULL);
  double along = 0;
  Corner corner;

  /* A step round the corner, so that two walls meet as one wall's own corners do. */
  if (!wall->closed && stretch.from <= 0 && find_corner (wall, FALSE, &corner))
    cairo_move_to (cr, at.x + corner.on.x, at.y + corner.on.y);
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
  if (!wall->closed && stretch.to >= length && find_corner (wall, TRUE, &corner))
    cairo_line_to (cr, at.x + corner.on.x, at.y + corner.on.y);
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
  cairo_save (cr);
  clip_corners (cr, wall);
  path_solid (cr, wall);
  cairo_stroke (cr);
  cairo_restore (cr);
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
