/* What a file held that is not known, beside the few records that have some.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/extra.h"

G_DEFINE_QUARK (regie - extra, extra)

static void
extra_free (gpointer data)
{
  RegieExtra *self = data;

  g_free (self->attributes);
  g_free (self->children);
  g_free (self);
}

const RegieExtra *
regie_record_find_extra (RegieRecord *record)
{
  return g_object_get_qdata (G_OBJECT (record), extra_quark ());
}

static char *
join (char *before, char *more)
{
  char *both;

  if (!before || !more)
    return before ? before : more;
  both = g_strconcat (before, more, NULL);
  g_free (before);
  g_free (more);
  return both;
}

void
regie_record_add_extra (RegieRecord *record, char *attributes, char *children)
{
  RegieExtra *extra = g_object_get_qdata (G_OBJECT (record), extra_quark ());

  if (!extra)
    {
      extra = g_new0 (RegieExtra, 1);
      g_atomic_int_set (&REGIE_RECORD_GET_CLASS (record)->has_extra, TRUE);
      g_object_set_qdata_full (G_OBJECT (record), extra_quark (), extra, extra_free);
    }
  extra->attributes = join (extra->attributes, attributes);
  extra->children = join (extra->children, children);
}

void
regie_record_clear_extra (RegieRecord *record)
{
  g_object_set_qdata (G_OBJECT (record), extra_quark (), NULL);
}

gboolean
regie_record_extra_equal (RegieRecord *a, RegieRecord *b)
{
  static const RegieExtra none = { NULL, NULL };
  const RegieExtra *one = regie_record_extra (a), *other = regie_record_extra (b);

  one = one ? one : &none;
  other = other ? other : &none;
  return g_strcmp0 (one->attributes, other->attributes) == 0 &&
         g_strcmp0 (one->children, other->children) == 0;
}
