/* States of a scene as a table of beats and things.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/restate.h"

#include "app/model/element.h"
#include "app/model/forget.h"

#include <glib/gi18n-lib.h>

struct _RegieStates
{
  RegieProduction *production;
  RegieScene *scene;
  GPtrArray *things; /* owned records */
  GHashTable *rows;  /* beat to a table of thing to RegieState */
};

static GHashTable *
need_row (RegieStates *self, RegieBeat *beat)
{
  GHashTable *row = g_hash_table_lookup (self->rows, beat);

  if (!row)
    {
      row = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_hash_table_insert (self->rows, beat, row);
    }
  return row;
}

void
regie_states_put (RegieStates *self,
                  RegieBeat *beat,
                  RegieRecord *thing,
                  const RegieState *state)
{
  RegieState *kept = g_memdup2 (state, sizeof *state);

  /* The word may belong to a difference that goes. */
  kept->carrier = g_intern_string (state->carrier);
  if (!g_ptr_array_find (self->things, thing, NULL))
    g_ptr_array_add (self->things, g_object_ref (thing));
  g_hash_table_insert (need_row (self, beat), thing, kept);
}

static void
note_thing (RegieStates *self, RegieRecord *thing, RegieTimeline *timeline)
{
  RegieBeat *beat;

  for (unsigned b = 0; (beat = regie_list_at (self->scene->beats, b)); b++)
    {
      RegieState state = regie_timeline_own_state (timeline, thing, (int) b);

      regie_states_put (self, beat, thing, &state);
    }
}

static void
note_list (RegieStates *self, GListModel *list, RegieTimeline *timeline)
{
  RegieRecord *thing;

  for (unsigned i = 0; (thing = regie_list_at (list, i)); i++)
    if (regie_timeline_has (timeline, thing, G_MAXINT))
      note_thing (self, thing, timeline);
}

static void
note_named (RegieStates *self, GListModel *list, RegieBeat *beat, RegieTimeline *timeline)
{
  RegieRecord *thing;
  RegieCue *cue;

  for (unsigned i = 0; (thing = regie_list_at (list, i)); i++)
    for (unsigned c = 0; (cue = regie_list_at (beat->cues, c)); c++)
      if (g_strcmp0 (cue->element, thing->id) == 0)
        note_thing (self, thing, timeline);
}

void
regie_states_note_cued (RegieStates *self, RegieBeat *beat)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (self->production, self->scene);
  RegieSetting *setting = regie_scene_setting (self->scene, self->production);

  note_named (self, self->scene->elements, beat, timeline);
  note_named (self, setting ? setting->elements : NULL, beat, timeline);
}

RegieStates *
regie_states_new (RegieProduction *production, RegieScene *scene)
{
  RegieStates *self = g_new0 (RegieStates, 1);

  self->production = production;
  self->scene = scene;
  self->things = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  return self;
}

RegieStates *
regie_states_note (RegieProduction *production, RegieScene *scene)
{
  RegieStates *self = regie_states_new (production, scene);
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, scene);
  RegieSetting *setting = regie_scene_setting (scene, production);

  note_list (self, scene->positions, timeline);
  note_list (self, scene->elements, timeline);
  if (setting)
    note_list (self, setting->elements, timeline);
  return self;
}

void
regie_states_free (RegieStates *self)
{
  g_ptr_array_unref (self->things);
  g_hash_table_unref (self->rows);
  g_free (self);
}

static void
set_real (RegieDifference *difference, const char *name, double value)
{
  regie_record_set_real (REGIE_RECORD (difference), name, value);
}

/* Where it walks from or to is another place than the path was made for. */
static void
forget_path (RegieDifference *difference)
{
  regie_record_set_points (REGIE_RECORD (difference), "path", NULL);
  regie_record_set_number (REGIE_RECORD (difference), "bent", FALSE);
}

static void
write_place (RegieDifference *difference,
             const RegieState *before,
             const RegieState *wanted)
{
  gboolean carried = wanted->carrier != NULL;
  gboolean taken = carried && g_strcmp0 (wanted->carrier, before->carrier) != 0;
  gboolean put_down = !carried && before->carrier != NULL;
  gboolean moves =
    put_down || (!carried && (wanted->x != before->x || wanted->y != before->y));

  if (!moves || wanted->x != difference->x || wanted->y != difference->y)
    forget_path (difference);
  set_real (difference, "x", moves ? wanted->x : NAN);
  set_real (difference, "y", moves ? wanted->y : NAN);
  regie_record_set_text (REGIE_RECORD (difference), "carried-by",
                         taken ? wanted->carrier : NULL);
}

