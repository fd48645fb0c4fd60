/* A thread that keeps unsaved work on disk, in the order it is told to.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recover/keeper.h"

#include <glib/gi18n-lib.h>

struct _RegieKeeper
{
  GThreadPool *thread; /* one, so that what it is told to do stays in order */
  RegieKeeperTrouble trouble;
  gpointer data;

  /* The thread's: */
  char *path;
  GBytes *base;
  RegieKeptWork *work;   /* NULL while there is nothing to keep */
  GByteArray *unwritten; /* what the disk did not take yet */
  gboolean troubled;
  char *sentence; /* what is to be told; both threads' */
};

typedef struct Job Job;
struct Job
{
  void (*run) (RegieKeeper *self, const Job *job);
  char *path;
  GBytes *base, *changes; /* nullable */
};

static void
job_free (Job *job)
{
  g_free (job->path);
  g_clear_pointer (&job->base, g_bytes_unref);
  g_clear_pointer (&job->changes, g_bytes_unref);
  g_free (job);
}

/* Trouble */

static gboolean
tell (gpointer data)
{
  RegieKeeper *self = data;
  g_autofree char *sentence = g_atomic_pointer_exchange (&self->sentence, NULL);

  if (sentence)
    self->trouble (sentence, self->data);
  return G_SOURCE_REMOVE;
}

static void
complain (RegieKeeper *self, const char *sentence)
{
  if (self->troubled)
    return;
  self->troubled = TRUE;
  g_free (g_atomic_pointer_exchange (&self->sentence, g_strdup (sentence)));
  g_idle_add_full (G_PRIORITY_DEFAULT, tell, self, NULL);
}

/* On the thread */

static void
leave (RegieKeeper *self, const Job *job)
{
  g_clear_pointer (&self->work, regie_kept_work_free);
}

static void
delete_work (RegieKeeper *self, const Job *job)
{
  g_clear_pointer (&self->work, regie_kept_work_delete);
}

static void
decline (RegieKeeper *self, const Job *job)
{
  g_clear_pointer (&self->work, regie_kept_work_decline);
}

/* Returns: (transfer full) (nullable): all changes, those on disk before the others. */
static GBytes *
gather (RegieKeeper *self, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) base = NULL, written = NULL;
  GByteArray *all;

  if (!self->work)
    return g_bytes_new (self->unwritten->data, self->unwritten->len);
  if (!regie_kept_work_read (self->work, &path, &base, &written, error))
    return NULL;
  all = g_bytes_unref_to_array (g_steal_pointer (&written));
  g_byte_array_append (all, self->unwritten->data, self->unwritten->len);
  return g_byte_array_free_to_bytes (all);
}

static gboolean
add_unwritten (RegieKeeper *self)
{
  g_autoptr (GBytes) changes =
    g_bytes_new_static (self->unwritten->data, self->unwritten->len);

  return self->work && regie_kept_work_add (self->work, changes, NULL);
}

/* All of it goes into a file of its own: the first time, and when the one there was cannot
 * grow. */
static gboolean
begin_file (RegieKeeper *self, GError **error)
{
  g_autoptr (GBytes) all = gather (self, error);
  RegieKeptWork *fresh =
    all ? regie_kept_work_new (self->path, self->base, all, error) : NULL;

  if (!fresh)
    return FALSE;
  g_clear_pointer (&self->work, regie_kept_work_delete);
  self->work = fresh;
  return TRUE;
}

static void
tell_elsewhere (RegieKeeper *self)
{
  g_autofree char *sentence = g_strdup_printf (_ ("The usual folder takes no unsaved work, so it is kept in %s. Save soon."),
    regie_kept_work_file (self->work));

  complain (self, sentence);
}

static void
keep (RegieKeeper *self)
{
  g_autoptr (GError) error = NULL;

  if (!add_unwritten (self) && !begin_file (self, &error))
    {
      complain (self, error->message);
      return;
    }
  g_byte_array_set_size (self->unwritten, 0);
  if (regie_kept_work_is_elsewhere (self->work))
    tell_elsewhere (self);
  else
    self->troubled = FALSE;
}

static void
add (RegieKeeper *self, const Job *job)
{
  g_byte_array_append (self->unwritten, g_bytes_get_data (job->changes, NULL),
                       (guint) g_bytes_get_size (job->changes));
  keep (self);
}

static void
restart (RegieKeeper *self, const Job *job)
{
  RegieKeptWork *old = g_steal_pointer (&self->work);

  g_free (self->path);
  self->path = g_strdup (job->path);
  g_bytes_unref (self->base);
  self->base = g_bytes_ref (job->base);
  g_byte_array_set_size (self->unwritten, 0);
  if (job->changes)
    add (self, job);
  if (old)
    regie_kept_work_delete (old);
}

static void
run (gpointer data, gpointer self)
{
  Job *job = data;

  job->run (self, job);
  job_free (job);
}

/* On the main thread */

RegieKeeper *
regie_keeper_new (const char *path,
                  GBytes *base,
                  RegieKeptWork *work,
                  RegieKeeperTrouble trouble,
                  gpointer data)
{
  RegieKeeper *self = g_new0 (RegieKeeper, 1);

  self->thread =
    g_thread_pool_new_full (run, self, (GDestroyNotify) job_free, 1, FALSE, NULL);
  self->trouble = trouble;
  self->data = data;
  self->path = g_strdup (path);
  self->base = g_bytes_ref (base);
  self->work = work;
  self->unwritten = g_byte_array_new ();
  return self;
}

/* job: (transfer full). */
static void
push (RegieKeeper *self, Job job)
{
  g_thread_pool_push (self->thread, g_memdup2 (&job, sizeof job), NULL);
}

void
regie_keeper_add (RegieKeeper *self, GBytes *changes)
{
  push (self, (Job){ add, NULL, NULL, g_bytes_ref (changes) });
}

void
regie_keeper_restart (RegieKeeper *self, const char *path, GBytes *base, GBytes *changes)
{
  push (self, (Job){ restart, g_strdup (path), g_bytes_ref (base),
                     changes ? g_bytes_ref (changes) : NULL });
}

void
regie_keeper_end (RegieKeeper *self, RegieKeeperEnd end)
{
  static void (*const ends[]) (RegieKeeper *, const Job *) = {
    [REGIE_KEEPER_LEAVE] = leave,
    [REGIE_KEEPER_DELETE] = delete_work,
    [REGIE_KEEPER_DECLINE] = decline,
  };

  push (self, (Job){ ends[end], NULL, NULL, NULL });
  g_thread_pool_free (self->thread, FALSE, TRUE);
  while (g_idle_remove_by_data (self))
    ;
  g_free (self->sentence);
  g_free (self->path);
  g_bytes_unref (self->base);
  g_byte_array_unref (self->unwritten);
  g_free (self);
}
