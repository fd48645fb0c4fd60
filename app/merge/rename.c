/* Ids that two versions gave to different records: theirs gets another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/rename.h"

const char *
regie_rename_id (RegieMatching *self, const char *id, RegieSide side)
{
  const char *fresh = NULL;

  if (self->renamed && side == REGIE_SIDE_THEIRS && id)
    fresh = g_hash_table_lookup (self->renamed, id);
  return fresh ? fresh : id;
}

typedef struct
{
  RegieMatching *matching;
  GHashTable *used; /* all ids of the three versions; NULL until one is needed */
  GHashTable *next; /* prefix to the last number tried */
} Naming;

static void
note_id (RegieRecord *record, gpointer used)
{
  if (record->id)
    g_hash_table_add (used, record->id);
}

static void
begin_naming (Naming *self)
{
  self->used = g_hash_table_new (g_str_hash, g_str_equal);
  self->next = g_hash_table_new (g_str_hash, g_str_equal);
  self->matching->renamed = g_hash_table_new (g_str_hash, g_str_equal);
  for (int side = 0; side < REGIE_N_SIDES; side++)
    regie_record_visit (REGIE_RECORD (self->matching->productions[side]), note_id,
                        self->used);
}

static void
rename_record (Naming *self, RegieRecord *record)
{
  const char *prefix = REGIE_RECORD_GET_CLASS (record)->id_prefix;
  guint n;
  char *id = NULL;

  if (!self->used)
    begin_naming (self);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->next, prefix));
  do
    {
      g_free (id);
      id = g_strdup_printf ("%s%u", prefix, ++n);
    }
  while (g_hash_table_contains (self->used, id));
  g_hash_table_insert (self->next, (gpointer) prefix, GUINT_TO_POINTER (n));
  g_hash_table_insert (self->matching->renamed, record->id,
                       g_string_chunk_insert (self->matching->texts, id));
  g_free (id);
}

static RegieRecord *
owner_with_id (RegieRecord *record)
{
  do
    record = record->owner;
  while (record->owner && !record->id);
  return record;
}

/* Both made it: the same only if all of it is, and where it is too. */
static gboolean
is_same (RegieRecord *mine, RegieRecord *theirs)
{
  return regie_record_place (mine, NULL) == regie_record_place (theirs, NULL) &&
         g_strcmp0 (owner_with_id (mine)->id, owner_with_id (theirs)->id) == 0 &&
         regie_record_equal (mine, theirs);
}

/* Whether for mine the id stands for something of another type. */
static gboolean
is_taken (Naming *self, RegieRecord *record)
{
  RegieMatch *match;

  for (unsigned n = 0; (match = regie_matching_find_nth (self->matching, record->id, n));
       n++)
    if (match->record[REGIE_SIDE_MINE] && match->klass != REGIE_RECORD_GET_CLASS (record))
      return TRUE;
  return FALSE;
}

/* above: whether what it is part of clashes, so that nothing new in it is the same. */
static gboolean
is_clash (Naming *self, RegieRecord *record, gboolean above)
{
  RegieMatch *match = regie_matching_find (self->matching, record->id);

  if (!match || is_taken (self, record))
    return match != NULL;
  return !match->record[REGIE_SIDE_BASE] &&
         (above || !is_same (match->record[REGIE_SIDE_MINE], record));
}

static void
find_clashes (Naming *self, RegieRecord *record, gboolean above)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  RegieRecord *item;

  if (record->id)
    {
      above = is_clash (self, record, above);
      if (above)
        rename_record (self, record);
    }
  for (unsigned c = 0; c < klass->n_children; c++)
    for (unsigned i = 0; (item = regie_record_child (record, &klass->children[c], i));
         i++)
      find_clashes (self, item, above);
}

void
regie_rename_clashes (RegieMatching *self)
{
  Naming naming = { self, NULL, NULL };

  find_clashes (&naming, REGIE_RECORD (self->productions[REGIE_SIDE_THEIRS]), FALSE);
  g_clear_pointer (&naming.used, g_hash_table_unref);
  g_clear_pointer (&naming.next, g_hash_table_unref);
}
