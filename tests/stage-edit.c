/* Claims about what is done to the selection as a whole.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/stage/adopt.h"
#include "app/stage/private.h"

#include <math.h>

static void
test_nudges_in_a_row_are_one (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 4, 2, 1);

  regie_selection_pick (f->selection, b);
  regie_edit_nudge (f->stage, 1, 0);
  regie_selection_pick (f->selection, a);
  regie_edit_nudge (f->stage, 0.01, 0);
  regie_edit_nudge (f->stage, 0, 0.1);
  regie_edit_nudge (f->stage, 0.01, 0);
  NEAR (a->x, 2.02);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Nudge");
  regie_journal_undo (f->journal);
  NEAR (a->x, 2);
  NEAR (a->y, 2);
  NEAR (b->x, 6); /* another selection: a step of its own */
  regie_edit_nudge (f->stage, 0.01, 0);
  regie_journal_undo (f->journal);
  NEAR (b->x, 6);
}

static void
test_a_rest_ends_the_row (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1);

  regie_selection_pick (f->selection, a);
  regie_edit_nudge (f->stage, 0.1, 0);
  while (f->stage->nudging)
    g_main_context_iteration (NULL, TRUE);
  regie_edit_nudge (f->stage, 0.1, 0);
  regie_journal_undo (f->journal);
  NEAR (a->x, 2.1);
}

static void
test_nudge_after_saving_is_unsaved (Fixture *f, gconstpointer data)
{
  regie_selection_pick (f->selection, fixture_add (f, 2, 2, 1, 1));
  regie_edit_nudge (f->stage, 0.1, 0);
  regie_journal_mark_clean (f->journal);
  regie_edit_nudge (f->stage, 0.1, 0);
  g_assert_false (regie_journal_is_clean (f->journal));
  regie_journal_undo (f->journal);
  g_assert_true (regie_journal_is_clean (f->journal));
}

static RegiePromise *
promise_new (RegieProduction *production, const char *id, const char *name)
{
  RegiePromise *promise = g_object_new (REGIE_TYPE_PROMISE, "name", name, NULL);

  promise->parent_instance.id = g_strdup (id);
  regie_record_append (REGIE_RECORD (production->explication->value_proposition),
                       REGIE_RECORD (promise));
  g_object_unref (promise);
  return promise;
}

static void
test_stances_find_promises_by_name (void)
{
  g_autoptr (RegieProduction) from = regie_production_new (),
                              to = regie_production_new ();
  g_autoptr (RegieElement) element = g_object_new (REGIE_TYPE_ELEMENT, NULL);
  RegieJudgement *judgement;

  promise_new (from, "p1", "Unhurried");
  promise_new (from, "p2", "Known by name");
  promise_new (to, "p1", "Made in front of you");
  promise_new (to, "p7", "known by name");
  regie_element_judge (element, REGIE_VERDICT_SUPPORTS);
  judgement = element->judgement;
  regie_stance_take (judgement, "p1", 0);
  regie_stance_take (judgement, "p2", 1);
  regie_adopt_stances (REGIE_RECORD (element), from, to);
  g_assert_cmpuint (g_list_model_get_n_items (judgement->stances), ==, 1);
  g_assert_null (regie_stance_find (judgement, "p1"));
  g_assert_nonnull (regie_stance_find (judgement, "p7"));
  g_assert_cmpint (regie_stance_find (judgement, "p7")->way, ==, 1);
}

static void
test_align_left (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 4, 2, 1);

  regie_edit_select_all (f->stage);
  g_assert_cmpuint (regie_edit_align (f->stage, REGIE_ALIGN_LEFT), ==, 1);
  NEAR (a->x, 2);
  NEAR (b->x, 2.5);
  NEAR (b->y, 4);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Align");
}

static void
test_align_all_ways (Fixture *f, gconstpointer data)
{
  static const struct
  {
    RegieAlign how;
    double x, y; /* of the second element, the first at 2, 2 and both a box from 1 to 5 */
  } cases[] = {
    { REGIE_ALIGN_LEFT, 1.5, 4.5 },  { REGIE_ALIGN_CENTRE, 3, 4.5 },
    { REGIE_ALIGN_RIGHT, 4.5, 4.5 }, { REGIE_ALIGN_TOP, 4.5, 1.5 },
    { REGIE_ALIGN_MIDDLE, 4.5, 3 },  { REGIE_ALIGN_BOTTOM, 4.5, 4.5 },
  };
  RegieElement *b;

  fixture_add (f, 2, 2, 2, 2);
  b = fixture_add (f, 4.5, 4.5, 1, 1);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      regie_edit_select_all (f->stage);
      regie_edit_align (f->stage, cases[i].how);
      NEAR (b->x, cases[i].x);
      NEAR (b->y, cases[i].y);
      regie_journal_undo (f->journal);
    }
}

