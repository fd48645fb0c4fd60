/* Claims about working on a scene at one of its beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/model/stand-in.h"
#include "app/play/beats.h"
#include "app/play/carrying.h"
#include "app/stage/carrying.h"
#include "app/stage/scene-edit.h"

typedef struct
{
  RegiePosition *guest;
  RegieElement *counter, *tray;
  RegieBeat *first, *second;
} Play;

static Play
set_play (Fixture *f)
{
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "name", "Guest", NULL);
  g_autoptr (RegiePosition) guest = NULL;
  Play play = { .counter = fixture_add (f, 8, 2, 2, 1),
                .tray = fixture_add (f, 5, 5, 0.4, 0.3) };

  regie_record_append (REGIE_RECORD (f->production), REGIE_RECORD (role));
  guest = g_object_new (REGIE_TYPE_POSITION, "role", role->parent_instance.id, "x", 2.0,
                        "y", 6.0, NULL);
  regie_record_append (REGIE_RECORD (f->scene), REGIE_RECORD (guest));
  regie_record_set_number (REGIE_RECORD (play.tray), "level", REGIE_LEVEL_DRESSING);
  play.guest = guest;
  play.first = regie_beats_add (f->document, f->scene, 0);
  play.second = regie_beats_add (f->document, f->scene, 1);
  regie_document_flush (f->document);
  return play;
}

static RegiePosition *
seen_guest (Fixture *f, const Play *play)
{
  return regie_moment_seen (regie_stage_moment (f->stage), play->guest);
}

static void
test_undone_deletion_is_seen (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);
  RegieJournal *journal = regie_document_journal (f->document);

  regie_stage_set_beat_number (f->stage, 0);
  regie_beats_delete (f->document, play.first);
  regie_document_flush (f->document);
  g_assert_true (regie_stage_beat (f->stage) == play.second);
  regie_journal_undo (journal);
  regie_document_flush (f->document);
  g_assert_true (regie_stage_beat (f->stage) == play.first);
  regie_journal_redo (journal);
  regie_document_flush (f->document);
  /* Whoever went elsewhere meanwhile stays there. */
  regie_stage_set_beat_number (f->stage, REGIE_OPENING_BEAT);
  regie_journal_undo (journal);
  regie_document_flush (f->document);
  g_assert_cmpint (regie_stage_beat_number (f->stage), ==, REGIE_OPENING_BEAT);
}

static void
test_addition_done_again_is_seen (Fixture *f, gconstpointer data)
{
  RegieJournal *journal = regie_document_journal (f->document);
  RegieBeat *third;

  set_play (f);
  third = regie_beats_add (f->document, f->scene, 2);
  regie_stage_set_beat_number (f->stage, 2);
  regie_journal_undo (journal);
  regie_document_flush (f->document);
  g_assert_cmpint (regie_stage_beat_number (f->stage), ==, 1);
  regie_journal_redo (journal);
  regie_document_flush (f->document);
  g_assert_true (regie_stage_beat (f->stage) == third);
}

static void
test_moves_in_the_beat (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);
  RegieDifference *difference;

  regie_stage_set_beat_number (f->stage, 0);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 4, 4 }, ALT);
  NEAR (play.guest->x, 2);
  NEAR (seen_guest (f, &play)->x, 4);
  NEAR (seen_guest (f, &play)->y, 4);
  difference = regie_beat_find_difference (play.first, play.guest->parent_instance.id);
  g_assert_nonnull (difference);
  NEAR (difference->x, 4);
  g_assert_true (regie_stage_hit (f->stage, (RegiePoint){ 4, 4 }, 0) ==
                 REGIE_RECORD (seen_guest (f, &play)));
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 2, 6 }, 0));
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Move");
  regie_journal_undo (f->journal);
  regie_document_flush (f->document);
  NEAR (seen_guest (f, &play)->x, 2);
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 4, 4 }, 0));
}

