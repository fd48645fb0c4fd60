/* Which records a merged production has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/presence.h"

#include "app/model/forget.h"

#define BASE REGIE_SIDE_BASE
#define MINE REGIE_SIDE_MINE
#define THEIRS REGIE_SIDE_THEIRS

/* Changes */

/* Up to the outermost, unless that was done. */
static void
note_changed (RegieMatch *match, RegieSide side)
{
  for (; match && !match->changed[side]; match = match->owner[side])
    match->changed[side] = TRUE;
}

static gboolean
is_set (RegieMatching *self,
        const RegieMatch *match,
        RegieSide side,
        const RegieField *field)
{
  return !regie_field_equal (field, regie_matching_get (self, match, side, field),
                             regie_matching_get (self, match, BASE, field));
}

static gboolean
is_changed (RegieMatching *self, const RegieMatch *match, RegieSide side)
{
  if (!match->record[BASE] || regie_match_is_elsewhere (match, BASE, side) ||
      !regie_match_extra_same (match, BASE, side))
    return TRUE;
  for (unsigned i = 0; i < match->klass->n_fields; i++)
    if (is_set (self, match, side, &match->klass->fields[i]))
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): what the field refers to. */
static RegieMatch *
find_target (RegieMatching *self,
             const RegieMatch *match,
             RegieSide side,
             const RegieField *field)
{
  return field->kind == REGIE_KIND_LINK
           ? regie_matching_find (self,
                                  regie_matching_get (self, match, side, field).text)
           : NULL;
}

static void
note_references (RegieMatching *self, const RegieMatch *match, RegieSide side)
{
  for (unsigned i = 0; i < match->klass->n_fields; i++)
    {
      const RegieField *field = &match->klass->fields[i];
      RegieMatch *target = find_target (self, match, side, field);

      if (target && target->record[side] &&
          (!match->record[BASE] || is_set (self, match, side, field)))
        note_changed (target, side);
    }
}

void
regie_presence_note_changes (RegieMatching *self, RegieSide side)
{
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];

      if (match->record[side] && is_changed (self, match, side))
        {
          note_changed (match, side);
          note_references (self, match, side);
        }
    }
}

/* Presence */

/* Returns: the one side that has it, or BASE when not exactly one has. */
static RegieSide
only_side (const RegieMatch *match)
{
  if (!match->record[MINE] == !match->record[THEIRS])
    return BASE;
  return match->record[MINE] ? MINE : THEIRS;
}

static void
drop (RegieMatch *match, RegieSide side)
{
  match->in = FALSE;
  match->dropped = TRUE;
  for (RegieMatch *item = match->first[side]; item; item = item->next[side])
    if (only_side (item) == side)
      drop (item, side);
}

static void keep (RegieMatching *self, RegieMatch *match);

/* What it refers to and what it holds. */
static void
keep_along (RegieMatching *self, RegieMatch *match, RegieSide side)
{
  for (unsigned i = 0; i < match->klass->n_fields; i++)
    {
      RegieMatch *target = find_target (self, match, side, &match->klass->fields[i]);

      if (target && only_side (target) == side)
        keep (self, target);
    }
  for (RegieMatch *item = match->first[side]; item; item = item->next[side])
    if (only_side (item) == side)
      keep (self, item);
}

static void
keep (RegieMatching *self, RegieMatch *match)
{
  RegieSide side = only_side (match);

  if (match->kept || match->dropped || !match->record[BASE])
    return;
  match->in = match->kept = TRUE;
  if (!match->owner[side]->in)
    keep (self, match->owner[side]);
  keep_along (self, match, side);
}

static gboolean
is_in (const RegieMatch *match)
{
  if (match->record[BASE])
    return match->record[MINE] && match->record[THEIRS];
  return match->record[MINE] || match->record[THEIRS];
}

static void
settle_chosen (RegieMatching *self)
{
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];

      if (match->chosen_out)
        drop (match, only_side (match));
    }
}

void
regie_presence_settle (RegieMatching *self)
{
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];

      match->kept = match->dropped = match->settled = FALSE;
      match->merged = NULL;
      match->in = is_in (match);
    }
  settle_chosen (self);
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];
      RegieSide side = only_side (match);

      if (match->record[BASE] && side != BASE && match->changed[side])
        keep (self, match);
    }
}

gboolean
regie_presence_is_conflict (const RegieMatch *match)
{
  if (match->chosen_out)
    return !match->owner[only_side (match)]->dropped;
  return match->kept && !match->owner[only_side (match)]->kept;
}

/* Mending */

/* Returns: (transfer full): the ids that are not in use any more. */
static GHashTable *
find_gone (RegieMatching *self)
{
  GHashTable *ids = regie_forget_begin ();

  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];

      if (!match->within && !match->merged)
        g_hash_table_add (ids, g_strdup (match->key));
    }
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];

      if (!match->within && match->merged)
        g_hash_table_remove (ids, match->key);
    }
  return ids;
}

static void
hold (RegieRecord *record, gpointer held)
{
  g_ptr_array_add (held, g_object_ref (record));
}

void
regie_presence_mend (RegieMatching *self, RegieProduction *production)
{
  g_autoptr (GHashTable) ids = find_gone (self);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  if (g_hash_table_size (ids) == 0)
    return;
  regie_record_visit (REGIE_RECORD (production), hold, held);
  if (regie_forget (production, ids) == 0)
    return;
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];

      if (match->merged && !regie_record_above (match->merged, REGIE_TYPE_PRODUCTION))
        match->merged = NULL;
    }
}
