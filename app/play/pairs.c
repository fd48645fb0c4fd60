/* Pairing the things of two scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/pairs.h"

#include "app/model/element.h"

/* The nth body of a role. */
static RegiePosition *
find_body (RegieScene *scene, const char *role, unsigned nth)
{
  RegiePosition *position;

  for (unsigned i = 0; (position = regie_list_at (scene->positions, i)); i++)
    if (g_strcmp0 (position->role, role) == 0 && nth-- == 0)
      return position;
  return NULL;
}

RegiePosition *
regie_pairs_twin (RegiePosition *position, RegieScene *from, RegieScene *to)
{
  RegiePosition *other;
  unsigned nth = 0;

  for (unsigned i = 0; (other = regie_list_at (from->positions, i)) != position; i++)
    nth += g_strcmp0 (other->role, position->role) == 0;
  return find_body (to, position->role, nth);
}

static GHashTable *
pairs_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add (GHashTable *pairs, gpointer one, gpointer other)
{
  g_hash_table_insert (pairs, g_strdup (REGIE_RECORD (one)->id), other);
}

static void
add_in_order (GHashTable *pairs, GListModel *from, GListModel *to)
{
  RegieRecord *one, *other;

  for (unsigned i = 0; (one = regie_list_at (from, i)) && (other = regie_list_at (to, i));
       i++)
    add (pairs, one, other);
}

GHashTable *
regie_pairs_new_of_copy (RegieScene *from, RegieScene *copy)
{
  GHashTable *pairs = pairs_new ();

  add_in_order (pairs, from->positions, copy->positions);
  add_in_order (pairs, from->elements, copy->elements);
  return pairs;
}

/* One element, and what it is wherever it may stand. */
typedef struct
{
  RegieElement *element;
  RegieElement *bare; /* owned */
  RegieState ends;
} Piece;

static void
clear_piece (gpointer piece)
{
  g_object_unref (((Piece *) piece)->bare);
}

static RegieElement *
bare_copy (RegieElement *element)
{
  RegieElement *copy = regie_record_copy (REGIE_RECORD (element));

  copy->x = copy->y = copy->turn = copy->reach = 0;
  copy->hidden = copy->locked = FALSE;
  regie_record_set_text (REGIE_RECORD (copy), "group", NULL);
  return copy;
}

static GArray *
gather (RegieScene *scene, RegieTimeline *ends)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  RegieElement *element;

  g_array_set_clear_func (pieces, clear_piece);
  for (unsigned i = 0; (element = regie_list_at (scene->elements, i)); i++)
    {
      Piece piece = { element, bare_copy (element),
                      regie_timeline_state (ends, REGIE_RECORD (element), G_MAXINT) };

      g_array_append_val (pieces, piece);
    }
  return pieces;
}

/* Takes the best piece away. Returns: (nullable). */
static RegieElement *
take_alike (GArray *pieces, RegieElement *element)
{
  g_autoptr (RegieElement) bare = bare_copy (element);
  RegieElement *found = NULL;
  double nearest = INFINITY;
  guint at = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      double far = hypot (piece->ends.x - element->x, piece->ends.y - element->y);

      if (far >= nearest ||
          !regie_record_equal (REGIE_RECORD (piece->bare), REGIE_RECORD (bare)))
        continue;
      found = piece->element;
      nearest = far;
      at = i;
    }
  if (found)
    g_array_remove_index (pieces, at);
  return found;
}

GHashTable *
regie_pairs_new_alike (RegieScene *from, RegieScene *to, RegieTimeline *ends)
{
  GHashTable *pairs = pairs_new ();
  g_autoptr (GArray) pieces = gather (to, ends);
  RegiePosition *position, *twin;
  RegieElement *element, *alike;

  for (unsigned i = 0; (position = regie_list_at (from->positions, i)); i++)
    if ((twin = regie_pairs_twin (position, from, to)))
      add (pairs, position, twin);
  for (unsigned i = 0; (element = regie_list_at (from->elements, i)); i++)
    if ((alike = take_alike (pieces, element)))
      add (pairs, element, alike);
  return pairs;
}

static void
relink (RegieRecord *record, GHashTable *pairs)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      const char *id = klass->fields[i].kind == REGIE_KIND_LINK
                         ? regie_record_get (record, &klass->fields[i]).text
                         : NULL;
      RegieRecord *other = id ? g_hash_table_lookup (pairs, id) : NULL;

      if (other)
        regie_record_set (record, &klass->fields[i], (RegieValue){ .text = other->id });
    }
}

void
regie_pairs_relink (GHashTable *pairs, RegieBeat *beat)
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_list_at (beat->differences, i)); i++)
    relink (record, pairs);
  for (unsigned i = 0; (record = regie_list_at (beat->cues, i)); i++)
    relink (record, pairs);
}

void
regie_pairs_relink_copy (RegieScene *from, RegieScene *copy)
{
  g_autoptr (GHashTable) pairs = regie_pairs_new_of_copy (from, copy);
  RegieBeat *beat;

  for (unsigned i = 0; (beat = regie_list_at (copy->beats, i)); i++)
    regie_pairs_relink (pairs, beat);
}
