/* Claims about points, boxes and walls.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/geometry.h"
#include "app/model/setting.h"

#include <math.h>

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static void
assert_point (RegiePoint point, double x, double y)
{
  NEAR (point.x, x);
  NEAR (point.y, y);
}

static RegiePoints *
points_of (const RegiePoint *at, size_t n)
{
  return regie_points_new (at, n);
}

static const RegiePoint square[] = { { 0, 0 }, { 4, 0 }, { 4, 3 }, { 0, 3 } };
/* An L, whose notch is at its lower right. */
static const RegiePoint ell[] = { { 0, 0 }, { 4, 0 }, { 4, 2 },
                                  { 2, 2 }, { 2, 4 }, { 0, 4 } };

static void
test_no_points (void)
{
  g_autofree RegiePoints *one = points_of (square, 1);

  g_assert_null (regie_points_new (square, 0));
  g_assert_null (regie_points_copy (NULL));
  g_assert_true (regie_points_equal (NULL, NULL));
  g_assert_false (regie_points_equal (one, NULL));
  g_assert_true (regie_box_is_empty (regie_points_box (NULL)));
  g_assert_false (regie_points_contain (NULL, square[0]));
  NEAR (regie_points_area (NULL), 0);
  NEAR (regie_points_area (one), 0);
}

static void
test_copies_are_equal_until_one_differs (void)
{
  g_autofree RegiePoints *a = points_of (ell, 6), *b = regie_points_copy (a);

  g_assert_true (a != b);
  g_assert_true (regie_points_equal (a, b));
  b->at[5].y = nextafter (4, 5);
  g_assert_false (regie_points_equal (a, b));
  b->at[5].y = 4;
  b->n = 5;
  g_assert_false (regie_points_equal (a, b));
}

static void
test_contain (void)
{
  static const struct
  {
    double x, y;
    gboolean inside;
  } cases[] = {
    { 1, 1, TRUE },      { 3, 1, TRUE },     { 1, 3, TRUE },   { 3, 3, FALSE },
    { -1, 1, FALSE },    { 5, 1, FALSE },    { 1, -1, FALSE }, { 1, 5, FALSE },
    { 2.1, 2.1, FALSE }, { 1.9, 2.1, TRUE },
  };
  g_autofree RegiePoints *polygon = points_of (ell, 6);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%g, %g", cases[i].x, cases[i].y);
      g_assert_cmpint (regie_points_contain (polygon,
                                             (RegiePoint){ cases[i].x, cases[i].y }),
                       ==, cases[i].inside);
    }
}

static void
test_area_is_signed (void)
{
  g_autofree RegiePoints *clockwise = points_of (square, 4);
  g_autofree RegiePoints *notched = points_of (ell, 6);
  g_autofree RegiePoints *back = regie_points_copy (clockwise);

  for (int i = 0; i < 4; i++)
    back->at[i] = square[3 - i];
  NEAR (regie_points_area (clockwise), 12);
  NEAR (regie_points_area (back), -12);
  NEAR (regie_points_area (notched), 12);
}

static void
test_length_is_of_the_way_along (void)
{
  g_autofree RegiePoints *one = points_of (square, 1);
  g_autofree RegiePoints *way =
    points_of ((RegiePoint[]){ { 0, 0 }, { 3, 4 }, { 3, 6 } }, 3);

  NEAR (regie_points_length (NULL), 0);
  NEAR (regie_points_length (one), 0);
  NEAR (regie_points_length (way), 7);
}

static void
test_turn (void)
{
  static const struct
  {
    double degrees, x, y;
  } cases[] = {
    { 0, 1, 0 },
    { 90, 0, 1 },
    { 180, -1, 0 },
    { 270, 0, -1 },
    { -90, 0, -1 },
    { 360, 1, 0 },
    { 30, 0.86602540378443865, 0.5 },
  };

  /* Down is +y, so clockwise goes from across to down. */
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_point (regie_point_turn ((RegiePoint){ 1, 0 }, cases[i].degrees), cases[i].x,
                  cases[i].y);
}

static void
test_nearest (void)
{
  static const struct
  {
    RegiePoint p;
    double x, y, along;
  } cases[] = {
    { { 2, 5 }, 2, 0, 0.5 },
    { { -3, 1 }, 0, 0, 0 },
    { { 9, 1 }, 4, 0, 1 },
    { { 1, 0 }, 1, 0, 0.25 },
  };
  RegiePoint a = { 0, 0 }, b = { 4, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double along;

      assert_point (regie_segment_nearest (a, b, cases[i].p, &along), cases[i].x,
                    cases[i].y);
      NEAR (along, cases[i].along);
    }
  /* A segment of no length has one point. */
  assert_point (regie_segment_nearest (a, a, b, NULL), 0, 0);
}

