/* Plans and photos under the stage: decoded apart, calibrated, kept in the document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/underlay.h"

#include "app/draw/underlay.h"
#include "app/file/reader.h"
#include "app/file/writer.h"
#include "tests/stage-fixture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* A red picture of 200 by 100 pixels. */
static char *
write_png (void)
{
  char *path = g_build_filename (g_get_tmp_dir (), "Ground floor-XXXXXX.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 100);
  cairo_t *cr = cairo_create (surface);
  int descriptor = g_mkstemp (path);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_true (g_close (descriptor, NULL));
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

static RegieUnderlay *
add (Fixture *f)
{
  g_autofree char *path = write_png ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieUnderlay) underlay =
    regie_underlay_of_file (path, (RegieBox){ 0, 0, 12, 9 }, &error);

  g_assert_no_error (error);
  g_remove (path);
  regie_stage_add_underlay (f->stage, underlay);
  return underlay;
}

static RegiePicture *
decode (const char *text, gssize n, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, n < 0 ? strlen (text) : (gsize) n);

  return regie_picture_new (bytes, error);
}

static void
test_kinds (void)
{
  static const char svg[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"/>";
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiePicture) picture = decode (svg, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (regie_picture_width_px (picture), ==,
                   2 * regie_picture_height_px (picture));
}

/* The header alone asks for 40,000 by 40,000 pixels. */
static void
test_refused (void)
{
  static const guint8 huge[] = {
    0x89, 'P',  'N',  'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I',  'H',  'D',  'R',  0,
    0,    0x9c, 0x40, 0,   0,    0x9c, 0x40, 8,    2, 0, 0, 0,  0x2b, 0x6b, 0x39, 0x42,
  };
  static const char *const foreign[] = { "GIF89a", "", "<html></html>",
                                         "\x89PNG\r\n\x1a\n cut short" };
  g_autoptr (GError) error = NULL;

  g_assert_null (decode ((const char *) huge, sizeof huge, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE);
  for (size_t i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_clear_error (&error);
      g_assert_null (decode (foreign[i], -1, &error));
      g_assert_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
}

static void
test_place (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);

  g_assert_cmpfloat (underlay->width, ==, 12);
  g_assert_cmpfloat (underlay->depth, ==, 6);
  g_assert_true (g_str_has_prefix (underlay->name, "Ground floor"));
  g_assert_true (regie_selection_contains (f->selection, underlay));
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_CALIBRATE);
  regie_journal_undo (f->journal);
  regie_document_flush (f->document);
  g_assert_null (regie_stage_underlay (f->stage));
}

static void
calibrate (Fixture *f, RegiePoint from, RegiePoint to, const char *length)
{
  regie_stage_set_tool (f->stage, REGIE_TOOL_CALIBRATE);
  fixture_click (f, from.x, from.y, 0);
  fixture_click (f, to.x, to.y, 0);
  fixture_type (f, length);
  fixture_event (f, REGIE_EVENT_ENTER, 0, 0, 0);
}

static void
test_calibrate (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);
  RegieElement *table = fixture_add (f, 5, 5, 1, 1);

  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 6, 3 }, "8");
  g_assert_cmpfloat_with_epsilon (underlay->width, 24, 1e-9);
  g_assert_cmpfloat_with_epsilon (underlay->depth, 12, 1e-9);
  /* The first point stays under the same spot of the plan. */
  g_assert_cmpfloat_with_epsilon (underlay->x, 2 + (6 - 2) * 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (underlay->y, 3 + (4.5 - 3) * 2, 1e-9);
  g_assert_cmpfloat (table->x, ==, 5);
  g_assert_cmpfloat (table->width, ==, 1);
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_SELECT);
}

/* Clicks fall between millimetres: the file's numbers are none the longer for it. */
static void
test_calibrate_is_tidy (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);
  double tenths;

  calibrate (f, (RegiePoint){ 1.2030223, 3 }, (RegiePoint){ 5.7, 3.0000003 }, "7");
  tenths = underlay->width * 1e4;
  g_assert_cmpfloat_with_epsilon (tenths, round (tenths), 1e-6);
  tenths = underlay->x * 1e4;
  g_assert_cmpfloat_with_epsilon (tenths, round (tenths), 1e-6);
}

static void
test_calibrate_again (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);
  g_autofree char *picture = g_strdup (underlay->picture);

  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 6, 3 }, "800cm");
  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 10, 3 }, "4 m");
  g_assert_cmpfloat_with_epsilon (underlay->width, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (underlay->x, 6, 1e-9);
  g_assert_cmpstr (underlay->picture, ==, picture);
  regie_journal_undo (f->journal);
  g_assert_cmpfloat_with_epsilon (underlay->width, 24, 1e-9);
  regie_journal_undo (f->journal);
  g_assert_cmpfloat_with_epsilon (underlay->width, 12, 1e-9);
}

static void
test_calibrate_refuses (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);

  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 6, 3 }, "");
  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 6, 3 }, "0");
  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 2.01, 3 }, "5");
  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 2.1, 3 }, "99999999");
  g_assert_cmpfloat (underlay->width, ==, 12);
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_CALIBRATE);
}

