/* Claims about marks and lines on sheets: each is drawn once, and told what it means.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"
#include "play-fixture.h"

/* Sixteen pictures a page. */
static RegieSheetOptions
small (void)
{
  RegieSheetOptions given = regie_sheet_options ();

  given.rows = given.columns = 4;
  return given;
}

static void
sweep (Cafe *cafe)
{
  RegieRecord *who = regie_list_at (cafe->production->roles, 0);

  g_object_set (regie_beat_need_act (cafe->beats[0], who->id), "action", "Sweep.", NULL);
}

static void
count_stroke (cairo_surface_t *observer, cairo_surface_t *target, void *data)
{
  ++*(int *) data;
}

static int
strokes_of (Cafe *cafe, RegieSheetKind kind)
{
  RegieSheetOptions given = small ();
  g_autoptr (RegieSheets) sheets =
    regie_sheets_new (cafe->production, kind, &given, NULL);
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 850);
  cairo_surface_t *seen =
    cairo_surface_create_observer (paper, CAIRO_SURFACE_OBSERVER_NORMAL);
  cairo_t *cr = cairo_create (seen);
  int n = 0;

  cairo_surface_observer_add_stroke_callback (seen, count_stroke, &n);
  regie_sheets_draw_page (sheets, cr, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (seen);
  cairo_surface_destroy (paper);
  return n;
}

/* What is drawn on a page is explained on it, and nothing else is. */
static void
test_marks_are_explained (Cafe *cafe, gconstpointer data)
{
  static const struct
  {
    RegieSheetKind kind;
    gboolean moves;
  } cases[] = { { REGIE_SHEET_STORYBOARD, TRUE },
                { REGIE_SHEET_BRIEFING, TRUE },
                { REGIE_SHEET_PLAN, FALSE },
                { REGIE_SHEET_ROLE, FALSE } };
  RegieSheetOptions given = regie_sheet_options ();
  g_autofree char *text = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = paper_words (cafe->production, cases[i].kind, &given);

      (cases[i].moves ? assert_holds : assert_lacks) (text, "Customer moves");
      (cases[i].moves ? assert_holds : assert_lacks) (text, "No way through");
    }
  text = paper_words (cafe->production, REGIE_SHEET_PLAN, &given);
  assert_holds (text, "→ how to adjust it");
  g_free (text);
  given = small ();
  given.fields = 1u << REGIE_PANEL_OBJECTIVE;
  text = paper_words (cafe->production, REGIE_SHEET_STORYBOARD, &given);
  assert_holds (text, "No way through");
  assert_holds (text, "→ wants");
  assert_lacks (text, "Works against");
}

/* A note whose words have no room would be a slip of paper without a meaning. */
static void
test_notes_are_read_or_left_out (Cafe *cafe, gconstpointer data)
{
  static const RegieSheetKind kinds[] = { REGIE_SHEET_STORYBOARD, REGIE_SHEET_ROLE,
                                          REGIE_SHEET_BRIEFING };

  sweep (cafe);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      int without = strokes_of (cafe, kinds[i]);
      RegieRecord *note =
        cafe_add (cafe->setting, g_object_new (REGIE_TYPE_NOTE, "x", 6.0, "y", 2.0,
                                               "text", "Remember the pram.", NULL));

      g_assert_cmpint (strokes_of (cafe, kinds[i]), ==, without);
      regie_record_remove (note);
    }
}

/* A role's card has one rule: letters that are drawn twice look bold. */
static void
test_briefing_draws_a_card_once (Cafe *cafe, gconstpointer data)
{
  int without = strokes_of (cafe, REGIE_SHEET_BRIEFING);

  sweep (cafe);
  g_assert_cmpint (strokes_of (cafe, REGIE_SHEET_BRIEFING), ==, without + 1);
}

/* Below the page's head, above its foot and for the ideas: no line of its own for the first
 * row, just below the head's. */
static void
test_first_row_has_no_line (Cafe *cafe, gconstpointer data)
{
  RegieWorkingBackwards *page = cafe->production->working_backwards;

  g_object_set (page, "headline", "News", NULL);
  g_assert_cmpint (strokes_of (cafe, REGIE_SHEET_WORKING_BACKWARDS), ==, 3);
  g_object_set (page, "problem", "Queues", NULL);
  g_assert_cmpint (strokes_of (cafe, REGIE_SHEET_WORKING_BACKWARDS), ==, 4);
}

/* On every sheet that names more than one. */
static void
test_namesakes_are_told_apart (Cafe *cafe, gconstpointer data)
{
  static const RegieSheetKind kinds[] = { REGIE_SHEET_STORYBOARD, REGIE_SHEET_BRIEFING,
                                          REGIE_SHEET_EXPLICATION, REGIE_SHEET_BOOK };
  RegieSheetOptions given = regie_sheet_options ();
  RegieRecord *guest = regie_list_at (cafe->production->roles, 0);

  sweep (cafe);
  g_object_set (guest, "name", "Barista", "initials", "Gu", "super-objective", "Peace.",
                NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = paper_words (cafe->production, kinds[i], &given);

      assert_holds (text, "Barista (Gu)");
    }
}

#define WIDE 595 /* points: A4 upright */
#define TALL 842
#define MARGIN 32

static gboolean
is_margin_white (RegieSheets *sheets)
{
  cairo_surface_t *shown = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDE, TALL);
  cairo_t *cr = cairo_create (shown);
  gboolean white = TRUE;

  regie_sheets_draw_page (sheets, cr, 0);
  cairo_surface_flush (shown);
  for (int y = 0; y < TALL; y++)
    for (int x = WIDE - MARGIN; x < WIDE; x++)
      white &= cairo_image_surface_get_data (
                 shown)[y * cairo_image_surface_get_stride (shown) + 4 * x] == 0xff;
  cairo_destroy (cr);
  cairo_surface_destroy (shown);
  return white;
}

/* What is longer than the page is wide ends in an ellipsis, on the page. */
static void
test_long_titles_end_on_the_page (Cafe *cafe, gconstpointer data)
{
  static const RegieSheetKind kinds[] = { REGIE_SHEET_ROLE, REGIE_SHEET_PLAN,
                                          REGIE_SHEET_BRIEFING };
  RegieSheetOptions given = regie_sheet_options ();

  sweep (cafe);
  g_object_set (
    cafe->scene, "title",
    "Everyone who was ever expected here comes in at one and the same time, and "
    "is greeted by name before the door has closed, even the very last of them",
    NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RegieSheets) sheets =
        regie_sheets_new (cafe->production, kinds[i], &given, NULL);

      g_assert_true (is_margin_white (sheets));
    }
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/sheets-marks/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("marks-are-explained", test_marks_are_explained);
  CLAIM ("notes-are-read-or-left-out", test_notes_are_read_or_left_out);
  CLAIM ("namesakes-are-told-apart", test_namesakes_are_told_apart);
  CLAIM ("long-titles-end-on-the-page", test_long_titles_end_on_the_page);
  CLAIM ("briefing-draws-a-card-once", test_briefing_draws_a_card_once);
  CLAIM ("first-row-has-no-line", test_first_row_has_no_line);
  return g_test_run ();
}
