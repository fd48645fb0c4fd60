/* Claims about picking, moving and copying on the stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

static void
test_click_picks_topmost (Fixture *f, gconstpointer data)
{
  fixture_add (f, 2, 2, 2, 2);
  RegieElement *above = fixture_add (f, 2.5, 2, 1, 1);

  fixture_click (f, 2.4, 2, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 1);
  g_assert_true (regie_selection_contains (f->selection, above));
}

static void
test_click_on_nothing_clears (Fixture *f, gconstpointer data)
{
  fixture_add (f, 2, 2, 1, 1);
  fixture_click (f, 2, 2, 0);
  fixture_click (f, 6, 6, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
}

static void
test_shift_toggles (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 2, 1, 1);

  fixture_click (f, 2, 2, 0);
  fixture_click (f, 5, 2, SHIFT);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 2);
  fixture_click (f, 2, 2, SHIFT);
  g_assert_false (regie_selection_contains (f->selection, a));
  g_assert_true (regie_selection_contains (f->selection, b));
}

static void
test_turned_corner_is_not_hit (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 4, 4, 2, 2);

  regie_record_set_real (REGIE_RECORD (element), "turn", 45);
  fixture_click (f, 4.9, 4.9, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
  fixture_click (f, 5.3, 4, 0);
  g_assert_true (regie_selection_contains (f->selection, element));
}

static void
test_marquee_encloses_rightwards (Fixture *f, gconstpointer data)
{
  RegieElement *inside = fixture_add (f, 2, 2, 1, 1), *cut = fixture_add (f, 4, 2, 1, 1);

  fixture_drag (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 4, 3 }, 0);
  g_assert_true (regie_selection_contains (f->selection, inside));
  g_assert_false (regie_selection_contains (f->selection, cut));
}

static void
test_marquee_touches_leftwards (Fixture *f, gconstpointer data)
{
  RegieElement *cut = fixture_add (f, 4, 2, 1, 1);

  fixture_drag (f, (RegiePoint){ 4, 3 }, (RegiePoint){ 1, 1 }, 0);
  g_assert_true (regie_selection_contains (f->selection, cut));
}

static void
test_drag_moves (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  fixture_drag (f, (RegiePoint){ 2.2, 2.1 }, (RegiePoint){ 4.533, 3.311 }, ALT);
  g_assert_cmpfloat_with_epsilon (element->x, 4.333, 1e-6);
  g_assert_cmpfloat_with_epsilon (element->y, 3.211, 1e-6);
}

static void
test_shift_drag_locks_axis (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  fixture_drag (f, (RegiePoint){ 2, 2 }, (RegiePoint){ 5, 2.4 }, ALT | SHIFT);
  g_assert_cmpfloat (element->y, ==, 2);
  g_assert_cmpfloat_with_epsilon (element->x, 5, 1e-6);
}

static void
test_ctrl_drag_copies (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  RegieRecord *twin;

  fixture_drag (f, (RegiePoint){ 2, 2 }, (RegiePoint){ 5, 2 }, ALT | CTRL);
  g_assert_cmpfloat (element->x, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (f->setting->elements), ==, 2);
  twin = regie_selection_at (f->selection, 0);
  g_assert_true (twin != REGIE_RECORD (element));
  g_assert_cmpfloat_with_epsilon (REGIE_ELEMENT (twin)->x, 5, 1e-6);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Copy");
}

static void
test_drag_is_one_step (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  fixture_drag (f, (RegiePoint){ 2, 2 }, (RegiePoint){ 5, 5 }, 0);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Move");
  regie_journal_undo (f->journal);
  g_assert_cmpfloat (element->x, ==, 2);
  g_assert_cmpfloat (element->y, ==, 2);
}

static void
test_escape_puts_back (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  fixture_event (f, REGIE_EVENT_PRESS, 2, 2, CTRL);
  fixture_event (f, REGIE_EVENT_DRAG, 6, 6, CTRL);
  fixture_event (f, REGIE_EVENT_CANCEL, 6, 6, 0);
  g_assert_cmpuint (g_list_model_get_n_items (f->setting->elements), ==, 1);
  g_assert_true (regie_selection_contains (f->selection, element));
  g_assert_false (regie_journal_is_open (f->journal));
  g_assert_cmpuint (g_hash_table_size (regie_stage_live (f->stage)), ==, 0);
}

static void
test_locked_is_not_picked (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  regie_record_set_number (REGIE_RECORD (element), "locked", TRUE);
  fixture_click (f, 2, 2, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0));
}

/* What it was picked for cannot be done any more, and a press tells why. */
static void
test_locking_a_level_lets_go (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 5, 5, 1, 1);
  g_autofree char *prompt = NULL, *none = NULL;

  regie_selection_pick (f->selection, element);
  g_object_set (f->stage, "locked-levels", 1u << REGIE_LEVEL_PEOPLE, NULL);
  g_assert_true (regie_selection_contains (f->selection, element));
  g_object_set (f->stage, "locked-levels", 1u << REGIE_LEVEL_SETTING, NULL);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
  fixture_click (f, 5, 5, 0);
  g_object_get (f->stage, "prompt", &prompt, NULL);
  g_assert_nonnull (strstr (prompt, "on a locked level"));
  fixture_click (f, 9, 7, 0);
  g_object_get (f->stage, "prompt", &none, NULL);
  g_assert_null (none);
}

