/* Aligning and distributing what is selected; a group is arranged as one thing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/edit.h"
#include "app/stage/move.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is moved as one. */
typedef struct
{
  GPtrArray *records; /* borrowed ones */
  RegieBox box;
} Unit;

static void
unit_clear (gpointer data)
{
  g_ptr_array_unref (((Unit *) data)->records);
}

static GArray *
gather_units (GPtrArray *records)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  g_array_set_clear_func (units, unit_clear);
  for (unsigned i = 0; i < records->len; i++)
    {
      RegieRecord *record = records->pdata[i];
      const char *group = REGIE_IS_ELEMENT (record) ? REGIE_ELEMENT (record)->group : "";
      unsigned at = 0;
      Unit *unit;

      if (REGIE_IS_OPENING (record))
        continue;
      if (group && *group)
        at = GPOINTER_TO_UINT (g_hash_table_lookup (groups, group));
      if (at == 0)
        {
          Unit fresh = { g_ptr_array_new (), REGIE_BOX_EMPTY };

          g_array_append_val (units, fresh);
          at = units->len;
          if (group && *group)
            g_hash_table_insert (groups, (gpointer) group, GUINT_TO_POINTER (at));
        }
      unit = &g_array_index (units, Unit, at - 1);
      g_ptr_array_add (unit->records, record);
      unit->box = regie_box_union (unit->box, regie_record_outline (record));
    }
  return units;
}

/* Returns: how many records moved. */
static unsigned
shift_unit (Unit *unit, double dx, double dy)
{
  if (fabs (dx) < 1e-6 && fabs (dy) < 1e-6)
    return 0;
  for (unsigned i = 0; i < unit->records->len; i++)
    regie_record_shift (unit->records->pdata[i], dx, dy);
  return unit->records->len;
}

static RegiePoint
align_by (RegieAlign how, RegieBox box, RegieBox all)
{
  switch (how)
    {
    case REGIE_ALIGN_LEFT:
      return (RegiePoint){ all.x - box.x, 0 };
    case REGIE_ALIGN_CENTRE:
      return (RegiePoint){ all.x + all.width / 2 - box.x - box.width / 2, 0 };
    case REGIE_ALIGN_RIGHT:
      return (RegiePoint){ all.x + all.width - box.x - box.width, 0 };
    case REGIE_ALIGN_TOP:
      return (RegiePoint){ 0, all.y - box.y };
    case REGIE_ALIGN_MIDDLE:
      return (RegiePoint){ 0, all.y + all.height / 2 - box.y - box.height / 2 };
    case REGIE_ALIGN_BOTTOM:
      return (RegiePoint){ 0, all.y + all.height - box.y - box.height };
    }
  return (RegiePoint){ 0, 0 };
}

unsigned
regie_edit_align (RegieStage *stage, RegieAlign how)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);
  g_autoptr (GArray) units = gather_units (records);
  RegieJournal *journal = regie_stage_journal (stage);
  RegieBox all = REGIE_BOX_EMPTY;
  unsigned n = 0;

  if (units->len < 2)
    return 0;
  for (unsigned i = 0; i < units->len; i++)
    all = regie_box_union (all, g_array_index (units, Unit, i).box);
  regie_journal_begin (journal, _ ("Align"));
  for (unsigned i = 0; i < units->len; i++)
    {
      Unit *unit = &g_array_index (units, Unit, i);
      RegiePoint by = align_by (how, unit->box, all);

      n += shift_unit (unit, by.x, by.y);
    }
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  return n;
}

static int
compare_across (gconstpointer a, gconstpointer b)
{
  const RegieBox *x = &((const Unit *) a)->box, *y = &((const Unit *) b)->box;
  double d = x->x + x->width / 2 - y->x - y->width / 2;

  return (d > 0) - (d < 0);
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  const RegieBox *x = &((const Unit *) a)->box, *y = &((const Unit *) b)->box;
  double d = x->y + x->height / 2 - y->y - y->height / 2;

  return (d > 0) - (d < 0);
}

static double
start_of (RegieBox box, gboolean down)
{
  return down ? box.y : box.x;
}

static double
size_of (RegieBox box, gboolean down)
{
  return down ? box.height : box.width;
}

static double
centre_of (RegieBox box, gboolean down)
{
  return start_of (box, down) + size_of (box, down) / 2;
}

/* The first and the last stay; between them centres, or gaps, become equal. */
static unsigned
spread (GArray *units, gboolean down, gboolean gaps)
{
  RegieBox first = g_array_index (units, Unit, 0).box;
  RegieBox last = g_array_index (units, Unit, units->len - 1).box;
  double step = centre_of (last, down) - centre_of (first, down), at;
  unsigned n = 0;

  if (gaps)
    {
      step = start_of (last, down) - start_of (first, down);
      for (unsigned i = 0; i + 1 < units->len; i++)
        step -= size_of (g_array_index (units, Unit, i).box, down);
    }
  step /= units->len - 1;
  at = gaps ? start_of (first, down) : centre_of (first, down);
  for (unsigned i = 0; i < units->len; i++)
    {
      Unit *unit = &g_array_index (units, Unit, i);
      double by = at - (gaps ? start_of (unit->box, down) : centre_of (unit->box, down));

      n += shift_unit (unit, down ? 0 : by, down ? by : 0);
      at += step + (gaps ? size_of (unit->box, down) : 0);
    }
  return n;
}

unsigned
regie_edit_distribute (RegieStage *stage, RegieDistribute how)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);
  g_autoptr (GArray) units = gather_units (records);
  RegieJournal *journal = regie_stage_journal (stage);
  gboolean down =
    how == REGIE_DISTRIBUTE_CENTRES_DOWN || how == REGIE_DISTRIBUTE_GAPS_DOWN;
  gboolean gaps =
    how == REGIE_DISTRIBUTE_GAPS_ACROSS || how == REGIE_DISTRIBUTE_GAPS_DOWN;
  unsigned n;

  if (units->len < 3)
    return 0;
  g_array_sort (units, down ? compare_down : compare_across);
  regie_journal_begin (journal, _ ("Distribute"));
  n = spread (units, down, gaps);
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  return n;
}

static gboolean
has_units (RegieStage *stage, unsigned needed)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GArray) units = NULL;
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    if (regie_stage_may_pick (stage, record))
      g_ptr_array_add (records, record);
  units = gather_units (records);
  return units->len >= needed;
}

gboolean
regie_edit_may_align (RegieStage *stage)
{
  return has_units (stage, 2);
}

gboolean
regie_edit_may_distribute (RegieStage *stage)
{
  return has_units (stage, 3);
}
