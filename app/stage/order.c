/* Which of two things that overlap lies above: their order in their owner's list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/edit.h"
#include "app/stage/move.h"

#include <glib/gi18n-lib.h>

static void
put_at (RegieRecord *record, unsigned position)
{
  g_autoptr (RegieRecord) keep = g_object_ref (record);
  RegieRecord *owner = record->owner;
  const RegieChildren *children = regie_record_place (record, NULL);

  regie_record_remove (record);
  regie_record_insert (owner, children, position, record);
}

/* The next sibling in the direction that overlaps and is not selected; where it stands, or
 * G_MAXUINT. A step past what is elsewhere on the plan would not be seen. */
static unsigned
find_next (RegieStage *stage, RegieRecord *record, int step)
{
  unsigned position;
  const RegieChildren *children = regie_record_place (record, &position);
  RegieBox box = regie_record_outline (record);
  RegieRecord *other;

  for (unsigned i = position + (unsigned) step;
       (other = regie_record_child (record->owner, children, i)); i += (unsigned) step)
    if (!regie_selection_contains (stage->selection, other) &&
        regie_box_meets (regie_record_outline (other), box))
      return i;
  return G_MAXUINT;
}

static gboolean
reorder (RegieStage *stage, RegieRecord *record, RegieOrder how)
{
  unsigned position, to;
  const RegieChildren *children = regie_record_place (record, &position);

  if (how == REGIE_ORDER_FRONT)
    to = regie_record_count (record->owner, children) - 1;
  else if (how == REGIE_ORDER_BACK)
    to = 0;
  else
    to = find_next (stage, record, how == REGIE_ORDER_FORWARD ? 1 : -1);
  if (to == G_MAXUINT || to == position)
    return FALSE;
  put_at (record, to);
  return TRUE;
}

static int
compare_position (gconstpointer a, gconstpointer b)
{
  unsigned x = 0, y = 0;

  regie_record_place (*(RegieRecord *const *) a, &x);
  regie_record_place (*(RegieRecord *const *) b, &y);
  return x < y ? -1 : x > y;
}

unsigned
regie_edit_order (RegieStage *stage, RegieOrder how)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);
  RegieJournal *journal = regie_stage_journal (stage);
  /* So that those selected keep their order among themselves. */
  gboolean upwards = how == REGIE_ORDER_FRONT || how == REGIE_ORDER_BACKWARD;
  unsigned n = 0;

  g_ptr_array_sort (records, compare_position);
  regie_journal_begin (journal, _ ("Order"));
  for (unsigned i = 0; i < records->len; i++)
    n +=
      (unsigned) reorder (stage, records->pdata[upwards ? i : records->len - 1 - i], how);
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  return n;
}
