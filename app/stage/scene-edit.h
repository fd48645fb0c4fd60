/* What can be done to the list of scenes; each is one named step of undo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

G_BEGIN_DECLS

/* A scene at the end, in the setting of the one on the stage and with its roles where they
 * stand: the next moment starts from this one. It comes onto the stage.
 * Returns: (transfer none). */
RegieScene *regie_scene_edit_add (RegieStage *stage);

/* A copy after the scene, dressing and positions included; it comes onto the stage.
 * Returns: (transfer none). */
RegieScene *regie_scene_edit_duplicate (RegieStage *stage, RegieScene *scene);

/* FALSE for the last scene left, which stays. When the scene was on the stage, its
 * neighbour comes on. */
gboolean regie_scene_edit_delete (RegieStage *stage, RegieScene *scene);

/* The beat on the stage and those after it become a scene of their own, which comes on with
 * that beat. FALSE when no beat is shown, or the first. */
gboolean regie_scene_edit_split (RegieStage *stage);

/* Merges the scene on the stage with the next, which must play in the same setting. */
gboolean regie_scene_edit_merge (RegieStage *stage);

/* position: where the scene shall stand in the end. FALSE when there is no such place or it
 * stands there already. */
gboolean regie_scene_edit_move (RegieStage *stage, RegieScene *scene, unsigned position);

/* FALSE when it is called so already. */
gboolean regie_scene_edit_rename (RegieStage *stage,
                                  RegieScene *scene,
                                  const char *title);

/* The scene's place in the list of scenes, or G_MAXUINT when it is in none. */
unsigned regie_scene_edit_position (RegieScene *scene);

G_END_DECLS
