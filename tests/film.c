/* The performance as pictures: as many as the clock has steps, and read back as they were
 * written.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/error.h"
#include "app/film/film-file.h"
#include "play-fixture.h"

#include <glib/gstdio.h>
#include <webp/demux.h>

typedef struct
{
  Cafe cafe;
  char *folder;
} Studio;

/* Two beats of 1 s, in which somebody walks all the time. */
static void
set_up (Studio *studio, gconstpointer data)
{
  Cafe *cafe = &studio->cafe;

  cafe_setup (cafe, NULL);
  for (int i = 0; i < 2; i++)
    regie_record_set_real (REGIE_RECORD (cafe->beats[i]), "duration", 1);
  cafe_move (cafe, cafe->guests[0], 0, (RegiePoint){ 2.1, 4 });
  cafe_move (cafe, cafe->guests[0], 1, (RegiePoint){ 2.1, 5.1 });
  studio->folder = g_dir_make_tmp ("regie-film-XXXXXX", NULL);
}

static void
tear_down (Studio *studio, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (studio->folder), ==, 0);
  g_free (studio->folder);
  cafe_teardown (&studio->cafe, NULL);
}

static RegieFilm *
make_film (Studio *studio, int fps, int width)
{
  RegieFilmOptions options = { .fps = fps, .width = width };
  g_autoptr (GError) error = NULL;
  RegieFilm *film = regie_film_new (studio->cafe.production, &options, &error);

  g_assert_no_error (error);
  return film;
}

static cairo_surface_t *
draw (RegieFilm *film, unsigned n)
{
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  regie_film_size (film, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  regie_film_draw (film, cr, n);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_frames (Studio *studio, gconstpointer data)
{
  g_autoptr (RegieFilm) film = make_film (studio, 4, 640);
  g_autoptr (RegieFilm) usual = make_film (studio, 0, 0);
  int width, height;

  g_assert_cmpuint (regie_film_n_frames (film), ==, 9);
  regie_film_size (film, &width, &height);
  g_assert_cmpint (width, ==, 640);
  g_assert_cmpint (height, ==, 360);
  g_assert_cmpuint (regie_film_n_frames (usual), ==, 25);
}

static void
assert_same (cairo_surface_t *one, cairo_surface_t *other)
{
  gsize size = (gsize) cairo_image_surface_get_stride (one) *
               (gsize) cairo_image_surface_get_height (one);

  g_assert_cmpmem (cairo_image_surface_get_data (one), size,
                   cairo_image_surface_get_data (other), size);
}

/* A picture does not depend on those drawn before it. */
static void
test_any_order (Studio *studio, gconstpointer data)
{
  g_autoptr (RegieFilm) one = make_film (studio, 4, 320);
  g_autoptr (RegieFilm) other = make_film (studio, 4, 320);
  cairo_surface_t *first, *again, *later;
  gsize size;

  first = draw (one, 1);
  later = draw (other, 7);
  again = draw (other, 1);
  size = (gsize) cairo_image_surface_get_stride (first) *
         (gsize) cairo_image_surface_get_height (first);
  assert_same (first, again);
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (first),
                           cairo_image_surface_get_data (later), size),
                   !=, 0);
  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
  cairo_surface_destroy (later);
}

