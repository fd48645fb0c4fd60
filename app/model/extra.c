/* What a file held that is not known, beside the few records that have some.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/extra.h"

#include "app/model/journal.h"

G_DEFINE_QUARK (regie - extra, extra)

static void
extra_free (gpointer data)
{
  regie_extra_clear (data);
  g_free (data);
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
regie_record_put_extra (RegieRecord *record, RegieExtra extra)
{
  g_object_set_qdata (G_OBJECT (record), extra_quark (), NULL);
  if (extra.attributes || extra.children)
    regie_record_add_extra (record, g_strdup (extra.attributes),
                            g_strdup (extra.children));
}

void
regie_record_set_extra (RegieRecord *record, RegieExtra extra)
{
  RegieJournal *journal = regie_record_journal (record);
  RegieExtra before = regie_extra_copy (regie_record_extra (record));

  if (!regie_extra_equal (&before, &extra))
    {
      regie_record_put_extra (record, extra);
      if (journal)
        regie_journal_note_extra (journal, record, &before);
    }
  regie_extra_clear (&before);
}

RegieExtra
regie_extra_copy (const RegieExtra *extra)
{
  if (!extra)
    return (RegieExtra){ NULL, NULL };
  return (RegieExtra){ g_strdup (extra->attributes), g_strdup (extra->children) };
}

gboolean
regie_extra_equal (const RegieExtra *a, const RegieExtra *b)
{
  return g_strcmp0 (a->attributes, b->attributes) == 0 &&
         g_strcmp0 (a->children, b->children) == 0;
}

void
regie_extra_clear (RegieExtra *extra)
{
  g_clear_pointer (&extra->attributes, g_free);
  g_clear_pointer (&extra->children, g_free);
}

gboolean
regie_record_extra_equal (RegieRecord *a, RegieRecord *b)
{
  static const RegieExtra none = { NULL, NULL };
  const RegieExtra *one = regie_record_extra (a), *other = regie_record_extra (b);

  return regie_extra_equal (one ? one : &none, other ? other : &none);
}
