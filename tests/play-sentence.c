/* What moves is told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/sentence.h"
#include "play-fixture.h"

static void
assert_place (Cafe *cafe, RegiePoint at, const char *expected)
{
  g_autofree char *name = regie_place_name (cafe->production, cafe->scene, at);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_place (Cafe *cafe, gconstpointer data)
{
  RegiePoint points[] = { { 4, 3 }, { 8, 3 }, { 8, 6 }, { 4, 6 } };
  g_autofree RegiePoints *corner = regie_points_new (points, 4);
  RegieZone *zone;

  g_object_set (cafe->setting, "entrance-x", 4.0, "entrance-y", 6.0, NULL);
  assert_place (cafe, (RegiePoint){ 2, 3 }, "Counter");
  assert_place (cafe, (RegiePoint){ 3.8, 5.9 }, "Entrance");
  /* The entrance, at 12, is at the foot of the plan: its top is at 6. */
  assert_place (cafe, (RegiePoint){ 4, 0.5 }, "6 o’clock");
  assert_place (cafe, (RegiePoint){ 0.1, 3 }, "3 o’clock");
  assert_place (cafe, (RegiePoint){ 7.5, 3.2 }, "9 o’clock");
  zone = cafe_add (cafe->setting, g_object_new (REGIE_TYPE_ZONE, "name", "Tables", NULL));
  regie_record_set_points (REGIE_RECORD (zone), "points", corner);
  assert_place (cafe, (RegiePoint){ 7.5, 3.2 }, "Tables");
}

/* Downstage is where the entrance is; left and right are those of who looks there. */
static void
test_areas (Cafe *cafe, gconstpointer data)
{
  RegiePoint corners[] = { { 0, 0 }, { 8, 0 }, { 8, 6 }, { 0, 6 } };
  g_autofree RegiePoints *room = regie_points_new (corners, 4);

  regie_record_set_points (REGIE_RECORD (cafe->wall), "points", room);
  g_object_set (cafe->setting, "places", REGIE_PLACES_AREAS, "entrance-x", 4.0,
                "entrance-y", 6.0, NULL);
  assert_place (cafe, (RegiePoint){ 7.5, 0.5 }, "Upstage left");
  assert_place (cafe, (RegiePoint){ 0.5, 5 }, "Downstage right");
  assert_place (cafe, (RegiePoint){ 4, 3.5 }, "Centre stage");
  assert_place (cafe, (RegiePoint){ 4, 0.3 }, "Upstage centre");
  assert_place (cafe, (RegiePoint){ 7.5, 7.5 }, "Outside the room");
  assert_place (cafe, (RegiePoint){ 2.1, 2.6 }, "Counter");
  assert_place (cafe, (RegiePoint){ 1.2, 2.6 }, "Counter, stage right");
  assert_place (cafe, (RegiePoint){ 2.8, 2.6 }, "Counter, stage left");
  /* Come in from the right side of the plan, and all turns with it. */
  g_object_set (cafe->setting, "entrance-x", 8.0, "entrance-y", 3.0, NULL);
  assert_place (cafe, (RegiePoint){ 7.2, 0.5 }, "Downstage left");
  assert_place (cafe, (RegiePoint){ 0.3, 5.5 }, "Upstage right");
}

static void
test_clock (Cafe *cafe, gconstpointer data)
{
  RegiePoint points[] = { { 4, 3 }, { 8, 3 }, { 8, 6 }, { 4, 6 } };
  g_autofree RegiePoints *corner = regie_points_new (points, 4);
  RegieZone *zone =
    cafe_add (cafe->setting, g_object_new (REGIE_TYPE_ZONE, "name", "Tables", NULL));

  regie_record_set_points (REGIE_RECORD (zone), "points", corner);
  assert_place (cafe, (RegiePoint){ 7.5, 3.2 }, "Tables");
  g_object_set (cafe->setting, "places", REGIE_PLACES_CLOCK, NULL);
  assert_place (cafe, (RegiePoint){ 7.5, 3.2 }, "3 o’clock");
}

static void
assert_told (Cafe *cafe, gpointer thing, const char *sentence, const char *shorthand)
{
  g_autoptr (RegiePath) path = cafe_path (cafe, thing, 0);
  g_autofree char *told =
    regie_path_sentence (path, cafe->production, cafe->scene, FALSE);
  g_autofree char *noted =
    regie_path_shorthand (path, cafe->production, cafe->scene, FALSE);

  g_assert_cmpstr (told, ==, sentence);
  g_assert_cmpstr (noted, ==, shorthand);
}

