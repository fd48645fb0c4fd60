/* Lengths for people: metres, or feet and inches.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/units.h"

#include "app/base/error.h"
#include "app/base/number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define METRES_PER_INCH 0.0254
#define METRES_PER_FOOT 0.3048

typedef struct
{
  const char *name;
  double metres;
} Unit;

/* Longer names first: "mm" would else be read as "m". */
static const Unit units[] = {
  { "mm", 0.001 },
  { "cm", 0.01 },
  { "m", 1 },
  { "feet", METRES_PER_FOOT },
  { "foot", METRES_PER_FOOT },
  { "ft", METRES_PER_FOOT },
  { "inches", METRES_PER_INCH },
  { "inch", METRES_PER_INCH },
  { "in", METRES_PER_INCH },
  { "″", METRES_PER_INCH },
  { "”", METRES_PER_INCH },
  { "\"", METRES_PER_INCH },
  { "''", METRES_PER_INCH },
  { "′", METRES_PER_FOOT },
  { "’", METRES_PER_FOOT },
  { "'", METRES_PER_FOOT },
};

/* Halves, quarters and eighths of an inch. */
static const char *const eighths[] = { "", "⅛", "¼", "⅜", "½", "⅝", "¾", "⅞" };

static char *
format_imperial (double metres)
{
  long n = lround (fabs (metres) / METRES_PER_INCH * 8);
  const char *sign = metres < 0 && n ? "−" : "";
  long feet = n / 96, inches = n % 96 / 8;
  const char *part = eighths[n % 8];
  g_autofree char *whole = inches || !*part ? g_strdup_printf ("%ld", inches) : NULL;

  if (!feet)
    return g_strdup_printf ("%s%s%s″", sign, whole ? whole : "", part);
  return g_strdup_printf ("%s%ld′ %s%s″", sign, feet, whole ? whole : "", part);
}

char *
regie_length_format (double metres, gboolean imperial)
{
  g_autofree char *text = NULL;

  if (imperial)
    return format_imperial (metres);
  /* Translators: a length in metres */
  text = g_strdup_printf (_ ("%.2f m"), fabs (metres));
  return g_strconcat (metres <= -0.005 ? "−" : "", text, NULL);
}

char *
regie_area_format (double square_metres, gboolean imperial)
{
  if (imperial)
    return g_strdup_printf (_ ("%.0f sq ft"),
                               square_metres / METRES_PER_FOOT / METRES_PER_FOOT);
  /* Translators: an area in square metres */
  return g_strdup_printf (_ ("%.1f m²"), square_metres);
}

char *
regie_angle_format (double degrees)
{
  double rounded = round (degrees * 10) / 10;

  if (rounded == floor (rounded))
    return g_strdup_printf ("%.0f°", rounded == 0 ? 0 : rounded);
  return g_strdup_printf ("%.1f°", rounded);
}

static const char *
skip_blanks (const char *p)
{
  for (;;)
    if (g_ascii_isspace (*p))
      p++;
    else if (g_str_has_prefix (p, "\u00a0") || g_str_has_prefix (p, "\u202f"))
      p += strlen (g_str_has_prefix (p, "\u00a0") ? "\u00a0" : "\u202f");
    else
      return p;
}

/* Digits with one point or comma. */
static gboolean
read_decimal (const char **p, double *value)
{
  char digits[REGIE_NUMBER_SIZE];
  size_t n = 0;
  const char *at = *p;

  while ((g_ascii_isdigit (*at) || *at == '.' || *at == ',') && n + 1 < sizeof digits)
    {
      digits[n++] = *at == ',' ? '.' : *at;
      at++;
    }
  if (!n || !regie_number_read (digits, (gssize) n, value))
    return FALSE;
  *p = at;
  return TRUE;
}

/* "½", or "1/2" whose upper number is already in *value. */
static void
read_fraction (const char **p, double *value)
{
  const char *at = skip_blanks (*p);
  double over = 0, under = 0;

  for (size_t i = 1; i < G_N_ELEMENTS (eighths); i++)
    if (g_str_has_prefix (at, eighths[i]))
      {
        *value += (double) i / 8;
        *p = at + strlen (eighths[i]);
        return;
      }
  if (*at == '/')
    {
      at++;
      if (read_decimal (&at, &under) && under > 0)
        {
          *value /= under;
          *p = at;
        }
      return;
    }
  if (read_decimal (&at, &over) && *at == '/')
    {
      at++;
      if (read_decimal (&at, &under) && under > 0)
        {
          *value += over / under;
          *p = at;
        }
    }
}

static double
read_unit (const char **p)
{
  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strncasecmp (*p, units[i].name, strlen (units[i].name)) == 0)
      {
        *p += strlen (units[i].name);
        return units[i].metres;
      }
  return 0;
}

/* Sums the parts: "7' 10½″" is two. A part without unit is of the default unit, or inches
 * after feet, and ends the length. */
static gboolean
read_parts (const char *p, double bare, double *metres)
{
  double sum = 0;
  gboolean any = FALSE;

  while (*(p = skip_blanks (p)))
    {
      double value = 0, unit;
      const char *start = p;

      if (!read_decimal (&p, &value))
        value = 0;
      read_fraction (&p, &value);
      if (p == start)
        return FALSE;
      p = skip_blanks (p);
      unit = read_unit (&p);
      if (unit == 0)
        {
          if (*p)
            return FALSE;
          unit = bare;
        }
      if (any && unit != METRES_PER_INCH)
        return FALSE;
      sum += value * unit;
      any = TRUE;
      bare = unit == METRES_PER_FOOT ? METRES_PER_INCH : 0;
      if (bare == 0 && *skip_blanks (p))
        return FALSE;
    }
  *metres = sum;
  return any;
}

gboolean
regie_length_parse (const char *text, gboolean imperial, double *metres, GError **error)
{
  const char *p = skip_blanks (text);
  gboolean negative = *p == '-' || g_str_has_prefix (p, "−");
  double value;

  if (negative)
    p += *p == '-' ? 1 : strlen ("−");
  if (!read_parts (p, imperial ? METRES_PER_FOOT : 1, &value) || !isfinite (value))
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_VALUE,
                   _ ("“%s” is not a length. Type it like 2.40 m, 240 cm or 7′ 10½″."),
                      text);
      return FALSE;
    }
  *metres = negative && value > 0 ? -value : value;
  return TRUE;
}

gboolean
regie_length_may_hold (gunichar character, gboolean begun)
{
  return character != 0 &&
         (g_unichar_isdigit (character) || character == '.' || character == ',' ||
          (begun && g_utf8_strchr ("cmftin '\"/′″½¼¾", -1, character)));
}

char *
regie_duration_format (double seconds)
{
  int whole = (int) round (seconds);
  int hours = whole / 3600, minutes = whole / 60 % 60;

  return hours ? g_strdup_printf ("%d:%02d:%02d", hours, minutes, whole % 60)
               : g_strdup_printf ("%d:%02d", minutes, whole % 60);
}

char *
regie_signed_format (double value)
{
  const char *sign = value > 0 ? "+" : value < 0 ? "−" : "±";

  return g_strdup_printf ("%s%g", sign, fabs (value));
}
