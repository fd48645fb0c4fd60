/* Claims about the tools that draw, and about dragging handles.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

static RegieWall *
nth_wall (Fixture *f, unsigned n)
{
  return regie_list_at (f->setting->walls, n);
}

static void
assert_point (const RegiePoints *points, size_t i, double x, double y)
{
  g_assert_cmpuint (points->n, >, i);
  NEAR (points->at[i].x, x);
  NEAR (points->at[i].y, y);
}

static void
test_typed_length_is_exact (Fixture *f, gconstpointer data)
{
  RegieWall *wall;

  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 1, 1, 0);
  fixture_event (f, REGIE_EVENT_MOVE, 3, 1.02, 0);
  fixture_type (f, "3.475");
  fixture_event (f, REGIE_EVENT_ENTER, 3, 1.02, 0);
  fixture_event (f, REGIE_EVENT_ENTER, 3, 1.02, 0);
  wall = nth_wall (f, 0);
  g_assert_nonnull (wall);
  g_assert_cmpuint (wall->points->n, ==, 2);
  assert_point (wall->points, 1, 4.475, 1);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Draw wall");
}

static void
test_letters_stay_shortcuts (Fixture *f, gconstpointer data)
{
  RegieEvent letter = { REGIE_EVENT_TEXT, { 0, 0 }, PIXEL, 0, 'm' };

  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  g_assert_false (regie_stage_event (f->stage, &letter));
  fixture_click (f, 1, 1, 0);
  g_assert_false (regie_stage_event (f->stage, &letter));
  fixture_type (f, "12");
  g_assert_true (regie_stage_event (f->stage, &letter));
}

static void
test_first_point_closes (Fixture *f, gconstpointer data)
{
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 1, 1, 0);
  fixture_click (f, 5, 1, 0);
  fixture_click (f, 5, 4, 0);
  fixture_click (f, 1, 4, 0);
  fixture_click (f, 1.03, 1.02, 0);
  g_assert_true (nth_wall (f, 0)->closed);
  g_assert_cmpuint (nth_wall (f, 0)->points->n, ==, 4);
}

static void
test_two_corners_make_no_zone (Fixture *f, gconstpointer data)
{
  g_autofree char *prompt = NULL, *later = NULL;

  regie_stage_set_tool (f->stage, REGIE_TOOL_ZONE);
  fixture_click (f, 1, 1, 0);
  fixture_click (f, 5, 1, 0);
  fixture_event (f, REGIE_EVENT_ENTER, 5, 1, 0);
  g_object_get (f->stage, "prompt", &prompt, NULL);
  g_assert_nonnull (strstr (prompt, "three corners"));
  fixture_click (f, 5, 4, 0);
  g_object_get (f->stage, "prompt", &later, NULL);
  g_assert_nonnull (strstr (later, "Drag a rectangle"));
  fixture_event (f, REGIE_EVENT_ENTER, 5, 4, 0);
  g_assert_cmpuint (g_list_model_get_n_items (f->setting->zones), ==, 1);
}

static void
test_angles_snap (Fixture *f, gconstpointer data)
{
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 1, 1, 0);
  fixture_click (f, 5, 1.1, 0);
  fixture_event (f, REGIE_EVENT_DOUBLE, 5, 1.1, 0);
  NEAR (nth_wall (f, 0)->points->at[1].y, 1);
}

static void
test_alt_draws_any_angle (Fixture *f, gconstpointer data)
{
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 1, 1, ALT);
  fixture_click (f, 5, 1.1, ALT);
  fixture_event (f, REGIE_EVENT_ENTER, 5, 1.1, 0);
  NEAR (nth_wall (f, 0)->points->at[1].y, 1.1);
}

static void
test_ends_join (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 5, 1 });
  g_autoptr (RegieRecord) door = g_object_new (REGIE_TYPE_OPENING, "at", 2.0, NULL);

  regie_record_append (REGIE_RECORD (wall), door);
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 1.04, 1.03, 0);
  fixture_click (f, 1, 4, 0);
  fixture_event (f, REGIE_EVENT_ENTER, 1, 4, 0);
  g_assert_cmpuint (g_list_model_get_n_items (f->setting->walls), ==, 1);
  g_assert_cmpuint (wall->points->n, ==, 3);
  assert_point (wall->points, 0, 1, 4);
  NEAR (REGIE_OPENING (door)->at, 5); /* still two metres from the old corner */
  regie_journal_undo (f->journal);
  g_assert_cmpuint (wall->points->n, ==, 2);
  NEAR (REGIE_OPENING (door)->at, 2);
}

