/* Claims about sheets of what plays: beats, cues, props, the focus of a shift.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"
#include "play-fixture.h"

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

/* Five beats on pages of four: the last stands on a page of its own. */
static void
test_storyboard_tells_what_goes_on (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  RegieScene *scene = add_scene (cafe, "Wait", 5);
  g_autoptr (RegieSheets) sheets = NULL;

  given.scene = scene;
  given.rows = given.columns = 2;
  sheets = regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
  for (unsigned page = 0; page < 2; page++)
    {
      g_autofree char *title = regie_sheets_page_title (sheets, page);

      g_assert_cmpint (strstr (title, "Scene 2 · Wait (continued)") != NULL, ==,
                       page == 1);
    }
}

/* On paper that stands one scene is a strip of three or four pictures a page. */
static void
test_storyboard_stands_as_a_strip (Cafe *cafe, gconstpointer data)
{
  static const struct
  {
    int beats;
    unsigned pages;
    const char *last;
  } cases[] = { { 1, 1, "1 S1" }, { 4, 1, "4 S4" }, { 5, 2, "5 S5" }, { 7, 2, "7 S7" } };
  RegieSheetOptions given = options ();

  given.orientation = REGIE_ORIENTATION_PORTRAIT;
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = g_strdup_printf ("S%d", cases[i].beats), *text = NULL;
      g_autoptr (RegieSheets) sheets = NULL;

      given.scene = add_scene (cafe, title, cases[i].beats);
      sheets = regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
      g_test_message ("%d beats", cases[i].beats);
      g_assert_cmpuint (regie_sheets_n_pages (sheets), ==, cases[i].pages);
      text = paper_words (cafe->production, REGIE_SHEET_STORYBOARD, &given);
      assert_holds (text, cases[i].last);
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

/* Where one came from matters only to the arrow: the last beat's picture without arrows is
 * the same whichever way was taken. */
static void
test_storyboard_draws_the_moves (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  RegiePoint through[] = { { 3, 3 } };
  g_autofree RegiePoints *path = regie_points_new (through, 1);
  RegieDifference *difference = cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 1, 3 });
  g_autoptr (RegieSheets) sheets =
    regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
  g_autoptr (GBytes) straight = regie_export (sheets, REGIE_FORMAT_PNG, 0, 72, NULL);
  g_autoptr (GBytes) bent = NULL;

  regie_record_set_points (REGIE_RECORD (difference), "path", path);
  bent = regie_export (sheets, REGIE_FORMAT_PNG, 0, 72, NULL);
  g_assert_false (g_bytes_equal (straight, bent));
}

static RegieCue *
add_cue (RegieBeat *beat, RegieDepartment department, const char *title)
{
  return cafe_add (beat, g_object_new (REGIE_TYPE_CUE, "department", department, "title",
                                       title, NULL));
}

static void
test_cues_by_department (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  RegieScene *wait = add_scene (cafe, "Wait", 1);
  RegieCue *cue = add_cue (cafe->beats[0], REGIE_DEPARTMENT_LIGHT, "Lamps <up>");
  g_autofree char *text = NULL, *one = NULL;

  g_object_set (cafe->scene, "title", "Order", NULL);
  g_object_set (cafe->beats[0], "title", "Hello", NULL);
  g_object_set (cue, "trigger", "the cup is down", "element",
                REGIE_RECORD (cafe->counter)->id, "reach", 2.5, NULL);
  add_cue (cafe->beats[1], REGIE_DEPARTMENT_SOUND, "Grinder");
  add_cue (regie_list_at (wait->beats, 0), REGIE_DEPARTMENT_LIGHT, "Lamps down");
  text = paper_words (cafe->production, REGIE_SHEET_CUES, &given);
  assert_holds (text, "3 cues");
  assert_holds (text,
                "LX1 1.1 Hello Order the cup is down Lamps <up> reach 2.50 m Counter");
  assert_holds (text, "LX2 2.1 Wait");
  assert_holds (text, "SND1");
  if (text)
    g_assert_true (strstr (text, "Lamps down") < strstr (text, "Grinder"));
  given.scene = wait;
  one = paper_words (cafe->production, REGIE_SHEET_CUES, &given);
  assert_holds (one, "LX2");
  assert_lacks (one, "Grinder");
}

