/* Claims about lengths and angles as people read and type them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/units.h"
#include "app/base/error.h"

#include <math.h>

static void
test_formats (void)
{
  static const struct
  {
    double metres;
    gboolean imperial;
    const char *text;
  } cases[] = {
    { 2.4, FALSE, "2.40 m" },     { 0.004, FALSE, "0.00 m" }, { -0.001, FALSE, "0.00 m" },
    { -1.255, FALSE, "−1.25 m" }, { 2.4, TRUE, "7′ 10½″" },   { 0.3048, TRUE, "1′ 0″" },
    { 0.0127, TRUE, "½″" },       { 0, TRUE, "0″" },          { -0.6096, TRUE, "−2′ 0″" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = regie_length_format (cases[i].metres, cases[i].imperial);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_areas (void)
{
  g_autofree char *metric = regie_area_format (12.44, FALSE);
  g_autofree char *imperial = regie_area_format (12.44, TRUE);

  g_assert_cmpstr (metric, ==, "12.4 m²");
  g_assert_cmpstr (imperial, ==, "134 sq ft");
}

static void
test_reads (void)
{
  static const struct
  {
    const char *text;
    gboolean imperial;
    double metres;
  } cases[] = {
    { "2.4", FALSE, 2.4 },
    { "2,4 m", FALSE, 2.4 },
    { "240 cm", FALSE, 2.4 },
    { "2400mm", FALSE, 2.4 },
    { " 2.4 ", FALSE, 2.4 },
    { "-1.5", FALSE, -1.5 },
    { "−1.5 m", FALSE, -1.5 },
    { "7' 10 1/2\"", FALSE, 2.4003 },
    { "7ft 10in", FALSE, 2.3876 },
    { "94in", FALSE, 2.3876 },
    { "3", TRUE, 0.9144 },
    { "7′ 10½″", TRUE, 2.4003 },
    { "5' 6", TRUE, 1.6764 },
    { "1/2\"", TRUE, 0.0127 },
    { "2 m", TRUE, 2 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double metres = 0;
      g_autoptr (GError) error = NULL;

      g_assert_true (
        regie_length_parse (cases[i].text, cases[i].imperial, &metres, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (metres, cases[i].metres, 1e-9);
    }
}

static void
test_refuses (void)
{
  static const char *const cases[] = { "",        "wide", "2.4.1", "2 m 3 m",
                                       "1 2",     "nan",  "1e5",   "--2",
                                       "2 yards", "m",    "2 m,",  "7' 2' 3'" };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double metres = 42;
      g_autoptr (GError) error = NULL;

      g_assert_false (regie_length_parse (cases[i], FALSE, &metres, &error));
      g_assert_error (error, REGIE_ERROR, REGIE_ERROR_VALUE);
      g_assert_cmpfloat (metres, ==, 42);
    }
}

/* What is shown is read back as the same length, to half an eighth of an inch. */
static void
test_round_trip (void)
{
  for (int i = -300; i < 300; i++)
    for (int imperial = 0; imperial < 2; imperial++)
      {
        double length = i * 0.0371, back = 0;
        g_autofree char *text = regie_length_format (length, imperial);

        g_assert_true (regie_length_parse (text, imperial, &back, NULL));
        g_assert_cmpfloat (fabs (back - length), <=, imperial ? 0.0016 : 0.005001);
      }
}

static void
test_angles (void)
{
  static const struct
  {
    double degrees;
    const char *text;
  } cases[] = { { 15, "15°" }, { 22.5, "22.5°" }, { -0.01, "0°" }, { 359.96, "360°" } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = regie_angle_format (cases[i].degrees);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_durations (void)
{
  static const struct
  {
    double seconds;
    const char *text;
  } cases[] = { { 0, "0:00" },
                { 19.6, "0:20" },
                { 65, "1:05" },
                { 3599.6, "1:00:00" },
                { 3725, "1:02:05" } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = regie_duration_format (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/lengths-are-shown-in-metres-or-feet", test_formats);
  g_test_add_func ("/units/areas-are-shown-in-square-metres-or-feet", test_areas);
  g_test_add_func ("/units/what-people-type-is-read", test_reads);
  g_test_add_func ("/units/what-is-no-length-is-refused", test_refuses);
  g_test_add_func ("/units/what-is-shown-is-read-back", test_round_trip);
  g_test_add_func ("/units/angles-have-one-decimal-at-most", test_angles);
  g_test_add_func ("/units/durations-have-minutes-and-seconds", test_durations);
  return g_test_run ();
}
