/* Ways to save: Regie's own, and two that do harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/bytes.h"
#include "app/file/store.h"
#include "app/file/versions.h"
#include "app/recover/kept-work.h"
#include "ground.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <stdio.h>
#include <unistd.h>

static Answer
answer_of (gboolean done, GError **error)
{
  g_autoptr (GError) owned = g_steal_pointer (error);

  if (done)
    return ANSWER_DONE;
  g_assert_nonnull (owned);
  return g_error_matches (owned, REGIE_ERROR, REGIE_ERROR_UNSURE) ? ANSWER_UNSURE
                                                                  : ANSWER_FAILED;
}

Answer
save_own (Desk *desk)
{
  GError *error = NULL;
  gboolean exists = g_file_test (desk->path, G_FILE_TEST_EXISTS);
  g_autofree char *known = exists ? regie_bytes_digest (desk->old) : NULL;
  g_autofree char *digest =
    regie_store_save (desk->new, desk->path, known, REGIE_SAVE_CAREFUL, &error);

  return answer_of (digest != NULL, &error);
}

/* As after a conflict: what is there is set aside first. */
Answer
save_over_theirs (Desk *desk)
{
  GError *error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *digest = regie_store_overwrite (desk->new, desk->path, &kept, &error);

  return answer_of (digest != NULL, &error);
}

/* The process becomes regiectl; what it converts lies where no fault strikes. */
Answer
save_by_command (Desk *desk)
{
  g_autofree char *source = g_strconcat (desk->folder, ".new", NULL);
  const char *program = g_getenv ("REGIECTL");

  (void) !freopen ("/dev/null", "w", stderr);
  execl (program, program, "convert", source, desk->path, NULL);
  g_assert_not_reached ();
}

/* As it is often written: nothing is asked, all is believed. */
Answer
save_naive (Desk *desk)
{
  int file = open (desk->path, O_WRONLY | O_CREAT | O_TRUNC, 0666);

  (void) !write (file, g_bytes_get_data (desk->new, NULL), g_bytes_get_size (desk->new));
  close (file);
  return ANSWER_DONE;
}

/* As it is often called. */
Answer
save_by_gio (Desk *desk)
{
  g_autoptr (GFile) file = g_file_new_for_path (desk->path);
  GError *error = NULL;
  gboolean done = g_file_replace_contents (file, g_bytes_get_data (desk->new, NULL),
                                           g_bytes_get_size (desk->new), NULL, FALSE,
                                           G_FILE_CREATE_NONE, NULL, NULL, &error);

  return answer_of (done, &error);
}

Answer
add_version (Desk *desk)
{
  GError *error = NULL;

  return answer_of (regie_versions_add (desk->path, desk->new, &error), &error);
}

Answer
add_kept_work (Desk *desk)
{
  g_autoptr (GPtrArray) found = regie_kept_work_find ();
  g_autoptr (GBytes) base = NULL, changes = NULL;
  g_autofree char *path = NULL;
  GError *error = NULL;

  if (found->len == 0)
    return ANSWER_FAILED;
  return answer_of (regie_kept_work_read (found->pdata[0], &path, &base, &changes,
                                          &error) &&
                      regie_kept_work_add (found->pdata[0], desk->last, &error),
                    &error);
}

Answer
begin_kept_work (Desk *desk)
{
  GError *error = NULL;
  g_autoptr (RegieKeptWork) work =
    regie_kept_work_new (desk->path, desk->old, desk->first, &error);

  return answer_of (work != NULL, &error);
}
