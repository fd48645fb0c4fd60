/* Squares, the cheapest way over them, and its corners cut.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_SQUARES 60000
#define ROUNDS 6 /* of pulling tight: more change less than can be seen */

RegieGrid *
regie_grid_new (RegieBox box, double side)
{
  RegieGrid *self = g_new0 (RegieGrid, 1);

  self->box = box;
  self->side = MAX (side, sqrt (box.width * box.height / MOST_SQUARES));
  /* A street is long and narrow: its few squares across must not make it too many along. */
  self->side = MAX (self->side, MAX (box.width, box.height) / MOST_SQUARES * 10);
  self->columns = (int) ceil (box.width / self->side) + 1;
  self->rows = (int) ceil (box.height / self->side) + 1;
  self->costs = g_malloc ((size_t) self->columns * (size_t) self->rows);
  memset (self->costs, REGIE_FREE, (size_t) self->columns * (size_t) self->rows);
  return self;
}

void
regie_grid_free (RegieGrid *self)
{
  g_free (self->costs);
  g_free (self);
}

RegiePoint
regie_grid_centre (const RegieGrid *self, int column, int row)
{
  return (RegiePoint){ self->box.x + (column + 0.5) * self->side,
                       self->box.y + (row + 0.5) * self->side };
}

static int
square_at (const RegieGrid *self, RegiePoint point)
{
  int column = (int) floor ((point.x - self->box.x) / self->side);
  int row = (int) floor ((point.y - self->box.y) / self->side);

  return CLAMP (row, 0, self->rows - 1) * self->columns +
         CLAMP (column, 0, self->columns - 1);
}

static RegiePoint
middle_of (const RegieGrid *self, int square)
{
  return regie_grid_centre (self, square % self->columns, square / self->columns);
}

double
regie_grid_line_cost (const RegieGrid *self, RegiePoint from, RegiePoint to)
{
  double length = regie_distance (from, to), sum = 0;
  int steps = MAX (1, (int) ceil (length / self->side * 3));

  for (int i = 0; i < steps; i++)
    {
      double along = (i + 0.5) / steps;
      guint8 cost =
        self->costs[square_at (self, (RegiePoint){ from.x + along * (to.x - from.x),
                                                   from.y + along * (to.y - from.y) })];

      if (cost == REGIE_BLOCKED)
        return INFINITY;
      sum += cost;
    }
  return sum * length / steps;
}

/* The search */

typedef struct
{
  double guess; /* of the whole way through the square */
  int square;
} Open;

typedef struct
{
  const RegieGrid *grid;
  int goal;
  double *spent; /* from the start to each square */
  int *came;     /* from which square; -1 for none yet */
  GArray *heap;  /* Open, the best first */
} Search;

static gboolean
is_better (const Open *a, const Open *b)
{
  return a->guess != b->guess ? a->guess < b->guess : a->square < b->square;
}

static void
swap_open (Open *a, Open *b)
{
  Open kept = *a;

  *a = *b;
  *b = kept;
}

static void
push (GArray *heap, Open open)
{
  Open *all;
  guint i = heap->len;

  g_array_append_val (heap, open);
  all = (Open *) (void *) heap->data;
  for (; i > 0 && is_better (&all[i], &all[(i - 1) / 2]); i = (i - 1) / 2)
    swap_open (&all[i], &all[(i - 1) / 2]);
}

static Open
pop (GArray *heap)
{
  Open *all = (Open *) (void *) heap->data, best = all[0];
  guint i = 0, child;

  all[0] = all[heap->len - 1];
  g_array_set_size (heap, heap->len - 1);
  for (; (child = 2 * i + 1) < heap->len; i = child)
    {
      if (child + 1 < heap->len && is_better (&all[child + 1], &all[child]))
        child++;
      if (!is_better (&all[child], &all[i]))
        break;
      swap_open (&all[i], &all[child]);
    }
  return best;
}

/* Metres by squares and their diagonals to the goal, were all of them free. */
static double
least_left (const Search *self, int square)
{
  int columns = self->grid->columns;
  int across = abs (square % columns - self->goal % columns);
  int down = abs (square / columns - self->goal / columns);

  return (MAX (across, down) + (G_SQRT2 - 1) * MIN (across, down)) * self->grid->side;
}

static void
reach (Search *self, int from, int square, double cost)
{
  double spent = self->spent[from] + cost * self->grid->side;

  if (self->came[square] >= 0 && self->spent[square] <= spent)
    return;
  self->spent[square] = spent;
  self->came[square] = from;
  push (self->heap, (Open){ spent + least_left (self, square), square });
}

