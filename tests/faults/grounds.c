/* What is on disk before something is kept there, and what is found afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "ground.h"

#include "app/base/bytes.h"
#include "app/file/keep.h"
#include "app/file/store.h"
#include "app/file/versions.h"
#include "app/recover/kept-work.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define NOBODY 65534
#define N_VERSIONS REGIE_VERSIONS_LIMIT

static void
put (const char *path, GBytes *bytes)
{
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
lay_nothing (Desk *desk)
{
}

static void
lay_file (Desk *desk)
{
  put (desk->path, desk->old);
  /* Where there are attributes, they are on the way too. */
  (void) !setxattr (desk->path, "user.regie", "kept", 4, 0);
}

static void
lay_symbolic_link (Desk *desk)
{
  g_autofree char *target = g_build_filename (desk->folder, "away", "deep", NULL);

  put (target, desk->old);
  g_assert_no_errno (symlink ("../away/deep", desk->path));
}

static void
lay_hard_link (Desk *desk)
{
  g_autofree char *other = g_strconcat (desk->folder, "/other", NULL);

  put (desk->path, desk->old);
  g_assert_no_errno (link (desk->path, other));
}

/* A folder that the superuser may write, but not who saves here. */
static void
lay_closed_folder (Desk *desk)
{
  g_autofree char *folder = g_path_get_dirname (desk->path);
  g_autofree char *state = g_build_filename (desk->folder, "state", NULL);

  put (desk->path, desk->old);
  g_assert_no_errno (chmod (desk->folder, 0755));
  if (geteuid () == 0)
    g_assert_no_errno (chown (desk->path, NOBODY, NOBODY) |
                       chown (state, NOBODY, NOBODY));
  g_assert_no_errno (chmod (folder, 0555));
}

static Answer
save_as_nobody (Desk *desk)
{
  if (geteuid () == 0)
    g_assert_no_errno (setgid (NOBODY) | setuid (NOBODY));
  return save_own (desk);
}

static gboolean
is (GBytes *bytes, GBytes *expected)
{
  return bytes && expected && g_bytes_equal (bytes, expected);
}

/* Opening the harmed document says where its old bytes are. */
static gboolean
is_told (Desk *desk)
{
  g_autofree char *kept = regie_keep_find_before (desk->path);
  g_autoptr (GBytes) before = kept ? regie_bytes_read (kept, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_store_load (desk->path, NULL, &error);
  const char *told = error ? error->message : NULL;

  for (guint i = 0; reading && i < reading->notices->len; i++)
    told = ((RegieNotice *) reading->notices->pdata[i])->text;
  return is (before, desk->old) && told && strstr (told, kept);
}

static State
look_at_file (Desk *desk)
{
  g_autoptr (GBytes) now = regie_bytes_read (desk->path, NULL);

  if (is (now, desk->new))
    return STATE_NEW;
  if (is (now, desk->old))
    return STATE_OLD;
  return is_told (desk) ? STATE_TOLD : STATE_HARMED;
}

static State
look_for_file (Desk *desk)
{
  return g_file_test (desk->path, G_FILE_TEST_EXISTS) ? look_at_file (desk) : STATE_OLD;
}

static gboolean
holds_old (Desk *desk, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = regie_bytes_read (path, NULL);

      if (is (bytes, desk->old))
        return TRUE;
    }
  return FALSE;
}

/* Theirs is there still, or it is beside or in the state folder. */
static State
look_for_theirs (Desk *desk)
{
  g_autofree char *folder = g_path_get_dirname (desk->path);
  g_autofree char *kept =
    g_build_filename (g_get_user_state_dir (), "regie", "kept", NULL);
  State state = look_at_file (desk);

  return state == STATE_NEW && !holds_old (desk, folder) && !holds_old (desk, kept)
           ? STATE_HARMED
           : state;
}

