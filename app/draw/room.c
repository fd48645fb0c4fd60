/* Where words find room among what stands on the plan.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"

/* Looking at every thing for every word is only for stages of a usual size. */
#define CROWD 600

/* Places tried, as shares of the free width and height; the first ones look best. */
static const RegiePoint on_element[] = { { 0.5, 0.5 },
                                         { 0.12, 0.5 },
                                         { 0.88, 0.5 },
                                         { 0.5, 0.12 },
                                         { 0.5, 0.88 } };
static const RegiePoint in_zone[] = { { 0.5, 0.03 },  { 0.5, 0.97 },  { 0.04, 0.03 },
                                      { 0.96, 0.03 }, { 0.04, 0.97 }, { 0.96, 0.97 },
                                      { 0.5, 0.5 },   { 0.25, 0.5 },  { 0.75, 0.5 },
                                      { 0.5, 0.25 },  { 0.5, 0.75 },  { 0.25, 0.25 },
                                      { 0.75, 0.25 }, { 0.25, 0.75 }, { 0.75, 0.75 } };

typedef struct
{
  RegieBox words;
  RegieElement *self; /* (nullable): covered only by what is painted after it */
  const RegieDrawOptions *options;
  gboolean passed; /* self has been visited */
  gboolean taken;
} Look;

static gboolean
covers (RegieRecord *record, const Look *look)
{
  if (REGIE_IS_POSITION (record))
    {
      RegiePosition *position = REGIE_POSITION (record);
      double half = REGIE_BODY_RADIUS;

      if (look->options->hidden_levels & 1u << REGIE_LEVEL_PEOPLE)
        return FALSE;
      /* On screen names move with who is dragged: that would be to look for all words anew. */
      if (regie_style_is_paper (look->options->style) &&
          regie_box_meets (look->words, regie_position_words (position, look->options)))
        return TRUE;
      return regie_box_meets (look->words,
                              (RegieBox){ position->x - half, position->y - half,
                                          2 * half, 2 * half });
    }
  if (!REGIE_IS_ELEMENT (record) || REGIE_ELEMENT (record)->hidden ||
      look->options->hidden_levels & 1u << REGIE_ELEMENT (record)->level)
    return FALSE;
  if (look->self)
    {
      int order = regie_draw_order (record);
      int own = regie_draw_order (REGIE_RECORD (look->self));

      if (order < own || (order == own && !look->passed))
        return FALSE;
    }
  return regie_box_meets (look->words, regie_element_box (REGIE_ELEMENT (record)));
}

static void
look_at (RegieRecord *record, gpointer data)
{
  Look *look = data;

  if (look->self && record == REGIE_RECORD (look->self))
    look->passed = TRUE;
  else if (!look->taken && covers (record, look))
    look->taken = TRUE;
}

gboolean
regie_draw_is_crowd (const RegieDrawOptions *options)
{
  RegieSetting *setting = regie_draw_setting (options);

  return setting && setting->elements &&
         g_list_model_get_n_items (setting->elements) > CROWD;
}

static gboolean
try_places (Look look, RegieBox area, const RegiePoint *places, size_t n, RegieBox *words)
{
  if (regie_draw_is_crowd (look.options))
    return TRUE;
  for (size_t i = 0; i < n; i++)
    {
      look.words = (RegieBox){ area.x + places[i].x * (area.width - words->width),
                               area.y + places[i].y * (area.height - words->height),
                               words->width, words->height };
      look.passed = look.taken = FALSE;
      regie_draw_visit (look.options, look_at, &look);
      if (!look.taken)
        {
          *words = look.words;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
regie_room_find (RegieElement *element, RegieBox *words, const RegieDrawOptions *options)
{
  return try_places ((Look){ .self = element, .options = options },
                     regie_element_box (element), on_element, G_N_ELEMENTS (on_element),
                     words);
}

gboolean
regie_room_find_in (RegieBox area, RegieBox *words, const RegieDrawOptions *options)
{
  double margin = 2 * regie_draw_unit (options);

  return try_places ((Look){ .options = options }, regie_box_grow (area, -margin),
                     in_zone, G_N_ELEMENTS (in_zone), words);
}
