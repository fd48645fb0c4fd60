/* The lower envelope of edges in polar coordinates: halves are solved and merged.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sight/envelope.h"

#include <math.h>

/* Square metres of the triangle eye, a, b (twice) below which an edge is seen end on. */
#define END_ON 1e-12

static double
cross (RegiePoint a, RegiePoint b)
{
  return a.x * b.y - a.y * b.x;
}

double
regie_edge_distance (const RegieEdge *edge, double radians)
{
  RegiePoint along = { edge->b.x - edge->a.x, edge->b.y - edge->a.y };
  RegiePoint ray = { cos (radians), sin (radians) };

  return cross (edge->a, along) / cross (ray, along);
}

unsigned
regie_edge_stretches (const RegieEdge *edge, RegieStretch out[2])
{
  double from = atan2 (edge->a.y, edge->a.x), to = atan2 (edge->b.y, edge->b.x);

  if (cross (edge->a, edge->b) < END_ON)
    return 0;
  out[0] = (RegieStretch){ from, to, edge };
  if (from <= to)
    return 1;
  out[0].to = G_PI;
  out[1] = (RegieStretch){ -G_PI, to, edge };
  return 2;
}

static void
push (GArray *out, double from, double to, const RegieEdge *edge)
{
  RegieStretch *last =
    out->len > 0 ? &g_array_index (out, RegieStretch, out->len - 1) : NULL;

  if (to <= from)
    return;
  if (last && last->edge == edge && last->to >= from)
    last->to = to;
  else
    g_array_append_val (out, ((RegieStretch){ from, to, edge }));
}

/* The direction in which the lines of two edges meet. */
static double
crossing (const RegieEdge *p, const RegieEdge *q)
{
  RegiePoint u = { p->b.x - p->a.x, p->b.y - p->a.y };
  RegiePoint v = { q->b.x - q->a.x, q->b.y - q->a.y };
  RegiePoint between = { q->a.x - p->a.x, q->a.y - p->a.y };
  double along = cross (between, v) / cross (u, v);

  return atan2 (p->a.y + along * u.y, p->a.x + along * u.x);
}

/* Between from and to both edges lie before the eye: they cross once at most. */
static void
push_nearer (GArray *out, RegieStretch both, const RegieEdge *other)
{
  const RegieEdge *edge = both.edge;
  double first =
    regie_edge_distance (edge, both.from) - regie_edge_distance (other, both.from);
  double last =
    regie_edge_distance (edge, both.to) - regie_edge_distance (other, both.to);
  double middle;

  if (first <= 0 && last <= 0)
    push (out, both.from, both.to, edge);
  else if (first >= 0 && last >= 0)
    push (out, both.from, both.to, other);
  else
    {
      middle = crossing (edge, other);
      /* Edges on one line are as near as each other: rounding alone told them apart. */
      middle = isfinite (middle) ? CLAMP (middle, both.from, both.to) : both.from;
      push (out, both.from, middle, first < 0 ? edge : other);
      push (out, middle, both.to, first < 0 ? other : edge);
    }
}

/* One of two envelopes while they are walked together. */
typedef struct
{
  const RegieStretch *at, *end;
} Walk;

static Walk
walk_new (GArray *stretches)
{
  const RegieStretch *first = (const RegieStretch *) (void *) stretches->data;

  return (Walk){ first, first + stretches->len };
}

static gboolean
walk_covers (const Walk *self, double at)
{
  return self->at < self->end && self->at->from <= at;
}

/* Where it next begins or ends. */
static double
walk_border (const Walk *self, double at)
{
  if (self->at == self->end)
    return INFINITY;
  return self->at->from <= at ? self->at->to : self->at->from;
}

static void
walk_on (Walk *self, double at)
{
  if (self->at < self->end && self->at->to <= at)
    self->at++;
}

static GArray *
merge (GArray *one, GArray *other)
{
  GArray *out =
    g_array_sized_new (FALSE, FALSE, sizeof (RegieStretch), one->len + other->len);
  Walk a = walk_new (one), b = walk_new (other);
  double at = -G_PI;

  while (a.at < a.end || b.at < b.end)
    {
      double to = MIN (walk_border (&a, at), walk_border (&b, at));

      if (walk_covers (&a, at) && walk_covers (&b, at))
        push_nearer (out, (RegieStretch){ at, to, a.at->edge }, b.at->edge);
      else if (walk_covers (&a, at))
        push (out, at, to, a.at->edge);
      else if (walk_covers (&b, at))
        push (out, at, to, b.at->edge);
      at = to;
      walk_on (&a, at);
      walk_on (&b, at);
    }
  return out;
}

static GArray *
solve (const RegieStretch *stretches, size_t n)
{
  g_autoptr (GArray) one = NULL, other = NULL;

  if (n < 2)
    {
      GArray *out = g_array_new (FALSE, FALSE, sizeof (RegieStretch));

      return g_array_append_vals (out, stretches, (guint) n);
    }
  one = solve (stretches, n / 2);
  other = solve (stretches + n / 2, n - n / 2);
  return merge (one, other);
}

GArray *
regie_envelope_new (const RegieEdge *edges, size_t n)
{
  g_autofree RegieStretch *stretches = g_new (RegieStretch, 2 * n + 1);
  size_t filled = 0;

  for (size_t i = 0; i < n; i++)
    filled += regie_edge_stretches (&edges[i], stretches + filled);
  return solve (stretches, filled);
}
