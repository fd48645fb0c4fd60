/* Where everybody is, second by second.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/performance.h"
#include "app/play/speech.h"
#include "play-fixture.h"

static void
assert_at (Cafe *cafe, gpointer thing, double at, RegiePoint place)
{
  g_autoptr (RegiePerformance) performance =
    regie_performance_new (cafe->production, cafe->scene);
  double within;
  unsigned beat = regie_performance_beat_at (performance, at, &within);
  RegieState state = regie_performance_state (performance, thing, beat, within);

  g_assert_cmpfloat_with_epsilon (state.x, place.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (state.y, place.y, 1e-9);
}

static RegieState
state_at (Cafe *cafe, gpointer thing, double at)
{
  g_autoptr (RegiePerformance) performance =
    regie_performance_new (cafe->production, cafe->scene);
  double within;
  unsigned beat = regie_performance_beat_at (performance, at, &within);

  return regie_performance_state (performance, thing, beat, within);
}

/* 2.2 m across and 2.2 m down with the bend between: 4 s. */
static RegieDifference *
walk_bent (Cafe *cafe)
{
  RegieDifference *difference =
    cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 3.2, 1.8 });
  g_autofree RegiePoints *bend = regie_points_new (&(RegiePoint){ 3.2, 4 }, 1);

  regie_record_set_points (REGIE_RECORD (difference), "path", bend);
  return difference;
}

static void
test_beginning (Cafe *cafe, gconstpointer data)
{
  walk_bent (cafe);
  assert_at (cafe, cafe->guests[0], 0, (RegiePoint){ 1, 4 });
  assert_at (cafe, cafe->guests[1], 0, (RegiePoint){ 2, 4 });
}

static void
test_bent (Cafe *cafe, gconstpointer data)
{
  walk_bent (cafe);
  assert_at (cafe, cafe->guests[0], 1, (RegiePoint){ 2.1, 4 });
  assert_at (cafe, cafe->guests[0], 2, (RegiePoint){ 3.2, 4 });
  assert_at (cafe, cafe->guests[0], 3, (RegiePoint){ 3.2, 2.9 });
  g_assert_cmpfloat_with_epsilon (state_at (cafe, cafe->guests[0], 1).turn, 270, 1e-9);
  g_assert_cmpfloat_with_epsilon (state_at (cafe, cafe->guests[0], 3).turn, 180, 1e-9);
}

static void
test_arrived (Cafe *cafe, gconstpointer data)
{
  RegieDifference *difference = walk_bent (cafe);

  regie_record_set_real (REGIE_RECORD (difference), "turn", 90);
  regie_record_set_number (REGIE_RECORD (difference), "posture",
                           REGIE_NEW_POSTURE_SEATED);
  regie_record_set_real (REGIE_RECORD (cafe->beats[0]), "duration", 10);
  assert_at (cafe, cafe->guests[0], 4.5, (RegiePoint){ 3.2, 1.8 });
  assert_at (cafe, cafe->guests[0], 13, (RegiePoint){ 3.2, 1.8 });
  g_assert_cmpint (state_at (cafe, cafe->guests[0], 3.9).posture, ==,
                   REGIE_POSTURE_STANDING);
  g_assert_cmpint (state_at (cafe, cafe->guests[0], 4.1).posture, ==,
                   REGIE_POSTURE_SEATED);
  g_assert_cmpfloat_with_epsilon (state_at (cafe, cafe->guests[0], 6).turn, 90, 1e-9);
}

static void
test_delay (Cafe *cafe, gconstpointer data)
{
  RegieDifference *difference = walk_bent (cafe);

  regie_record_set_real (REGIE_RECORD (difference), "delay", 3);
  regie_record_set_real (REGIE_RECORD (difference), "hold", 2);
  assert_at (cafe, cafe->guests[0], 2.9, (RegiePoint){ 1, 4 });
  assert_at (cafe, cafe->guests[0], 5, (RegiePoint){ 3.2, 4 });
  assert_at (cafe, cafe->guests[0], 8, (RegiePoint){ 3.2, 1.8 });
}

static void
test_together (Cafe *cafe, gconstpointer data)
{
  RegieDifference *follows = cafe_move (cafe, cafe->guests[1], 0, (RegiePoint){ 2, 2.9 });

  walk_bent (cafe);
  regie_record_set_text (REGIE_RECORD (follows), "along-with",
                         REGIE_RECORD (cafe->guests[0])->id);
  assert_at (cafe, cafe->guests[1], 2, (RegiePoint){ 2, 3.45 });
  assert_at (cafe, cafe->guests[1], 4, (RegiePoint){ 2, 2.9 });
}

