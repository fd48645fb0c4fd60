/* How long a plan sheet takes as PDF and PNG beside cairo and Pango alone drawing the same
 * shapes and words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/export.h"
#include "app/base/bytes.h"
#include "app/file/reader.h"
#include "app/model/scene.h"
#include "app/model/setting.h"
#include "measure.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define MARGIN 36.0
#define COLUMN 240.0
#define PIXELS 2000.0 /* across a picture */
#define SPECK 2.7     /* points: what is smaller is a plain box in both */
#define BADGE 2.7     /* points */

typedef struct
{
  RegieProduction *production;
  RegieSetting *setting;
  double width, height; /* of the page, in points */
  PangoLayout *layout;
  GHashTable *pictures; /* id of a symbol to a recording of it, a metre wide */
} Bench;

static RegieSheets *
make_sheets (Bench *bench)
{
  RegieSheetOptions options = regie_sheet_options ();

  return regie_sheets_new (bench->production, REGIE_SHEET_PLAN, &options, NULL);
}

static void export(Bench *bench, RegieFormat format)
{
  g_autoptr (RegieSheets) sheets = make_sheets (bench);
  double dpi = 72 * PIXELS / bench->width;
  g_autoptr (GBytes) bytes = regie_export (sheets, format, 0, dpi, NULL);

  g_assert_nonnull (bytes);
}

static void
export_pdf (gpointer bench)
{
  export(bench, REGIE_FORMAT_PDF);
}

static void
export_png (gpointer bench)
{
  export(bench, REGIE_FORMAT_PNG);
}

static cairo_surface_t *
need_picture (Bench *bench, const char *id)
{
  cairo_surface_t *picture = g_hash_table_lookup (bench->pictures, id);
  cairo_t *cr;

  if (picture)
    return picture;
  picture = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                            &(cairo_rectangle_t){ 0, 0, 1000, 1000 });
  cr = cairo_create (picture);
  cairo_translate (cr, 500, 500);
  cairo_scale (cr, 1000, 1000);
  regie_symbol_draw (regie_symbols_find (regie_symbols_get_default (), id), cr, 1, 1,
                     NULL, REGIE_STYLE_PAPER);
  cairo_destroy (cr);
  g_hash_table_insert (bench->pictures, (gpointer) id, picture);
  return picture;
}

static void
draw_thing (Bench *bench, cairo_t *cr, RegieElement *element, double scale)
{
  cairo_save (cr);
  cairo_translate (cr, MARGIN + element->x * scale, MARGIN + element->y * scale);
  cairo_scale (cr, element->width * scale, element->depth * scale);
  cairo_rotate (cr, element->turn * G_PI / 180);
  if (element->width * scale < SPECK)
    {
      cairo_rectangle (cr, -0.5, -0.5, 1, 1);
      cairo_set_source_rgb (cr, 0.5, 0.45, 0.4);
      cairo_fill (cr);
    }
  else
    {
      cairo_translate (cr, -0.5, -0.5);
      cairo_scale (cr, 0.001, 0.001);
      cairo_set_source_surface (cr, need_picture (bench, element->symbol), 0, 0);
      cairo_paint (cr);
    }
  cairo_restore (cr);
}

/* A circle with a rim, and the number in it. */
static void
draw_number (Bench *bench, cairo_t *cr, RegiePoint at, double radius, unsigned number)
{
  char text[16];
  PangoRectangle area;
  double size = radius / 6.3;

  g_snprintf (text, sizeof text, "%u", number);
  cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 0.3 * radius);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.04, 0.48, 0.36);
  cairo_fill (cr);
  pango_layout_set_width (bench->layout, -1);
  pango_layout_set_text (bench->layout, text, -1);
  pango_layout_get_extents (bench->layout, NULL, &area);
  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_scale (cr, size, size);
  cairo_move_to (cr, -area.width / 2.0 / PANGO_SCALE, -area.height / 2.0 / PANGO_SCALE);
  cairo_set_source_rgb (cr, 1, 1, 1);
  pango_cairo_show_layout (cr, bench->layout);
  cairo_restore (cr);
}

