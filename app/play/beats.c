/* Adding, deleting, moving, splitting and merging beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/beats.h"

#include "app/model/element.h"
#include "app/model/forget.h"
#include "app/play/pairs.h"
#include "app/play/restate.h"

#include <glib/gi18n-lib.h>
#include <math.h>

RegieScene *
regie_beats_scene (RegieBeat *beat)
{
  return REGIE_SCENE (beat->parent_instance.owner);
}

unsigned
regie_beats_position (RegieBeat *beat)
{
  unsigned position = G_MAXUINT;

  regie_record_place (REGIE_RECORD (beat), &position);
  return position;
}

static const RegieChildren *
beats_of (RegieScene *scene)
{
  return regie_record_find_children (REGIE_RECORD (scene), "beat");
}

static unsigned
count (RegieScene *scene)
{
  return regie_record_count (REGIE_RECORD (scene), beats_of (scene));
}

static void
begin (RegieDocument *document, const char *name)
{
  regie_journal_begin (regie_document_journal (document), name);
}

static void
commit (RegieDocument *document)
{
  regie_journal_commit (regie_document_journal (document));
}

static void
insert (RegieScene *scene, RegieBeat *beat, unsigned position)
{
  regie_record_insert (REGIE_RECORD (scene), beats_of (scene), position,
                       REGIE_RECORD (beat));
}

RegieBeat *
regie_beats_add (RegieDocument *document, RegieScene *scene, unsigned position)
{
  g_autofree char *title = g_strdup_printf (_ ("Beat %u"), count (scene) + 1);
  g_autoptr (RegieBeat) beat = g_object_new (REGIE_TYPE_BEAT, "title", title, NULL);

  begin (document, _ ("Add Beat"));
  insert (scene, beat, position);
  commit (document);
  return beat;
}

void
regie_beats_delete (RegieDocument *document, RegieBeat *beat)
{
  RegieScene *scene = regie_beats_scene (beat);
  g_autoptr (RegieStates) states =
    regie_states_note (regie_document_production (document), scene);

  begin (document, _ ("Delete Beat"));
  regie_forget_record (REGIE_RECORD (beat));
  regie_states_write (states);
  commit (document);
}

gboolean
regie_beats_move (RegieDocument *document, RegieBeat *beat, unsigned position)
{
  RegieScene *scene = regie_beats_scene (beat);
  g_autoptr (RegieStates) states = NULL;
  g_autoptr (RegieBeat) kept = g_object_ref (beat);

  if (position == regie_beats_position (beat) || position >= count (scene))
    return FALSE;
  states = regie_states_note (regie_document_production (document), scene);
  begin (document, _ ("Move Beat"));
  regie_record_remove (REGIE_RECORD (beat));
  insert (scene, beat, position);
  regie_states_write (states);
  commit (document);
  return TRUE;
}

/* Everybody stands in the other scene's beat where they stood in this one's. */
static void
put_bodies (RegieStates *states, RegieBeat *beat, RegieTimeline *timeline, RegieScene *to)
{
  RegieScene *from = regie_beats_scene (beat);
  int number = (int) regie_beats_position (beat);
  RegiePosition *position, *twin;

  for (unsigned i = 0; (position = regie_list_at (from->positions, i)); i++)
    if ((twin = regie_pairs_twin (position, from, to)))
      {
        RegieState state =
          regie_timeline_own_state (timeline, REGIE_RECORD (position), number);

        regie_states_put (states, beat, REGIE_RECORD (twin), &state);
      }
}

static void
drop_differences (RegieBeat *beat)
{
  RegieRecord *difference;

  while ((difference = regie_list_at (beat->differences, 0)))
    regie_record_remove (difference);
}

void
regie_beats_move_to (RegieDocument *document,
                     RegieBeat *beat,
                     RegieScene *scene,
                     unsigned position)
{
  RegieProduction *production = regie_document_production (document);
  RegieScene *from = regie_beats_scene (beat);
  g_autoptr (RegieBeat) kept = g_object_ref (beat);
  g_autoptr (RegieStates) left = regie_states_note (production, from);
  g_autoptr (RegieStates) joined = regie_states_note (production, scene);
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, from);

  if (from == scene)
    {
      regie_beats_move (document, beat, position);
      return;
    }
  put_bodies (joined, beat, timeline, scene);
  regie_states_note_cued (joined, beat);
  begin (document, _ ("Move Beat"));
  drop_differences (beat);
  regie_record_remove (REGIE_RECORD (beat));
  regie_states_write (left);
  insert (scene, beat, position);
  regie_states_write (joined);
  commit (document);
}

static RegieBeat *
copy_after (RegieBeat *beat)
{
  g_autoptr (RegieBeat) copy = regie_record_copy (REGIE_RECORD (beat));

  drop_differences (copy);
  insert (regie_beats_scene (beat), copy, regie_beats_position (beat) + 1);
  return copy;
}

