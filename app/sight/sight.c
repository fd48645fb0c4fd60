/* The isovist: obstacles' edges about the eye, and what of them is nearest.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sight/sight.h"

#include "app/sight/envelope.h"

#include <math.h>

/* Metres that are seen about an eye on the ground's edge or off it. */
#define BEYOND 0.001
/* Metres and radians that rounding may amount to: less is neither nearer nor wide. */
#define ROUNDING 1e-7

struct _RegieSight
{
  RegiePoint eye;
  RegieEdge *edges;
  GArray *envelope;
  RegiePoints *polygon;
};

static RegieEdge
edge_about (RegiePoint eye, RegiePoint a, RegiePoint b)
{
  RegiePoint from = { a.x - eye.x, a.y - eye.y }, to = { b.x - eye.x, b.y - eye.y };
  gboolean clockwise = from.x * to.y - from.y * to.x > 0;

  return (RegieEdge){ clockwise ? from : to, clockwise ? to : from, NULL };
}

static size_t
add_edges (RegieSight *self, size_t n, const RegieObstacle *obstacle)
{
  for (int i = 0; i < 4; i++)
    {
      self->edges[n + i] =
        edge_about (self->eye, obstacle->corners[i], obstacle->corners[(i + 1) % 4]);
      self->edges[n + i].record = obstacle->record;
    }
  return n + 4;
}

static gboolean
holds (const RegieObstacle *obstacle, RegiePoint point)
{
  int left = 0, right = 0;

  for (int i = 0; i < 4; i++)
    {
      RegiePoint a = obstacle->corners[i], b = obstacle->corners[(i + 1) % 4];
      double side = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);

      left += side < 0;
      right += side > 0;
    }
  return left == 4 || right == 4;
}

static RegieObstacle
edge_of_ground (RegieBox ground, RegiePoint eye)
{
  RegieBox about =
    regie_box_union (ground, regie_box_grow (regie_box_of (eye, eye), BEYOND));
  double right = about.x + about.width, bottom = about.y + about.height;

  return (RegieObstacle){
    { { about.x, about.y }, { right, about.y }, { right, bottom }, { about.x, bottom } },
    NULL,
  };
}

static void
make_polygon (RegieSight *self)
{
  g_autofree RegiePoint *points = g_new (RegiePoint, 2 * self->envelope->len + 1);
  size_t n = 0;

  for (guint i = 0; i < self->envelope->len; i++)
    {
      const RegieStretch *stretch = &g_array_index (self->envelope, RegieStretch, i);
      const double ends[] = { stretch->from, stretch->to };

      for (int k = 0; k < 2; k++)
        {
          double away = regie_edge_distance (stretch->edge, ends[k]);

          points[n++] = (RegiePoint){ self->eye.x + away * cos (ends[k]),
                                      self->eye.y + away * sin (ends[k]) };
        }
    }
  self->polygon = regie_points_new (points, n);
}

RegieSight *
regie_sight_new (RegiePoint eye,
                 const RegieObstacle *obstacles,
                 size_t n,
                 RegieBox ground)
{
  RegieSight *self = g_new0 (RegieSight, 1);
  RegieObstacle edge = edge_of_ground (ground, eye);
  size_t n_edges;

  self->eye = eye;
  self->edges = g_new (RegieEdge, 4 * (n + 1));
  n_edges = add_edges (self, 0, &edge);
  for (size_t i = 0; i < n; i++)
    if (!holds (&obstacles[i], eye))
      n_edges = add_edges (self, n_edges, &obstacles[i]);
  self->envelope = regie_envelope_new (self->edges, n_edges);
  make_polygon (self);
  return self;
}

void
regie_sight_free (RegieSight *self)
{
  g_array_unref (self->envelope);
  g_free (self->edges);
  g_free (self->polygon);
  g_free (self);
}

const RegiePoints *
regie_sight_polygon (RegieSight *self)
{
  return self->polygon;
}

/* The first stretch that ends after the direction. */
static guint
find (RegieSight *self, double radians)
{
  guint low = 0, high = self->envelope->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->envelope, RegieStretch, middle).to <= radians)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

double
regie_sight_distance (RegieSight *self, double radians)
{
  guint at = MIN (find (self, radians), self->envelope->len - 1);

  return regie_edge_distance (g_array_index (self->envelope, RegieStretch, at).edge,
                              radians);
}

/* Nothing of the edge is nearer than what is nearest: it would cross it only once, so the
 * two ends of the directions they share tell. */
static gboolean
shows (const RegieStretch *edge, const RegieStretch *nearest, gconstpointer record)
{
  double from = MAX (edge->from, nearest->from), to = MIN (edge->to, nearest->to);

  if (to - from < ROUNDING)
    return FALSE;
  if (record && nearest->edge->record == record)
    return TRUE;
  return regie_edge_distance (edge->edge, from) <
           regie_edge_distance (nearest->edge, from) - ROUNDING ||
         regie_edge_distance (edge->edge, to) <
           regie_edge_distance (nearest->edge, to) - ROUNDING;
}

static gboolean
sees_edge (RegieSight *self, const RegieEdge *edge, gconstpointer record)
{
  RegieStretch parts[2];
  unsigned n = regie_edge_stretches (edge, parts);

  for (unsigned p = 0; p < n; p++)
    for (guint i = find (self, parts[p].from); i < self->envelope->len; i++)
      {
        const RegieStretch *nearest = &g_array_index (self->envelope, RegieStretch, i);

        if (nearest->from >= parts[p].to)
          break;
        if (shows (&parts[p], nearest, record))
          return TRUE;
      }
  return FALSE;
}

gboolean
regie_sight_sees (RegieSight *self, const RegiePoint corners[4], gconstpointer record)
{
  for (int i = 0; i < 4; i++)
    {
      RegieEdge edge = edge_about (self->eye, corners[i], corners[(i + 1) % 4]);

      if (sees_edge (self, &edge, record))
        return TRUE;
    }
  return FALSE;
}
