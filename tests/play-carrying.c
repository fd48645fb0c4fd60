/* Taking up and putting down keep everything where it is held.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "play-fixture.h"

#include "app/play/carrying.h"

static RegieState
state (Cafe *cafe, int beat)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (cafe->production, cafe->scene);

  return regie_timeline_state (timeline, REGIE_RECORD (cafe->crate), beat);
}

static RegieDifference *
said (Cafe *cafe, int beat)
{
  return regie_beat_find_difference (cafe->beats[beat], REGIE_RECORD (cafe->crate)->id);
}

static void
test_taken_up (Cafe *cafe, gconstpointer data)
{
  g_assert_true (
    regie_carrying_set (cafe->document, cafe->beats[0], cafe->crate, cafe->barista));
  g_assert_false (
    regie_carrying_set (cafe->document, cafe->beats[0], cafe->crate, cafe->barista));
  g_assert_cmpstr (state (cafe, 1).carrier, ==, REGIE_RECORD (cafe->barista)->id);
  /* Held before the barista, who looks down the plan. */
  g_assert_cmpfloat_with_epsilon (state (cafe, 1).y, 1.8, 1e-9);
  g_assert_false (
    regie_carrying_set (cafe->document, cafe->beats[1], cafe->crate, cafe->barista));
  g_assert_null (said (cafe, 1));
}

static void
test_put_down (Cafe *cafe, gconstpointer data)
{
  regie_carrying_set (cafe->document, cafe->beats[0], cafe->crate, cafe->barista);
  cafe_move (cafe, cafe->barista, 1, (RegiePoint){ 5, 5 });
  g_assert_true (regie_carrying_set (cafe->document, cafe->beats[1], cafe->crate, NULL));
  g_assert_null (state (cafe, 1).carrier);
  g_assert_cmpfloat_with_epsilon (state (cafe, 1).x, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (state (cafe, 1).y, 5.4, 1e-9);
  /* Taken up again, nothing is left of it. */
  g_assert_true (
    regie_carrying_set (cafe->document, cafe->beats[1], cafe->crate, cafe->barista));
  g_assert_null (said (cafe, 1));
}

static void
test_not_taken_up_after_all (Cafe *cafe, gconstpointer data)
{
  regie_carrying_set (cafe->document, cafe->beats[0], cafe->crate, cafe->barista);
  g_assert_true (regie_carrying_set (cafe->document, cafe->beats[0], cafe->crate, NULL));
  g_assert_null (said (cafe, 0));
  g_assert_cmpfloat (state (cafe, 1).x, ==, 7);
}

static void
test_handed_over (Cafe *cafe, gconstpointer data)
{
  RegieJournal *journal = regie_document_journal (cafe->document);

  regie_carrying_set (cafe->document, cafe->beats[0], cafe->crate, cafe->barista);
  regie_carrying_set (cafe->document, cafe->beats[1], cafe->crate, cafe->guests[0]);
  g_assert_cmpstr (state (cafe, 0).carrier, ==, REGIE_RECORD (cafe->barista)->id);
  g_assert_cmpstr (state (cafe, 1).carrier, ==, REGIE_RECORD (cafe->guests[0])->id);
  regie_journal_undo (journal);
  g_assert_cmpstr (state (cafe, 1).carrier, ==, REGIE_RECORD (cafe->barista)->id);
  g_assert_null (said (cafe, 1));
}

static void
test_may (Cafe *cafe, gconstpointer data)
{
  g_assert_true (regie_carrying_may (cafe->crate));
  g_assert_false (regie_carrying_may (cafe->counter)); /* too large */
  g_object_set (cafe->crate, "kind", REGIE_ELEMENT_PERSON, NULL);
  g_assert_false (regie_carrying_may (cafe->crate));
}

#define ADD(name, function)                                                              \
  g_test_add ("/play-carrying/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("is-from-the-beat-on", test_taken_up);
  ADD ("ends-where-it-is-held", test_put_down);
  ADD ("may-be-thought-better-of", test_not_taken_up_after_all);
  ADD ("goes-from-hand-to-hand", test_handed_over);
  ADD ("is-of-handy-things", test_may);
  return g_test_run ();
}
