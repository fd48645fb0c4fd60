/* The lines and lengths that show what a snapped box has met.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/feedback.h"
#include "app/stage/snap.h"
#include "app/stage/span.h"

#include <math.h>

#define SAME 1e-5
#define MAX_LINES 2 /* of alignment, an axis */
#define TICK_PIXELS 4.0
#define LABEL_PIXELS 40.0
/* Room that a length in words takes, in pixels. */
#define WORDS_WIDTH 64.0
#define WORDS_HEIGHT 20.0
#define SHORTEST 0.005 /* metres: nothing is written of less */

static void
add_guide (RegieSnap *self, RegieGuide guide)
{
  if (self->n_guides < REGIE_MAX_GUIDES)
    self->guides[self->n_guides++] = guide;
}

/* A line at the height both share, over both boxes; the distance between them on it. */
static void
add_line (RegieSnap *self, double at, RegieSpan a, RegieSpan b, gboolean down)
{
  double between = (MIN (a.end, b.end) + MAX (a.start, b.start)) / 2;

  add_guide (self, (RegieGuide){
                     regie_span_point (at, MIN (a.start, b.start), down),
                     regie_span_point (at, MAX (a.end, b.end), down),
                     regie_span_point (at, between, down),
                     regie_span_gap (a, b),
                     FALSE,
                   });
}

static gboolean
shared (RegieSpan a, RegieSpan b, double *at)
{
  const double ours[] = { a.start, a.end, regie_span_middle (a) };
  const double theirs[] = { b.start, b.end, regie_span_middle (b) };

  for (int i = 0; i < 3; i++)
    for (int k = 0; k < 3; k++)
      if ((i == 2) == (k == 2) && fabs (ours[i] - theirs[k]) < SAME)
        {
          *at = ours[i];
          return TRUE;
        }
  return FALSE;
}

static void
add_lines (RegieSnap *self, RegieBox moving, GArray *near, gboolean down)
{
  RegieSpan span = regie_span_of (moving, down), aside = regie_span_of (moving, !down);
  double away = -1, at;

  /* The nearest ones first, so that the lines stay short. */
  for (int line = 0; line < MAX_LINES; line++)
    {
      const RegieBox *best = NULL;
      double nearest = INFINITY;

      for (unsigned i = 0; i < near->len; i++)
        {
          const RegieBox *box = &g_array_index (near, RegieBox, i);
          double gap = regie_span_gap (aside, regie_span_of (*box, !down));

          if (gap > away && gap < nearest &&
              shared (span, regie_span_of (*box, down), &at))
            {
              nearest = gap;
              best = box;
            }
        }
      if (!best)
        return;
      shared (span, regie_span_of (*best, down), &at);
      add_line (self, at, aside, regie_span_of (*best, !down), down);
      away = nearest;
    }
}

static void
add_gap (RegieSnap *self, double from, double to, double aside, gboolean down)
{
  add_guide (self, (RegieGuide){
                     regie_span_point (from, aside, down),
                     regie_span_point (to, aside, down),
                     regie_span_point ((from + to) / 2, aside, down),
                     to - from,
                     TRUE,
                   });
}

/* The nearest end before the span, and the nearest start after it, of boxes beside it. */
static void
find_sides (RegieBox of, GArray *near, gboolean down, RegieSpan sides[2])
{
  RegieSpan along = regie_span_of (of, down), aside = regie_span_of (of, !down);

  sides[0] = sides[1] = (RegieSpan){ NAN, NAN };
  for (unsigned i = 0; i < near->len; i++)
    {
      RegieBox box = g_array_index (near, RegieBox, i);
      RegieSpan other = regie_span_of (box, down);

      if (regie_span_gap (aside, regie_span_of (box, !down)) > 0)
        continue;
      if (other.end < along.start - SAME &&
          !(isfinite (sides[0].end) && sides[0].end >= other.end))
        sides[0] = other;
      if (other.start > along.end + SAME &&
          !(isfinite (sides[1].start) && sides[1].start <= other.start))
        sides[1] = other;
    }
}

static RegieBox
box_from (RegieSpan along, RegieBox like, gboolean down)
{
  RegieBox box = like;

  *(down ? &box.y : &box.x) = along.start;
  *(down ? &box.height : &box.width) = along.end - along.start;
  return box;
}

