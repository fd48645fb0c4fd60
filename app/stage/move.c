/* Moving what is selected.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/move.h"

#include "app/play/route.h"

#include "app/stage/joints.h"
#include "app/stage/wall-points.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _RegieMove
{
  RegieStage *stage;
  GPtrArray *records, *origins; /* origins: detached copies as they were at first */
  RegieJoints *joints;
  RegieBox box;
  GPtrArray *before; /* what was selected, for an abort */
};

static void
set_points (RegieRecord *record, const RegiePoints *from, double dx, double dy)
{
  g_autofree RegiePoints *points = regie_points_copy (from);

  for (size_t i = 0; points && i < points->n; i++)
    {
      points->at[i].x = regie_tidy (points->at[i].x + dx);
      points->at[i].y = regie_tidy (points->at[i].y + dy);
    }
  regie_record_set_points (record, "points", points);
}

void
regie_opening_slide (RegieOpening *opening, RegiePoint to)
{
  RegieWall *wall = (RegieWall *) opening->parent_instance.owner;

  regie_record_set_real (REGIE_RECORD (opening), "at",
                         regie_wall_fit (wall, regie_wall_nearest (wall, to, NULL),
                                         opening->width));
}

/* One of the record's numbers to what the origin has, plus so much. */
static void
add (RegieRecord *record, RegieRecord *origin, const char *name, double by)
{
  const RegieField *field = regie_record_find_field (record, name);
  double value = regie_tidy (regie_record_get (origin, field).real + by);

  regie_record_set_real (record, name, CLAMP (value, field->min, field->max));
}

/* Sets the record to where the origin is, plus so much. */
static void
shift_from (RegieRecord *record, RegieRecord *origin, double dx, double dy)
{
  if (REGIE_IS_WALL (record))
    set_points (record, REGIE_WALL (origin)->points, dx, dy);
  else if (REGIE_IS_ZONE (record))
    set_points (record, REGIE_ZONE (origin)->points, dx, dy);
  else if (REGIE_IS_LINE_OF_VISIBILITY (record))
    set_points (record, REGIE_LINE_OF_VISIBILITY (origin)->points, dx, dy);
  else if (REGIE_IS_OPENING (record))
    {
      RegiePoint at =
        regie_wall_at ((RegieWall *) record->owner, REGIE_OPENING (origin)->at, NULL);

      regie_opening_slide (REGIE_OPENING (record), (RegiePoint){ at.x + dx, at.y + dy });
    }
  else if (REGIE_IS_DIMENSION (record))
    {
      add (record, origin, "from-x", dx);
      add (record, origin, "to-x", dx);
      add (record, origin, "from-y", dy);
      add (record, origin, "to-y", dy);
    }
  else
    {
      add (record, origin, "x", dx);
      add (record, origin, "y", dy);
    }
}

void
regie_record_shift (RegieRecord *record, double dx, double dy)
{
  g_autoptr (RegieRecord) origin = regie_record_copy (record);

  shift_from (record, origin, dx, dy);
}

GPtrArray *
regie_stage_movable (RegieStage *stage)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  RegieSelection *selection = regie_stage_selection (stage);
  RegieRecord *record;

  /* While a drag is on, its step is not over: nothing else may be done to what is in hand. */
  if (g_hash_table_size (stage->live) > 0)
    return records;
  /* What an undo has taken away is not selected any more. */
  regie_document_flush (stage->document);
  for (unsigned i = 0; (record = regie_selection_at (selection, i)); i++)
    if (regie_record_above (record, REGIE_TYPE_PRODUCTION) &&
        regie_stage_may_pick (stage, record) &&
        !(REGIE_IS_OPENING (record) &&
          regie_selection_contains (selection, record->owner)))
      g_ptr_array_add (records, g_object_ref (record));
  return records;
}

/* A copy of a group is a group of its own: the same word with a mark no group has yet. */
static void
rename_group (RegieStage *stage, RegieRecord *twin, GHashTable *names)
{
  const char *group = REGIE_IS_ELEMENT (twin) ? REGIE_ELEMENT (twin)->group : NULL;
  const char *fresh;

  if (!group || !*group)
    return;
  fresh = g_hash_table_lookup (names, group);
  if (!fresh)
    {
      fresh = regie_stage_new_group (stage, names);
      g_hash_table_insert (names, g_strdup (group), (gpointer) fresh);
    }
  regie_record_set_text (twin, "group", fresh);
}

