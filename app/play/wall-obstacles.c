/* A wall as the straight pieces between its open doors, windows and passages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/wall-obstacles.h"

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

/* Those of the kinds, in order along the wall. */
static GPtrArray *
find_gaps (RegieWall *wall, unsigned kinds)
{
  GPtrArray *gaps = g_ptr_array_new ();
  RegieOpening *opening;

  for (unsigned i = 0; (opening = regie_list_at (wall->openings, i)); i++)
    if (kinds & 1u << opening->kind)
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

void
regie_wall_add_obstacles (RegieWall *wall, unsigned open, GArray *obstacles)
{
  g_autoptr (GPtrArray) gaps = find_gaps (wall, open);
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
