/* The box round what is selected.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/frame.h"

#include "app/stage/reshape.h"

#include <math.h>

#define SMALLEST 0.05 /* metres: smaller is a slip of the hand */
#define FLAT 1e-6     /* metres: a side that cannot be stretched */

GPtrArray *
regie_frame_records (RegieStage *stage)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    if (!REGIE_IS_OPENING (record) && regie_stage_may_pick (stage, record))
      g_ptr_array_add (records, g_object_ref (record));
  return records;
}

/* Of a wall its centre line's: it does not get thicker. */
static RegieBox
box_of (RegieRecord *record)
{
  g_autofree RegiePoints *points = regie_record_corners (record);

  return points ? regie_points_box (points) : regie_record_outline (record);
}

RegieFrame
regie_frame_of (GPtrArray *records)
{
  RegieBox box = REGIE_BOX_EMPTY;

  if (records->len == 1 && REGIE_IS_ELEMENT (records->pdata[0]))
    {
      RegieElement *element = records->pdata[0];

      return (RegieFrame){
        { element->x, element->y }, element->width, element->depth, element->turn
      };
    }
  for (unsigned i = 0; i < records->len; i++)
    box = regie_box_union (box, box_of (records->pdata[i]));
  return (RegieFrame){
    { box.x + box.width / 2, box.y + box.height / 2 },
    box.width,
    box.height,
    records->len == 1 && REGIE_IS_POSITION (records->pdata[0])
      ? REGIE_POSITION (records->pdata[0])->turn
      : 0,
  };
}

RegiePoint
regie_frame_point (const RegieFrame *self, double across, double down)
{
  RegiePoint at =
    regie_point_turn ((RegiePoint){ across * self->width / 2, down * self->depth / 2 },
                      self->turn);

  return (RegiePoint){ self->centre.x + at.x, self->centre.y + at.y };
}

static double
new_size (double before, double moved, int sign, gboolean from_centre)
{
  return MAX (SMALLEST, before + sign * moved * (from_centre ? 2 : 1));
}

/* By the same factor: that of the side pulled, or at a corner the larger of the two. */
static void
keep_proportion (const RegieFrame *was, const int sign[2], RegieFrame *now)
{
  double across = now->width / was->width, down = now->depth / was->depth;
  double factor = sign[0] == 0 ? down : sign[1] == 0 ? across : MAX (across, down);

  now->width = MAX (SMALLEST, was->width * factor);
  now->depth = MAX (SMALLEST, was->depth * factor);
}

RegieFrame
regie_frame_pull (const RegieFrame *self,
                  const int sign[2],
                  RegiePoint by,
                  unsigned modifiers)
{
  gboolean centre = modifiers & REGIE_MODIFIER_CTRL;
  RegiePoint moved = regie_point_turn (by, -self->turn), shift;
  RegieFrame now = *self;

  if (self->width < FLAT || self->depth < FLAT)
    modifiers &= ~(unsigned) REGIE_MODIFIER_SHIFT;
  now.width = new_size (self->width, moved.x, sign[0], centre);
  now.depth = new_size (self->depth, moved.y, sign[1], centre);
  if (modifiers & REGIE_MODIFIER_SHIFT)
    keep_proportion (self, sign, &now);
  now.width = self->width < FLAT ? self->width : regie_round (now.width);
  now.depth = self->depth < FLAT ? self->depth : regie_round (now.depth);
  if (centre)
    return now;
  shift = regie_point_turn ((RegiePoint){ sign[0] * (now.width - self->width) / 2,
                                          sign[1] * (now.depth - self->depth) / 2 },
                            self->turn);
  now.centre.x += shift.x;
  now.centre.y += shift.y;
  return now;
}

/* How things follow */

static double
factor (double before, double after)
{
  return before < FLAT ? 1 : after / before;
}

static RegiePoint
carry (RegiePoint point, const RegieFrame *from, const RegieFrame *to)
{
  RegiePoint local =
    regie_point_turn ((RegiePoint){ point.x - from->centre.x, point.y - from->centre.y },
                      -from->turn);

  local.x *= factor (from->width, to->width);
  local.y *= factor (from->depth, to->depth);
  local = regie_point_turn (local, to->turn);
  return (RegiePoint){ regie_tidy (to->centre.x + local.x),
                       regie_tidy (to->centre.y + local.y) };
}

/* Each of its sides by what the frame's stretch is along it: nothing is ever slanted. */
static void
stretch (RegieElement *element,
         RegieElement *origin,
         const RegieFrame *from,
         const RegieFrame *to)
{
  double across = factor (from->width, to->width), down = factor (from->depth, to->depth);
  RegiePoint way = regie_point_turn ((RegiePoint){ 1, 0 }, origin->turn - from->turn);
  double width = origin->width * hypot (across * way.x, down * way.y);
  double depth = origin->depth * hypot (across * way.y, down * way.x);

  regie_record_set_real (REGIE_RECORD (element), "width",
                         regie_round (MAX (SMALLEST, width)));
  regie_record_set_real (REGIE_RECORD (element), "depth",
                         regie_round (MAX (SMALLEST, depth)));
}

static void
carry_corners (RegieRecord *record,
               RegiePoints *points,
               const RegieFrame *from,
               const RegieFrame *to)
{
  for (size_t i = 0; i < points->n; i++)
    points->at[i] = carry (points->at[i], from, to);
  regie_record_set_corners (record, points);
}

void
regie_record_reframe (RegieRecord *record,
                      RegieRecord *origin,
                      const RegieFrame *from,
                      const RegieFrame *to)
{
  g_autofree RegiePoints *points = regie_record_corners (origin);
  const RegieField *x = regie_record_find_field (record, "x");
  const RegieField *y = regie_record_find_field (record, "y");
  const RegieField *turn = regie_record_find_field (record, "turn");
  RegiePoint at;

  if (points)
    carry_corners (record, points, from, to);
  if (!x || !y)
    return;
  at = carry ((RegiePoint){ regie_record_get (origin, x).real,
                            regie_record_get (origin, y).real },
              from, to);
  regie_record_set_real (record, "x", CLAMP (at.x, x->min, x->max));
  regie_record_set_real (record, "y", CLAMP (at.y, y->min, y->max));
  if (turn && from->turn != to->turn)
    regie_record_set_real (record, "turn",
                           regie_degrees (
                             regie_round (regie_record_get (origin, turn).real +
                                          to->turn - from->turn)));
  if (REGIE_IS_ELEMENT (record) && (from->width != to->width || from->depth != to->depth))
    stretch (REGIE_ELEMENT (record), REGIE_ELEMENT (origin), from, to);
}
