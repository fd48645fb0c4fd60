/* What a crash left: documents with changes that were never saved.
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/recover/lost-work.h"

#include "app/base/bytes.h"
#include "app/file/reader.h"
#include "app/file/writer.h"
#include "app/merge/words.h"
#include "app/recover/change-log.h"

void
regie_lost_work_free (RegieLostWork *self)
{
  g_clear_pointer (&self->work, regie_kept_work_free);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->changes, g_bytes_unref);
  g_clear_pointer (&self->before, regie_reading_free);
  g_clear_object (&self->production);
  g_strfreev (self->differences);
  g_free (self->path);
  g_free (self);
}

static RegieReading *
read_base (const RegieLostWork *self)
{
  return regie_reader_read (self->base, "", REGIE_READ_MENDED, NULL, NULL);
}

static void
cut_at (RegieLostWork *self, gsize sound)
{
  GBytes *whole = self->changes;

  self->cut_short = TRUE;
  self->changes = g_bytes_new_from_bytes (whole, 0, sound);
  g_bytes_unref (whole);
}

/* What is done from here on would come after what ends it, or be declined with it. */
RegieKeptWork *
regie_lost_work_take (RegieLostWork *self)
{
  RegieKeptWork *work = g_steal_pointer (&self->work), *fresh;

  if (!self->cut_short && !self->declined)
    return work;
  fresh = regie_kept_work_new (self->path, self->base, self->changes, NULL);
  if (fresh && !self->cut_short)
    regie_kept_work_delete (work);
  else
    regie_kept_work_decline (work);
  return fresh;
}

static void
replay (RegieLostWork *self)
{
  g_autoptr (RegieDocument) document = regie_document_new (self->production);
  gsize sound;

  if (!regie_change_log_replay (self->changes, document, &sound, NULL))
    cut_at (self, sound);
}

static gboolean
read_work (RegieLostWork *self)
{
  g_autoptr (RegieReading) again = NULL;

  if (!regie_kept_work_read (self->work, &self->path, &self->base, &self->changes,
                             NULL) ||
      !(self->before = read_base (self)) || !(again = read_base (self)))
    return FALSE;
  self->production = g_object_ref (again->production);
  replay (self);
  return TRUE;
}

static void
compare (RegieLostWork *self)
{
  g_autoptr (RegieComparison) comparison =
    regie_comparison_new (self->before->production, self->production);

  self->differences = regie_comparison_tell (comparison);
}

/* Returns: whether all that was done is in the file: the end came just after saving. */
static gboolean
is_saved (RegieLostWork *self)
{
  g_autoptr (GBytes) there = self->path ? regie_bytes_read (self->path, NULL) : NULL;
  g_autoptr (GBytes) done = regie_writer_write (self->production);

  if (!self->path)
    self->file = REGIE_LOST_FILE_NEVER_SAVED;
  else if (!there)
    self->file = REGIE_LOST_FILE_GONE;
  else
    self->file = g_bytes_equal (there, self->base) ? REGIE_LOST_FILE_AS_IT_WAS
                                                   : REGIE_LOST_FILE_CHANGED;
  return there && g_bytes_equal (there, done);
}

/* work: (transfer full). Returns: (transfer full) (nullable). */
static RegieLostWork *
lost_work_new (RegieKeptWork *work, gboolean declined)
{
  g_autoptr (RegieLostWork) self = g_new0 (RegieLostWork, 1);

  self->work = work;
  self->declined = declined;
  if (!read_work (self))
    {
      regie_kept_work_decline (g_steal_pointer (&self->work));
      return NULL;
    }
  compare (self);
  if (is_saved (self) || !self->differences[0])
    {
      regie_kept_work_delete (g_steal_pointer (&self->work));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* found: (transfer full) */
static GPtrArray *
read_all (GPtrArray *found, gboolean declined)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) regie_lost_work_free);
  g_autoptr (GMainContext) own = g_main_context_new ();

  /* What the documents have to tell must not be told to the main loop. */
  g_main_context_push_thread_default (own);
  while (found->len > 0)
    {
      RegieLostWork *one = lost_work_new (g_ptr_array_steal_index (found, 0), declined);

      if (one)
        g_ptr_array_add (all, one);
    }
  g_main_context_pop_thread_default (own);
  g_ptr_array_unref (found);
  return all;
}

GPtrArray *
regie_lost_work_find (void)
{
  return read_all (regie_kept_work_find (), FALSE);
}

GPtrArray *
regie_lost_work_find_declined (void)
{
  return read_all (regie_kept_work_find_declined (), TRUE);
}
