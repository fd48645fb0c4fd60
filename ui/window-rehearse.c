/* From the stage to rehearsing, and back to the beat that was on last.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse.h"
#include "ui/window-private.h"

/* Not with the window: it would keep the first frame waiting. */
static void
need_page (RegieWindow *self)
{
  if (self->rehearse)
    return;
  self->rehearse = g_object_new (REGIE_TYPE_REHEARSE, NULL);
  gtk_stack_add_named (self->main_stack, self->rehearse, "rehearse");
  g_signal_connect (self->rehearse, "toast", G_CALLBACK (regie_window_undo_toast), self);
  g_signal_connect_swapped (self->rehearse, "leave",
                            G_CALLBACK (regie_window_leave_rehearsal), self);
}

void
regie_window_rehearse_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);

  if (!self->document || regie_window_is_rehearsing (self))
    return;
  regie_window_take_typing (self);
  regie_document_flush (self->document);
  need_page (self);
  gtk_widget_set_visible (self->header, FALSE);
  gtk_stack_set_visible_child (self->main_stack, self->rehearse);
  regie_rehearse_begin (REGIE_REHEARSE (self->rehearse), self->document,
                        regie_stage_scene (self->stage),
                        regie_stage_beat_number (self->stage));
}

gboolean
regie_window_is_rehearsing (RegieWindow *self)
{
  return self->rehearse &&
         gtk_stack_get_visible_child (self->main_stack) == self->rehearse;
}

void
regie_window_leave_rehearsal (RegieWindow *self)
{
  RegieScene *scene;
  int beat;

  if (!regie_window_is_rehearsing (self))
    return;
  if (regie_rehearse_where (REGIE_REHEARSE (self->rehearse), &scene, &beat))
    {
      regie_stage_set_scene (self->stage, scene);
      regie_stage_set_beat_number (self->stage, beat);
    }
  regie_rehearse_end (REGIE_REHEARSE (self->rehearse));
  gtk_widget_set_visible (self->header, TRUE);
  gtk_stack_set_visible_child_name (self->main_stack, "production");
  adw_view_stack_set_visible_child_name (self->places, "stage");
}
