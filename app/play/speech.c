/* When in a beat each role is heard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/speech.h"

#include <glib/gi18n-lib.h>

static gboolean
has_words (const char *text)
{
  return text && *text;
}

GPtrArray *
regie_speeches_of_beat (RegieBeat *beat)
{
  GPtrArray *speeches = g_ptr_array_new_with_free_func (g_object_unref);
  RegieAct *act;

  for (unsigned i = 0; (act = regie_list_at (beat->acts, i)); i++)
    if (has_words (act->line) || has_words (act->action))
      g_ptr_array_add (speeches, g_object_ref (act));
  return speeches;
}

double
regie_speech_start (unsigned n, unsigned count, double seconds)
{
  return count ? seconds * n / count : 0;
}

unsigned
regie_speeches_begun (unsigned count, double within, double seconds)
{
  unsigned begun = 0;

  while (begun < count && regie_speech_start (begun, count, seconds) <= within)
    begun++;
  return begun;
}

char *
regie_objective_told (RegieBeat *beat, RegieRole *role)
{
  RegieAct *act = role ? regie_beat_find_act (beat, role->parent_instance.id) : NULL;

  if (!act || !has_words (act->objective))
    return NULL;
  /* Translators: a role, and what it wants: “Guest: I want a seat by the window” */
  return g_strdup_printf (C_ ("objective", "%s: %s"), role->name ? role->name : "",
                              act->objective);
}
