/* Numbers are read strictly and written shortest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/number.h"

#include <float.h>
#include <math.h>
#include <string.h>

static const struct
{
  const char *text;
  double value;
} good[] = {
  { "0", 0 },
  { "-0", 0 },
  { "+2.4", 2.4 },
  { "007", 7 },
  { ".5", 0.5 },
  { "5.", 5 },
  { "-1.25e2", -125 },
  { "1E-3", 0.001 },
  { "0.1", 0.1 },
  { "123456789012345678901234567890", 123456789012345678901234567890.0 },
  { "0.3000000000000000444", 0.1 + 0.2 },
  { "1.7976931348623157e308", DBL_MAX },
  { "4.9e-324", 4.9e-324 },
  { "1e-400", 0 },
  { "0.000000000000000000000000000001", 1e-30 },
};

static const char *bad[] = { "",      " 1",     "1 ",      "1,5", "nan",   "NaN",
                             "inf",   "-Inf",   "0x10",    "1e",  "1e+",   ".",
                             "-",     "+-1",    "1.2.3",   "1m",  "1e5.0", "\t1",
                             "1e999", "-1e999", "infinity" };

static void
test_reads (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      double value = -99;

      g_test_message ("%s", good[i].text);
      g_assert_true (regie_number_read (good[i].text, -1, &value));
      g_assert_cmpfloat (value, ==, good[i].value);
    }
}

static void
test_refuses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      double value = -99;

      g_test_message ("\"%s\"", bad[i]);
      g_assert_false (regie_number_read (bad[i], -1, &value));
      g_assert_cmpfloat (value, ==, -99);
    }
}

static void
test_reads_only_the_length (void)
{
  double value = 0;

  g_assert_true (regie_number_read ("12.5\" y=", 4, &value));
  g_assert_cmpfloat (value, ==, 12.5);
  g_assert_false (regie_number_read ("12", 0, &value));
}

static void
test_writes_short (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 0.1, "0.1" },
    { 2.4, "2.4" },
    { -12.345678, "-12.345678" },
    { 1.05, "1.05" },
    { 100, "100" },
    { 0.000001, "0.000001" },
    { -0.5, "-0.5" },
    { 999999999, "999999999" },
    { 1e9, "1000000000" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
    { 1e300, "1e+300" },
    { 1e-7, "1e-07" },
  };
  char buffer[REGIE_NUMBER_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = regie_number_write (cases[i].value, buffer);

      g_assert_cmpstr (buffer, ==, cases[i].text);
      g_assert_cmpuint (length, ==, strlen (buffer));
    }
}

static double
random_number (void)
{
  guint64 bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
  double value;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return g_test_rand_double_range (-100, 100);
    case 1:
      return round (g_test_rand_double_range (-1e6, 1e6)) / 1000;
    case 2:
      return g_test_rand_int_range (-100000, 100000);
    default:
      memcpy (&value, &bits, sizeof value);
      return isfinite (value) ? value : DBL_MIN;
    }
}

static void
test_reads_back (void)
{
  for (int i = 0; i < 200000; i++)
    {
      double value = random_number (), back;
      char buffer[REGIE_NUMBER_SIZE];

      regie_number_write (value, buffer);
      g_assert_true (regie_number_read (buffer, -1, &back));
      g_assert_cmpfloat (back, ==, value);
      g_assert_cmpfloat (back, ==, g_ascii_strtod (buffer, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/reads-decimals", test_reads);
  g_test_add_func ("/number/refuses-all-else", test_refuses);
  g_test_add_func ("/number/reads-only-the-length-given", test_reads_only_the_length);
  g_test_add_func ("/number/writes-the-short-form", test_writes_short);
  g_test_add_func ("/number/reads-back-what-it-wrote", test_reads_back);
  return g_test_run ();
}