static void
test_cues_flow_over_pages (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  g_autoptr (RegieSheets) sheets = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 100; i++)
    add_cue (cafe->beats[0], REGIE_DEPARTMENT_SCENT, "Bread");
  sheets = regie_sheets_new (cafe->production, REGIE_SHEET_CUES, &given, NULL);
  g_assert_cmpuint (regie_sheets_n_pages (sheets), >, 2);
  text = paper_words (cafe->production, REGIE_SHEET_CUES, &given);
  for (int i = 1; i <= 100; i++)
    {
      g_autofree char *number = g_strdup_printf ("SCT%d ", i);

      assert_holds (text, number);
    }
}

/* Carried in the first beat, put down in the second; the distances are those of the plan. */
static void
test_props (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  RegieDifference *difference;
  g_autofree char *text = NULL;

  g_object_set (cafe->setting, "entrance-x", 7.0, "entrance-y", 2.0, NULL);
  g_object_set (cafe->beats[0], "title", "Clear", NULL);
  difference =
    regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (cafe->crate)->id);
  g_object_set (difference, "carried-by", REGIE_RECORD (cafe->barista)->id, NULL);
  cafe_move (cafe, cafe->crate, 1, (RegiePoint){ 2, 2.6 });
  cafe_add (cafe->scene, g_object_new (REGIE_TYPE_ELEMENT, "kind", REGIE_ELEMENT_PROP,
                                       "x", 1.0, "y", 2.0, "label", "Cup", NULL));
  text = paper_words (cafe->production, REGIE_SHEET_PROPS, &given);
  assert_holds (text, "2 props");
  assert_holds (text, "3.00 m from the entrance 1 Clear – carried by Barista");
  assert_holds (text, "put down: Counter Counter, 5.04 m from the entrance");
  assert_holds (text, "2 Cup Counter, 6.00 m from the entrance – as set");
}

/* What only stands there is told once; what is carried, in the scene as well. */
static void
test_props_of_all_scenes (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  RegieElement *tray =
    cafe_add (cafe->setting, g_object_new (REGIE_TYPE_ELEMENT, "kind", REGIE_ELEMENT_PROP,
                                           "label", "Tray", NULL));
  g_autofree char *text = NULL, *played = NULL;

  g_object_set (cafe->scene, "title", "Order", NULL);
  add_scene (cafe, "Wait", 1);
  text = paper_words (cafe->production, REGIE_SHEET_PROPS, &given);
  assert_holds (text, "In every scene 1 Tray");
  assert_lacks (text, "Scene 2 · Wait");
  g_object_set (regie_beat_need_difference (cafe->beats[0], REGIE_RECORD (tray)->id),
                "carried-by", REGIE_RECORD (cafe->barista)->id, NULL);
  played = paper_words (cafe->production, REGIE_SHEET_PROPS, &given);
  assert_lacks (played, "In every scene");
  assert_holds (played, "Scene 1 · Order 1 Tray");
  assert_holds (played, "Scene 2 · Wait 1 Tray");
}

static void
test_briefing (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  RegieScene *wait = add_scene (cafe, "Wait", 1);
  g_autofree char *text = NULL, *other = NULL;

  g_object_set (cafe->production->explication->value_proposition, "sentence", "You & us.",
                NULL);
  g_object_set (cafe->beats[0], "title", "Hello", "emotion", 1.0, NULL);
  g_object_set (cafe->beats[1], "title", "Crash", "emotion", -2.0, "evidence",
                "Broken cups.", NULL);
  g_object_set (act (cafe, 1, 1), "action", "Sweep.", "line", "Mind your step.",
                "objective", "I want nobody to be ashamed.", NULL);
  text = paper_words (cafe->production, REGIE_SHEET_BRIEFING, &given);
  assert_holds (text, "“You & us.”");
  assert_holds (text, "1.2 Crash Broken cups.");
  assert_holds (text, "Barista Do Sweep. Say “Mind your step.” Want I want nobody");
  assert_holds (text, "Page 1 of 1");
  assert_lacks (text, "Hello");
  g_object_set (cafe->production->explication, "focus", "Look up & say a name.", NULL);
  g_clear_pointer (&text, g_free);
  text = paper_words (cafe->production, REGIE_SHEET_BRIEFING, &given);
  assert_holds (text, "One focus of the shift Look up & say a name. 1.2 Crash");
  given.scene = wait;
  other = paper_words (cafe->production, REGIE_SHEET_BRIEFING, &given);
  assert_holds (other, "2.1 Wait");
}