static void
test_both_ends_close (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 5, 1 });

  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 5, 1, 0);
  fixture_click (f, 5, 4, 0);
  fixture_click (f, 1, 4, 0);
  fixture_click (f, 1, 1, 0);
  fixture_event (f, REGIE_EVENT_ENTER, 1, 1, 0);
  g_assert_true (wall->closed);
  g_assert_cmpuint (wall->points->n, ==, 4);
}

static void
test_backspace_takes_a_point_back (Fixture *f, gconstpointer data)
{
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 1, 1, 0);
  fixture_click (f, 5, 1, 0);
  fixture_click (f, 5, 4, 0);
  fixture_event (f, REGIE_EVENT_BACKSPACE, 5, 4, 0);
  fixture_event (f, REGIE_EVENT_ENTER, 5, 4, 0);
  g_assert_cmpuint (nth_wall (f, 0)->points->n, ==, 2);
}

static void
test_escape_draws_nothing (Fixture *f, gconstpointer data)
{
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  fixture_click (f, 1, 1, 0);
  fixture_click (f, 5, 1, 0);
  fixture_event (f, REGIE_EVENT_CANCEL, 5, 1, 0);
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_WALL);
  fixture_event (f, REGIE_EVENT_CANCEL, 5, 1, 0);
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_SELECT);
  g_assert_null (regie_journal_undo_name (f->journal));
}

static void
test_door_is_cut (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 0, 1 }, (RegiePoint){ 8, 1 });
  RegieOpening *door;

  regie_stage_set_tool (f->stage, REGIE_TOOL_DOOR);
  fixture_click (f, 3.01, 1.2, 0);
  door = regie_list_at (wall->openings, 0);
  NEAR (door->at, 3);
  g_assert_cmpint (door->kind, ==, REGIE_OPENING_DOOR);
  g_assert_cmpint (door->swing, ==, REGIE_SWING_IN);
  g_assert_true (regie_selection_contains (f->selection, door));
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_SELECT);
}

static void
test_door_cannot_leave_its_wall (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 5, 1 });
  RegieOpening *door;

  regie_stage_set_tool (f->stage, REGIE_TOOL_DOOR);
  fixture_click (f, 3, 1, 0);
  door = regie_list_at (wall->openings, 0);
  fixture_drag (f, (RegiePoint){ 3, 1 }, (RegiePoint){ 11, 6 }, 0);
  NEAR (door->at, 4 - 0.45);
  fixture_drag (f, (RegiePoint){ 4.5, 1 }, (RegiePoint){ -3, -3 }, 0);
  NEAR (door->at, 0.45);
}

static void
test_no_door_without_wall (Fixture *f, gconstpointer data)
{
  fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 5, 1 });
  regie_stage_set_tool (f->stage, REGIE_TOOL_WINDOW);
  fixture_click (f, 3, 6, 0);
  g_assert_null (regie_list_at (nth_wall (f, 0)->openings, 0));
}

static void
test_zone_by_drag (Fixture *f, gconstpointer data)
{
  RegieZone *zone;

  regie_stage_set_tool (f->stage, REGIE_TOOL_ZONE);
  fixture_drag (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 4, 3 }, ALT);
  zone = regie_list_at (f->setting->zones, 0);
  g_assert_nonnull (zone);
  NEAR (regie_points_area (zone->points), 6);
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_SELECT);
}

static void
test_line_of_visibility (Fixture *f, gconstpointer data)
{
  RegieLineOfVisibility *line;

  regie_stage_set_tool (f->stage, REGIE_TOOL_LINE_OF_VISIBILITY);
  fixture_click (f, 1, 1, 0);
  fixture_click (f, 6, 1, 0);
  fixture_event (f, REGIE_EVENT_ENTER, 6, 1, 0);
  line = regie_list_at (f->setting->lines_of_visibility, 0);
  g_assert_cmpuint (line->points->n, ==, 2);
}

static void
test_dimension (Fixture *f, gconstpointer data)
{
  RegieDimension *dimension;

  regie_stage_set_tool (f->stage, REGIE_TOOL_DIMENSION);
  fixture_click (f, 1, 2, 0);
  fixture_click (f, 5, 2, 0);
  fixture_click (f, 3, 2.6, 0);
  dimension = regie_list_at (f->setting->dimensions, 0);
  NEAR (dimension->to_x - dimension->from_x, 4);
  NEAR (dimension->offset, 0.6);
}

static void
test_note (Fixture *f, gconstpointer data)
{
  regie_stage_set_tool (f->stage, REGIE_TOOL_NOTE);
  fixture_click (f, 2, 3, 0);
  NEAR (((RegieNote *) regie_list_at (f->setting->notes, 0))->y, 3);
}

