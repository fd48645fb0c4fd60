/* Three versions of a production made of any bytes, compared and merged: what comes out is
 * written, reads back the same, and has words for all that was in question.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/mark.h"
#include "app/merge/words.h"
#include "fuzz.h"

#include <string.h>

/* Between the versions; no production holds it. */
#define BORDER "\x1e"
#define CHOICES 8

static RegieReading *
read_version (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);

  /* What a newer version made is not merged. */
  return reading && !reading->newer ? g_steal_pointer (&reading) : NULL;
}

static void
compare (RegieProduction *before, RegieProduction *after)
{
  g_autoptr (RegieComparison) comparison = regie_comparison_new (before, after);

  for (guint i = 0; i < comparison->variations->len; i++)
    {
      const RegieVariation *variation = comparison->variations->pdata[i];

      g_free (regie_variation_tell (comparison->matching, variation));
      g_free (
        regie_match_path (comparison->matching, variation->match, variation->field));
    }
}

static void
tell_and_choose (RegieMerge *merge)
{
  for (guint i = 0; i < merge->conflicts->len; i++)
    g_free (regie_conflict_tell (merge->matching, merge->conflicts->pdata[i]));
  for (guint i = 0; i < CHOICES && i < merge->conflicts->len; i++)
    {
      regie_merge_take (merge, i, REGIE_SIDE_THEIRS);
      reads_back (merge->production);
    }
}

static void
merge_versions (RegieReading **versions)
{
  g_autoptr (RegieMerge) merge =
    regie_merge_new (versions[0]->production, versions[1]->production,
                     versions[2]->production);

  reads_back (merge->production);
  tell_and_choose (merge);
  regie_mark_conflicts (merge);
  reads_back (merge->production);
  compare (versions[0]->production, versions[1]->production);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  g_autofree char *text = g_strndup ((const char *) data, length);
  g_auto (GStrv) texts = g_strsplit (text, BORDER, REGIE_N_SIDES);
  RegieReading *versions[REGIE_N_SIDES] = { NULL };
  int n = 0;

  while (texts[n] && (versions[n] = read_version (texts[n])))
    n++;
  if (n == REGIE_N_SIDES)
    merge_versions (versions);
  for (int i = 0; i < n; i++)
    regie_reading_free (versions[i]);
  return 0;
}
