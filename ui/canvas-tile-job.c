/* Painting one tile of the static picture, in as many goes as it takes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-tile-job.h"

/* Looking at the clock costs a little too. */
#define AT_ONCE 8

struct _RegieTileJob
{
  RegieStage *stage;
  RegieTilePlace place;
  RegieBox box; /* metres */
  cairo_surface_t *surface;
  cairo_t *cr;
  GPtrArray *records; /* borrowed: gone records end the job */
  guint next;
};

/* Paper where the ground is, clear elsewhere: the room shows through in its own colour. */
static void
begin (RegieTileJob *job)
{
  const RegieTilePlace *place = &job->place;
  RegieSetting *setting = regie_stage_setting (job->stage);
  RegieBox paper = { 0, 0, setting->width, setting->depth };
  gboolean opaque = regie_box_encloses (paper, job->box);
  int size_px = REGIE_TILE_SIZE * place->scale;
  RegieDrawOptions options =
    regie_stage_options (job->stage, place->style, 1 / place->zoom);

  job->surface =
    cairo_image_surface_create (opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                size_px, size_px);
  job->cr = cairo_create (job->surface);
  cairo_scale (job->cr, place->zoom * place->scale, place->zoom * place->scale);
  cairo_translate (job->cr, -job->box.x, -job->box.y);
  cairo_rectangle (job->cr, paper.x, paper.y, paper.width, paper.height);
  cairo_set_source_rgb (job->cr, 1, 1, 1);
  cairo_fill (job->cr);
  regie_draw_ground (job->cr, job->box, &options);
  regie_stage_find (job->stage,
                    regie_box_grow (job->box, REGIE_TILE_REACH_PX * options.pixel),
                    job->records);
}

RegieTileJob *
regie_tile_job_new (RegieStage *stage, RegieTilePlace place)
{
  RegieTileJob *job = g_new0 (RegieTileJob, 1);
  double size = REGIE_TILE_SIZE / place.zoom;

  job->stage = stage;
  job->place = place;
  job->box = (RegieBox){ place.x * size, place.y * size, size, size };
  job->records = g_ptr_array_new ();
  begin (job);
  return job;
}

void
regie_tile_job_free (RegieTileJob *job)
{
  cairo_destroy (job->cr);
  cairo_surface_destroy (job->surface);
  g_ptr_array_unref (job->records);
  g_free (job);
}

const RegieTilePlace *
regie_tile_job_place (RegieTileJob *job)
{
  return &job->place;
}

static GskRenderNode *
wrap (RegieTileJob *job)
{
  GskRenderNode *node =
    gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, REGIE_TILE_SIZE, REGIE_TILE_SIZE));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_surface_set_device_scale (job->surface, job->place.scale, job->place.scale);
  cairo_set_source_surface (cr, job->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

GskRenderNode *
regie_tile_job_run (RegieTileJob *job, gint64 deadline)
{
  RegieDrawOptions options =
    regie_stage_options (job->stage, job->place.style, 1 / job->place.zoom);

  while (job->next < job->records->len)
    {
      RegieRecord *record = job->records->pdata[job->next++];

      if (!options.skip || !g_hash_table_contains (options.skip, record))
        regie_draw_record (job->cr, record, &options);
      if (job->next % AT_ONCE == 0 && g_get_monotonic_time () > deadline)
        break;
    }
  return job->next < job->records->len ? NULL : wrap (job);
}
