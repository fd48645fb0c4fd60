/* Runs regiectl as a shell does, and keeps all it says.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

typedef struct
{
  char *out;
  char *problems;
  int status;
} Run;

static inline void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* input: (nullable): what it finds on standard input. */
static inline Run
regiectl_run (const char *input, GPtrArray *words)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { NULL, NULL, -1 };

  process =
    g_subprocess_newv ((const char *const *) words->pdata,
                       G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                         G_SUBPROCESS_FLAGS_STDERR_PIPE,
                       &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &run.out, &run.problems, &error);
  g_assert_no_error (error);
  run.status = g_subprocess_get_exit_status (process);
  return run;
}

static inline Run
regiectl (const char *input, const char *first, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  va_list more;

  g_ptr_array_add (words, (gpointer) g_getenv ("REGIECTL"));
  va_start (more, first);
  for (const char *word = first; word != NULL; word = va_arg (more, const char *))
    g_ptr_array_add (words, (gpointer) word);
  va_end (more);
  g_ptr_array_add (words, NULL);
  return regiectl_run (input, words);
}

/* The same of one line, split as a shell splits it. */
static inline Run
regiectl_line (const char *line)
{
  g_auto (GStrv) split = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (words, (gpointer) g_getenv ("REGIECTL"));
  g_assert_true (g_shell_parse_argv (line, NULL, &split, NULL));
  for (char **word = split; *word; word++)
    g_ptr_array_add (words, *word);
  g_ptr_array_add (words, NULL);
  return regiectl_run (NULL, words);
}