RegieBeat *
regie_beats_duplicate (RegieDocument *document, RegieBeat *beat)
{
  RegieBeat *copy;

  begin (document, _ ("Duplicate Beat"));
  copy = copy_after (beat);
  commit (document);
  return copy;
}

RegieBeat *
regie_beats_split (RegieDocument *document, RegieBeat *beat)
{
  double half = MAX (beat->duration / 2, 0.1);
  g_autoptr (RegieBeat) second =
    g_object_new (REGIE_TYPE_BEAT, "title", beat->title, "duration", half, "emotion",
                  beat->emotion, "arc", beat->arc, NULL);

  begin (document, _ ("Split Beat"));
  insert (regie_beats_scene (beat), second, regie_beats_position (beat) + 1);
  regie_record_set_real (REGIE_RECORD (beat), "duration", half);
  commit (document);
  return second;
}

static void
join_acts (RegieBeat *to, RegieBeat *from)
{
  RegieAct *act;

  for (unsigned i = 0; (act = regie_list_at (from->acts, i)); i++)
    regie_record_join_prose (REGIE_RECORD (regie_beat_need_act (to, act->role)),
                             REGIE_RECORD (act));
}

static void
adopt (RegieBeat *to, GListModel *list)
{
  RegieRecord *item;

  while ((item = regie_list_at (list, 0)))
    {
      g_autoptr (RegieRecord) kept = g_object_ref (item);

      regie_record_remove (item);
      regie_record_append (REGIE_RECORD (to), item);
    }
}

/* The way through both beats: the first's path, where it stood between, the second's. */
static void
join_paths (RegieDifference *to, const RegieDifference *from)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  RegiePoint between = { to->x, to->y };
  g_autofree RegiePoints *path = NULL;

  if (!regie_difference_has_place (to))
    return;
  if (to->path)
    g_array_append_vals (way, to->path->at, (guint) to->path->n);
  g_array_append_val (way, between);
  if (from->path)
    g_array_append_vals (way, from->path->at, (guint) from->path->n);
  path = regie_points_new ((const RegiePoint *) (void *) way->data, way->len);
  regie_record_set_points (REGIE_RECORD (to), "path", path);
}

static void
join_difference (RegieBeat *beat, const RegieDifference *from)
{
  RegieDifference *to = regie_beat_need_difference (beat, from->thing);
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (to);

  if (regie_difference_has_place ((RegieDifference *) from))
    join_paths (to, from);
  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      const RegieField *field = &klass->fields[i];
      RegieValue value = regie_record_get (REGIE_RECORD (from), field);

      if (field->kind != REGIE_KIND_POINTS && !regie_field_is_fallback (field, value))
        regie_record_set (REGIE_RECORD (to), field, value);
    }
  if (regie_difference_has_place ((RegieDifference *) from) &&
      !(from->carried_by && *from->carried_by))
    regie_record_set_text (REGIE_RECORD (to), "carried-by", NULL);
}

gboolean
regie_beats_merge (RegieDocument *document, RegieBeat *beat)
{
  RegieScene *scene = regie_beats_scene (beat);
  RegieBeat *next = regie_list_at (scene->beats, regie_beats_position (beat) + 1);
  RegieDifference *difference;

  if (!next)
    return FALSE;
  begin (document, _ ("Merge Beats"));
  regie_record_set_real (REGIE_RECORD (beat), "duration",
                         MIN (beat->duration + next->duration, 86400));
  regie_record_join_prose (REGIE_RECORD (beat), REGIE_RECORD (next));
  join_acts (beat, next);
  for (unsigned i = 0; (difference = regie_list_at (next->differences, i)); i++)
    join_difference (beat, difference);
  adopt (beat, next->cues);
  adopt (beat, next->remarks);
  regie_forget_for (REGIE_RECORD (next), REGIE_RECORD (beat));
  commit (document);
  return TRUE;
}

gboolean
regie_beats_set_length (RegieDocument *document, RegieBeat *beat, double seconds)
{
  seconds = CLAMP (round (seconds), 1, 86400);
  if (seconds == beat->duration)
    return FALSE;
  begin (document, _ ("Change Length of Beat"));
  regie_record_set_real (REGIE_RECORD (beat), "duration", seconds);
  commit (document);
  return TRUE;
}

RegieCue *
regie_beats_add_cue (RegieDocument *document, RegieBeat *beat, int department)
{
  g_autoptr (RegieCue) cue =
    g_object_new (REGIE_TYPE_CUE, "department", department, NULL);

  begin (document, _ ("Add Cue"));
  regie_record_append (REGIE_RECORD (beat), REGIE_RECORD (cue));
  commit (document);
  return cue;
}

gboolean
regie_beats_reset (RegieDocument *document, RegieBeat *beat, RegieRecord *thing)
{
  RegieDifference *difference = regie_beat_find_difference (beat, thing->id);

  if (!difference)
    return FALSE; /* a cue's effect goes with the cue */
  begin (document, _ ("Reset to the Beat Before"));
  regie_record_remove (REGIE_RECORD (difference));
  commit (document);
  return TRUE;
}
