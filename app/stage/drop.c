/* New things on the stage: a symbol or a role set down at a point.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/carry.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>

/* Metres between what is set down in a row. */
#define APART 0.6
#define A_ROW 5

RegieLevel
regie_level_of_kind (RegieElementKind kind)
{
  if (kind == REGIE_ELEMENT_PROP)
    return REGIE_LEVEL_DRESSING;
  return kind == REGIE_ELEMENT_PERSON ? REGIE_LEVEL_PEOPLE : REGIE_LEVEL_SETTING;
}

RegieElement *
regie_element_of_symbol (const char *symbol, RegiePoint at)
{
  RegieSymbol *known = regie_symbols_find (regie_symbols_get_default (), symbol);
  RegieElement *element =
    g_object_new (REGIE_TYPE_ELEMENT, "symbol", symbol, "x", regie_round (at.x), "y",
                  regie_round (at.y), NULL);
  RegieRecord *record = REGIE_RECORD (element);

  if (!known)
    return element;
  regie_record_set_number (record, "kind", regie_symbol_kind (known));
  regie_record_set_real (record, "width", regie_symbol_width (known));
  regie_record_set_real (record, "depth", regie_symbol_depth (known));
  regie_record_set_real (record, "height", regie_symbol_height (known));
  regie_record_set_real (record, "reach", regie_symbol_reach (known));
  regie_record_set_number (record, "level",
                           (int) regie_level_of_kind ((RegieElementKind) element->kind));
  return element;
}

void
regie_stage_add_element (RegieStage *self, RegieElement *element)
{
  gboolean dressing = element->level != REGIE_LEVEL_SETTING && self->scene;
  gpointer owner = dressing ? (gpointer) self->scene : self->setting;

  if (owner)
    regie_record_append (owner, REGIE_RECORD (element));
}

void
regie_stage_place_element (RegieStage *self, RegieElement *element)
{
  RegieJournal *journal = regie_stage_journal (self);

  regie_journal_begin (journal, _ ("Place"));
  regie_stage_add_element (self, element);
  regie_journal_commit (journal);
  regie_document_flush (self->document);
  regie_selection_pick (self->selection, element);
}

RegieElement *
regie_stage_drop_symbol (RegieStage *self, const char *symbol, RegiePoint at)
{
  g_autoptr (RegieElement) element = regie_element_of_symbol (symbol, at);

  g_return_val_if_fail (self->setting || self->scene, NULL);
  regie_stage_place_element (self, element);
  return element;
}

void
regie_stage_hover_symbol (RegieStage *self, const char *symbol, const RegieEvent *event)
{
  if (!self->hovering)
    self->hovering = g_new0 (RegieCarried, 1);
  regie_carried_follow (self->hovering, self, symbol, event);
}

RegieElement *
regie_stage_hover_drop (RegieStage *self)
{
  g_return_val_if_fail (self->hovering && self->setting, NULL);
  return regie_carried_set_down (self->hovering, self);
}

void
regie_stage_hover_end (RegieStage *self)
{
  if (!self->hovering)
    return;
  regie_carried_clear (self->hovering);
  g_clear_pointer (&self->hovering, g_free);
  regie_stage_feedback (self);
}

static RegiePosition *
find_position (RegieScene *scene, RegieRole *role)
{
  RegiePosition *position;

  for (unsigned i = 0; (position = regie_list_at (scene->positions, i)); i++)
    if (g_strcmp0 (position->role, role->parent_instance.id) == 0)
      return position;
  return NULL;
}

RegiePosition *
regie_stage_drop_role (RegieStage *self, RegieRole *role, RegiePoint at)
{
  g_autoptr (RegiePosition) position = NULL;
  RegieJournal *journal = regie_stage_journal (self);
  RegieRecord *seen;

  g_return_val_if_fail (self->scene, NULL);
  g_set_object (&position, find_position (self->scene, role));
  regie_journal_begin (journal, position ? _ ("Move") : _ ("Place"));
  if (!position)
    {
      position =
        g_object_new (REGIE_TYPE_POSITION, "role", role->parent_instance.id, NULL);
      regie_record_append (REGIE_RECORD (self->scene), REGIE_RECORD (position));
    }
  seen = regie_moment_seen (self->moment, position);
  regie_record_set_number (seen, "offstage", FALSE);
  regie_record_set_real (seen, "x", regie_round (at.x));
  regie_record_set_real (seen, "y", regie_round (at.y));
  regie_journal_commit (journal);
  regie_document_flush (self->document);
  regie_selection_pick (self->selection, position);
  return position;
}

static gboolean
is_taken (RegieStage *self, RegiePoint at)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();

  regie_stage_find (self, (RegieBox){ at.x, at.y, 0, 0 }, near);
  for (unsigned i = 0; i < near->len; i++)
    {
      RegieRecord *record = near->pdata[i];
      RegieBox box = regie_record_outline (record);
      RegiePoint middle = { box.x + box.width / 2, box.y + box.height / 2 };

      if ((REGIE_IS_ELEMENT (record) || REGIE_IS_POSITION (record)) &&
          regie_distance (middle, at) < APART / 2)
        return TRUE;
    }
  return FALSE;
}

RegiePoint
regie_stage_find_room (RegieStage *self, RegiePoint at)
{
  RegiePoint free = at;

  for (unsigned i = 1; is_taken (self, free) && i < A_ROW * A_ROW; i++)
    free = (RegiePoint){ at.x + APART * (i % A_ROW), at.y + APART * (i / A_ROW) };
  return free;
}