static void
test_locked_level_is_not_picked (Fixture *f, gconstpointer data)
{
  fixture_add (f, 2, 2, 1, 1);
  g_object_set (f->stage, "locked-levels", 1u << REGIE_LEVEL_SETTING, NULL);
  fixture_click (f, 2, 2, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
}

static void
test_group_is_picked_together (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 2, 1, 1);

  regie_record_set_text (REGIE_RECORD (a), "group", "g1");
  regie_record_set_text (REGIE_RECORD (b), "group", "g1");
  fixture_click (f, 2, 2, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 2);
  fixture_event (f, REGIE_EVENT_PRESS, 2, 2, 0);
  fixture_event (f, REGIE_EVENT_DOUBLE, 2, 2, 0);
  fixture_event (f, REGIE_EVENT_RELEASE, 2, 2, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 1);
  g_assert_true (regie_selection_contains (f->selection, a));
}

static void
test_second_press_drags (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 2, 1, 1);

  regie_record_set_text (REGIE_RECORD (a), "group", "g1");
  regie_record_set_text (REGIE_RECORD (b), "group", "g1");
  fixture_click (f, 2, 2, 0);
  fixture_event (f, REGIE_EVENT_PRESS, 2, 2, ALT);
  fixture_event (f, REGIE_EVENT_DOUBLE, 2, 2, ALT);
  fixture_event (f, REGIE_EVENT_DRAG, 2, 4, ALT);
  fixture_event (f, REGIE_EVENT_RELEASE, 2, 4, ALT);
  NEAR (a->y, 4);
  NEAR (b->y, 2);
}

static void
test_marquee_takes_whole_groups (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 8, 6, 1, 1);

  regie_record_set_text (REGIE_RECORD (a), "group", "g1");
  regie_record_set_text (REGIE_RECORD (b), "group", "g1");
  fixture_drag (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 4, 3 }, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 2);
}

static void
add_zone (Fixture *f)
{
  static const RegiePoint corners[] = { { 1, 1 }, { 6, 1 }, { 6, 5 }, { 1, 5 } };
  g_autofree RegiePoints *points = regie_points_new (corners, G_N_ELEMENTS (corners));
  g_autoptr (RegieRecord) zone = g_object_new (REGIE_TYPE_ZONE, NULL);

  regie_record_set_points (zone, "points", points);
  regie_record_append (REGIE_RECORD (f->setting), zone);
  regie_document_flush (f->document);
}

