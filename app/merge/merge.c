/* What two people did to one production, put together: the merged records and the conflicts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/merge.h"

#include "app/merge/order.h"
#include "app/merge/presence.h"

#define BASE REGIE_SIDE_BASE
#define MINE REGIE_SIDE_MINE
#define THEIRS REGIE_SIDE_THEIRS

RegieSide
regie_conflict_remover (const RegieConflict *self)
{
  return self->match->record[MINE] ? THEIRS : MINE;
}

/* Conflicts */

static const RegieConflict *
find_choice (RegieMerge *self, const RegieConflict *conflict)
{
  for (unsigned i = 0; i < self->choices->len; i++)
    {
      const RegieConflict *choice = self->choices->pdata[i];

      if (choice->kind == conflict->kind && choice->match == conflict->match &&
          choice->field == conflict->field)
        return choice;
    }
  return NULL;
}

/* Returns: which side to take. */
static RegieSide
note_conflict (RegieMerge *self, RegieConflict conflict)
{
  const RegieConflict *choice = find_choice (self, &conflict);

  if (choice)
    conflict.taken = choice->taken;
  g_ptr_array_add (self->conflicts, g_memdup2 (&conflict, sizeof conflict));
  return conflict.taken;
}

/* Where records go */

static gboolean
is_moved_apart (const RegieMatch *match)
{
  return match->record[BASE] && regie_match_is_elsewhere (match, BASE, MINE) &&
         regie_match_is_elsewhere (match, BASE, THEIRS) &&
         regie_match_is_elsewhere (match, MINE, THEIRS);
}

static gboolean
can_stand (const RegieMatch *match, RegieSide side)
{
  return match->record[side] && match->owner[side]->in;
}

static RegieSide
find_place (RegieMerge *self, RegieMatch *match)
{
  RegieSide side = match->record[MINE] ? MINE : THEIRS;

  if (!match->record[MINE] || !match->record[THEIRS])
    return side;
  if (is_moved_apart (match))
    side =
      note_conflict (self, (RegieConflict){ REGIE_CONFLICT_PLACE, match, NULL, MINE });
  else if (match->record[BASE] && regie_match_is_elsewhere (match, BASE, THEIRS))
    side = THEIRS;
  return side;
}

static void
settle_order (RegieMerge *self, RegieMatch *match)
{
  match->follows_theirs = FALSE;
  if (match->moved[MINE] && match->moved[THEIRS] &&
      regie_order_anchor (match, MINE) != regie_order_anchor (match, THEIRS))
    match->follows_theirs =
      note_conflict (self, (RegieConflict){ REGIE_CONFLICT_ORDER, match, NULL, MINE }) ==
      THEIRS;
}

/* Where it would go may have been removed, or go for the same reason. */
static void
settle_place (RegieMerge *self, RegieMatch *match)
{
  if (match->settled)
    return;
  match->settled = TRUE;
  for (RegieSide side = MINE; side <= THEIRS; side++)
    if (match->record[side] && match->owner[side])
      settle_place (self, match->owner[side]);
  if (!match->in || match == self->matching->root)
    return;
  match->stands = find_place (self, match);
  if (!can_stand (match, match->stands))
    match->stands = MINE + THEIRS - match->stands;
  match->dropped = !can_stand (match, match->stands);
  match->in = !match->dropped;
  if (match->in)
    settle_order (self, match);
}

static void
settle_places (RegieMerge *self)
{
  GPtrArray *all = self->matching->all;

  for (unsigned i = 0; i < all->len; i++)
    {
      RegieMatch *match = all->pdata[i];

      if (regie_presence_is_conflict (match))
        note_conflict (self, (RegieConflict){ REGIE_CONFLICT_REMOVED, match, NULL,
                                              match->record[MINE] ? MINE : THEIRS });
      settle_place (self, match);
    }
}

/* What they hold */

