/* What can be seen from a place, and what hides.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sight/sight.h"

#include "app/model/production.h"

#include <math.h>

/* A room of 10 by 8 metres; a guest stands at 2, 4 and looks about. */
typedef struct
{
  RegieProduction *production;
  RegieSetting *setting;
  RegieScene *scene;
  RegieRecord *guest;
} Room;

static void
set_up (Room *room, gconstpointer data)
{
  g_autoptr (RegieRecord) setting =
    g_object_new (REGIE_TYPE_SETTING, "width", 10.0, "depth", 8.0, NULL);
  g_autoptr (RegieRecord) scene = g_object_new (REGIE_TYPE_SCENE, NULL);
  g_autoptr (RegieRecord) guest =
    g_object_new (REGIE_TYPE_POSITION, "x", 2.0, "y", 4.0, NULL);

  room->production = regie_production_new ();
  room->setting = REGIE_SETTING (setting);
  room->scene = REGIE_SCENE (scene);
  room->guest = guest;
  regie_record_append (REGIE_RECORD (room->production), setting);
  regie_record_append (REGIE_RECORD (room->production), scene);
  regie_record_append (scene, guest);
}

static void
tear_down (Room *room, gconstpointer data)
{
  g_assert_finalize_object (room->production);
}

static RegieElement *
add (Room *room, RegieElementKind kind, double x, double height)
{
  g_autoptr (RegieElement) element =
    g_object_new (REGIE_TYPE_ELEMENT, "kind", kind, "x", x, "y", 4.0, "width", 0.4,
                  "depth", 1.0, "height", height, NULL);

  regie_record_append (REGIE_RECORD (room->setting), REGIE_RECORD (element));
  return element;
}

/* Across the room at x, from its top to its bottom. */
static RegieWall *
add_wall (Room *room, double x)
{
  g_autoptr (RegieWall) wall = g_object_new (REGIE_TYPE_WALL, NULL);
  g_autofree RegiePoints *points =
    regie_points_new ((RegiePoint[]){ { x, 0 }, { x, 8 } }, 2);

  regie_record_set_points (REGIE_RECORD (wall), "points", points);
  regie_record_append (REGIE_RECORD (room->setting), REGIE_RECORD (wall));
  return wall;
}

static void
open_wall (RegieWall *wall, RegieOpeningKind kind)
{
  g_autoptr (RegieRecord) opening =
    g_object_new (REGIE_TYPE_OPENING, "kind", kind, "at", 4.0, "width", 1.2, NULL);

  regie_record_append (REGIE_RECORD (wall), opening);
}

static RegieSight *
look (Room *room, gpointer viewer)
{
  return regie_scene_sight (&(RegieLook){ room->production, room->scene, NULL, viewer });
}

static gboolean
sees (Room *room, RegieElement *element)
{
  g_autoptr (RegieSight) sight = look (room, room->guest);
  RegiePoint corners[4];

  regie_element_corners (element, corners);
  return regie_sight_sees (sight, corners, element);
}

static void
test_nothing_hides (Room *room, gconstpointer data)
{
  g_autoptr (RegieSight) sight = look (room, room->guest);

  g_assert_cmpfloat_with_epsilon (fabs (regie_points_area (regie_sight_polygon (sight))),
                                  80, 1e-9);
}

static void
test_wall_hides_seat (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);

  g_assert_true (sees (room, seat));
  add_wall (room, 5);
  g_assert_false (sees (room, seat));
}

static void
test_low_wall (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);
  RegieWall *wall = add_wall (room, 5);

  regie_record_set_real (REGIE_RECORD (wall), "height", 1.4);
  g_assert_true (sees (room, seat));
  regie_record_set_number (room->guest, "posture", REGIE_POSTURE_SEATED);
  g_assert_false (sees (room, seat));
}

static void
test_openings (Room *room, gconstpointer data)
{
  static const struct
  {
    RegieOpeningKind kind;
    gboolean seen_through;
  } cases[] = { { REGIE_OPENING_DOOR, FALSE },
                { REGIE_OPENING_WINDOW, TRUE },
                { REGIE_OPENING_PASSAGE, TRUE } };
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);
  const gboolean *expected = data;

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].seen_through == *expected)
      {
        RegieWall *wall = add_wall (room, 5);

        open_wall (wall, cases[i].kind);
        g_assert_cmpint (sees (room, seat), ==, *expected);
        regie_record_remove (REGIE_RECORD (wall));
      }
}