static void
test_place_stays_with_shift (Fixture *f, gconstpointer data)
{
  RegieElement *chair;

  regie_stage_place_symbol (f->stage, "chair");
  fixture_click (f, 2, 3, SHIFT);
  fixture_click (f, 4, 3.5, 0);
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_SELECT);
  g_assert_cmpuint (g_list_model_get_n_items (f->setting->elements), ==, 2);
  chair = regie_list_at (f->setting->elements, 0);
  g_assert_cmpstr (chair->symbol, ==, "chair");
  g_assert_cmpfloat (chair->width, <, 0.9); /* the symbol's own size */
}

static void
test_prop_goes_to_the_scene (Fixture *f, gconstpointer data)
{
  RegieElement *crate = regie_stage_drop_symbol (f->stage, "crate", (RegiePoint){ 2, 2 });

  g_assert_true (crate->parent_instance.owner == REGIE_RECORD (f->scene));
  g_assert_cmpint (crate->level, ==, REGIE_LEVEL_DRESSING);
  g_assert_true (regie_selection_contains (f->selection, crate));
}

static void
test_dragged_symbol_is_shown (Fixture *f, gconstpointer data)
{
  RegieElement *table = fixture_add (f, 4, 4, 2, 1), *crate;
  RegieEvent event = { .type = REGIE_EVENT_MOVE, .at = { 5.33, 6 }, .pixel = PIXEL };
  RegieBox box;

  regie_selection_clear (f->selection);
  g_assert_true (regie_box_is_empty (regie_stage_live_box (f->stage, PIXEL)));
  regie_stage_hover_symbol (f->stage, "crate", &event);
  box = regie_stage_live_box (f->stage, PIXEL);
  g_assert_true (regie_box_encloses (box, (RegieBox){ 5.3, 5.9, 0.1, 0.1 }));
  g_assert_null (regie_list_at (f->scene->elements, 0));
  regie_stage_hover_end (f->stage);
  g_assert_true (regie_box_is_empty (regie_stage_live_box (f->stage, PIXEL)));
  regie_stage_hover_symbol (f->stage, "crate", &event);
  crate = regie_stage_hover_drop (f->stage);
  regie_stage_hover_end (f->stage);
  NEAR (crate->x - crate->width / 2, table->x + table->width / 2);
  g_assert_true (regie_selection_contains (f->selection, crate));
  regie_journal_undo (f->journal);
  g_assert_null (regie_list_at (f->scene->elements, 0));
}

static void
test_role_has_one_position (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, NULL);
  RegiePosition *first, *again;

  regie_record_append (REGIE_RECORD (f->production), REGIE_RECORD (role));
  first = regie_stage_drop_role (f->stage, role, (RegiePoint){ 2, 2 });
  again = regie_stage_drop_role (f->stage, role, (RegiePoint){ 4, 5 });
  g_assert_true (first == again);
  NEAR (again->x, 4);
}

/* Handles */

static void
test_resize_keeps_the_other_side (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 2, 1);

  fixture_click (f, 4, 4, 0);
  fixture_drag (f, (RegiePoint){ 5, 4.5 }, (RegiePoint){ 6, 5.2 }, ALT);
  NEAR (element->width, 3);
  NEAR (element->depth, 1.7);
  NEAR (element->x - element->width / 2, 3);
  NEAR (element->y - element->depth / 2, 3.5);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Resize");
}

static void
test_resize_in_turned_frame (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 2, 1);

  regie_record_set_real (REGIE_RECORD (element), "turn", 90);
  regie_selection_pick (f->selection, element);
  /* Turned by a quarter, its right side lies down the plan. */
  fixture_drag (f, (RegiePoint){ 4, 5 }, (RegiePoint){ 4, 6 }, ALT);
  NEAR (element->width, 3);
  NEAR (element->depth, 1);
  NEAR (element->y, 4.5);
}

static void
test_resize_shift_keeps_proportion (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 2, 1);

  regie_selection_pick (f->selection, element);
  fixture_drag (f, (RegiePoint){ 5, 4.5 }, (RegiePoint){ 7, 4.6 }, ALT | SHIFT);
  NEAR (element->width / element->depth, 2);
}

static void
test_resize_ctrl_keeps_the_centre (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 2, 1);

  regie_selection_pick (f->selection, element);
  fixture_drag (f, (RegiePoint){ 5, 4 }, (RegiePoint){ 5.5, 4 }, ALT | CTRL);
  NEAR (element->width, 3);
  NEAR (element->x, 4);
}

static void
test_turn_in_steps (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 1, 1);

  regie_selection_pick (f->selection, element);
  fixture_drag (f, (RegiePoint){ 4, 3.28 }, (RegiePoint){ 5, 3.9 }, 0);
  NEAR (element->turn, 90);
  regie_journal_undo (f->journal);
  fixture_drag (f, (RegiePoint){ 4, 3.28 }, (RegiePoint){ 5, 3.9 }, ALT);
  g_assert_cmpfloat_with_epsilon (element->turn, 84.3, 0.05);
}

