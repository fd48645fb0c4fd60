/* In words: what is picked.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

G_BEGIN_DECLS

/* What it is, how long or large, and where it stands, translated: "Prop · stands in scenes
 * 1–4", "8.40 m long · stands in all scenes". What its name says already is left out.
 * Returns: (transfer full). */
char *regie_stage_describe (RegieStage *self, RegieRecord *record);

/* The move whose arrow is there: "Barista crosses to Counter, 3.2 m, about 3 s", and below it
 * what it leads through, if it does. Returns: (transfer full) (nullable): NULL where none is. */
char *regie_stage_describe_move (RegieStage *self, RegiePoint at, double tolerance);

/* "Group of 3 things", "4 things picked", translated. Returns: (transfer full). */
char *regie_stage_describe_picked (RegieStage *self);

G_END_DECLS
