/* How long merging and comparing take beside loading the files that they are of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/merge.h"
#include "app/base/bytes.h"
#include "app/file/reader.h"
#include "app/merge/compare.h"
#include "measure.h"

typedef struct
{
  GBytes *bytes;
  RegieReading *versions[REGIE_N_SIDES];
} Bench;

static RegieReading *
load (Bench *bench)
{
  return regie_reader_read (bench->bytes, "a", REGIE_READ_MENDED, NULL, NULL);
}

static void
load_n (Bench *bench, int n)
{
  RegieReading *readings[REGIE_N_SIDES];

  for (int i = 0; i < n; i++)
    readings[i] = load (bench);
  for (int i = 0; i < n; i++)
    regie_reading_free (readings[i]);
}

static void
load_two (gpointer data)
{
  load_n (data, 2);
}

static void
load_three (gpointer data)
{
  load_n (data, 3);
}

static void
merge (gpointer data)
{
  Bench *bench = data;
  g_autoptr (RegieMerge) merged =
    regie_merge_new (bench->versions[0]->production, bench->versions[1]->production,
                     bench->versions[2]->production);

  g_assert_cmpuint (merged->conflicts->len, ==, 0);
}

static void
compare (gpointer data)
{
  Bench *bench = data;
  g_autoptr (RegieComparison) comparison =
    regie_comparison_new (bench->versions[0]->production, bench->versions[1]->production);

  g_assert_cmpuint (comparison->variations->len, >, 0);
}

/* Each side moves its own tenth of what stands there. */
static void
edit (RegieReading *version, unsigned first)
{
  RegieRecord *setting = regie_list_at (version->production->settings, 0);
  const RegieChildren *elements = regie_record_find_children (setting, "element");

  for (unsigned i = first; i < regie_record_count (setting, elements); i += 10)
    regie_record_set_real (regie_record_child (setting, elements, i), "turn", 33);
}

/* merge FILE */
int
main (int argc, char *argv[])
{
  Bench bench = { regie_bytes_read (argv[1], NULL), { NULL } };
  double medians[2];

  g_assert_nonnull (bench.bytes);
  for (int side = 0; side < REGIE_N_SIDES; side++)
    bench.versions[side] = load (&bench);
  edit (bench.versions[REGIE_SIDE_MINE], 1);
  edit (bench.versions[REGIE_SIDE_THEIRS], 2);
  measure_pair (&(Pair){ merge, load_three, NULL }, &bench, medians);
  measure_tell ("merge", medians[0], "loading the three", medians[1]);
  measure_pair (&(Pair){ compare, load_two, NULL }, &bench, medians);
  measure_tell ("compare", medians[0], "loading the two", medians[1]);
  for (int side = 0; side < REGIE_N_SIDES; side++)
    regie_reading_free (bench.versions[side]);
  g_bytes_unref (bench.bytes);
  return 0;
}