static void
draw_plan (Bench *bench, cairo_t *cr)
{
  double scale = MIN ((bench->width - 2 * MARGIN) / bench->setting->width,
                      (bench->height - 2 * MARGIN) / bench->setting->depth);
  RegieElement *element;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (unsigned i = 0; (element = regie_list_at (bench->setting->elements, i)); i++)
    draw_thing (bench, cr, element, scale);
  for (unsigned i = 0; (element = regie_list_at (bench->setting->elements, i)); i++)
    draw_number (bench, cr,
                 (RegiePoint){ MARGIN + element->x * scale, MARGIN + element->y * scale },
                 BADGE, i + 1);
}

/* Returns: the height of the paragraph. */
static double
set_paragraph (Bench *bench, RegieElement *element)
{
  g_autofree char *markup = g_markup_printf_escaped (
    "<b>%s</b>  <span size='7168' fgcolor='#666666'>Supports · Assumed</span>\n%s",
    element->label, element->judgement->why);
  PangoRectangle area;

  pango_layout_set_width (bench->layout, (int) ((COLUMN - 19) * PANGO_SCALE));
  pango_layout_set_markup (bench->layout, markup, -1);
  pango_layout_get_extents (bench->layout, NULL, &area);
  return (double) area.height / PANGO_SCALE;
}

/* What there is to say of each thing, in columns over as many pages as it takes. */
static void
draw_legend (Bench *bench, cairo_t *cr)
{
  RegiePoint at = { MARGIN, MARGIN };
  RegieElement *element;

  cairo_show_page (cr);
  for (unsigned i = 0; (element = regie_list_at (bench->setting->elements, i)); i++)
    {
      double height = set_paragraph (bench, element);

      if (at.y + height > bench->height - MARGIN)
        at = (RegiePoint){ at.x + COLUMN + 18, MARGIN };
      if (at.x + COLUMN > bench->width)
        {
          cairo_show_page (cr);
          at.x = MARGIN;
        }
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, at.x + 19, at.y);
      pango_cairo_show_layout (cr, bench->layout);
      draw_number (bench, cr, (RegiePoint){ at.x + 8, at.y + 6 }, 6.3, i + 1);
      at.y += height + 6;
    }
}

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
bare_pdf (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append, bytes, bench->width, bench->height);
  cairo_t *cr = cairo_create (surface);

  draw_plan (bench, cr);
  draw_legend (bench, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
bare_png (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = PIXELS / bench->width;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) PIXELS,
                                                         (int) (bench->height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  draw_plan (bench, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
}

static void
set_up (Bench *bench)
{
  PangoContext *context =
    pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (RegieSheets) sheets = make_sheets (bench);
  PangoFontDescription *font = pango_font_description_from_string ("sans-serif");

  pango_cairo_context_set_resolution (context, 72);
  pango_font_description_set_absolute_size (font, 7.5 * PANGO_SCALE);
  bench->layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_font_description (bench->layout, font);
  pango_font_description_free (font);
  regie_sheets_page_size (sheets, &bench->width, &bench->height);
  bench->setting = regie_list_at (bench->production->settings, 0);
  bench->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                           (GDestroyNotify) cairo_surface_destroy);
}

/* export FILE */
int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) bytes = regie_bytes_read (argv[1], NULL);
  RegieReading *reading =
    regie_reader_read (bytes, argv[1], REGIE_READ_MENDED, NULL, NULL);
  Bench bench = { .production = reading->production };
  double medians[2];

  set_up (&bench);
  measure_pair (&(Pair){ export_pdf, bare_pdf, NULL }, &bench, medians);
  measure_tell ("pdf", medians[0], "cairo and Pango", medians[1]);
  measure_pair (&(Pair){ export_png, bare_png, NULL }, &bench, medians);
  measure_tell ("png", medians[0], "cairo and Pango", medians[1]);
  g_hash_table_unref (bench.pictures);
  g_object_unref (bench.layout);
  regie_reading_free (reading);
  return 0;
}