/* As it is drawn: in the middle of the upper edge. */
static void
test_zone_is_picked_by_its_name (Fixture *f, gconstpointer data)
{
  RegieDrawOptions options;
  RegieBox words;

  add_zone (f);
  options = regie_stage_options (f->stage, REGIE_STYLE_SCREEN, PIXEL);
  words = regie_zone_words (regie_list_at (f->setting->zones, 0), &options);
  g_assert_false (regie_box_is_empty (words));
  fixture_click (f, words.x + words.width / 2, words.y + words.height / 2, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 1);
  g_assert_true (REGIE_IS_ZONE (regie_selection_at (f->selection, 0)));
}

static void
test_zone_leaves_its_floor_free (Fixture *f, gconstpointer data)
{
  RegieElement *inside = fixture_add (f, 3, 3, 1, 1);

  add_zone (f);
  fixture_drag (f, (RegiePoint){ 2, 2 }, (RegiePoint){ 4, 4 }, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 1);
  g_assert_true (regie_selection_contains (f->selection, inside));
  fixture_click (f, 4, 1.02, 0);
  g_assert_true (REGIE_IS_ZONE (regie_selection_at (f->selection, 0)));
  fixture_click (f, 11, 8, 0);
  fixture_event (f, REGIE_EVENT_PRESS, 2, 4, 0);
  fixture_event (f, REGIE_EVENT_DOUBLE, 2, 4, 0);
  fixture_event (f, REGIE_EVENT_RELEASE, 2, 4, 0);
  g_assert_true (REGIE_IS_ZONE (regie_selection_at (f->selection, 0)));
}

static void
test_removed_is_not_selected (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  fixture_click (f, 2, 2, 0);
  regie_record_remove (REGIE_RECORD (element));
  regie_document_flush (f->document);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/select/click-picks-topmost", test_click_picks_topmost);
  FIXTURE_TEST ("/select/click-on-nothing-clears", test_click_on_nothing_clears);
  FIXTURE_TEST ("/select/shift-toggles", test_shift_toggles);
  FIXTURE_TEST ("/select/turned-corner-is-not-hit", test_turned_corner_is_not_hit);
  FIXTURE_TEST ("/select/marquee-encloses-rightwards", test_marquee_encloses_rightwards);
  FIXTURE_TEST ("/select/marquee-touches-leftwards", test_marquee_touches_leftwards);
  FIXTURE_TEST ("/select/drag-moves", test_drag_moves);
  FIXTURE_TEST ("/select/shift-drag-locks-axis", test_shift_drag_locks_axis);
  FIXTURE_TEST ("/select/ctrl-drag-copies", test_ctrl_drag_copies);
  FIXTURE_TEST ("/undo/drag-is-one-step", test_drag_is_one_step);
  FIXTURE_TEST ("/select/escape-puts-back", test_escape_puts_back);
  FIXTURE_TEST ("/select/locked-is-not-picked", test_locked_is_not_picked);
  BARE_TEST ("/select/locking-a-level-lets-go", test_locking_a_level_lets_go);
  FIXTURE_TEST ("/select/locked-level-is-not-picked", test_locked_level_is_not_picked);
  FIXTURE_TEST ("/select/group-is-picked-together", test_group_is_picked_together);
  FIXTURE_TEST ("/select/second-press-drags", test_second_press_drags);
  FIXTURE_TEST ("/select/marquee-takes-whole-groups", test_marquee_takes_whole_groups);
  FIXTURE_TEST ("/select/zone-leaves-its-floor-free", test_zone_leaves_its_floor_free);
  FIXTURE_TEST ("/select/zone-is-picked-by-its-name", test_zone_is_picked_by_its_name);
  FIXTURE_TEST ("/select/removed-is-not-selected", test_removed_is_not_selected);
  return g_test_run ();
}
