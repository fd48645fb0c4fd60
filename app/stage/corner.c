/* Corners, one by one.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/corner.h"

#include "app/stage/bend.h"
#include "app/stage/joints.h"
#include "app/stage/move.h"
#include "app/stage/reshape.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>
#include <math.h>

gboolean
regie_record_is_closed (RegieRecord *record)
{
  return REGIE_IS_ZONE (record) ||
         (REGIE_IS_WALL (record) && REGIE_WALL (record)->closed);
}

gboolean
regie_record_has_edges (RegieRecord *record)
{
  return REGIE_IS_WALL (record) || REGIE_IS_ZONE (record) ||
         REGIE_IS_LINE_OF_VISIBILITY (record);
}

RegieRecord *
regie_stage_cornered (RegieStage *stage)
{
  RegieRecord *record = regie_selection_at (stage->selection, 0);
  g_autoptr (RegiePath) path = NULL;

  if (regie_selection_count (stage->selection) != 1 ||
      g_hash_table_size (stage->live) > 0)
    return NULL;
  if (regie_record_has_edges (record))
    return regie_stage_may_pick (stage, record) ? record : NULL;
  path = regie_stage_path (stage);
  return path ? REGIE_RECORD (path->difference) : NULL;
}

/* What the corners are points of: a path's line has two ends besides, which are no corners. */
static RegiePoints *
line_of (RegieStage *stage, RegieRecord *record)
{
  g_autoptr (RegiePath) path =
    REGIE_IS_DIFFERENCE (record) ? regie_stage_path (stage) : NULL;

  return path ? regie_points_copy (path->points) : regie_record_corners (record);
}

static size_t
first_corner (RegieRecord *record)
{
  return REGIE_IS_DIFFERENCE (record) ? 1 : 0;
}

gboolean
regie_corner_aim (RegieStage *stage, RegiePoint at, double pixel)
{
  RegieHandle handle;
  gboolean found = regie_handle_at (stage, at, pixel, &handle) &&
                   handle.kind == REGIE_HANDLE_CORNER && regie_stage_cornered (stage);
  double tolerance = REGIE_PICK_PIXELS * pixel;

  regie_stage_pick_corner (stage, found ? (int) handle.part : -1);
  stage->aim = at;
  stage->aimed = !found && regie_bend_pick (stage, at, tolerance, &handle) ==
                             regie_selection_at (stage->selection, 0);
  return found;
}

int
regie_stage_corner (RegieStage *stage)
{
  return stage->corner;
}

static void
tell_corner (RegieStage *stage, RegieRecord *record, size_t n)
{
  g_autofree char *text = NULL;
  const char *format = record && REGIE_IS_DIFFERENCE (record)
    ? _ ("Bend %d of %u. Arrows move it, Insert adds one after it, Delete takes it away.")
    : _ ("Corner %d of %u. Arrows move it, Insert adds one after it, "
           "Delete takes it away.");

  if (stage->corner >= 0)
    text = g_strdup_printf (format, stage->corner + 1, (unsigned) n);
  regie_stage_set_prompt (stage, text);
}

void
regie_stage_pick_corner (RegieStage *stage, int corner)
{
  RegieRecord *record = regie_stage_cornered (stage);
  g_autofree RegiePoints *points = record ? regie_record_corners (record) : NULL;
  int n = points ? (int) points->n : 0;
  int now = corner < n ? MAX (corner, -1) : -1;

  stage->aimed = FALSE;
  if (now == stage->corner)
    return;
  stage->corner = now;
  regie_stage_rest (stage);
  tell_corner (stage, record, (size_t) n);
  g_object_notify (G_OBJECT (stage), "corner");
  regie_stage_feedback (stage);
}

gboolean
regie_corner_step (RegieStage *stage, gboolean forward)
{
  RegieRecord *record = regie_stage_cornered (stage);
  g_autofree RegiePoints *points = record ? regie_record_corners (record) : NULL;
  int n = points ? (int) points->n : 0;

  if (n == 0)
    return FALSE;
  if (stage->corner < 0)
    regie_stage_pick_corner (stage, forward ? 0 : n - 1);
  else
    regie_stage_pick_corner (stage, (stage->corner + (forward ? 1 : n - 1)) % n);
  return TRUE;
}

/* Openings stay where they are on the plan while the wall's points change round them. */
static void
put_corners (RegieRecord *record, const RegiePoints *points)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  RegieWall *wall = REGIE_IS_WALL (record) ? REGIE_WALL (record) : NULL;
  RegieOpening *opening;

  for (unsigned i = 0; wall && (opening = regie_list_at (wall->openings, i)); i++)
    {
      RegiePoint place = regie_wall_at (wall, opening->at, NULL);

      g_array_append_val (places, place);
    }
  regie_record_set_corners (record, points);
  for (unsigned i = 0; i < places->len; i++)
    regie_opening_slide (regie_list_at (wall->openings, i),
                         g_array_index (places, RegiePoint, i));
}

gboolean
regie_corner_nudge (RegieStage *stage, double dx, double dy)
{
  RegieRecord *record = regie_stage_cornered (stage);
  g_autofree RegiePoints *points = record ? regie_record_corners (record) : NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (RegieJoints) joints = NULL;

  if (!points || stage->corner < 0 || (size_t) stage->corner >= points->n)
    return FALSE;
  points->at[stage->corner].x = regie_tidy (points->at[stage->corner].x + dx);
  points->at[stage->corner].y = regie_tidy (points->at[stage->corner].y + dy);
  g_ptr_array_add (records, record);
  joints = regie_joints_note (stage, records);
  regie_stage_begin_nudge (stage, REGIE_IS_DIFFERENCE (record) ? _ ("Bend path")
                                                               : _ ("Move corner"));
  put_corners (record, points);
  regie_joints_follow (joints);
  regie_journal_commit (regie_stage_journal (stage));
  regie_document_flush (stage->document);
  return TRUE;
}

