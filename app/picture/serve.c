/* The process that decodes a picture: limits first, then whichever library knows it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/bytes.h"
#include "app/picture/picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <poppler.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define CPU_SECONDS 10
#define WALL_SECONDS 15
#define MEMORY_BYTES ((rlim_t) 1536 * 1024 * 1024)
/* The longer side of a drawing that has no pixels of its own. */
#define DRAWN_PIXELS 3600.0

/* What is only tried is to be drawn a hundred times over. */
#define TRY_SECONDS 2
#define TRY_WALL_SECONDS 3
#define TRY_MEMORY_BYTES ((rlim_t) 512 * 1024 * 1024)

static void
limit (int resource, rlim_t most)
{
  const struct rlimit both = { most, most };

  setrlimit (resource, &both);
}

static void
set_limits (gboolean only_try)
{
  limit (RLIMIT_CPU, only_try ? TRY_SECONDS : CPU_SECONDS);
  limit (RLIMIT_AS, only_try ? TRY_MEMORY_BYTES : MEMORY_BYTES);
  limit (RLIMIT_CORE, 0);
  alarm (only_try ? TRY_WALL_SECONDS : WALL_SECONDS);
}

/* Drawings: SVG and PDF */

static cairo_surface_t *
drawing_new (double width, double height, double *scale, GError **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6))
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE,
                   _ ("The drawing does not tell its size."));
      return NULL;
    }
  *scale = DRAWN_PIXELS / MAX (width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * *scale),
                                        (int) ceil (height * *scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static gboolean
svg_size (RsvgHandle *svg, double *width, double *height)
{
  gboolean has_width, has_height, has_box;
  RsvgLength w, h;
  RsvgRectangle box;

  if (rsvg_handle_get_intrinsic_size_in_pixels (svg, width, height))
    return TRUE;
  rsvg_handle_get_intrinsic_dimensions (svg, &has_width, &w, &has_height, &h, &has_box,
                                        &box);
  *width = has_box ? box.width : 0;
  *height = has_box ? box.height : 0;
  return has_box;
}

/* Without a base address librsvg opens nothing beside the drawing. */
static cairo_surface_t *
decode_svg (GBytes *bytes, GError **error)
{
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  RsvgHandle *svg = rsvg_handle_new_from_data (data, n, error);
  g_autoptr (GObject) keep = (GObject *) svg;
  double width = 0, height = 0, scale;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (!svg)
    return NULL;
  svg_size (svg, &width, &height);
  surface = drawing_new (width, height, &scale, error);
  if (!surface)
    return NULL;
  cr = cairo_create (surface);
  if (!rsvg_handle_render_document (svg, cr,
                                    &(RsvgRectangle){ 0, 0, width * scale,
                                                      height * scale },
                                    error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
decode_pdf (GBytes *bytes, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, error);
  g_autoptr (GObject) keep = (GObject *) document;
  PopplerPage *page = document ? poppler_document_get_page (document, 0) : NULL;
  g_autoptr (GObject) keep_page = (GObject *) page;
  double width, height, scale;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (!page)
    return NULL;
  poppler_page_get_size (page, &width, &height);
  surface = drawing_new (width, height, &scale, error);
  if (!surface)
    return NULL;
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  return surface;
}

/* Photos: PNG and JPEG */

/* Told by the header, before there is room for a pixel. */
static void
check_size (GdkPixbufLoader *loader, int width, int height, gboolean *too_large)
{
  double pixels = (double) width * height;

  *too_large = pixels > REGIE_PICTURE_PIXEL_LIMIT;
  if (*too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (pixels > REGIE_PICTURE_KEPT_PIXELS)
    {
      double scale = sqrt (REGIE_PICTURE_KEPT_PIXELS / pixels);

      gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)),
                                  MAX (1, (int) (height * scale)));
    }
}

static guint32
argb (const guint8 *pixel, gboolean has_alpha)
{
  guint32 a = has_alpha ? pixel[3] : 255;

  return a << 24 | (pixel[0] * a / 255) << 16 | (pixel[1] * a / 255) << 8 |
         pixel[2] * a / 255;
}

static cairo_surface_t *
surface_of (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; data && y < height; y++)
    {
      const guint8 *from =
        gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (guint32 *) (void *) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        to[x] = argb (from + x * channels, channels == 4);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static cairo_surface_t *
decode_photo (GBytes *bytes, const char *type, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, error);
  g_autoptr (GdkPixbuf) upright = NULL;
  gboolean too_large = FALSE, whole;

  if (!loader)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (check_size), &too_large);
  whole = gdk_pixbuf_loader_write_bytes (loader, bytes, error);
  whole = gdk_pixbuf_loader_close (loader, whole ? error : NULL) && whole;
  if (too_large)
    {
      g_clear_error (error);
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_TOO_LARGE,
                   _ ("The picture has more than 64 million pixels. Make it smaller in a "
                         "picture editor."));
    }
  if (!whole || too_large)
    return NULL;
  upright = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  return surface_of (upright);
}

/* All */

static gboolean
begins (GBytes *bytes, const char *with)
{
  gsize n, length = strlen (with);
  const char *data = g_bytes_get_data (bytes, &n);

  return n >= length && memcmp (data, with, length) == 0;
}

static gboolean
is_svg (GBytes *bytes)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);

  return g_strstr_len (data, (gssize) MIN (n, 4096), "<svg") != NULL;
}

static cairo_surface_t *
decode (GBytes *bytes, GError **error)
{
  if (begins (bytes, "\x89PNG\r\n"))
    return decode_photo (bytes, "png", error);
  if (begins (bytes, "\xff\xd8\xff"))
    return decode_photo (bytes, "jpeg", error);
  if (begins (bytes, "%PDF-"))
    return decode_pdf (bytes, error);
  if (is_svg (bytes))
    return decode_svg (bytes, error);
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE,
               _ ("This is no PNG, JPEG, SVG or PDF."));
  return NULL;
}

static gboolean
write_all (const void *data, gsize n)
{
  const char *at = data;

  while (n > 0)
    {
      gssize done = write (STDOUT_FILENO, at, n);

      if (done <= 0)
        return FALSE;
      at += done;
      n -= (gsize) done;
    }
  return TRUE;
}

static gboolean
write_surface (cairo_surface_t *surface)
{
  int size[] = { cairo_image_surface_get_width (surface),
                 cairo_image_surface_get_height (surface) };

  cairo_surface_flush (surface);
  return size[0] > 0 && size[1] > 0 && write_all (size, sizeof size) &&
         write_all (cairo_image_surface_get_data (surface),
                    (gsize) size[1] * (gsize) cairo_image_surface_get_stride (surface));
}

gboolean
regie_picture_serve (gboolean only_try, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  gboolean done;

  set_limits (only_try);
  bytes = regie_bytes_read_stream (STDIN_FILENO, "picture", error);
  surface = bytes ? decode (bytes, error) : NULL;
  if (!surface)
    return FALSE;
  done = only_try || write_surface (surface);
  cairo_surface_destroy (surface);
  return done;
}