static RegieValue
merge_value (RegieMerge *self, RegieMatch *match, const RegieField *field)
{
  RegieValue base = regie_matching_get (self->matching, match, BASE, field);
  RegieValue mine = regie_matching_get (self->matching, match, MINE, field);
  RegieValue theirs = regie_matching_get (self->matching, match, THEIRS, field);

  if (regie_field_equal (field, base, mine))
    return theirs;
  if (regie_field_equal (field, base, theirs) || regie_field_equal (field, mine, theirs))
    return mine;
  return note_conflict (self, (RegieConflict){ REGIE_CONFLICT_FIELD, match, field,
                                               MINE }) == MINE
           ? mine
           : theirs;
}

static RegieSide
merge_unknown (RegieMerge *self, RegieMatch *match)
{
  if (regie_match_extra_same (match, BASE, MINE))
    return THEIRS;
  if (regie_match_extra_same (match, BASE, THEIRS) ||
      regie_match_extra_same (match, MINE, THEIRS))
    return MINE;
  return note_conflict (self,
                        (RegieConflict){ REGIE_CONFLICT_UNKNOWN, match, NULL, MINE });
}

static void
fill (RegieMerge *self, RegieMatch *match, RegieRecord *record)
{
  RegieExtra extra;

  match->merged = record;
  if (!match->within && match != self->matching->root)
    record->id = g_strdup (match->key);
  for (unsigned i = 0; i < match->klass->n_fields; i++)
    regie_record_put (record, &match->klass->fields[i],
                      merge_value (self, match, &match->klass->fields[i]));
  if (!g_atomic_int_get (&match->klass->has_extra))
    return;
  extra = regie_matching_extra (match, merge_unknown (self, match));
  if (extra.attributes || extra.children)
    regie_record_add_extra (record, g_strdup (extra.attributes),
                            g_strdup (extra.children));
}

static void
build (RegieMerge *self, RegieMatch *match, RegieRecord *record)
{
  fill (self, match, record);
  for (unsigned c = 0; c < match->klass->n_children; c++)
    for (RegieMatch *item = regie_order_merge (match, &match->klass->children[c]); item;
         item = item->then)
      build (self, item, regie_record_grow (record, &match->klass->children[c]));
}

/* The whole */

static void
make (RegieMerge *self)
{
  g_ptr_array_set_size (self->conflicts, 0);
  g_clear_object (&self->production);
  self->production = regie_production_new ();
  regie_presence_settle (self->matching);
  settle_places (self);
  build (self, self->matching->root, REGIE_RECORD (self->production));
  regie_presence_mend (self->matching, self->production);
}

RegieMerge *
regie_merge_new (RegieProduction *base, RegieProduction *mine, RegieProduction *theirs)
{
  RegieMerge *self = g_new0 (RegieMerge, 1);

  self->matching = regie_matching_new (base, mine, theirs);
  self->conflicts = g_ptr_array_new_with_free_func (g_free);
  self->choices = g_ptr_array_new_with_free_func (g_free);
  for (RegieSide side = MINE; side <= THEIRS; side++)
    {
      regie_order_note_moved (self->matching, side);
      regie_presence_note_changes (self->matching, side);
    }
  make (self);
  return self;
}

void
regie_merge_free (RegieMerge *self)
{
  g_clear_object (&self->production);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->choices);
  regie_matching_free (self->matching);
  g_free (self);
}

static void
choose (RegieMerge *self, const RegieConflict *conflict, RegieSide side)
{
  RegieConflict choice = *conflict;
  RegieConflict *before = (RegieConflict *) find_choice (self, &choice);

  choice.taken = side;
  if (choice.kind == REGIE_CONFLICT_REMOVED)
    choice.match->chosen_out = side == regie_conflict_remover (&choice);
  if (before)
    before->taken = side;
  else
    g_ptr_array_add (self->choices, g_memdup2 (&choice, sizeof choice));
}

void
regie_merge_take (RegieMerge *self, unsigned conflict, RegieSide side)
{
  choose (self, self->conflicts->pdata[conflict], side);
  make (self);
}

void
regie_merge_take_all (RegieMerge *self, RegieSide side)
{
  for (unsigned i = 0; i < self->conflicts->len; i++)
    choose (self, self->conflicts->pdata[i], side);
  make (self);
}
