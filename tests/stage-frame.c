/* Claims about sizing and turning several things together.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

typedef struct
{
  RegieElement *a, *b; /* the frame round them goes from 1, 1 to 7, 4 */
} Pair;

static Pair
pick_pair (Fixture *f)
{
  Pair pair = { fixture_add (f, 2, 2, 2, 2), fixture_add (f, 6, 3.5, 2, 1) };

  regie_edit_select_all (f->stage);
  return pair;
}

static void
test_all_grow_from_the_other_corner (Fixture *f, gconstpointer data)
{
  Pair pair = pick_pair (f);

  fixture_drag (f, (RegiePoint){ 7, 4 }, (RegiePoint){ 10, 7 }, ALT);
  NEAR (pair.a->width, 3);
  NEAR (pair.a->depth, 4);
  NEAR (pair.a->x, 2.5);
  NEAR (pair.a->y, 3);
  NEAR (pair.b->x, 8.5);
  NEAR (pair.b->y, 6);
  NEAR (pair.b->depth, 2);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Resize");
  regie_journal_undo (f->journal);
  NEAR (pair.a->width, 2);
  NEAR (pair.b->x, 6);
}

static void
test_shift_keeps_proportion (Fixture *f, gconstpointer data)
{
  Pair pair = pick_pair (f);

  fixture_drag (f, (RegiePoint){ 7, 4 }, (RegiePoint){ 10, 4 }, ALT | SHIFT);
  NEAR (pair.a->width, 3);
  NEAR (pair.a->depth, 3);
}

static void
test_ctrl_keeps_the_centre (Fixture *f, gconstpointer data)
{
  Pair pair = pick_pair (f);

  fixture_drag (f, (RegiePoint){ 7, 2.5 }, (RegiePoint){ 8.5, 2.5 }, ALT | CTRL);
  NEAR ((pair.a->x - pair.a->width / 2 + pair.b->x + pair.b->width / 2) / 2, 4);
  NEAR (pair.b->x + pair.b->width / 2, 8.5);
}

static void
test_quarter_turned_takes_the_other_side (Fixture *f, gconstpointer data)
{
  Pair pair = pick_pair (f);

  regie_record_set_real (REGIE_RECORD (pair.a), "turn", 90);
  fixture_drag (f, (RegiePoint){ 7, 2.5 }, (RegiePoint){ 13, 2.5 }, ALT);
  NEAR (pair.a->width, 2);
  NEAR (pair.a->depth, 4);
}

static void
test_all_turn_about_the_middle (Fixture *f, gconstpointer data)
{
  Pair pair = pick_pair (f);

  fixture_drag (f, (RegiePoint){ 4, 0.78 }, (RegiePoint){ 6, 2.5 }, 0);
  NEAR (pair.a->turn, 90);
  NEAR (pair.a->x, 4.5);
  NEAR (pair.a->y, 0.5);
  NEAR (pair.b->x, 3);
  NEAR (pair.b->y, 4.5);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Turn");
}

static void
test_wall_and_its_door_follow (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 6, 6 });
  g_autoptr (RegieRecord) door = g_object_new (REGIE_TYPE_OPENING, "at", 1.0, NULL);
  double half = wall->thickness / 2;

  regie_record_append (REGIE_RECORD (wall), door);
  fixture_add (f, 4, 3, 1, 2);
  regie_edit_select_all (f->stage);
  fixture_drag (f, (RegiePoint){ 6, 4 }, (RegiePoint){ 10, 4 }, ALT);
  NEAR (wall->points->at[0].x, 2);
  NEAR (wall->points->at[1].x, 10);
  NEAR (wall->points->at[1].y, 6);
  NEAR (REGIE_OPENING (door)->at, 2); /* a quarter along, as before */
  NEAR (wall->thickness / 2, half);
}

static void
test_locked_ones_stay (Fixture *f, gconstpointer data)
{
  Pair pair = pick_pair (f);
  RegieElement *locked = fixture_add (f, 10, 2, 1, 1);

  regie_edit_select_all (f->stage);
  regie_record_set_number (REGIE_RECORD (locked), "locked", TRUE);
  fixture_drag (f, (RegiePoint){ 7, 4 }, (RegiePoint){ 10, 7 }, ALT);
  NEAR (pair.a->width, 3);
  NEAR (locked->x, 10);
  NEAR (locked->width, 1);
}

static void
test_a_zone_turns_alone (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieZone) zone = g_object_new (REGIE_TYPE_ZONE, NULL);
  const RegiePoint at[] = { { 2, 2 }, { 6, 2 }, { 6, 4 }, { 2, 4 } };
  g_autofree RegiePoints *points = regie_points_new (at, 4);

  regie_record_set_points (REGIE_RECORD (zone), "points", points);
  regie_record_append (REGIE_RECORD (f->setting), REGIE_RECORD (zone));
  regie_document_flush (f->document);
  regie_selection_pick (f->selection, zone);
  fixture_drag (f, (RegiePoint){ 4, 1.78 }, (RegiePoint){ 6, 3 }, 0);
  NEAR (zone->points->at[0].x, 5);
  NEAR (zone->points->at[0].y, 1);
}

static void
test_escape_takes_it_back (Fixture *f, gconstpointer data)
{
  Pair pair = pick_pair (f);

  fixture_event (f, REGIE_EVENT_PRESS, 7, 4, 0);
  fixture_event (f, REGIE_EVENT_DRAG, 10, 8, 0);
  g_assert_cmpfloat (pair.a->width, >, 2);
  fixture_event (f, REGIE_EVENT_CANCEL, 10, 8, 0);
  NEAR (pair.a->width, 2);
  g_assert_false (regie_journal_is_open (f->journal));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BARE_TEST ("/several/grow-from-the-other-corner", test_all_grow_from_the_other_corner);
  BARE_TEST ("/several/shift-keeps-proportion", test_shift_keeps_proportion);
  BARE_TEST ("/several/ctrl-keeps-the-centre", test_ctrl_keeps_the_centre);
  BARE_TEST ("/several/quarter-turned", test_quarter_turned_takes_the_other_side);
  BARE_TEST ("/several/turn-about-the-middle", test_all_turn_about_the_middle);
  BARE_TEST ("/several/wall-and-door-follow", test_wall_and_its_door_follow);
  BARE_TEST ("/several/locked-ones-stay", test_locked_ones_stay);
  BARE_TEST ("/several/escape-takes-it-back", test_escape_takes_it_back);
  BARE_TEST ("/zone/turns-alone", test_a_zone_turns_alone);
  return g_test_run ();
}
