/* Numbers on a plan sheet: each stands on its element or, where that is crowded, beside it
 * with a line to it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <math.h>

#define RADIUS 6.3 /* units: holds two digits of 7 points */
#define GAP 0.4    /* units between two numbers */
#define CROWD 1500 /* beyond it, numbers stand on their elements and may overlap */
#define RINGS 5
#define DIRECTIONS 16

typedef struct
{
  GArray *taken; /* RegiePoint: centres of what is there */
  GArray *radii; /* double, beside it */
  double radius, gap;
  gboolean crowd;
} Placing;

static gboolean
is_free (const Placing *placing, RegiePoint at)
{
  for (unsigned i = 0; i < placing->taken->len; i++)
    if (regie_distance (g_array_index (placing->taken, RegiePoint, i), at) <
        g_array_index (placing->radii, double, i) + placing->radius + placing->gap)
      return FALSE;
  return TRUE;
}

static void
take (Placing *placing, RegiePoint at, double radius)
{
  g_array_append_val (placing->taken, at);
  g_array_append_val (placing->radii, radius);
}

/* On the element: its middle, then along its sides. */
static gboolean
place_on (const Placing *placing, RegieElement *element, RegiePoint *at)
{
  static const RegiePoint shares[] = {
    { 0, 0 },      { 0.3, 0 },   { -0.3, 0 },   { 0, 0.3 },     { 0, -0.3 },
    { 0.42, 0 },   { -0.42, 0 }, { 0.4, -0.4 }, { -0.4, -0.4 }, { 0.4, 0.4 },
    { -0.4, 0.4 }, { 0, 0.45 },  { 0, -0.45 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      RegiePoint turned = regie_point_turn ((RegiePoint){ shares[i].x * element->width,
                                                          shares[i].y * element->depth },
                                            element->turn);

      *at = (RegiePoint){ element->x + turned.x, element->y + turned.y };
      if (placing->crowd || is_free (placing, *at))
        return TRUE;
    }
  return FALSE;
}

static gboolean
place_beside (const Placing *placing, RegieElement *element, RegiePoint *at)
{
  double half = MIN (element->width, element->depth) / 2;

  for (int ring = 1; ring <= RINGS; ring++)
    for (int i = 0; i < DIRECTIONS; i++)
      {
        double away = half + placing->radius * (0.6 + 1.1 * ring);
        double angle = -G_PI_4 + i * 2 * G_PI / DIRECTIONS;

        *at = (RegiePoint){ element->x + away * cos (angle),
                            element->y + away * sin (angle) };
        if (is_free (placing, *at))
          return TRUE;
      }
  *at = (RegiePoint){ element->x, element->y };
  return FALSE;
}

static void
draw_leader (cairo_t *cr,
             RegieElement *element,
             RegiePoint to,
             const RegieDrawOptions *options)
{
  cairo_move_to (cr, to.x, to.y);
  cairo_line_to (cr, element->x, element->y);
  regie_draw_set_weight (cr, 0.18, options);
  regie_ink_set (cr, REGIE_INK_TEXT, options->style, 1);
  cairo_stroke (cr);
  cairo_arc (cr, element->x, element->y, 1.1 * regie_draw_unit (options), 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_one (cairo_t *cr,
          RegieElement *element,
          Placing *placing,
          const RegieDrawOptions *options)
{
  unsigned number = GPOINTER_TO_UINT (g_hash_table_lookup (options->numbers, element));
  RegiePoint at;

  if (!number)
    return;
  if (!place_on (placing, element, &at) && place_beside (placing, element, &at))
    draw_leader (cr, element, at, options);
  take (placing, at, placing->radius);
  regie_draw_number (cr, at, placing->radius, number, regie_element_verdict (element),
                     options->style);
}

/* The arrow at the entrance stays to be seen. */
static void
keep_entrance (Placing *placing, const RegieDrawOptions *options)
{
  RegieBox arrow = regie_entrance_box (regie_draw_setting (options), options);

  if (!regie_box_is_empty (arrow))
    take (placing, (RegiePoint){ arrow.x + arrow.width / 2, arrow.y + arrow.height / 2 },
          MAX (arrow.width, arrow.height) / 2);
}

void
regie_draw_numbers (cairo_t *cr,
                    RegieRecord *const *records,
                    size_t n,
                    const RegieDrawOptions *options)
{
  Placing placing = { .taken = g_array_new (FALSE, FALSE, sizeof (RegiePoint)),
                      .radii = g_array_new (FALSE, FALSE, sizeof (double)),
                      .radius = RADIUS * regie_draw_unit (options),
                      .gap = GAP * regie_draw_unit (options),
                      .crowd = n > CROWD };

  cairo_save (cr);
  keep_entrance (&placing, options);
  for (size_t i = 0; i < n; i++)
    if (REGIE_IS_POSITION (records[i]))
      take (&placing,
            (RegiePoint){ REGIE_POSITION (records[i])->x,
                          REGIE_POSITION (records[i])->y },
            MAX (REGIE_BODY_RADIUS, 7 * regie_draw_unit (options)));
  for (size_t i = 0; i < n; i++)
    if (REGIE_IS_ELEMENT (records[i]) && !REGIE_ELEMENT (records[i])->hidden)
      draw_one (cr, REGIE_ELEMENT (records[i]), &placing, options);
  cairo_restore (cr);
  g_array_unref (placing.taken);
  g_array_unref (placing.radii);
}
