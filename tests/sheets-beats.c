/* Claims about sheets of what plays: beats on a storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "play-fixture.h"
#include "paper-fixture.h"

#include "app/base/error.h"

static RegieSheetOptions
options (void)
{
  RegieSheetOptions given = regie_sheet_options ();

  given.date = 1767225600;
  return given;
}

static RegieAct *
act (Cafe *cafe, int beat, unsigned role)
{
  RegieRecord *who = regie_list_at (cafe->production->roles, role);

  return regie_beat_need_act (cafe->beats[beat], who->id);
}

static RegieScene *
add_scene (Cafe *cafe, const char *title, int beats)
{
  RegieScene *scene =
    cafe_add (cafe->production, g_object_new (REGIE_TYPE_SCENE, "title", title, NULL));

  for (int i = 0; i < beats; i++)
    cafe_add (scene, g_object_new (REGIE_TYPE_BEAT, "title", title, NULL));
  return scene;
}

static void
test_storyboard_tells_beats (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  g_autofree char *text = NULL;

  g_object_set (cafe->scene, "title", "The order", NULL);
  g_object_set (cafe->beats[0], "title", "Eye <contact>", "duration", 75.0, "emotion",
                -1.0, NULL);
  g_object_set (act (cafe, 0, 0), "action", "Looks up & waits.", "line", "Morning!",
                NULL);
  cafe_add (cafe->beats[1], g_object_new (REGIE_TYPE_CUE, "title", "Lamps up", NULL));
  text = paper_words (cafe->production, REGIE_SHEET_STORYBOARD, &given);
  assert_holds (text, "Scene 1 · The order");
  assert_holds (text, "2 beats · 1:19");
  assert_holds (text, "Guest, Barista");
  assert_holds (text, "Eye <contact>");
  assert_holds (text, "1:15 · feels unsure −1");
  assert_holds (text, "Guest Looks up & waits. “Morning!”");
  assert_holds (text, "LX1 Lamps up");
}

static void
test_storyboard_keeps_scenes_together (Cafe *cafe, gconstpointer data)
{
  static const struct
  {
    int rows, columns;
    unsigned pages;
  } cases[] = { { 2, 2, 3 }, { 0, 0, 3 }, { 1, 1, 8 }, { 2, 3, 2 }, { 4, 4, 1 } };
  RegieSheetOptions given = options ();

  add_scene (cafe, "Wait", 3);
  add_scene (cafe, "Leave", 3);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegieSheets) sheets = NULL;

      given.rows = cases[i].rows;
      given.columns = cases[i].columns;
      sheets = regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
      g_test_message ("%d × %d", given.rows, given.columns);
      g_assert_cmpuint (regie_sheets_n_pages (sheets), ==, cases[i].pages);
    }
}

/* Two scenes on a page: a beat's number alone would not tell which. */
static void
test_storyboard_numbers_shared_pages (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  g_autofree char *text = NULL;

  add_scene (cafe, "Wait", 2);
  text = paper_words (cafe->production, REGIE_SHEET_STORYBOARD, &given);
  assert_holds (text, "Scene 2 · Wait");
  assert_holds (text, "2.1 Wait");
  assert_holds (text, "4 beats");
}

/* The picture is of the beat, not of the opening. */
static void
test_storyboard_draws_the_moment (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (RegieSheets) first = NULL, second = NULL;

  first = regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
  before = regie_export (first, REGIE_FORMAT_PNG, 0, 72, NULL);
  cafe_move (cafe, cafe->barista, 1, (RegiePoint){ 6, 3 });
  second = regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
  after = regie_export (second, REGIE_FORMAT_PNG, 0, 72, NULL);
  g_assert_false (g_bytes_equal (before, after));
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/sheets-beats/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("storyboard-tells-beats", test_storyboard_tells_beats);
  CLAIM ("storyboard-keeps-scenes-together", test_storyboard_keeps_scenes_together);
  CLAIM ("storyboard-numbers-shared-pages", test_storyboard_numbers_shared_pages);
  CLAIM ("storyboard-draws-the-moment", test_storyboard_draws_the_moment);
  return g_test_run ();
}
