/* Splitting and merging scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/scenes.h"

#include "app/model/element.h"
#include "app/model/forget.h"
#include "app/play/pairs.h"
#include "app/play/restate.h"

#include <glib/gi18n-lib.h>

/* What differs by less, in metres or degrees, is not seen. */
#define UNSEEN 1e-3

/* What one scene's beats show is noted for when they are another scene's. */
typedef struct
{
  RegieProduction *production;
  RegieScene *from;
  RegieTimeline *timeline; /* of it */
  RegieTimeline *joined;   /* (nullable): of the other, which has beats before */
  GHashTable *pairs;
  RegieStates *states; /* of the other */
} Transfer;

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

static RegieRecord *
pair_of (const Transfer *self, RegieRecord *thing)
{
  RegieRecord *other = g_hash_table_lookup (self->pairs, thing->id);

  return other ? other : thing;
}

static void
note_thing (const Transfer *self, RegieRecord *thing, unsigned first)
{
  RegieBeat *beat;

  for (unsigned b = first; (beat = regie_list_at (self->from->beats, b)); b++)
    {
      RegieState state = regie_timeline_own_state (self->timeline, thing, (int) b);
      RegieRecord *carrier =
        state.carrier ? g_hash_table_lookup (self->pairs, state.carrier) : NULL;

      if (carrier)
        state.carrier = carrier->id;
      regie_states_put (self->states, beat, pair_of (self, thing), &state);
    }
}

static gboolean
is_moved (const Transfer *self, RegieRecord *thing)
{
  return regie_timeline_has (self->timeline, thing, G_MAXINT) ||
         (self->joined && regie_timeline_has (self->joined, thing, G_MAXINT));
}

/* first: the beat from which on they are the other scene's. */
static void
note_beats (const Transfer *self, unsigned first)
{
  RegieSetting *setting = regie_scene_setting (self->from, self->production);
  RegieRecord *thing;

  for (unsigned i = 0; (thing = regie_list_at (self->from->positions, i)); i++)
    note_thing (self, thing, first);
  for (unsigned i = 0; (thing = regie_list_at (self->from->elements, i)); i++)
    note_thing (self, thing, first);
  for (unsigned i = 0; setting && (thing = regie_list_at (setting->elements, i)); i++)
    if (is_moved (self, thing))
      note_thing (self, thing, first);
}

static void
move_beats (const Transfer *self, unsigned first, RegieScene *to)
{
  RegieBeat *beat;

  while ((beat = regie_list_at (self->from->beats, first)))
    {
      g_autoptr (RegieBeat) kept = g_object_ref (beat);

      regie_record_remove (REGIE_RECORD (beat));
      regie_record_append (REGIE_RECORD (to), REGIE_RECORD (beat));
      regie_pairs_relink (self->pairs, beat);
    }
}

/* Split */

static void
open_at (GListModel *copies, GListModel *from, RegieTimeline *timeline, int beat)
{
  RegieRecord *copy;

  for (unsigned i = 0; (copy = regie_list_at (copies, i)); i++)
    {
      RegieState state = regie_timeline_state (timeline, regie_list_at (from, i), beat);

      regie_state_put (copy, &state);
    }
}

/* Returns: (transfer full): a scene without beats and summary that opens as the beat ends. */
static RegieScene *
copy_at (RegieScene *scene, RegieTimeline *timeline, int beat)
{
  RegieScene *copy = regie_record_copy (REGIE_RECORD (scene));
  RegieRecord *item;

  while ((item = regie_list_at (copy->beats, 0)))
    regie_record_remove (item);
  regie_record_set_text (REGIE_RECORD (copy), "summary", NULL);
  open_at (copy->positions, scene->positions, timeline, beat);
  open_at (copy->elements, scene->elements, timeline, beat);
  return copy;
}