static void
write_rest (RegieDifference *difference,
            const RegieState *before,
            const RegieState *wanted)
{
  RegieRecord *record = REGIE_RECORD (difference);

  set_real (difference, "turn", wanted->turn == before->turn ? NAN : wanted->turn);
  regie_record_set_number (record, "posture",
                           wanted->posture == before->posture
                             ? REGIE_NEW_POSTURE_AS_BEFORE
                             : wanted->posture + REGIE_NEW_POSTURE_STANDING);
  regie_record_set_number (record, "presence",
                           wanted->on_stage == before->on_stage ? REGIE_PRESENCE_AS_BEFORE
                           : wanted->on_stage                   ? REGIE_PRESENCE_ON_STAGE
                                              : REGIE_PRESENCE_OFF_STAGE);
}

/* Cues have the last word, and keep it. */
static RegieState
after_cues (RegieBeat *beat, RegieRecord *thing, const RegieState *before)
{
  RegieState state = *before;
  RegieCue *cue;

  for (unsigned i = 0; (cue = regie_list_at (beat->cues, i)); i++)
    if (g_strcmp0 (cue->element, thing->id) == 0)
      {
        if (cue->presence != REGIE_PRESENCE_AS_BEFORE)
          state.on_stage = cue->presence == REGIE_PRESENCE_ON_STAGE;
        if (!isnan (cue->reach))
          state.reach = cue->reach;
      }
  return state;
}

static int
department_of (RegieElement *element)
{
  for (int i = 0; i < REGIE_N_DEPARTMENTS; i++)
    if (element->kind == (int) regie_department_kinds[i])
      return i;
  return REGIE_DEPARTMENT_PROP;
}

static const char *
title_of (RegieElement *element)
{
  return element->label && *element->label ? element->label : _ ("As before");
}

/* Only a cue can change how far a thing reaches. */
static void
write_reach (RegieBeat *beat, RegieElement *element, double reach)
{
  const char *title = title_of (element);
  g_autoptr (RegieCue) cue =
    g_object_new (REGIE_TYPE_CUE, "department", department_of (element), "title", title,
                  "element", element->parent_instance.id, "reach", reach, NULL);
  const RegieChildren *cues = regie_record_find_children (REGIE_RECORD (beat), "cue");

  regie_record_insert (REGIE_RECORD (beat), cues, 0, REGIE_RECORD (cue));
}

/* Whether it is as write_reach() made it: nobody wrote anything in it. */
static gboolean
is_made (RegieCue *cue, RegieRecord *thing)
{
  return REGIE_IS_ELEMENT (thing) && !isnan (cue->reach) &&
         cue->presence == REGIE_PRESENCE_AS_BEFORE && !(cue->trigger && *cue->trigger) &&
         g_strcmp0 (cue->title, title_of (REGIE_ELEMENT (thing))) == 0;
}

/* One that was made for another order of beats goes once the beat before leaves the thing as
 * it says. */
static void
drop_idle_cue (RegieBeat *beat, RegieRecord *thing, const RegieState *before)
{
  RegieCue *cue;

  for (unsigned i = 0; (cue = regie_list_at (beat->cues, i)); i++)
    if (g_strcmp0 (cue->element, thing->id) == 0)
      {
        if (is_made (cue, thing) && cue->reach == before->reach)
          regie_forget_record (REGIE_RECORD (cue));
        return;
      }
}

/* before: how the thing is in the beat before. noted: (nullable): as before but for what the
 * beat's cues say. Returns: how it is in this beat. */
static RegieState
write_cell (RegieBeat *beat,
            RegieRecord *thing,
            const RegieState *before,
            const RegieState *noted)
{
  RegieDifference *difference = regie_beat_find_difference (beat, thing->id);
  RegieState cued, wanted;

  drop_idle_cue (beat, thing, before);
  cued = after_cues (beat, thing, before);
  wanted = noted ? *noted : cued;
  if (wanted.reach != cued.reach)
    write_reach (beat, REGIE_ELEMENT (thing), wanted.reach);
  cued.reach = wanted.reach;
  if (!difference && regie_state_equal (&wanted, &cued))
    return wanted;
  if (!difference)
    difference = regie_beat_need_difference (beat, thing->id);
  write_place (difference, &cued, &wanted);
  write_rest (difference, &cued, &wanted);
  if (regie_difference_is_idle (difference))
    regie_record_remove (REGIE_RECORD (difference));
  return wanted;
}

static void
write_thing (RegieStates *self, RegieRecord *thing)
{
  RegieState before = regie_state_of (thing);
  RegieBeat *beat;

  for (unsigned b = 0; (beat = regie_list_at (self->scene->beats, b)); b++)
    {
      GHashTable *row = g_hash_table_lookup (self->rows, beat);
      const RegieState *noted = row ? g_hash_table_lookup (row, thing) : NULL;

      before = write_cell (beat, thing, &before, noted);
    }
}

void
regie_states_write (RegieStates *self)
{
  for (unsigned i = 0; i < self->things->len; i++)
    write_thing (self, self->things->pdata[i]);
}