static void
test_walks_round_what_stands_there (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);
  RegieDifference *difference;

  regie_record_set_real (REGIE_RECORD (play.counter), "height", 1);
  regie_stage_set_beat_number (f->stage, 0);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 8, 0.8 }, ALT);
  fixture_drag (f, (RegiePoint){ 8, 0.8 }, (RegiePoint){ 8, 1 }, ALT);
  regie_stage_set_beat_number (f->stage, 1);
  fixture_drag (f, (RegiePoint){ 8, 1 }, (RegiePoint){ 8, 3.2 }, ALT);
  difference = regie_beat_find_difference (play.second, play.guest->parent_instance.id);
  g_assert_nonnull (difference->path);
  regie_journal_undo (f->journal);
  g_assert_null (
    regie_beat_find_difference (play.second, play.guest->parent_instance.id));
}

static void
test_flows_on (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  regie_stage_set_beat_number (f->stage, 0);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 4, 4 }, ALT);
  regie_stage_set_beat_number (f->stage, 1);
  NEAR (seen_guest (f, &play)->x, 4);
  fixture_drag (f, (RegiePoint){ 4, 4 }, (RegiePoint){ 6, 6 }, ALT);
  regie_stage_set_beat_number (f->stage, 0);
  NEAR (seen_guest (f, &play)->x, 4);
  regie_stage_set_beat_number (f->stage, REGIE_OPENING_BEAT);
  g_assert_null (regie_stage_moment (f->stage));
  g_assert_true (regie_stage_hit (f->stage, (RegiePoint){ 2, 6 }, 0) ==
                 REGIE_RECORD (play.guest));
}

static void
test_setting_is_for_all (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  regie_stage_set_beat_number (f->stage, 1);
  fixture_drag (f, (RegiePoint){ 8, 2 }, (RegiePoint){ 9, 3 }, ALT);
  NEAR (play.counter->x, 9);
  g_assert_null (
    regie_beat_find_difference (play.second, play.counter->parent_instance.id));
  fixture_drag (f, (RegiePoint){ 5, 5 }, (RegiePoint){ 3, 3 }, ALT);
  NEAR (play.tray->x, 5);
  g_assert_nonnull (
    regie_beat_find_difference (play.second, play.tray->parent_instance.id));
}

static void
test_picked_stays_picked (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);
  RegieRecord *picked;

  fixture_click (f, 2, 6, 0);
  regie_stage_set_beat_number (f->stage, 1);
  picked = regie_selection_at (f->selection, 0);
  g_assert_true (picked == REGIE_RECORD (seen_guest (f, &play)));
  g_assert_true (regie_record_original (picked) == REGIE_RECORD (play.guest));
  g_assert_true (regie_selection_contains (f->selection, play.guest));
  g_assert_true (regie_selection_contains (f->selection, picked));
  regie_edit_nudge (f->stage, 0.5, 0);
  NEAR (seen_guest (f, &play)->x, 2.5);
  NEAR (play.guest->x, 2);
}

static void
test_judging_is_for_all (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  regie_stage_set_beat_number (f->stage, 0);
  fixture_click (f, 5, 5, 0);
  regie_edit_judge (f->stage, REGIE_VERDICT_SUPPORTS);
  g_assert_cmpint (regie_element_verdict (play.tray), ==, REGIE_VERDICT_SUPPORTS);
  g_assert_cmpint (regie_element_verdict (
                     regie_moment_seen (regie_stage_moment (f->stage), play.tray)),
                   ==, REGIE_VERDICT_SUPPORTS);
  g_assert_true (play.tray->judgement->parent_instance.owner == REGIE_RECORD (play.tray));
}

static void
test_follows_its_beat (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  regie_stage_set_beat_number (f->stage, 1);
  regie_beats_move (f->document, play.second, 0);
  regie_document_flush (f->document);
  g_assert_cmpint (regie_stage_beat_number (f->stage), ==, 0);
  g_assert_true (regie_stage_beat (f->stage) == play.second);
  regie_beats_delete (f->document, play.second);
  regie_document_flush (f->document);
  g_assert_true (regie_stage_beat (f->stage) == play.first);
  regie_beats_delete (f->document, play.first);
  regie_document_flush (f->document);
  g_assert_cmpint (regie_stage_beat_number (f->stage), ==, REGIE_OPENING_BEAT);
}