static void
test_boxes (void)
{
  RegieBox a = { 0, 0, 2, 2 }, touching = { 2, 0, 1, 1 }, away = { 3, 3, 1, 1 };
  RegieBox all = regie_box_union (a, away), empty = REGIE_BOX_EMPTY;

  g_assert_true (regie_box_meets (a, touching));
  g_assert_false (regie_box_meets (a, away));
  g_assert_false (regie_box_meets (a, empty));
  g_assert_true (regie_box_encloses (all, a) && regie_box_encloses (all, away));
  g_assert_false (regie_box_encloses (a, all));
  g_assert_false (regie_box_encloses (a, empty));
  NEAR (all.width, 4);
  g_assert_true (regie_box_encloses (regie_box_union (empty, a), a));
  g_assert_true (regie_box_is_empty (regie_box_union (empty, empty)));
  g_assert_true (regie_box_is_empty (regie_box_grow (empty, 10)));
  g_assert_false (regie_box_is_empty ((RegieBox){ 1, 1, 0, 0 }));
  g_assert_true (regie_box_holds (a, (RegiePoint){ 2, 2 }));
  g_assert_false (regie_box_holds (a, (RegiePoint){ 2.01, 2 }));
  g_assert_true (regie_box_is_empty (regie_box_grow (a, -1.5)));
}

static void
test_turned_box_holds_the_corners (void)
{
  for (int degrees = -360; degrees <= 360; degrees += 7)
    {
      RegieBox box = regie_box_turned ((RegiePoint){ 5, 6 }, 3, 1, degrees);
      double left = INFINITY, right = -INFINITY;

      for (int i = 0; i < 4; i++)
        {
          RegiePoint corner =
            regie_point_turn ((RegiePoint){ i & 1 ? 1.5 : -1.5, i & 2 ? 0.5 : -0.5 },
                              degrees);

          left = MIN (left, 5 + corner.x);
          right = MAX (right, 5 + corner.x);
        }
      NEAR (box.x, left);
      NEAR (box.x + box.width, right);
      NEAR (box.y + box.height / 2, 6);
    }
}

static RegieWall *
wall_of (const RegiePoint *at, size_t n, gboolean closed)
{
  RegieWall *wall = g_object_new (REGIE_TYPE_WALL, "closed", closed, NULL);
  g_autofree RegiePoints *points = points_of (at, n);

  regie_record_set_points (REGIE_RECORD (wall), "points", points);
  return wall;
}

static void
test_wall_lengths (void)
{
  g_autoptr (RegieWall) open = wall_of (square, 4, FALSE);
  g_autoptr (RegieWall) closed = wall_of (square, 4, TRUE);
  g_autoptr (RegieWall) point = wall_of (square, 1, TRUE);
  g_autoptr (RegieWall) nothing = wall_of (square, 0, FALSE);

  NEAR (regie_wall_length (open), 11);
  NEAR (regie_wall_length (closed), 14);
  NEAR (regie_wall_length (point), 0);
  NEAR (regie_wall_length (nothing), 0);
}

static void
test_along_a_wall (void)
{
  static const struct
  {
    double along, x, y, way_x, way_y;
  } cases[] = {
    { 0, 0, 0, 1, 0 },  { 1, 1, 0, 1, 0 },       { 5, 4, 1, 0, 1 },
    { 9, 2, 3, -1, 0 }, { 12.5, 0, 1.5, 0, -1 },
  };
  g_autoptr (RegieWall) wall = wall_of (square, 4, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RegiePoint way, at = regie_wall_at (wall, cases[i].along, &way);

      assert_point (at, cases[i].x, cases[i].y);
      assert_point (way, cases[i].way_x, cases[i].way_y);
    }
}

/* From a place on the wall to the point and back again. */
static void
test_nearest_on_a_wall (void)
{
  g_autoptr (RegieWall) wall = wall_of (ell, 6, TRUE);
  double length = regie_wall_length (wall), distance;

  for (double along = 0.05; along < length; along += 0.1)
    {
      RegiePoint way, at = regie_wall_at (wall, along, &way);

      NEAR (regie_wall_nearest (wall, at, &distance), along);
      NEAR (distance, 0);
    }
  NEAR (regie_wall_nearest (wall, (RegiePoint){ 1, -2 }, &distance), 1);
  NEAR (distance, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/points/none-is-a-list-too", test_no_points);
  g_test_add_func ("/points/copies-are-equal-until-one-differs",
                   test_copies_are_equal_until_one_differs);
  g_test_add_func ("/points/notch-is-outside", test_contain);
  g_test_add_func ("/points/area-is-positive-clockwise", test_area_is_signed);
  g_test_add_func ("/points/length-is-of-the-way-along", test_length_is_of_the_way_along);
  g_test_add_func ("/points/turn-is-clockwise-on-the-plan", test_turn);
  g_test_add_func ("/points/nearest-stays-on-the-segment", test_nearest);
  g_test_add_func ("/box/meets-encloses-unites", test_boxes);
  g_test_add_func ("/box/turned-one-touches-the-corners",
                   test_turned_box_holds_the_corners);
  g_test_add_func ("/wall/closed-one-is-longer", test_wall_lengths);
  g_test_add_func ("/wall/place-and-direction-along", test_along_a_wall);
  g_test_add_func ("/wall/nearest-comes-back", test_nearest_on_a_wall);
  return g_test_run ();
}
