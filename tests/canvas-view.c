/* Claims about where the canvas looks, and what its rulers say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-view.h"
#include "ui/canvas-rulers.h"

#include <math.h>

static const RegieView usual = { { 0, 0 }, 100, 800, 600, 1 };

static void
test_there_and_back (void)
{
  RegieView view = { { 1.234, -5.678 }, 37.5, 800, 600, 2 };
  RegiePoint plan = regie_view_to_plan (&view, 123, 456);
  RegiePoint screen = regie_view_to_screen (&view, plan);

  g_assert_cmpfloat_with_epsilon (screen.x, 123, 1e-9);
  g_assert_cmpfloat_with_epsilon (screen.y, 456, 1e-9);
}

static void
test_zoom_keeps_the_point (void)
{
  RegieView view = usual;
  RegiePoint before = regie_view_to_plan (&view, 250, 130), after;

  regie_view_zoom_to (&view, 317, 250, 130);
  after = regie_view_to_plan (&view, 250, 130);
  g_assert_cmpfloat (view.zoom, ==, 317);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 0.6 / 317);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 0.6 / 317);
}

static void
test_zoom_is_clamped (void)
{
  RegieView view = usual;

  regie_view_zoom_to (&view, 1e9, 0, 0);
  g_assert_cmpfloat (view.zoom, ==, REGIE_ZOOM_MAX);
  regie_view_zoom_to (&view, 0, 0, 0);
  g_assert_cmpfloat (view.zoom, ==, REGIE_ZOOM_MIN);
}

static void
test_origin_is_a_whole_device_pixel (void)
{
  RegieView view = { { 0.12345, 0.98765 }, 33, 800, 600, 2 };
  RegiePoint origin = regie_view_origin (&view);

  g_assert_cmpfloat_with_epsilon (remainder (origin.x * 66, 1), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (remainder (origin.y * 66, 1), 0, 1e-9);
}

static void
test_slow_pan_adds_up (void)
{
  RegieView view = usual;

  for (int i = 0; i < 10; i++)
    regie_view_pan (&view, 0.3, 0);
  g_assert_cmpfloat_with_epsilon (regie_view_to_screen (&view, (RegiePoint){ 0, 0 }).x, 3,
                                  1e-9);
}

static void
test_fit_shows_all (void)
{
  RegieView view = usual;
  RegieBox box = { 3, 4, 40, 10 };
  GtkBorder margins = { 20, 30, 40, 50 };
  graphene_rect_t at;

  regie_view_fit (&view, box, &margins, REGIE_ZOOM_MAX);
  at = regie_view_box_to_screen (&view, box);
  g_assert_cmpfloat_with_epsilon (at.size.width, 750, 0.01);
  g_assert_cmpfloat_with_epsilon (at.origin.x, 20, 1);
  g_assert_cmpfloat_with_epsilon (at.origin.y + at.size.height / 2, 40 + 510 / 2., 1);
}

static void
test_reveal_pans_least (void)
{
  RegieView view = usual;
  GtkBorder margins = { 10, 10, 10, 10 };

  g_assert_false (regie_view_reveal (&view, (RegieBox){ 1, 1, 1, 1 }, &margins));
  g_assert_true (regie_view_reveal (&view, (RegieBox){ 9, 1, 1, 1 }, &margins));
  g_assert_cmpfloat_with_epsilon (regie_view_to_screen (&view, (RegiePoint){ 10, 1 }).x,
                                  790, 1e-6);
  g_assert_cmpfloat_with_epsilon (view.origin.y, 0, 1e-9);
}

static void
test_ruler_labels (void)
{
  static const struct
  {
    double at, step;
    gboolean imperial;
    const char *text;
  } cases[] = {
    { 2, 1, FALSE, "2" },           { 2.5, 0.5, FALSE, "2.5" },
    { -1, 1, FALSE, "−1" },         { 0.05, 0.05, FALSE, "0.05" },
    { 0, 0.5, FALSE, "0.0" },       { 0.3048, 0.3048, TRUE, "1′" },
    { 0.1524, 0.1524, TRUE, "6″" }, { 1.0668, 0.1524, TRUE, "3′ 6″" },
    { -1.524, 1.524, TRUE, "−5′" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        regie_ruler_label (cases[i].at, cases[i].step, cases[i].imperial);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_ruler_steps_have_room (void)
{
  for (double zoom = REGIE_ZOOM_MIN; zoom <= REGIE_ZOOM_MAX; zoom *= 1.1)
    for (int imperial = 0; imperial < 2; imperial++)
      {
        int parts = 0;
        double step = regie_ruler_step (zoom, 60, imperial, &parts);

        g_assert_cmpfloat (step * zoom, >=, 60);
        g_assert_cmpfloat (step * zoom, <=, 400);
        g_assert_cmpint (parts, >=, 1);
        g_assert_true (parts == 1 || step * zoom / parts >= 5);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-view/there-and-back", test_there_and_back);
  g_test_add_func ("/canvas-view/zoom-keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/canvas-view/zoom-is-clamped", test_zoom_is_clamped);
  g_test_add_func ("/canvas-view/origin-is-a-whole-device-pixel",
                   test_origin_is_a_whole_device_pixel);
  g_test_add_func ("/canvas-view/slow-pan-adds-up", test_slow_pan_adds_up);
  g_test_add_func ("/canvas-view/fit-shows-all", test_fit_shows_all);
  g_test_add_func ("/canvas-view/reveal-pans-least", test_reveal_pans_least);
  g_test_add_func ("/canvas-view/ruler-labels", test_ruler_labels);
  g_test_add_func ("/canvas-view/ruler-steps-have-room", test_ruler_steps_have_room);
  return g_test_run ();
}
