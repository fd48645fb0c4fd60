/* Claims about what stands on paper: who, what, when, how many, and why.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/error.h"
#include "app/model/element.h"
#include "paper-fixture.h"

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

typedef struct
{
  RegieProduction *production;
  RegieSetting *setting;
  RegieScene *scene;
  RegieSheetOptions options;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSetting) setting =
    g_object_new (REGIE_TYPE_SETTING, "width", 6.0, "depth", 4.0, "name", "Shop", NULL);
  g_autoptr (RegieScene) scene = g_object_new (REGIE_TYPE_SCENE, "title", "Arrival",
                                               "summary", "A guest comes in.", NULL);

  desk->production = regie_production_new ();
  g_object_set (desk->production, "title", "Needle & Thread <1>", "site", "Old Town",
                "author", "Ines", "revised", "2026-03-04", NULL);
  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (setting));
  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (scene));
  desk->setting = setting;
  desk->scene = scene;
  desk->options = regie_sheet_options ();
  desk->options.date = 1767225600; /* 2026-01-01 */
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_object_unref (desk->production);
}

static RegieElement *
add (Desk *desk, const char *label, RegieVerdict verdict)
{
  g_autoptr (RegieElement) element =
    g_object_new (REGIE_TYPE_ELEMENT, "x", 3.0, "y", 2.0, "width", 0.5, "depth", 0.5,
                  "label", label, NULL);

  regie_record_append (REGIE_RECORD (desk->setting), REGIE_RECORD (element));
  regie_element_judge (element, verdict);
  return element;
}

static char *
words (Desk *desk, RegieSheetKind kind)
{
  return paper_words (desk->production, kind, &desk->options);
}

/* Somebody who plays a beat, for sheets of roles and cues. */
static void
add_play (Desk *desk)
{
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "name", "Host", NULL);
  g_autoptr (RegieBeat) beat = g_object_new (REGIE_TYPE_BEAT, "title", "Hello", NULL);
  g_autoptr (RegieCue) cue = g_object_new (REGIE_TYPE_CUE, "title", "Lamps up", NULL);
  g_autoptr (RegiePosition) body = NULL;

  g_free (role->parent_instance.id);
  role->parent_instance.id = g_strdup ("r1");
  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (role));
  body = g_object_new (REGIE_TYPE_POSITION, "role", "r1", "x", 2.0, "y", 2.0, NULL);
  regie_record_append (REGIE_RECORD (desk->scene), REGIE_RECORD (body));
  regie_record_append (REGIE_RECORD (desk->scene), REGIE_RECORD (beat));
  g_object_set (add (desk, "Tray", REGIE_VERDICT_NOT_JUDGED), "kind", REGIE_ELEMENT_PROP,
                NULL);
  regie_record_append (REGIE_RECORD (beat), REGIE_RECORD (cue));
  g_object_set (desk->production->explication, "why", "To be warm.", NULL);
  g_object_set (desk->production->working_backwards, "headline", "Warm at last", NULL);
}

static void
test_title_block (Desk *desk, gconstpointer data)
{
  add_play (desk);
  for (int kind = 0; kind < REGIE_N_SHEETS; kind++)
    {
      g_autofree char *text = words (desk, (RegieSheetKind) kind);

      assert_holds (text, "Needle & Thread <1>");
      if (kind < REGIE_SHEET_EXPLICATION) /* the script is of no one scene */
        assert_holds (text, "Arrival");
      assert_holds (text, "2026-03-04");
    }
}

static void
test_proposition (Desk *desk, gconstpointer data)
{
  RegieValueProposition *value = desk->production->explication->value_proposition;
  g_autofree char *without = words (desk, REGIE_SHEET_PLAN), *with = NULL;

  assert_lacks (without, "Subtext");
  g_object_set (value, "sentence", "A coat that is yours & yours alone.", "subtext",
                "We measured twice.", NULL);
  with = words (desk, REGIE_SHEET_PLAN);
  assert_holds (with, "“A coat that is yours & yours alone.”");
  assert_holds (with, "Subtext: We measured twice.");
}

