/* What can be done to the selection as a whole; each is one named step of undo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_ALIGN_LEFT,
  REGIE_ALIGN_CENTRE,
  REGIE_ALIGN_RIGHT,
  REGIE_ALIGN_TOP,
  REGIE_ALIGN_MIDDLE,
  REGIE_ALIGN_BOTTOM,
} RegieAlign;

typedef enum
{
  REGIE_DISTRIBUTE_CENTRES_ACROSS,
  REGIE_DISTRIBUTE_CENTRES_DOWN,
  REGIE_DISTRIBUTE_GAPS_ACROSS,
  REGIE_DISTRIBUTE_GAPS_DOWN,
} RegieDistribute;

typedef enum
{
  REGIE_ORDER_FRONT,
  REGIE_ORDER_FORWARD,
  REGIE_ORDER_BACKWARD,
  REGIE_ORDER_BACK,
} RegieOrder;

/* Each leaves locked records alone (but for locking, and for judging: a lock is against
 * moving things by accident) and returns how many records it changed. */
unsigned regie_edit_delete (RegieStage *stage);
/* Metres. Nudges in a row are one step, until a second of rest or another selection. */
unsigned regie_edit_nudge (RegieStage *stage, double dx, double dy);
/* About the middle of them all. */
unsigned regie_edit_turn (RegieStage *stage, double degrees);
unsigned regie_edit_flip (RegieStage *stage);
unsigned regie_edit_align (RegieStage *stage, RegieAlign how);           /* needs two */
unsigned regie_edit_distribute (RegieStage *stage, RegieDistribute how); /* needs three */
unsigned regie_edit_order (RegieStage *stage, RegieOrder how);
unsigned regie_edit_group (RegieStage *stage);
unsigned regie_edit_ungroup (RegieStage *stage);
unsigned regie_edit_lock (RegieStage *stage, gboolean locked);
unsigned regie_edit_hide (RegieStage *stage, gboolean hidden);
unsigned regie_edit_judge (RegieStage *stage, RegieVerdict verdict);
/* Whether all of the selection that can be is locked. */
gboolean regie_edit_is_locked (RegieStage *stage);
/* Whether there is anything among the selection to do it to. */
gboolean regie_edit_may_lock (RegieStage *stage);
gboolean regie_edit_may_flip (RegieStage *stage);
gboolean regie_edit_may_turn (RegieStage *stage);
gboolean regie_edit_may_judge (RegieStage *stage);
gboolean regie_edit_may_group (RegieStage *stage);
gboolean regie_edit_may_ungroup (RegieStage *stage);
gboolean regie_edit_may_align (RegieStage *stage);
gboolean regie_edit_may_distribute (RegieStage *stage);
/* Copies beside the originals, which become the selection. */
unsigned regie_edit_duplicate (RegieStage *stage, double dx, double dy);
void regie_edit_select_all (RegieStage *stage);

/* Returns: (transfer full) (nullable): the selection as detached copies. */
GPtrArray *regie_edit_copy (RegieStage *stage);
/* Copies again of the records given, centred on the point, or in the middle when that is
 * off the stage; they become the selection. */
unsigned regie_edit_paste (RegieStage *stage, GPtrArray *records, RegiePoint at);

G_END_DECLS
