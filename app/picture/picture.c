/* A decoded picture, kept in several sizes so that a small view of it is quick and smooth.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/picture.h"

#include "app/base/resources.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Each has half the width of the one before. */
#define LEVELS 6
#define JPEG_QUALITY "85"

struct _RegiePicture
{
  gatomicrefcount references;
  cairo_surface_t *levels[LEVELS];
};

static void
fail (GError **error)
{
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE,
               _ ("The picture is damaged, or takes too much time or memory to read."));
}

/* What the other process writes. how: (nullable): an argument more. */
static GBytes *
ask (GBytes *bytes, const char *how, GError **error)
{
  /* The program that decodes: the command line, which needs no display. */
  g_autofree char *program = regie_resources_command ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL, words = NULL;
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDIN_PIPE |
                           G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                           G_SUBPROCESS_FLAGS_STDERR_PIPE;

  process = g_subprocess_new (flags, error, program, "picture", how, NULL);
  if (!process)
    return NULL;
  if (g_subprocess_communicate (process, bytes, NULL, &out, &words, NULL) &&
      g_subprocess_get_successful (process))
    return g_steal_pointer (&out);
  if (g_subprocess_get_if_exited (process) && words && g_bytes_get_size (words) > 0)
    g_set_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE, "%.*s",
                 (int) MIN (g_bytes_get_size (words), 300),
                 (const char *) g_bytes_get_data (words, NULL));
  else
    fail (error);
  return NULL;
}

static cairo_surface_t *
unpack (GBytes *answer)
{
  gsize n;
  const guint8 *data = g_bytes_get_data (answer, &n);
  cairo_surface_t *surface;
  int size[2];

  if (n < sizeof size)
    return NULL;
  memcpy (size, data, sizeof size);
  if (size[0] < 1 || size[1] < 1 || size[0] > G_MAXINT16 || size[1] > G_MAXINT16 ||
      n != sizeof size + (gsize) size[0] * (gsize) size[1] * 4)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size[0], size[1]);
  memcpy (cairo_image_surface_get_data (surface), data + sizeof size, n - sizeof size);
  cairo_surface_mark_dirty (surface);
  return surface;
}

static cairo_surface_t *
halve (cairo_surface_t *from)
{
  int width = cairo_image_surface_get_width (from) / 2;
  int height = cairo_image_surface_get_height (from) / 2;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (width < 64 || height < 64)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, (double) width / cairo_image_surface_get_width (from),
               (double) height / cairo_image_surface_get_height (from));
  cairo_set_source_surface (cr, from, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

RegiePicture *
regie_picture_new (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) answer = NULL;
  cairo_surface_t *surface;
  RegiePicture *self;

  if (g_bytes_get_size (bytes) > REGIE_PICTURE_FILE_LIMIT)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_TOO_LARGE,
                   _ ("The picture is larger than 64 MB. Make it smaller in a picture "
                         "editor."));
      return NULL;
    }
  answer = ask (bytes, NULL, error);
  if (!answer)
    return NULL;
  surface = unpack (answer);
  if (!surface)
    {
      fail (error);
      return NULL;
    }
  self = g_new0 (RegiePicture, 1);
  g_atomic_ref_count_init (&self->references);
  self->levels[0] = surface;
  for (int i = 1; i < LEVELS && self->levels[i - 1]; i++)
    self->levels[i] = halve (self->levels[i - 1]);
  return self;
}

gboolean
regie_picture_try (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) answer = ask (bytes, "try", error);

  return answer != NULL;
}

RegiePicture *
regie_picture_ref (RegiePicture *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
regie_picture_unref (RegiePicture *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (int i = 0; i < LEVELS; i++)
    if (self->levels[i])
      cairo_surface_destroy (self->levels[i]);
  g_free (self);
}

int
regie_picture_width_px (RegiePicture *self)
{
  return cairo_image_surface_get_width (self->levels[0]);
}

int
regie_picture_height_px (RegiePicture *self)
{
  return cairo_image_surface_get_height (self->levels[0]);
}

/* The smallest that still has a pixel for each of the target's. */
static cairo_surface_t *
choose_level (RegiePicture *self, cairo_t *cr, double width)
{
  double across = width, down = 0;
  int level = 0;

  cairo_user_to_device_distance (cr, &across, &down);
  while (level + 1 < LEVELS && self->levels[level + 1] &&
         cairo_image_surface_get_width (self->levels[level + 1]) >= hypot (across, down))
    level++;
  return self->levels[level];
}

void
regie_picture_draw (RegiePicture *self,
                    cairo_t *cr,
                    double width,
                    double height,
                    double opacity)
{
  cairo_surface_t *level = choose_level (self, cr, width);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_scale (cr, width / cairo_image_surface_get_width (level),
               height / cairo_image_surface_get_height (level));
  cairo_set_source_surface (cr, level, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
}

static GBytes *
pack_level (cairo_surface_t *level, GError **error)
{
  int width = cairo_image_surface_get_width (level);
  int height = cairo_image_surface_get_height (level);
  int stride = cairo_image_surface_get_stride (level);
  const guint8 *data = cairo_image_surface_get_data (level);
  g_autoptr (GdkPixbuf) pixbuf =
    gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  char *buffer;
  gsize n;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel =
          ((const guint32 *) (const void *) (data + (gsize) y * (gsize) stride))[x];
        guint8 white = 255 - (pixel >> 24); /* what shows through is paper */
        guint8 *to = gdk_pixbuf_get_pixels (pixbuf) +
                     (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf) + 3 * x;

        to[0] = (guint8) (pixel >> 16) + white;
        to[1] = (guint8) (pixel >> 8) + white;
        to[2] = (guint8) pixel + white;
      }
  return gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &n, "jpeg", error, "quality",
                                    JPEG_QUALITY, NULL)
           ? g_bytes_new_take (buffer, n)
           : NULL;
}

GBytes *
regie_picture_pack (RegiePicture *self, GBytes *bytes, GError **error)
{
  GBytes *packed = g_bytes_ref (bytes);

  for (int i = 0; i < LEVELS && self->levels[i] && packed &&
                  g_bytes_get_size (packed) > REGIE_PICTURE_KEPT_LIMIT;
       i++)
    {
      g_bytes_unref (packed);
      packed = pack_level (self->levels[i], error);
    }
  return packed;
}
