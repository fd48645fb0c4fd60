/* Random edits of copies of a production.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "merge-fixture.h"

static inline guint
dice (guint sides)
{
  return (guint) g_test_rand_int_range (0, (int) sides);
}

static inline gpointer
any_of (GPtrArray *all)
{
  return all->pdata[dice (all->len)];
}

/* A copy that gives ids, with words for what it inserts. */
typedef struct
{
  RegieProduction *production;
  RegieDocument *document;
  const char *whose;
  guint n_inserted;
} Copy;

static inline void
copy_open (Copy *self, RegieProduction *base, const char *whose)
{
  *self = (Copy){ copy_of (base), NULL, whose, 0 };
  self->document = regie_document_new (self->production);
}

static inline void
copy_close (Copy *self)
{
  g_object_unref (self->document);
  g_object_unref (self->production);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_close)

static inline void
set_link (RegieRecord *record, const RegieField *field, GPtrArray *all)
{
  RegieRecord *target = any_of (all);

  if (target->id && G_TYPE_CHECK_INSTANCE_TYPE (target, field->target ()))
    regie_record_put (record, field, (RegieValue){ .text = target->id });
}

static inline void
set_any (RegieRecord *record, GPtrArray *all)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  const RegieField *field = &klass->fields[dice (klass->n_fields)];

  if (field->kind == REGIE_KIND_LINK)
    set_link (record, field, all);
  else
    fill_field (record, field);
}

/* So that it is found again: a word nobody else writes. */
static inline void
put_word (Copy *self, RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  g_autofree char *word =
    g_strdup_printf ("[%s inserted %u]", self->whose, self->n_inserted++);

  for (unsigned f = 0; f < klass->n_fields; f++)
    if (klass->fields[f].kind == REGIE_KIND_TEXT ||
        klass->fields[f].kind == REGIE_KIND_PROSE)
      {
        regie_record_put (record, &klass->fields[f], (RegieValue){ .text = word });
        return;
      }
}

static inline void
insert_any (Copy *self, RegieRecord *owner, GPtrArray *all)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (owner);
  const RegieChildren *children;
  g_autoptr (RegieRecord) item = NULL;

  if (klass->n_children == 0)
    return;
  children = &klass->children[dice (klass->n_children)];
  if (children->single && regie_record_count (owner, children) > 0)
    return;
  item = g_object_new (children->type (), NULL);
  fill (item);
  for (unsigned f = 0; f < REGIE_RECORD_GET_CLASS (item)->n_fields; f++)
    if (REGIE_RECORD_GET_CLASS (item)->fields[f].kind == REGIE_KIND_LINK)
      set_link (item, &REGIE_RECORD_GET_CLASS (item)->fields[f], all);
  put_word (self, item);
  regie_record_insert (owner, children, dice (regie_record_count (owner, children) + 1),
                       item);
}

/* Within its list or to another that takes its type. */
static inline void
move_any (RegieRecord *record, RegieRecord *owner)
{
  RegieRecordClass *klass;
  g_autoptr (RegieRecord) item = g_object_ref (record);

  if (dice (2))
    owner = record->owner;
  klass = REGIE_RECORD_GET_CLASS (owner);
  for (unsigned c = 0; c < klass->n_children; c++)
    if (!klass->children[c].single &&
        klass->children[c].type () == G_OBJECT_TYPE (record))
      {
        regie_record_remove (item);
        regie_record_insert (owner, &klass->children[c],
                             dice (regie_record_count (owner, &klass->children[c]) + 1),
                             item);
        return;
      }
}

/* What stands beside the tables. */
static inline void
set_unknown (RegieRecord *record)
{
  g_autofree char *children = g_strdup_printf ("<!-- %u -->", dice (3));

  regie_record_set_extra (record, (RegieExtra){ NULL, dice (2) ? children : NULL });
}

static inline void
edit_once (Copy *self)
{
  g_autoptr (GPtrArray) all = all_records (self->production);
  RegieRecord *record = any_of (all);
  gboolean fixed = !record->owner || regie_record_place (record, NULL)->always;

  switch (dice (7))
    {
    case 0:
      insert_any (self, record, all);
      break;
    case 1:
      if (!fixed)
        regie_forget_record (record);
      break;
    case 2:
    case 3:
      if (!fixed)
        move_any (record, any_of (all));
      break;
    case 4:
      set_unknown (record);
      break;
    default:
      set_any (record, all);
    }
}

static inline void
edit (Copy *self)
{
  for (guint n = 1 + dice (20); n > 0; n--)
    edit_once (self);
}

static inline RegieProduction *
random_base (void)
{
  g_autoptr (RegieProduction) production = random_production ();

  return copy_of (production);
}
