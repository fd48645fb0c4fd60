/* Gives a fuzz target every input that was kept, and each of them cut short, without libFuzzer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "answer.h"

static char **folders;
static guint n_inputs, n_cuts;

static void
answer (const char *path, const char *text, gsize length)
{
  n_cuts++;
  if (!answers_within_limits (text, length))
    g_error ("%s is not answered within limits, or does harm (%" G_GSIZE_FORMAT " bytes)",
             path, length);
}

static void
replay_file (const char *path)
{
  g_autofree char *text = NULL;
  gsize length, cuts = g_test_thorough () ? 20 : 5;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  if (length > LIMITED_LENGTH)
    return;
  n_inputs++;
  answer (path, text, length);
  for (gsize cut = 0; cut < length; cut += 1 + length / cuts)
    answer (path, text, cut);
}

static void
replay (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        replay (path);
      else
        replay_file (path);
    }
}

static void
test_kept (void)
{
  for (char **folder = folders; *folder; folder++)
    replay (*folder);
  g_test_message ("figure: %u inputs, with cuts %u, answered within 1 s and 256 MB",
                  n_inputs, n_cuts);
  g_assert_cmpuint (n_inputs, >, 0);
}

/* replay FOLDER… */
int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folders = argv + 1;
  g_test_add_func ("/fuzz/kept-inputs-do-no-harm", test_kept);
  return g_test_run ();
}
