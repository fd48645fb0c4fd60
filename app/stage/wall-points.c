/* Openings keep their place when the points of their wall change.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/wall-points.h"

#include <math.h>

typedef struct
{
  RegieOpening *opening; /* borrowed from the wall */
  size_t stretch;
  double within, length; /* metres from the beginning of the stretch, and of it all */
  RegiePoint from, to;   /* its ends */
} Kept;

static double
stretch_length (RegieWall *wall, size_t i)
{
  return regie_distance (wall->points->at[i],
                         wall->points->at[(i + 1) % wall->points->n]);
}

static size_t
count_stretches (RegieWall *wall)
{
  size_t n = wall->points ? wall->points->n : 0;

  return n < 2 ? 0 : n - (wall->closed ? 0 : 1);
}

double
regie_wall_fit (RegieWall *wall, double along, double width)
{
  size_t n = count_stretches (wall), stretch = 0;
  double start = 0, length, half;

  if (n == 0)
    return 0;
  while (stretch + 1 < n && along - start > stretch_length (wall, stretch))
    start += stretch_length (wall, stretch++);
  length = stretch_length (wall, stretch);
  half = MIN (width, length) / 2;
  return round ((start + CLAMP (along - start, half, length - half)) * 1000) / 1000;
}

GArray *
regie_wall_keep_openings (RegieWall *wall)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  size_t n = count_stretches (wall);
  RegieOpening *opening;

  for (unsigned i = 0; n > 0 && (opening = regie_list_at (wall->openings, i)); i++)
    {
      Kept keep = { .opening = opening, .within = opening->at };

      while (keep.stretch + 1 < n && keep.within > stretch_length (wall, keep.stretch))
        keep.within -= stretch_length (wall, keep.stretch++);
      keep.length = stretch_length (wall, keep.stretch);
      keep.from = wall->points->at[keep.stretch];
      keep.to = wall->points->at[(keep.stretch + 1) % wall->points->n];
      g_array_append_val (kept, keep);
    }
  return kept;
}

static double
place_within (RegieWall *wall, const Kept *keep, RegieKeep how)
{
  double length = stretch_length (wall, keep->stretch);
  RegiePoint from = wall->points->at[keep->stretch];
  RegiePoint to = wall->points->at[(keep->stretch + 1) % wall->points->n];

  if (how == REGIE_KEEP_SHARE)
    return keep->length > 0 ? keep->within * length / keep->length : 0;
  if (regie_distance (from, keep->from) > 0 && regie_distance (to, keep->to) == 0)
    return length - (keep->length - keep->within);
  return keep->within;
}

void
regie_wall_replace_openings (RegieWall *wall, GArray *kept, RegieKeep how)
{
  for (unsigned i = 0; i < kept->len; i++)
    {
      Kept *keep = &g_array_index (kept, Kept, i);
      double start = 0, length = stretch_length (wall, keep->stretch);
      double half = MIN (keep->opening->width, length) / 2;

      for (size_t s = 0; s < keep->stretch; s++)
        start += stretch_length (wall, s);
      regie_record_set_real (REGIE_RECORD (keep->opening), "at",
                             round ((start + CLAMP (place_within (wall, keep, how), half,
                                                    length - half)) *
                                    1000) /
                               1000);
    }
}