static void
insert_after (RegieScene *scene, RegieScene *second)
{
  unsigned position;
  const RegieChildren *scenes = regie_record_place (REGIE_RECORD (scene), &position);

  regie_record_insert (scene->parent_instance.owner, scenes, position + 1,
                       REGIE_RECORD (second));
}

RegieScene *
regie_scenes_split (RegieDocument *document, RegieBeat *beat)
{
  RegieProduction *production = regie_document_production (document);
  RegieScene *scene = regie_beats_scene (beat);
  unsigned first = regie_beats_position (beat);
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, scene);
  g_autoptr (RegieScene) second = copy_at (scene, timeline, (int) first - 1);
  g_autoptr (RegieStates) states = regie_states_new (production, second);
  g_autoptr (GHashTable) pairs = NULL;

  if (first == 0)
    return NULL;
  begin (document, _ ("Split Scene"));
  insert_after (scene, second);
  pairs = regie_pairs_new_of_copy (scene, second);
  {
    const Transfer transfer = { production, scene, timeline, NULL, pairs, states };

    note_beats (&transfer, first);
    move_beats (&transfer, first, second);
  }
  regie_states_write (states);
  commit (document);
  return second;
}

/* Merge */

static RegieScene *
scene_after (RegieProduction *production, RegieScene *scene)
{
  unsigned position;

  regie_record_place (REGIE_RECORD (scene), &position);
  return regie_list_at (production->scenes, position + 1);
}

RegieMergeable
regie_scenes_mergeable (RegieProduction *production, RegieScene *scene)
{
  RegieScene *next = scene_after (production, scene);

  if (!next)
    return REGIE_MERGE_LAST;
  return regie_scene_setting (scene, production) == regie_scene_setting (next, production)
           ? REGIE_MERGE_POSSIBLE
           : REGIE_MERGE_ELSEWHERE;
}

static gboolean
looks_same (const RegieState *a, const RegieState *b)
{
  if (!a->on_stage || !b->on_stage)
    return a->on_stage == b->on_stage;
  return fabs (a->x - b->x) < UNSEEN && fabs (a->y - b->y) < UNSEEN &&
         fabs (a->turn - b->turn) < UNSEEN && fabs (a->reach - b->reach) < UNSEEN &&
         a->posture == b->posture;
}

/* Whether all of the list are at the opening as their pairs at the end of the scene joined. */
static gboolean
open_as_joined (const Transfer *self, GListModel *list)
{
  RegieRecord *thing;

  for (unsigned i = 0; (thing = regie_list_at (list, i)); i++)
    {
      RegieRecord *other = g_hash_table_lookup (self->pairs, thing->id);
      RegieState opening =
        regie_timeline_state (self->timeline, thing, REGIE_OPENING_BEAT);
      RegieState end =
        other ? regie_timeline_state (self->joined, other, G_MAXINT) : (RegieState){ 0 };

      if (!looks_same (&opening, &end))
        return FALSE;
    }
  return TRUE;
}

/* Those of the list that are in no pair. Returns: (transfer full). */
static GPtrArray *
find_unpaired (const Transfer *self, GListModel *list)
{
  g_autoptr (GHashTable) paired = g_hash_table_new (NULL, NULL);
  GPtrArray *left = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer other;
  RegieRecord *thing;

  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    g_hash_table_add (paired, other);
  for (unsigned i = 0; (thing = regie_list_at (list, i)); i++)
    if (!g_hash_table_contains (paired, thing))
      g_ptr_array_add (left, thing);
  return left;
}

static GPtrArray *
find_left (const Transfer *self, RegieScene *scene)
{
  GPtrArray *left = find_unpaired (self, scene->positions);

  g_ptr_array_extend_and_steal (left, find_unpaired (self, scene->elements));
  return left;
}

static gboolean
opens_as_joined (const Transfer *self, GPtrArray *left)
{
  for (guint i = 0; i < left->len; i++)
    if (regie_timeline_state (self->joined, left->pdata[i], G_MAXINT).on_stage)
      return FALSE;
  return open_as_joined (self, self->from->positions) &&
         open_as_joined (self, self->from->elements);
}