static void
test_move (Cafe *cafe, gconstpointer data)
{
  RegieDifference *difference;
  g_autoptr (RegiePath) path = NULL;
  g_autofree char *imperial = NULL;

  cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 2, 2.6 });
  assert_told (cafe, cafe->barista, "Barista crosses to Counter, 1.2 m, about 1 s",
               "Ba X Counter, 1.2 m, 1 s");
  /* Named as things stand in that beat: the crate has come here. */
  cafe_move (cafe, cafe->crate, 0, (RegiePoint){ 1, 5.5 });
  difference = cafe_move (cafe, cafe->guests[1], 0, (RegiePoint){ 2, 5.1 });
  assert_told (cafe, cafe->guests[1], "Guest 2 crosses to Crate, 1.1 m, about 1 s",
               "Gu2 X Crate, 1.1 m, 1 s");
  regie_record_set_number (REGIE_RECORD (difference), "presence",
                           REGIE_PRESENCE_OFF_STAGE);
  assert_told (cafe, cafe->guests[1], "Guest 2 goes off by Crate, 1.1 m, about 1 s",
               "Gu2 Ex Crate, 1.1 m, 1 s");
  path = cafe_path (cafe, cafe->barista, 0);
  imperial = regie_path_shorthand (path, cafe->production, cafe->scene, TRUE);
  g_assert_cmpstr (imperial, ==, "Ba X Counter, 3′ 11″, 1 s");
}

/* What somebody has in hand goes along: it is not where they go. */
static void
test_carried_is_no_place (Cafe *cafe, gconstpointer data)
{
  RegieDifference *difference =
    regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->crate)->id);

  g_object_set (difference, "carried-by", REGIE_RECORD (cafe->barista)->id, NULL);
  cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 2, 2.6 });
  assert_told (cafe, cafe->barista, "Barista crosses to Counter, 1.2 m, about 1 s",
               "Ba X Counter, 1.2 m, 1 s");
}

static void
test_short_areas (Cafe *cafe, gconstpointer data)
{
  g_object_set (cafe->setting, "places", REGIE_PLACES_AREAS, NULL);
  regie_record_remove (REGIE_RECORD (cafe->wall));
  cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 1.1, 1.4 });
  assert_told (cafe, cafe->barista,
               "Barista crosses to Counter, stage right, 0.9 m, about 1 s",
               "Ba X Counter R, 0.9 m, 1 s");
  cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 4, 5.5 });
  assert_told (cafe, cafe->guests[0],
               "Guest 1 crosses to Downstage centre, 3.4 m, about 3 s",
               "Gu1 X DSC, 3.4 m, 3 s");
}

static void
test_object (Cafe *cafe, gconstpointer data)
{
  cafe_move (cafe, cafe->crate, 0, (RegiePoint){ 3.4, 2 });
  assert_told (cafe, cafe->crate, "Crate is moved to Counter, 4.7 m, about 4 s",
               "Crate → Counter, 4.7 m, 4 s");
}

static void
test_cues (Cafe *cafe, gconstpointer data)
{
  static const struct
  {
    int beat;
    RegieDepartment department;
    const char *number;
  } cues[] = {
    { 0, REGIE_DEPARTMENT_LIGHT, "LX1" }, { 0, REGIE_DEPARTMENT_SOUND, "SND1" },
    { 0, REGIE_DEPARTMENT_LIGHT, "LX2" }, { 1, REGIE_DEPARTMENT_PROP, "PRP1" },
    { 1, REGIE_DEPARTMENT_LIGHT, "LX3" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cues); i++)
    {
      RegieCue *cue =
        cafe_add (cafe->beats[cues[i].beat],
                  g_object_new (REGIE_TYPE_CUE, "department", cues[i].department, NULL));
      g_autofree char *number = regie_cue_number (cue);

      g_assert_cmpstr (number, ==, cues[i].number);
    }
}

/* Whoever calls a cue must not have two of the same number in one show. */
static void
test_cues_of_all_scenes (Cafe *cafe, gconstpointer data)
{
  RegieScene *next = cafe_add (cafe->production, g_object_new (REGIE_TYPE_SCENE, NULL));
  RegieBeat *beat = cafe_add (next, g_object_new (REGIE_TYPE_BEAT, NULL));
  RegieCue *cue;
  g_autofree char *number = NULL;

  cafe_add (cafe->beats[1], g_object_new (REGIE_TYPE_CUE, NULL));
  cue = cafe_add (beat, g_object_new (REGIE_TYPE_CUE, NULL));
  number = regie_cue_number (cue);
  g_assert_cmpstr (number, ==, "LX2");
}

#define ADD(name, function)                                                              \
  g_test_add ("/play-sentence/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names-places-by-things-zones-and-the-clock", test_place);
  ADD ("names-places-by-areas-of-the-stage", test_areas);
  ADD ("names-places-by-the-clock-alone", test_clock);
  ADD ("shortens-areas", test_short_areas);
  ADD ("tells-who-crosses-where", test_move);
  ADD ("tells-what-is-moved-where", test_object);
  ADD ("carried-is-no-place", test_carried_is_no_place);
  ADD ("counts-cues-by-department", test_cues);
  ADD ("counts-cues-through-all-scenes", test_cues_of_all_scenes);
  return g_test_run ();
}
