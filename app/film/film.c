/* The performance as pictures: what stands still is painted once a scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/film/film.h"

#include "app/base/error.h"
#include "app/draw/plan.h"
#include "app/film/band.h"
#include "app/model/stand-in.h"
#include "app/play/performance.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of pictures: what follows counts them, and their milliseconds, in an int. */
#define MOST 1000000
#define USUAL_FPS 12
#define USUAL_WIDTH 1280
#define BAND 0.2     /* of the height */
#define MARGIN 0.015 /* of the width */
#define DIMMED 0.28

struct _RegieFilm
{
  RegieFilmOptions options;
  RegieProduction *production;
  RegiePerformance *performance;
  int width, height;
  /* Of the scene that is on. */
  RegieScene *scene;
  cairo_surface_t *still;
  RegieDrawOptions draw;
  double zoom;       /* pixels a metre */
  RegiePoint corner; /* pixels: where the ground begins */
  GPtrArray *movers; /* stand-ins, in painting order */
};

static gboolean
check (const RegieFilmOptions *options, GError **error)
{
  if (options->fps < 1 || options->fps > 60)
    g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                 _ ("A rehearsal has 1 to 60 pictures a second."));
  else if (options->width < 320 || options->width > 3840)
    g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                 _ ("A rehearsal’s pictures are 320 to 3840 pixels wide."));
  else
    return TRUE;
  return FALSE;
}

RegieFilm *
regie_film_new (RegieProduction *production,
                const RegieFilmOptions *options,
                GError **error)
{
  g_autoptr (RegieFilm) self = g_new0 (RegieFilm, 1);

  self->options = *options;
  if (options->fps == 0)
    self->options.fps = USUAL_FPS;
  if (options->width == 0)
    self->options.width = USUAL_WIDTH;
  self->production = g_object_ref (production);
  self->performance = regie_performance_new (production, options->scene);
  if (!check (&self->options, error))
    return NULL;
  if (regie_performance_n_beats (self->performance) == 0)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("There is no beat to rehearse."));
      return NULL;
    }
  if (regie_performance_seconds (self->performance) * self->options.fps >= MOST)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("This rehearsal has more than a million pictures. Export one "
                      "scene, or fewer pictures a second."));
      return NULL;
    }
  self->width = self->options.width & ~1;
  self->height = (self->width * 9 / 16) & ~1;
  return g_steal_pointer (&self);
}

static void
leave_scene (RegieFilm *self)
{
  g_clear_pointer (&self->still, cairo_surface_destroy);
  g_clear_pointer (&self->movers, g_ptr_array_unref);
  self->scene = NULL;
}

void
regie_film_free (RegieFilm *self)
{
  leave_scene (self);
  g_clear_pointer (&self->performance, regie_performance_free);
  g_clear_object (&self->production);
  g_free (self);
}

unsigned
regie_film_n_frames (RegieFilm *self)
{
  double steps = regie_performance_seconds (self->performance) * self->options.fps;

  return (unsigned) ceil (steps - 1e-6) + 1;
}

double
regie_film_frame_seconds (RegieFilm *self)
{
  return 1. / self->options.fps;
}

void
regie_film_size (RegieFilm *self, int *width, int *height)
{
  *width = self->width;
  *height = self->height;
}

/* What stands still */

static void
place_ground (RegieFilm *self, RegieSetting *setting)
{
  double margin = MARGIN * self->width, deep = self->height * (1 - BAND);
  double wide = MAX (setting->width, 0.1), high = MAX (setting->depth, 0.1);

  self->zoom = MIN ((self->width - 2 * margin) / wide, (deep - 2 * margin) / high);
  self->corner =
    (RegiePoint){ (self->width - wide * self->zoom) / 2, (deep - high * self->zoom) / 2 };
  self->draw.pixel = 1 / self->zoom;
}

static void
to_plan (RegieFilm *self, cairo_t *cr)
{
  cairo_translate (cr, self->corner.x, self->corner.y);
  cairo_scale (cr, self->zoom, self->zoom);
}

static void
paint_around (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.93, 0.93, 0.92);
  cairo_paint (cr);
}

