/* Any bytes at all as a file of unsaved work: nothing is read but pieces that are whole, and
 * more can be added to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/recover/kept-work.h"
#include "fuzz.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static char *state, *folder;

static void
end (void)
{
  g_autofree char *inside = g_path_get_dirname (folder);
  g_autofree char *file = g_build_filename (folder, "a.work", NULL);

  g_unlink (file);
  g_rmdir (folder);
  g_rmdir (inside);
  g_rmdir (state);
}

/* One folder for this process and those it makes. */
static void __attribute__ ((constructor)) begin (void)
{
  state = g_dir_make_tmp ("regie-fuzz-XXXXXX", NULL);
  folder = g_build_filename (state, "regie", "recovery", NULL);
  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  atexit (end);
}

/* Returns: (transfer full): a file that holds them. */
static RegieKeptWork *
hold (const guint8 *data, gsize length)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *file = g_build_filename (folder, "a.work", NULL);

  g_assert_true (g_file_set_contents_full (file, (const char *) data, (gssize) length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  found = regie_kept_work_find ();
  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_steal_index (found, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  g_autoptr (RegieKeptWork) work = hold (data, length);
  g_autoptr (GBytes) base = NULL, changes = NULL, more = NULL, again = NULL;
  g_autofree char *path = NULL, *same = NULL;
  gsize before;

  if (!regie_kept_work_read (work, &path, &base, &changes, NULL))
    return 0;
  before = g_bytes_get_size (changes);
  more = g_bytes_new_static ("more", 4);
  g_assert_true (regie_kept_work_add (work, more, NULL));
  g_clear_pointer (&base, g_bytes_unref);
  g_assert_true (regie_kept_work_read (work, &same, &base, &again, NULL));
  g_assert_cmpstr (same, ==, path);
  g_assert_cmpuint (g_bytes_get_size (again), ==, before + 4);
  return 0;
}
