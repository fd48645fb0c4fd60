/* Records from their tables: properties, writes that journal, children, copies.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/record.h"

#include "app/model/journal.h"
#include "app/model/list.h"
#include "app/model/stand-in.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (RegieRecord, regie_record, G_TYPE_OBJECT)

static gpointer
member (RegieRecord *self, size_t offset)
{
  return (char *) self + offset;
}

/* Returns FALSE for what is owned: text and points. */
static gboolean
put_number (RegieRecord *self, const RegieField *field, RegieValue value)
{
  gpointer at = member (self, field->offset);

  if (field->kind == REGIE_KIND_REAL)
    *(double *) at = value.real;
  else if (field->kind == REGIE_KIND_BOOL || field->kind == REGIE_KIND_CHOICE)
    *(guint8 *) at = (guint8) value.number;
  else
    return FALSE;
  return TRUE;
}

void
regie_record_take (RegieRecord *self, const RegieField *field, RegieValue value)
{
  RegieValue old;

  if (put_number (self, field, value))
    return;
  old = regie_record_get (self, field);
  if (field->kind == REGIE_KIND_POINTS)
    *(const RegiePoints **) member (self, field->offset) = value.points;
  else
    *(const char **) member (self, field->offset) = value.text;
  regie_field_clear (field, &old);
}

void
regie_record_put (RegieRecord *self, const RegieField *field, RegieValue value)
{
  regie_record_take (self, field, regie_field_copy (field, value));
}

void
regie_record_number (RegieRecord *self, unsigned number)
{
  regie_text_drop (self->id);
  self->id = g_strdup_printf ("%s%u", REGIE_RECORD_GET_CLASS (self)->id_prefix, number);
}

RegieJournal *
regie_record_journal (RegieRecord *self)
{
  RegieRecordClass *klass;

  while (self->owner)
    self = self->owner;
  klass = REGIE_RECORD_GET_CLASS (self);
  return klass->journal ? klass->journal (self) : NULL;
}

void
regie_record_notify (RegieRecord *self, const RegieField *field)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  g_object_notify_by_pspec (G_OBJECT (self), klass->specs[field - klass->fields]);
}

void
regie_record_set (RegieRecord *self, const RegieField *field, RegieValue value)
{
  RegieValue now = regie_record_get (self, field), before;
  RegieJournal *journal;

  g_return_if_fail (regie_field_check (field, value, NULL));
  if (regie_field_equal (field, now, value) || regie_stand_in_set (self, field, value))
    return;
  before = regie_field_copy (field, now);
  regie_record_put (self, field, value);
  journal = regie_record_journal (self);
  if (journal)
    regie_journal_note_set (journal, self, field, before);
  regie_field_clear (field, &before);
  regie_record_notify (self, field);
}

const RegieField *
regie_record_find_field (RegieRecord *self, const char *name)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  for (unsigned i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, name) == 0)
      return &klass->fields[i];
  return NULL;
}

const RegieChildren *
regie_record_find_children (RegieRecord *self, const char *tag)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  for (unsigned i = 0; i < klass->n_children; i++)
    if (strcmp (klass->children[i].tag, tag) == 0)
      return &klass->children[i];
  return NULL;
}

static void
set_by_name (RegieRecord *self, const char *name, RegieValue value)
{
  const RegieField *field = regie_record_find_field (self, name);

  g_return_if_fail (field != NULL);
  regie_record_set (self, field, value);
}

void
regie_record_set_real (RegieRecord *self, const char *name, double value)
{
  set_by_name (self, name, (RegieValue){ .real = value });
}

void
regie_record_set_number (RegieRecord *self, const char *name, int value)
{
  set_by_name (self, name, (RegieValue){ .number = value });
}

void
regie_record_set_text (RegieRecord *self, const char *name, const char *value)
{
  set_by_name (self, name, (RegieValue){ .text = value });
}

void
regie_record_set_points (RegieRecord *self, const char *name, const RegiePoints *value)
{
  set_by_name (self, name, (RegieValue){ .points = value });
}

/* Children */