/* The crate is at the barista's feet, who takes it along. */
static void
test_carried (Cafe *cafe, gconstpointer data)
{
  RegieRecord *taken = REGIE_RECORD (
    regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->crate)->id));

  regie_record_set_real (REGIE_RECORD (cafe->crate), "x", 2.5);
  regie_record_set_real (REGIE_RECORD (cafe->crate), "y", 1.4);
  regie_record_set_text (taken, "carried-by", REGIE_RECORD (cafe->barista)->id);
  cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 4.2, 1.4 });
  assert_at (cafe, cafe->crate, 1, (RegiePoint){ 3.1 + 0.4, 1.4 });
  /* As the beat after says: before the barista, who looks down the plan again. */
  assert_at (cafe, cafe->crate, 5, (RegiePoint){ 4.2, 1.4 + 0.4 });
}

static void
test_fetched_and_set_down (Cafe *cafe, gconstpointer data)
{
  RegieRecord *taken = REGIE_RECORD (
    regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->crate)->id));

  regie_record_set_real (REGIE_RECORD (cafe->crate), "x", 4.2);
  regie_record_set_real (REGIE_RECORD (cafe->crate), "y", 1.4);
  regie_record_set_text (taken, "carried-by", REGIE_RECORD (cafe->barista)->id);
  cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 4.2, 1.4 });
  cafe_move (cafe, cafe->barista, 1, (RegiePoint){ 2, 1.4 });
  cafe_move (cafe, cafe->crate, 1, (RegiePoint){ 1.8, 1.4 });
  assert_at (cafe, cafe->crate, 0.5, (RegiePoint){ 4.2, 1.4 });
  assert_at (cafe, cafe->crate, 5, (RegiePoint){ 4.2 - 1.1 - 0.4, 1.4 });
  assert_at (cafe, cafe->crate, 7, (RegiePoint){ 1.8, 1.4 });
}

static void
test_entrance_and_exit (Cafe *cafe, gconstpointer data)
{
  RegieRecord *enters =
    REGIE_RECORD (cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 3.2, 4 }));
  RegieRecord *leaves =
    REGIE_RECORD (cafe_move (cafe, cafe->guests[0], 1, (RegiePoint){ 1, 4 }));

  regie_record_set_number (REGIE_RECORD (cafe->guests[0]), "offstage", TRUE);
  regie_record_set_number (enters, "presence", REGIE_PRESENCE_ON_STAGE);
  regie_record_set_real (enters, "delay", 1);
  regie_record_set_number (leaves, "presence", REGIE_PRESENCE_OFF_STAGE);
  g_assert_false (state_at (cafe, cafe->guests[0], 0.9).on_stage);
  g_assert_true (state_at (cafe, cafe->guests[0], 1.1).on_stage);
  g_assert_true (state_at (cafe, cafe->guests[0], 5.9).on_stage);
  g_assert_false (state_at (cafe, cafe->guests[0], 6.1).on_stage);
}

static void
test_cue (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegieCue) cue =
    g_object_new (REGIE_TYPE_CUE, "element", REGIE_RECORD (cafe->crate)->id, "reach", 3.0,
                  NULL);

  regie_record_set_real (REGIE_RECORD (cafe->crate), "reach", 1);
  regie_record_append (REGIE_RECORD (cafe->beats[1]), REGIE_RECORD (cue));
  g_assert_cmpfloat (state_at (cafe, cafe->crate, 3.9).reach, ==, 1);
  g_assert_cmpfloat_with_epsilon (state_at (cafe, cafe->crate, 4.5).reach, 2, 1e-9);
  g_assert_cmpfloat (state_at (cafe, cafe->crate, 6).reach, ==, 3);
}

static void
test_clock (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegiePerformance) performance =
    regie_performance_new (cafe->production, NULL);
  g_autoptr (RegiePerformance) none = NULL;
  double within;

  g_assert_cmpuint (regie_performance_n_beats (performance), ==, 2);
  g_assert_cmpfloat (regie_performance_seconds (performance), ==, 8);
  g_assert_cmpuint (regie_performance_beat_at (performance, 3.9, NULL), ==, 0);
  g_assert_cmpuint (regie_performance_beat_at (performance, 4, &within), ==, 1);
  g_assert_cmpfloat (within, ==, 0);
  g_assert_cmpuint (regie_performance_beat_at (performance, 8, &within), ==, 1);
  g_assert_cmpfloat (within, ==, 4);
  regie_record_remove (REGIE_RECORD (cafe->beats[1]));
  regie_record_remove (REGIE_RECORD (cafe->beats[0]));
  none = regie_performance_new (cafe->production, NULL);
  g_assert_cmpuint (regie_performance_n_beats (none), ==, 0);
  g_assert_cmpfloat (regie_performance_advance (none, 0, 1, REGIE_LOOP_SCENE), ==, 0);
}

