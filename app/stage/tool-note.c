/* The note tool: a press pins an empty note there, to be written in the inspector.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>

static gboolean
note_event (RegieStage *stage, gpointer state, const RegieEvent *event)
{
  RegieJournal *journal = regie_stage_journal (stage);
  g_autoptr (RegieRecord) note = NULL;

  if (event->type == REGIE_EVENT_CANCEL)
    {
      regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
      return TRUE;
    }
  if (event->type != REGIE_EVENT_PRESS || !stage->setting)
    return FALSE;
  note = g_object_new (REGIE_TYPE_NOTE, NULL);
  regie_record_set_real (note, "x", regie_round (event->at.x));
  regie_record_set_real (note, "y", regie_round (event->at.y));
  regie_journal_begin (journal, _ ("Add note"));
  regie_record_append (REGIE_RECORD (stage->setting), note);
  regie_journal_commit (journal);
  regie_selection_pick (stage->selection, note);
  regie_stage_set_tool (stage, REGIE_TOOL_SELECT);
  return TRUE;
}

const RegieTool regie_tool_note = {
  .prompt = N_ ("Click where the note belongs."),
  .event = note_event,
};
