/* Painting one tile of the static picture.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-tile.h"

static RegieBox
box_of (const RegieTilePlace *place)
{
  double size = REGIE_TILE_SIZE / place->zoom;

  return (RegieBox){ place->x * size, place->y * size, size, size };
}

/* The stage's index knows extents as they are further out: what does not meet the tile at its
 * own zoom is left out, or half of the work would be for nothing. */
static GPtrArray *
find (RegieStage *stage, RegieBox box, const RegieDrawOptions *options)
{
  GPtrArray *records = g_ptr_array_new ();
  guint kept = 0;

  regie_stage_find (stage, box, records);
  for (guint i = 0; i < records->len; i++)
    {
      RegieRecord *record = records->pdata[i];

      if ((!options->skip || !g_hash_table_contains (options->skip, record)) &&
          regie_box_meets (regie_draw_extent (record, options), box))
        records->pdata[kept++] = record;
    }
  g_ptr_array_set_size (records, (int) kept);
  return records;
}

/* Paper where the ground is, clear elsewhere: the room shows through in its own colour. */
static cairo_surface_t *
paint (RegieStage *stage, const RegieTilePlace *place)
{
  RegieSetting *setting = regie_stage_setting (stage);
  RegieBox box = box_of (place), paper = { 0, 0, setting->width, setting->depth };
  RegieDrawOptions options = regie_stage_options (stage, place->style, 1 / place->zoom);
  g_autoptr (GPtrArray) records = find (stage, box, &options);
  cairo_format_t format =
    regie_box_encloses (paper, box) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
  int size_px = REGIE_TILE_SIZE * place->scale;
  cairo_surface_t *surface = cairo_image_surface_create (format, size_px, size_px);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, place->zoom * place->scale, place->zoom * place->scale);
  cairo_translate (cr, -box.x, -box.y);
  cairo_rectangle (cr, paper.x, paper.y, paper.width, paper.height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
  regie_draw_still (cr, box, (RegieRecord **) records->pdata, records->len, &options);
  cairo_destroy (cr);
  cairo_surface_set_device_scale (surface, place->scale, place->scale);
  return surface;
}

GskRenderNode *
regie_tile_paint (RegieStage *stage, RegieTilePlace place)
{
  GskRenderNode *node =
    gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, REGIE_TILE_SIZE, REGIE_TILE_SIZE));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  cairo_surface_t *surface = paint (stage, &place);

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
  cairo_destroy (cr);
  return node;
}
