/* Which records of two or three versions of a production are one and the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/match.h"

#include "app/merge/rename.h"

static guint
hash (gconstpointer data)
{
  const RegieMatch *match = data;

  return g_str_hash (match->key) ^ g_direct_hash (match->within) ^
         g_direct_hash (match->children) ^ match->nth;
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  const RegieMatch *one = a, *other = b;

  return one->within == other->within && one->children == other->children &&
         one->nth == other->nth && g_str_equal (one->key, other->key);
}

static RegieMatch *
look_up (RegieMatching *self, const RegieMatch *wanted)
{
  return g_hash_table_lookup (self->by_key, wanted);
}

RegieMatch *
regie_matching_find_nth (RegieMatching *self, const char *id, unsigned n)
{
  return id && *id ? look_up (self, &(RegieMatch){ .key = id, .nth = n }) : NULL;
}

RegieMatch *
regie_matching_find (RegieMatching *self, const char *id)
{
  return regie_matching_find_nth (self, id, 0);
}

static RegieMatch *
add (RegieMatching *self, const RegieMatch *wanted)
{
  RegieMatch *match = g_new (RegieMatch, 1);

  *match = *wanted;
  g_hash_table_add (self->by_key, match);
  g_ptr_array_add (self->all, match);
  return match;
}

unsigned
regie_match_n_key_fields (const RegieRecordClass *klass)
{
  unsigned n = 0;

  while (n < klass->n_fields && (klass->fields[n].kind == REGIE_KIND_WORD ||
                                 klass->fields[n].kind == REGIE_KIND_LINK))
    n++;
  return n;
}

static const char *
word_of (RegieMatching *self,
         RegieRecord *record,
         RegieSide side,
         const RegieField *field)
{
  const char *word = regie_record_get (record, field).text;

  if (field->kind == REGIE_KIND_LINK)
    word = regie_rename_id (self, word, side);
  return word ? word : "";
}

/* Of records without ids. What they are about is told by the table: the words and links that
 * come first. */
static const char *
natural_key (RegieMatching *self, RegieRecord *record, RegieSide side)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  g_autoptr (GString) all = NULL;
  unsigned n = regie_match_n_key_fields (klass);

  if (n < 2)
    return n ? word_of (self, record, side, klass->fields) : "";
  all = g_string_new (NULL);
  for (unsigned i = 0; i < n; i++)
    g_string_append_printf (all, " %s", word_of (self, record, side, &klass->fields[i]));
  return g_string_chunk_insert (self->texts, all->str);
}

static const char *
key_of (RegieMatching *self,
        const RegieMatch *wanted,
        RegieRecord *record,
        RegieSide side)
{
  if (!wanted->within)
    return regie_rename_id (self, record->id, side);
  return wanted->children->single ? "" : natural_key (self, record, side);
}

/* The first that the version does not have yet, and that is of the type: of two records that
 * are alike each gets one, and an id used for something else now tells nothing. */
static RegieMatch *
find_or_add (RegieMatching *self, RegieMatch *wanted, RegieSide side)
{
  for (;; wanted->nth++)
    {
      RegieMatch *match = look_up (self, wanted);

      if (!match)
        return add (self, wanted);
      if (!match->record[side] && match->klass == wanted->klass)
        return match;
    }
}

static void take_children (RegieMatching *self, RegieMatch *owner, RegieSide side);

static RegieMatch *
take (RegieMatching *self,
      RegieMatch *owner,
      RegieSide side,
      const RegieChildren *children,
      unsigned position)
{
  RegieRecord *record = regie_record_child (owner->record[side], children, position);
  RegieMatch wanted = { .klass = REGIE_RECORD_GET_CLASS (record) }, *match;

  if (!record->id)
    {
      wanted.within = owner;
      wanted.children = children;
    }
  wanted.key = key_of (self, &wanted, record, side);
  match = find_or_add (self, &wanted, side);
  match->record[side] = record;
  match->owner[side] = owner;
  match->place[side] = children;
  match->position[side] = position;
  take_children (self, match, side);
  return match;
}

static void
take_children (RegieMatching *self, RegieMatch *owner, RegieSide side)
{
  RegieMatch **end = &owner->first[side];

  for (unsigned c = 0; c < owner->klass->n_children; c++)
    {
      const RegieChildren *children = &owner->klass->children[c];
      unsigned n = regie_record_count (owner->record[side], children);

      for (unsigned i = 0; i < n; i++)
        {
          *end = take (self, owner, side, children, i);
          end = &(*end)->next[side];
        }
    }
}

static void
take_version (RegieMatching *self, RegieProduction *production, RegieSide side)
{
  if (!production)
    return;
  self->productions[side] = g_object_ref (production);
  if (side == REGIE_SIDE_THEIRS)
    regie_rename_clashes (self);
  self->root->record[side] = REGIE_RECORD (production);
  take_children (self, self->root, side);
  if (side == REGIE_SIDE_THEIRS)
    regie_rename_groups (self);
}

RegieMatching *
regie_matching_new (RegieProduction *base, RegieProduction *mine, RegieProduction *theirs)
{
  RegieMatching *self = g_new0 (RegieMatching, 1);

  self->all = g_ptr_array_new_with_free_func (g_free);
  self->by_key = g_hash_table_new (hash, equal);
  self->texts = g_string_chunk_new (256);
  /* No id is empty, so nothing else is known by this. */
  self->root =
    add (self, &(RegieMatch){ .key = "", .klass = REGIE_RECORD_GET_CLASS (base) });
  take_version (self, base, REGIE_SIDE_BASE);
  take_version (self, mine, REGIE_SIDE_MINE);
  take_version (self, theirs, REGIE_SIDE_THEIRS);
  return self;
}

void
regie_matching_free (RegieMatching *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->all);
  g_clear_pointer (&self->renamed, g_hash_table_unref);
  g_clear_pointer (&self->regrouped, g_hash_table_unref);
  for (int side = 0; side < REGIE_N_SIDES; side++)
    g_clear_object (&self->productions[side]);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* Returns: (nullable): what speaks for the version. */
static RegieRecord *
speaker (const RegieMatch *match, RegieSide side)
{
  return match->record[side] ? match->record[side] : match->record[REGIE_SIDE_BASE];
}

RegieValue
regie_matching_get (RegieMatching *self,
                    const RegieMatch *match,
                    RegieSide side,
                    const RegieField *field)
{
  RegieRecord *record = speaker (match, side);
  RegieValue value = regie_record_get (record ? record : match->klass->fresh, field);

  if ((field->kind == REGIE_KIND_LINK || field->kind == REGIE_KIND_WORD) &&
      match->record[side])
    value.text = (char *) regie_rename_text (self, field, value.text, side);
  return value;
}

RegieExtra
regie_matching_extra (const RegieMatch *match, RegieSide side)
{
  RegieRecord *record = speaker (match, side);
  const RegieExtra *extra = record ? regie_record_extra (record) : NULL;

  return extra ? *extra : (RegieExtra){ NULL, NULL };
}

gboolean
regie_match_extra_same (const RegieMatch *match, RegieSide a, RegieSide b)
{
  RegieExtra one = regie_matching_extra (match, a);
  RegieExtra other = regie_matching_extra (match, b);

  return g_strcmp0 (one.attributes, other.attributes) == 0 &&
         g_strcmp0 (one.children, other.children) == 0;
}

gboolean
regie_match_is_elsewhere (const RegieMatch *match, RegieSide a, RegieSide b)
{
  return match->record[a] && match->record[b] &&
         (match->owner[a] != match->owner[b] || match->place[a] != match->place[b]);
}
