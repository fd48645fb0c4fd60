/* A uniform grid over the extents of records.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/index.h"

#include <math.h>

/* A cell is about as large as the usual thing on a plan: a table with its chairs. */
#define CELL 2.0
/* What covers more cells than this is kept aside and always looked at: walls round the
 * whole place, zones. There are few. */
#define WIDE 144
#define FURTHEST 30000 /* cells from the origin: keeps two of them in 32 bits */

typedef struct
{
  RegieRecord *record; /* owned */
  RegieBox box;
  int order;
  unsigned sequence;
  unsigned stamp; /* of the search that last saw it */
} Entry;

typedef struct
{
  int left, top, right, bottom; /* inclusive */
} Span;

struct _RegieIndex
{
  GHashTable *entries; /* record to Entry */
  GHashTable *cells;   /* two cell numbers in one to a GPtrArray of Entry */
  GPtrArray *wide;
  unsigned stamp, visited;
};

static int
cell_of (double metres)
{
  return (int) CLAMP (floor (metres / CELL), -FURTHEST, FURTHEST);
}

static Span
span_of (RegieBox box)
{
  return (Span){ cell_of (box.x), cell_of (box.y), cell_of (box.x + box.width),
                 cell_of (box.y + box.height) };
}

static gboolean
is_wide (Span span)
{
  return (double) (span.right - span.left + 1) * (span.bottom - span.top + 1) > WIDE;
}

static gpointer
key_of (int x, int y)
{
  return GUINT_TO_POINTER (((unsigned) (x + FURTHEST) << 16) | (unsigned) (y + FURTHEST));
}

static GPtrArray *
need_cell (RegieIndex *self, int x, int y)
{
  GPtrArray *cell = g_hash_table_lookup (self->cells, key_of (x, y));

  if (!cell)
    {
      cell = g_ptr_array_new ();
      g_hash_table_insert (self->cells, key_of (x, y), cell);
    }
  return cell;
}

static void
enter (RegieIndex *self, Entry *entry)
{
  Span span = span_of (entry->box);

  if (regie_box_is_empty (entry->box))
    return;
  if (is_wide (span))
    {
      g_ptr_array_add (self->wide, entry);
      return;
    }
  for (int y = span.top; y <= span.bottom; y++)
    for (int x = span.left; x <= span.right; x++)
      g_ptr_array_add (need_cell (self, x, y), entry);
}

static void
leave (RegieIndex *self, Entry *entry)
{
  Span span = span_of (entry->box);

  if (regie_box_is_empty (entry->box))
    return;
  if (is_wide (span))
    {
      g_ptr_array_remove_fast (self->wide, entry);
      return;
    }
  for (int y = span.top; y <= span.bottom; y++)
    for (int x = span.left; x <= span.right; x++)
      {
        GPtrArray *cell = need_cell (self, x, y);

        g_ptr_array_remove_fast (cell, entry);
        if (cell->len == 0)
          g_hash_table_remove (self->cells, key_of (x, y));
      }
}

RegieBox
regie_index_put (RegieIndex *self, RegieRecord *record, RegieBox box, int order)
{
  Entry *entry = g_hash_table_lookup (self->entries, record);
  RegieBox before = REGIE_BOX_EMPTY;

  if (entry)
    {
      before = entry->box;
      leave (self, entry);
    }
  else
    {
      entry = g_new0 (Entry, 1);
      entry->record = g_object_ref (record);
      g_hash_table_insert (self->entries, record, entry);
    }
  entry->box = box;
  entry->order = order;
  enter (self, entry);
  return before;
}

void
regie_index_number (RegieIndex *self, RegieRecord *record, unsigned sequence)
{
  Entry *entry = g_hash_table_lookup (self->entries, record);

  if (entry)
    entry->sequence = sequence;
}

RegieBox
regie_index_remove (RegieIndex *self, RegieRecord *record)
{
  Entry *entry = g_hash_table_lookup (self->entries, record);
  RegieBox before;

  if (!entry)
    return REGIE_BOX_EMPTY;
  before = entry->box;
  leave (self, entry);
  g_hash_table_remove (self->entries, record);
  return before;
}

RegieBox
regie_index_box (RegieIndex *self, RegieRecord *record)
{
  Entry *entry = g_hash_table_lookup (self->entries, record);

  return entry ? entry->box : REGIE_BOX_EMPTY;
}

gboolean
regie_index_has (RegieIndex *self, RegieRecord *record)
{
  return g_hash_table_contains (self->entries, record);
}

static void
look (RegieIndex *self, GPtrArray *entries, RegieBox box, GPtrArray *found)
{
  for (unsigned i = 0; entries && i < entries->len; i++)
    {
      Entry *entry = entries->pdata[i];

      if (entry->stamp == self->stamp)
        continue;
      entry->stamp = self->stamp;
      self->visited++;
      if (regie_box_meets (entry->box, box))
        g_ptr_array_add (found, entry);
    }
}

static void
look_everywhere (RegieIndex *self, RegieBox box, GPtrArray *found)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    look (self, cell, box, found);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Entry *x = *(Entry *const *) a, *y = *(Entry *const *) b;

  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;
  return (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

void
regie_index_find (RegieIndex *self, RegieBox box, GPtrArray *out)
{
  g_autoptr (GPtrArray) found = NULL;
  Span span = span_of (box);

  if (regie_box_is_empty (box))
    return;
  found = g_ptr_array_new ();
  self->stamp++;
  look (self, self->wide, box, found);
  if ((double) (span.right - span.left + 1) * (span.bottom - span.top + 1) >
      g_hash_table_size (self->cells))
    look_everywhere (self, box, found);
  else
    for (int y = span.top; y <= span.bottom; y++)
      for (int x = span.left; x <= span.right; x++)
        look (self, g_hash_table_lookup (self->cells, key_of (x, y)), box, found);
  g_ptr_array_sort (found, compare);
  for (unsigned i = 0; i < found->len; i++)
    g_ptr_array_add (out, ((Entry *) found->pdata[i])->record);
}

unsigned
regie_index_visited (RegieIndex *self)
{
  return self->visited;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->record);
  g_free (entry);
}

RegieIndex *
regie_index_new (void)
{
  RegieIndex *self = g_new0 (RegieIndex, 1);

  self->entries = g_hash_table_new_full (NULL, NULL, NULL, entry_free);
  self->cells =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->wide = g_ptr_array_new ();
  return self;
}

void
regie_index_free (RegieIndex *self)
{
  g_ptr_array_unref (self->wide);
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->entries);
  g_free (self);
}
