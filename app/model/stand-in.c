/* Records that stand in for others.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/stand-in.h"

typedef struct
{
  RegieRecord *original; /* owned */
  RegieStandInSet set;
  gpointer data;
} StandIn;

static void
stand_in_free (gpointer data)
{
  StandIn *self = data;

  g_object_unref (self->original);
  g_free (self);
}

static StandIn *
find (gpointer record)
{
  static GQuark quark;

  if (G_UNLIKELY (quark == 0))
    quark = g_quark_from_static_string ("regie-stand-in");
  return g_object_get_qdata (record, quark);
}

RegieRecord *
regie_record_original (gpointer record)
{
  StandIn *self = record ? find (record) : NULL;

  return self ? self->original : record;
}

static gpointer *
slot (RegieRecord *record, const RegieChildren *children)
{
  return (gpointer *) (void *) ((char *) record + children->offset);
}

void
regie_stand_in_release (RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_children; i++)
    g_clear_object ((GObject **) slot (record, &klass->children[i]));
}

void
regie_stand_in_share (RegieRecord *record)
{
  RegieRecord *original = regie_record_original (record);
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; original != record && i < klass->n_children; i++)
    g_set_object ((GObject **) slot (record, &klass->children[i]),
                  *slot (original, &klass->children[i]));
}

void
regie_stand_in_refresh (RegieRecord *record)
{
  RegieRecord *original = regie_record_original (record);
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      const RegieField *field = &klass->fields[i];
      RegieValue value = regie_record_get (original, field);

      if (!regie_field_equal (field, regie_record_get (record, field), value))
        regie_record_put (record, field, value);
    }
  regie_stand_in_share (record);
  record->owner = original->owner;
}

RegieRecord *
regie_stand_in_new (RegieRecord *original, RegieStandInSet set, gpointer data)
{
  RegieRecord *record = g_object_new (G_OBJECT_TYPE (original), NULL);
  StandIn *self = g_new (StandIn, 1);

  *self = (StandIn){ g_object_ref (original), set, data };
  g_object_set_qdata_full (G_OBJECT (record),
                           g_quark_from_static_string ("regie-stand-in"), self,
                           stand_in_free);
  record->id = g_strdup (original->id);
  regie_stand_in_refresh (record);
  return record;
}

void
regie_stand_in_retire (RegieRecord *record)
{
  StandIn *self = find (record);

  self->set = NULL;
}

gboolean
regie_stand_in_set (RegieRecord *record, const RegieField *field, RegieValue value)
{
  StandIn *self = find (record);

  if (!self)
    return FALSE;
  if (!self->set || !self->set (self->original, field, value, self->data))
    regie_record_set (self->original, field, value);
  regie_record_put (record, field, value);
  regie_record_notify (record, field);
  return TRUE;
}
