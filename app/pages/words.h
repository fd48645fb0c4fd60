/* Scenes and beats as all sheets name them. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/scene.h"

G_BEGIN_DECLS

/* "Scene 2 · The order". Returns: (transfer full). */
char *regie_scene_heading (RegieScene *scene);

/* "2.3 Chooses": scene, beat and its title. Returns: (transfer full). */
char *regie_beat_heading (RegieBeat *beat);

/* "4 beats · 1:50". Returns: (transfer full). */
char *regie_beats_line (unsigned n, double seconds);

/* "0:20 · feels unsure −1"; without the feeling when none is said or wanted.
 * Returns: (transfer full). */
char *regie_beat_facts (RegieBeat *beat, gboolean with_feeling);

/* "unsure −1". Returns: (transfer full) (nullable): NULL when nothing is said. */
char *regie_beat_feeling (RegieBeat *beat);

unsigned regie_scene_n_beats (RegieScene *scene);
/* How long all beats of the scene take. */
double regie_scene_seconds (RegieScene *scene);

/* Returns: (transfer none) (nullable): the beat in which the scene's event happens. */
RegieBeat *regie_scene_turning_point (RegieScene *scene);

/* Returns: (transfer none) (nullable): the body, or the element of the scene or its setting,
 * with the id. */
RegieRecord *regie_scene_find (RegieScene *scene,
                               RegieProduction *production,
                               const char *id);

/* What the role wants from beat to beat, a line each after the beat's number; "" for nothing.
 * Returns: (transfer full). */
char *regie_role_line (RegieRole *role, RegieScene *scene);

/* Whether it may happen in the scene; scene: (nullable): in any. */
gboolean regie_dilemma_may_happen (RegieDilemma *dilemma, RegieScene *scene);
/* "Scene 1 · Arrival, Scene 4 · Farewell": where it may happen; "" for wherever the role plays.
 * Returns: (transfer full). */
char *regie_dilemma_places (RegieDilemma *dilemma, RegieProduction *production);

/* Its heading, or "All scenes" when there is no scene. scene: (nullable).
 * Returns: (transfer full). */
char *regie_scenes_shown (RegieScene *scene);

/* Whether it says anything; text: (nullable). */
gboolean regie_is_said (const char *text);

/* Where prose may go on in a paragraph of its own, on another page if need be: its end, or
 * the blank after so many characters. */
const char *regie_piece_end (const char *text, int characters);

/* What fits a column of any page. */
#define REGIE_PIECE 600

/* As much of it as a head has room for. text: (nullable). Returns: (transfer full). */
char *regie_first_piece (const char *text);

G_END_DECLS
