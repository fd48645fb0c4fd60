/* Claims about plan sheets, storyboards and their files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/error.h"
#include "app/model/element.h"
#include "app/pages/export.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  RegieProduction *production;
  RegieSetting *setting;
  RegieSheetOptions options;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSetting) setting =
    g_object_new (REGIE_TYPE_SETTING, "width", 6.0, "depth", 4.0, "name", "Shop",
                  "entrance-x", 3.0, "entrance-y", 4.0, NULL);

  desk->production = regie_production_new ();
  g_object_set (desk->production, "title", "The Tailor’s Door", "revised", "2026-03-04",
                NULL);
  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (setting));
  desk->setting = setting;
  desk->options = regie_sheet_options ();
  desk->options.date = 1767225600; /* 2026-01-01 */
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_object_unref (desk->production);
}

static void
add_judged (Desk *desk, unsigned n)
{
  for (unsigned i = 0; i < n; i++)
    {
      g_autoptr (RegieElement) element =
        g_object_new (REGIE_TYPE_ELEMENT, "symbol", "chair", "x", 0.5 + i % 10 * 0.5, "y",
                      0.5 + i / 10 % 7 * 0.5, "width", 0.4, "depth", 0.4, NULL);
      g_autofree char *why = g_strdup_printf ("Reason number%u of many.", i + 1);

      regie_record_append (REGIE_RECORD (desk->setting), REGIE_RECORD (element));
      regie_element_judge (element, 1 + i % 3);
      g_object_set (element->judgement, "why", why, NULL);
    }
}

static void
add_scenes (Desk *desk, unsigned n)
{
  for (unsigned i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Moment%u", i + 1);
      g_autoptr (RegieScene) scene =
        g_object_new (REGIE_TYPE_SCENE, "title", title, NULL);

      regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (scene));
    }
}

static RegieSheets *
make (Desk *desk, RegieSheetKind kind)
{
  g_autoptr (GError) error = NULL;
  RegieSheets *sheets = regie_sheets_new (desk->production, kind, &desk->options, &error);

  g_assert_no_error (error);
  return sheets;
}

/* What a poppler tool says of the PDF, with single blanks; NULL when it is not installed. */
static char *
ask (RegieSheets *sheets, const char *tool, const char *option, const char *last)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autoptr (GBytes) pdf = regie_export (sheets, REGIE_FORMAT_PDF, 0, 0, NULL);
  g_autofree char *path = NULL;
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *text = NULL;
  const char *argv[5];
  int file, n = 0, status;

  g_assert_nonnull (pdf);
  if (!program)
    {
      g_test_skip ("poppler-utils is not installed");
      return NULL;
    }
  file = g_file_open_tmp ("regie-pages-XXXXXX", &path, NULL);
  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
  argv[n++] = program;
  if (option)
    argv[n++] = option;
  argv[n++] = path;
  argv[n++] = last;
  argv[n] = NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                               &text, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  return g_regex_replace_literal (blanks, text, -1, 0, " ", 0, NULL);
}

static void
assert_holds (const char *text, const char *part)
{
  if (!strstr (text, part))
    g_error ("“%s” is not in: %s", part, text);
}

static void
test_reasons (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = NULL;
  g_autofree char *text = NULL;

  add_judged (desk, 120);
  sheets = make (desk, REGIE_SHEET_PLAN);
  g_assert_cmpuint (regie_sheets_n_pages (sheets), >, 1);
  text = ask (sheets, "pdftotext", "-raw", "-");
  if (!text)
    return;
  for (unsigned i = 1; i <= 120; i++)
    {
      g_autofree char *reason = g_strdup_printf ("Reason number%u of many.", i);

      assert_holds (text, reason);
    }
  assert_holds (text, "Version 2026-03-04");
}

/* One paragraph of all of them ran off the only page. */
static void
test_unjudged_flow (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = NULL;

  for (unsigned i = 0; i < 3000; i++)
    {
      g_autoptr (RegieElement) element =
        g_object_new (REGIE_TYPE_ELEMENT, "label", "Folding chair", NULL);

      regie_record_append (REGIE_RECORD (desk->setting), REGIE_RECORD (element));
    }
  sheets = make (desk, REGIE_SHEET_PLAN);
  g_assert_cmpuint (regie_sheets_n_pages (sheets), >, 3);
}

static void
test_pdf_facts (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = NULL;
  g_autofree char *text = NULL;

  add_scenes (desk, 5);
  sheets = make (desk, REGIE_SHEET_STORYBOARD);
  g_assert_cmpuint (regie_sheets_n_pages (sheets), ==, 2);
  text = ask (sheets, "pdfinfo", NULL, NULL);
  if (!text)
    return;
  assert_holds (text, "Title: The Tailor’s Door");
  assert_holds (text, "Pages: 2");
  assert_holds (text, "841.89 x 595.276 pts (A4)");
}

static void
test_same_date_same_bytes (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = NULL;
  g_autoptr (GBytes) one = NULL, other = NULL;

  add_judged (desk, 5);
  sheets = make (desk, REGIE_SHEET_PLAN);
  one = regie_export (sheets, REGIE_FORMAT_PDF, 0, 0, NULL);
  other = regie_export (sheets, REGIE_FORMAT_PDF, 0, 0, NULL);
  g_assert_true (g_bytes_equal (one, other));
}

