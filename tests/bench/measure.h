/* Taking times side by side and telling them, a row a line, to table.py.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RUNS_MOST 15
/* Milliseconds after which enough was seen of one pair. */
#define RUNS_LONG_ENOUGH 4000

/* Does its work once. */
typedef void (*Work) (gpointer data);

typedef struct
{
  Work ours, limit;
  Work tidy; /* (nullable): after ours, outside the time taken */
} Pair;

/* This thread's own time in milliseconds, so that other programs count little. */
static inline double
measure_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static inline int
measure_compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static inline double
measure_once (Work work, gpointer data)
{
  double start = measure_now ();

  work (data);
  return measure_now () - start;
}

/* Medians of both, taken in turn, since a noisy machine slows what runs at the same time.
 * What takes seconds is done once. */
static inline void
measure_pair (const Pair *pair, gpointer data, double medians[2])
{
  double times[2][RUNS_MOST], start = measure_now ();
  int n = 0;

  while (n == 0 || (n < RUNS_MOST && measure_now () - start < RUNS_LONG_ENOUGH))
    {
      times[0][n] = measure_once (pair->ours, data);
      if (pair->tidy)
        pair->tidy (data);
      times[1][n++] = measure_once (pair->limit, data);
    }
  for (int i = 0; i < 2; i++)
    {
      qsort (times[i], (size_t) n, sizeof (double), measure_compare);
      medians[i] = times[i][n / 2];
    }
}

/* Two figures of one kind; what there is none of is 0. */
static inline void
measure_tell (const char *what, double ours, const char *beside, double limit)
{
  printf ("%s\t%.3f\t%s\t%.3f\n", what, ours, beside, limit);
  fflush (stdout);
}
