/* Picking up and putting down what is selected, in the beat shown.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

G_BEGIN_DECLS

/* The elements selected are carried from now on by the one body selected, or else by the
 * nearest one on the stage. Returns: (transfer none) (nullable): who. */
RegiePosition *regie_stage_pick_up (RegieStage *stage);
/* Those that are carried stay where they are held. Returns: how many. */
unsigned regie_stage_put_down (RegieStage *stage);
gboolean regie_stage_may_pick_up (RegieStage *stage);
gboolean regie_stage_may_put_down (RegieStage *stage);

G_END_DECLS
