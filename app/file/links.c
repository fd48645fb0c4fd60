/* The ids of a production being read, and the links between its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/links.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieRecord *record;
  const RegieField *field; /* NULL for a doubled id */
  gsize offset;
  char *id; /* of a doubled id */
} Link;

static void
clear_link (gpointer data)
{
  regie_text_drop (((Link *) data)->id);
}

static guint
hash (gconstpointer record)
{
  return g_str_hash (((const RegieRecord *) record)->id);
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  return g_str_equal (((const RegieRecord *) a)->id, ((const RegieRecord *) b)->id);
}

/* Returns: (nullable) (transfer none): the record that has the id. */
static RegieRecord *
find (RegieLinks *self, const char *id)
{
  return g_hash_table_lookup (self->records, &(RegieRecord){ .id = (char *) id });
}

RegieLinks *
regie_links_new (void)
{
  RegieLinks *self = g_new0 (RegieLinks, 1);

  self->records = g_hash_table_new (hash, equal);
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->doubles = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->doubles, clear_link);
  return self;
}

void
regie_links_free (RegieLinks *self)
{
  g_hash_table_unref (self->records);
  g_array_unref (self->links);
  g_array_unref (self->doubles);
  g_free (self);
}

/* The record that came first keeps the id. */
static void
take_back (RegieLinks *self, RegieRecord *record, gsize offset)
{
  Link twice = { record, NULL, offset, record->id };
  gpointer first;

  g_hash_table_lookup_extended (self->records, record, &first, NULL);
  g_hash_table_insert (self->records, first, first);
  record->id = NULL;
  g_array_append_val (self->doubles, twice);
}

void
regie_links_claim (RegieLinks *self, RegieRecord *record, char *id, gsize offset)
{
  if (record->id != NULL || *id == '\0')
    {
      regie_text_drop (id);
      return;
    }
  record->id = id;
  if (!g_hash_table_insert (self->records, record, record))
    take_back (self, record, offset);
}

void
regie_links_add (RegieLinks *self,
                 RegieRecord *record,
                 const RegieField *field,
                 gsize offset)
{
  Link link = { record, field, offset, NULL };

  g_array_append_val (self->links, link);
}

typedef struct
{
  RegieLinks *links;
  GHashTable *next; /* id prefix to the last number given */
} Numbering;

static void
give_id (RegieRecord *record, gpointer data)
{
  Numbering *numbering = data;
  const char *prefix = REGIE_RECORD_GET_CLASS (record)->id_prefix;
  guint n;

  if (prefix == NULL || record->id != NULL)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (numbering->next, prefix));
  do
    regie_record_number (record, ++n);
  while (find (numbering->links, record->id));
  g_hash_table_insert (numbering->next, (gpointer) prefix, GUINT_TO_POINTER (n));
  g_hash_table_add (numbering->links->records, record);
}

static void
note_doubles (RegieLinks *self, RegieReading *reading, RegieLocator *locator)
{
  for (guint i = 0; i < self->doubles->len; i++)
    {
      const Link *twice = &g_array_index (self->doubles, Link, i);

      regie_reading_note (reading, regie_locator_find (locator, twice->offset),
                          g_strdup_printf (_ ("The id “%s” is used twice. This one is now called “%s”."),
                            twice->id, twice->record->id));
    }
}

static gboolean
leads_nowhere (RegieLinks *self, const Link *link)
{
  const char *id = regie_record_get (link->record, link->field).text;
  RegieRecord *target;

  if (id == NULL || *id == '\0')
    return FALSE;
  target = find (self, id);
  return target == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (target, link->field->target ());
}

/* One that holds words of somebody's is kept for their sake. */
static gboolean
is_relation (const Link *link)
{
  return link->field == REGIE_RECORD_GET_CLASS (link->record)->fields &&
         regie_record_is_relation (link->record);
}

/* What a link should lead to, as the file calls it. */
static const char *
target_name (const Link *link)
{
  GType type = link->field->target ();
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const char *tag = REGIE_RECORD_CLASS (klass)->tag;

  return tag ? tag : link->field->name;
}

static void
note_nowhere (const Link *link, RegieReading *reading, RegieLocator *locator)
{
  const char *id = regie_record_get (link->record, link->field).text;

  regie_reading_note (
    reading, regie_locator_find (locator, link->offset),
    is_relation (link)
    ? g_strdup_printf (_ ("There is no %s with the id “%s”. What refers to it is left out."),
        target_name (link), id)
    : g_strdup_printf (_ ("There is no %s with the id “%s”. The reference is left out."),
                          target_name (link), id));
}

static void
unclaim (RegieRecord *record, gpointer records)
{
  if (record->id)
    g_hash_table_remove (records, record);
}

/* Returns: whether records went, so that there may be more. */
static gboolean
mend_once (RegieLinks *self,
           RegieReading *reading,
           RegieLocator *locator,
           GPtrArray *doomed)
{
  guint before = doomed->len;

  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);

      if (!leads_nowhere (self, link) ||
          (before > 0 && !regie_record_above (link->record, REGIE_TYPE_PRODUCTION)))
        continue;
      note_nowhere (link, reading, locator);
      if (is_relation (link))
        g_ptr_array_add (doomed, g_object_ref (link->record));
      regie_record_put (link->record, link->field, (RegieValue){ .text = NULL });
    }
  for (guint i = before; i < doomed->len; i++)
    {
      regie_record_visit (doomed->pdata[i], unclaim, self->records);
      regie_record_remove (doomed->pdata[i]);
    }
  return doomed->len > before;
}

void
regie_links_settle (RegieLinks *self,
                    RegieReading *reading,
                    RegieLocator *locator,
                    gboolean mend)
{
  g_autoptr (GHashTable) next = g_hash_table_new (g_str_hash, g_str_equal);
  /* What is taken out is held: links of it are looked at again. */
  g_autoptr (GPtrArray) doomed = g_ptr_array_new_with_free_func (g_object_unref);
  Numbering numbering = { self, next };

  if (self->missing)
    regie_record_visit (REGIE_RECORD (reading->production), give_id, &numbering);
  note_doubles (self, reading, locator);
  while (mend && mend_once (self, reading, locator, doomed))
    ;
}