static void
test_wall_corner_carries_openings (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 6, 1 });
  g_autoptr (RegieRecord) door = g_object_new (REGIE_TYPE_OPENING, "at", 4.0, NULL);

  regie_record_append (REGIE_RECORD (wall), door);
  regie_selection_pick (f->selection, wall);
  fixture_drag (f, (RegiePoint){ 6, 1 }, (RegiePoint){ 3, 1 }, ALT);
  assert_point (wall->points, 1, 3, 1);
  NEAR (REGIE_OPENING (door)->at, 2 - 0.45);
}

static void
test_resize_meets_a_neighbour (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 2, 1);

  fixture_add (f, 8, 4.2, 1, 1);
  regie_selection_pick (f->selection, element);
  fixture_drag (f, (RegiePoint){ 5, 4 }, (RegiePoint){ 7.46, 4.3 }, 0);
  NEAR (element->x + element->width / 2, 7.5);
  NEAR (element->depth, 1);
}

static void
test_delete_waits_for_the_drag (Fixture *f, gconstpointer data)
{
  fixture_add (f, 4, 4, 2, 1);
  fixture_event (f, REGIE_EVENT_PRESS, 4, 4, 0);
  fixture_event (f, REGIE_EVENT_DRAG, 6, 6, 0);
  g_assert_cmpuint (regie_edit_delete (f->stage), ==, 0);
  fixture_event (f, REGIE_EVENT_RELEASE, 6, 6, 0);
  g_assert_cmpuint (regie_edit_delete (f->stage), ==, 1);
}

static void
test_escape_undoes_a_resize (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 2, 1);

  regie_selection_pick (f->selection, element);
  fixture_event (f, REGIE_EVENT_PRESS, 5, 4.5, 0);
  fixture_event (f, REGIE_EVENT_DRAG, 8, 8, 0);
  g_assert_cmpfloat (element->width, >, 2);
  fixture_event (f, REGIE_EVENT_CANCEL, 8, 8, 0);
  NEAR (element->width, 2);
  g_assert_false (regie_journal_is_open (f->journal));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BARE_TEST ("/wall/typed-length-is-exact", test_typed_length_is_exact);
  BARE_TEST ("/wall/letters-stay-shortcuts", test_letters_stay_shortcuts);
  BARE_TEST ("/wall/first-point-closes", test_first_point_closes);
  BARE_TEST ("/zone/two-corners-make-none", test_two_corners_make_no_zone);
  BARE_TEST ("/wall/angles-snap", test_angles_snap);
  BARE_TEST ("/wall/alt-draws-any-angle", test_alt_draws_any_angle);
  BARE_TEST ("/wall/ends-join", test_ends_join);
  BARE_TEST ("/wall/both-ends-close", test_both_ends_close);
  BARE_TEST ("/wall/backspace-takes-a-point-back", test_backspace_takes_a_point_back);
  BARE_TEST ("/wall/escape-draws-nothing", test_escape_draws_nothing);
  BARE_TEST ("/door/is-cut", test_door_is_cut);
  BARE_TEST ("/door/cannot-leave-its-wall", test_door_cannot_leave_its_wall);
  BARE_TEST ("/door/needs-a-wall", test_no_door_without_wall);
  BARE_TEST ("/zone/by-drag", test_zone_by_drag);
  BARE_TEST ("/line-of-visibility/by-clicks", test_line_of_visibility);
  BARE_TEST ("/dimension/by-three-clicks", test_dimension);
  BARE_TEST ("/note/is-pinned", test_note);
  BARE_TEST ("/place/stays-with-shift", test_place_stays_with_shift);
  BARE_TEST ("/place/prop-goes-to-the-scene", test_prop_goes_to_the_scene);
  BARE_TEST ("/place/dragged-symbol-is-shown", test_dragged_symbol_is_shown);
  BARE_TEST ("/place/role-has-one-position", test_role_has_one_position);
  BARE_TEST ("/resize/keeps-the-other-side", test_resize_keeps_the_other_side);
  BARE_TEST ("/resize/in-turned-frame", test_resize_in_turned_frame);
  BARE_TEST ("/resize/shift-keeps-proportion", test_resize_shift_keeps_proportion);
  BARE_TEST ("/resize/ctrl-keeps-the-centre", test_resize_ctrl_keeps_the_centre);
  BARE_TEST ("/resize/escape-undoes", test_escape_undoes_a_resize);
  BARE_TEST ("/resize/meets-a-neighbour", test_resize_meets_a_neighbour);
  BARE_TEST ("/edit/waits-for-the-drag", test_delete_waits_for_the_drag);
  BARE_TEST ("/turn/in-steps", test_turn_in_steps);
  BARE_TEST ("/corner/carries-openings", test_wall_corner_carries_openings);
  return g_test_run ();
}
