/* Making of an open production another version of it, as one step that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/apply.h"

#include "app/merge/order.h"
#include "app/model/journal.h"

#define NOW REGIE_SIDE_BASE
#define WANTED REGIE_SIDE_MINE

/* The record of the document is "merged" in each match: there from the start, or made here. */

static void
set_fields (RegieMatching *self, RegieMatch *match)
{
  for (unsigned i = 0; i < match->klass->n_fields; i++)
    regie_record_set (match->merged, &match->klass->fields[i],
                      regie_matching_get (self, match, WANTED, &match->klass->fields[i]));
}

/* At the end for now: the order is made when all are there. */
static void
insert (RegieMatching *self, RegieMatch *match)
{
  const RegieChildren *children = match->place[WANTED];
  RegieRecord *owner = match->owner[WANTED]->merged;
  g_autoptr (RegieRecord) fresh = NULL;

  if (children->always)
    match->merged = regie_record_child (owner, children, 0);
  else
    {
      fresh = g_object_new (children->type (), NULL);
      fresh->id = g_strdup (match->record[WANTED]->id);
      match->merged = fresh;
      regie_record_insert (owner, children, G_MAXUINT, fresh);
    }
}

static void
move (RegieMatch *match, unsigned position)
{
  g_autoptr (RegieRecord) record = g_object_ref (match->merged);

  regie_record_remove (record);
  regie_record_insert (match->owner[WANTED]->merged, match->place[WANTED], position,
                       record);
}

/* Each owner comes before what is in it. */
static void
take_in (RegieMatching *self, RegieMatch *owner)
{
  set_fields (self, owner);
  regie_record_set_extra (owner->merged, regie_matching_extra (owner, WANTED));
  for (RegieMatch *item = owner->first[WANTED]; item; item = item->next[WANTED])
    {
      item->merged = item->record[NOW];
      if (!item->merged)
        insert (self, item);
      else if (item->moved[WANTED] || regie_match_is_elsewhere (item, NOW, WANTED))
        move (item, G_MAXUINT);
      take_in (self, item);
    }
}

/* Only what is not part of something that goes too. */
static void
take_out (RegieMatching *self)
{
  for (unsigned i = 0; i < self->all->len; i++)
    {
      RegieMatch *match = self->all->pdata[i];

      if (!match->record[WANTED] && match->owner[NOW]->record[WANTED])
        regie_record_remove (match->record[NOW]);
    }
}

static void
put_in_order (RegieMatch *owner)
{
  const RegieChildren *children = NULL;
  unsigned position = 0;

  for (RegieMatch *item = owner->first[WANTED]; item; item = item->next[WANTED])
    {
      position = item->place[WANTED] == children ? position + 1 : 0;
      children = item->place[WANTED];
      if (regie_record_child (owner->merged, children, position) != item->merged)
        move (item, position);
      put_in_order (item);
    }
}

void
regie_apply (RegieDocument *document, RegieProduction *wanted, const char *name)
{
  RegieProduction *production = regie_document_production (document);
  RegieJournal *journal = regie_document_journal (document);
  g_autoptr (RegieMatching) matching = regie_matching_new (production, wanted, NULL);

  regie_order_note_moved (matching, WANTED);
  matching->root->merged = REGIE_RECORD (production);
  regie_journal_begin (journal, name);
  take_in (matching, matching->root);
  take_out (matching);
  put_in_order (matching->root);
  regie_journal_commit (journal);
}
