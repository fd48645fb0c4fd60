/* regiectl diff and merge: two versions compared, and three made one; by hand or for git.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/bytes.h"
#include "app/command/command.h"
#include "app/file/writer.h"
#include "app/merge/mark.h"
#include "app/merge/words.h"

#include <glib/gi18n-lib.h>

/* Git calls a program that compares with PATH OLD HEX MODE NEW HEX MODE, and two words more
 * when the file was renamed. */
#define GIT_ARGUMENTS 7
#define GIT_OLD 1
#define GIT_NEW 4

static gboolean with_paths;

GOptionEntry regie_command_diff_options[] = {
  { "paths", 0, 0, G_OPTION_ARG_NONE, &with_paths,
    N_ ("Begin each line with where in the file it is"), NULL },
  G_OPTION_ENTRY_NULL
};

static char *output;

GOptionEntry regie_command_merge_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("The file to write; else standard output"), "OUT" },
  G_OPTION_ENTRY_NULL
};

/* Git has an empty file, or none, for what was not there. */
static gboolean
is_nothing (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return g_str_equal (path, "/dev/null") || (info && g_file_info_get_size (info) == 0);
}

static RegieReading *
load (const char *path, GError **error)
{
  RegieReading *reading =
    is_nothing (path) ? regie_reading_new () : regie_command_load (path, error);

  if (reading)
    regie_command_print_notices (reading, path, stderr);
  return reading;
}

static void
print_variation (RegieMatching *matching, const RegieVariation *variation)
{
  g_autofree char *line = regie_variation_tell (matching, variation);
  g_autofree char *path = regie_match_path (matching, variation->match, variation->field);

  if (with_paths)
    g_print ("%s\t%s\n", path, line);
  else
    g_print ("%s\n", line);
}

static RegieExit
compare (RegieProduction *before, RegieProduction *after)
{
  g_autoptr (RegieComparison) comparison = regie_comparison_new (before, after);

  for (unsigned i = 0; i < comparison->variations->len; i++)
    print_variation (comparison->matching, comparison->variations->pdata[i]);
  return comparison->variations->len > 0 ? REGIE_EXIT_NOTICES : REGIE_EXIT_CLEAN;
}

RegieExit
regie_command_diff (const RegieCommand *self, char **arguments)
{
  unsigned n = g_strv_length (arguments);
  gboolean git = n >= GIT_ARGUMENTS;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) before = NULL, after = NULL;

  if (n != 2 && !git)
    {
      g_printerr (_ ("regiectl diff compares two files.\n"));
      return REGIE_EXIT_ERRORS;
    }
  before = load (arguments[git ? GIT_OLD : 0], &error);
  after = before ? load (arguments[git ? GIT_NEW : 1], &error) : NULL;
  if (!after)
    return regie_command_fail (error);
  if (!git)
    return compare (before->production, after->production);
  g_print ("%s\n", arguments[0]);
  compare (before->production, after->production);
  /* Git takes any other exit for a failure. */
  return REGIE_EXIT_CLEAN;
}

static RegieReading *
load_for_merging (const char *path, GError **error)
{
  g_autoptr (RegieReading) reading = load (path, error);

  if (!reading || !regie_reading_may_merge (reading, path, error))
    return NULL;
  return g_steal_pointer (&reading);
}

static void
print_conflicts (RegieMerge *merge)
{
  for (unsigned i = 0; i < merge->conflicts->len; i++)
    {
      g_autofree char *line =
        regie_conflict_tell (merge->matching, merge->conflicts->pdata[i]);

      g_printerr ("%s\n", line);
    }
}

static RegieExit
write_merged (RegieMerge *merge)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  regie_mark_conflicts (merge);
  bytes = regie_writer_write (merge->production);
  if (!regie_command_save (output ? output : "-", bytes, REGIE_SAVE_OVERWRITE, &error))
    return regie_command_fail (error);
  print_conflicts (merge);
  return merge->conflicts->len > 0 ? REGIE_EXIT_NOTICES : REGIE_EXIT_CLEAN;
}

RegieExit
regie_command_merge (const RegieCommand *self, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) base = NULL, mine = NULL, theirs = NULL;
  g_autoptr (RegieMerge) merge = NULL;

  base = load_for_merging (arguments[0], &error);
  mine = base ? load_for_merging (arguments[1], &error) : NULL;
  theirs = mine ? load_for_merging (arguments[2], &error) : NULL;
  if (!theirs)
    return regie_command_fail (error);
  merge = regie_merge_new (base->production, mine->production, theirs->production);
  return write_merged (merge);
}
