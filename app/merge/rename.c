/* Ids and groups that two versions made under one name: theirs gets another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/rename.h"

#include "app/model/element.h"

const char *
regie_rename_id (RegieMatching *self, const char *id, RegieSide side)
{
  const char *fresh = NULL;

  if (self->renamed && side == REGIE_SIDE_THEIRS && id)
    fresh = g_hash_table_lookup (self->renamed, id);
  return fresh ? fresh : id;
}

static gboolean
is_group (const RegieField *field)
{
  return field->kind == REGIE_KIND_WORD && g_str_equal (field->name, "group");
}

const char *
regie_rename_text (RegieMatching *self,
                   const RegieField *field,
                   const char *text,
                   RegieSide side)
{
  const char *fresh = NULL;

  if (field->kind == REGIE_KIND_LINK)
    return regie_rename_id (self, text, side);
  if (self->regrouped && side == REGIE_SIDE_THEIRS && text && is_group (field))
    fresh = g_hash_table_lookup (self->regrouped, text);
  return fresh ? fresh : text;
}

/* Ids */

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

/* Groups */

typedef struct
{
  RegieMatching *matching;
  RegieSide side;
  GHashTable *members; /* group to a set of ids, in the end */
} Grouping;

static void
note_group (RegieRecord *record, gpointer data)
{
  Grouping *self = data;
  const char *group;
  GHashTable *ids;

  if (!REGIE_IS_ELEMENT (record) || !record->id)
    return;
  group = REGIE_ELEMENT (record)->group;
  if (!group || !*group)
    return;
  ids = g_hash_table_lookup (self->members, group);
  if (!ids)
    {
      ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->members, (gpointer) group, ids);
    }
  g_hash_table_add (ids,
                    (gpointer) regie_rename_id (self->matching, record->id, self->side));
}

/* Returns: (transfer full): what is grouped in the version. */
static GHashTable *
find_groups (RegieMatching *matching, RegieSide side)
{
  Grouping grouping = { matching, side,
                        g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               (GDestroyNotify) g_hash_table_unref) };

  regie_record_visit (REGIE_RECORD (matching->productions[side]), note_group, &grouping);
  return grouping.members;
}

static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;
  return g_hash_table_size (a) == g_hash_table_size (b);
}

/* n: the last number that was tried. */
static const char *
name_group (RegieMatching *self, GHashTable *const groups[REGIE_N_SIDES], guint *n)
{
  char word[16];

  do
    g_snprintf (word, sizeof word, "g%u", ++*n);
  while (g_hash_table_contains (groups[REGIE_SIDE_BASE], word) ||
         g_hash_table_contains (groups[REGIE_SIDE_MINE], word) ||
         g_hash_table_contains (groups[REGIE_SIDE_THEIRS], word));
  return g_string_chunk_insert (self->texts, word);
}

void
regie_rename_groups (RegieMatching *self)
{
  GHashTable *groups[REGIE_N_SIDES];
  GHashTableIter iter;
  gpointer word, theirs;
  guint n = 0;

  for (int side = 0; side < REGIE_N_SIDES; side++)
    groups[side] = find_groups (self, (RegieSide) side);
  self->regrouped = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, groups[REGIE_SIDE_THEIRS]);
  while (g_hash_table_iter_next (&iter, &word, &theirs))
    {
      GHashTable *mine = g_hash_table_lookup (groups[REGIE_SIDE_MINE], word);

      if (mine && !g_hash_table_contains (groups[REGIE_SIDE_BASE], word) &&
          !is_same_set (mine, theirs))
        g_hash_table_insert (self->regrouped, word,
                             (gpointer) name_group (self, groups, &n));
    }
  for (int side = 0; side < REGIE_N_SIDES; side++)
    g_hash_table_unref (groups[side]);
}