static void
test_legend (Desk *desk, gconstpointer data)
{
  g_autoptr (RegiePromise) promise =
    g_object_new (REGIE_TYPE_PROMISE, "name", "Unhurried <&>", NULL);
  RegieElement *mirror = add (desk, "Mirror", REGIE_VERDICT_WORKS_AGAINST);
  g_autofree char *text = NULL;

  regie_record_append (REGIE_RECORD (desk->production->explication->value_proposition),
                       REGIE_RECORD (promise));
  promise->parent_instance.id = g_strdup ("p1");
  regie_stance_take (mirror->judgement, "p1", REGIE_WAY_BREAKS);
  g_object_set (mirror->judgement, "why", "It flatters & lies.", "adjust-to",
                "Turn it to the window.", NULL);
  add (desk, "Bare hook", REGIE_VERDICT_NOT_JUDGED);
  text = words (desk, REGIE_SHEET_PLAN);
  assert_holds (text, "Mirror");
  assert_holds (text, "It flatters & lies.");
  assert_holds (text, "Turn it to the window.");
  assert_holds (text, "Unhurried <&>");
  assert_holds (text, "Not judged yet");
  assert_holds (text, "Bare hook");
}

static void
test_long_reason_goes_on (Desk *desk, gconstpointer data)
{
  g_autoptr (GString) why = g_string_new (NULL);
  RegieElement *mirror = add (desk, "Mirror", REGIE_VERDICT_WORKS_AGAINST);
  g_autofree char *text = NULL;

  for (int i = 1; i <= 3000; i++)
    g_string_append_printf (why, "because%d ", i);
  g_object_set (mirror->judgement, "why", why->str, NULL);
  text = words (desk, REGIE_SHEET_PLAN);
  for (int i = 1; i <= 3000; i += 13)
    {
      g_autofree char *word = g_strdup_printf ("because%d ", i);

      assert_holds (text, word);
    }
}

/* Three of the templates had a third page with the end of the legend and nothing else. */
static void
test_no_page_for_the_end (Desk *desk, gconstpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (paper_templates); i++)
    {
      RegieReading *reading = paper_read_template (i);
      g_autoptr (RegieSheets) sheets =
        regie_sheets_new (reading->production, REGIE_SHEET_PLAN, &desk->options, NULL);

      g_assert_cmpuint (regie_sheets_n_pages (sheets), <=, 2);
      regie_reading_free (reading);
    }
}

static void
test_plan_alone (Desk *desk, gconstpointer data)
{
  RegieElement *mirror = add (desk, "Mirror", REGIE_VERDICT_WORKS_AGAINST);
  g_autofree char *text = NULL;

  g_object_set (mirror->judgement, "why", "It flatters.", NULL);
  add (desk, "Bare hook", REGIE_VERDICT_NOT_JUDGED);
  desk->options.alone = TRUE;
  text = words (desk, REGIE_SHEET_PLAN);
  assert_lacks (text, "It flatters.");
  assert_lacks (text, "Bare hook");
  assert_holds (text, "Arrival");
}

static gboolean
plan_lies (Desk *desk)
{
  g_autoptr (RegieSheets) sheets =
    regie_sheets_new (desk->production, REGIE_SHEET_PLAN, &desk->options, NULL);
  double width, height;

  regie_sheets_page_size (sheets, &width, &height);
  return width > height;
}

static void
test_plan_alone_lies_as_its_setting (Desk *desk, gconstpointer data)
{
  g_object_set (desk->setting, "width", 12.0, "depth", 6.0, NULL);
  g_assert_false (plan_lies (desk));
  desk->options.alone = TRUE;
  g_assert_true (plan_lies (desk));
  desk->options.orientation = REGIE_ORIENTATION_PORTRAIT;
  g_assert_false (plan_lies (desk));
  desk->options.orientation = REGIE_ORIENTATION_OF_SHEET;
  g_object_set (desk->setting, "width", 6.0, "depth", 12.0, NULL);
  g_assert_false (plan_lies (desk));
}

static void
test_hidden_is_not_counted (Desk *desk, gconstpointer data)
{
  g_autofree char *text = NULL;
  RegieElement *ghost = add (desk, "Ghost", REGIE_VERDICT_SUPPORTS);

  g_object_set (ghost, "hidden", TRUE, NULL);
  add (desk, "Real", REGIE_VERDICT_SUPPORTS);
  text = words (desk, REGIE_SHEET_PLAN);
  assert_lacks (text, "Ghost");
  assert_holds (text, "Real");
}

static void
test_notes (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieNote) note =
    g_object_new (REGIE_TYPE_NOTE, "x", 1.0, "y", 1.0, "text", "Pram here", NULL);
  g_autofree char *text = NULL;

  regie_record_append (REGIE_RECORD (desk->setting), REGIE_RECORD (note));
  text = words (desk, REGIE_SHEET_PLAN);
  assert_holds (text, "Note Pram here");
}