static void
test_picked_by_its_edge (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);

  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 5, 4 }, 0.05));
  g_assert_true (regie_stage_hit (f->stage, (RegiePoint){ 5, 1.5 }, 0.05) ==
                 (gpointer) underlay);
  regie_record_set_number (REGIE_RECORD (underlay), "locked", TRUE);
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 5, 1.5 }, 0.05));
}

/* What a pixel of the plan at 5, 4 looks like. */
static guint32
pixel_of (Fixture *f, RegieStyle style, gboolean asked)
{
  RegieDrawOptions options = regie_draw_options (f->production, f->scene, style);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 120, 90);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  options.pixel = 0.1;
  options.grid = FALSE;
  options.underlay |= asked;
  cairo_scale (cr, 10, 10);
  regie_draw_plan (cr, (RegieBox){ 0, 0, 12, 9 }, &options);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  memcpy (&pixel,
          cairo_image_surface_get_data (surface) +
            40 * cairo_image_surface_get_stride (surface) + 50 * 4,
          4);
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

static gboolean
is_reddish (guint32 pixel)
{
  return (pixel >> 16) > 200 && (pixel & 0xff) < 160 && (pixel & 0xff) > 80;
}

static void
test_drawn (Fixture *f, gconstpointer data)
{
  add (f);
  g_assert_true (is_reddish (pixel_of (f, REGIE_STYLE_SCREEN, FALSE)));
  g_assert_false (is_reddish (pixel_of (f, REGIE_STYLE_PAPER, FALSE)));
  g_assert_true (is_reddish (pixel_of (f, REGIE_STYLE_PAPER, TRUE)));
}

static void
test_grey_without_colours (Fixture *f, gconstpointer data)
{
  guint32 pixel;

  add (f);
  pixel = pixel_of (f, REGIE_STYLE_MONO, TRUE);
  g_assert_cmpuint (pixel, !=, 0xffffff);
  g_assert_cmpuint (pixel & 0xff, ==, pixel >> 8 & 0xff);
  g_assert_cmpuint (pixel & 0xff, ==, pixel >> 16);
}

/* The arrow's head covers the pixel that is looked at. */
static void
test_entrance_is_above (Fixture *f, gconstpointer data)
{
  static const RegieStyle styles[] = { REGIE_STYLE_SCREEN, REGIE_STYLE_PAPER,
                                       REGIE_STYLE_MONO };

  add (f);
  g_object_set (f->setting, "entrance-x", 5.05, "entrance-y", 4.4, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (styles); i++)
    g_assert_cmpuint (pixel_of (f, styles[i], TRUE) >> 16, <, 110);
}

static void
test_broken (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);
  const char *problem;

  regie_record_set_text (REGIE_RECORD (underlay), "picture", "bm90IGEgcGljdHVyZQ==");
  g_assert_null (regie_underlay_load (underlay));
  regie_underlay_picture (underlay, &problem);
  g_assert_cmpstr (problem, !=, NULL);
  g_assert_false (is_reddish (pixel_of (f, REGIE_STYLE_SCREEN, FALSE)));
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  RegieUnderlay *underlay = add (f);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = NULL, again = NULL;
  g_autoptr (RegieReading) reading = NULL;

  calibrate (f, (RegiePoint){ 2, 3 }, (RegiePoint){ 5, 3 }, "4.1");
  written = regie_writer_write (f->production);
  reading = regie_reader_read (written, "plan.production", 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reading->notices->len, ==, 0);
  g_assert_true (regie_record_equal (REGIE_RECORD (f->production),
                                     REGIE_RECORD (reading->production)));
  again = regie_writer_write (reading->production);
  g_assert_true (g_bytes_equal (written, again));
  g_assert_nonnull (underlay->picture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/underlay/drawing-is-decoded", test_kinds);
  g_test_add_func ("/underlay/what-is-no-picture-is-refused", test_refused);
  FIXTURE_TEST ("/underlay/placed-fills-the-ground", test_place);
  FIXTURE_TEST ("/underlay/calibrated-by-two-points-and-a-length", test_calibrate);
  FIXTURE_TEST ("/underlay/calibrated-is-tidy", test_calibrate_is_tidy);
  FIXTURE_TEST ("/underlay/calibrated-again-loses-nothing", test_calibrate_again);
  FIXTURE_TEST ("/underlay/senseless-length-changes-nothing", test_calibrate_refuses);
  FIXTURE_TEST ("/underlay/picked-by-its-edge", test_picked_by_its_edge);
  FIXTURE_TEST ("/underlay/on-paper-only-when-asked", test_drawn);
  FIXTURE_TEST ("/underlay/grey-on-paper-without-colours", test_grey_without_colours);
  FIXTURE_TEST ("/underlay/lies-below-the-entrance", test_entrance_is_above);
  FIXTURE_TEST ("/underlay/broken-picture-costs-only-itself", test_broken);
  FIXTURE_TEST ("/underlay/round-trip", test_round_trip);
  return g_test_run ();
}