static void
test_scale_bar (void)
{
  double metres, length;

  length = regie_page_scale_bar_length (REGIE_POINTS_PER_METRE / 50, FALSE, &metres);
  g_assert_cmpfloat (metres, ==, 1);
  g_assert_cmpfloat_with_epsilon (length, 56.6929, 0.0001);
  length = regie_page_scale_bar_length (REGIE_POINTS_PER_METRE / 100, FALSE, &metres);
  g_assert_cmpfloat (metres, ==, 2);
  g_assert_cmpfloat_with_epsilon (length, 56.6929, 0.0001);
  length = regie_page_scale_bar_length (REGIE_POINTS_PER_METRE / 45, TRUE, &metres);
  g_assert_cmpfloat_with_epsilon (length, metres * REGIE_POINTS_PER_METRE / 45, 1e-9);
  g_assert_cmpfloat_with_epsilon (metres / 0.3048, 2, 1e-9);
}

static void
test_standard_scale (Desk *desk, gconstpointer data)
{
  /* 6 m at 1:50 are 340 points. */
  g_assert_cmpfloat (regie_page_standard_scale (desk->setting,
                                                (RegieBox){ 0, 0, 341, 400 }),
                     ==, 50);
  g_assert_cmpfloat (regie_page_standard_scale (desk->setting,
                                                (RegieBox){ 0, 0, 340, 400 }),
                     ==, 75);
  g_assert_cmpfloat (regie_page_standard_scale (desk->setting, (RegieBox){ 0, 0, 3, 3 }),
                     ==, 0);
}

static char *
plan_text (Desk *desk)
{
  g_autoptr (RegieSheets) sheets = make (desk, REGIE_SHEET_PLAN);

  return ask (sheets, "pdftotext", "-raw", "-");
}

static void
test_north (Desk *desk, gconstpointer data)
{
  g_autofree char *before = plan_text (desk);
  g_autofree char *after = NULL;

  if (!before)
    return;
  g_assert_null (strstr (before, " N "));
  g_object_set (desk->setting, "orientation", 30.0, NULL);
  after = plan_text (desk);
  assert_holds (after, " N ");
}

static void
test_scale_too_large (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  desk->options.scale = 20;
  g_assert_null (
    regie_sheets_new (desk->production, REGIE_SHEET_PLAN, &desk->options, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_USAGE);
  assert_holds (error->message, "1:50");
}

static void
test_no_scene (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    regie_sheets_new (desk->production, REGIE_SHEET_STORYBOARD, &desk->options, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_USAGE);
}

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned length)
{
  GByteArray *left = closure;

  if (left->len < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, left->data, length);
  g_byte_array_remove_range (left, 0, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
test_png (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = make (desk, REGIE_SHEET_PLAN);
  GBytes *bytes = regie_export (sheets, REGIE_FORMAT_PNG, 0, 144, NULL);
  g_autoptr (GByteArray) array = g_bytes_unref_to_array (bytes);
  cairo_surface_t *picture =
    cairo_image_surface_create_from_png_stream (read_bytes, array);

  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 1191);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 1684);
  /* The page is white to its corner, whatever the paper of a viewer is. */
  g_assert_cmphex (*(unsigned *) (void *) cairo_image_surface_get_data (picture) &
                     0xffffff,
                   ==, 0xffffff);
  cairo_surface_destroy (picture);
}

static void
test_refused_page (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = make (desk, REGIE_SHEET_PLAN);
  g_autoptr (GError) error = NULL;

  g_assert_null (regie_export (sheets, REGIE_FORMAT_SVG, 7, 0, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_null (regie_export (sheets, REGIE_FORMAT_PNG, 0, 1e6, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_USAGE);
}

/* Without colours nothing on a mono sheet is coloured. */
static void
test_mono (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSheets) sheets = NULL;
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 596);
  cairo_t *cr = cairo_create (picture);
  const unsigned char *pixels;

  add_judged (desk, 20);
  desk->options.mono = TRUE;
  sheets = make (desk, REGIE_SHEET_PLAN);
  regie_sheets_draw_page (sheets, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (picture);
  pixels = cairo_image_surface_get_data (picture);
  for (int i = 0; i < 842 * 596; i++)
    g_assert_true (pixels[4 * i] == pixels[4 * i + 1] &&
                   pixels[4 * i + 1] == pixels[4 * i + 2]);
  cairo_surface_destroy (picture);
}

#define CLAIM(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/pages/every-reason-is-in-the-pdf-over-as-many-pages-as-it-takes",
         test_reasons);
  CLAIM ("/pages/unjudged-flow-over-pages", test_unjudged_flow);
  CLAIM ("/pages/pdf-tells-title-pages-and-paper", test_pdf_facts);
  CLAIM ("/pages/same-date-gives-same-bytes", test_same_date_same_bytes);
  g_test_add_func ("/pages/scale-bar-is-exact", test_scale_bar);
  CLAIM ("/pages/standard-scale-is-the-largest-that-fits", test_standard_scale);
  CLAIM ("/pages/north-is-shown-where-it-is-known", test_north);
  CLAIM ("/pages/scale-too-large-is-refused-and-says-which-fits", test_scale_too_large);
  CLAIM ("/pages/storyboard-wants-a-scene", test_no_scene);
  CLAIM ("/pages/png-has-the-dots-asked-for", test_png);
  CLAIM ("/pages/page-or-dots-out-of-range-are-refused", test_refused_page);
  CLAIM ("/pages/mono-has-no-colour", test_mono);
  return g_test_run ();
}
