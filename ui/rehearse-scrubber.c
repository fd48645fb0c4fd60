/* The scrubber's marks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-scrubber.h"

#include "app/base/units.h"
#include "app/pages/words.h"
#include "app/play/remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More numbers than these would run into each other. */
#define NUMBERS 24

static void
mark_notes (GtkScale *scale, const RegiePlayed *played)
{
  RegieRemark *remark;

  for (unsigned i = 0; (remark = regie_list_at (played->beat->remarks, i)); i++)
    gtk_scale_add_mark (scale, played->start + MIN (remark->at, played->seconds),
                        GTK_POS_TOP, regie_remark_sign ((RegieRemarkKind) remark->kind));
}

void
regie_scrubber_fill (GtkScale *scale, RegiePerformance *performance)
{
  unsigned n = regie_performance_n_beats (performance);

  gtk_scale_clear_marks (scale);
  /* A scale needs some length even when there is nothing to play. */
  gtk_range_set_range (GTK_RANGE (scale), 0,
                       MAX (regie_performance_seconds (performance), 0.1));
  for (unsigned i = 0; i < n; i++)
    {
      const RegiePlayed *played = regie_performance_beat (performance, i);
      g_autofree char *number = g_strdup_printf ("%d", played->number + 1);

      gtk_scale_add_mark (scale, played->start, GTK_POS_BOTTOM,
                          n <= NUMBERS ? number : NULL);
      mark_notes (scale, played);
    }
}

void
regie_scrubber_tell (GtkScale *scale, const RegiePlayed *played, double at)
{
  g_autofree char *time = regie_duration_format (floor (at));
  g_autofree char *heading = regie_beat_heading (played->beat);
  /* Translators: a time, then the beat that plays then */
  g_autofree char *text = g_strdup_printf (C_ ("scrubber", "%s, %s"), time, heading);

  gtk_accessible_update_property (GTK_ACCESSIBLE (scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}
