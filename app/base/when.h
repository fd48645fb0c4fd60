/* Moments in words, as people say them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * regie_when_format:
 * @then: the moment, local
 * @now: what “today” is
 *
 * Returns: (transfer full): "Today, 14:05", "Yesterday, 14:05", "Saturday, 14:05" within the
 *   last week, else "2026-11-03, 14:05"
 */
char *regie_when_format (GDateTime *then, GDateTime *now);

/* The same of microseconds since 1970, in UTC, told from this moment. */
char *regie_when_format_real (gint64 time);

G_END_DECLS
