/* Claims about smart guides: what a moving thing meets, seen from outside.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/stage/snap.h"

static void
test_edges_meet (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 2, 5, 1.23, 1);

  fixture_add (f, 5, 2, 2, 1);
  fixture_drag (f, (RegiePoint){ 2, 5 }, (RegiePoint){ 4.66, 4.3 }, 0);
  NEAR (mover->x - 1.23 / 2, 4);
  NEAR (mover->y, 4.3);
}

static void
test_faces_touch (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 2, 5, 1, 1);

  fixture_add (f, 5, 5.3, 2, 1);
  fixture_drag (f, (RegiePoint){ 2, 5 }, (RegiePoint){ 3.45, 5 }, 0);
  NEAR (mover->x + 0.5, 4);
}

static void
test_centres_meet (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 2, 6, 1, 1);

  fixture_add (f, 5, 2, 3, 1);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 5.06, 5.5 }, 0);
  NEAR (mover->x, 5);
}

static void
test_back_meets_wall_face (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 4, 4, 1, 0.6);

  fixture_add_wall (f, (RegiePoint){ 0, 1 }, (RegiePoint){ 8, 1 });
  fixture_drag (f, (RegiePoint){ 4, 4 }, (RegiePoint){ 6.2, 1.44 }, 0);
  NEAR (mover->y - 0.3, 1.1);
}

static void
test_alt_suspends (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 2, 6, 1, 1);

  fixture_add (f, 5, 2, 3, 1);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 5.06, 5.5 }, ALT);
  NEAR (mover->x, 5.06);
}

static void
test_off_does_nothing (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 2, 6, 1, 1);

  fixture_add (f, 5, 2, 3, 1);
  g_object_set (f->stage, "snap", FALSE, NULL);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 5.06, 5.5 }, 0);
  NEAR (mover->x, 5.06);
}

static void
test_beyond_tolerance_stays (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 2, 6, 1, 1);

  fixture_add (f, 5, 2, 3, 1);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 5.09, 5.5 }, 0);
  NEAR (mover->x, 5.09);
}

static void
test_middle_of_two (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 5, 7, 1.1, 1);

  fixture_add (f, 2, 3, 1, 2);
  fixture_add (f, 8.3, 3.2, 1, 2);
  fixture_drag (f, (RegiePoint){ 5, 7 }, (RegiePoint){ 5.2, 3.4 }, 0);
  NEAR (mover->x, (2.5 + 7.8) / 2);
}

static void
test_same_gap_again (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 6, 7, 1, 1);

  fixture_add (f, 1.5, 3, 1, 2);
  fixture_add (f, 3.2, 3.1, 1, 2);
  fixture_drag (f, (RegiePoint){ 6, 7 }, (RegiePoint){ 4.95, 3.33 }, 0);
  NEAR (mover->x - 0.5, 3.7 + 0.7);
}

static void
test_grid_when_nothing_is_near (Fixture *f, gconstpointer data)
{
  RegieElement *mover = fixture_add (f, 2, 6, 1, 1);

  g_object_set (f->stage, "grid", TRUE, NULL);
  fixture_drag (f, (RegiePoint){ 2, 6 }, (RegiePoint){ 5.03, 5.48 }, 0);
  NEAR (mover->x, 5);
  NEAR (mover->y, 5.5);
}

static void
test_words_hide_no_words (Fixture *f, gconstpointer data)
{
  RegieSnap snap = { .n_guides = 3,
                     .guides = { { .words = { 2, 2 }, .length = 1.2 },
                                 { .words = { 2.1, 2 }, .length = 0.4 },
                                 { .words = { 2.2, 2 }, .length = 0.4, .gap = TRUE } } };

  regie_guides_separate (&snap, PIXEL);
  NEAR (snap.guides[0].words.y, 2);
  NEAR (snap.guides[1].length, 0); /* told by the gap */
  g_assert_cmpfloat (snap.guides[2].words.y, >, 2.15);
}

static void
test_guides_tell_the_distance (Fixture *f, gconstpointer data)
{
  RegieEvent event = { REGIE_EVENT_DRAG, { 0, 0 }, PIXEL, 0, 0 };
  RegieSnap snap;

  fixture_add (f, 5, 2, 2, 1);
  snap = regie_snap_box (f->stage, (RegieBox){ 4.04, 4, 1, 1 }, &event, REGIE_AXIS_BOTH);
  g_assert_true (snap.on_x);
  g_assert_false (snap.on_y);
  NEAR (snap.dx, -0.04);
  g_assert_cmpuint (snap.n_guides, ==, 1);
  NEAR (snap.guides[0].from.x, 4);
  NEAR (snap.guides[0].length, 1.5);
  NEAR (snap.guides[0].words.y, 3.25);
}

static void
test_equal_gaps_are_marked (Fixture *f, gconstpointer data)
{
  RegieEvent event = { REGIE_EVENT_DRAG, { 0, 0 }, PIXEL, 0, 0 };
  unsigned gaps = 0;
  RegieSnap snap;

  fixture_add (f, 2, 3, 1, 2);
  fixture_add (f, 8, 3.2, 1, 2);
  snap = regie_snap_box (f->stage, (RegieBox){ 4.53, 3, 1, 0.7 }, &event, REGIE_AXIS_X);
  NEAR (snap.dx, -0.03);
  for (unsigned i = 0; i < snap.n_guides; i++)
    if (snap.guides[i].gap)
      {
        gaps++;
        NEAR (snap.guides[i].length, 2);
      }
  g_assert_cmpuint (gaps, ==, 2);
}

static void
test_point_meets_wall_end (Fixture *f, gconstpointer data)
{
  RegieEvent event = { REGIE_EVENT_MOVE, { 0, 0 }, PIXEL, 0, 0 };
  RegieSnap snap;

  fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 6, 1 });
  snap = regie_snap_point (f->stage, (RegiePoint){ 6.05, 1.04 }, &event);
  g_assert_true (snap.whole);
  NEAR (snap.dx, -0.05);
  NEAR (snap.dy, -0.04);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BARE_TEST ("/snap/edges-meet", test_edges_meet);
  BARE_TEST ("/snap/faces-touch", test_faces_touch);
  BARE_TEST ("/snap/centres-meet", test_centres_meet);
  BARE_TEST ("/snap/back-meets-wall-face", test_back_meets_wall_face);
  BARE_TEST ("/snap/alt-suspends", test_alt_suspends);
  BARE_TEST ("/snap/off-does-nothing", test_off_does_nothing);
  BARE_TEST ("/snap/beyond-tolerance-stays", test_beyond_tolerance_stays);
  BARE_TEST ("/snap/middle-of-two", test_middle_of_two);
  BARE_TEST ("/snap/same-gap-again", test_same_gap_again);
  BARE_TEST ("/snap/grid-when-nothing-is-near", test_grid_when_nothing_is_near);
  BARE_TEST ("/snap/guides-tell-the-distance", test_guides_tell_the_distance);
  BARE_TEST ("/snap/words-hide-no-words", test_words_hide_no_words);
  BARE_TEST ("/snap/equal-gaps-are-marked", test_equal_gaps_are_marked);
  BARE_TEST ("/snap/point-meets-wall-end", test_point_meets_wall_end);
  return g_test_run ();
}
