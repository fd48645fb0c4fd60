/* Numbers on a plan sheet: each stands on its element where that stays to be seen, else beside
 * it with a line to it, where it hides least.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <math.h>

#define RADIUS 6.3 /* units: holds two digits of 7 points */
#define GAP 0.5    /* units between two numbers */
#define CROWD 300  /* beyond it, numbers stand on their elements and may overlap */
#define RINGS 5
#define DIRECTIONS 16

/* What hiding costs: all of a body 1, all of a mark's ground this much. */
#define COST_OF_WORDS 3.0
#define COST_OF_MARK 50.0
#define COST_OF_LEADER 0.22
#define COST_OF_EDGE 5.0

/* What is there already. cost: of hiding it whole, or of a mark's whole ground. */
typedef struct
{
  RegieBox box;
  double cost;
} Thing;

typedef struct
{
  RegieElement *element;
  unsigned number;
  RegiePoint at;
  double cost;
  gboolean beside;
} Mark;

typedef struct
{
  GArray *things, *marks;
  RegieBox ground;
  double radius, unit;
  const RegieDrawOptions *options;
} Placing;

static double
area_of (RegieBox box)
{
  return box.width * box.height;
}

static double
overlap (RegieBox a, RegieBox b)
{
  double width = MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x);
  double height = MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y);

  return width > 0 && height > 0 ? width * height : 0;
}

static RegieBox
box_round (RegiePoint at, double radius)
{
  return (RegieBox){ at.x - radius, at.y - radius, 2 * radius, 2 * radius };
}

static void
add_thing (Placing *placing, RegieBox box, double cost)
{
  Thing thing = { box, cost };

  if (!regie_box_is_empty (box))
    g_array_append_val (placing->things, thing);
}

static void
add_body (Placing *placing, RegieElement *element)
{
  RegieBox box = regie_element_box (element);
  Mark mark = { .element = element,
                .number = GPOINTER_TO_UINT (
                  g_hash_table_lookup (placing->options->numbers, element)) };

  if (element->hidden)
    return;
  add_thing (placing, box,
             area_of (box_round ((RegiePoint){ 0, 0 }, placing->radius)) /
               MAX (area_of (box), 1e-6));
  if (mark.number)
    g_array_append_val (placing->marks, mark);
}

static void
add_record (Placing *placing, RegieRecord *record)
{
  if (REGIE_IS_ELEMENT (record))
    add_body (placing, REGIE_ELEMENT (record));
  else if (REGIE_IS_ZONE (record))
    add_thing (placing, regie_zone_words (REGIE_ZONE (record), placing->options),
               COST_OF_WORDS);
  else if (REGIE_IS_POSITION (record))
    {
      RegiePosition *position = REGIE_POSITION (record);

      add_thing (placing,
                 box_round ((RegiePoint){ position->x, position->y },
                            MAX (REGIE_BODY_RADIUS, 7 * placing->unit)),
                 COST_OF_MARK);
      add_thing (placing, regie_position_words (position, placing->options),
                 COST_OF_WORDS);
    }
  else if (REGIE_IS_NOTE (record))
    add_thing (placing, regie_note_extent (REGIE_NOTE (record), placing->options),
               COST_OF_WORDS);
}

/* What a mark at the place would hide, given up once it is dearer than the best. */
static double
cost_at (const Placing *placing, RegiePoint at, double cost, double best)
{
  RegieBox box = box_round (at, placing->radius + GAP * placing->unit);

  if (!regie_box_encloses (placing->ground, box))
    cost += COST_OF_EDGE;
  for (unsigned i = 0; i < placing->things->len && cost < best; i++)
    {
      const Thing *thing = &g_array_index (placing->things, Thing, i);

      cost += thing->cost * overlap (thing->box, box) / area_of (box);
    }
  return cost;
}

static void
try_at (const Placing *placing, Mark *mark, RegiePoint at, double cost, gboolean beside)
{
  cost = cost_at (placing, at, cost, mark->cost);
  if (cost >= mark->cost)
    return;
  mark->cost = cost;
  mark->at = at;
  mark->beside = beside;
}

/* Its middle, then along its sides. */
static void
try_on (const Placing *placing, Mark *mark)
{
  static const RegiePoint shares[] = {
    { 0, 0 },      { 0.3, 0 },   { -0.3, 0 },   { 0, 0.3 },     { 0, -0.3 },
    { 0.42, 0 },   { -0.42, 0 }, { 0.4, -0.4 }, { -0.4, -0.4 }, { 0.4, 0.4 },
    { -0.4, 0.4 }, { 0, 0.45 },  { 0, -0.45 },
  };
  RegieElement *element = mark->element;

  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      RegiePoint turned = regie_point_turn ((RegiePoint){ shares[i].x * element->width,
                                                          shares[i].y * element->depth },
                                            element->turn);

      try_at (placing, mark, (RegiePoint){ element->x + turned.x, element->y + turned.y },
              i * 1e-4, FALSE);
    }
}

