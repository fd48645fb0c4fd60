/* Stand-ins for all of a scene that is, or may be, different at a beat.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/moment.h"

#include "app/model/element.h"
#include "app/model/stand-in.h"

#include <string.h>

struct _RegieMoment
{
  RegieProduction *production;
  RegieScene *scene;
  RegieTimeline *timeline;
  int beat;
  gboolean editable;
  GHashTable *seen; /* original (owned by its stand-in) to stand-in (owned) */
};

static RegieBeat *
beat_of (RegieMoment *self)
{
  return self->beat < 0 ? NULL
                        : regie_list_at (self->scene->beats, (unsigned) self->beat);
}

static void
set_place (RegieRecord *original, RegieMoment *self, RegieDifference *difference)
{
  RegieState now = regie_timeline_state (self->timeline, original, self->beat);

  if (regie_difference_has_place (difference))
    return;
  regie_record_set_real (REGIE_RECORD (difference), "x", now.x);
  regie_record_set_real (REGIE_RECORD (difference), "y", now.y);
}

/* Where it stands, looks, and whether it is there: of the beat. All else: of the thing. */
static gboolean
set_in_beat (RegieRecord *original,
             const RegieField *field,
             RegieValue value,
             gpointer data)
{
  RegieMoment *self = data;
  RegieBeat *beat = beat_of (self);
  RegieRecord *difference;

  if (!beat || !original->id ||
      !g_strv_contains ((const char *const[]){ "x", "y", "turn", "posture", "offstage",
                                               "hidden", NULL },
                        field->name))
    return FALSE;
  difference = REGIE_RECORD (regie_beat_need_difference (beat, original->id));
  if (strcmp (field->name, "posture") == 0)
    regie_record_set_number (difference, "posture",
                             value.number + REGIE_NEW_POSTURE_STANDING);
  else if (field->kind == REGIE_KIND_BOOL)
    regie_record_set_number (difference, "presence",
                             value.number ? REGIE_PRESENCE_OFF_STAGE
                                          : REGIE_PRESENCE_ON_STAGE);
  else
    {
      if (strcmp (field->name, "turn") != 0)
        {
          set_place (original, self, REGIE_DIFFERENCE (difference));
          regie_record_set_text (difference, "carried-by", NULL);
        }
      regie_record_set_real (difference, field->name, value.real);
    }
  return TRUE;
}

static gboolean
needs_stand_in (RegieMoment *self, RegieRecord *record)
{
  if (regie_timeline_has (self->timeline, record, self->beat))
    return TRUE;
  return self->editable && (REGIE_IS_POSITION (record) ||
                            REGIE_ELEMENT (record)->level != REGIE_LEVEL_SETTING);
}

/* Returns: whether the stand-in looks different from before. */
static gboolean
refresh (RegieMoment *self, RegieRecord *original, RegieRecord *stand_in)
{
  RegieState before = regie_state_of (stand_in);
  RegieState after = regie_timeline_state (self->timeline, original, self->beat);

  after.carrier = NULL;
  if (REGIE_IS_POSITION (original))
    after.reach = before.reach;
  regie_stand_in_refresh (stand_in);
  regie_state_put (stand_in, &after);
  return !regie_state_equal (&before, &after);
}

static void
notify_all (RegieRecord *stand_in)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (stand_in);

  g_object_freeze_notify (G_OBJECT (stand_in));
  for (unsigned i = 0; i < klass->n_fields; i++)
    regie_record_notify (stand_in, &klass->fields[i]);
  g_object_thaw_notify (G_OBJECT (stand_in));
}

static void
see_list (RegieMoment *self, GListModel *list, GPtrArray *changed)
{
  RegieRecord *record, *stand_in;

  for (unsigned i = 0; (record = regie_list_at (list, i)); i++)
    {
      stand_in = g_hash_table_lookup (self->seen, record);
      if (!stand_in && needs_stand_in (self, record))
        {
          stand_in =
            regie_stand_in_new (record, self->editable ? set_in_beat : NULL, self);
          refresh (self, record, stand_in);
          g_hash_table_insert (self->seen, record, stand_in);
          if (changed)
            g_ptr_array_add (changed, g_object_ref (stand_in));
        }
      else if (stand_in && refresh (self, record, stand_in))
        {
          notify_all (stand_in);
          if (changed)
            g_ptr_array_add (changed, g_object_ref (stand_in));
        }
    }
}

static gboolean
has_gone (gpointer original, gpointer stand_in, gpointer changed)
{
  if (REGIE_RECORD (original)->owner)
    return FALSE;
  regie_stand_in_refresh (stand_in);
  regie_stand_in_retire (stand_in);
  if (changed)
    g_ptr_array_add (changed, g_object_ref (stand_in));
  return TRUE;
}

static void
see_all (RegieMoment *self, GPtrArray *changed)
{
  RegieSetting *setting = regie_scene_setting (self->scene, self->production);

  see_list (self, self->scene->positions, changed);
  see_list (self, self->scene->elements, changed);
  if (setting)
    see_list (self, setting->elements, changed);
}

void
regie_moment_update (RegieMoment *self, GPtrArray *changed)
{
  g_clear_pointer (&self->timeline, regie_timeline_free);
  self->timeline = regie_timeline_new (self->production, self->scene);
  g_hash_table_foreach_remove (self->seen, has_gone, changed);
  see_all (self, changed);
}

static RegieMoment *
moment_new (RegieProduction *production, RegieScene *scene, int beat, gboolean editable)
{
  RegieMoment *self = g_new0 (RegieMoment, 1);

  self->production = g_object_ref (production);
  self->scene = g_object_ref (scene);
  self->timeline = regie_timeline_new (production, scene);
  self->beat = beat;
  self->editable = editable;
  self->seen = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  see_all (self, NULL);
  return self;
}

RegieMoment *
regie_moment_new (RegieProduction *production, RegieScene *scene, int beat)
{
  return moment_new (production, scene, beat, FALSE);
}

RegieMoment *
regie_moment_new_editable (RegieProduction *production, RegieScene *scene, int beat)
{
  return moment_new (production, scene, beat, TRUE);
}

static void
retire (gpointer original, gpointer stand_in, gpointer data)
{
  regie_stand_in_retire (stand_in);
}

void
regie_moment_free (RegieMoment *self)
{
  g_hash_table_foreach (self->seen, retire, NULL);
  g_hash_table_unref (self->seen);
  regie_timeline_free (self->timeline);
  g_object_unref (self->scene);
  g_object_unref (self->production);
  g_free (self);
}

int
regie_moment_beat (RegieMoment *self)
{
  return self->beat;
}

RegieTimeline *
regie_moment_timeline (RegieMoment *self)
{
  return self->timeline;
}

gpointer
regie_moment_seen (RegieMoment *self, gpointer record)
{
  gpointer stand_in = self && record ? g_hash_table_lookup (self->seen, record) : NULL;

  return stand_in ? stand_in : record;
}
