/* Threads through a production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/threads.h"

#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/pages/words.h"
#include "app/review/reference.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieProduction *production;
  const char *id; /* of what is looked for */
  int way;        /* RegieWay wanted */
  GPtrArray *threads;
  RegieRecord *scene; /* looked at for dilemmas */
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

static void
pull_role (Pulling *self, RegieRole *role)
{
  self->id = role->parent_instance.id;
  if (regie_is_said (role->super_objective))
    add (self->threads, REGIE_THREAD_PLAIN, role, g_strdup (role->super_objective),
         g_strdup (_ ("Super-objective")));
  regie_record_visit (REGIE_RECORD (self->production), pull_objective, self);
}

/* Things, beats and scenes */

/* holder: (nullable): what has the stances. where: (nullable). */
static void
pull_stances (Pulling *self, gpointer holder, gpointer shown, const char *where)
{
  GListModel *promises = regie_production_promises (self->production);
  RegiePromise *promise;

  for (unsigned i = 0; holder && (promise = regie_list_at (promises, i)); i++)
    {
      RegieStance *stance = regie_stance_find (holder, promise->parent_instance.id);

      if (stance)
        add (self->threads, kind_of (stance->way), shown ? shown : promise,
             regie_record_name (self->production, REGIE_RECORD (promise)),
             g_strdup (where));
    }
}

static void
pull_risk (RegieRecord *record, gpointer data)
{
  Pulling *self = data;

  if (!REGIE_IS_DILEMMA (record) || !may_happen (REGIE_DILEMMA (record), self->scene))
    return;
  add (self->threads, REGIE_THREAD_PLAIN, record,
       regie_record_name (self->production, record),
       regie_record_name (self->production,
                          regie_record_above (record, REGIE_TYPE_ROLE)));
}

static void
pull_scene (Pulling *self, RegieScene *scene)
{
  RegieBeat *beat;

  for (unsigned i = 0; (beat = regie_list_at (scene->beats, i)); i++)
    {
      g_autofree char *heading = regie_beat_heading (beat);

      pull_stances (self, beat, beat, heading);
    }
  self->scene = REGIE_RECORD (scene);
  regie_record_visit (REGIE_RECORD (self->production), pull_risk, self);
}

const char *
regie_threads_title (RegieRecord *record)
{
  if (REGIE_IS_PROMISE (record))
    return _ ("What carries and breaks it");
  if (REGIE_IS_ELEMENT (record) || REGIE_IS_BEAT (record))
    return _ ("The promises it touches");
  if (REGIE_IS_ROLE (record))
    return _ ("Super-objective and line of action");
  if (REGIE_IS_DILEMMA (record))
    return _ ("Where it can happen");
  if (REGIE_IS_SCENE (record))
    return _ ("What it promises, and what it may bring");
  return NULL;
}

GPtrArray *
regie_threads_of (RegieProduction *production, RegieRecord *record)
{
  Pulling self = { .production = production,
                   .id = record->id,
                   .threads = g_ptr_array_new_with_free_func (thread_free) };

  if (REGIE_IS_PROMISE (record))
    pull_promise (&self);
  else if (REGIE_IS_ROLE (record))
    pull_role (&self, REGIE_ROLE (record));
  else if (REGIE_IS_DILEMMA (record))
    pull_dilemma (&self, REGIE_DILEMMA (record));
  else if (REGIE_IS_BEAT (record))
    pull_stances (&self, record, NULL, NULL);
  else if (REGIE_IS_ELEMENT (record))
    pull_stances (&self, REGIE_ELEMENT (record)->judgement, NULL, NULL);
  else if (REGIE_IS_SCENE (record))
    pull_scene (&self, REGIE_SCENE (record));
  return self.threads;
}