static void
test_one_cannot_be_aligned (Fixture *f, gconstpointer data)
{
  fixture_add (f, 2, 2, 1, 1);
  regie_edit_select_all (f->stage);
  g_assert_cmpuint (regie_edit_align (f->stage, REGIE_ALIGN_LEFT), ==, 0);
  g_assert_cmpuint (regie_edit_distribute (f->stage, REGIE_DISTRIBUTE_GAPS_DOWN), ==, 0);
}

static void
test_gaps_become_equal (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 1, 2, 1, 1), *c = fixture_add (f, 9, 2, 2, 1);
  RegieElement *b = fixture_add (f, 3, 2, 3, 1);

  regie_edit_select_all (f->stage);
  g_assert_cmpuint (regie_edit_distribute (f->stage, REGIE_DISTRIBUTE_GAPS_ACROSS), ==,
                    1);
  NEAR ((b->x - 1.5) - (a->x + 0.5), (c->x - 1) - (b->x + 1.5));
  NEAR (a->x, 1);
  NEAR (c->x, 9);
}

static void
test_centres_become_equal (Fixture *f, gconstpointer data)
{
  RegieElement *b;

  fixture_add (f, 1, 1, 1, 1);
  b = fixture_add (f, 1, 2, 1, 3);
  fixture_add (f, 1, 7, 1, 1);
  regie_edit_select_all (f->stage);
  regie_edit_distribute (f->stage, REGIE_DISTRIBUTE_CENTRES_DOWN);
  NEAR (b->y, 4);
}

static void
test_group_is_aligned_as_one (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 5, 2, 1, 1), *b = fixture_add (f, 7, 2, 1, 1);

  regie_record_set_text (REGIE_RECORD (a), "group", "g1");
  regie_record_set_text (REGIE_RECORD (b), "group", "g1");
  fixture_add (f, 2, 5, 1, 1);
  regie_edit_select_all (f->stage);
  g_assert_cmpuint (regie_edit_align (f->stage, REGIE_ALIGN_LEFT), ==, 2);
  NEAR (a->x, 2);
  NEAR (b->x, 4);
}

static void
test_locked_stays (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  regie_selection_pick (f->selection, element);
  g_assert_cmpuint (regie_edit_lock (f->stage, TRUE), ==, 1);
  g_assert_cmpuint (regie_edit_delete (f->stage), ==, 0);
  g_assert_cmpuint (regie_edit_nudge (f->stage, 1, 0), ==, 0);
  g_assert_cmpuint (regie_edit_turn (f->stage, 15), ==, 0);
  g_assert_cmpuint (regie_edit_duplicate (f->stage, 1, 1), ==, 0);
  NEAR (element->x, 2);
  g_assert_cmpuint (regie_edit_lock (f->stage, FALSE), ==, 1);
  g_assert_cmpuint (regie_edit_nudge (f->stage, 0.01, 0), ==, 1);
  NEAR (element->x, 2.01);
}

static void
test_several_turn_about_their_middle (Fixture *f, gconstpointer data)
{
  RegieElement *left = fixture_add (f, 2, 4, 1, 1), *right = fixture_add (f, 6, 4, 1, 1);

  regie_selection_pick (f->selection, left);
  regie_selection_add (f->selection, right);
  g_assert_cmpuint (regie_edit_turn (f->stage, 90), ==, 2);
  NEAR (left->x, 4);
  NEAR (left->y, 2);
  NEAR (left->turn, 90);
  NEAR (right->y, 6);
  regie_journal_undo (f->journal);
  NEAR (left->x, 2);
  NEAR (right->turn, 0);
}

static void
test_a_wall_turns (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 2, 4 }, (RegiePoint){ 6, 4 });

  regie_selection_pick (f->selection, wall);
  g_assert_true (regie_edit_may_turn (f->stage));
  regie_edit_turn (f->stage, 90);
  NEAR (wall->points->at[0].x, 4);
  NEAR (wall->points->at[0].y, 2);
}

