/* Gives a fuzz target every input that was kept, and each of them cut short, without libFuzzer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "fuzz.h"

static const char *folder;

static void
test_kept (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  for (; (name = g_dir_read_name (dir)); n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      LLVMFuzzerTestOneInput ((guint8 *) text, length);
      for (gsize cut = 0; cut < length; cut += 1 + length / 20)
        LLVMFuzzerTestOneInput ((guint8 *) text, cut);
    }
  g_test_message ("%u inputs", n);
  g_assert_cmpuint (n, >, 0);
}

/* replay FOLDER */
int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folder = argv[1];
  g_test_add_func ("/fuzz/kept-inputs-do-no-harm", test_kept);
  return g_test_run ();
}