static void
test_loops (Cafe *cafe, gconstpointer data)
{
  RegieScene *second = cafe_add (cafe->production, g_object_new (REGIE_TYPE_SCENE, NULL));
  g_autoptr (RegiePerformance) both = NULL;

  cafe_add (second, g_object_new (REGIE_TYPE_BEAT, "duration", 5.0, NULL));
  both = regie_performance_new (cafe->production, NULL);
  g_assert_cmpfloat (regie_performance_seconds (both), ==, 13);
  g_assert_cmpfloat (regie_performance_advance (both, 12, 3, REGIE_LOOP_NONE), ==, 13);
  g_assert_cmpfloat (regie_performance_advance (both, 3, 0.5, REGIE_LOOP_BEAT), ==, 3.5);
  g_assert_cmpfloat (regie_performance_advance (both, 7, 1.5, REGIE_LOOP_BEAT), ==, 4.5);
  g_assert_cmpfloat (regie_performance_advance (both, 7, 1.5, REGIE_LOOP_SCENE), ==, 0.5);
  g_assert_cmpfloat (regie_performance_advance (both, 12, 2, REGIE_LOOP_SCENE), ==, 9);
}

/* What stands still is no mover; everybody is one. */
static void
test_movers (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegiePerformance) performance = NULL;
  GPtrArray *movers;

  cafe_move (cafe, cafe->crate, 1, (RegiePoint){ 6, 4 });
  performance = regie_performance_new (cafe->production, cafe->scene);
  movers = regie_performance_movers (performance, 0);
  g_assert_cmpuint (movers->len, ==, 4);
  g_assert_true (g_ptr_array_find (movers, cafe->crate, NULL));
  g_assert_false (g_ptr_array_find (movers, cafe->counter, NULL));
}

/* At the end of each beat all is as the timeline says. */
static void
test_ends_as_resolved (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegieTimeline) timeline = NULL;
  g_autoptr (RegiePerformance) performance = NULL;
  GPtrArray *movers;

  walk_bent (cafe);
  regie_record_set_text (REGIE_RECORD (
                           regie_beat_need_difference (cafe->beats[1],
                                                       REGIE_RECORD (cafe->crate)->id)),
                         "carried-by", REGIE_RECORD (cafe->guests[0])->id);
  cafe_move (cafe, cafe->guests[0], 1, (RegiePoint){ 7, 5.5 });
  timeline = regie_timeline_new (cafe->production, cafe->scene);
  performance = regie_performance_new (cafe->production, cafe->scene);
  movers = regie_performance_movers (performance, 0);
  for (unsigned beat = 0; beat < 2; beat++)
    for (unsigned i = 0; i < movers->len; i++)
      {
        double end = regie_performance_beat (performance, beat)->seconds;
        RegieState played =
          regie_performance_state (performance, movers->pdata[i], beat, end);
        RegieState resolved =
          regie_timeline_state (timeline, movers->pdata[i], (int) beat);

        g_assert_true (regie_state_equal (&played, &resolved));
      }
}

static void
test_speeches (Cafe *cafe, gconstpointer data)
{
  g_autoptr (GPtrArray) speeches = NULL;

  cafe_add (cafe->beats[0], g_object_new (REGIE_TYPE_ACT, "line", "Hello.", NULL));
  cafe_add (cafe->beats[0], g_object_new (REGIE_TYPE_ACT, "objective", "I want", NULL));
  cafe_add (cafe->beats[0], g_object_new (REGIE_TYPE_ACT, "action", "Nods", NULL));
  speeches = regie_speeches_of_beat (cafe->beats[0]);
  g_assert_cmpuint (speeches->len, ==, 2);
  g_assert_cmpuint (regie_speeches_begun (2, 0, 4), ==, 1);
  g_assert_cmpuint (regie_speeches_begun (2, 1.9, 4), ==, 1);
  g_assert_cmpuint (regie_speeches_begun (2, 2, 4), ==, 2);
  g_assert_cmpuint (regie_speeches_begun (0, 2, 4), ==, 0);
}

#define ADD(name, function)                                                              \
  g_test_add ("/play-performance/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("begins-as-the-scene-opens", test_beginning);
  ADD ("walks-its-bends-in-true-time", test_bent);
  ADD ("rests-as-the-beat-says-once-arrived", test_arrived);
  ADD ("sets-off-after-its-delay", test_delay);
  ADD ("keeps-step-with-whom-it-walks", test_together);
  ADD ("takes-along-what-is-carried", test_carried);
  ADD ("fetches-and-sets-down", test_fetched_and_set_down);
  ADD ("comes-on-stage-and-goes-off", test_entrance_and_exit);
  ADD ("brings-a-light-up-at-its-cue", test_cue);
  ADD ("tells-the-beat-of-a-second", test_clock);
  ADD ("loops-a-beat-or-a-scene", test_loops);
  ADD ("knows-what-moves", test_movers);
  ADD ("ends-each-beat-as-resolved", test_ends_as_resolved);
  ADD ("lets-roles-speak-one-after-the-other", test_speeches);
  return g_test_run ();
}
