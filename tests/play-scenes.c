/* Claims about scenes split and merged: what each beat shows before and after.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "play-seen.h"

#include "app/play/scenes.h"

static RegieScene *
scene_at (Cafe *cafe, unsigned position)
{
  return regie_list_at (cafe->production->scenes, position);
}

static void
undo (Cafe *cafe)
{
  g_assert_true (regie_journal_undo (regie_document_journal (cafe->document)));
}

/* Split */

/* The crate is carried by a guest who walks and sits, the counter has moved away. */
static void
play_a_bit (Cafe *cafe)
{
  RegieDifference *taken;

  cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 3, 3 })->turn = 90;
  cafe_move (cafe, cafe->counter, 0, (RegiePoint){ 2.5, 2.25 });
  taken = regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->crate)->id);
  regie_record_set_text (REGIE_RECORD (taken), "carried-by",
                         REGIE_RECORD (cafe->guests[0])->id);
  regie_record_set_number (REGIE_RECORD (
                             cafe_move (cafe, cafe->guests[1], 0, (RegiePoint){ 1, 1 })),
                           "posture", REGIE_NEW_POSTURE_SEATED);
  regie_record_set_number (REGIE_RECORD (
                             regie_beat_need_difference (cafe->beats[0],
                                                         REGIE_RECORD (cafe->barista)
                                                           ->id)),
                           "presence", REGIE_PRESENCE_OFF_STAGE);
}

static void
test_split_opens_as_the_beat_before_ends (Cafe *cafe, gconstpointer data)
{
  RegieScene *second;

  play_a_bit (cafe);
  cafe_move (cafe, cafe->counter, 0, (RegiePoint){ 2, 2 });
  {
    g_autofree char *before = seen (cafe, cafe->scene, 0), *after = NULL;

    second = regie_scenes_split (cafe->document, cafe->beats[1]);
    after = seen (cafe, second, OPENING);
    g_assert_nonnull (strstr (before, "Crate 2.6000 3.0000 90.00° 0 r0.00 by r1"));
    g_assert_nonnull (strstr (after, "Crate 2.6000 3.0000 90.00° 0 r0.00"));
    g_assert_nonnull (strstr (after, "r1 3.0000 3.0000 90.00° 0"));
    g_assert_nonnull (strstr (after, "r1 1.0000 1.0000 0.00° 1"));
    g_assert_null (strstr (after, "r2 "));
  }
  g_assert_true (scene_at (cafe, 1) == second);
  g_assert_cmpuint (count_beats (cafe->scene), ==, 1);
  g_assert_true (regie_list_at (second->beats, 0) == cafe->beats[1]);
}

static void
test_split_shows_the_same (Cafe *cafe, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  play_a_bit (cafe);
  cafe_move (cafe, cafe->crate, 1, (RegiePoint){ 5, 5 });
  before = seen_in (cafe, cafe->scene, NULL);
  after =
    seen_in (cafe, cafe->scene, regie_scenes_split (cafe->document, cafe->beats[1]));
  assert_same (before, after);
}

/* What it still carries, it carries on. */
static void
test_split_keeps_what_is_carried (Cafe *cafe, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  RegieDifference *taken =
    regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->counter)->id);

  play_a_bit (cafe);
  regie_record_set_real (REGIE_RECORD (taken), "x", NAN);
  regie_record_set_real (REGIE_RECORD (taken), "y", NAN);
  regie_record_set_text (REGIE_RECORD (taken), "carried-by",
                         REGIE_RECORD (cafe->guests[1])->id);
  cafe_move (cafe, cafe->guests[0], 1, (RegiePoint){ 6, 4 });
  before = seen_in (cafe, cafe->scene, NULL);
  after =
    seen_in (cafe, cafe->scene, regie_scenes_split (cafe->document, cafe->beats[1]));
  assert_same (before, after);
}

