/* Threads through a production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/threads.h"

#include "app/model/scene.h"
#include "app/pages/words.h"
#include "app/review/reference.h"

typedef struct
{
  RegieProduction *production;
  const char *id; /* of what is looked for */
  int way;        /* RegieWay wanted */
  GPtrArray *threads;
} Pulling;

static void
thread_free (gpointer data)
{
  RegieThread *self = data;

  g_object_unref (self->record);
  g_free (self->text);
  g_free (self->where);
  g_free (self);
}

/* text, where: taken. */
static void
add (GPtrArray *threads, RegieThreadKind kind, gpointer record, char *text, char *where)
{
  RegieThread *thread = g_new0 (RegieThread, 1);

  thread->kind = kind;
  thread->record = g_object_ref (record);
  thread->text = text;
  thread->where = where;
  g_ptr_array_add (threads, thread);
}

static RegieThreadKind
kind_of (int way)
{
  return way == REGIE_WAY_BREAKS ? REGIE_THREAD_BREAKS : REGIE_THREAD_CARRIES;
}

/* Promises */

static void
pull_stance (RegieRecord *record, gpointer data)
{
  Pulling *self = data;
  RegieRecord *shown;

  if (!REGIE_IS_STANCE (record) || REGIE_STANCE (record)->way != self->way ||
      g_strcmp0 (REGIE_STANCE (record)->promise, self->id) != 0)
    return;
  shown = regie_record_shown (record);
  add (self->threads, kind_of (self->way), shown,
       regie_record_name (self->production, shown), regie_record_where (shown));
}

static void
pull_promise (Pulling *self)
{
  self->way = REGIE_WAY_BREAKS;
  regie_record_visit (REGIE_RECORD (self->production), pull_stance, self);
  self->way = REGIE_WAY_CARRIES;
  regie_record_visit (REGIE_RECORD (self->production), pull_stance, self);
}

/* Roles and dilemmas */

static void
pull_objective (RegieRecord *record, gpointer data)
{
  Pulling *self = data;
  RegieRecord *beat;

  if (!REGIE_IS_ACT (record) || g_strcmp0 (REGIE_ACT (record)->role, self->id) != 0 ||
      !regie_is_said (REGIE_ACT (record)->objective))
    return;
  beat = regie_record_above (record, REGIE_TYPE_BEAT);
  add (self->threads, REGIE_THREAD_PLAIN, beat, g_strdup (REGIE_ACT (record)->objective),
       regie_beat_heading (REGIE_BEAT (beat)));
}

static void
look_for_role (RegieRecord *record, gpointer data)
{
  Pulling *self = data;

  if ((REGIE_IS_ACT (record) && g_strcmp0 (REGIE_ACT (record)->role, self->id) == 0) ||
      (REGIE_IS_POSITION (record) &&
       g_strcmp0 (REGIE_POSITION (record)->role, self->id) == 0))
    self->way = TRUE;
}

gboolean
regie_role_plays (RegieRole *role, RegieRecord *scene)
{
  Pulling looking = { .id = role->parent_instance.id };

  regie_record_visit (scene, look_for_role, &looking);
  return looking.way;
}

static gboolean
may_happen (RegieDilemma *dilemma, RegieRecord *scene)
{
  RegieRole *role = regie_record_above (REGIE_RECORD (dilemma), REGIE_TYPE_ROLE);
  RegieOccasion *occasion;
  unsigned i;

  for (i = 0; (occasion = regie_list_at (dilemma->occasions, i)); i++)
    if (g_strcmp0 (occasion->scene, scene->id) == 0)
      return TRUE;
  return i == 0 && role && regie_role_plays (role, scene);
}

static void
pull_dilemma (Pulling *self, RegieDilemma *dilemma)
{
  RegieRecord *scene;

  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    if (may_happen (dilemma, scene))
      add (self->threads, REGIE_THREAD_PLAIN, scene,
           regie_record_name (self->production, scene), NULL);
}

/* Scenes */

static void
pull_scene (Pulling *self, RegieScene *scene)
{
  GListModel *promises = regie_production_promises (self->production);
  RegieBeat *beat;
  RegiePromise *promise;

  for (unsigned i = 0; (beat = regie_list_at (scene->beats, i)); i++)
    for (unsigned j = 0; (promise = regie_list_at (promises, j)); j++)
      {
        RegieStance *stance = regie_stance_find (beat, promise->parent_instance.id);

        if (stance)
          add (self->threads, kind_of (stance->way), beat,
               regie_record_name (self->production, REGIE_RECORD (promise)),
               regie_beat_heading (beat));
      }
}

GPtrArray *
regie_threads_of (RegieProduction *production, RegieRecord *record)
{
  Pulling self = { production, record->id, 0,
                   g_ptr_array_new_with_free_func (thread_free) };

  if (REGIE_IS_PROMISE (record))
    pull_promise (&self);
  else if (REGIE_IS_ROLE (record))
    regie_record_visit (REGIE_RECORD (production), pull_objective, &self);
  else if (REGIE_IS_DILEMMA (record))
    pull_dilemma (&self, REGIE_DILEMMA (record));
  else if (REGIE_IS_SCENE (record))
    pull_scene (&self, REGIE_SCENE (record));
  return self.threads;
}