static void
test_deleting_forgets (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  regie_stage_set_beat_number (f->stage, 0);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 4, 4 }, ALT);
  fixture_click (f, 4, 4, 0);
  g_assert_cmpuint (regie_edit_delete (f->stage), ==, 1);
  regie_document_flush (f->document);
  g_assert_null (regie_list_at (play.first->differences, 0));
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 4, 4 }, 0));
  regie_journal_undo (f->journal);
  regie_document_flush (f->document);
  NEAR (seen_guest (f, &play)->x, 4);
}

static void
test_hidden_from_now_on (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  regie_stage_set_beat_number (f->stage, 1);
  fixture_click (f, 5, 5, 0);
  regie_edit_hide (f->stage, TRUE);
  regie_document_flush (f->document);
  g_assert_false (play.tray->hidden);
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 5, 5 }, 0));
  regie_stage_set_beat_number (f->stage, 0);
  g_assert_nonnull (regie_stage_hit (f->stage, (RegiePoint){ 5, 5 }, 0));
}

static void
test_picked_up_by_the_nearest (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  fixture_click (f, 5, 5, 0);
  g_assert_false (regie_stage_may_pick_up (f->stage)); /* before the first beat */
  regie_stage_set_beat_number (f->stage, 0);
  g_assert_true (regie_stage_may_pick_up (f->stage));
  g_assert_false (regie_stage_may_put_down (f->stage));
  g_assert_true (regie_stage_pick_up (f->stage) == play.guest);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Pick up");
  g_assert_true (regie_carrying_of (regie_moment_timeline (regie_stage_moment (f->stage)),
                                    play.tray, 0) == play.guest);
  g_assert_false (regie_stage_may_pick_up (f->stage));
  regie_stage_set_beat_number (f->stage, 1);
  regie_selection_clear (f->selection);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 4, 4 }, ALT);
  fixture_click (f, 4, 4.4, 0);
  g_assert_cmpuint (regie_stage_put_down (f->stage), ==, 1);
  NEAR (regie_beat_find_difference (play.second, play.tray->parent_instance.id)->y, 4.4);
  NEAR (play.tray->y, 5);
}

static void
test_copied_scene_plays_alone (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);
  RegieScene *copy;
  RegieBeat *beat;
  RegieDifference *difference;

  regie_stage_set_beat_number (f->stage, 0);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 4, 4 }, ALT);
  copy = regie_scene_edit_duplicate (f->stage, f->scene);
  beat = regie_list_at (copy->beats, 0);
  difference = regie_list_at (beat->differences, 0);
  g_assert_cmpstr (difference->thing, !=, play.guest->parent_instance.id);
  g_assert_cmpstr (difference->thing, ==,
                   REGIE_RECORD (regie_list_at (copy->positions, 0))->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/stage-beat/undone-deletion-is-seen", test_undone_deletion_is_seen);
  FIXTURE_TEST ("/stage-beat/addition-done-again-is-seen",
                test_addition_done_again_is_seen);
  FIXTURE_TEST ("/stage-beat/a-drag-is-a-difference", test_moves_in_the_beat);
  FIXTURE_TEST ("/stage-beat/a-drag-finds-its-way", test_walks_round_what_stands_there);
  FIXTURE_TEST ("/stage-beat/differences-flow-on", test_flows_on);
  FIXTURE_TEST ("/stage-beat/the-setting-is-for-all", test_setting_is_for_all);
  FIXTURE_TEST ("/stage-beat/what-is-picked-stays-picked", test_picked_stays_picked);
  FIXTURE_TEST ("/stage-beat/judgements-are-for-all", test_judging_is_for_all);
  FIXTURE_TEST ("/stage-beat/the-beat-shown-stays-shown", test_follows_its_beat);
  FIXTURE_TEST ("/stage-beat/deleting-forgets-differences", test_deleting_forgets);
  FIXTURE_TEST ("/stage-beat/hiding-is-from-the-beat-on", test_hidden_from_now_on);
  FIXTURE_TEST ("/stage-beat/the-nearest-picks-up", test_picked_up_by_the_nearest);
  FIXTURE_TEST ("/stage-beat/a-copied-scene-plays-alone", test_copied_scene_plays_alone);
  return g_test_run ();
}