static void
test_storyboard_tells_roles (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieRole) tailor =
    g_object_new (REGIE_TYPE_ROLE, "name", "Tailor", "initials", "T", NULL);
  g_autoptr (RegieRole) absent = g_object_new (REGIE_TYPE_ROLE, "name", "Cutter", NULL);
  g_autofree char *text = NULL;

  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (tailor));
  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (absent));
  tailor->parent_instance.id = g_strdup ("r1");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (RegiePosition) position =
        g_object_new (REGIE_TYPE_POSITION, "role", "r1", "x", 2.0 + i, "y", 2.0, NULL);

      regie_record_append (REGIE_RECORD (desk->scene), REGIE_RECORD (position));
    }
  /* So small that the plan itself has no room for names. */
  desk->options.rows = desk->options.columns = 4;
  text = words (desk, REGIE_SHEET_STORYBOARD);
  assert_holds (text, "A guest comes in.");
  assert_holds (text, "T Tailor");
  assert_lacks (text, "Cutter");
  if (text)
    g_assert_null (strstr (strstr (text, "T Tailor") + 3, "T Tailor"));
}

static void
test_every_paper (Desk *desk, gconstpointer data)
{
  static const double mm[REGIE_N_PAPERS][2] = { { 210, 297 },
                                                { 297, 420 },
                                                { 215.9, 279.4 } };

  for (int paper = 0; paper < REGIE_N_PAPERS; paper++)
    for (int landscape = 0; landscape < 2; landscape++)
      {
        g_autoptr (RegieSheets) sheets = NULL;
        double width, height;

        desk->options.paper = (RegiePaper) paper;
        desk->options.orientation =
          landscape ? REGIE_ORIENTATION_LANDSCAPE : REGIE_ORIENTATION_PORTRAIT;
        sheets =
          regie_sheets_new (desk->production, REGIE_SHEET_PLAN, &desk->options, NULL);
        regie_sheets_page_size (sheets, &width, &height);
        g_test_message ("%s", regie_paper_names[paper]);
        g_assert_cmpfloat_with_epsilon (width / 72 * 25.4, mm[paper][landscape], 0.1);
        g_assert_cmpfloat_with_epsilon (height / 72 * 25.4, mm[paper][!landscape], 0.1);
      }
}

static void
test_each_sheet_opens_as_suits (Desk *desk, gconstpointer data)
{
  add_play (desk);
  for (int kind = 0; kind < REGIE_N_SHEETS; kind++)
    {
      g_autoptr (RegieSheets) sheets =
        regie_sheets_new (desk->production, (RegieSheetKind) kind, &desk->options, NULL);
      double width, height;

      regie_sheets_page_size (sheets, &width, &height);
      g_test_message ("%s", regie_sheet_kinds[kind].name);
      g_assert_true ((width > height) == (kind == REGIE_SHEET_STORYBOARD));
    }
}

static void
test_panels_fill_pages (Desk *desk, gconstpointer data)
{
  static const struct
  {
    int rows, columns;
    unsigned pages;
  } cases[] = { { 1, 1, 7 }, { 1, 2, 4 }, { 2, 2, 2 },
                { 0, 0, 2 }, { 3, 3, 1 }, { 4, 4, 1 } };

  for (int i = 0; i < 6; i++)
    {
      g_autoptr (RegieRecord) scene = g_object_new (REGIE_TYPE_SCENE, NULL);

      regie_record_append (REGIE_RECORD (desk->production), scene);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegieSheets) sheets = NULL;

      desk->options.rows = cases[i].rows;
      desk->options.columns = cases[i].columns;
      sheets =
        regie_sheets_new (desk->production, REGIE_SHEET_STORYBOARD, &desk->options, NULL);
      g_test_message ("%d × %d", cases[i].rows, cases[i].columns);
      g_assert_cmpuint (regie_sheets_n_pages (sheets), ==, cases[i].pages);
    }
}

static void
test_one_scene_alone (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieScene) other =
    g_object_new (REGIE_TYPE_SCENE, "title", "Fitting", NULL);
  g_autofree char *text = NULL;

  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (other));
  desk->options.scene = other;
  text = words (desk, REGIE_SHEET_STORYBOARD);
  assert_holds (text, "Fitting");
  assert_lacks (text, "Arrival");
}

