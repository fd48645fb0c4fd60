/* Decimal numbers as a document and an entry hold them, the same in every language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/number.h"

#include <math.h>
#include <string.h>

/* Powers of ten a double holds exactly. With at most 15 digits before them, one
 * multiplication or division gives the nearest double (Clinger, 1990). */
static const double powers[] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};
#define EXACT_DIGITS 15
#define EXACT_POWER 22
#define DECIMALS 6
#define FIXED_LIMIT 1e9

typedef struct
{
  const char *at;
  const char *end;
  guint64 digits;
  int n_significant;
  int power;
} Scan;

/* Reads a run of digits and returns how many there were. */
static int
scan_digits (Scan *scan, gboolean after_point)
{
  const char *start = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    {
      if (scan->n_significant > 0 || *scan->at != '0')
        scan->n_significant++;
      if (scan->n_significant <= EXACT_DIGITS)
        {
          scan->digits = scan->digits * 10 + (guint64) (*scan->at - '0');
          scan->power -= after_point;
        }
      scan->at++;
    }
  return (int) MIN (scan->at - start, G_MAXINT);
}

static gboolean
scan_exponent (Scan *scan)
{
  gboolean negative = FALSE;
  int exponent = 0;
  const char *start;

  if (scan->at == scan->end || (*scan->at != 'e' && *scan->at != 'E'))
    return TRUE;
  scan->at++;
  if (scan->at < scan->end && (*scan->at == '+' || *scan->at == '-'))
    negative = *scan->at++ == '-';
  for (start = scan->at; scan->at < scan->end && g_ascii_isdigit (*scan->at); scan->at++)
    exponent = MIN (exponent * 10 + (*scan->at - '0'), 100000);
  scan->power += negative ? -exponent : exponent;
  return scan->at > start;
}

/* Many digits or a far exponent: the grammar is proved, the library rounds. */
static double
read_slowly (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);

  return g_ascii_strtod (copy, NULL);
}

/* "-12.5": so few digits that none is lost. FALSE for all else, right or wrong. */
static gboolean
read_short (const char *text, gsize length, double *value)
{
  const char *end = text + length, *point = NULL;
  gboolean negative = length > 0 && *text == '-';
  guint64 digits = 0;

  text += negative;
  if (text == end || end - text > EXACT_DIGITS)
    return FALSE;
  for (; text < end; text++)
    if (g_ascii_isdigit (*text))
      digits = digits * 10 + (guint64) (*text - '0');
    else if (*text == '.' && point == NULL && length > 2)
      point = text;
    else
      return FALSE;
  *value = (double) digits / powers[point != NULL ? end - point - 1 : 0];
  *value = negative ? -*value : *value;
  return TRUE;
}

gboolean
regie_number_read (const char *text, gssize length, double *value)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  Scan scan = { .at = text, .end = text + size };
  gboolean negative = FALSE;
  double result;
  int n_digits;

  if (read_short (text, size, value))
    return TRUE;
  if (scan.at < scan.end && (*scan.at == '-' || *scan.at == '+'))
    negative = *scan.at++ == '-';
  n_digits = scan_digits (&scan, FALSE);
  if (scan.at < scan.end && *scan.at == '.')
    {
      scan.at++;
      n_digits += scan_digits (&scan, TRUE);
    }
  if (n_digits == 0 || !scan_exponent (&scan) || scan.at != scan.end)
    return FALSE;

  if (scan.n_significant <= EXACT_DIGITS && ABS (scan.power) <= EXACT_POWER)
    {
      result = (double) scan.digits;
      result =
        scan.power < 0 ? result / powers[-scan.power] : result * powers[scan.power];
      result = negative ? -result : result;
    }
  else
    result = read_slowly (text, size);
  if (!isfinite (result))
    return FALSE;
  *value = result;
  return TRUE;
}

/* Up to six decimals, as nearly all places and sizes are; 0 if that is not exact. */
static gsize
write_fixed (double value, char *buffer)
{
  double size = fabs (value);
  guint64 scaled, whole;
  guint fraction;
  char reversed[REGIE_NUMBER_SIZE];
  gsize n = 0, length = 0;

  if (size >= FIXED_LIMIT)
    return 0;
  scaled = (guint64) (size * powers[DECIMALS] + 0.5);
  if ((double) scaled / powers[DECIMALS] != size)
    return 0;

  whole = scaled / 1000000;
  fraction = (guint) (scaled % 1000000);
  if (value < 0)
    buffer[length++] = '-';
  do
    reversed[n++] = (char) ('0' + whole % 10);
  while ((whole /= 10) > 0);
  while (n > 0)
    buffer[length++] = reversed[--n];
  if (fraction > 0)
    buffer[length++] = '.';
  /* Each turn moves one digit before the point of the million. */
  for (; fraction > 0; fraction = fraction * 10 % 1000000)
    buffer[length++] = (char) ('0' + fraction * 10 / 1000000);
  buffer[length] = '\0';
  return length;
}

gsize
regie_number_write (double value, char buffer[REGIE_NUMBER_SIZE])
{
  gsize length = write_fixed (value, buffer);

  g_assert (isfinite (value));
  if (length > 0)
    return length;
  for (int digits = EXACT_DIGITS; digits <= 17; digits++)
    {
      char format[8];
      double back;

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, REGIE_NUMBER_SIZE, format, value);
      if (regie_number_read (buffer, -1, &back) && back == value)
        break;
    }
  return strlen (buffer);
}
