/* Moments in words, as people say them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/when.h"

#include <glib/gi18n-lib.h>

#define WEEK 7

static int
day_number (GDateTime *time)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  return (int) g_date_get_julian (&date);
}

char *
regie_when_format (GDateTime *then, GDateTime *now)
{
  int days = day_number (now) - day_number (then);
  g_autofree char *clock = g_date_time_format (then, "%H:%M");
  g_autofree char *day = g_date_time_format (then, days > 0 && days < WEEK ? "%A" : "%F");

  if (days == 0)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_ ("Today, %s"), clock);
  if (days == 1)
    return g_strdup_printf (_ ("Yesterday, %s"), clock);
  /* Translators: a day of the week or a date, and a time of day */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}

char *
regie_when_format_real (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) then = utc ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return then ? regie_when_format (then, now) : g_strdup ("—");
}