/* Where the event happens, though more is felt elsewhere. */
static void
test_briefing_turns_on_the_event (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  g_autofree char *text = NULL;

  g_object_set (cafe->beats[0], "title", "Hello", "emotion", 1.0, NULL);
  g_object_set (cafe->beats[1], "title", "Crash", "emotion", -2.0, NULL);
  g_object_set (cafe->scene, "turning-point", REGIE_RECORD (cafe->beats[0])->id, NULL);
  text = paper_words (cafe->production, REGIE_SHEET_BRIEFING, &given);
  assert_holds (text, "1.1 Hello");
  assert_lacks (text, "Crash");
}

/* The script on paper: all that is written, and nothing that is private. */
static void
test_script_sheets (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options ();
  RegieWorkingBackwards *page = cafe->production->working_backwards;
  RegieRole *role = regie_list_at (cafe->production->roles, 0);
  g_autoptr (RegieQuestion) question =
    g_object_new (REGIE_TYPE_QUESTION, "asker", REGIE_ASKER_COLLEAGUE, "text",
                  "And on Mondays?", "answer", "Even then.", NULL);
  g_autoptr (RegiePlayer) player =
    g_object_new (REGIE_TYPE_PLAYER, "name", "Zyx", "notes", "Too proud.", NULL);
  g_autofree char *words = NULL, *news = NULL;

  regie_record_append (REGIE_RECORD (page), REGIE_RECORD (question));
  regie_record_append (REGIE_RECORD (cafe->production), REGIE_RECORD (player));
  g_object_set (cafe->production->explication, "meaning", "A lit window & a name.", NULL);
  g_object_set (role, "super-objective", "To be home in time.", NULL);
  g_object_set (page, "headline", "The queue that says good morning", NULL);
  words = paper_words (cafe->production, REGIE_SHEET_EXPLICATION, &given);
  assert_holds (words, "Imaginative meaning A lit window & a name.");
  assert_holds (words, "To be home in time.");
  assert_lacks (words, "Zyx");
  assert_lacks (words, "Even then.");
  news = paper_words (cafe->production, REGIE_SHEET_WORKING_BACKWARDS, &given);
  assert_holds (news, "The queue that says good morning");
  assert_holds (news, "Colleagues ask And on Mondays? Even then.");
  assert_lacks (news, "Customers ask");
  assert_lacks (news, "Too proud.");
}

static void
test_nothing_to_show (Cafe *cafe, gconstpointer data)
{
  static const RegieSheetKind kinds[] = { REGIE_SHEET_CUES, REGIE_SHEET_PROPS,
                                          REGIE_SHEET_BRIEFING,
                                          REGIE_SHEET_WORKING_BACKWARDS };
  RegieSheetOptions given = options ();

  given.scene = add_scene (cafe, "Bare", 0);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (regie_sheets_new (cafe->production, kinds[i], &given, &error));
      g_assert_error (error, REGIE_ERROR, REGIE_ERROR_USAGE);
    }
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/sheets-beats/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("storyboard-tells-beats", test_storyboard_tells_beats);
  CLAIM ("storyboard-keeps-scenes-together", test_storyboard_keeps_scenes_together);
  CLAIM ("storyboard-tells-what-goes-on", test_storyboard_tells_what_goes_on);
  CLAIM ("storyboard-stands-as-a-strip", test_storyboard_stands_as_a_strip);
  CLAIM ("storyboard-numbers-shared-pages", test_storyboard_numbers_shared_pages);
  CLAIM ("storyboard-draws-the-moment", test_storyboard_draws_the_moment);
  CLAIM ("storyboard-draws-the-moves", test_storyboard_draws_the_moves);
  CLAIM ("cues-stand-by-department", test_cues_by_department);
  CLAIM ("cues-flow-over-pages", test_cues_flow_over_pages);
  CLAIM ("props-tell-where-who-and-when", test_props);
  CLAIM ("props-that-only-stand-are-told-once", test_props_of_all_scenes);
  CLAIM ("briefing-is-on-the-peak", test_briefing);
  CLAIM ("briefing-turns-on-the-event", test_briefing_turns_on_the_event);
  CLAIM ("script-sheets-hold-what-is-written", test_script_sheets);
  CLAIM ("nothing-to-show-is-an-error", test_nothing_to_show);
  return g_test_run ();
}