/* Returns: (transfer full): a production of so many bytes more. */
static GBytes *
nth_version (Desk *desk, guint n)
{
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (desk->old, NULL),
                                               (gssize) g_bytes_get_size (desk->old));

  for (guint i = 0; i < n; i++)
    g_string_append_c (text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
lay_versions (Desk *desk)
{
  put (desk->path, desk->new);
  for (guint n = 0; n < N_VERSIONS; n++)
    {
      g_autoptr (GBytes) bytes = nth_version (desk, n);

      g_assert_true (regie_versions_add (desk->path, bytes, NULL));
    }
}

/* The newest is the new one or the tenth; below it are all of them that there is room for. */
static State
look_at_versions (Desk *desk)
{
  g_autoptr (GPtrArray) versions = regie_versions_list (desk->path);
  const RegieVersion *newest = versions->len ? versions->pdata[0] : NULL;
  g_autoptr (GBytes) top = newest ? regie_bytes_read (newest->path, NULL) : NULL;
  gboolean added = is (top, desk->new);

  if (versions->len < N_VERSIONS)
    return STATE_HARMED;
  for (guint i = added; i < N_VERSIONS; i++)
    {
      const RegieVersion *version = versions->pdata[i];
      g_autoptr (GBytes) now = regie_bytes_read (version->path, NULL);
      g_autoptr (GBytes) expected = nth_version (desk, N_VERSIONS - 1 - i + added);

      if (!is (now, expected))
        return STATE_HARMED;
    }
  return added ? STATE_NEW : STATE_OLD;
}

static void
lay_kept_work (Desk *desk)
{
  g_autoptr (RegieKeptWork) work =
    regie_kept_work_new (desk->path, desk->old, desk->first, NULL);

  g_assert_nonnull (work);
}

static gboolean
begins_with (GBytes *whole, GBytes *part, gsize at)
{
  gsize length = g_bytes_get_size (part);
  const char *data = g_bytes_get_data (whole, NULL);

  return g_bytes_get_size (whole) >= at + length &&
         memcmp (data + at, g_bytes_get_data (part, NULL), length) == 0;
}

static State
look_at_kept_work (Desk *desk)
{
  g_autoptr (GPtrArray) found = regie_kept_work_find ();
  g_autoptr (GBytes) base = NULL, changes = NULL;
  g_autofree char *path = NULL;
  gsize first = g_bytes_get_size (desk->first);

  if (found->len != 1 ||
      !regie_kept_work_read (found->pdata[0], &path, &base, &changes, NULL) ||
      !is (base, desk->old) || !begins_with (changes, desk->first, 0))
    return STATE_HARMED;
  if (g_bytes_get_size (changes) == first)
    return STATE_OLD;
  return begins_with (changes, desk->last, first) &&
             g_bytes_get_size (changes) == first + g_bytes_get_size (desk->last)
           ? STATE_NEW
           : STATE_HARMED;
}

/* A file that was only begun, or holds no changes, holds nothing yet that could be lost. */
static State
look_for_kept_work (Desk *desk)
{
  g_autoptr (GPtrArray) found = regie_kept_work_find ();

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (GBytes) base = NULL, changes = NULL;
      g_autofree char *path = NULL;

      if (!regie_kept_work_read (found->pdata[i], &path, &base, &changes, NULL))
        continue;
      if (!g_str_equal (path, desk->path) || !is (base, desk->old))
        return STATE_HARMED;
      if (g_bytes_get_size (changes) > 0)
        return is (changes, desk->first) ? STATE_NEW : STATE_HARMED;
    }
  return STATE_OLD;
}

const Ground grounds[] = {
  { "file", lay_file, save_own, look_at_file, EXACT },
  { "new-file", lay_nothing, save_own, look_for_file, EXACT },
  { "symbolic-link", lay_symbolic_link, save_own, look_at_file, EXACT },
  { "hard-link", lay_hard_link, save_own, look_at_file, EXACT },
  { "closed-folder", lay_closed_folder, save_as_nobody, look_at_file, EXACT },
  { "over-theirs", lay_file, save_over_theirs, look_for_theirs, EXACT },
  { "by-regiectl", lay_file, save_by_command, look_at_file, SAFE },
  { "versions", lay_versions, add_version, look_at_versions, SAFE },
  { "unsaved-work", lay_kept_work, add_kept_work, look_at_kept_work, SAFE },
  { "unsaved-work-begun", lay_nothing, begin_kept_work, look_for_kept_work, SAFE },
  { "naive", lay_file, save_naive, look_at_file, NAIVE },
  { "naive-gio", lay_file, save_by_gio, look_at_file, NAIVE },
};
const guint n_grounds = G_N_ELEMENTS (grounds);
