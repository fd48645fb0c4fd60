/* A scene's plan put together: which records stand on it, in which order they are painted.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/plan.h"

#include "app/draw/ink.h"
#include "app/draw/moves.h"
#include "app/draw/parts.h"

#include <math.h>

#define DIMMED 0.22

RegieDrawOptions
regie_draw_options (RegieProduction *production, RegieScene *scene, RegieStyle style)
{
  return (RegieDrawOptions){
    .production = production,
    .scene = scene,
    .symbols = regie_symbols_get_default (),
    .style = style,
    .pixel = 0.01,
    .grid = TRUE,
    .labels = TRUE,
    .badges = TRUE,
    .dimensions = TRUE,
    .notes = TRUE,
    .underlay = !regie_style_is_paper (style),
  };
}

RegieSetting *
regie_draw_setting (const RegieDrawOptions *options)
{
  if (!options->production)
    return NULL;
  return options->scene ? regie_scene_setting (options->scene, options->production)
                        : regie_list_at (options->production->settings, 0);
}

double
regie_draw_strength (RegieRecord *record, const RegieDrawOptions *options)
{
  RegieVerdict verdict;

  if (options->filter == REGIE_FILTER_NONE)
    return 1;
  if (!REGIE_IS_ELEMENT (record))
    return DIMMED;
  verdict = regie_element_verdict (REGIE_ELEMENT (record));
  if (options->filter == REGIE_FILTER_NOT_JUDGED)
    return verdict == REGIE_VERDICT_NOT_JUDGED ? 1 : DIMMED;
  return verdict == REGIE_VERDICT_WORKS_AGAINST ? 1 : DIMMED;
}

static int
order_of_element (RegieElement *element)
{
  gboolean overhead =
    element->kind >= REGIE_ELEMENT_LIGHT && element->kind <= REGIE_ELEMENT_SCENT;

  return 10 + 2 * element->level + (overhead ? 1 : 0);
}

int
regie_draw_order (RegieRecord *record)
{
  if (REGIE_IS_ELEMENT (record))
    return order_of_element (REGIE_ELEMENT (record));
  if (REGIE_IS_UNDERLAY (record))
    return -1;
  if (REGIE_IS_ZONE (record))
    return 0;
  if (REGIE_IS_WALL (record) || REGIE_IS_OPENING (record))
    return 1;
  if (REGIE_IS_LINE_OF_VISIBILITY (record))
    return 2;
  if (REGIE_IS_POSITION (record))
    return 20;
  return REGIE_IS_DIMENSION (record) ? 18 : 19;
}

int
regie_draw_compare (gconstpointer a, gconstpointer b)
{
  return regie_draw_order (*(RegieRecord *const *) a) -
         regie_draw_order (*(RegieRecord *const *) b);
}

static gboolean
is_hidden (RegieRecord *record, const RegieDrawOptions *options)
{
  RegieLevel level = REGIE_LEVEL_SETTING;

  if (REGIE_IS_ELEMENT (record))
    {
      level = REGIE_ELEMENT (record)->level;
      if (REGIE_ELEMENT (record)->hidden)
        return TRUE;
    }
  else if (REGIE_IS_POSITION (record))
    {
      level = REGIE_LEVEL_PEOPLE;
      if (REGIE_POSITION (record)->offstage)
        return TRUE;
    }
  else if (REGIE_IS_UNDERLAY (record))
    return !options->underlay || REGIE_UNDERLAY (record)->hidden;
  else if (REGIE_IS_NOTE (record))
    return !options->notes;
  else if (REGIE_IS_DIMENSION (record))
    return !options->dimensions;
  return (options->hidden_levels & 1u << level) != 0;
}

RegieBox
regie_draw_extent (RegieRecord *record, const RegieDrawOptions *options)
{
  if (REGIE_IS_ELEMENT (record))
    return regie_element_extent (REGIE_ELEMENT (record), options);
  if (REGIE_IS_WALL (record))
    return regie_wall_extent (REGIE_WALL (record), options);
  if (REGIE_IS_ZONE (record))
    return regie_box_grow (regie_points_box (REGIE_ZONE (record)->points),
                           regie_draw_unit (options));
  if (REGIE_IS_LINE_OF_VISIBILITY (record))
    return regie_box_grow (regie_points_box (REGIE_LINE_OF_VISIBILITY (record)->points),
                           2 * regie_draw_unit (options));
  if (REGIE_IS_POSITION (record))
    return regie_position_extent (REGIE_POSITION (record), options);
  if (REGIE_IS_DIMENSION (record))
    return regie_dimension_extent (REGIE_DIMENSION (record), options);
  if (REGIE_IS_NOTE (record))
    return regie_note_extent (REGIE_NOTE (record), options);
  if (REGIE_IS_UNDERLAY (record))
    return regie_underlay_extent (REGIE_UNDERLAY (record), options);
  return REGIE_BOX_EMPTY;
}

/* What lies on the ground before anything stands on it. */
static void
draw_under (cairo_t *cr, RegieRecord *record, const RegieDrawOptions *options)
{
  if (REGIE_IS_ELEMENT (record))
    regie_draw_reach (cr, REGIE_ELEMENT (record), options);
}

