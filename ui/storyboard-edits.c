/* What is done to beats on the storyboard: by dragging, keys and menu.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/storyboard-private.h"

#include "app/play/several.h"
#include "ui/storyboard-scene.h"

static gboolean
shows_one_of (GtkFlowBoxChild *child, gpointer beats)
{
  return g_ptr_array_find (beats, regie_card_record (regie_storyboard_card_of (child)),
                           NULL);
}

/* What was moved stays chosen, so that it can be moved on. */
static void
choose (RegieStoryboardPage *self, GPtrArray *beats)
{
  regie_storyboard_choice_set (self->choice, shows_one_of, beats);
}

/* Returns: (nullable): where the scene is shown; a beat of another window's production has
 * none here. */
static RegieStoryboardScene *
find_scene (RegieStoryboardPage *self, RegieScene *scene)
{
  for (guint i = 0; scene && i < self->scenes->len; i++)
    if (((RegieStoryboardScene *) self->scenes->pdata[i])->scene == scene)
      return self->scenes->pdata[i];
  return NULL;
}

/* What is dragged: all that is chosen when the beat is one of it, else the beat alone.
 * Returns: (transfer full) (nullable): NULL for a beat of another window. */
static GPtrArray *
take_dragged (RegieStoryboardPage *self, RegieBeat *beat)
{
  GPtrArray *beats;

  if (!find_scene (self, regie_beats_scene (beat)))
    return NULL;
  beats = regie_storyboard_page_chosen (self);
  if (!g_ptr_array_find (beats, beat, NULL))
    {
      g_ptr_array_set_size (beats, 0);
      g_ptr_array_add (beats, g_object_ref (beat));
    }
  return beats;
}

void
regie_storyboard_dropped (RegieCard *card,
                          RegieBeat *beat,
                          gboolean after,
                          RegieStoryboardPage *self)
{
  g_autoptr (GPtrArray) beats = take_dragged (self, beat);

  if (!beats)
    return;
  regie_beats_put (regie_stage_document (self->stage), beats, regie_card_record (card),
                   after);
  choose (self, beats);
}

gboolean
regie_storyboard_dropped_on_empty (GtkDropTarget *target,
                                   const GValue *value,
                                   double x,
                                   double y,
                                   RegieStoryboardPage *self)
{
  GtkWidget *hint = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GPtrArray) beats = take_dragged (self, g_value_get_object (value));

  for (guint i = 0; beats && i < self->scenes->len; i++)
    {
      RegieStoryboardScene *part = self->scenes->pdata[i];

      if (part->hint != hint)
        continue;
      regie_beats_put_first (regie_stage_document (self->stage), beats, part->scene);
      choose (self, beats);
      return TRUE;
    }
  return FALSE;
}

void
regie_storyboard_edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieStoryboardPage *self = REGIE_STORYBOARD_PAGE (widget);
  g_autoptr (GPtrArray) beats = regie_storyboard_page_chosen (self);

  if (!self->stage || !beats->len)
    return;
  if (strcmp (action, "storyboard.delete") == 0)
    regie_beats_delete_all (regie_stage_document (self->stage), beats);
  else if (strcmp (action, "storyboard.duplicate") == 0)
    regie_beats_duplicate_all (regie_stage_document (self->stage), beats);
  else
    regie_beats_nudge (regie_stage_document (self->stage), beats,
                       strcmp (action, "storyboard.move-later") == 0 ? 1 : -1);
  choose (self, beats);
}
