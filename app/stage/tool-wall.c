/* The wall tool: clicks or typed lengths set its points; its ends join what is there.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/tools.h"
#include "app/stage/trace.h"

#include <glib/gi18n-lib.h>

#define TOUCH 0.005 /* metres: two ends here are one */

typedef enum
{
  END_NONE,
  END_FIRST,
  END_LAST,
} End;

static End
end_at (RegieWall *wall, RegiePoint point)
{
  const RegiePoints *points = wall->points;

  if (wall->closed || !points || points->n < 2)
    return END_NONE;
  if (regie_distance (points->at[0], point) < TOUCH)
    return END_FIRST;
  return regie_distance (points->at[points->n - 1], point) < TOUCH ? END_LAST : END_NONE;
}

static RegieWall *
find_end (RegieStage *stage, RegiePoint point, End *end)
{
  RegieWall *wall;

  for (unsigned i = 0; (wall = regie_list_at (stage->setting->walls, i)); i++)
    if ((*end = end_at (wall, point)) != END_NONE)
      return wall;
  return NULL;
}

static void
reverse (GArray *points)
{
  for (unsigned i = 0; i < points->len / 2; i++)
    {
      RegiePoint *a = &g_array_index (points, RegiePoint, i);
      RegiePoint *b = &g_array_index (points, RegiePoint, points->len - 1 - i);
      RegiePoint swap = *a;

      *a = *b;
      *b = swap;
    }
}

/* Lengthens the wall by points that begin at that end of it: corners are mitred, and openings
 * stay where they are. points: (transfer none), the first being the shared one. */
static void
lengthen (RegieWall *wall, End end, const RegiePoint *points, size_t n)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  g_autofree RegiePoints *fresh = NULL;
  double more = 0;
  RegieOpening *opening;

  g_array_append_vals (all, wall->points->at, (guint) wall->points->n);
  if (end == END_FIRST)
    reverse (all);
  g_array_append_vals (all, points + 1, (guint) n - 1);
  if (end == END_FIRST)
    reverse (all);
  fresh = regie_points_new ((RegiePoint *) (gpointer) all->data, all->len);
  regie_record_set_points (REGIE_RECORD (wall), "points", fresh);
  for (size_t i = 1; end == END_FIRST && i < n; i++)
    more += regie_distance (points[i - 1], points[i]);
  for (unsigned i = 0; more > 0 && (opening = regie_list_at (wall->openings, i)); i++)
    regie_record_set_real (REGIE_RECORD (opening), "at", opening->at + more);
}

/* When both ends of the wall came together it is closed. */
static void
close_up (RegieWall *wall)
{
  const RegiePoints *points = wall->points;
  g_autofree RegiePoints *fresh = NULL;

  if (points->n < 4 || regie_distance (points->at[0], points->at[points->n - 1]) >= TOUCH)
    return;
  fresh = regie_points_new (points->at, points->n - 1);
  regie_record_set_points (REGIE_RECORD (wall), "points", fresh);
  regie_record_set_number (REGIE_RECORD (wall), "closed", TRUE);
}

static void
build (RegieStage *stage, const RegiePoint *points, size_t n, gboolean closed)
{
  g_autoptr (RegieWall) wall = g_object_new (REGIE_TYPE_WALL, NULL);
  g_autofree RegiePoints *fresh = regie_points_new (points, n);

  regie_record_set_points (REGIE_RECORD (wall), "points", fresh);
  regie_record_set_number (REGIE_RECORD (wall), "closed", closed);
  regie_record_append (REGIE_RECORD (stage->setting), REGIE_RECORD (wall));
  regie_selection_pick (stage->selection, wall);
}

static void
finish (RegieStage *stage, const RegiePoint *points, size_t n, gboolean closed)
{
  g_autoptr (GArray) turned = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  RegieJournal *journal = regie_stage_journal (stage);
  RegieWall *wall = NULL;
  End end = END_NONE;

  if (!stage->setting)
    return;
  g_array_append_vals (turned, points, (guint) n);
  if (!closed)
    wall = find_end (stage, points[0], &end);
  if (!closed && !wall && (wall = find_end (stage, points[n - 1], &end)))
    reverse (turned);
  regie_journal_begin (journal, _ ("Draw wall"));
  if (wall && regie_stage_may_pick (stage, REGIE_RECORD (wall)))
    {
      lengthen (wall, end, (RegiePoint *) (gpointer) turned->data, n);
      close_up (wall);
      regie_selection_pick (stage->selection, wall);
    }
  else
    build (stage, points, n, closed);
  regie_journal_commit (journal);
}

static gboolean
wall_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  static const RegieTraceKind kind = { 2, FALSE, TRUE, finish };

  return regie_trace_event (stage, state, &kind, event);
}

const RegieTool regie_tool_wall = {
  .size = sizeof (RegieTrace),
  .prompt = N_ ("Click the wall’s corners, or type a length. Enter ends it."),
  .event = wall_event,
  .draw = regie_trace_draw,
  .box = regie_trace_box,
  .leave = regie_trace_leave,
};
