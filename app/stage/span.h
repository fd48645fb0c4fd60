/* A box seen along one axis.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"

G_BEGIN_DECLS

typedef struct
{
  double start, end;
} RegieSpan;

static inline RegieSpan
regie_span_of (RegieBox box, gboolean down)
{
  return down ? (RegieSpan){ box.y, box.y + box.height }
              : (RegieSpan){ box.x, box.x + box.width };
}

static inline double
regie_span_middle (RegieSpan span)
{
  return (span.start + span.end) / 2;
}

/* Metres between the two; 0 when they touch or overlap. */
static inline double
regie_span_gap (RegieSpan a, RegieSpan b)
{
  return MAX (0, MAX (a.start - b.end, b.start - a.end));
}

static inline RegiePoint
regie_span_point (double along, double aside, gboolean down)
{
  return down ? (RegiePoint){ aside, along } : (RegiePoint){ along, aside };
}

G_END_DECLS
