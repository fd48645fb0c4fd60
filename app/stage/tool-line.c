/* The tool for the line of visibility: what lies behind it no customer shall see.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/tools.h"
#include "app/stage/trace.h"

#include <glib/gi18n-lib.h>

static void
finish (RegieStage *stage, const RegiePoint *points, size_t n, gboolean closed)
{
  RegieJournal *journal = regie_stage_journal (stage);
  g_autoptr (RegieRecord) line = g_object_new (REGIE_TYPE_LINE_OF_VISIBILITY, NULL);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  g_autofree RegiePoints *fresh = NULL;

  if (!stage->setting)
    return;
  g_array_append_vals (all, points, (guint) n);
  if (closed)
    g_array_append_val (all, points[0]);
  fresh = regie_points_new ((RegiePoint *) (gpointer) all->data, all->len);
  regie_journal_begin (journal, _ ("Draw line of visibility"));
  regie_record_set_points (line, "points", fresh);
  regie_record_append (REGIE_RECORD (stage->setting), line);
  regie_journal_commit (journal);
  regie_selection_pick (stage->selection, line);
}

static gboolean
line_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  static const RegieTraceKind kind = { 2, FALSE, FALSE, finish };

  return regie_trace_event (stage, state, &kind, event);
}

const RegieTool regie_tool_line = {
  .size = sizeof (RegieTrace),
  .prompt = N_ ("Click along the line of visibility. Enter ends it."),
  .event = line_event,
  .draw = regie_trace_draw,
  .box = regie_trace_box,
  .leave = regie_trace_leave,
};