static void
draw_body (cairo_t *cr, RegieRecord *record, const RegieDrawOptions *options)
{
  if (REGIE_IS_ELEMENT (record))
    regie_draw_element (cr, REGIE_ELEMENT (record), options);
  else if (REGIE_IS_WALL (record))
    regie_draw_wall (cr, REGIE_WALL (record), options);
  else if (REGIE_IS_ZONE (record))
    regie_draw_zone (cr, REGIE_ZONE (record), options);
  else if (REGIE_IS_LINE_OF_VISIBILITY (record))
    regie_draw_line_of_visibility (cr, REGIE_LINE_OF_VISIBILITY (record), options);
  else if (REGIE_IS_UNDERLAY (record))
    regie_draw_underlay (cr, REGIE_UNDERLAY (record), options);
}

/* What is read: above all bodies, so that no neighbour covers it. */
static void
draw_over (cairo_t *cr, RegieRecord *record, const RegieDrawOptions *options)
{
  if (REGIE_IS_ELEMENT (record))
    regie_draw_element_marks (cr, REGIE_ELEMENT (record), options);
  else if (REGIE_IS_ZONE (record))
    regie_draw_zone_name (cr, REGIE_ZONE (record), options);
  else if (REGIE_IS_POSITION (record))
    regie_draw_position (cr, REGIE_POSITION (record), options);
  else if (REGIE_IS_DIMENSION (record))
    regie_draw_dimension (cr, REGIE_DIMENSION (record), options);
  else if (REGIE_IS_NOTE (record))
    regie_draw_note (cr, REGIE_NOTE (record), options);
}

typedef void (*Pass) (cairo_t *cr, RegieRecord *record, const RegieDrawOptions *options);

void
regie_draw_record (cairo_t *cr, RegieRecord *record, const RegieDrawOptions *options)
{
  if (is_hidden (record, options))
    return;
  draw_under (cr, record, options);
  draw_body (cr, record, options);
  draw_over (cr, record, options);
}

void
regie_draw_records (cairo_t *cr,
                    RegieRecord *const *records,
                    size_t n,
                    const RegieDrawOptions *options)
{
  /* Zones, walls and lines are the ground that light falls on: they come before the pools. */
  size_t standing = 0;

  while (standing < n && regie_draw_order (records[standing]) < 10)
    standing++;
  for (size_t i = 0; i < standing; i++)
    if (!is_hidden (records[i], options))
      draw_body (cr, records[i], options);
  for (int pass = 0; pass < 3; pass++)
    {
      static const Pass passes[] = { draw_under, draw_body, draw_over };

      for (size_t i = pass < 2 ? standing : 0; i < n; i++)
        if (!is_hidden (records[i], options))
          passes[pass](cr, records[i], options);
    }
  if (options->numbers)
    regie_draw_numbers (cr, records, n, options);
}

