/* Ways go round what stands in them, and only round that.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "play-fixture.h"

#include "app/file/store.h"

#define WEST ((RegiePoint){ 3, 1 })
#define EAST ((RegiePoint){ 5, 1 })

static RegieFloor
floor_of (Cafe *cafe)
{
  return (RegieFloor){ .production = cafe->production, .scene = cafe->scene };
}

static RegieRecord *
obstacle (Cafe *cafe, const RegiePoints *line)
{
  RegieFloor floor = floor_of (cafe);
  g_autoptr (GArray) blocks = regie_floor_blocks (&floor);

  return regie_route_obstacle (blocks, NULL, line);
}

static RegiePoints *
joined (RegiePoint from, const RegiePoints *way, RegiePoint to)
{
  RegiePoint at[64] = { from };
  size_t n = way ? way->n : 0;

  g_assert_cmpuint (n, <, 62);
  for (size_t i = 0; i < n; i++)
    at[i + 1] = way->at[i];
  at[n + 1] = to;
  return regie_points_new (at, n + 2);
}

/* Returns: how long the way is; it must be free. */
static double
walk (Cafe *cafe, RegiePoint from, RegiePoint to)
{
  RegieFloor floor = floor_of (cafe);
  gboolean found;
  g_autofree RegiePoints *way = regie_route_find (&floor, from, to, &found);
  g_autofree RegiePoints *line = joined (from, way, to);
  double length = 0;

  g_assert_true (found);
  g_assert_null (obstacle (cafe, line));
  for (size_t i = 1; i < line->n; i++)
    length += regie_distance (line->at[i - 1], line->at[i]);
  return length;
}

static void
add_opening (Cafe *cafe, RegieOpeningKind kind)
{
  cafe_add (cafe->wall, g_object_new (REGIE_TYPE_OPENING, "kind", kind, "at", 1.0,
                                      "width", 0.9, NULL));
}

static void
test_free (Cafe *cafe, gconstpointer data)
{
  RegieFloor floor = floor_of (cafe);
  gboolean found;

  g_assert_null (
    regie_route_find (&floor, (RegiePoint){ 0.5, 5 }, (RegiePoint){ 3, 5.3 }, &found));
  g_assert_true (found);
}

static void
test_wall (Cafe *cafe, gconstpointer data)
{
  double round = walk (cafe, WEST, EAST);

  /* To the wall's end at y = 5, and a body's width past it. */
  g_assert_cmpfloat (round, >, 2 * hypot (4.2, 0.9));
  g_assert_cmpfloat (round, <, 2 * hypot (4.5, 1) + 0.4);
}

static void
test_door (Cafe *cafe, gconstpointer data)
{
  add_opening (cafe, REGIE_OPENING_DOOR);
  g_assert_cmpfloat (walk (cafe, WEST, EAST), <, 2.1);
}

static void
test_window (Cafe *cafe, gconstpointer data)
{
  add_opening (cafe, REGIE_OPENING_WINDOW);
  g_assert_cmpfloat (walk (cafe, WEST, EAST), >, 8);
}

static void
test_furniture (Cafe *cafe, gconstpointer data)
{
  RegiePoint behind = { 2, 1.2 }, before = { 2, 2.8 };

  g_object_set (cafe->barista, "offstage", TRUE, NULL);
  g_assert_cmpfloat (walk (cafe, behind, before), >, 2.4);
  g_object_set (cafe->counter, "height", 0.02, NULL);
  g_assert_cmpfloat (walk (cafe, behind, before), <, 1.61);
  g_object_set (cafe->counter, "height", 0.95, "hidden", TRUE, NULL);
  g_assert_cmpfloat (walk (cafe, behind, before), <, 1.61);
  g_object_set (cafe->counter, "hidden", FALSE, "kind", REGIE_ELEMENT_LIGHT, NULL);
  g_assert_cmpfloat (walk (cafe, behind, before), <, 1.61);
}

static void
test_close (Cafe *cafe, gconstpointer data)
{
  /* The barista leans on the counter: she still goes round it. */
  g_assert_cmpfloat (walk (cafe, (RegiePoint){ 2, 1.6 }, (RegiePoint){ 2, 2.6 }), >, 2.2);
}

