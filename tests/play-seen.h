/* What is seen at each beat, as text that can be compared over scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "play-fixture.h"

#include "app/file/writer.h"

#include <string.h>

#define OPENING REGIE_OPENING_BEAT

static inline int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static inline void
tell (GPtrArray *lines, const char *name, const RegieState *state, const char *carrier)
{
  if (state->on_stage)
    g_ptr_array_add (lines, g_strdup_printf ("%s %.4f %.4f %.2f° %d r%.2f by %s", name,
                                             state->x, state->y, state->turn,
                                             state->posture, state->reach, carrier));
}

static inline void
tell_bodies (GPtrArray *lines, RegieTimeline *timeline, RegieScene *scene, int beat)
{
  RegiePosition *body;

  for (unsigned i = 0; (body = regie_list_at (scene->positions, i)); i++)
    {
      RegieState state = regie_timeline_state (timeline, REGIE_RECORD (body), beat);

      tell (lines, body->role, &state, "–");
    }
}

static inline void
tell_elements (GPtrArray *lines, RegieTimeline *timeline, GListModel *elements, int beat)
{
  RegieElement *element;

  for (unsigned i = 0; (element = regie_list_at (elements, i)); i++)
    {
      RegieState state = regie_timeline_state (timeline, REGIE_RECORD (element), beat);
      RegiePosition *by =
        state.carrier ? regie_timeline_body (timeline, state.carrier) : NULL;

      tell (lines, element->label, &state, by && beat != OPENING ? by->role : "–");
    }
}

/* Everything on stage at the end of the beat, a line each, sorted. */
static inline char *
seen (Cafe *cafe, RegieScene *scene, int beat)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (cafe->production, scene);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  tell_bodies (lines, timeline, scene, beat);
  tell_elements (lines, timeline, scene->elements, beat);
  tell_elements (lines, timeline, cafe->setting->elements, beat);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static inline unsigned
count_beats (RegieScene *scene)
{
  return scene->beats ? g_list_model_get_n_items (scene->beats) : 0;
}

/* What the beats of some scenes show, one after the other. */
static inline GPtrArray *
seen_in (Cafe *cafe, RegieScene *scene, RegieScene *next)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  for (unsigned beat = 0; beat < count_beats (scene); beat++)
    g_ptr_array_add (all, seen (cafe, scene, (int) beat));
  for (unsigned beat = 0; next && beat < count_beats (next); beat++)
    g_ptr_array_add (all, seen (cafe, next, (int) beat));
  return all;
}

static inline void
assert_same (GPtrArray *before, GPtrArray *after)
{
  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    g_assert_cmpstr (before->pdata[i], ==, after->pdata[i]);
}

static inline char *
xml_of (Cafe *cafe)
{
  g_autoptr (GBytes) bytes = regie_writer_write (cafe->production);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return g_strndup (text, size);
}
