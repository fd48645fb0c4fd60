/* Claims about the corners and edges of walls, zones and lines of visibility.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/stage/corner.h"

/* From 2, 2 to 6, 5, clockwise; selected. */
static RegieZone *
pick_zone (Fixture *f)
{
  g_autoptr (RegieZone) zone = g_object_new (REGIE_TYPE_ZONE, NULL);
  const RegiePoint at[] = { { 2, 2 }, { 6, 2 }, { 6, 5 }, { 2, 5 } };
  g_autofree RegiePoints *points = regie_points_new (at, 4);

  regie_record_set_points (REGIE_RECORD (zone), "points", points);
  regie_record_append (REGIE_RECORD (f->setting), REGIE_RECORD (zone));
  regie_document_flush (f->document);
  regie_selection_pick (f->selection, zone);
  return zone;
}

static void
test_double_click_adds_one (Fixture *f, gconstpointer data)
{
  RegieZone *zone = pick_zone (f);

  fixture_click (f, 3, 2, 0);
  fixture_event (f, REGIE_EVENT_PRESS, 3, 2, 0);
  fixture_event (f, REGIE_EVENT_DOUBLE, 3, 2, 0);
  fixture_event (f, REGIE_EVENT_RELEASE, 3, 2, 0);
  g_assert_cmpuint (zone->points->n, ==, 5);
  NEAR (zone->points->at[1].x, 3);
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 1);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Add corner");
}

static void
test_an_edge_moves_aside (Fixture *f, gconstpointer data)
{
  RegieZone *zone = pick_zone (f);

  fixture_drag (f, (RegiePoint){ 6, 3.5 }, (RegiePoint){ 8, 4.2 }, ALT);
  NEAR (zone->points->at[1].x, 8);
  NEAR (zone->points->at[2].x, 8);
  NEAR (zone->points->at[1].y, 2);
  NEAR (zone->points->at[2].y, 5);
  NEAR (zone->points->at[0].x, 2);
}

static void
test_click_picks_and_delete_takes_away (Fixture *f, gconstpointer data)
{
  RegieZone *zone = pick_zone (f);

  fixture_click (f, 6, 5, 0);
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 2);
  g_assert_true (regie_corner_remove (f->stage));
  g_assert_cmpuint (zone->points->n, ==, 3);
  NEAR (zone->points->at[2].x, 2);
  g_assert_false (regie_corner_may_remove (f->stage));
  g_assert_false (regie_corner_remove (f->stage));
  g_assert_cmpuint (zone->points->n, ==, 3);
  regie_journal_undo (f->journal);
  g_assert_cmpuint (zone->points->n, ==, 4);
}

static void
test_keys_reach_every_corner (Fixture *f, gconstpointer data)
{
  RegieZone *zone = pick_zone (f);

  g_assert_true (regie_corner_step (f->stage, TRUE));
  g_assert_true (regie_corner_step (f->stage, TRUE));
  g_assert_true (regie_corner_nudge (f->stage, 0.1, 0));
  g_assert_true (regie_corner_nudge (f->stage, 0, -0.1));
  NEAR (zone->points->at[1].x, 6.1);
  NEAR (zone->points->at[1].y, 1.9);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Move corner");
  g_assert_true (regie_corner_step (f->stage, FALSE));
  g_assert_true (regie_corner_step (f->stage, FALSE));
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 3);
  g_assert_true (regie_corner_add (f->stage));
  g_assert_cmpuint (zone->points->n, ==, 5);
  NEAR (zone->points->at[4].y, 3.5);
  regie_journal_undo (f->journal);
  regie_journal_undo (f->journal);
  NEAR (zone->points->at[1].x, 6); /* both nudges were one step */
  NEAR (zone->points->at[1].y, 2);
}

static void
test_escape_leaves_the_corner_first (Fixture *f, gconstpointer data)
{
  pick_zone (f);
  regie_corner_step (f->stage, TRUE);
  fixture_event (f, REGIE_EVENT_CANCEL, 0, 0, 0);
  g_assert_cmpint (regie_stage_corner (f->stage), ==, -1);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 1);
  fixture_event (f, REGIE_EVENT_CANCEL, 0, 0, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
}

static void
test_another_selection_has_none (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 9, 7, 1, 1);

  pick_zone (f);
  regie_corner_step (f->stage, TRUE);
  regie_selection_pick (f->selection, element);
  g_assert_cmpint (regie_stage_corner (f->stage), ==, -1);
  g_assert_false (regie_corner_step (f->stage, TRUE));
  g_assert_false (regie_corner_add (f->stage));
}

static void
test_menu_adds_where_it_was_asked_for (Fixture *f, gconstpointer data)
{
  RegieZone *zone = pick_zone (f);

  g_assert_false (regie_corner_aim (f->stage, (RegiePoint){ 6, 3 }, PIXEL));
  g_assert_true (regie_corner_add (f->stage));
  NEAR (zone->points->at[2].y, 3);
  g_assert_true (regie_corner_aim (f->stage, (RegiePoint){ 2, 5 }, PIXEL));
  g_assert_cmpint (regie_stage_corner (f->stage), ==, 4);
}

static void
test_openings_stay_on_the_plan (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 9, 1 });
  g_autoptr (RegieRecord) door = g_object_new (REGIE_TYPE_OPENING, "at", 6.0, NULL);

  regie_record_append (REGIE_RECORD (wall), door);
  regie_selection_pick (f->selection, wall);
  g_assert_true (regie_corner_add_at (f->stage, (RegiePoint){ 4, 1 }));
  NEAR (REGIE_OPENING (door)->at, 6);
  g_assert_true (regie_corner_nudge (f->stage, 0, 3));
  fixture_drag (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 4, 1 }, ALT);
  /* The first stretch is three metres now, and the door as far from the end as it was. */
  g_assert_cmpuint (wall->points->n, ==, 3);
  NEAR (regie_wall_length (wall) - REGIE_OPENING (door)->at,
        regie_distance (wall->points->at[2],
                        regie_wall_at (wall, REGIE_OPENING (door)->at, NULL)));
}

static void
test_door_stays_when_the_near_end_moves (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 3, 1 }, (RegiePoint){ 9, 1 });
  g_autoptr (RegieRecord) door = g_object_new (REGIE_TYPE_OPENING, "at", 4.0, NULL);

  regie_record_append (REGIE_RECORD (wall), door);
  regie_selection_pick (f->selection, wall);
  fixture_drag (f, (RegiePoint){ 3, 1 }, (RegiePoint){ 1, 1 }, ALT);
  NEAR (REGIE_OPENING (door)->at, 6); /* still at 7, 1 */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BARE_TEST ("/corner/double-click-adds", test_double_click_adds_one);
  BARE_TEST ("/corner/delete-takes-away", test_click_picks_and_delete_takes_away);
  BARE_TEST ("/corner/keys-reach-all", test_keys_reach_every_corner);
  BARE_TEST ("/corner/escape-leaves-it-first", test_escape_leaves_the_corner_first);
  BARE_TEST ("/corner/another-selection", test_another_selection_has_none);
  BARE_TEST ("/corner/menu-adds-where-asked", test_menu_adds_where_it_was_asked_for);
  BARE_TEST ("/corner/openings-stay", test_openings_stay_on_the_plan);
  BARE_TEST ("/corner/door-stays-by-the-far-end",
             test_door_stays_when_the_near_end_moves);
  BARE_TEST ("/edge/moves-aside", test_an_edge_moves_aside);
  return g_test_run ();
}