static void
paint_still (RegieFilm *self, RegieSetting *setting, GPtrArray *movers)
{
  g_autoptr (GHashTable) skip = g_hash_table_new (NULL, NULL);
  RegieBox ground = { 0, 0, setting->width, setting->depth };
  cairo_t *cr;

  for (unsigned i = 0; i < movers->len; i++)
    g_hash_table_add (skip, movers->pdata[i]);
  self->still =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cr = cairo_create (self->still);
  paint_around (cr);
  to_plan (self, cr);
  cairo_rectangle (cr, ground.x, ground.y, ground.width, ground.height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  self->draw.skip = skip;
  regie_draw_plan (cr, ground, &self->draw);
  self->draw.skip = NULL;
  cairo_destroy (cr);
}

static void
enter_scene (RegieFilm *self, unsigned beat)
{
  RegieScene *scene = regie_performance_beat (self->performance, beat)->scene;
  GPtrArray *movers = regie_performance_movers (self->performance, beat);
  RegieSetting *setting = regie_scene_setting (scene, self->production);

  if (self->scene == scene)
    return;
  leave_scene (self);
  self->scene = scene;
  self->draw =
    regie_draw_options (self->production, scene,
                        self->options.mono ? REGIE_STYLE_MONO : REGIE_STYLE_SCREEN);
  self->draw.badges = self->draw.dimensions = self->draw.notes = FALSE;
  self->draw.underlay = self->options.underlay;
  self->movers = g_ptr_array_new_with_free_func (g_object_unref);
  for (unsigned i = 0; i < movers->len; i++)
    g_ptr_array_add (self->movers, regie_stand_in_new (movers->pdata[i], NULL, NULL));
  g_ptr_array_sort (self->movers, regie_draw_compare);
  if (!setting)
    return;
  place_ground (self, setting);
  paint_still (self, setting, movers);
}

/* Who moves */

static gboolean
is_dimmed (RegieFilm *self, RegieRecord *mover)
{
  return self->options.role && REGIE_IS_POSITION (mover) &&
         g_strcmp0 (REGIE_POSITION (mover)->role,
                    self->options.role->parent_instance.id) != 0;
}

/* One sort of movers: the dimmed, or the others. */
static void
draw_movers (RegieFilm *self, cairo_t *cr, gboolean dimmed)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (unsigned i = 0; i < self->movers->len; i++)
    if (is_dimmed (self, self->movers->pdata[i]) == dimmed)
      g_ptr_array_add (records, self->movers->pdata[i]);
  if (records->len == 0)
    return;
  if (dimmed)
    cairo_push_group (cr);
  regie_draw_records (cr, (RegieRecord *const *) records->pdata, records->len,
                      &self->draw);
  if (!dimmed)
    return;
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, DIMMED);
}

static void
draw_stage (RegieFilm *self, cairo_t *cr, unsigned beat, double within)
{
  for (unsigned i = 0; i < self->movers->len; i++)
    {
      RegieRecord *mover = self->movers->pdata[i];
      RegieState state =
        regie_performance_state (self->performance, regie_record_original (mover), beat,
                                 within);

      regie_state_put (mover, &state);
    }
  cairo_set_source_surface (cr, self->still, 0, 0);
  cairo_paint (cr);
  cairo_save (cr);
  to_plan (self, cr);
  draw_movers (self, cr, TRUE);
  draw_movers (self, cr, FALSE);
  cairo_restore (cr);
}

void
regie_film_draw (RegieFilm *self, cairo_t *cr, unsigned n)
{
  double end = regie_performance_seconds (self->performance), within;
  double at = MIN (n * regie_film_frame_seconds (self), end);
  unsigned beat = regie_performance_beat_at (self->performance, at, &within);
  RegieBand band = { .production = self->production,
                     .role = self->options.role,
                     .unit = self->width / (double) USUAL_WIDTH };

  enter_scene (self, beat);
  if (self->still)
    draw_stage (self, cr, beat, within);
  else
    paint_around (cr);
  band.style = self->draw.style;
  band.box = (RegieBox){ 0, rint (self->height * (1 - BAND)), self->width,
                         self->height - rint (self->height * (1 - BAND)) };
  regie_band_draw (&band, cr, regie_performance_beat (self->performance, beat), at);
}