/* What the scene opens with becomes a beat. */
static void
need_opening_beat (Transfer *self, GPtrArray *left)
{
  g_autoptr (RegieBeat) beat = NULL;

  if (regie_timeline_n_beats (self->timeline) > 0 && opens_as_joined (self, left))
    return;
  beat = g_object_new (REGIE_TYPE_BEAT, "title", self->from->title, NULL);
  regie_record_insert (REGIE_RECORD (self->from),
                       regie_record_find_children (REGIE_RECORD (self->from), "beat"), 0,
                       REGIE_RECORD (beat));
  regie_timeline_free (self->timeline);
  self->timeline = regie_timeline_new (self->production, self->from);
}

/* What the next scene has not goes off with its first beat. */
static void
note_left (const Transfer *self, GPtrArray *left)
{
  RegieBeat *first = regie_list_at (self->from->beats, 0);

  for (guint i = 0; i < left->len; i++)
    {
      RegieState state =
        regie_timeline_own_state (self->joined, left->pdata[i], G_MAXINT);

      state.on_stage = FALSE;
      regie_states_put (self->states, first, left->pdata[i], &state);
    }
}

/* Each scene may have a group of that name. */
static void
rename_group (RegieElement *element, RegieScene *from)
{
  g_autofree char *group =
    element->group && *element->group
      ? g_strdup_printf ("%s-%s", element->group, from->parent_instance.id)
      : NULL;

  if (group)
    regie_record_set_text (REGIE_RECORD (element), "group", group);
}

/* What has no pair comes along, off stage until the beats that come with it. */
static void
take_along (const Transfer *self, GListModel *list, RegieScene *to)
{
  RegieRecord *thing;

  for (unsigned i = 0; (thing = regie_list_at (list, i));)
    {
      g_autoptr (RegieRecord) kept = g_object_ref (thing);
      gboolean is_body = REGIE_IS_POSITION (thing);

      if (g_hash_table_contains (self->pairs, thing->id))
        {
          i++;
          continue;
        }
      regie_record_remove (thing);
      regie_record_append (REGIE_RECORD (to), thing);
      regie_record_set_number (thing, is_body ? "offstage" : "hidden", TRUE);
      if (!is_body)
        rename_group (REGIE_ELEMENT (thing), self->from);
    }
}

static void
merge (Transfer *self, RegieScene *scene)
{
  g_autoptr (GPtrArray) left = find_left (self, scene);

  need_opening_beat (self, left);
  note_beats (self, 0);
  note_left (self, left);
  take_along (self, self->from->positions, scene);
  take_along (self, self->from->elements, scene);
  move_beats (self, 0, scene);
  regie_record_join_prose (REGIE_RECORD (scene), REGIE_RECORD (self->from));
  regie_forget_for (REGIE_RECORD (self->from), REGIE_RECORD (scene));
  regie_states_write (self->states);
}

gboolean
regie_scenes_merge (RegieDocument *document, RegieScene *scene)
{
  RegieProduction *production = regie_document_production (document);
  Transfer transfer = { .production = production,
                        .from = scene_after (production, scene) };

  if (regie_scenes_mergeable (production, scene) != REGIE_MERGE_POSSIBLE)
    return FALSE;
  transfer.timeline = regie_timeline_new (production, transfer.from);
  transfer.joined = regie_timeline_new (production, scene);
  transfer.pairs = regie_pairs_new_alike (transfer.from, scene, transfer.joined);
  transfer.states = regie_states_note (production, scene);
  begin (document, _ ("Merge Scenes"));
  merge (&transfer, scene);
  commit (document);
  regie_timeline_free (transfer.timeline);
  regie_timeline_free (transfer.joined);
  g_hash_table_unref (transfer.pairs);
  regie_states_free (transfer.states);
  return TRUE;
}
