/* Notes taken while the stage is played.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/units.h"
#include "app/play/sentence.h"
#include "ui/rehearse-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* "0:12 · 2.3 Chooses · Counter": moment, beat and place. */
static char *
describe_note (RegieRehearse *self, const RegiePlayed *played)
{
  g_autofree char *time =
    regie_duration_format (floor (regie_playback_time (self->player)));
  g_autofree char *place =
    isnan (self->noted.place.x)
      ? NULL
      : regie_place_name (regie_document_production (self->document), played->scene,
                          self->noted.place);

  return place ? g_strdup_printf ("%s · %s", time, place) : g_steal_pointer (&time);
}

void
regie_rehearse_open_note (RegieRehearse *self, RegieRemarkKind kind)
{
  const RegiePlayed *played;
  g_autofree char *where = NULL;

  if (!regie_playback_has_beats (self->player) ||
      gtk_widget_get_visible (GTK_WIDGET (self->note)))
    return;
  self->goes_on = regie_playback_is_playing (self->player);
  regie_playback_stop (self->player);
  self->noted = (RegieNoted){ .place = { NAN, NAN } };
  played = regie_playback_played (self->player);
  regie_playback_beat (self->player, &self->noted.at);
  g_set_object (&self->noted_in, played->beat);
  regie_rehearse_stage_aim (self->stage, &self->noted.place);
  where = describe_note (self, played);
  regie_rehearse_note_open (self->note, kind, where);
}

void
regie_rehearse_close_note (RegieRehearse *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->play_button));
  if (self->goes_on)
    regie_playback_play (self->player);
  self->goes_on = FALSE;
}

/* The beat may be gone meanwhile: then what is shown now, or nothing, has to do. */
static RegieBeat *
find_beat (RegieRehearse *self)
{
  if (regie_record_above (REGIE_RECORD (self->noted_in), REGIE_TYPE_PRODUCTION))
    return self->noted_in;
  return regie_playback_has_beats (self->player)
           ? regie_playback_played (self->player)->beat
           : NULL;
}

static void
tell_note (RegieRehearse *self, RegieBeat *beat)
{
  g_autofree char *lost =
    beat ? NULL
         : g_strdup_printf (_ ("No beat is left for the note “%s”"), self->noted.text);

  regie_rehearse_toast (self, beat == self->noted_in ? _ ("Rehearsal note taken")
                                                     : beat
                        ? _ ("The beat is gone: noted in the one shown")
                        : lost);
}

void
regie_rehearse_save_note (RegieRehearseNote *note,
                          int kind,
                          const char *text,
                          RegieRehearse *self)
{
  RegieBeat *beat = find_beat (self);

  self->noted.kind = (RegieRemarkKind) kind;
  self->noted.text = text;
  if (!beat || regie_remark_take (self->document, beat, &self->noted))
    tell_note (self, beat);
  self->noted.text = NULL;
  regie_rehearse_close_note (self);
}
