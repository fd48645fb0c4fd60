/* What is drawn above the static picture: records being moved, and the tool's feedback.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/moves.h"
#include "app/draw/pins.h"
#include "app/stage/carry.h"
#include "app/stage/feedback.h"
#include "app/stage/private.h"
#include "app/stage/tools.h"

static void
damage_all (RegieStage *self, GHashTable *records, GHashTable *but)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (!g_hash_table_contains (but, record) && regie_index_has (self->index, record))
      regie_stage_damage_near (self, record, regie_index_box (self->index, record));
}

void
regie_stage_set_live (RegieStage *self, GPtrArray *records)
{
  g_autoptr (GHashTable) before = NULL;
  unsigned n = records ? records->len : 0;

  if (n == 0 && g_hash_table_size (self->live) == 0)
    return;
  /* The boxes in the index have to be those of now: where things settle is damaged. */
  regie_document_flush (self->document);
  before = g_steal_pointer (&self->live);
  self->live = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (unsigned i = 0; i < n; i++)
    {
      RegieRecord *drawn = regie_record_drawn (records->pdata[i]);

      if (drawn)
        g_hash_table_add (self->live, g_object_ref (drawn));
    }
  damage_all (self, before, self->live);
  damage_all (self, self->live, before);
  g_signal_emit_by_name (self, "live");
}

GHashTable *
regie_stage_live (RegieStage *self)
{
  return self->live;
}

static void
draw_records (RegieStage *self, cairo_t *cr, const RegieDrawOptions *options)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (regie_stage_has (self, record))
      g_ptr_array_add (records, record);
  g_ptr_array_sort (records, regie_draw_compare);
  regie_draw_records (cr, (RegieRecord *const *) records->pdata, records->len, options);
}

void
regie_stage_draw_live (RegieStage *self,
                       cairo_t *cr,
                       const RegieDrawOptions *options,
                       const double accent[3])
{
  const RegieTool *tool = regie_stage_tool_table (self);
  RegieDrawOptions above = *options;
  RegieInk ink = { cr, options->pixel, accent, self->imperial, &above };

  above.skip = NULL;
  /* Live, so that arrows follow what is dragged without painting tiles. */
  above.moves = self->moves;
  above.ghosts_before = self->ghosts_before;
  above.ghosts_after = self->ghosts_after;
  regie_stage_draw_sight (self, &ink);
  regie_draw_beat_moves (cr, &above);
  draw_records (self, cr, &above);
  if (self->pins)
    regie_draw_beat_pins (cr, &above);
  regie_feedback_selection (self, &ink);
  if (tool->draw)
    tool->draw (self, self->state, &ink);
  if (self->hovering)
    regie_carried_draw (self->hovering, &ink);
}

RegieBox
regie_stage_live_box (RegieStage *self, double pixel)
{
  const RegieTool *tool = regie_stage_tool_table (self);
  RegieBox box = regie_box_union (regie_feedback_selection_box (self, pixel),
                                  regie_stage_sight_box (self));
  RegieDrawOptions options;
  GHashTableIter iter;
  gpointer record;

  if (self->moment && (self->moves || self->ghosts_before || self->ghosts_after))
    {
      options = regie_stage_options (self, REGIE_STYLE_SCREEN, pixel);
      options.moves = options.ghosts_before = options.ghosts_after = TRUE;
      box = regie_box_union (box, regie_beat_moves_box (&options));
    }
  if (self->moment && self->pins)
    {
      options = regie_stage_options (self, REGIE_STYLE_SCREEN, pixel);
      box = regie_box_union (box, regie_beat_pins_box (&options));
    }
  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    box = regie_box_union (box, regie_index_box (self->index, record));
  if (tool->box)
    box = regie_box_union (box, tool->box (self, self->state, pixel));
  if (self->hovering)
    box = regie_box_union (box, regie_carried_box (self->hovering, self, pixel));
  return box;
}