static void
test_nothing_to_do_is_known (Fixture *f, gconstpointer data)
{
  RegieElement *one = fixture_add (f, 2, 4, 1, 1), *other = fixture_add (f, 6, 4, 1, 1);
  RegieElement *third = fixture_add (f, 8, 4, 1, 1);
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 6, 6 });

  regie_selection_pick (f->selection, wall);
  g_assert_false (regie_edit_may_flip (f->stage));
  g_assert_false (regie_edit_may_judge (f->stage));
  regie_selection_add (f->selection, one);
  g_assert_true (regie_edit_may_flip (f->stage));
  g_assert_false (regie_edit_may_group (f->stage));
  regie_selection_pick (f->selection, one);
  regie_selection_add (f->selection, other);
  g_assert_true (regie_edit_may_align (f->stage));
  g_assert_false (regie_edit_may_ungroup (f->stage));
  regie_edit_group (f->stage);
  g_assert_true (regie_edit_may_ungroup (f->stage));
  regie_selection_add (f->selection, third);
  g_assert_true (regie_edit_may_align (f->stage));
  g_assert_false (regie_edit_may_distribute (f->stage)); /* a group is one thing */
  regie_edit_ungroup (f->stage);
  g_assert_true (regie_edit_may_distribute (f->stage));
}

static void
test_turn_stays_within_a_circle (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  regie_selection_pick (f->selection, element);
  for (int i = 0; i < 30; i++)
    regie_edit_turn (f->stage, 15);
  NEAR (element->turn, 90);
  regie_edit_turn (f->stage, -105);
  NEAR (element->turn, 345);
}

static void
test_bring_forward_passes_what_overlaps (Fixture *f, gconstpointer data)
{
  RegieElement *low = fixture_add (f, 2, 2, 1, 1);

  fixture_add (f, 8, 8, 1, 1);
  fixture_add (f, 2.5, 2, 1, 1);
  regie_selection_pick (f->selection, low);
  g_assert_cmpuint (regie_edit_order (f->stage, REGIE_ORDER_FORWARD), ==, 1);
  g_assert_true (regie_list_at (f->setting->elements, 2) == low);
  g_assert_true (regie_stage_hit (f->stage, (RegiePoint){ 2.3, 2 }, 0) ==
                 REGIE_RECORD (low));
  g_assert_true (regie_selection_contains (f->selection, low));
  g_assert_cmpuint (regie_edit_order (f->stage, REGIE_ORDER_FORWARD), ==, 0);
}

static void
test_several_keep_their_order (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 1, 1, 1, 1), *b = fixture_add (f, 1, 1, 1, 1);

  fixture_add (f, 1, 1, 1, 1);
  regie_selection_pick (f->selection, b);
  regie_selection_add (f->selection, a);
  regie_edit_order (f->stage, REGIE_ORDER_FRONT);
  g_assert_true (regie_list_at (f->setting->elements, 1) == a);
  g_assert_true (regie_list_at (f->setting->elements, 2) == b);
  regie_edit_order (f->stage, REGIE_ORDER_BACK);
  g_assert_true (regie_list_at (f->setting->elements, 0) == a);
  g_assert_true (regie_list_at (f->setting->elements, 1) == b);
}

static void
test_copy_of_a_group_is_its_own (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *twin;

  fixture_add (f, 4, 2, 1, 1);
  regie_edit_select_all (f->stage);
  g_assert_cmpuint (regie_edit_group (f->stage), ==, 2);
  g_assert_cmpuint (regie_edit_duplicate (f->stage, 0, 3), ==, 2);
  twin = REGIE_ELEMENT (regie_selection_at (f->selection, 0));
  g_assert_cmpstr (twin->group, !=, a->group);
  g_assert_cmpstr (twin->group, ==,
                   REGIE_ELEMENT (regie_selection_at (f->selection, 1))->group);
  NEAR (twin->y, 5);
  g_assert_cmpuint (regie_edit_ungroup (f->stage), ==, 2);
  g_assert_nonnull (a->group);
}

static void
test_paste_lands_on_the_point (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *twin;
  g_autoptr (GPtrArray) copies = NULL;

  regie_selection_pick (f->selection, a);
  copies = regie_edit_copy (f->stage);
  g_assert_cmpuint (regie_edit_paste (f->stage, copies, (RegiePoint){ 6, 7 }), ==, 1);
  twin = REGIE_ELEMENT (regie_selection_at (f->selection, 0));
  NEAR (twin->x, 6);
  NEAR (twin->y, 7);
  g_assert_cmpstr (twin->parent_instance.id, !=, a->parent_instance.id);
}