GPtrArray *
regie_stage_twins (RegieStage *stage, GPtrArray *records)
{
  GPtrArray *twins = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) names =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (unsigned i = 0; i < records->len; i++)
    {
      RegieRecord *twin = regie_record_copy (records->pdata[i]);

      rename_group (stage, twin, names);
      g_ptr_array_add (twins, twin);
    }
  return twins;
}

GPtrArray *
regie_stage_copy_records (RegieStage *stage, GPtrArray *records)
{
  GPtrArray *twins = regie_stage_twins (stage, records);

  for (unsigned i = 0; i < records->len; i++)
    regie_record_append (((RegieRecord *) records->pdata[i])->owner, twins->pdata[i]);
  return twins;
}

static void
remember_selection (RegieMove *self)
{
  RegieRecord *record;

  self->before = g_ptr_array_new_with_free_func (g_object_unref);
  for (unsigned i = 0; (record = regie_selection_at (self->stage->selection, i)); i++)
    g_ptr_array_add (self->before, g_object_ref (record));
}

RegieMove *
regie_move_begin (RegieStage *stage, gboolean copies)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage), live = NULL;
  RegieMove *self;

  if (records->len == 0)
    return NULL;
  self = g_new0 (RegieMove, 1);
  self->stage = stage;
  remember_selection (self);
  regie_journal_begin (regie_stage_journal (stage), copies ? _ ("Copy") : _ ("Move"));
  self->records =
    copies ? regie_stage_copy_records (stage, records) : g_ptr_array_ref (records);
  if (copies)
    regie_selection_set (stage->selection, self->records);
  self->origins = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = REGIE_BOX_EMPTY;
  for (unsigned i = 0; i < self->records->len; i++)
    {
      RegieRecord *record = self->records->pdata[i];

      self->box = regie_box_union (self->box, regie_record_outline (record));
      g_ptr_array_add (self->origins, regie_record_copy (record));
    }
  self->joints = regie_joints_note (stage, self->records);
  live = regie_joints_gather (self->joints, self->records);
  regie_stage_set_live (stage, live);
  return self;
}

RegieBox
regie_move_box (RegieMove *self)
{
  return self->box;
}

gboolean
regie_move_slides (RegieMove *self)
{
  for (unsigned i = 0; i < self->records->len; i++)
    if (!REGIE_IS_OPENING (self->records->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Returns: (nullable): the difference by which the body walks to where it is moved. */
static RegieDifference *
walk_of (RegieMove *self, RegieRecord *record)
{
  RegieBeat *beat = regie_stage_beat (self->stage);
  RegieDifference *difference = beat && REGIE_IS_POSITION (record)
                                  ? regie_beat_find_difference (beat, record->id)
                                  : NULL;

  return difference && regie_difference_has_place (difference) ? difference : NULL;
}

void
regie_move_to (RegieMove *self, double dx, double dy)
{
  for (unsigned i = 0; i < self->records->len; i++)
    {
      RegieDifference *walk;

      shift_from (self->records->pdata[i], self->origins->pdata[i], dx, dy);
      /* The way found is another one as soon as it ends elsewhere. */
      if ((walk = walk_of (self, self->records->pdata[i])) && !walk->bent)
        regie_record_set_points (REGIE_RECORD (walk), "path", NULL);
    }
  regie_joints_follow (self->joints);
}

static void
move_free (RegieMove *self)
{
  regie_stage_set_live (self->stage, NULL);
  regie_joints_free (self->joints);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->origins);
  g_ptr_array_unref (self->before);
  g_free (self);
}

/* Who was moved in a beat walks there: round what stands in the way. */
static void
find_ways (RegieMove *self)
{
  for (unsigned i = 0; i < self->records->len; i++)
    {
      RegieDifference *walk = walk_of (self, self->records->pdata[i]);

      if (walk)
        regie_route_apply (regie_stage_production (self->stage), walk);
    }
}

void
regie_move_commit (RegieMove *self)
{
  find_ways (self);
  regie_journal_commit (regie_stage_journal (self->stage));
  move_free (self);
}

void
regie_move_abort (RegieMove *self)
{
  regie_journal_abort (regie_stage_journal (self->stage));
  regie_selection_set (self->stage->selection, self->before);
  move_free (self);
}