/* A jamb hides what is aslant behind the wall: its thickness counts. */
static void
test_jamb_hides (Room *room, gconstpointer data)
{
  RegieWall *wall = add_wall (room, 5);
  g_autoptr (RegieSight) thin = NULL, thick = NULL;

  open_wall (wall, REGIE_OPENING_WINDOW);
  regie_record_set_real (REGIE_RECORD (wall), "thickness", 0.01);
  thin = look (room, room->guest);
  regie_record_set_real (REGIE_RECORD (wall), "thickness", 0.6);
  thick = look (room, room->guest);
  g_assert_cmpfloat (regie_sight_distance (thin, atan2 (0.55, 3)), >, 5);
  g_assert_cmpfloat (regie_sight_distance (thick, atan2 (0.57, 3)), <, 3.5);
}

static void
test_corner_is_tight (Room *room, gconstpointer data)
{
  g_autoptr (RegieRecord) wall = g_object_new (REGIE_TYPE_WALL, "closed", TRUE, NULL);
  g_autofree RegiePoints *points =
    regie_points_new ((RegiePoint[]){ { 1, 1 }, { 5, 1 }, { 5, 6 }, { 1, 6 } }, 4);
  g_autoptr (RegieSight) sight = NULL;

  regie_record_set_points (wall, "points", points);
  regie_record_append (REGIE_RECORD (room->setting), wall);
  sight = look (room, room->guest);
  g_assert_cmpfloat_with_epsilon (fabs (regie_points_area (regie_sight_polygon (sight))),
                                  3.8 * 4.8, 1e-9);
}

static void
test_low_counter (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);

  add (room, REGIE_ELEMENT_SCENERY, 5, 0.95);
  g_assert_true (sees (room, seat));
}

static void
test_tall_shelf (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);
  RegieElement *shelf = add (room, REGIE_ELEMENT_SCENERY, 5, 1.8);

  g_assert_false (sees (room, seat));
  g_assert_true (sees (room, shelf)); /* by its own front */
  regie_record_set_number (REGIE_RECORD (shelf), "hidden", TRUE);
  g_assert_true (sees (room, seat));
}

static void
test_seated_eye (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);

  add (room, REGIE_ELEMENT_SCENERY, 5, 1.4);
  g_assert_true (sees (room, seat));
  regie_record_set_number (room->guest, "posture", REGIE_POSTURE_SEATED);
  g_assert_false (sees (room, seat));
}

static void
test_lamps_and_people (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);

  add (room, REGIE_ELEMENT_LIGHT, 5, 2.2);
  add (room, REGIE_ELEMENT_PERSON, 5.5, 1.75);
  add (room, REGIE_ELEMENT_SIGN, 6, 2.6);
  g_assert_true (sees (room, seat));
  add (room, REGIE_ELEMENT_SIGN, 6, 1.9);
  g_assert_false (sees (room, seat));
}

static void
test_inside (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);

  add (room, REGIE_ELEMENT_SCENERY, 2, 1.9); /* a booth about the guest */
  g_assert_true (sees (room, seat));
}

static void
test_person_element_looks (Room *room, gconstpointer data)
{
  RegieElement *child = add (room, REGIE_ELEMENT_PERSON, 2, 1.15);
  RegieElement *shelf = add (room, REGIE_ELEMENT_SCENERY, 5, 1.4);
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);
  g_autoptr (RegieSight) sight = look (room, REGIE_RECORD (child));
  RegieSeen seen = regie_scene_count_seen (&(RegieLook){ room->production, room->scene,
                                                         NULL, REGIE_RECORD (child) },
                                           sight);

  g_assert_true (regie_record_has_eyes (REGIE_RECORD (child)));
  g_assert_false (regie_record_has_eyes (REGIE_RECORD (shelf)));
  g_assert_false (regie_record_has_eyes (REGIE_RECORD (seat)));
  g_assert_cmpuint (seen.seen, ==, 1);
  g_assert_cmpuint (seen.of, ==, 2);
}

static void
test_off_the_ground (Room *room, gconstpointer data)
{
  RegieElement *seat = add (room, REGIE_ELEMENT_SCENERY, 8, 0.8);

  regie_record_set_real (room->guest, "x", -3);
  g_assert_true (sees (room, seat));
  add (room, REGIE_ELEMENT_SCENERY, 5, 1.9);
  g_assert_false (sees (room, seat));
}

/* Against each edge asked in turn */

static RegieObstacle
random_obstacle (GRand *rand)
{
  RegiePoint centre = { g_rand_double_range (rand, 0, 20),
                        g_rand_double_range (rand, 0, 20) };
  double width = g_rand_double_range (rand, 0.05, 6);
  double depth = g_rand_double_range (rand, 0.05, 2);
  double turn = g_rand_boolean (rand) ? 90 * g_rand_int_range (rand, 0, 4)
                                      : g_rand_double_range (rand, 0, 360);
  RegieElement *element =
    g_object_new (REGIE_TYPE_ELEMENT, "x", centre.x, "y", centre.y, "width", width,
                  "depth", depth, "turn", turn, NULL);
  RegieObstacle obstacle = { .record = NULL };

  regie_element_corners (element, obstacle.corners);
  g_object_unref (element);
  return obstacle;
}

