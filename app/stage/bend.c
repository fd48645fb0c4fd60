/* Paths taken in hand.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/bend.h"

#include "app/model/stand-in.h"
#include "app/play/route.h"
#include "app/play/sentence.h"
#include "app/stage/corner.h"
#include "app/stage/feedback.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels a stretch must have to show the handle in its middle. */
#define ROOM_MIDDLES 34.0

RegiePath *
regie_stage_path (RegieStage *stage)
{
  RegieRecord *record = regie_selection_at (stage->selection, 0);

  if (!stage->moment || !stage->moves || regie_selection_count (stage->selection) != 1 ||
      !(REGIE_IS_POSITION (record) || REGIE_IS_ELEMENT (record)) ||
      regie_stage_is_locked (stage, record))
    return NULL;
  return regie_path_new (regie_moment_timeline (stage->moment),
                         regie_stage_production (stage), regie_record_original (record),
                         stage->beat);
}

/* Picking */

static double
distance_to (const RegiePath *path, RegiePoint at, RegieHandle *found)
{
  double best = INFINITY;

  for (size_t i = 0; i + 1 < path->points->n; i++)
    {
      RegiePoint near =
        regie_segment_nearest (path->points->at[i], path->points->at[i + 1], at, NULL);

      if (regie_distance (near, at) >= best)
        continue;
      best = regie_distance (near, at);
      *found = (RegieHandle){ REGIE_HANDLE_EDGE, (unsigned) i, near };
    }
  return best;
}

RegieRecord *
regie_bend_hit (RegieStage *stage, RegiePoint at, double tolerance, RegieHandle *found)
{
  g_autoptr (GPtrArray) paths = NULL;
  RegieRecord *hit = NULL;

  if (!stage->moment || !stage->moves || !stage->scene)
    return NULL;
  paths = regie_paths_of_beat (regie_moment_timeline (stage->moment),
                               regie_stage_production (stage), stage->scene, stage->beat);
  for (guint i = 0; i < paths->len; i++)
    {
      const RegiePath *path = paths->pdata[i];
      RegieHandle handle;
      double distance = distance_to (path, at, &handle);

      if (distance > tolerance || regie_stage_is_locked (stage, path->thing))
        continue;
      tolerance = distance;
      hit = regie_moment_seen (stage->moment, path->thing);
      *found = handle;
    }
  return hit;
}

RegieRecord *
regie_bend_pick (RegieStage *stage, RegiePoint at, double tolerance, RegieHandle *bend)
{
  RegieRecord *under = regie_stage_hit (stage, at, tolerance), *mover;
  RegieHandle found = { REGIE_HANDLE_EDGE, REGIE_NO_BEND, at };

  mover = under && REGIE_IS_POSITION (under)
            ? NULL
            : regie_bend_hit (stage, at, tolerance, &found);
  if (bend)
    *bend = found;
  return mover ? mover : under;
}

/* Handles */

void
regie_bend_add_handles (RegieStage *stage, double pixel, GArray *handles)
{
  g_autoptr (RegiePath) path = regie_stage_path (stage);

  for (unsigned i = 0; path && i + 1 < path->points->n; i++)
    {
      RegiePoint a = path->points->at[i], b = path->points->at[i + 1];
      RegieHandle middle = { REGIE_HANDLE_EDGE, i, { (a.x + b.x) / 2, (a.y + b.y) / 2 } };
      RegieHandle corner = { REGIE_HANDLE_CORNER, i, b };

      if (regie_distance (a, b) >= ROOM_MIDDLES * pixel)
        g_array_append_val (handles, middle);
      if (i + 2 < path->points->n)
        g_array_append_val (handles, corner);
    }
}

void
regie_bend_split (RegieDifference *difference, const RegieHandle *handle)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (RegiePoint));

  if (difference->path)
    g_array_append_vals (all, difference->path->at, (guint) difference->path->n);
  g_array_insert_val (all, handle->part, handle->at);
  g_free (difference->path);
  difference->path = regie_points_new ((RegiePoint *) (gpointer) all->data, all->len);
}

void
regie_bend_draw_length (RegieStage *stage, const RegieInk *ink)
{
  g_autoptr (RegiePath) path = regie_stage_path (stage);
  g_autofree char *text = NULL;
  RegiePoint at;

  if (!path)
    return;
  text = regie_path_measure (path, ink->imperial);
  at = regie_path_at (path, path->length / 2, NULL);
  regie_ink_label (ink, (RegiePoint){ at.x, at.y - 22 * ink->pixel }, text);
}

/* Commands */

gboolean
regie_bend_may_straighten (RegieStage *stage)
{
  g_autoptr (RegiePath) path = regie_stage_path (stage);

  return path && path->points->n > 2;
}

gboolean
regie_bend_may_find_way (RegieStage *stage)
{
  g_autoptr (RegiePath) path = regie_stage_path (stage);

  return path && path->mover != REGIE_MOVER_OBJECT;
}

static void
change (RegieStage *stage, const char *name, gboolean bent)
{
  g_autoptr (RegiePath) path = regie_stage_path (stage);
  RegieRecord *difference = path ? REGIE_RECORD (path->difference) : NULL;

  if (!path)
    return;
  regie_stage_pick_corner (stage, -1);
  regie_journal_begin (regie_stage_journal (stage), name);
  regie_record_set_number (difference, "bent", bent);
  if (bent)
    regie_record_set_points (difference, "path", NULL);
  else
    regie_route_apply (regie_stage_production (stage), path->difference);
  regie_journal_commit (regie_stage_journal (stage));
  regie_document_flush (stage->document);
}

void
regie_bend_straighten (RegieStage *stage)
{
  change (stage, _ ("Straighten path"), TRUE);
}

void
regie_bend_find_way (RegieStage *stage)
{
  change (stage, _ ("Find a way"), FALSE);
}
