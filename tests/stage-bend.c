/* Claims about bending the path of what moves in a beat.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/model/stand-in.h"
#include "app/play/beats.h"
#include "app/stage/bend.h"
#include "app/stage/corner.h"
#include "app/stage/describe.h"

typedef struct
{
  RegiePosition *guest;
  RegieDifference *difference;
} Play;

/* A guest who walks in the first beat from 2, 6 straight across to 8, 6, and is picked. */
static Play
set_play (Fixture *f)
{
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "name", "Guest", NULL);
  g_autoptr (RegiePosition) guest = NULL;
  RegieBeat *beat;
  Play play;

  regie_record_append (REGIE_RECORD (f->production), REGIE_RECORD (role));
  guest = g_object_new (REGIE_TYPE_POSITION, "role", role->parent_instance.id, "x", 2.0,
                        "y", 6.0, NULL);
  regie_record_append (REGIE_RECORD (f->scene), REGIE_RECORD (guest));
  beat = regie_beats_add (f->document, f->scene, 0);
  play.guest = guest;
  play.difference = regie_beat_need_difference (beat, guest->parent_instance.id);
  regie_record_set_real (REGIE_RECORD (play.difference), "x", 8);
  regie_record_set_real (REGIE_RECORD (play.difference), "y", 6);
  regie_document_flush (f->document);
  regie_stage_set_beat_number (f->stage, 0);
  regie_selection_pick (f->selection,
                        regie_moment_seen (regie_stage_moment (f->stage), guest));
  return play;
}

static size_t
bends (const Play *play)
{
  return play->difference->path ? play->difference->path->n : 0;
}

static void
test_middle_makes_a_bend (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  fixture_drag (f, (RegiePoint){ 5, 6 }, (RegiePoint){ 5, 4 }, ALT);
  g_assert_cmpuint (bends (&play), ==, 1);
  NEAR (play.difference->path->at[0].x, 5);
  NEAR (play.difference->path->at[0].y, 4);
  g_assert_true (play.difference->bent);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Bend path");
  NEAR (play.difference->x, 8); /* nobody moved for it */
  regie_journal_undo (f->journal);
  g_assert_cmpuint (bends (&play), ==, 0);
  g_assert_false (play.difference->bent);
}

static void
test_arrow_tells_its_move (Fixture *f, gconstpointer data)
{
  g_autofree char *free = NULL, *blocked = NULL, *beside = NULL;
  RegieRecord *counter;

  set_play (f);
  free = regie_stage_describe_move (f->stage, (RegiePoint){ 3, 6 }, .1);
  g_assert_true (g_str_has_prefix (free, "Guest "));
  g_assert_null (strchr (free, '\n'));
  counter = REGIE_RECORD (fixture_add (f, 5, 6, 1, 9));
  regie_record_set_text (counter, "label", "Counter");
  regie_record_set_real (counter, "height", 1);
  regie_document_flush (f->document);
  blocked = regie_stage_describe_move (f->stage, (RegiePoint){ 3, 6 }, .1);
  g_assert_true (g_str_has_suffix (blocked, "\nGoes through Counter."));
  beside = regie_stage_describe_move (f->stage, (RegiePoint){ 3, 7 }, .1);
  g_assert_null (beside);
}

static void
test_bend_is_moved (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  fixture_drag (f, (RegiePoint){ 5, 6 }, (RegiePoint){ 5, 4 }, ALT);
  fixture_drag (f, (RegiePoint){ 5, 4 }, (RegiePoint){ 6, 3 }, ALT);
  g_assert_cmpuint (bends (&play), ==, 1);
  NEAR (play.difference->path->at[0].x, 6);
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 0);
  /* The second stretch, from 6, 3 to 8, 6, in its middle. */
  fixture_drag (f, (RegiePoint){ 7, 4.5 }, (RegiePoint){ 8, 4.5 }, ALT);
  g_assert_cmpuint (bends (&play), ==, 2);
  NEAR (play.difference->path->at[1].x, 8);
  regie_journal_undo (f->journal);
  regie_journal_undo (f->journal);
  NEAR (play.difference->path->at[0].x, 5);
}

static void
test_bend_meets_its_neighbours (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  fixture_drag (f, (RegiePoint){ 5, 6 }, (RegiePoint){ 7.97, 4.03 }, 0);
  NEAR (play.difference->path->at[0].x, 8);
}

static void
test_escape_leaves_it_straight (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  fixture_event (f, REGIE_EVENT_PRESS, 5, 6, ALT);
  fixture_event (f, REGIE_EVENT_DRAG, 5, 5, ALT);
  fixture_event (f, REGIE_EVENT_DRAG, 5, 4, ALT);
  g_assert_cmpuint (bends (&play), ==, 1);
  fixture_event (f, REGIE_EVENT_CANCEL, 5, 4, ALT);
  g_assert_cmpuint (bends (&play), ==, 0);
  g_assert_false (play.difference->bent);
}