static double
cast_at_edge (RegiePoint eye, RegiePoint ray, RegiePoint a, RegiePoint b)
{
  RegiePoint along = { b.x - a.x, b.y - a.y }, to = { a.x - eye.x, a.y - eye.y };
  double across = ray.x * along.y - ray.y * along.x;
  double t = (to.x * along.y - to.y * along.x) / across;
  double u = (to.x * ray.y - to.y * ray.x) / across;

  return across != 0 && t > 0 && u >= 0 && u <= 1 ? t : INFINITY;
}

static double
cast_at (RegiePoint eye, double radians, const RegieObstacle *obstacles, size_t n)
{
  RegiePoint ray = { cos (radians), sin (radians) };
  double best = INFINITY;

  for (size_t i = 0; i < n; i++)
    for (int k = 0; k < 4; k++)
      best = MIN (best, cast_at_edge (eye, ray, obstacles[i].corners[k],
                                      obstacles[i].corners[(k + 1) % 4]));
  return best;
}

/* The eye's own booth hides nothing, for the one who asks each edge as well. */
static gboolean
is_inside (const RegieObstacle *obstacle, RegiePoint eye)
{
  g_autofree RegiePoints *points = regie_points_new (obstacle->corners, 4);

  return regie_points_contain (points, eye);
}

static void
test_random_rooms (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);
  const RegieBox ground = { 0, 0, 20, 20 };
  unsigned wrong = 0, asked = 0;

  for (int room = 0; room < 200; room++)
    {
      RegiePoint eye = { g_rand_double_range (rand, 0.1, 19.9),
                         g_rand_double_range (rand, 0.1, 19.9) };
      RegieObstacle obstacles[61] = {
        { { { 0, 0 }, { 20, 0 }, { 20, 20 }, { 0, 20 } }, NULL },
      };
      size_t n = 1, most = 1 + (size_t) g_rand_int_range (rand, 0, 61);
      g_autoptr (RegieSight) sight = NULL;

      while (n < most)
        {
          obstacles[n] = random_obstacle (rand);
          if (is_inside (&obstacles[n], eye))
            most--;
          else
            n++;
        }
      sight = regie_sight_new (eye, obstacles + 1, n - 1, ground);
      for (int ray = 0; ray < 360; ray++, asked++)
        {
          double radians = g_rand_double_range (rand, -G_PI, G_PI);

          wrong += fabs (cast_at (eye, radians, obstacles, n) -
                         regie_sight_distance (sight, radians)) > 1e-6;
        }
    }
  g_test_message ("%u rays", asked);
  g_assert_cmpuint (wrong, ==, 0);
}

#define ROOM_TEST(path, data, function)                                                  \
  g_test_add (path, Room, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  static const gboolean no = FALSE, yes = TRUE;

  g_test_init (&argc, &argv, NULL);
  ROOM_TEST ("/sight/empty-room-is-seen-whole", NULL, test_nothing_hides);
  ROOM_TEST ("/sight/wall-hides-seat", NULL, test_wall_hides_seat);
  ROOM_TEST ("/sight/low-wall-hides-from-who-sits", NULL, test_low_wall);
  ROOM_TEST ("/sight/window-is-seen-through", &yes, test_openings);
  ROOM_TEST ("/sight/shut-door-hides", &no, test_openings);
  ROOM_TEST ("/sight/jamb-hides-aslant", NULL, test_jamb_hides);
  ROOM_TEST ("/sight/corner-lets-nothing-through", NULL, test_corner_is_tight);
  ROOM_TEST ("/sight/low-counter-does-not-hide", NULL, test_low_counter);
  ROOM_TEST ("/sight/tall-shelf-hides-but-shows-its-front", NULL, test_tall_shelf);
  ROOM_TEST ("/sight/who-sits-sees-less", NULL, test_seated_eye);
  ROOM_TEST ("/sight/what-hangs-and-who-moves-hides-nothing", NULL,
             test_lamps_and_people);
  ROOM_TEST ("/sight/one-sees-out-of-ones-booth", NULL, test_inside);
  ROOM_TEST ("/sight/child-counts-what-it-sees", NULL, test_person_element_looks);
  ROOM_TEST ("/sight/from-off-the-ground", NULL, test_off_the_ground);
  g_test_add_func ("/sight/as-each-edge-asked-in-turn", test_random_rooms);
  return g_test_run ();
}
