/* Claims about openings: they stay whole within their wall, and keep their place when its
 * points move.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/move.h"
#include "app/stage/trace.h"
#include "app/stage/wall-points.h"

#include <math.h>

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-6)

typedef struct
{
  RegieWall *wall; /* 4 m across, then 3 m down */
} Place;

static void
set_points (RegieWall *wall, const RegiePoint *at, size_t n)
{
  g_autofree RegiePoints *points = regie_points_new (at, n);

  regie_record_set_points (REGIE_RECORD (wall), "points", points);
}

static void
set_up (Place *place, gconstpointer data)
{
  static const RegiePoint corner[] = { { 0, 0 }, { 4, 0 }, { 4, 3 } };

  place->wall = g_object_new (REGIE_TYPE_WALL, NULL);
  set_points (place->wall, corner, 3);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_assert_finalize_object (place->wall);
}

static RegieOpening *
hang (Place *place, double at, double width)
{
  g_autoptr (RegieOpening) door =
    g_object_new (REGIE_TYPE_OPENING, "at", at, "width", width, NULL);

  regie_record_append (REGIE_RECORD (place->wall), REGIE_RECORD (door));
  return door;
}

static void
test_fit (Place *place, gconstpointer data)
{
  static const struct
  {
    double along, width, at;
  } cases[] = {
    { 2, 1, 2 },       { 0, 1, 0.5 },  { -5, 1, 0.5 }, { 3.9, 1, 3.5 }, { 4.1, 1, 4.5 },
    { 6.9, 0.8, 6.6 }, { 99, 1, 6.5 }, { 5, 3, 5.5 },  { 5, 3.5, 5.5 }, { 2, 4, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%g wide at %g", cases[i].width, cases[i].along);
      NEAR (regie_wall_fit (place->wall, cases[i].along, cases[i].width), cases[i].at);
    }
}

/* Wherever it is dragged, a door never lies across a corner or beyond an end. */
static void
test_slide_stays_whole (Place *place, gconstpointer data)
{
  RegieOpening *door = hang (place, 1, 0.9);

  for (double angle = 0; angle < 360; angle += 5)
    {
      RegiePoint way = regie_point_turn ((RegiePoint){ 6, 0 }, angle);

      regie_opening_slide (door, (RegiePoint){ 3 + way.x, 1 + way.y });
      g_assert_true ((door->at > 0.45 - 1e-9 && door->at < 3.55 + 1e-9) ||
                     (door->at > 4.45 - 1e-9 && door->at < 6.55 + 1e-9));
    }
  regie_opening_slide (door, (RegiePoint){ 2, -1 });
  NEAR (door->at, 2);
  regie_opening_slide (door, (RegiePoint){ 9, 1.5 });
  NEAR (door->at, 5.5);
}

static void
move_corner (Place *place, unsigned which, double x, double y)
{
  g_autoptr (GArray) kept = regie_wall_keep_openings (place->wall);
  g_autofree RegiePoints *points = regie_points_copy (place->wall->points);

  points->at[which] = (RegiePoint){ x, y };
  regie_record_set_points (REGIE_RECORD (place->wall), "points", points);
  regie_wall_replace_openings (place->wall, kept, REGIE_KEEP_METRES);
}

static void
test_longer_stretch_before (Place *place, gconstpointer data)
{
  RegieOpening *near = hang (place, 1, 0.9), *far = hang (place, 5, 0.9);

  move_corner (place, 0, -2, 0);
  /* The second stretch begins two metres further along; its door is where it was. */
  NEAR (far->at, 7);
  g_assert_cmpfloat (near->at, >, 0.4);
  g_assert_cmpfloat (near->at, <, 5.6);
}

static void
test_short_stretch (Place *place, gconstpointer data)
{
  RegieOpening *door = hang (place, 6, 0.9);

  move_corner (place, 2, 4, 0.5);
  /* Half a metre is no room for it: it stands in the middle. */
  NEAR (door->at, 4.25);
  move_corner (place, 2, 4, 1.2);
  g_assert_cmpfloat (door->at, >=, 4.45 - 1e-9);
  g_assert_cmpfloat (door->at, <=, 4.75 + 1e-9);
}

static void
test_shift_of_a_wall (Place *place, gconstpointer data)
{
  RegieOpening *door = hang (place, 2, 0.9);

  regie_record_shift (REGIE_RECORD (place->wall), 1.5, -0.5);
  NEAR (door->at, 2);
  NEAR (place->wall->points->at[2].x, 5.5);
  NEAR (place->wall->points->at[2].y, 2.5);
}

static void
test_shift_of_every_kind (void)
{
  static const RegiePoint at[] = { { 1, 1 }, { 2, 1 }, { 2, 2 } };
  g_autofree RegiePoints *points = regie_points_new (at, 3);
  g_autoptr (RegieZone) zone = g_object_new (REGIE_TYPE_ZONE, NULL);
  g_autoptr (RegieDimension) dimension =
    g_object_new (REGIE_TYPE_DIMENSION, "to-x", 3.0, NULL);
  g_autoptr (RegieNote) note = g_object_new (REGIE_TYPE_NOTE, "x", 1.0, NULL);
  g_autoptr (RegiePosition) position = g_object_new (REGIE_TYPE_POSITION, "y", 2.0, NULL);

  regie_record_set_points (REGIE_RECORD (zone), "points", points);
  regie_record_shift (REGIE_RECORD (zone), 0.5, 0.25);
  regie_record_shift (REGIE_RECORD (dimension), 0.5, 0.25);
  regie_record_shift (REGIE_RECORD (note), 0.5, 0.25);
  regie_record_shift (REGIE_RECORD (position), 0.5, 0.25);
  NEAR (zone->points->at[1].x, 2.5);
  NEAR (zone->points->at[1].y, 1.25);
  NEAR (dimension->from_x, 0.5);
  NEAR (dimension->to_x, 3.5);
  NEAR (dimension->to_y, 0.25);
  NEAR (note->x, 1.5);
  NEAR (position->y, 2.25);
}

static void
test_straighten (void)
{
  static const struct
  {
    double x, y, to_x, to_y;
    gboolean always, moved;
  } cases[] = {
    { 4, 0.05, 4, 0, FALSE, TRUE },     { 0.02, 3, 0, 3, FALSE, TRUE },
    { -2, -0.01, -2, 0, FALSE, TRUE },  { 3, 3.05, 3.025, 3.025, FALSE, TRUE },
    { 4, 0.55, 4, 0.55, FALSE, FALSE }, { 4, 0.4, 4, 0, TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RegiePoint b = { cases[i].x, cases[i].y };
      gboolean moved =
        regie_point_straighten ((RegiePoint){ 0, 0 }, NULL, cases[i].always, &b);

      g_test_message ("%g, %g", cases[i].x, cases[i].y);
      g_assert_cmpint (moved, ==, cases[i].moved);
      g_assert_cmpfloat_with_epsilon (b.x, cases[i].to_x, 0.03);
      g_assert_cmpfloat_with_epsilon (b.y, cases[i].to_y, 0.03);
    }
}

#define CLAIM(path, function) g_test_add (path, Place, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/opening/fits-whole-between-corners", test_fit);
  CLAIM ("/opening/slides-and-stays-whole", test_slide_stays_whole);
  CLAIM ("/opening/keeps-its-place-behind-a-longer-stretch", test_longer_stretch_before);
  CLAIM ("/opening/stands-in-the-middle-of-too-short-a-stretch", test_short_stretch);
  CLAIM ("/opening/goes-with-its-wall", test_shift_of_a_wall);
  g_test_add_func ("/move/shifts-every-kind", test_shift_of_every_kind);
  g_test_add_func ("/trace/straightens-what-is-nearly-so", test_straighten);
  return g_test_run ();
}
