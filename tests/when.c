/* Claims about moments in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/when.h"

static void
test_words (void)
{
  static const struct
  {
    const char *then, *words;
  } cases[] = {
    { "2026-11-23T14:05:59", "Today, 14:05" },
    { "2026-11-23T00:00:00", "Today, 00:00" },
    { "2026-11-22T23:59:00", "Yesterday, 23:59" },
    { "2026-11-21T09:30:00", "Saturday, 09:30" },
    { "2026-11-17T09:30:00", "Tuesday, 09:30" },
    { "2026-11-16T09:30:00", "2026-11-16, 09:30" },
    { "2025-12-31T09:30:00", "2025-12-31, 09:30" },
    /* A clock that was set back. */
    { "2026-11-24T09:30:00", "2026-11-24, 09:30" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-23T15:00:00", zone);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (cases[i].then, zone);
      g_autofree char *words = regie_when_format (then, now);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_real (void)
{
  g_autofree char *now = regie_when_format_real (g_get_real_time ());
  g_autofree char *never = regie_when_format_real (G_MAXINT64);

  g_assert_true (g_str_has_prefix (now, "Today, ") ||
                 g_str_has_prefix (now, "Yesterday, "));
  g_assert_nonnull (never);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/when/words", test_words);
  g_test_add_func ("/when/real", test_real);
  return g_test_run ();
}
