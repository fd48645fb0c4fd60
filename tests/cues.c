/* Claims about cues: what they change is seen from their beat on, on every kind of page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/plan.h"
#include "app/play/beats.h"
#include "play-fixture.h"

#include <string.h>

#define ZOOM 40
#define WIDTH (8 * ZOOM)
#define HEIGHT (6 * ZOOM)

static RegieElement *
add_device (Cafe *cafe, int kind)
{
  return cafe_add (cafe->setting,
                   g_object_new (REGIE_TYPE_ELEMENT, "kind", kind, "symbol",
                                 kind == REGIE_ELEMENT_LIGHT ? "lamp-pendant"
                                                             : "loudspeaker",
                                 "x", 6.0, "y", 3.0, "width", 0.4, "depth", 0.4, "reach",
                                 0.8, NULL));
}

static RegieCue *
call (Cafe *cafe, int department, RegieElement *element)
{
  RegieCue *cue = regie_beats_add_cue (cafe->document, cafe->beats[1], department);

  regie_record_set_text (REGIE_RECORD (cue), "element", element->parent_instance.id);
  return cue;
}

static cairo_surface_t *
paint (Cafe *cafe, int beat, RegieStyle style)
{
  g_autoptr (RegieMoment) moment = regie_moment_new (cafe->production, cafe->scene, beat);
  RegieDrawOptions options = regie_draw_options (cafe->production, cafe->scene, style);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  options.pixel = 1.0 / ZOOM;
  options.moment = moment;
  cairo_scale (cr, ZOOM, ZOOM);
  regie_draw_plan (cr, (RegieBox){ 0, 0, 8, 6 }, &options);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many pixels of the ring from 1 m to 2 m around the device are not the same. */
static int
count_changed (Cafe *cafe, RegieStyle style)
{
  cairo_surface_t *before = paint (cafe, 0, style), *after = paint (cafe, 1, style);
  const guint32 *a = (const void *) cairo_image_surface_get_data (before);
  const guint32 *b = (const void *) cairo_image_surface_get_data (after);
  int n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        double away = hypot (x / (double) ZOOM - 6, y / (double) ZOOM - 3);

        n += away > 1 && away < 2 && a[y * WIDTH + x] != b[y * WIDTH + x];
      }
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  return n;
}

static void
assert_reach_is_seen (Cafe *cafe, int kind, int department)
{
  const RegieStyle styles[] = { REGIE_STYLE_SCREEN, REGIE_STYLE_PAPER, REGIE_STYLE_MONO };
  RegieCue *cue = call (cafe, department, add_device (cafe, kind));

  for (size_t i = 0; i < G_N_ELEMENTS (styles); i++)
    g_assert_cmpint (count_changed (cafe, styles[i]), ==, 0);
  regie_record_set_real (REGIE_RECORD (cue), "reach", 1.8);
  for (size_t i = 0; i < G_N_ELEMENTS (styles); i++)
    g_assert_cmpint (count_changed (cafe, styles[i]), >, 50);
}

static void
test_light_grows (Cafe *cafe, gconstpointer data)
{
  assert_reach_is_seen (cafe, REGIE_ELEMENT_LIGHT, REGIE_DEPARTMENT_LIGHT);
}

static void
test_sound_carries_further (Cafe *cafe, gconstpointer data)
{
  assert_reach_is_seen (cafe, REGIE_ELEMENT_SOUND, REGIE_DEPARTMENT_SOUND);
}

static void
test_cue_is_one_step (Cafe *cafe, gconstpointer data)
{
  RegieCue *cue =
    regie_beats_add_cue (cafe->document, cafe->beats[0], REGIE_DEPARTMENT_SCENT);

  g_assert_cmpint (cue->department, ==, REGIE_DEPARTMENT_SCENT);
  g_assert_nonnull (cue->parent_instance.id);
  regie_journal_undo (regie_document_journal (cafe->document));
  g_assert_cmpuint (g_list_model_get_n_items (cafe->beats[0]->cues), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, function)                                                            \
  g_test_add (path, Cafe, NULL, cafe_setup, function, cafe_teardown)
  CLAIM ("/cues/light-grows", test_light_grows);
  CLAIM ("/cues/sound-carries-further", test_sound_carries_further);
  CLAIM ("/cues/cue-is-one-step", test_cue_is_one_step);
  return g_test_run ();
}