/* Marks for a gap on each side that are equal, or for the same gap twice in a row. */
static void
add_gaps (RegieSnap *self, RegieBox moving, GArray *near, gboolean down)
{
  RegieSpan span = regie_span_of (moving, down), sides[2], further[2];
  double aside = regie_span_middle (regie_span_of (moving, !down));
  double before, after;

  find_sides (moving, near, down, sides);
  before = span.start - sides[0].end;
  after = sides[1].start - span.end;
  if (fabs (before - after) < SAME)
    {
      add_gap (self, sides[0].end, span.start, aside, down);
      add_gap (self, span.end, sides[1].start, aside, down);
      return;
    }
  for (int side = 0; side < 2; side++)
    {
      double ours = side == 0 ? before : after, theirs;

      if (!isfinite (ours))
        continue;
      find_sides (box_from (sides[side], moving, down), near, down, further);
      theirs =
        side == 0 ? sides[0].start - further[0].end : further[1].start - sides[1].end;
      if (!(fabs (ours - theirs) < SAME))
        continue;
      add_gap (self, side == 0 ? sides[0].end : span.end,
               side == 0 ? span.start : sides[1].start, aside, down);
      add_gap (self, side == 0 ? further[0].end : sides[1].end,
               side == 0 ? sides[0].start : further[1].start, aside, down);
    }
}

void
regie_guides_find (RegieSnap *self, RegieBox moving, GArray *near)
{
  for (int down = 0; down < 2; down++)
    {
      if (!(down ? self->on_y : self->on_x))
        continue;
      add_lines (self, moving, near, down);
      if (regie_span_of (moving, down).end > regie_span_of (moving, down).start)
        add_gaps (self, moving, near, down);
    }
}

/* Returns: (nullable): one before it whose words its own would hide. */
static RegieGuide *
find_hidden (RegieSnap *self, unsigned guide, double pixel)
{
  RegiePoint words = self->guides[guide].words;

  for (unsigned i = 0; i < guide; i++)
    if (self->guides[i].length > SHORTEST &&
        fabs (self->guides[i].words.x - words.x) < WORDS_WIDTH * pixel - SAME &&
        fabs (self->guides[i].words.y - words.y) < WORDS_HEIGHT * pixel - SAME)
      return &self->guides[i];
  return NULL;
}

void
regie_guides_separate (RegieSnap *self, double pixel)
{
  for (unsigned i = 1; i < self->n_guides; i++)
    {
      RegieGuide *guide = &self->guides[i], *hidden;

      for (unsigned n = 0;
           n < REGIE_MAX_GUIDES && (hidden = find_hidden (self, i, pixel)); n++)
        /* A line's length need not be told once more beside an equal gap. */
        if (!hidden->gap && fabs (hidden->length - guide->length) < SAME)
          hidden->length = 0;
        else
          guide->words.y += WORDS_HEIGHT * pixel;
    }
}

static void
draw_ticks (const RegieGuide *guide, const RegieInk *ink)
{
  double tick = TICK_PIXELS * ink->pixel;
  double length = regie_distance (guide->from, guide->to);
  RegiePoint side = { -(guide->to.y - guide->from.y) * tick / length,
                      (guide->to.x - guide->from.x) * tick / length };

  for (int i = 0; i < 2; i++)
    {
      RegiePoint at = i == 0 ? guide->from : guide->to;

      regie_ink_line (ink, (RegiePoint){ at.x - side.x, at.y - side.y },
                      (RegiePoint){ at.x + side.x, at.y + side.y }, FALSE);
    }
}

void
regie_snap_draw (const RegieSnap *self, const RegieInk *ink)
{
  for (unsigned i = 0; i < self->n_guides; i++)
    {
      const RegieGuide *guide = &self->guides[i];

      regie_ink_line (ink, guide->from, guide->to, !guide->gap);
      if (guide->gap && guide->length > 0)
        draw_ticks (guide, ink);
    }
  for (unsigned i = 0; i < self->n_guides; i++)
    if (self->guides[i].length > SHORTEST)
      regie_ink_length (ink, self->guides[i].words, self->guides[i].length);
}

RegieBox
regie_snap_extent (const RegieSnap *self, double pixel)
{
  RegieBox box = REGIE_BOX_EMPTY;

  for (unsigned i = 0; i < self->n_guides; i++)
    {
      const RegieGuide *guide = &self->guides[i];

      box = regie_box_union (box, regie_box_of (guide->from, guide->to));
      box = regie_box_union (box, regie_box_of (guide->words, guide->words));
    }
  return regie_box_grow (box, LABEL_PIXELS * pixel);
}