GListModel *
regie_record_list (RegieRecord *self, const RegieChildren *children)
{
  RegieList **list = member (self, children->offset);

  g_return_val_if_fail (!children->single, NULL);
  if (!*list)
    *list = regie_list_new (children->type ());
  return (GListModel *) *list;
}

unsigned
regie_record_count (RegieRecord *self, const RegieChildren *children)
{
  gpointer at = *(gpointer *) member (self, children->offset);

  if (!at)
    return 0;
  return children->single ? 1 : regie_list_length (at);
}

RegieRecord *
regie_record_child (RegieRecord *self, const RegieChildren *children, unsigned position)
{
  gpointer at = *(gpointer *) member (self, children->offset);

  if (children->single)
    return position == 0 ? at : NULL;
  return regie_list_at (at, position);
}

void
regie_record_link (RegieRecord *self,
                   const RegieChildren *children,
                   unsigned position,
                   RegieRecord *item)
{
  g_return_if_fail (item->owner == NULL);
  item->owner = self;
  if (children->single)
    *(RegieRecord **) member (self, children->offset) = g_object_ref (item);
  else
    regie_list_insert (REGIE_LIST (regie_record_list (self, children)), position, item);
}

RegieRecord *
regie_record_grow (RegieRecord *self, const RegieChildren *children)
{
  RegieRecord *item;

  if (children->always)
    return regie_record_child (self, children, 0);
  item = g_object_new (children->type (), NULL);
  item->owner = self;
  if (children->single)
    *(RegieRecord **) member (self, children->offset) = item;
  else
    regie_list_adopt ((RegieList *) regie_record_list (self, children), item);
  return item;
}

void
regie_record_unlink (RegieRecord *self, const RegieChildren *children, unsigned position)
{
  RegieRecord *item = regie_record_child (self, children, position);

  item->owner = NULL;
  if (children->single)
    g_clear_object ((RegieRecord **) member (self, children->offset));
  else
    regie_list_remove (REGIE_LIST (regie_record_list (self, children)), position);
}

void
regie_record_insert (RegieRecord *self,
                     const RegieChildren *children,
                     unsigned position,
                     RegieRecord *item)
{
  RegieRecord *seen = self;
  RegieJournal *journal = regie_record_journal (self = regie_record_original (self));
  unsigned n = regie_record_count (self, children);

  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, children->type ()));
  g_return_if_fail (!children->single || n == 0);
  position = MIN (position, n);
  if (journal)
    regie_journal_prepare (journal, item);
  regie_record_link (self, children, position, item);
  if (journal)
    regie_journal_note_child (journal, REGIE_CHANGE_INSERT, self, children, position,
                              item);
  regie_stand_in_share (seen);
}

void
regie_record_append (RegieRecord *self, RegieRecord *item)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  for (unsigned i = 0; i < klass->n_children; i++)
    if (klass->children[i].type () == G_OBJECT_TYPE (item))
      {
        regie_record_insert (self, &klass->children[i], G_MAXUINT, item);
        return;
      }
  g_return_if_reached ();
}

void
regie_record_remove (RegieRecord *record)
{
  RegieRecord *item = regie_record_original (record), *owner = item->owner;
  RegieJournal *journal = regie_record_journal (item);
  unsigned position;
  const RegieChildren *children = regie_record_place (item, &position);

  g_return_if_fail (children && !children->always);
  g_object_ref (item);
  regie_record_unlink (owner, children, position);
  if (journal)
    regie_journal_note_child (journal, REGIE_CHANGE_REMOVE, owner, children, position,
                              item);
  g_object_unref (item);
}

const RegieChildren *
regie_record_place (RegieRecord *item, unsigned *position)
{
  RegieRecordClass *klass;

  item = regie_record_original (item);
  if (!item->owner)
    return NULL;
  klass = REGIE_RECORD_GET_CLASS (item->owner);
  for (unsigned i = 0; i < klass->n_children; i++)
    {
      const RegieChildren *children = &klass->children[i];
      gpointer at = *(gpointer *) member (item->owner, children->offset);
      unsigned where = G_MAXUINT;

      if (!at || children->type () != G_OBJECT_TYPE (item))
        continue;
      if (children->single)
        where = at == (gpointer) item ? 0 : G_MAXUINT;
      else
        where = regie_list_find (at, item);
      if (where == G_MAXUINT)
        continue;
      if (position)
        *position = where;
      return children;
    }
  return NULL;
}