static void
test_within (Cafe *cafe, gconstpointer data)
{
  /* Who sits in the crate's middle gets out of it, and round the wall. */
  g_assert_cmpfloat (walk (cafe, (RegiePoint){ 7, 5 }, WEST), <, 8.1);
}

static void
test_narrow (Cafe *cafe, gconstpointer data)
{
  cafe_add (cafe->wall, g_object_new (REGIE_TYPE_OPENING, "kind", REGIE_OPENING_PASSAGE,
                                      "at", 1.0, "width", 0.4, NULL));
  g_assert_cmpfloat (walk (cafe, WEST, EAST), <, 2.1);
}

static void
test_stairs (Cafe *cafe, gconstpointer data)
{
  g_object_set (cafe->counter, "symbol", "stairs", NULL);
  g_assert_cmpfloat (walk (cafe, (RegiePoint){ 0.7, 2 }, (RegiePoint){ 3.3, 2 }), <,
                     2.61);
}

static void
test_leaf (Cafe *cafe, gconstpointer data)
{
  RegiePoint ends[] = { { 3.2, 1.7 }, { 3.8, 1.2 } };
  g_autofree RegiePoints *line = regie_points_new (ends, 2);
  RegieOpening *door;
  double round;

  add_opening (cafe, REGIE_OPENING_DOOR);
  door = regie_list_at (cafe->wall->openings, 0);
  g_assert_null (obstacle (cafe, line));
  /* To the west, hinged in the south: the leaf stands from 3.9 to 3 at y = 1.45. */
  g_object_set (door, "swing", REGIE_SWING_IN, "hand", REGIE_HAND_RIGHT, NULL);
  g_assert_true (obstacle (cafe, line) == REGIE_RECORD (door));
  round = walk (cafe, (RegiePoint){ 3.4, 2 }, EAST);
  g_assert_cmpfloat (round, >, 2.1);
  g_object_set (door, "swing", REGIE_SWING_NONE, NULL);
  g_assert_cmpfloat (walk (cafe, (RegiePoint){ 3.4, 2 }, EAST), <, round - 0.1);
}

static void
test_people (Cafe *cafe, gconstpointer data)
{
  RegiePoint ends[] = { { 0.3, 4 }, { 3.5, 4 } };
  g_autofree RegiePoints *line = regie_points_new (ends, 2);
  double round = walk (cafe, ends[0], ends[1]);
  RegieFloor floor = floor_of (cafe);
  g_autoptr (RegieMoment) moment = NULL;
  g_autoptr (GArray) blocks = NULL;

  g_assert_true (obstacle (cafe, line) == REGIE_RECORD (cafe->guests[0]));
  g_assert_cmpfloat (round, >, 3.25);
  g_assert_cmpfloat (round, <, 4);
  /* Who walks in the beat themselves are not waited for. */
  cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 1, 4.1 });
  cafe_move (cafe, cafe->guests[1], 0, (RegiePoint){ 2, 4.1 });
  moment = floor.moment = regie_moment_new (cafe->production, cafe->scene, 0);
  blocks = regie_floor_blocks (&floor);
  g_assert_null (regie_route_obstacle (blocks, NULL, line));
}

static void
test_carried (Cafe *cafe, gconstpointer data)
{
  RegiePoint ends[] = { { 6, 5 }, { 7.9, 5 } };
  g_autofree RegiePoints *line = regie_points_new (ends, 2);
  RegieFloor floor = floor_of (cafe);
  RegieDifference *taken =
    regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->crate)->id);
  g_autoptr (RegieMoment) moment = NULL;
  g_autoptr (GArray) blocks = NULL;

  g_assert_true (obstacle (cafe, line) == REGIE_RECORD (cafe->crate));
  g_object_set (taken, "carried-by", REGIE_RECORD (cafe->guests[0])->id, NULL);
  cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 7, 5.4 });
  moment = floor.moment = regie_moment_new (cafe->production, cafe->scene, 0);
  blocks = regie_floor_blocks (&floor);
  g_assert_null (regie_route_obstacle (blocks, NULL, line));
}

