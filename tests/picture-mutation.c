/* A picture damaged at random is either refused in a sentence or decoded: never does it harm
 * the process that asks. The one that decodes has limits of its own, and may end as it likes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/picture.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define QUICK 100
#define THOROUGH 4000

static const char svg[] =
  "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
  "viewBox=\"0 0 40 20\"><defs><linearGradient id=\"g\"><stop offset=\"0\" "
  "stop-color=\"red\"/><stop offset=\"1\" stop-color=\"blue\"/></linearGradient>"
  "<pattern id=\"p\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><circle cx=\"2\" "
  "cy=\"2\" r=\"1\"/></pattern></defs><rect width=\"40\" height=\"20\" fill=\"url(#g)\"/><path "
  "id=\"a\" d=\"M1 1 L20 4 A5 5 0 0 1 30 10 Z\" fill=\"url(#p)\" transform=\"rotate(5)\"/>"
  "<use xlink:href=\"#a\" x=\"3\" opacity=\".5\"/><text x=\"2\" y=\"9\">Counter</text></svg>";

static cairo_status_t
take (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
paint (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.9, 0.8, 0.7);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.1, 0.2, 0.6);
  cairo_arc (cr, 20, 20, 12, 0, 5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static GByteArray *
make_png (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 40);

  paint (surface);
  cairo_surface_write_to_png_stream (surface, take, bytes);
  cairo_surface_destroy (surface);
  return bytes;
}

static GByteArray *
make_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take, bytes, 60, 40);

  paint (surface);
  cairo_surface_destroy (surface);
  return bytes;
}

static GByteArray *
make_jpeg (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 60, 40);
  char *data;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg", NULL, NULL));
  return g_byte_array_new_take ((guint8 *) data, length);
}

static GByteArray *
make_svg (void)
{
  return g_byte_array_append (g_byte_array_new (), (const guint8 *) svg, strlen (svg));
}

static guint
random_below (guint limit)
{
  return (guint) g_test_rand_int_range (0, (gint32) MAX (limit, 1));
}

/* The length of the bytes stays above none. */
static void
damage (GByteArray *bytes)
{
  guint at = random_below (bytes->len), n = random_below (MIN (bytes->len - at, 40));
  g_autofree guint8 *copy = g_memdup2 (bytes->data + at, n);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      bytes->data[at] = (guint8) g_test_rand_int ();
      break;
    case 1:
      bytes->data[at] = 0xff;
      break;
    case 2:
      if (n < bytes->len)
        g_byte_array_remove_range (bytes, at, n);
      break;
    default:
      g_byte_array_append (bytes, copy, n);
    }
}

/* Returns: whether it could be decoded. */
static gboolean
answer (GByteArray *bytes)
{
  g_autoptr (GBytes) given = g_bytes_new (bytes->data, bytes->len);
  g_autoptr (GError) error = NULL, tried = NULL;
  g_autoptr (RegiePicture) picture = regie_picture_new (given, &error);

  g_assert_true ((picture == NULL) == (error != NULL));
  g_assert_true (regie_picture_try (given, &tried) == (tried == NULL));
  if (!picture)
    {
      g_assert_cmpint (error->domain, ==, REGIE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }
  g_assert_cmpint (regie_picture_width_px (picture), >, 0);
  g_assert_cmpint (regie_picture_height_px (picture), >, 0);
  return TRUE;
}

static void
test_damage (void)
{
  static GByteArray *(*const make[]) (void) = { make_png, make_jpeg, make_svg, make_pdf };
  int n = g_test_thorough () ? THOROUGH : QUICK, n_decoded = 0;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (GByteArray) bytes = make[i % (int) G_N_ELEMENTS (make)]();

      for (int k = g_test_rand_int_range (1, 4); k > 0; k--)
        damage (bytes);
      n_decoded += answer (bytes);
    }
  g_test_message ("figure: %d damaged pictures answered, %d of them decoded", n,
                  n_decoded);
  g_assert_cmpint (n_decoded, >, 0);
  g_assert_cmpint (n_decoded, <, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/damaged-ones-are-answered", test_damage);
  return g_test_run ();
}
