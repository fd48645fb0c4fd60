/* One change of a record, as the journal keeps it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/model/change.h"

#include <string.h>

/* What a removed record holds is not weighed in full: a guess that bounds the count. */
#define CHILD_SIZE 512

void
regie_change_clear (gpointer data)
{
  RegieChange *self = data;

  if (self->type == REGIE_CHANGE_SET)
    {
      regie_field_clear (self->set.field, &self->set.before);
      regie_field_clear (self->set.field, &self->set.after);
    }
  else if (self->type == REGIE_CHANGE_EXTRA)
    {
      regie_extra_clear (&self->extra.before);
      regie_extra_clear (&self->extra.after);
    }
  else
    g_object_unref (self->child.item);
  g_object_unref (self->record);
}

gboolean
regie_change_is_empty (const RegieChange *self)
{
  return self->type == REGIE_CHANGE_SET &&
         regie_field_equal (self->set.field, self->set.before, self->set.after);
}

void
regie_change_make (const RegieChange *self, gboolean back)
{
  if (self->type == REGIE_CHANGE_SET)
    regie_record_put (self->record, self->set.field,
                      back ? self->set.before : self->set.after);
  else if (self->type == REGIE_CHANGE_EXTRA)
    regie_record_put_extra (self->record, back ? self->extra.before : self->extra.after);
  else if ((self->type == REGIE_CHANGE_INSERT) != back)
    regie_record_link (self->record, self->child.children, self->child.position,
                       self->child.item);
  else
    regie_record_unlink (self->record, self->child.children, self->child.position);
}

static size_t
extra_size (const RegieExtra *extra)
{
  return (extra->attributes ? strlen (extra->attributes) : 0) +
         (extra->children ? strlen (extra->children) : 0);
}

size_t
regie_change_size (const RegieChange *self)
{
  switch (self->type)
    {
    case REGIE_CHANGE_SET:
      return regie_field_size (self->set.field, self->set.before) +
             regie_field_size (self->set.field, self->set.after);
    case REGIE_CHANGE_EXTRA:
      return extra_size (&self->extra.before) + extra_size (&self->extra.after);
    default:
      return CHILD_SIZE;
    }
}