static void
step_from (Search *self, int square)
{
  const RegieGrid *grid = self->grid;
  int column = square % grid->columns, row = square / grid->columns;

  for (int y = MAX (row - 1, 0); y <= MIN (row + 1, grid->rows - 1); y++)
    for (int x = MAX (column - 1, 0); x <= MIN (column + 1, grid->columns - 1); x++)
      {
        int next = y * grid->columns + x;
        gboolean slanted = x != column && y != row;

        if (next == square || grid->costs[next] == REGIE_BLOCKED)
          continue;
        /* No cutting of corners that are themselves blocked. */
        if (slanted && (grid->costs[row * grid->columns + x] == REGIE_BLOCKED ||
                        grid->costs[y * grid->columns + column] == REGIE_BLOCKED))
          continue;
        reach (self, square, next,
               (grid->costs[square] + grid->costs[next]) / 2.0 * (slanted ? G_SQRT2 : 1));
      }
}

static gboolean
search (Search *self, int start)
{
  self->came[start] = start;
  push (self->heap, (Open){ least_left (self, start), start });
  while (self->heap->len > 0)
    {
      Open open = pop (self->heap);

      if (open.square == self->goal)
        return TRUE;
      /* Left behind when a cheaper way to the same square was found. */
      if (open.guess > self->spent[open.square] + least_left (self, open.square))
        continue;
      step_from (self, open.square);
    }
  return FALSE;
}

/* Cutting corners */

/* A place on the way, and what the way costs up to it. */
typedef struct
{
  RegiePoint at;
  double spent;
} Stop;

static GArray *
trace_back (const Search *self, RegiePoint from, RegiePoint to)
{
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  int square = self->goal;

  for (;; square = self->came[square])
    {
      Stop stop = { middle_of (self->grid, square), self->spent[square] };

      if (square == self->goal)
        stop.at = to;
      else if (self->came[square] == square)
        stop.at = from;
      g_array_prepend_val (stops, stop);
      if (self->came[square] == square)
        return stops;
    }
}

/* From each stop straight to the last that costs no more than the way itself. */
static GArray *
cut_corners (const RegieGrid *grid, GArray *stops)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  const Stop *stop = (const Stop *) (void *) stops->data;
  guint at = 0, next;

  g_array_append_val (kept, stop[0].at);
  while (at + 1 < stops->len)
    {
      for (next = stops->len - 1; next > at + 1; next--)
        if (regie_grid_line_cost (grid, stop[at].at, stop[next].at) <=
            stop[next].spent - stop[at].spent + grid->side)
          break;
      at = next;
      g_array_append_val (kept, stop[at].at);
    }
  return kept;
}

static double
cost_by (const RegieGrid *grid, const RegiePoint *ends[2], RegiePoint by)
{
  return regie_grid_line_cost (grid, *ends[0], by) +
         regie_grid_line_cost (grid, by, *ends[1]);
}

/* Moves a waypoint towards the middle of its neighbours as long as that is cheaper. */
static void
pull_in (const RegieGrid *grid, RegiePoint *point)
{
  const RegiePoint *ends[2] = { point - 1, point + 1 };
  RegiePoint middle = { (ends[0]->x + ends[1]->x) / 2, (ends[0]->y + ends[1]->y) / 2 };
  double best = cost_by (grid, ends, *point);

  for (double part = 0.8; part > 0.05; part /= 2)
    {
      RegiePoint nearer = { point->x + part * (middle.x - point->x),
                            point->y + part * (middle.y - point->y) };
      double cost = cost_by (grid, ends, nearer);

      if (cost >= best)
        continue;
      best = cost;
      *point = nearer;
    }
}

/* Squares know eight directions only: what their steps leave of bends is pulled out. */
static void
pull_tight (const RegieGrid *grid, GArray *way)
{
  for (int round = 0; round < ROUNDS; round++)
    for (guint i = 1; i + 1 < way->len; i++)
      {
        RegiePoint *at = &g_array_index (way, RegiePoint, i);
        const RegiePoint *ends[2] = { at - 1, at + 1 };

        pull_in (grid, at);
        if (regie_grid_line_cost (grid, *ends[0], *ends[1]) <=
            cost_by (grid, ends, *at) + grid->side / 4)
          g_array_remove_index (way, i--);
      }
}

RegiePoints *
regie_grid_find (const RegieGrid *self, RegiePoint from, RegiePoint to)
{
  size_t n = (size_t) self->columns * (size_t) self->rows;
  g_autofree double *spent = g_new0 (double, n);
  g_autofree int *came = g_new (int, n);
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autoptr (GArray) stops = NULL, way = NULL;
  Search searching = { self, square_at (self, to), spent, came, heap };

  memset (came, -1, n * sizeof *came);
  if (searching.goal == square_at (self, from))
    return regie_points_new ((RegiePoint[]){ from, to }, 2);
  if (!search (&searching, square_at (self, from)))
    return NULL;
  stops = trace_back (&searching, from, to);
  way = cut_corners (self, stops);
  pull_tight (self, way);
  return regie_points_new ((const RegiePoint *) (void *) way->data, way->len);
}