static void
test_no_setting (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieProduction) empty = regie_production_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (regie_sheets_new (empty, REGIE_SHEET_PLAN, &desk->options, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_USAGE);
}

/* Any reader of XML takes every page. */
static void
test_svg_is_xml (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = NULL;

  for (int i = 0; i < 90; i++)
    {
      RegieElement *element = add (desk, "Chair “&” <x>", REGIE_VERDICT_SUPPORTS);

      g_object_set (element->judgement, "why", "One line, then\nanother of many words.",
                    NULL);
    }
  sheets = regie_sheets_new (desk->production, REGIE_SHEET_PLAN, &desk->options, NULL);
  g_assert_cmpuint (regie_sheets_n_pages (sheets), >, 1);
  for (unsigned page = 0; page < regie_sheets_n_pages (sheets); page++)
    {
      g_autoptr (GBytes) svg = regie_export (sheets, REGIE_FORMAT_SVG, page, 0, NULL);
      xmlDocPtr document =
        xmlReadMemory (g_bytes_get_data (svg, NULL), (int) g_bytes_get_size (svg),
                       "page.svg", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);

      g_assert_nonnull (document);
      g_assert_cmpstr ((const char *) xmlDocGetRootElement (document)->name, ==, "svg");
      xmlFreeDoc (document);
    }
}

static void
test_pages_have_titles (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = NULL;
  g_autofree char *first = NULL, *second = NULL;

  for (int i = 0; i < 200; i++)
    add (desk, "Chair", REGIE_VERDICT_SUPPORTS);
  sheets = regie_sheets_new (desk->production, REGIE_SHEET_PLAN, &desk->options, NULL);
  first = regie_sheets_page_title (sheets, 0);
  second = regie_sheets_page_title (sheets, 1);
  assert_holds (first, "Scene 1 · Arrival");
  assert_holds (second, "(continued)");
}

/* A bar that cannot be measured with is worse than none: round lengths at every scale. */
static void
test_scale_bars_are_round (void)
{
  for (int scale = 10; scale <= 1000; scale += 10)
    for (int imperial = 0; imperial < 2; imperial++)
      {
        double metres;
        double length =
          regie_page_scale_bar_length (REGIE_POINTS_PER_METRE / scale, imperial, &metres);
        double shown = imperial ? metres / 0.3048 : metres;
        double power = pow (10, floor (log10 (shown) + 1e-9)), lead = shown / power;

        g_test_message ("1:%d: %g", scale, shown);
        g_assert_cmpfloat_with_epsilon (length, metres * REGIE_POINTS_PER_METRE / scale,
                                        1e-6);
        g_assert_true (fabs (lead - 1) < 1e-6 || fabs (lead - 2) < 1e-6 ||
                       fabs (lead - 5) < 1e-6);
        g_assert_cmpfloat (length, >, 20);
        g_assert_cmpfloat (length, <, 250);
      }
}

#define CLAIM(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/sheet/tells-production-scene-and-version", test_title_block);
  CLAIM ("/sheet/quotes-the-proposition", test_proposition);
  CLAIM ("/sheet/opens-as-suits-its-kind", test_each_sheet_opens_as_suits);
  CLAIM ("/legend/tells-why-what-and-which-promise", test_legend);
  CLAIM ("/legend/long-reason-goes-on", test_long_reason_goes_on);
  CLAIM ("/legend/has-no-page-for-its-end", test_no_page_for_the_end);
  CLAIM ("/legend/can-be-left-out", test_plan_alone);
  CLAIM ("/plan/alone-lies-as-its-setting", test_plan_alone_lies_as_its_setting);
  CLAIM ("/legend/leaves-out-what-is-hidden", test_hidden_is_not_counted);
  CLAIM ("/legend/tells-the-notes", test_notes);
  CLAIM ("/storyboard/names-who-is-there-once", test_storyboard_tells_roles);
  CLAIM ("/storyboard/fills-its-pages", test_panels_fill_pages);
  CLAIM ("/storyboard/one-scene-alone", test_one_scene_alone);
  CLAIM ("/sheet/every-paper-both-ways", test_every_paper);
  CLAIM ("/sheet/wants-a-setting", test_no_setting);
  CLAIM ("/svg/is-xml-on-every-page", test_svg_is_xml);
  CLAIM ("/sheet/pages-have-titles", test_pages_have_titles);
  g_test_add_func ("/scale-bar/is-round-at-every-scale", test_scale_bars_are_round);
  return g_test_run ();
}
