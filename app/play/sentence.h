/* A move in words: for people, and short for the margin of a plan.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/moment.h"
#include "app/play/path.h"
#include "app/play/place.h"

G_BEGIN_DECLS

/* "Barista crosses to Counter, 3.2 m, about 3 s": places are named as they are in the
 * beat. Returns: (transfer full). */
char *regie_path_sentence (const RegiePath *path,
                           RegieProduction *production,
                           RegieScene *scene,
                           gboolean imperial);

/* How far and how long: "3.2 m · 3 s". Returns: (transfer full). */
char *regie_path_measure (const RegiePath *path, gboolean imperial);

/* What somebody walks through, in a sentence: "Goes through Counter." moment: of the path's
 * beat. Returns: (transfer full) (nullable): NULL when the way is free. */
char *regie_path_trouble (const RegiePath *path,
                          RegieProduction *production,
                          RegieScene *scene,
                          RegieMoment *moment);

/* "Ba X Counter, 3.2 m, 3 s". Returns: (transfer full). */
char *regie_path_shorthand (const RegiePath *path,
                            RegieProduction *production,
                            RegieScene *scene,
                            gboolean imperial);

/* What a body is called: its role's name, with a number when the role has several.
 * Returns: (transfer full). */
char *regie_body_name (RegiePosition *body,
                       RegieProduction *production,
                       RegieScene *scene);

/* Initials of a body: the role's, or two letters of its name, with the same number, so that
 * three guests are told apart. Returns: (transfer full). */
char *regie_body_initials (RegiePosition *body,
                           RegieProduction *production,
                           RegieScene *scene);

/* "LX1", "SND2", "SCR1", "SCT1", "PRP1": counted by department through the production.
 * Returns: (transfer full). */
char *regie_cue_number (RegieCue *cue);

G_END_DECLS
