/* The beat of the scene that is shown and edited.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/beats.h"
#include "app/stage/private.h"

int
regie_stage_beat_number (RegieStage *self)
{
  return self->beat;
}

RegieBeat *
regie_stage_beat (RegieStage *self)
{
  return self->scene && self->beat >= 0
           ? regie_list_at (self->scene->beats, (unsigned) self->beat)
           : NULL;
}

RegieMoment *
regie_stage_moment (RegieStage *self)
{
  return self->moment;
}

static int
nearest_beat (RegieStage *self, int beat)
{
  int n = self->scene && self->scene->beats
            ? (int) g_list_model_get_n_items (self->scene->beats)
            : 0;

  return CLAMP (beat, REGIE_OPENING_BEAT, n - 1);
}

void
regie_stage_take_moment (RegieStage *self)
{
  RegieMoment *before = self->moment;

  g_set_object (&self->shown, regie_stage_beat (self));
  self->moment = self->shown ? regie_moment_new_editable (regie_stage_production (self),
                                                          self->scene, self->beat)
                             : NULL;
  regie_selection_set_moment (self->selection, self->moment);
  g_clear_pointer (&before, regie_moment_free);
}

static void
show_beat (RegieStage *self, int beat)
{
  regie_stage_drop_hand (self);
  regie_stage_set_live (self, NULL);
  self->beat = beat;
  regie_stage_take_moment (self);
  regie_stage_rebuild (self);
  if (self->looking)
    regie_stage_look (self);
  regie_stage_take_hand (self);
  regie_stage_damage (self, REGIE_BOX_EMPTY);
  g_object_notify (G_OBJECT (self), "beat");
}

void
regie_stage_set_beat_number (RegieStage *self, int beat)
{
  /* An edit not yet told of may have moved beats or taken them away. */
  regie_document_flush (self->document);
  beat = nearest_beat (self, beat);
  if (beat == self->beat)
    return;
  g_clear_object (&self->lost);
  show_beat (self, beat);
}

void
regie_stage_add_beat (RegieStage *self)
{
  RegieBeat *added =
    regie_beats_add (self->document, self->scene, (unsigned) self->beat + 1);

  regie_stage_set_beat_number (self, self->beat + 1);
  g_set_object (&self->added, added);
}

/* A beat that was on stage when it was taken away comes on again when it is put back: undo
 * is seen where it happens. */
static void
find_lost (RegieStage *self, int *beat)
{
  unsigned place;

  if (!self->lost || self->lost->parent_instance.owner != (gpointer) self->scene ||
      !regie_record_place (REGIE_RECORD (self->lost), &place))
    return;
  g_clear_object (&self->lost);
  *beat = (int) place;
}

void
regie_stage_keep_beat (RegieStage *self)
{
  unsigned place;
  int beat = nearest_beat (self, self->beat);

  /* An addition undone shows what was shown before it. A beat deleted leaves nothing to redo. */
  if (self->added && self->added == self->shown &&
      regie_journal_redo_name (regie_stage_journal (self)))
    beat = nearest_beat (self, self->beat - 1);
  if (!self->shown && !self->lost)
    return;
  if (self->shown && self->shown->parent_instance.owner == (gpointer) self->scene &&
      regie_record_place (REGIE_RECORD (self->shown), &place))
    beat = (int) place;
  else if (self->shown)
    g_set_object (&self->lost, self->shown);
  find_lost (self, &beat);
  if (beat != self->beat || regie_stage_beat (self) != self->shown)
    show_beat (self, beat);
}
