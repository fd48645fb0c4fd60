/* Plans and photos under the stage: placing, loading and calibrating them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/underlay.h"

#include "app/draw/underlay.h"
#include "app/stage/private.h"

#include <glib/gi18n-lib.h>

#define SMALLEST 0.01
#define LARGEST 10000.0

static void
loaded (GObject *underlay, GAsyncResult *result, gpointer stage)
{
  RegieStage *self = stage;

  if (regie_stage_has (self, (RegieRecord *) underlay))
    regie_stage_damage (self, REGIE_BOX_EMPTY);
}

void
regie_stage_load_underlays (RegieStage *self)
{
  RegieUnderlay *underlay;

  for (unsigned i = 0;
       self->setting && (underlay = regie_list_at (self->setting->underlays, i)); i++)
    regie_underlay_load_soon (underlay, G_OBJECT (self), loaded);
}

void
regie_stage_add_underlay (RegieStage *stage, RegieUnderlay *underlay)
{
  RegieJournal *journal = regie_stage_journal (stage);

  if (!stage->setting)
    return;
  regie_journal_begin (journal, _ ("Place plan underneath"));
  regie_record_append (REGIE_RECORD (stage->setting), REGIE_RECORD (underlay));
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  regie_selection_pick (stage->selection, underlay);
  regie_stage_set_tool (stage, REGIE_TOOL_CALIBRATE);
}

RegieUnderlay *
regie_stage_underlay (RegieStage *stage)
{
  RegieRecord *picked = regie_selection_at (stage->selection, 0);
  unsigned n = stage->setting && stage->setting->underlays
                 ? g_list_model_get_n_items (stage->setting->underlays)
                 : 0;

  if (picked && REGIE_IS_UNDERLAY (picked) && regie_stage_has (stage, picked))
    return REGIE_UNDERLAY (picked);
  return n > 0 ? regie_list_at (stage->setting->underlays, n - 1) : NULL;
}

gboolean
regie_underlay_calibrate (RegieStage *stage,
                          RegieUnderlay *underlay,
                          RegiePoint from,
                          RegiePoint to,
                          double metres)
{
  RegieJournal *journal = regie_stage_journal (stage);
  double now = regie_distance (from, to), factor = now > 0 ? metres / now : 0;
  RegieRecord *record = REGIE_RECORD (underlay);
  double width = regie_tidy (underlay->width * factor);
  double depth = regie_tidy (underlay->depth * factor);
  double x = regie_tidy (from.x + (underlay->x - from.x) * factor);
  double y = regie_tidy (from.y + (underlay->y - from.y) * factor);

  if (!(MIN (width, depth) >= SMALLEST && MAX (width, depth) <= LARGEST &&
        MAX (ABS (x), ABS (y)) <= LARGEST))
    return FALSE;
  regie_journal_begin (journal, _ ("Calibrate plan"));
  regie_record_set_real (record, "width", width);
  regie_record_set_real (record, "depth", depth);
  regie_record_set_real (record, "x", x);
  regie_record_set_real (record, "y", y);
  regie_journal_commit (journal);
  return TRUE;
}

void
regie_stage_remove_underlay (RegieStage *stage)
{
  RegieJournal *journal = regie_stage_journal (stage);
  RegieUnderlay *underlay = regie_stage_underlay (stage);

  if (!underlay)
    return;
  regie_journal_begin (journal, _ ("Remove plan"));
  regie_record_remove (REGIE_RECORD (underlay));
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
}