static void
test_paste_stays_on_the_stage (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = NULL;

  fixture_add (f, 2, 2, 1, 1);
  fixture_click (f, 2, 2, 0);
  copies = regie_edit_copy (f->stage);
  regie_edit_paste (f->stage, copies, (RegiePoint){ 6, 9.3 });
  NEAR (REGIE_ELEMENT (regie_selection_at (f->selection, 0))->x, 6);
  NEAR (REGIE_ELEMENT (regie_selection_at (f->selection, 0))->y, 4.5);
}

static void
test_pasted_door_finds_a_wall (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 0, 1 }, (RegiePoint){ 8, 1 });
  g_autoptr (GPtrArray) doors = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (doors, g_object_new (REGIE_TYPE_OPENING, NULL));
  g_assert_cmpuint (regie_edit_paste (f->stage, doors, (RegiePoint){ 3, 2 }), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (wall->openings), ==, 1);
  NEAR (((RegieOpening *) regie_list_at (wall->openings, 0))->at, 3);
}

static void
test_judge_is_one_step (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 4, 2, 1, 1);

  regie_edit_select_all (f->stage);
  g_assert_cmpuint (regie_edit_judge (f->stage, REGIE_VERDICT_SUPPORTS), ==, 2);
  g_assert_cmpint (regie_element_verdict (b), ==, REGIE_VERDICT_SUPPORTS);
  regie_journal_undo (f->journal);
  g_assert_cmpint (regie_element_verdict (a), ==, REGIE_VERDICT_NOT_JUDGED);
  g_assert_cmpint (regie_element_verdict (b), ==, REGIE_VERDICT_NOT_JUDGED);
}

static void
test_hidden_is_not_found (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);

  regie_selection_pick (f->selection, element);
  g_assert_cmpuint (regie_edit_hide (f->stage, TRUE), ==, 1);
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0));
  regie_selection_pick (f->selection, element);
  g_assert_cmpuint (regie_edit_hide (f->stage, FALSE), ==, 1);
  g_assert_nonnull (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/nudge/in-a-row-is-one", test_nudges_in_a_row_are_one);
  FIXTURE_TEST ("/nudge/a-rest-ends-the-row", test_a_rest_ends_the_row);
  FIXTURE_TEST ("/nudge/after-saving-is-unsaved", test_nudge_after_saving_is_unsaved);
  FIXTURE_TEST ("/align/left-keeps-the-leftmost", test_align_left);
  FIXTURE_TEST ("/align/all-ways", test_align_all_ways);
  FIXTURE_TEST ("/align/one-cannot-be", test_one_cannot_be_aligned);
  FIXTURE_TEST ("/align/group-is-one-thing", test_group_is_aligned_as_one);
  FIXTURE_TEST ("/distribute/gaps-become-equal", test_gaps_become_equal);
  FIXTURE_TEST ("/distribute/centres-become-equal", test_centres_become_equal);
  FIXTURE_TEST ("/edit/locked-stays", test_locked_stays);
  FIXTURE_TEST ("/edit/several-turn-about-their-middle",
                test_several_turn_about_their_middle);
  FIXTURE_TEST ("/edit/a-wall-turns", test_a_wall_turns);
  FIXTURE_TEST ("/edit/nothing-to-do-is-known", test_nothing_to_do_is_known);
  FIXTURE_TEST ("/edit/turn-stays-within-a-circle", test_turn_stays_within_a_circle);
  FIXTURE_TEST ("/edit/judge-is-one-step", test_judge_is_one_step);
  FIXTURE_TEST ("/edit/hidden-is-not-found", test_hidden_is_not_found);
  FIXTURE_TEST ("/order/forward-passes-what-overlaps",
                test_bring_forward_passes_what_overlaps);
  FIXTURE_TEST ("/order/several-keep-their-order", test_several_keep_their_order);
  FIXTURE_TEST ("/copy/of-a-group-is-its-own", test_copy_of_a_group_is_its_own);
  FIXTURE_TEST ("/paste/stays-on-the-stage", test_paste_stays_on_the_stage);
  FIXTURE_TEST ("/paste/lands-on-the-point", test_paste_lands_on_the_point);
  g_test_add_func ("/paste/stances-find-promises-by-name",
                   test_stances_find_promises_by_name);
  FIXTURE_TEST ("/paste/door-finds-a-wall", test_pasted_door_finds_a_wall);
  return g_test_run ();
}
