/* What can be done to the list of scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/scene-edit.h"

#include "app/model/forget.h"
#include "app/play/pairs.h"
#include "app/play/scenes.h"

#include <glib/gi18n-lib.h>

static RegieJournal *
journal_of (RegieStage *stage)
{
  return regie_document_journal (regie_stage_document (stage));
}

static const RegieChildren *
scenes_of (RegieStage *stage)
{
  RegieRecord *production = REGIE_RECORD (regie_stage_production (stage));

  return regie_record_find_children (production, "scene");
}

static unsigned
count (RegieStage *stage)
{
  RegieRecord *production = REGIE_RECORD (regie_stage_production (stage));

  return regie_record_count (production, scenes_of (stage));
}

unsigned
regie_scene_edit_position (RegieScene *scene)
{
  unsigned position = G_MAXUINT;

  if (scene->parent_instance.owner)
    regie_record_place (REGIE_RECORD (scene), &position);
  return position;
}

static void
copy_positions (RegieScene *from, RegieScene *to)
{
  RegiePosition *position;

  for (unsigned i = 0; (position = regie_list_at (from->positions, i)); i++)
    {
      g_autoptr (RegiePosition) copy = regie_record_copy (REGIE_RECORD (position));

      regie_record_append (REGIE_RECORD (to), REGIE_RECORD (copy));
    }
}

/* from: (nullable): the scene it is a copy of. */
static void
insert (RegieStage *stage,
        RegieScene *scene,
        RegieScene *from,
        unsigned position,
        const char *step)
{
  RegieRecord *production = REGIE_RECORD (regie_stage_production (stage));

  regie_journal_begin (journal_of (stage), step);
  regie_record_insert (production, scenes_of (stage), position, REGIE_RECORD (scene));
  if (from)
    regie_pairs_relink_copy (from, scene);
  regie_journal_commit (journal_of (stage));
  regie_stage_set_scene (stage, scene);
}

/* Where it is played: as the scene on stage, or in a room made for a production that has
 * none. */
static void
give_setting (RegieStage *stage, RegieScene *scene)
{
  RegieSetting *now = regie_stage_setting (stage);
  g_autoptr (RegieSetting) setting =
    now ? g_object_ref (now)
        : g_object_new (REGIE_TYPE_SETTING, "name",
                        _ ("Room"), "entrance-x", 4., "entrance-y", 6., NULL);

  if (!now)
    regie_record_append (REGIE_RECORD (regie_stage_production (stage)),
                         REGIE_RECORD (setting));
  regie_record_set_text (REGIE_RECORD (scene), "setting", setting->parent_instance.id);
}

RegieScene *
regie_scene_edit_add (RegieStage *stage)
{
  unsigned n = count (stage);
  RegieScene *before = regie_stage_scene (stage);
  g_autoptr (RegieScene) scene = g_object_new (REGIE_TYPE_SCENE, NULL);
  g_autofree char *title = g_strdup_printf (_ ("Scene %u"), n + 1);

  regie_record_set_text (REGIE_RECORD (scene), "title", title);
  regie_journal_begin (journal_of (stage), _ ("Add Scene"));
  give_setting (stage, scene);
  if (before)
    copy_positions (before, scene);
  insert (stage, scene, NULL, n, _ ("Add Scene"));
  regie_journal_commit (journal_of (stage));
  return scene;
}

RegieScene *
regie_scene_edit_duplicate (RegieStage *stage, RegieScene *scene)
{
  g_autoptr (RegieScene) copy = regie_record_copy (REGIE_RECORD (scene));
  unsigned position = regie_scene_edit_position (scene);
  g_autofree char *title =
    g_strdup_printf (_ ("%s (copy)"), scene->title ? scene->title : _ ("Untitled"));

  g_return_val_if_fail (position != G_MAXUINT, NULL);
  regie_record_set_text (REGIE_RECORD (copy), "title", title);
  insert (stage, copy, scene, position + 1, _ ("Duplicate Scene"));
  return copy;
}

gboolean
regie_scene_edit_delete (RegieStage *stage, RegieScene *scene)
{
  RegieProduction *production = regie_stage_production (stage);
  unsigned position = regie_scene_edit_position (scene), n = count (stage);

  if (n < 2 || position >= n)
    return FALSE;
  if (regie_stage_scene (stage) == scene)
    regie_stage_set_scene (stage, regie_list_at (production->scenes, position + 1 < n
                                                                       ? position + 1
                                                                       : position - 1));
  regie_journal_begin (journal_of (stage), _ ("Delete Scene"));
  regie_forget_record (REGIE_RECORD (scene));
  regie_journal_commit (journal_of (stage));
  return TRUE;
}

gboolean
regie_scene_edit_split (RegieStage *stage)
{
  RegieBeat *beat = regie_stage_beat (stage);
  RegieScene *second =
    beat ? regie_scenes_split (regie_stage_document (stage), beat) : NULL;

  if (!second)
    return FALSE;
  regie_stage_set_scene (stage, second);
  regie_stage_set_beat_number (stage, 0);
  return TRUE;
}

gboolean
regie_scene_edit_merge (RegieStage *stage)
{
  return regie_scenes_merge (regie_stage_document (stage), regie_stage_scene (stage));
}

gboolean
regie_scene_edit_move (RegieStage *stage, RegieScene *scene, unsigned position)
{
  RegieRecord *production = REGIE_RECORD (regie_stage_production (stage));
  g_autoptr (RegieScene) kept = g_object_ref (scene);
  unsigned now = regie_scene_edit_position (scene), n = count (stage);

  if (now >= n || position >= n || position == now)
    return FALSE;
  regie_journal_begin (journal_of (stage), _ ("Move Scene"));
  regie_record_remove (REGIE_RECORD (scene));
  regie_record_insert (production, scenes_of (stage), position, REGIE_RECORD (scene));
  regie_journal_commit (journal_of (stage));
  return TRUE;
}

gboolean
regie_scene_edit_rename (RegieStage *stage, RegieScene *scene, const char *title)
{
  if (g_strcmp0 (title, scene->title) == 0)
    return FALSE;
  regie_journal_begin (journal_of (stage), _ ("Rename Scene"));
  regie_record_set_text (REGIE_RECORD (scene), "title", title);
  regie_journal_commit (journal_of (stage));
  return TRUE;
}
