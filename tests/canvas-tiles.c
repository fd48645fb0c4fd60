/* Claims about tiles: put together they are the plan as it is drawn in one go.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/resources.h"
#include "app/file/store.h"
#include "ui/canvas-tile.h"

#include <stdlib.h>

/* Pixels a metre: where names are left out, where they show, and close. */
static const double zooms[] = { 9, 14, 31, 67.5, 100, 230 };

/* The whole sheet at the zoom, whole pixels; beyond 2000 a part says as much. */
static cairo_surface_t *
new_picture (RegieSetting *setting, double zoom)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                     (int) MIN (setting->width * zoom, 2000),
                                     (int) MIN (setting->depth * zoom, 2000));
}

static cairo_surface_t *
draw_tiles (RegieStage *stage, double zoom)
{
  cairo_surface_t *picture = new_picture (regie_stage_setting (stage), zoom);
  int wide = cairo_image_surface_get_width (picture) / REGIE_TILE_SIZE;
  int high = cairo_image_surface_get_height (picture) / REGIE_TILE_SIZE;
  cairo_t *cr = cairo_create (picture);

  for (int y = 0; y <= high; y++)
    for (int x = 0; x <= wide; x++)
      {
        GskRenderNode *node =
          regie_tile_paint (stage, (RegieTilePlace){ x, y, zoom, 1, REGIE_STYLE_SCREEN });

        cairo_save (cr);
        cairo_translate (cr, x * REGIE_TILE_SIZE, y * REGIE_TILE_SIZE);
        gsk_render_node_draw (node, cr);
        cairo_restore (cr);
        gsk_render_node_unref (node);
      }
  cairo_destroy (cr);
  return picture;
}

/* kept: whether pictures of symbols and badges kept as pixels may be used; a surface that
 * has a scale of its own does without them. */
static cairo_surface_t *
draw_plain (RegieStage *stage, double zoom, gboolean kept)
{
  RegieSetting *setting = regie_stage_setting (stage);
  cairo_surface_t *picture = new_picture (setting, zoom);
  RegieDrawOptions options = regie_stage_options (stage, REGIE_STYLE_SCREEN, 1 / zoom);
  double scale = kept ? 1 : 2;
  cairo_t *cr;

  cairo_surface_set_device_scale (picture, scale, scale);
  cr = cairo_create (picture);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, zoom / scale, zoom / scale);
  regie_draw_plan (cr, (RegieBox){ 0, 0, setting->width, setting->depth }, &options);
  cairo_destroy (cr);
  cairo_surface_set_device_scale (picture, 1, 1);
  return picture;
}

typedef struct
{
  double mean;   /* of a channel, 0 to 255 */
  double strong; /* share of the pixels that differ by more than a quarter */
} Difference;

static int
channel_difference (const unsigned char *a, const unsigned char *b)
{
  int most = 0;

  for (int i = 0; i < 3; i++)
    most = MAX (most, abs (a[i] - b[i]));
  return most;
}

static Difference
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  int stride = cairo_image_surface_get_stride (a);
  Difference sum = { 0, 0 };

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        ptrdiff_t at = (ptrdiff_t) y * stride + 4 * x;
        int most = channel_difference (cairo_image_surface_get_data (a) + at,
                                       cairo_image_surface_get_data (b) + at);

        sum.mean += most;
        sum.strong += most > 64;
      }
  return (Difference){ sum.mean / width / height, sum.strong / width / height };
}

static RegieStage *
open_stage (const char *template)
{
  g_autofree char *name = g_strdup_printf ("templates/%s.production", template);
  g_autofree char *path = regie_resources_folder (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_store_load (path, NULL, &error);
  g_autoptr (RegieDocument) document = NULL;

  g_assert_no_error (error);
  document = regie_document_new (reading->production);
  return regie_stage_new (document);
}

static void
check (RegieStage *stage, double zoom, gboolean kept, Difference most)
{
  cairo_surface_t *tiles = draw_tiles (stage, zoom);
  cairo_surface_t *plain = draw_plain (stage, zoom, kept);
  Difference difference = compare (tiles, plain);

  if (difference.mean > most.mean || difference.strong > most.strong)
    {
      cairo_surface_write_to_png (tiles, "tiles-out.png");
      cairo_surface_write_to_png (plain, "tiles-plain.png");
    }
  g_test_message ("zoom %g: mean %.3f, strong %.5f", zoom, difference.mean,
                  difference.strong);
  g_assert_cmpfloat (difference.mean, <=, most.mean);
  g_assert_cmpfloat (difference.strong, <=, most.strong);
  cairo_surface_destroy (tiles);
  cairo_surface_destroy (plain);
}

static void
test_join (gconstpointer template)
{
  g_autoptr (RegieStage) stage = open_stage (template);

  for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
    check (stage, zooms[i], TRUE, (Difference){ 0.4, 0.0005 });
}

static void
test_kept_pictures (gconstpointer template)
{
  g_autoptr (RegieStage) stage = open_stage (template);

  for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
    check (stage, zooms[i], FALSE, (Difference){ 6, 0.02 });
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/canvas-tiles/join-into-the-plan", "cafe", test_join);
  g_test_add_data_func ("/canvas-tiles/join-into-a-clinic", "dental-clinic", test_join);
  g_test_add_data_func ("/canvas-tiles/look-as-drawn-anew", "cafe", test_kept_pictures);
  g_test_add_data_func ("/canvas-tiles/look-as-a-clinic-drawn-anew", "dental-clinic",
                        test_kept_pictures);
  return g_test_run ();
}
