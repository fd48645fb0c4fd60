/* The zone tool: a drag draws a rectangle, clicks draw any polygon.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/tools.h"
#include "app/stage/trace.h"

#include <glib/gi18n-lib.h>

static void
finish (RegieStage *stage, const RegiePoint *points, size_t n, gboolean closed)
{
  RegieJournal *journal = regie_stage_journal (stage);
  g_autoptr (RegieZone) zone = g_object_new (REGIE_TYPE_ZONE, NULL);
  g_autofree RegiePoints *fresh = regie_points_new (points, n);

  if (!stage->setting)
    return;
  regie_journal_begin (journal, _ ("Draw zone"));
  regie_record_set_points (REGIE_RECORD (zone), "points", fresh);
  regie_record_append (REGIE_RECORD (stage->setting), REGIE_RECORD (zone));
  regie_journal_commit (journal);
  regie_selection_pick (stage->selection, zone);
}

static gboolean
zone_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  static const RegieTraceKind kind = { 3, TRUE, FALSE, finish };

  return regie_trace_event (stage, state, &kind, event);
}

const RegieTool regie_tool_zone = {
  .size = sizeof (RegieTrace),
  .prompt = N_ ("Drag a rectangle, or click the zone’s corners and press Enter."),
  .event = zone_event,
  .draw = regie_trace_draw,
  .box = regie_trace_box,
  .leave = regie_trace_leave,
};
