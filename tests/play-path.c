/* Paths are told in full by the differences.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "play-fixture.h"

static void
test_straight (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegiePath) path = NULL, still = NULL;

  cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 1, 1.8 });
  path = cafe_path (cafe, cafe->guests[0], 0);
  g_assert_nonnull (path);
  g_assert_cmpfloat_with_epsilon (path->length, 2.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (path->seconds, 2, 1e-9);
  g_assert_cmpint (path->mover, ==, REGIE_MOVER_CUSTOMER);
  g_assert_false (path->enters || path->exits);
  still = cafe_path (cafe, cafe->guests[0], 1);
  g_assert_null (still);
  g_assert_null (cafe_path (cafe, cafe->guests[1], 0));
}

static void
test_along (Cafe *cafe, gconstpointer data)
{
  RegiePoint bend = { 3, 4 };
  g_autofree RegiePoints *way = regie_points_new (&bend, 1);
  RegieDifference *difference =
    cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 3, 5 });
  g_autoptr (RegiePath) path = NULL;
  RegiePoint at;
  double heading;

  regie_record_set_points (REGIE_RECORD (difference), "path", way);
  regie_record_set_real (REGIE_RECORD (difference), "delay", 1);
  regie_record_set_real (REGIE_RECORD (difference), "hold", 2);
  regie_record_set_real (REGIE_RECORD (difference), "pace", 0.5);
  path = cafe_path (cafe, cafe->guests[0], 0);
  g_assert_cmpuint (path->points->n, ==, 3);
  g_assert_cmpfloat_with_epsilon (regie_path_end (path), 1 + 6 + 2, 1e-9);
  at = regie_path_at (path, 1.5, &heading);
  g_assert_cmpfloat_with_epsilon (at.x, 2.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (heading, 270, 1e-9);
  at = regie_path_at (path, 2.5, &heading);
  g_assert_cmpfloat_with_epsilon (at.y, 4.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (heading, 0, 1e-9);
  at = regie_path_at (path, 99, NULL);
  g_assert_cmpfloat_with_epsilon (at.y, 5, 1e-9);
  at = regie_path_at (path, -1, NULL);
  g_assert_cmpfloat_with_epsilon (at.x, 1, 1e-9);
}

static void
test_together (Cafe *cafe, gconstpointer data)
{
  RegieDifference *leads = cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 1, 1.8 });
  RegieDifference *follows = cafe_move (cafe, cafe->guests[1], 0, (RegiePoint){ 2, 2.9 });
  g_autoptr (RegiePath) path = NULL;

  regie_record_set_real (REGIE_RECORD (leads), "delay", 3);
  regie_record_set_text (REGIE_RECORD (follows), "along-with",
                         REGIE_RECORD (cafe->guests[0])->id);
  path = cafe_path (cafe, cafe->guests[1], 0);
  g_assert_true (path->led);
  g_assert_cmpfloat_with_epsilon (path->delay, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (path->seconds, 2, 1e-9);
}

static void
test_carried (Cafe *cafe, gconstpointer data)
{
  RegieRecord *taken = REGIE_RECORD (
    regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->crate)->id));
  g_autoptr (RegiePath) put = NULL;

  regie_record_set_text (taken, "carried-by", REGIE_RECORD (cafe->barista)->id);
  g_assert_null (cafe_path (cafe, cafe->crate, 0));
  cafe_move (cafe, cafe->crate, 1, (RegiePoint){ 2, 3.8 });
  put = cafe_path (cafe, cafe->crate, 1);
  g_assert_cmpint (put->mover, ==, REGIE_MOVER_OBJECT);
  g_assert_cmpfloat_with_epsilon (put->length, 2, 1e-9);
}

static void
test_enters (Cafe *cafe, gconstpointer data)
{
  RegieDifference *difference =
    cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 1, 1.4 });
  g_autoptr (RegiePath) path = NULL;

  regie_record_set_number (REGIE_RECORD (cafe->barista), "offstage", TRUE);
  g_assert_null (cafe_path (cafe, cafe->barista, 0));
  regie_record_set_number (REGIE_RECORD (difference), "presence",
                           REGIE_PRESENCE_ON_STAGE);
  path = cafe_path (cafe, cafe->barista, 0);
  g_assert_true (path->enters);
  g_assert_cmpint (path->mover, ==, REGIE_MOVER_STAFF);
}

static void
test_beat (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegieTimeline) timeline = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  cafe_move (cafe, cafe->crate, 0, (RegiePoint){ 7, 4 });
  cafe_move (cafe, cafe->guests[1], 0, (RegiePoint){ 2, 4 - 1.1 * 6 });
  timeline = regie_timeline_new (cafe->production, cafe->scene);
  paths = regie_paths_of_beat (timeline, cafe->production, cafe->scene, 0);
  g_assert_cmpuint (paths->len, ==, 2);
  g_assert_true (((RegiePath *) paths->pdata[0])->thing ==
                 REGIE_RECORD (cafe->guests[1]));
  g_assert_cmpfloat_with_epsilon (regie_beat_seconds (timeline, cafe->production,
                                                      cafe->scene, 0),
                                  6, 1e-9);
  g_assert_cmpfloat_with_epsilon (regie_beat_seconds (timeline, cafe->production,
                                                      cafe->scene, 1),
                                  4, 1e-9);
}

/* What was told of one beat must not leak into another. */
static void
test_back_and_forth (Cafe *cafe, gconstpointer data)
{
  static const int order[] = { 1, 0, 1, -1, 0, 1, -1 };
  static const double expected[] = { 1, 2, 3 };
  RegieDifference *second = cafe_move (cafe, cafe->guests[0], 1, (RegiePoint){ 3, 3 });
  g_autoptr (RegieTimeline) timeline = NULL;

  cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 2, 2 });
  regie_record_set_number (REGIE_RECORD (second), "presence", REGIE_PRESENCE_OFF_STAGE);
  timeline = regie_timeline_new (cafe->production, cafe->scene);
  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    {
      RegieState state =
        regie_timeline_state (timeline, REGIE_RECORD (cafe->guests[0]), order[i]);

      g_assert_cmpfloat (state.x, ==, expected[order[i] + 1]);
      g_assert_cmpint (state.on_stage, ==, order[i] < 1);
    }
  /* What the beats start from may change under it. */
  regie_record_set_real (REGIE_RECORD (cafe->guests[0]), "turn", 45);
  g_assert_cmpfloat (regie_timeline_state (timeline, REGIE_RECORD (cafe->guests[0]), 1)
                       .turn,
                     ==, 45);
}

#define ADD(name, function)                                                              \
  g_test_add ("/play-path/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("runs-straight-at-a-walking-pace", test_straight);
  ADD ("tells-place-and-heading-along-its-bends", test_along);
  ADD ("keeps-step-with-whom-it-walks", test_together);
  ADD ("is-none-for-what-is-carried", test_carried);
  ADD ("begins-where-one-comes-on-stage", test_enters);
  ADD ("is-the-same-in-whatever-order-one-asks", test_back_and_forth);
  ADD ("keeps-the-beat-playing-until-all-arrive", test_beat);
  return g_test_run ();
}
