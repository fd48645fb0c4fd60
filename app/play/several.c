/* Edits of several beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/several.h"

#include "app/model/production.h"

#include <glib/gi18n-lib.h>

void
regie_beats_delete_all (RegieDocument *document, GPtrArray *beats)
{
  regie_journal_begin (regie_document_journal (document), _ ("Delete Beats"));
  for (guint i = 0; i < beats->len; i++)
    regie_beats_delete (document, beats->pdata[i]);
  regie_journal_commit (regie_document_journal (document));
}

void
regie_beats_duplicate_all (RegieDocument *document, GPtrArray *beats)
{
  regie_journal_begin (regie_document_journal (document), _ ("Duplicate Beats"));
  for (guint i = 0; i < beats->len; i++)
    regie_beats_duplicate (document, beats->pdata[i]);
  regie_journal_commit (regie_document_journal (document));
}

static void
begin_move (RegieDocument *document, GPtrArray *beats)
{
  regie_journal_begin (regie_document_journal (document),
                       beats->len == 1 ? _ ("Move Beat") : _ ("Move Beats"));
}

static void
put_beside (RegieDocument *document, RegieBeat *beat, RegieBeat *beside, gboolean after)
{
  unsigned to = regie_beats_position (beside) + (after ? 1 : 0);

  if (regie_beats_scene (beat) == regie_beats_scene (beside) &&
      regie_beats_position (beat) < to)
    to--;
  regie_beats_move_to (document, beat, regie_beats_scene (beside), to);
}

void
regie_beats_put (RegieDocument *document,
                 GPtrArray *beats,
                 RegieBeat *beside,
                 gboolean after)
{
  RegieBeat *last = NULL;

  if (g_ptr_array_find (beats, beside, NULL))
    return;
  begin_move (document, beats);
  for (guint i = 0; i < beats->len; last = beats->pdata[i++])
    put_beside (document, beats->pdata[i], last ? last : beside, last || after);
  regie_journal_commit (regie_document_journal (document));
}

void
regie_beats_put_first (RegieDocument *document, GPtrArray *beats, RegieScene *scene)
{
  begin_move (document, beats);
  for (guint i = 0; i < beats->len; i++)
    regie_beats_move_to (document, beats->pdata[i], scene, i);
  regie_journal_commit (regie_document_journal (document));
}

static unsigned
count_beats (RegieScene *scene)
{
  return scene->beats ? g_list_model_get_n_items (scene->beats) : 0;
}

static gboolean
nudge (RegieDocument *document, RegieBeat *beat, int by)
{
  RegieScene *scene = regie_beats_scene (beat);
  int to = (int) regie_beats_position (beat) + by;
  unsigned at;

  if (to >= 0 && to < (int) count_beats (scene))
    return regie_beats_move (document, beat, (unsigned) to);
  regie_record_place (REGIE_RECORD (scene), &at);
  scene =
    regie_list_at (regie_document_production (document)->scenes, at + (unsigned) by);
  if (!scene)
    return FALSE;
  regie_beats_move_to (document, beat, scene, by < 0 ? count_beats (scene) : 0);
  return TRUE;
}

void
regie_beats_nudge (RegieDocument *document, GPtrArray *beats, int by)
{
  begin_move (document, beats);
  for (guint i = 0; i < beats->len; i++)
    if (!nudge (document, beats->pdata[by > 0 ? beats->len - 1 - i : i], by))
      break;
  regie_journal_commit (regie_document_journal (document));
}