static void
test_arrow_picks_who_walks (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  regie_selection_clear (f->selection);
  fixture_click (f, 3.5, 6, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 1);
  g_assert_true (regie_record_original (regie_selection_at (f->selection, 0)) ==
                 REGIE_RECORD (play.guest));
  regie_selection_clear (f->selection);
  fixture_drag (f, (RegiePoint){ 3.5, 6 }, (RegiePoint){ 3.5, 5 }, ALT);
  g_assert_cmpuint (bends (&play), ==, 1);
  NEAR (play.difference->path->at[0].y, 5);
  g_object_set (f->stage, "moves", FALSE, NULL);
  regie_selection_clear (f->selection);
  fixture_click (f, 3.5, 5, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
}

static void
double_click (Fixture *f, double x, double y)
{
  fixture_click (f, x, y, 0);
  fixture_event (f, REGIE_EVENT_PRESS, x, y, 0);
  fixture_event (f, REGIE_EVENT_DOUBLE, x, y, 0);
  fixture_event (f, REGIE_EVENT_RELEASE, x, y, 0);
}

static void
test_double_click (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  double_click (f, 4, 6);
  g_assert_cmpuint (bends (&play), ==, 1);
  NEAR (play.difference->path->at[0].x, 4);
  double_click (f, 4, 6);
  g_assert_cmpuint (bends (&play), ==, 0);
  g_assert_cmpint (regie_stage_corner (f->stage), ==, -1);
}

static void
test_keys_reach_bends (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  g_assert_false (regie_corner_step (f->stage, TRUE));
  g_assert_false (regie_corner_may_add (f->stage));
  g_assert_true (regie_corner_may_add_bend (f->stage));
  g_assert_true (regie_corner_add (f->stage)); /* in the middle */
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 0);
  g_assert_true (regie_corner_add (f->stage)); /* after the one picked */
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 1);
  NEAR (play.difference->path->at[0].x, 5);
  NEAR (play.difference->path->at[1].x, 6.5);
  g_assert_true (regie_corner_nudge (f->stage, 0, 0.1));
  g_assert_true (regie_corner_nudge (f->stage, 0, 0.1));
  NEAR (play.difference->path->at[1].y, 6.2);
  g_assert_true (regie_corner_step (f->stage, TRUE));
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 0);
  g_assert_true (regie_corner_may_remove_bend (f->stage));
  g_assert_true (regie_corner_remove (f->stage));
  g_assert_true (regie_corner_remove (f->stage));
  g_assert_cmpuint (bends (&play), ==, 0);
  g_assert_false (regie_corner_remove (f->stage));
  regie_journal_undo (f->journal);
  regie_journal_undo (f->journal);
  NEAR (play.difference->path->at[1].y, 6.2);
  regie_journal_undo (f->journal);
  NEAR (play.difference->path->at[1].y, 6); /* both nudges were one step */
}

static void
test_straighten_and_find (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  fixture_add (f, 5, 6, 1, 1);
  g_object_set (regie_list_at (f->setting->elements, 0), "height", 1.0, NULL);
  regie_document_flush (f->document);
  g_assert_false (regie_bend_may_straighten (f->stage));
  g_assert_true (regie_bend_may_find_way (f->stage));
  regie_bend_find_way (f->stage);
  g_assert_cmpuint (bends (&play), >=, 1);
  g_assert_false (play.difference->bent);
  regie_bend_straighten (f->stage);
  g_assert_cmpuint (bends (&play), ==, 0);
  g_assert_true (play.difference->bent);
  /* It stays straight, wherever the guest goes. */
  fixture_drag (f, (RegiePoint){ 8, 6 }, (RegiePoint){ 9, 6 }, ALT);
  g_assert_cmpuint (bends (&play), ==, 0);
  regie_bend_find_way (f->stage);
  g_assert_cmpuint (bends (&play), >=, 1);
}

static void
test_locked_is_let_be (Fixture *f, gconstpointer data)
{
  Play play = set_play (f);

  g_object_set (f->stage, "locked-levels", 1u << REGIE_LEVEL_PEOPLE, NULL);
  fixture_drag (f, (RegiePoint){ 5, 6 }, (RegiePoint){ 5, 4 }, ALT);
  g_assert_cmpuint (bends (&play), ==, 0);
  g_assert_false (regie_corner_add (f->stage));
}

static void
test_switches (Fixture *f, gconstpointer data)
{
  set_play (f);
  regie_selection_clear (f->selection);
  g_object_set (f->stage, "moves", FALSE, NULL);
  g_assert_true (
    regie_box_holds (regie_stage_live_box (f->stage, PIXEL), (RegiePoint){ 2, 6 }));
  g_object_set (f->stage, "ghosts-before", FALSE, NULL);
  g_assert_false (regie_box_is_empty (regie_stage_live_box (f->stage, PIXEL)));
  g_object_set (f->stage, "ghosts-after", FALSE, NULL);
  g_assert_true (regie_box_is_empty (regie_stage_live_box (f->stage, PIXEL)));
  g_object_set (f->stage, "moves", TRUE, NULL);
  g_assert_true (
    regie_box_holds (regie_stage_live_box (f->stage, PIXEL), (RegiePoint){ 5, 6 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BARE_TEST ("/bend/a-middle-makes-one", test_middle_makes_a_bend);
  BARE_TEST ("/bend/arrow-tells-its-move", test_arrow_tells_its_move);
  BARE_TEST ("/bend/is-moved", test_bend_is_moved);
  BARE_TEST ("/bend/meets-its-neighbours", test_bend_meets_its_neighbours);
  BARE_TEST ("/bend/escape-leaves-it", test_escape_leaves_it_straight);
  BARE_TEST ("/bend/the-arrow-picks-who-walks", test_arrow_picks_who_walks);
  BARE_TEST ("/bend/double-click-adds-and-takes-away", test_double_click);
  BARE_TEST ("/bend/keys-reach-all", test_keys_reach_bends);
  BARE_TEST ("/bend/straight-stays-straight", test_straighten_and_find);
  BARE_TEST ("/bend/locked-is-let-be", test_locked_is_let_be);
  BARE_TEST ("/bend/moves-and-ghosts-have-their-switches", test_switches);
  return g_test_run ();
}