/* How far it is from the middle of a box to its edge, in a direction of length 1. */
static double
way_to_edge (RegieBox box, RegiePoint way)
{
  return MIN (box.width / 2 / MAX (fabs (way.x), 1e-6),
              box.height / 2 / MAX (fabs (way.y), 1e-6));
}

static void
try_beside (const Placing *placing, Mark *mark)
{
  RegieBox box = regie_element_box (mark->element);
  double r = placing->radius;

  for (int ring = 0; ring < RINGS; ring++)
    for (int i = 0; i < DIRECTIONS; i++)
      {
        double angle = -G_PI_4 + i * 2 * G_PI / DIRECTIONS;
        double c = cos (angle), s = sin (angle);
        double edge = way_to_edge (box, (RegiePoint){ c, s });
        double away = edge + r * (1.2 + 0.9 * ring);

        try_at (placing, mark,
                (RegiePoint){ mark->element->x + away * c, mark->element->y + away * s },
                COST_OF_LEADER * (1 + ring) + i * 1e-4, TRUE);
      }
}

static void
place (Placing *placing, Mark *mark)
{
  mark->cost = INFINITY;
  mark->at = (RegiePoint){ mark->element->x, mark->element->y };
  if (placing->marks->len > CROWD)
    return;
  try_on (placing, mark);
  try_beside (placing, mark);
  add_thing (placing, box_round (mark->at, placing->radius), COST_OF_MARK);
}

/* What is small has the fewest places: it chooses first. */
static int
compare_area (gconstpointer a, gconstpointer b)
{
  const RegieElement *one = ((const Mark *) a)->element;
  const RegieElement *other = ((const Mark *) b)->element;
  double more = one->width * one->depth - other->width * other->depth;

  return more < 0 ? -1 : more > 0;
}

/* It ends just within its thing: on the middle there may be somebody. */
static void
draw_leader (cairo_t *cr, const Mark *mark, const Placing *placing)
{
  RegiePoint end = { mark->element->x, mark->element->y };
  double length = regie_distance (mark->at, end);
  RegiePoint way = { (mark->at.x - end.x) / length, (mark->at.y - end.y) / length };
  double edge = 0.7 * way_to_edge (regie_element_box (mark->element), way);

  end = (RegiePoint){ end.x + edge * way.x, end.y + edge * way.y };
  cairo_move_to (cr, mark->at.x, mark->at.y);
  cairo_line_to (cr, end.x, end.y);
  regie_draw_set_weight (cr, 0.18, placing->options);
  regie_ink_set (cr, REGIE_INK_TEXT, placing->options->style, 1);
  cairo_stroke (cr);
  cairo_arc (cr, end.x, end.y, 1.1 * placing->unit, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_marks (cairo_t *cr, const Placing *placing)
{
  for (unsigned i = 0; i < placing->marks->len; i++)
    if (g_array_index (placing->marks, Mark, i).beside)
      draw_leader (cr, &g_array_index (placing->marks, Mark, i), placing);
  for (unsigned i = 0; i < placing->marks->len; i++)
    {
      const Mark *mark = &g_array_index (placing->marks, Mark, i);

      regie_draw_number (cr, mark->at, placing->radius, mark->number,
                         regie_element_verdict (mark->element), placing->options->style);
    }
}

void
regie_draw_numbers (cairo_t *cr,
                    RegieRecord *const *records,
                    size_t n,
                    const RegieDrawOptions *options)
{
  RegieSetting *setting = regie_draw_setting (options);
  Placing placing = { .things = g_array_new (FALSE, FALSE, sizeof (Thing)),
                      .marks = g_array_new (FALSE, FALSE, sizeof (Mark)),
                      .unit = regie_draw_unit (options),
                      .radius = RADIUS * regie_draw_unit (options),
                      .options = options };

  if (setting)
    placing.ground = (RegieBox){ 0, 0, setting->width, setting->depth };
  cairo_save (cr);
  for (size_t i = 0; i < n; i++)
    add_record (&placing, records[i]);
  add_thing (&placing, regie_entrance_box (setting, options), COST_OF_WORDS);
  g_array_sort (placing.marks, compare_area);
  for (unsigned i = 0; i < placing.marks->len; i++)
    place (&placing, &g_array_index (placing.marks, Mark, i));
  draw_marks (cr, &placing);
  cairo_restore (cr);
  g_array_unref (placing.things);
  g_array_unref (placing.marks);
}
