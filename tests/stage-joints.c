/* Claims about walls that end on other walls.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

/* A wall across, and one that comes down to it in a T. */
static RegieWall *
build_tee (Fixture *f, RegieWall **across)
{
  *across = fixture_add_wall (f, (RegiePoint){ 1, 5 }, (RegiePoint){ 9, 5 });
  return fixture_add_wall (f, (RegiePoint){ 4, 1 }, (RegiePoint){ 4, 5 });
}

static void
test_end_follows_a_move (Fixture *f, gconstpointer data)
{
  RegieWall *across, *down = build_tee (f, &across);
  g_autoptr (RegieRecord) door = g_object_new (REGIE_TYPE_OPENING, "at", 2.0, NULL);

  regie_record_append (REGIE_RECORD (down), door);
  regie_selection_pick (f->selection, across);
  fixture_drag (f, (RegiePoint){ 7, 5 }, (RegiePoint){ 7.5, 6 }, ALT);
  NEAR (across->points->at[0].y, 6);
  NEAR (down->points->at[0].y, 1);
  NEAR (down->points->at[1].x, 4); /* straight on, not dragged aside */
  NEAR (down->points->at[1].y, 6);
  NEAR (REGIE_OPENING (door)->at, 2);
  regie_journal_undo (f->journal);
  NEAR (down->points->at[1].y, 5);
}

static void
test_end_follows_a_nudge (Fixture *f, gconstpointer data)
{
  RegieWall *across, *down = build_tee (f, &across);

  regie_selection_pick (f->selection, across);
  regie_edit_nudge (f->stage, 0, 0.1);
  regie_edit_nudge (f->stage, 0, 0.1);
  NEAR (down->points->at[1].y, 5.2);
  regie_journal_undo (f->journal);
  NEAR (down->points->at[1].y, 5);
}

static void
test_end_follows_a_corner (Fixture *f, gconstpointer data)
{
  RegieWall *across, *down = build_tee (f, &across);

  regie_selection_pick (f->selection, across);
  fixture_drag (f, (RegiePoint){ 9, 5 }, (RegiePoint){ 9, 9 }, ALT);
  NEAR (down->points->at[1].x, 4);
  NEAR (down->points->at[1].y, 6.5); /* on the slanting line now */
}

static void
test_the_one_that_ends_there_moves_alone (Fixture *f, gconstpointer data)
{
  RegieWall *across, *down = build_tee (f, &across);

  regie_selection_pick (f->selection, down);
  fixture_drag (f, (RegiePoint){ 4, 2 }, (RegiePoint){ 6, 2 }, ALT);
  NEAR (down->points->at[1].x, 6);
  NEAR (across->points->at[0].x, 1);
  NEAR (across->points->at[1].x, 9);
}

static void
test_corner_stays_a_corner (Fixture *f, gconstpointer data)
{
  RegieWall *across = fixture_add_wall (f, (RegiePoint){ 1, 3 }, (RegiePoint){ 5, 3 });
  RegieWall *down = fixture_add_wall (f, (RegiePoint){ 5, 3 }, (RegiePoint){ 5, 7 });

  regie_selection_pick (f->selection, down);
  fixture_drag (f, (RegiePoint){ 5, 6 }, (RegiePoint){ 6, 5 }, ALT);
  NEAR (down->points->at[0].x, 6);
  NEAR (down->points->at[0].y, 2);
  NEAR (across->points->at[1].x, 6);
  NEAR (across->points->at[1].y, 2);
  fixture_drag (f, (RegiePoint){ 6, 5 }, (RegiePoint){ 6, 7 }, ALT);
  NEAR (across->points->at[1].y, 4);
  NEAR (across->points->at[0].y, 3);
}

static void
test_escape_takes_the_joint_back (Fixture *f, gconstpointer data)
{
  RegieWall *across, *down = build_tee (f, &across);

  regie_selection_pick (f->selection, across);
  fixture_event (f, REGIE_EVENT_PRESS, 7, 5, ALT);
  fixture_event (f, REGIE_EVENT_DRAG, 7, 7, ALT);
  NEAR (down->points->at[1].y, 7);
  fixture_event (f, REGIE_EVENT_CANCEL, 7, 7, 0);
  NEAR (down->points->at[1].y, 5);
}

static void
test_drawn_end_meets_the_centre_line_square (Fixture *f, gconstpointer data)
{
  RegieWall *wall;

  fixture_add_wall (f, (RegiePoint){ 1, 5 }, (RegiePoint){ 9, 5 });
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 4, 1, 0);
  fixture_click (f, 4.05, 4.97, 0);
  fixture_event (f, REGIE_EVENT_ENTER, 4.05, 4.97, 0);
  wall = regie_list_at (f->setting->walls, 1);
  g_assert_nonnull (wall);
  NEAR (wall->points->at[1].x, 4);
  NEAR (wall->points->at[1].y, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BARE_TEST ("/tee/follows-a-move", test_end_follows_a_move);
  BARE_TEST ("/tee/follows-a-nudge", test_end_follows_a_nudge);
  BARE_TEST ("/tee/follows-a-corner", test_end_follows_a_corner);
  BARE_TEST ("/tee/moves-alone", test_the_one_that_ends_there_moves_alone);
  BARE_TEST ("/tee/corner-stays-a-corner", test_corner_stays_a_corner);
  BARE_TEST ("/tee/escape-takes-it-back", test_escape_takes_the_joint_back);
  BARE_TEST ("/tee/is-drawn-square", test_drawn_end_meets_the_centre_line_square);
  return g_test_run ();
}
