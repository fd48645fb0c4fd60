/* Plans and photos under the stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

G_BEGIN_DECLS

/* Puts it under the setting, picks it and takes the tool that calibrates it: one step of
 * undo. */
void regie_stage_add_underlay (RegieStage *stage, RegieUnderlay *underlay);

/* Takes away regie_stage_underlay(), locked or not: one step of undo. */
void regie_stage_remove_underlay (RegieStage *stage);

/* Returns: (transfer none) (nullable): the one picked, else the one placed last. */
RegieUnderlay *regie_stage_underlay (RegieStage *stage);

/* Scales and moves it so that from stays where it is and what lies at to now is as many
 * metres away from it: one step of undo. Nothing else changes. FALSE when the points are
 * one, or the plan would become smaller than 1 cm or larger than 10 km. */
gboolean regie_underlay_calibrate (RegieStage *stage,
                                   RegieUnderlay *underlay,
                                   RegiePoint from,
                                   RegiePoint to,
                                   double metres);

G_END_DECLS
