/* Taking up and putting down.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/carrying.h"

#include "app/model/stand-in.h"
#include "app/play/beats.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Metres: what is larger is pushed, or moved by two. */
#define HANDY 1.2

gboolean
regie_carrying_may (RegieElement *element)
{
  return element->kind != REGIE_ELEMENT_PERSON && element->kind != REGIE_ELEMENT_SOUND &&
         element->kind != REGIE_ELEMENT_SCENT &&
         MAX (element->width, element->depth) <= HANDY;
}

RegiePosition *
regie_carrying_of (RegieTimeline *timeline, RegieElement *element, int beat)
{
  RegieRecord *original = regie_record_original (element);

  return regie_timeline_body (timeline,
                              regie_timeline_state (timeline, original, beat).carrier);
}

static void
set_place (RegieRecord *difference, RegiePoint place)
{
  regie_record_set_real (difference, "x", place.x);
  regie_record_set_real (difference, "y", place.y);
  regie_record_set_points (difference, "path", NULL);
  regie_record_set_number (difference, "bent", FALSE);
}

/* carrier: (nullable): an id. */
static void
write_carrier (RegieBeat *beat,
               RegieRecord *element,
               const RegieState states[2],
               const char *carrier)
{
  RegieDifference *difference = regie_beat_need_difference (beat, element->id);
  gboolean taken = carrier && g_strcmp0 (carrier, states[0].carrier) != 0;
  gboolean put_down = !carrier && states[0].carrier;
  RegiePoint place =
    put_down ? (RegiePoint){ states[1].x, states[1].y } : (RegiePoint){ NAN, NAN };

  set_place (REGIE_RECORD (difference), place);
  regie_record_set_text (REGIE_RECORD (difference), "carried-by", taken ? carrier : NULL);
  if (regie_difference_is_idle (difference))
    regie_record_remove (REGIE_RECORD (difference));
}

gboolean
regie_carrying_set (RegieDocument *document,
                    RegieBeat *beat,
                    RegieElement *element,
                    RegiePosition *carrier)
{
  RegieProduction *production = regie_document_production (document);
  RegieRecord *original = regie_record_original (element);
  RegieRecord *body = regie_record_original (carrier);
  int number = (int) regie_beats_position (beat);
  g_autoptr (RegieTimeline) timeline =
    regie_timeline_new (production, regie_beats_scene (beat));
  const RegieState states[2] = { regie_timeline_state (timeline, original, number - 1),
                                 regie_timeline_state (timeline, original, number) };

  if (g_strcmp0 (states[1].carrier, body ? body->id : NULL) == 0)
    return FALSE;
  regie_journal_begin (regie_document_journal (document),
                       body ? _ ("Pick up") : _ ("Put down"));
  write_carrier (beat, original, states, body ? body->id : NULL);
  regie_journal_commit (regie_document_journal (document));
  return TRUE;
}