static void
test_split_keeps_the_reach (Cafe *cafe, gconstpointer data)
{
  RegieCue *cue = regie_beats_add_cue (cafe->document, cafe->beats[0], 0);
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  regie_record_set_text (REGIE_RECORD (cue), "element", REGIE_RECORD (cafe->counter)->id);
  regie_record_set_real (REGIE_RECORD (cue), "reach", 4);
  regie_record_set_number (REGIE_RECORD (cue), "presence", REGIE_PRESENCE_OFF_STAGE);
  before = seen_in (cafe, cafe->scene, NULL);
  after =
    seen_in (cafe, cafe->scene, regie_scenes_split (cafe->document, cafe->beats[1]));
  assert_same (before, after);
  cue = regie_list_at (cafe->beats[1]->cues, 0);
  g_assert_cmpfloat (cue->reach, ==, 4);
}

static void
test_split_relinks (Cafe *cafe, gconstpointer data)
{
  RegieDifference *walk = cafe_move (cafe, cafe->guests[0], 1, (RegiePoint){ 3, 3 });
  RegieCue *cue = regie_beats_add_cue (cafe->document, cafe->beats[1], 4);
  RegieScene *second;

  regie_record_set_text (REGIE_RECORD (walk), "along-with",
                         REGIE_RECORD (cafe->barista)->id);
  regie_record_set_text (REGIE_RECORD (cue), "element", REGIE_RECORD (cafe->crate)->id);
  second = regie_scenes_split (cafe->document, cafe->beats[1]);
  g_assert_cmpstr (walk->thing, ==,
                   REGIE_RECORD (regie_list_at (second->positions, 0))->id);
  g_assert_cmpstr (walk->along_with, ==,
                   REGIE_RECORD (regie_list_at (second->positions, 2))->id);
  g_assert_cmpstr (cue->element, ==,
                   REGIE_RECORD (regie_list_at (second->elements, 0))->id);
}

static void
test_split_at_the_first_is_none (Cafe *cafe, gconstpointer data)
{
  g_autofree char *before = xml_of (cafe), *after = NULL;

  g_assert_null (regie_scenes_split (cafe->document, cafe->beats[0]));
  after = xml_of (cafe);
  g_assert_cmpstr (before, ==, after);
}

static void
test_split_is_one_step (Cafe *cafe, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;

  play_a_bit (cafe);
  before = xml_of (cafe);
  regie_scenes_split (cafe->document, cafe->beats[1]);
  g_assert_cmpstr (regie_journal_undo_name (regie_document_journal (cafe->document)), ==,
                   "Split Scene");
  undo (cafe);
  after = xml_of (cafe);
  g_assert_cmpstr (before, ==, after);
}

/* Merge */

/* A scene after the café's, in the same setting. */
static RegieScene *
add_scene (Cafe *cafe)
{
  return cafe_add (cafe->production, g_object_new (REGIE_TYPE_SCENE, "title", "Later",
                                                   "summary", "It rains.", NULL));
}

static RegiePosition *
add_body (RegieScene *scene, RegiePosition *like, double x)
{
  return cafe_add (scene, g_object_new (REGIE_TYPE_POSITION, "role", like->role, "x", x,
                                        "y", 5.5, NULL));
}

static RegieElement *
add_dressing (RegieScene *scene, const char *label, double x)
{
  return cafe_add (scene, g_object_new (REGIE_TYPE_ELEMENT, "label", label, "x", x, "y",
                                        5.0, "width", 0.6, "depth", 0.4, "height", 0.9,
                                        "level", REGIE_LEVEL_DRESSING, NULL));
}