gpointer
regie_record_above (RegieRecord *self, GType type)
{
  while (self && G_OBJECT_TYPE (self) != type)
    self = self->owner;
  return self;
}

void
regie_record_visit (RegieRecord *self, RegieVisit visit, gpointer data)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);
  RegieRecord *item;

  visit (self, data);
  for (unsigned c = 0; c < klass->n_children; c++)
    for (unsigned i = 0; (item = regie_record_child (self, &klass->children[c], i)); i++)
      regie_record_visit (item, visit, data);
}

/* The type */

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  const RegieField *field = &REGIE_RECORD_GET_CLASS (object)->fields[id - 1];

  regie_field_to_gvalue (field, regie_record_get (REGIE_RECORD (object), field), value);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  const RegieField *field = &REGIE_RECORD_GET_CLASS (object)->fields[id - 1];

  regie_record_set (REGIE_RECORD (object), field, regie_field_from_gvalue (field, value));
}

/* All zeroes is what text and most numbers start with. */
static void
prepare_fresh (RegieRecordClass *klass)
{
  GTypeQuery query;

  g_type_query (G_TYPE_FROM_CLASS (klass), &query);
  klass->size = query.instance_size;
  klass->fresh = g_malloc0 (klass->size);
  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      const RegieField *field = &klass->fields[i];

      put_number (klass->fresh, field,
                  field->kind == REGIE_KIND_REAL
                    ? (RegieValue){ .real = field->fallback }
                    : (RegieValue){ .number = (int) field->fallback });
    }
}

void
regie_record_class_install (RegieRecordClass *klass,
                            const RegieField *fields,
                            unsigned n_fields,
                            const RegieChildren *children,
                            unsigned n_children)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->children = children;
  klass->n_children = n_children;
  klass->specs = g_new0 (GParamSpec *, n_fields);
  prepare_fresh (klass);
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  for (unsigned i = 0; i < n_fields; i++)
    {
      klass->specs[i] = regie_field_property (&fields[i]);
      g_object_class_install_property (object_class, i + 1, klass->specs[i]);
    }
}

/* Not in init: at that time the instance's class is still the parent's. */
static void
record_constructed (GObject *object)
{
  RegieRecord *self = REGIE_RECORD (object);
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  memcpy (self + 1, klass->fresh + 1, klass->size - sizeof *self);
  for (unsigned c = 0; c < klass->n_children; c++)
    if (klass->children[c].always)
      {
        g_autoptr (RegieRecord) item = g_object_new (klass->children[c].type (), NULL);

        regie_record_link (self, &klass->children[c], 0, item);
      }
}

static void
clear_children (RegieRecord *self, const RegieChildren *children)
{
  RegieRecord *item;

  for (unsigned i = 0; (item = regie_record_child (self, children, i)); i++)
    item->owner = NULL;
  g_clear_object ((GObject **) member (self, children->offset));
}

static void
record_finalize (GObject *object)
{
  RegieRecord *self = REGIE_RECORD (object);
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (self);

  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      RegieValue value = regie_record_get (self, &klass->fields[i]);

      regie_field_clear (&klass->fields[i], &value);
    }
  if (regie_record_original (self) != self)
    regie_stand_in_release (self);
  for (unsigned c = 0; c < klass->n_children; c++)
    clear_children (self, &klass->children[c]);
  regie_text_drop (self->id);
  G_OBJECT_CLASS (regie_record_parent_class)->finalize (object);
}

static void
regie_record_class_init (RegieRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = record_constructed;
  G_OBJECT_CLASS (klass)->finalize = record_finalize;
}

static void
regie_record_init (RegieRecord *self)
{
}
