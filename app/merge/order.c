/* The order of records in their lists: what was moved, and two orders made one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/order.h"

/* What was moved */

/* Length of the run that the next item lengthens: as in patience, ends hold the smallest last
 * item of a run of each length. */
static unsigned
find_run (GPtrArray *items, const unsigned *ends, unsigned n_ends, unsigned position)
{
  unsigned low = 0;

  while (low < n_ends)
    {
      unsigned middle = low + (n_ends - low) / 2;
      const RegieMatch *end = items->pdata[ends[middle]];

      if (end->position[REGIE_SIDE_BASE] < position)
        low = middle + 1;
      else
        n_ends = middle;
    }
  return low;
}

/* All but the longest run that still is in the order of BASE. */
static void
note_items (GPtrArray *items, RegieSide side)
{
  g_autofree unsigned *ends = g_new (unsigned, items->len);
  g_autofree unsigned *before = g_new (unsigned, items->len);
  unsigned n_ends = 0;

  for (unsigned i = 0; i < items->len; i++)
    {
      RegieMatch *item = items->pdata[i];
      unsigned run = find_run (items, ends, n_ends, item->position[REGIE_SIDE_BASE]);

      item->moved[side] = TRUE;
      before[i] = run > 0 ? ends[run - 1] : 0;
      ends[run] = i;
      n_ends = MAX (n_ends, run + 1);
    }
  for (unsigned i = ends[n_ends - 1]; n_ends > 0; n_ends--, i = before[i])
    ((RegieMatch *) items->pdata[i])->moved[side] = FALSE;
}

static gboolean
is_in_order (GPtrArray *items)
{
  for (unsigned i = 1; i < items->len; i++)
    if (((RegieMatch *) items->pdata[i - 1])->position[REGIE_SIDE_BASE] >
        ((RegieMatch *) items->pdata[i])->position[REGIE_SIDE_BASE])
      return FALSE;
  return TRUE;
}

static void
note_lists (RegieMatch *owner, RegieSide side)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  const RegieChildren *children = NULL;

  for (RegieMatch *item = owner->first[side];; item = item->next[side])
    {
      if (!item || item->place[side] != children)
        {
          if (!is_in_order (items))
            note_items (items, side);
          g_ptr_array_set_size (items, 0);
        }
      if (!item)
        return;
      children = item->place[side];
      if (item->record[REGIE_SIDE_BASE] &&
          !regie_match_is_elsewhere (item, REGIE_SIDE_BASE, side))
        g_ptr_array_add (items, item);
    }
}

void
regie_order_note_moved (RegieMatching *self, RegieSide side)
{
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *owner = self->all->pdata[i];

      if (owner->first[side] && owner->first[side]->next[side])
        note_lists (owner, side);
    }
}

/* Two orders made one */

static gboolean
is_listed (const RegieMatch *item,
           RegieSide side,
           const RegieMatch *owner,
           const RegieChildren *children)
{
  return item->owner[side] == owner && item->place[side] == children;
}

static gboolean
belongs (const RegieMatch *item, const RegieMatch *owner, const RegieChildren *children)
{
  return item->in && is_listed (item, item->stands, owner, children);
}

/* Whether it is theirs that says where in the list. */
static gboolean
is_put_by_theirs (const RegieMatch *item,
                  const RegieMatch *owner,
                  const RegieChildren *children)
{
  return is_listed (item, REGIE_SIDE_THEIRS, owner, children) &&
         (!is_listed (item, REGIE_SIDE_MINE, owner, children) ||
          (item->moved[REGIE_SIDE_THEIRS] &&
           (!item->moved[REGIE_SIDE_MINE] || item->follows_theirs)));
}

/* Whether it is mine alone that says so: what theirs put at the same place comes after it. */
static gboolean
is_put_by_mine (const RegieMatch *item,
                const RegieMatch *owner,
                const RegieChildren *children)
{
  return is_listed (item, REGIE_SIDE_MINE, owner, children) &&
         (item->moved[REGIE_SIDE_MINE] ||
          (!is_listed (item, REGIE_SIDE_BASE, owner, children) &&
           !is_listed (item, REGIE_SIDE_THEIRS, owner, children)));
}

RegieMatch *
regie_order_merge (RegieMatch *owner, const RegieChildren *children)
{
  RegieMatch *first = NULL, **end = &first;

  for (RegieMatch *item = owner->first[REGIE_SIDE_MINE]; item;
       item = item->next[REGIE_SIDE_MINE])
    if (item->place[REGIE_SIDE_MINE] == children && belongs (item, owner, children) &&
        !is_put_by_theirs (item, owner, children))
      {
        *end = item;
        end = &item->then;
      }
  *end = NULL;
  end = &first;
  for (RegieMatch *item = owner->first[REGIE_SIDE_THEIRS]; item;
       item = item->next[REGIE_SIDE_THEIRS])
    {
      if (item->place[REGIE_SIDE_THEIRS] != children || !belongs (item, owner, children))
        continue;
      if (is_put_by_theirs (item, owner, children))
        {
          while (*end && is_put_by_mine (*end, owner, children))
            end = &(*end)->then;
          item->then = *end;
          *end = item;
        }
      end = &item->then;
    }
  return first;
}

RegieMatch *
regie_order_anchor (const RegieMatch *match, RegieSide side)
{
  RegieMatch *anchor = NULL;

  for (RegieMatch *item = match->owner[side]->first[side]; item != match;
       item = item->next[side])
    if (item->place[side] == match->place[side] && item->in &&
        item->record[REGIE_SIDE_BASE] && item->record[REGIE_SIDE_MINE] &&
        item->record[REGIE_SIDE_THEIRS] && !item->moved[REGIE_SIDE_MINE] &&
        !item->moved[REGIE_SIDE_THEIRS])
      anchor = item;
  return anchor;
}