static void
test_merge_makes_a_beat_of_an_opening (Cafe *cafe, gconstpointer data)
{
  RegieScene *next = add_scene (cafe);
  g_autofree char *opening = NULL, *after = NULL;
  RegieBeat *beat;

  play_a_bit (cafe);
  add_body (next, cafe->guests[0], 7);
  opening = seen (cafe, next, OPENING);
  g_assert_true (regie_scenes_merge (cafe->document, cafe->scene));
  g_assert_null (scene_at (cafe, 1));
  g_assert_cmpuint (count_beats (cafe->scene), ==, 3);
  beat = regie_list_at (cafe->scene->beats, 2);
  g_assert_cmpstr (beat->title, ==, "Later");
  after = seen (cafe, cafe->scene, 2);
  g_assert_cmpstr (after, ==, opening);
  g_assert_cmpstr (cafe->scene->summary, ==, "It rains.");
}

/* The second guest of the one is the second guest of the other. */
static void
test_merge_matches_bodies_in_order (Cafe *cafe, gconstpointer data)
{
  RegieScene *next = add_scene (cafe);

  add_body (next, cafe->guests[0], 6);
  add_body (next, cafe->guests[0], 7);
  regie_scenes_merge (cafe->document, cafe->scene);
  g_assert_cmpuint (g_list_model_get_n_items (cafe->scene->positions), ==, 3);
  {
    g_autoptr (RegieTimeline) timeline =
      regie_timeline_new (cafe->production, cafe->scene);

    for (int i = 0; i < 2; i++)
      g_assert_cmpfloat (regie_timeline_state (timeline, REGIE_RECORD (cafe->guests[i]),
                                               2)
                           .x,
                         ==, 6 + i);
  }
}

/* What only one of the scenes has is off stage in the beats of the other. */
static void
test_merge_keeps_off_what_has_no_match (Cafe *cafe, gconstpointer data)
{
  RegieScene *next = add_scene (cafe);
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  RegiePosition *third;

  play_a_bit (cafe);
  for (int i = 0; i < 3; i++)
    third = add_body (next, cafe->guests[0], 4 + i);
  add_dressing (next, "Umbrella", 3);
  regie_beats_add (cafe->document, next, 0);
  before = seen_in (cafe, cafe->scene, next);
  regie_scenes_merge (cafe->document, cafe->scene);
  after = seen_in (cafe, cafe->scene, NULL);
  /* The opening of the next scene, then its beat. */
  g_assert_cmpuint (after->len, ==, 4);
  g_ptr_array_remove_index (after, 2);
  assert_same (before, after);
  g_assert_true (third->parent_instance.owner == REGIE_RECORD (cafe->scene));
}

static void
test_merge_matches_dressing_that_is_alike (Cafe *cafe, gconstpointer data)
{
  RegieScene *next = add_scene (cafe);
  RegieElement *other = add_dressing (cafe->scene, "Crate", 1);

  add_dressing (next, "Crate", 1.5);
  regie_element_judge (add_dressing (next, "Crate", 6), REGIE_VERDICT_WORKS_AGAINST);
  regie_scenes_merge (cafe->document, cafe->scene);
  /* The near one is the same, the one with a verdict is another. */
  g_assert_cmpuint (g_list_model_get_n_items (cafe->scene->elements), ==, 3);
  {
    g_autoptr (RegieTimeline) timeline =
      regie_timeline_new (cafe->production, cafe->scene);

    g_assert_cmpfloat (regie_timeline_state (timeline, REGIE_RECORD (other), 2).x, ==,
                       1.5);
    g_assert_false (
      regie_timeline_state (timeline, REGIE_RECORD (cafe->crate), 2).on_stage);
  }
}

/* Two groups of one name do not become one. */
static void
test_merge_keeps_groups_apart (Cafe *cafe, gconstpointer data)
{
  RegieScene *next = add_scene (cafe);
  RegieElement *umbrella = add_dressing (next, "Umbrella", 1);

  g_object_set (cafe->crate, "group", "g1", NULL);
  g_object_set (umbrella, "group", "g1", NULL);
  regie_scenes_merge (cafe->document, cafe->scene);
  g_assert_cmpstr (cafe->crate->group, ==, "g1");
  g_assert_cmpstr (umbrella->group, !=, "g1");
}

