/* The plan is drawn as in the reference pictures under fixtures/pictures. They hold no words,
 * whose letters differ between machines.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/plan.h"
#include "app/file/store.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define ZOOM 60.0 /* pixels a metre */
#define WIDTH 240
#define HEIGHT 180
/* Edges may fall a little otherwise with another cairo. */
#define CHANNEL_TOLERANCE 40
#define PIXEL_TOLERANCE (WIDTH * HEIGHT / 1000)

static const char *const style_names[REGIE_N_STYLES] = { "screen", "paper", "contrast",
                                                         "mono" };

typedef struct
{
  char *folder, *name;
  RegieStyle style;
} Case;

static void
case_free (gpointer data)
{
  Case *one = data;

  g_free (one->folder);
  g_free (one->name);
  g_free (one);
}

static cairo_surface_t *
draw (const Case *one)
{
  g_autofree char *path = g_build_filename (one->folder, "input.production", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_store_load (path, NULL, &error);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  RegieDrawOptions options;

  g_assert_no_error (error);
  options =
    regie_draw_options (reading->production,
                        regie_list_at (reading->production->scenes, 0), one->style);
  options.pixel = 1 / ZOOM;
  options.labels = FALSE;
  options.badges = options.grid = TRUE;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, ZOOM, ZOOM);
  regie_draw_plan (cr, (RegieBox){ 0, 0, WIDTH / ZOOM, HEIGHT / ZOOM }, &options);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
is_unlike (const unsigned char *a, const unsigned char *b)
{
  return abs (a[0] - b[0]) > CHANNEL_TOLERANCE || abs (a[1] - b[1]) > CHANNEL_TOLERANCE ||
         abs (a[2] - b[2]) > CHANNEL_TOLERANCE;
}

/* How many pixels differ; diff: they are red on white. */
static int
compare (cairo_surface_t *out, cairo_surface_t *expected, cairo_surface_t *diff)
{
  int stride = cairo_image_surface_get_stride (diff), n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (expected), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_stride (expected), ==, stride);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        int at = y * stride + 4 * x;
        gboolean unlike = is_unlike (cairo_image_surface_get_data (out) + at,
                                     cairo_image_surface_get_data (expected) + at);

        *(unsigned *) (void *) (cairo_image_surface_get_data (diff) + at) =
          unlike ? 0xff0000 : 0xffffff;
        n += unlike;
      }
  cairo_surface_mark_dirty (diff);
  return n;
}

static char *
keep (cairo_surface_t *surface, const Case *one, const char *what)
{
  g_autofree char *name =
    g_strdup_printf ("%s-%s-%s.png", one->name, style_names[one->style], what);
  char *path = g_test_build_filename (G_TEST_BUILT, "pictures", name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0755);
  cairo_surface_write_to_png (surface, path);
  return path;
}

/* Set REGIE_TEST_UPDATE to keep what is drawn now, then look at the pictures. */
static void
test_picture (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *file = g_strconcat (style_names[one->style], ".png", NULL);
  g_autofree char *path = g_build_filename (one->folder, file, NULL);
  cairo_surface_t *out = draw (one), *expected, *diff;
  int n;

  if (g_getenv ("REGIE_TEST_UPDATE"))
    cairo_surface_write_to_png (out, path);
  expected = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (expected), ==, CAIRO_STATUS_SUCCESS);
  diff = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  n = compare (out, expected, diff);
  if (n > PIXEL_TOLERANCE)
    {
      g_autofree char *kept = keep (out, one, "out");
      g_autofree char *differs = keep (diff, one, "diff");

      g_test_message (
        "%d pixels differ: see %s and %s; REGIE_TEST_UPDATE=1 keeps what is "
        "drawn now",
        n, kept, differs);
      g_test_fail ();
    }
  cairo_surface_destroy (out);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (diff);
}

/* A test that could not tell two plans apart would pass for ever. */
static void
test_can_tell (gconstpointer data)
{
  Case other = *(const Case *) data;
  cairo_surface_t *diff = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_surface_t *screen, *mono;

  other.style = REGIE_STYLE_SCREEN;
  screen = draw (&other);
  other.style = REGIE_STYLE_MONO;
  mono = draw (&other);
  g_assert_cmpint (compare (screen, mono, diff), >, PIXEL_TOLERANCE);
  g_assert_cmpint (compare (mono, mono, diff), ==, 0);
  cairo_surface_destroy (screen);
  cairo_surface_destroy (mono);
  cairo_surface_destroy (diff);
}

static void
add_tests (const char *path, const char *name)
{
  for (int style = 0; style < REGIE_N_STYLES; style++)
    {
      g_autofree char *test =
        g_strdup_printf ("/picture/%s/%s", name, style_names[style]);
      Case *one = g_new (Case, 1);

      *one = (Case){ g_build_filename (path, name, NULL), g_strdup (name),
                     (RegieStyle) style };
      g_test_add_data_func_full (test, one, test_picture, case_free);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;
  Case *zones = g_new (Case, 1);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "fixtures", "pictures", NULL);
  dir = g_dir_open (path, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    add_tests (path, name);
  *zones = (Case){ g_build_filename (path, "zones", NULL), g_strdup ("zones"), 0 };
  g_test_add_data_func_full ("/picture/tells-apart", zones, test_can_tell, case_free);
  return g_test_run ();
}
