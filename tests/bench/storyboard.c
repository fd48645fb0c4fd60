/* How long a storyboard of 200 beats takes as PDF beside its plans drawn bare, each at its
 * beat with its moves, four a page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/bytes.h"
#include "app/file/reader.h"
#include "app/model/scene.h"
#include "app/pages/export.h"
#include "measure.h"

#include <cairo-pdf.h>

#define BEATS 200
/* Points that a panel leaves its picture. */
#define WIDE 221.0
#define TALL 202.0

typedef struct
{
  RegieProduction *production;
  RegieScene *scene;
} Bench;

/* All beats of the production over and over, in its first scene. */
static void
set_up (Bench *bench)
{
  unsigned n;
  RegieScene *scene;
  RegieBeat *beat;

  bench->scene = scene = regie_list_at (bench->production->scenes, 0);
  n = g_list_model_get_n_items (scene->beats);
  for (unsigned i = n; i < BEATS; i++)
    {
      g_autoptr (RegieRecord) copy = NULL;

      beat = regie_list_at (scene->beats, i % n);
      copy = regie_record_copy (REGIE_RECORD (beat));
      regie_record_append (REGIE_RECORD (scene), copy);
    }
}

static void
storyboard (gpointer data)
{
  Bench *bench = data;
  RegieSheetOptions options = regie_sheet_options ();
  g_autoptr (RegieSheets) sheets = NULL;
  g_autoptr (GBytes) bytes = NULL;

  options.scene = bench->scene;
  sheets = regie_sheets_new (bench->production, REGIE_SHEET_STORYBOARD, &options, NULL);
  bytes = regie_export (sheets, REGIE_FORMAT_PDF, 0, 0, NULL);
  g_assert_nonnull (bytes);
}

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_beat (Bench *bench, cairo_t *cr, int beat)
{
  g_autoptr (RegieMoment) moment =
    regie_moment_new (bench->production, bench->scene, beat);
  RegieDrawOptions draw =
    regie_draw_options (bench->production, bench->scene, REGIE_STYLE_PAPER);
  RegieSetting *setting = regie_scene_setting (bench->scene, bench->production);
  RegieBox part = { 0, 0, setting->width, setting->depth };

  draw.moment = moment;
  draw.moves = TRUE;
  draw.labels = draw.dimensions = FALSE;
  regie_page_draw_part (cr,
                        (RegieBox){ beat % 2 * WIDE, beat / 2 % 2 * TALL, WIDE, TALL },
                        part, &draw);
}

static void
plans (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append, bytes, 2 * WIDE, 2 * TALL);
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; i < BEATS; i++)
    {
      if (i % 4 == 0)
        {
          cairo_set_source_rgb (cr, 1, 1, 1);
          cairo_paint (cr);
        }
      draw_beat (bench, cr, i);
      if (i % 4 == 3)
        cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

/* storyboard FILE */
int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) bytes = regie_bytes_read (argv[1], NULL);
  RegieReading *reading =
    regie_reader_read (bytes, argv[1], REGIE_READ_MENDED, NULL, NULL);
  Bench bench = { .production = reading->production };
  double medians[2];

  set_up (&bench);
  measure_pair (&(Pair){ storyboard, plans, NULL }, &bench, medians);
  measure_tell ("storyboard of 200 beats", medians[0], "plans bare", medians[1]);
  regie_reading_free (reading);
  return 0;
}