/* The lamp that was turned up is as the next scene's beat has it. */
static void
test_merge_keeps_the_reach (Cafe *cafe, gconstpointer data)
{
  RegieScene *next;
  RegieCue *cue = regie_beats_add_cue (cafe->document, cafe->beats[0], 0);
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  next = add_scene (cafe);
  regie_record_set_text (REGIE_RECORD (cue), "element", REGIE_RECORD (cafe->counter)->id);
  regie_record_set_real (REGIE_RECORD (cue), "reach", 4);
  regie_beats_add (cafe->document, next, 0);
  before = seen_in (cafe, cafe->scene, next);
  regie_scenes_merge (cafe->document, cafe->scene);
  after = seen_in (cafe, cafe->scene, NULL);
  g_ptr_array_remove_index (after, 2);
  assert_same (before, after);
}

static void
test_merge_refuses (Cafe *cafe, gconstpointer data)
{
  RegieScene *next;
  RegieSetting *elsewhere =
    cafe_add (cafe->production, g_object_new (REGIE_TYPE_SETTING, NULL));

  g_assert_cmpint (regie_scenes_mergeable (cafe->production, cafe->scene), ==,
                   REGIE_MERGE_LAST);
  g_assert_false (regie_scenes_merge (cafe->document, cafe->scene));
  next = add_scene (cafe);
  g_object_set (next, "setting", REGIE_RECORD (elsewhere)->id, NULL);
  g_assert_cmpint (regie_scenes_mergeable (cafe->production, cafe->scene), ==,
                   REGIE_MERGE_ELSEWHERE);
  g_assert_false (regie_scenes_merge (cafe->document, cafe->scene));
  g_assert_true (scene_at (cafe, 1) == next);
}

static void
test_merge_is_one_step (Cafe *cafe, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  RegieScene *next = add_scene (cafe);

  play_a_bit (cafe);
  add_body (next, cafe->barista, 4);
  add_dressing (next, "Umbrella", 3);
  before = xml_of (cafe);
  regie_scenes_merge (cafe->document, cafe->scene);
  g_assert_cmpstr (regie_journal_undo_name (regie_document_journal (cafe->document)), ==,
                   "Merge Scenes");
  undo (cafe);
  after = xml_of (cafe);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Cafe *, gconstpointer);
  } tests[] = {
    { "/scenes/split-opens-as-the-beat-before-ends",
      test_split_opens_as_the_beat_before_ends },
    { "/scenes/split-shows-the-same", test_split_shows_the_same },
    { "/scenes/split-keeps-what-is-carried", test_split_keeps_what_is_carried },
    { "/scenes/split-keeps-the-reach", test_split_keeps_the_reach },
    { "/scenes/split-relinks", test_split_relinks },
    { "/scenes/split-at-the-first-is-none", test_split_at_the_first_is_none },
    { "/scenes/split-is-one-step", test_split_is_one_step },
    { "/scenes/merge-makes-a-beat-of-an-opening", test_merge_makes_a_beat_of_an_opening },
    { "/scenes/merge-matches-bodies-in-order", test_merge_matches_bodies_in_order },
    { "/scenes/merge-keeps-off-what-has-no-match",
      test_merge_keeps_off_what_has_no_match },
    { "/scenes/merge-matches-dressing-that-is-alike",
      test_merge_matches_dressing_that_is_alike },
    { "/scenes/merge-keeps-groups-apart", test_merge_keeps_groups_apart },
    { "/scenes/merge-keeps-the-reach", test_merge_keeps_the_reach },
    { "/scenes/merge-refuses", test_merge_refuses },
    { "/scenes/merge-is-one-step", test_merge_is_one_step },
  };

  g_test_init (&argc, &argv, NULL);
  for (unsigned i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Cafe, NULL, cafe_setup, tests[i].run, cafe_teardown);
  return g_test_run ();
}
