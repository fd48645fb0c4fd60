/* Claims about names of any length on paper: they are cut, and never push others out.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/role-name.h"
#include "paper-fixture.h"
#include "play-fixture.h"

#define MARGIN 33 /* points that stay white */
#define IDEAS 150 /* points at the foot of a briefing */
#define SOME_ROLES 40
#define WHITE 0xffffff

static const char *const names[] = {
  "Verantwortungsübernahmebereitschaftsvermittlerin im Eingangsbereich und Assistent für "
  "alles Übrige, was sonst niemand getan hätte",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
};

static void
rename_record (RegieRecord *record, gpointer name)
{
  static const char *const fields[] = { "name", "title", "label", "site" };

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    if (regie_record_find_field (record, fields[i]))
      g_object_set (record, fields[i], name, NULL);
}

/* A point a pixel. Returns: (transfer full). */
static cairo_surface_t *
draw_page (RegieSheets *sheets, unsigned page)
{
  double width, height;
  cairo_surface_t *paper;
  cairo_t *cr;

  regie_sheets_page_size (sheets, &width, &height);
  paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (paper);
  regie_sheets_draw_page (sheets, cr, page);
  cairo_destroy (cr);
  return paper;
}

static int
pixel_at (cairo_surface_t *paper, int x, int y)
{
  const unsigned char *row =
    cairo_image_surface_get_data (paper) + y * cairo_image_surface_get_stride (paper);

  return ((const int *) row)[x] & WHITE;
}

static void
assert_white_margins (RegieSheets *sheets, unsigned page)
{
  cairo_surface_t *paper = draw_page (sheets, page);
  int width = cairo_image_surface_get_width (paper);

  for (int y = 0; y < cairo_image_surface_get_height (paper); y++)
    for (int x = 0; x < MARGIN; x++)
      if (pixel_at (paper, x, y) != WHITE || pixel_at (paper, width - 1 - x, y) != WHITE)
        g_error ("page %u has something in its margin, %d from the side, %d from the top",
                 page, x, y);
  cairo_surface_destroy (paper);
}

static void
test_margins_stay_white (gconstpointer name)
{
  RegieReading *cafe = paper_read_template (2);

  regie_record_visit (REGIE_RECORD (cafe->production), rename_record, (gpointer) name);
  for (int kind = 0; kind < REGIE_SHEET_BOOKLET; kind++)
    {
      RegieSheetOptions options = regie_sheet_options ();
      g_autoptr (RegieSheets) sheets = NULL;

      /* One role's are as all others'. */
      options.role = regie_list_at (cafe->production->roles, 1);
      options.paper = REGIE_PAPER_LETTER;
      sheets = regie_sheets_new (cafe->production, kind, &options, NULL);
      g_test_message ("%s", regie_sheet_kinds[kind].name);
      for (unsigned page = 0; page < regie_sheets_n_pages (sheets); page++)
        assert_white_margins (sheets, page);
    }
  regie_reading_free (cafe);
}

static RegieAct *
act_of (Cafe *cafe, RegieRole *role)
{
  return regie_beat_need_act (cafe->beats[0], REGIE_RECORD (role)->id);
}

/* The lines for the staff's own ideas, and what is below. */
static void
test_briefing_keeps_room_for_ideas (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions options = regie_sheet_options ();
  RegieRole *guest = regie_list_at (cafe->production->roles, 0);
  g_autoptr (GString) action = g_string_new (NULL);
  cairo_surface_t *papers[2];

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (RegieSheets) sheets = NULL;

      g_object_set (act_of (cafe, guest), "action", i ? action->str : "Sweep.", NULL);
      sheets = regie_sheets_new (cafe->production, REGIE_SHEET_BRIEFING, &options, NULL);
      papers[i] = draw_page (sheets, 0);
      while (action->len < 6000)
        g_string_append (action, "Sweep. ");
    }
  for (int y = cairo_image_surface_get_height (papers[0]) - IDEAS;
       y < cairo_image_surface_get_height (papers[0]); y++)
    for (int x = 0; x < cairo_image_surface_get_width (papers[0]); x++)
      g_assert_cmpint (pixel_at (papers[0], x, y), ==, pixel_at (papers[1], x, y));
  cairo_surface_destroy (papers[0]);
  cairo_surface_destroy (papers[1]);
}

static void
test_briefing_tells_how_many_have_no_room (Cafe *cafe, gconstpointer data)
{
  RegieSheetOptions options = regie_sheet_options ();
  g_autofree char *text = NULL;

  for (int i = 0; i < SOME_ROLES; i++)
    {
      RegieRole *role = cafe_add (cafe->production,
                                  g_object_new (REGIE_TYPE_ROLE, "name", "Runner", NULL));

      g_object_set (act_of (cafe, role), "action", "Runs.", NULL);
    }
  text = paper_words (cafe->production, REGIE_SHEET_BRIEFING, &options);
  assert_holds (text, "more roles");
}

#define CLAIM(name, function)                                                            \
  g_test_add ("/sheets-names/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/sheets-names/margins-stay-white/words", names[0],
                        test_margins_stay_white);
  g_test_add_data_func ("/sheets-names/margins-stay-white/one-word", names[1],
                        test_margins_stay_white);
  CLAIM ("briefing-keeps-room-for-ideas", test_briefing_keeps_room_for_ideas);
  CLAIM ("briefing-tells-how-many-have-no-room",
         test_briefing_tells_how_many_have_no_room);
  return g_test_run ();
}
