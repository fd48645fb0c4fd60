/* Claims about the words in a storyboard's panels.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"
#include "play-fixture.h"

static RegieSheetOptions
options (unsigned fields)
{
  RegieSheetOptions given = regie_sheet_options ();

  given.date = 1767225600;
  given.fields = fields;
  return given;
}

static void
fill (Cafe *cafe)
{
  RegieRecord *role = regie_list_at (cafe->production->roles, 0);

  g_object_set (cafe->beats[0], "evidence", "A wet floor.", "frontstage", "Mops stand.",
                "backstage", "Buckets wait.", "support", "Plumber called.", "emotion",
                1.0, NULL);
  g_object_set (regie_beat_need_act (cafe->beats[0], role->id), "action", "Looks down.",
                "line", "Careful!", "subtext", "Not again.", "objective", "I want dry.",
                NULL);
  cafe_add (cafe->beats[0], g_object_new (REGIE_TYPE_CUE, "title", "Lamps up", NULL));
  cafe_move (cafe, cafe->barista, 0, (RegiePoint){ 6, 3 });
}

/* Each field by itself brings its own words and no others'. */
static void
test_fields (Cafe *cafe, gconstpointer data)
{
  static const char *const words[REGIE_N_PANEL_FIELDS] = {
    [REGIE_PANEL_ACTION] = "Looks down.",     [REGIE_PANEL_LINE] = "“Careful!”",
    [REGIE_PANEL_SUBTEXT] = "Not again.",     [REGIE_PANEL_OBJECTIVE] = "→ I want dry.",
    [REGIE_PANEL_FEELING] = "feels at ease",  [REGIE_PANEL_CUES] = "LX1 Lamps up",
    [REGIE_PANEL_MOVES] = "Moves Ba X",       [REGIE_PANEL_EVIDENCE] = "A wet floor.",
    [REGIE_PANEL_FRONTSTAGE] = "Mops stand.", [REGIE_PANEL_BACKSTAGE] = "Buckets wait.",
    [REGIE_PANEL_SUPPORT] = "Plumber called."
  };

  fill (cafe);
  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    {
      RegieSheetOptions given = options (1u << i);
      g_autofree char *text =
        paper_words (cafe->production, REGIE_SHEET_STORYBOARD, &given);

      for (int j = 0; j < REGIE_N_PANEL_FIELDS; j++)
        if (i == j)
          assert_holds (text, words[j]);
        else
          assert_lacks (text, words[j]);
    }
}

static void
test_fitted_is_closer (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options (REGIE_PANEL_USUAL);
  g_autoptr (RegieSheets) whole = NULL, fitted = NULL;
  g_autoptr (GBytes) far = NULL, near = NULL;

  g_object_set (cafe->setting, "width", 40.0, "depth", 30.0, NULL);
  whole = regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
  given.fitted = TRUE;
  fitted = regie_sheets_new (cafe->production, REGIE_SHEET_STORYBOARD, &given, NULL);
  far = regie_export (whole, REGIE_FORMAT_PNG, 0, 72, NULL);
  near = regie_export (fitted, REGIE_FORMAT_PNG, 0, 72, NULL);
  g_assert_false (g_bytes_equal (far, near));
}

/* Text as the fixture gives it back: with single blanks. Lines may break after a dash that
 * the page's own text keeps. */
static char *
plain (const char *text)
{
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *clean = g_strstrip (g_strdup (text ? text : ""));

  return g_regex_replace_literal (blanks, clean, -1, 0, " ", 0, NULL);
}

typedef void (*SaidVisit) (const char *page, const char *said);

static void
visit_said (RegieProduction *production, const char *page, SaidVisit visit)
{
  RegieScene *scene;
  RegieBeat *beat;
  RegieAct *act;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    for (unsigned j = 0; (beat = regie_list_at (scene->beats, j)); j++)
      for (unsigned k = 0; (act = regie_list_at (beat->acts, k)); k++)
        {
          const char *said[] = { act->line, act->subtext, act->objective };

          for (size_t s = 0; s < G_N_ELEMENTS (said); s++)
            {
              g_autofree char *text = plain (said[s]);

              visit (page, text);
            }
        }
}

/* With four panels on a page nothing said is cut or left out, in no template. */
static void
test_said_is_whole (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given = options (1u << REGIE_PANEL_LINE | 1u << REGIE_PANEL_SUBTEXT |
                                     1u << REGIE_PANEL_OBJECTIVE);

  for (size_t i = 0; i < G_N_ELEMENTS (paper_templates); i++)
    {
      RegieReading *reading = paper_read_template (i);
      g_autofree char *page =
        paper_words (reading->production, REGIE_SHEET_STORYBOARD, &given);

      visit_said (reading->production, page, assert_holds);
      regie_reading_free (reading);
    }
}

/* Whole or not at all: its first half alone is nowhere. */
static void
assert_uncut (const char *page, const char *said)
{
  g_autofree char *half =
    g_utf8_substring (said, 0, MAX (g_utf8_strlen (said, -1) * 2 / 3, 1));

  if (g_utf8_strlen (said, -1) > 30 && page && !strstr (page, said))
    assert_lacks (page, half);
}

static void
test_small_panels_leave_out (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions given =
    options (REGIE_PANEL_USUAL | 1u << REGIE_PANEL_SUBTEXT | 1u << REGIE_PANEL_OBJECTIVE);

  given.rows = given.columns = 4;
  for (size_t i = 0; i < G_N_ELEMENTS (paper_templates); i++)
    {
      RegieReading *reading = paper_read_template (i);
      g_autofree char *page =
        paper_words (reading->production, REGIE_SHEET_STORYBOARD, &given);

      visit_said (reading->production, page, assert_uncut);
      assert_holds (page, "Left out: ");
      regie_reading_free (reading);
    }
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/captions/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("fields-bring-their-own-words", test_fields);
  CLAIM ("fitted-is-closer", test_fitted_is_closer);
  CLAIM ("what-is-said-is-whole", test_said_is_whole);
  CLAIM ("small-panels-leave-out-rather-than-cut", test_small_panels_leave_out);
  return g_test_run ();
}