void
regie_draw_still (cairo_t *cr,
                  RegieBox clip,
                  RegieRecord *const *records,
                  size_t n,
                  const RegieDrawOptions *options)
{
  RegieSetting *setting = regie_draw_setting (options);
  size_t under = 0;

  regie_draw_ground (cr, clip, options);
  for (; under < n && REGIE_IS_UNDERLAY (records[under]); under++)
    regie_draw_record (cr, records[under], options);
  if (setting)
    regie_draw_entrance (cr, setting, options);
  regie_draw_records (cr, records + under, n - under, options);
}

typedef struct
{
  RegieMoment *moment;
  RegieVisit visit;
  gpointer data;
} Seeing;

static void
see (RegieRecord *record, gpointer data)
{
  const Seeing *seeing = data;

  seeing->visit (regie_moment_seen (seeing->moment, record), seeing->data);
}

void
regie_draw_visit (const RegieDrawOptions *options, RegieVisit visit, gpointer data)
{
  Seeing seeing = { options->moment, visit, data };

  regie_scene_visit (options->production, options->scene, see, &seeing);
}

/* A record and its place in painting order; equal ones stay as they came. */
typedef struct
{
  RegieRecord *record;
  int order;
  unsigned came;
} Painted;

typedef struct
{
  RegieBox clip;
  const RegieDrawOptions *options;
  GArray *found; /* Painted */
} Gathering;

static void
gather (RegieRecord *record, gpointer data)
{
  Gathering *gathering = data;
  const RegieDrawOptions *options = gathering->options;
  Painted painted = { record, 0, gathering->found->len };

  if ((options->skip && g_hash_table_contains (options->skip, record)) ||
      is_hidden (record, options) ||
      !regie_box_meets (regie_draw_extent (record, options), gathering->clip))
    return;
  painted.order = regie_draw_order (record);
  g_array_append_val (gathering->found, painted);
}

static int
compare_painted (gconstpointer a, gconstpointer b)
{
  const Painted *one = a, *other = b;

  return one->order != other->order
           ? one->order - other->order
           : (one->came > other->came) - (one->came < other->came);
}

void
regie_draw_plan (cairo_t *cr, RegieBox clip, const RegieDrawOptions *options)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Painted));
  g_autofree RegieRecord **records = NULL;
  Gathering gathering = { clip, options, found };
  size_t below = 0;

  if (!options->production)
    return;
  regie_draw_visit (options, gather, &gathering);
  g_array_sort (found, compare_painted);
  records = g_new (RegieRecord *, found->len + 1);
  for (unsigned i = 0; i < found->len; i++)
    records[i] = g_array_index (found, Painted, i).record;
  /* Moves lie on all that stands there, and under those who make them. */
  while (below < found->len && !REGIE_IS_POSITION (records[below]))
    below++;
  regie_draw_still (cr, clip, records, below, options);
  regie_draw_beat_moves (cr, options);
  regie_draw_records (cr, records + below, found->len - below, options);
}

typedef struct
{
  RegieBox box;
  const RegieDrawOptions *options;
} Bounding;

static void
bound (RegieRecord *record, gpointer data)
{
  Bounding *bounding = data;

  if (!is_hidden (record, bounding->options))
    bounding->box =
      regie_box_union (bounding->box, regie_draw_extent (record, bounding->options));
}

RegieBox
regie_draw_bounds (const RegieDrawOptions *options)
{
  RegieSetting *setting = regie_draw_setting (options);
  Bounding bounding = { REGIE_BOX_EMPTY, options };

  if (setting)
    bounding.box = (RegieBox){ 0, 0, setting->width, setting->depth };
  if (options->production)
    regie_draw_visit (options, bound, &bounding);
  return bounding.box;
}
