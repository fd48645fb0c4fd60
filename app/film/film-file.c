/* Writing a film.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/film/film-file.h"

#include "app/base/error.h"
#include "app/file/saver.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <webp/encode.h>
#include <webp/mux.h>

/* Of libwebp's pains to make a file smaller, 0 to 6 and 0 to 100: more take many times as long
 * for a few per cent. */
#define METHOD 1
#define EFFORT 20

const char *const regie_film_format_names[REGIE_N_FILM_FORMATS + 1] = {
  [REGIE_FILM_WEBP] = "webp",
  [REGIE_FILM_PNG] = "png",
};

typedef struct
{
  RegieFilm *film;
  const char *path;
  const RegieFilmWatch *watch;
  cairo_surface_t *surface; /* one picture after the other */
  WebPAnimEncoder *encoder; /* (nullable) */
  WebPConfig config;
} Writing;

/* Adds the nth picture, which is on the surface. */
typedef gboolean (*Add) (Writing *self, unsigned n, GError **error);

static gboolean
write_all (Writing *self, Add add, GError **error)
{
  unsigned count = regie_film_n_frames (self->film);

  for (unsigned n = 0; n < count; n++)
    {
      cairo_t *cr = cairo_create (self->surface);

      regie_film_draw (self->film, cr, n);
      cairo_destroy (cr);
      cairo_surface_flush (self->surface);
      if (!add (self, n, error))
        return FALSE;
      if (self->watch && self->watch->progress)
        self->watch->progress (n + 1, count, self->watch->data);
    }
  return TRUE;
}

/* PNG */

static gboolean
add_png (Writing *self, unsigned n, GError **error)
{
  g_autofree char *name = g_strdup_printf ("frame-%05u.png", n + 1);
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  cairo_status_t status = cairo_surface_write_to_png (self->surface, path);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_FILE,
               _ ("%s cannot be written: %s."), path, cairo_status_to_string (status));
  return FALSE;
}

static gboolean
write_png (Writing *self, GError **error)
{
  if (g_mkdir_with_parents (self->path, 0777) == 0)
    return write_all (self, add_png, error);
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_FILE,
               _ ("%s cannot be made into a folder: %s."), self->path,
                  g_strerror (errno));
  return FALSE;
}

/* WebP */

static int
milliseconds (Writing *self, unsigned n)
{
  return (int) (n * regie_film_frame_seconds (self->film) * 1000 + 0.5);
}

static gboolean
fail_webp (Writing *self, GError **error)
{
  const char *why = WebPAnimEncoderGetError (self->encoder);

  g_set_error (error, REGIE_ERROR, REGIE_ERROR_FILE,
               _ ("The animation cannot be made: %s."), why ? why : "");
  return FALSE;
}

static gboolean
add_webp (Writing *self, unsigned n, GError **error)
{
  WebPPicture picture;
  gboolean done;

  if (!WebPPictureInit (&picture))
    return fail_webp (self, error);
  picture.use_argb = 1;
  regie_film_size (self->film, &picture.width, &picture.height);
  /* cairo keeps a pixel in a word of the machine's order: B, G, R on all we run on. */
  done =
    WebPPictureImportBGRX (&picture, cairo_image_surface_get_data (self->surface),
                           cairo_image_surface_get_stride (self->surface)) &&
    WebPAnimEncoderAdd (self->encoder, &picture, milliseconds (self, n), &self->config);
  WebPPictureFree (&picture);
  return done || fail_webp (self, error);
}

static gboolean
save_webp (Writing *self, GError **error)
{
  unsigned count = regie_film_n_frames (self->film);
  g_autoptr (GBytes) bytes = NULL;
  WebPData data;

  WebPDataInit (&data);
  if (!WebPAnimEncoderAdd (self->encoder, NULL, milliseconds (self, count), NULL) ||
      !WebPAnimEncoderAssemble (self->encoder, &data))
    return fail_webp (self, error);
  bytes = g_bytes_new (data.bytes, data.size);
  WebPDataClear (&data);
  return regie_saver_save (self->path, bytes, NULL, REGIE_SAVE_OVERWRITE, error);
}

static gboolean
write_webp (Writing *self, GError **error)
{
  WebPAnimEncoderOptions options;
  int width, height;
  gboolean done;

  regie_film_size (self->film, &width, &height);
  if (!WebPAnimEncoderOptionsInit (&options) || !WebPConfigInit (&self->config))
    return fail_webp (self, error);
  self->config.lossless = 1;
  self->config.method = METHOD;
  self->config.quality = EFFORT;
  self->encoder = WebPAnimEncoderNew (width, height, &options);
  if (!self->encoder)
    return fail_webp (self, error);
  done = write_all (self, add_webp, error) && save_webp (self, error);
  WebPAnimEncoderDelete (self->encoder);
  return done;
}

gboolean
regie_film_write (RegieFilm *film,
                  RegieFilmFormat format,
                  const char *path,
                  const RegieFilmWatch *watch,
                  GError **error)
{
  Writing writing = { .film = film, .path = path, .watch = watch };
  int width, height;
  gboolean done;

  regie_film_size (film, &width, &height);
  writing.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  done =
    format == REGIE_FILM_PNG ? write_png (&writing, error) : write_webp (&writing, error);
  cairo_surface_destroy (writing.surface);
  return done;
}