/* It is a performance: what is noted on the plan for its makers is not part of it. */
static void
test_annotations (Studio *studio, gconstpointer data)
{
  g_autoptr (RegieFilm) bare = make_film (studio, 4, 320);
  cairo_surface_t *before = draw (bare, 1), *after;
  g_autoptr (RegieFilm) noted = NULL;

  cafe_add (studio->cafe.setting, g_object_new (REGIE_TYPE_NOTE, "x", 6.0, "y", 3.0,
                                                "text", "Remember the pram", NULL));
  cafe_add (studio->cafe.setting,
            g_object_new (REGIE_TYPE_DIMENSION, "from-x", 5.0, "from-y", 2.0, "to-x", 7.0,
                          "to-y", 2.0, NULL));
  noted = make_film (studio, 4, 320);
  after = draw (noted, 1);
  assert_same (before, after);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

static void
count_progress (unsigned done, unsigned of, gpointer data)
{
  unsigned *last = data;

  g_assert_cmpuint (done, ==, *last + 1);
  g_assert_cmpuint (of, ==, 9);
  *last = done;
}

static void
test_png (Studio *studio, gconstpointer data)
{
  g_autoptr (RegieFilm) film = make_film (studio, 4, 320);
  g_autoptr (GError) error = NULL;
  unsigned told = 0;
  RegieFilmWatch watch = { count_progress, &told };

  g_assert_true (regie_film_write (film, REGIE_FILM_PNG, studio->folder, &watch, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (told, ==, 9);
  for (int i = 1; i <= 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("frame-%05d.png", i);
      g_autofree char *path = g_build_filename (studio->folder, name, NULL);
      cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 320);
      cairo_surface_destroy (surface);
      g_remove (path);
    }
}

static void
assert_pixels (RegieFilm *film, unsigned n, const uint8_t *rgba)
{
  cairo_surface_t *surface = draw (film, n);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++, rgba += 4)
      {
        guint32 pixel = *(const guint32 *) (const void *) (data + y * stride + x * 4);

        g_assert_cmphex (pixel & 0xffffff, ==,
                         (guint32) rgba[0] << 16 | (guint32) rgba[1] << 8 | rgba[2]);
      }
  cairo_surface_destroy (surface);
}

static void
test_webp (Studio *studio, gconstpointer data)
{
  g_autofree char *path = g_build_filename (studio->folder, "walk.webp", NULL);
  g_autoptr (RegieFilm) film = make_film (studio, 4, 320);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  WebPData file;
  WebPAnimDecoder *decoder;
  WebPAnimInfo info;
  uint8_t *rgba;
  int until = 0;

  g_assert_true (regie_film_write (film, REGIE_FILM_WEBP, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  file = (WebPData){ (const uint8_t *) bytes, size };
  decoder = WebPAnimDecoderNew (&file, NULL);
  g_assert_nonnull (decoder);
  g_assert_true (WebPAnimDecoderGetInfo (decoder, &info));
  g_assert_cmpuint (info.frame_count, ==, 9);
  g_assert_cmpuint (info.canvas_width, ==, 320);
  for (unsigned n = 0; n < 9; n++)
    {
      g_assert_true (WebPAnimDecoderGetNext (decoder, &rgba, &until));
      assert_pixels (film, n, rgba);
    }
  g_assert_cmpint (until, ==, 9 * 250);
  WebPAnimDecoderDelete (decoder);
  g_remove (path);
}

static void
test_refused (Studio *studio, gconstpointer data)
{
  static const RegieFilmOptions wrong[] = {
    { .fps = 61 }, { .fps = -1 }, { .width = 319 }, { .width = 4000 }
  };
  RegieFilmOptions usual = { 0 };

  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (regie_film_new (studio->cafe.production, &wrong[i], &error));
      g_assert_nonnull (error);
    }
  for (int i = 0; i < 2; i++)
    regie_record_remove (REGIE_RECORD (studio->cafe.beats[i]));
  g_assert_null (regie_film_new (studio->cafe.production, &usual, NULL));
}

/* Also without a setting a picture shows nothing of what was on the surface before. */
static void
test_no_setting (Studio *studio, gconstpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 180);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RegieFilm) film = NULL;

  regie_record_remove (REGIE_RECORD (studio->cafe.setting));
  film = make_film (studio, 4, 320);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  regie_film_draw (film, cr, 1);
  cairo_surface_flush (surface);
  for (int y = 0; y < 180; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface) +
                          y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < 320; x++)
        g_assert_cmphex (((const guint32 *) (const void *) row)[x] & 0xffffff, !=,
                         0xff0000);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A day a beat is no mistake of the file, but no film can be that long. */
static void
test_too_long (Studio *studio, gconstpointer data)
{
  RegieFilmOptions fast = { .fps = 60, .width = 320 }, slow = { .fps = 1, .width = 320 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieFilm) film = NULL;

  for (int i = 0; i < 2; i++)
    regie_record_set_real (REGIE_RECORD (studio->cafe.beats[i]), "duration", 86400);
  g_assert_null (regie_film_new (studio->cafe.production, &fast, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_USAGE);
  film = regie_film_new (studio->cafe.production, &slow, NULL);
  g_assert_cmpuint (regie_film_n_frames (film), ==, 2 * 86400 + 1);
}

#define ADD(name, function)                                                              \
  g_test_add ("/film/" name, Studio, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("has-a-picture-for-each-step", test_frames);
  ADD ("draws-them-in-any-order", test_any_order);
  ADD ("leaves-out-notes-and-dimensions", test_annotations);
  ADD ("is-a-folder-of-pictures", test_png);
  ADD ("is-an-animation-that-loses-nothing", test_webp);
  ADD ("refuses-what-makes-no-sense", test_refused);
  ADD ("has-nothing-to-show-without-a-setting", test_no_setting);
  ADD ("refuses-to-be-endless", test_too_long);
  return g_test_run ();
}