static void
test_none (Cafe *cafe, gconstpointer data)
{
  RegiePoint points[] = { { 5, 2 }, { 7, 2 }, { 7, 4 }, { 5, 4 } };
  g_autofree RegiePoints *closed = regie_points_new (points, 4);
  RegiePoint ends[] = { { 1, 4 }, { 6, 3 } };
  g_autofree RegiePoints *line = regie_points_new (ends, 2);
  RegieFloor floor = floor_of (cafe);
  gboolean found = TRUE;

  regie_record_set_points (REGIE_RECORD (cafe->wall), "points", closed);
  g_object_set (cafe->wall, "closed", TRUE, NULL);
  g_assert_null (regie_route_find (&floor, ends[0], ends[1], &found));
  g_assert_false (found);
  g_assert_true (obstacle (cafe, line) == REGIE_RECORD (cafe->wall));
}

static void
test_apply (Cafe *cafe, gconstpointer data)
{
  RegieDifference *difference;
  RegieJournal *journal = regie_document_journal (cafe->document);
  RegiePoint hand = { 4, 5.7 };
  g_autofree RegiePoints *drawn = regie_points_new (&hand, 1), *found = NULL;

  regie_journal_begin (journal, "Move");
  difference = cafe_move (cafe, cafe->guests[0], 0, EAST);
  g_assert_true (regie_route_apply (cafe->production, difference));
  regie_journal_commit (journal);
  g_assert_nonnull (difference->path);
  found = regie_points_copy (difference->path);

  regie_journal_begin (journal, "Bend");
  regie_record_set_points (REGIE_RECORD (difference), "path", drawn);
  regie_record_set_number (REGIE_RECORD (difference), "bent", TRUE);
  g_assert_true (regie_route_apply (cafe->production, difference));
  regie_journal_commit (journal);
  g_assert_true (regie_points_equal (difference->path, drawn));

  regie_journal_undo (journal);
  g_assert_true (regie_points_equal (difference->path, found));
}

static void
check_beat (RegieProduction *production, RegieScene *scene, int beat)
{
  g_autoptr (RegieMoment) moment = regie_moment_new (production, scene, beat);
  RegieFloor floor = { production, scene, moment, NULL };
  g_autoptr (GArray) blocks = regie_floor_blocks (&floor);
  g_autoptr (GPtrArray) paths =
    regie_paths_of_beat (regie_moment_timeline (moment), production, scene, beat);

  for (guint i = 0; i < paths->len; i++)
    {
      const RegiePath *path = paths->pdata[i];

      if (path->mover != REGIE_MOVER_OBJECT &&
          regie_route_obstacle (blocks, path->thing, path->points))
        g_error ("%s, beat %d of “%s”: %s walks through something", production->title,
                 beat + 1, scene->title, path->thing->id);
    }
}

static void
test_templates (void)
{
  static const char *const names[] = {
    "bank-branch", "boutique", "cafe", "dental-clinic", "hotel-reception", "library-desk"
  };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/templates/%s.production",
                                               g_getenv ("REGIE_RESOURCES"), names[i]);
      g_autoptr (RegieReading) reading = regie_store_load (path, NULL, NULL);
      RegieScene *scene;

      g_assert_nonnull (reading);
      for (unsigned s = 0; (scene = regie_list_at (reading->production->scenes, s)); s++)
        for (unsigned b = 0; regie_list_at (scene->beats, b); b++)
          check_beat (reading->production, scene, (int) b);
    }
}

#define ADD(name, function)                                                              \
  g_test_add ("/play-route/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("needs-no-waypoints-on-free-floor", test_free);
  ADD ("goes-round-a-wall", test_wall);
  ADD ("goes-through-a-door", test_door);
  ADD ("does-not-climb-through-a-window", test_window);
  ADD ("goes-round-what-stands-on-the-floor", test_furniture);
  ADD ("goes-round-what-one-leans-on", test_close);
  ADD ("gets-out-of-what-one-sits-in", test_within);
  ADD ("squeezes-through-rather-than-walk-far", test_narrow);
  ADD ("climbs-stairs", test_stairs);
  ADD ("goes-round-the-leaf-of-an-open-door", test_leaf);
  ADD ("goes-round-who-stands-there", test_people);
  ADD ("walks-through-what-is-carried", test_carried);
  ADD ("says-that-there-is-no-way", test_none);
  ADD ("is-kept-unless-bent-by-hand", test_apply);
  g_test_add_func ("/play-route/templates-lead-through-nothing", test_templates);
  return g_test_run ();
}