static void
change_corners (RegieStage *stage,
                RegieRecord *record,
                const char *name,
                const RegiePoints *points)
{
  regie_journal_begin (regie_stage_journal (stage), name);
  put_corners (record, points);
  regie_journal_commit (regie_stage_journal (stage));
  regie_document_flush (stage->document);
}

/* A corner at the point, on the edge that begins at that corner. */
static void
split (RegieStage *stage, RegieRecord *record, size_t edge, RegiePoint at)
{
  g_autofree RegiePoints *points = regie_record_corners (record);
  g_autofree RegiePoints *fresh = NULL;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  size_t fresh_corner = edge + 1 - first_corner (record);

  if (points)
    g_array_append_vals (all, points->at, (guint) points->n);
  g_array_insert_val (all, (guint) fresh_corner, at);
  fresh = regie_points_new ((RegiePoint *) (gpointer) all->data, all->len);
  change_corners (stage, record,
                  REGIE_IS_DIFFERENCE (record) ? _ ("Bend path")
                                               : _ ("Add corner"), fresh);
  regie_stage_pick_corner (stage, -1);
  regie_stage_pick_corner (stage, (int) fresh_corner);
}

static size_t
count_edges (RegieRecord *record, const RegiePoints *points)
{
  return points->n - (regie_record_is_closed (record) ? 0 : 1);
}

gboolean
regie_corner_add_at (RegieStage *stage, RegiePoint at)
{
  RegieRecord *record = regie_stage_cornered (stage);
  g_autofree RegiePoints *points = record ? line_of (stage, record) : NULL;
  double best = INFINITY;
  RegiePoint place = at;
  size_t edge = 0;

  if (!points)
    return FALSE;
  for (size_t i = 0; i < count_edges (record, points); i++)
    {
      RegiePoint near =
        regie_segment_nearest (points->at[i], points->at[(i + 1) % points->n], at, NULL);

      if (regie_distance (near, at) >= best)
        continue;
      best = regie_distance (near, at);
      place = near;
      edge = i;
    }
  place = (RegiePoint){ regie_tidy (place.x), regie_tidy (place.y) };
  split (stage, record, edge, place);
  return TRUE;
}

gboolean
regie_corner_add (RegieStage *stage)
{
  RegieRecord *record = regie_stage_cornered (stage);
  g_autofree RegiePoints *points = record ? line_of (stage, record) : NULL;
  size_t n = points ? count_edges (record, points) : 0, edge = 0;
  RegiePoint a, b;

  if (n == 0)
    return FALSE;
  if (stage->aimed)
    return regie_corner_add_at (stage, stage->aim);
  for (size_t i = 1; i < n; i++)
    if (regie_distance (points->at[i], points->at[(i + 1) % points->n]) >
        regie_distance (points->at[edge], points->at[(edge + 1) % points->n]))
      edge = i;
  if (stage->corner >= 0)
    edge = MIN ((size_t) stage->corner + first_corner (record), n - 1);
  a = points->at[edge];
  b = points->at[(edge + 1) % points->n];
  split (stage, record, edge,
         (RegiePoint){ regie_tidy ((a.x + b.x) / 2), regie_tidy ((a.y + b.y) / 2) });
  return TRUE;
}

static gboolean
is_bent (RegieRecord *record)
{
  return record && REGIE_IS_DIFFERENCE (record);
}

gboolean
regie_corner_may_add (RegieStage *stage)
{
  RegieRecord *record = regie_stage_cornered (stage);

  return record && !is_bent (record);
}

gboolean
regie_corner_may_add_bend (RegieStage *stage)
{
  return is_bent (regie_stage_cornered (stage));
}

/* Of a path none need be left. */
static size_t
least_corners (RegieRecord *record)
{
  if (is_bent (record))
    return 0;
  return regie_record_is_closed (record) ? 3 : 2;
}

static gboolean
may_remove (RegieStage *stage, RegieRecord *record)
{
  g_autofree RegiePoints *points = record ? regie_record_corners (record) : NULL;

  return points && stage->corner >= 0 && (size_t) stage->corner < points->n &&
         points->n > least_corners (record);
}

gboolean
regie_corner_may_remove (RegieStage *stage)
{
  RegieRecord *record = regie_stage_cornered (stage);

  return !is_bent (record) && may_remove (stage, record);
}

gboolean
regie_corner_may_remove_bend (RegieStage *stage)
{
  RegieRecord *record = regie_stage_cornered (stage);

  return is_bent (record) && may_remove (stage, record);
}

gboolean
regie_corner_remove (RegieStage *stage)
{
  RegieRecord *record = regie_stage_cornered (stage);
  g_autofree RegiePoints *points = record ? regie_record_corners (record) : NULL;
  size_t at = (size_t) stage->corner;

  if (points && stage->corner >= 0 && !may_remove (stage, record))
    regie_stage_set_prompt (stage, _ ("An area keeps three corners, a line two."));
  if (!may_remove (stage, record))
    return FALSE;
  points->n--;
  memmove (&points->at[at], &points->at[at + 1], (points->n - at) * sizeof (RegiePoint));
  change_corners (stage, record,
                  is_bent (record) ? _ ("Straighten bend") : _ ("Remove corner"), points);
  regie_stage_pick_corner (stage, -1);
  regie_stage_pick_corner (stage, (int) MIN (at, points->n - 1));
  return TRUE;
}
