/* The words below the stage. For app/film.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"
#include "app/play/performance.h"

G_BEGIN_DECLS

typedef struct
{
  RegieProduction *production;
  RegieRole *role; /* (nullable): whose wants and subtext are told */
  RegieStyle style;
  RegieBox box; /* pixels */
  double unit;  /* pixels of one unit of type */
} RegieBand;

/* at: seconds on the clock. */
void regie_band_draw (const RegieBand *self,
                      cairo_t *cr,
                      const RegiePlayed *played,
                      double at);

G_END_DECLS
