/* What can be done to the selection as a whole.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/edit.h"

#include "app/model/forget.h"
#include "app/stage/frame.h"
#include "app/stage/joints.h"
#include "app/stage/move.h"
#include "app/stage/tools.h"

#include <glib/gi18n-lib.h>

/* Nudges of the same things with no longer a rest between them, in milliseconds, are one. */
#define NUDGE_REST 1000

/* Returns: whether it changed the record. */
typedef gboolean (*Act) (RegieStage *stage, RegieRecord *record, gpointer data);

static unsigned
act_on (RegieStage *stage, GPtrArray *records, const char *name, Act act, gpointer data)
{
  RegieJournal *journal = regie_stage_journal (stage);
  unsigned n = 0;

  regie_journal_begin (journal, name);
  for (unsigned i = 0; i < records->len; i++)
    if (act (stage, records->pdata[i], data))
      n++;
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  return n;
}

static unsigned
act_on_movable (RegieStage *stage, const char *name, Act act, gpointer data)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);

  return act_on (stage, records, name, act, data);
}

/* Locked and hidden ones too. */
static unsigned
act_on_all (RegieStage *stage, const char *name, Act act, gpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  RegieRecord *record;

  regie_document_flush (stage->document);
  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    if (regie_record_above (record, REGIE_TYPE_PRODUCTION))
      g_ptr_array_add (records, g_object_ref (record));
  return act_on (stage, records, name, act, data);
}

static gboolean
delete_one (RegieStage *stage, RegieRecord *record, gpointer data)
{
  regie_forget_note (data, record);
  regie_record_remove (record);
  return TRUE;
}

unsigned
regie_edit_delete (RegieStage *stage)
{
  RegieJournal *journal = regie_document_journal (stage->document);
  g_autoptr (GHashTable) ids = regie_forget_begin ();
  unsigned n;

  regie_journal_begin (journal, _ ("Delete"));
  n = act_on_movable (stage, _ ("Delete"), delete_one, ids);
  regie_forget (regie_stage_production (stage), ids);
  regie_journal_commit (journal);
  return n;
}

static gboolean
nudge_one (RegieStage *stage, RegieRecord *record, gpointer data)
{
  RegiePoint *by = data;

  regie_record_shift (record, by->x, by->y);
  return TRUE;
}

static gboolean
rest (gpointer data)
{
  ((RegieStage *) data)->nudging = 0;
  return G_SOURCE_REMOVE;
}

void
regie_stage_rest (RegieStage *stage)
{
  g_clear_handle_id (&stage->nudging, g_source_remove);
}

void
regie_stage_begin_nudge (RegieStage *stage, const char *name)
{
  if (stage->nudging)
    regie_journal_resume (regie_stage_journal (stage), name);
  else
    regie_journal_begin (regie_stage_journal (stage), name);
  regie_stage_rest (stage);
  stage->nudging = g_timeout_add (NUDGE_REST, rest, stage);
}

unsigned
regie_edit_nudge (RegieStage *stage, double dx, double dy)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);
  g_autoptr (RegieJoints) joints = regie_joints_note (stage, records);
  const char *name = _ ("Nudge");
  unsigned n;

  regie_stage_begin_nudge (stage, name);
  n = act_on (stage, records, name, nudge_one, &(RegiePoint){ dx, dy });
  regie_joints_follow (joints);
  regie_journal_commit (regie_stage_journal (stage));
  return n;
}

typedef struct
{
  RegieFrame from, to;
} Turning;

static gboolean
turn_one (RegieStage *stage, RegieRecord *record, gpointer data)
{
  const Turning *turning = data;
  g_autoptr (RegieRecord) origin = regie_record_copy (record);

  regie_record_reframe (record, origin, &turning->from, &turning->to);
  return TRUE;
}

unsigned
regie_edit_turn (RegieStage *stage, double degrees)
{
  g_autoptr (GPtrArray) records = regie_frame_records (stage);
  g_autoptr (RegieJoints) joints = regie_joints_note (stage, records);
  RegieFrame frame = regie_frame_of (records);
  Turning turning = { frame, frame };
  const char *name = _ ("Turn");
  unsigned n;

  turning.to.turn += degrees;
  regie_journal_begin (regie_stage_journal (stage), name);
  n = act_on (stage, records, name, turn_one, &turning);
  regie_joints_follow (joints);
  regie_journal_commit (regie_stage_journal (stage));
  regie_document_flush (stage->document);
  return n;
}

static gboolean
flip_one (RegieStage *stage, RegieRecord *record, gpointer data)
{
  if (REGIE_IS_ELEMENT (record))
    regie_record_set_number (record, "flipped", !REGIE_ELEMENT (record)->flipped);
  else if (REGIE_IS_OPENING (record))
    regie_record_set_number (record, "hand",
                             REGIE_OPENING (record)->hand == REGIE_HAND_LEFT
                               ? REGIE_HAND_RIGHT
                               : REGIE_HAND_LEFT);
  else
    return FALSE;
  return TRUE;
}

unsigned
regie_edit_flip (RegieStage *stage)
{
  return act_on_movable (stage, _ ("Flip"), flip_one, NULL);
}

/* Groups */

static gboolean
set_group (RegieStage *stage, RegieRecord *record, gpointer group)
{
  if (!REGIE_IS_ELEMENT (record) || g_strcmp0 (REGIE_ELEMENT (record)->group, group) == 0)
    return FALSE;
  regie_record_set_text (record, "group", group);
  return TRUE;
}

static unsigned
count_elements (GPtrArray *records)
{
  unsigned n = 0;

  for (unsigned i = 0; i < records->len; i++)
    if (REGIE_IS_ELEMENT (records->pdata[i]))
      n++;
  return n;
}

unsigned
regie_edit_group (RegieStage *stage)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);
  g_autofree char *group = NULL;

  if (count_elements (records) < 2)
    return 0;
  group = regie_stage_new_group (stage, NULL);
  return act_on (stage, records, _ ("Group"), set_group, group);
}

unsigned
regie_edit_ungroup (RegieStage *stage)
{
  return act_on_movable (stage, _ ("Ungroup"), set_group, NULL);
}

/* Whether there is anything to do */

static gboolean
any_may (RegieStage *stage, gboolean (*has) (RegieRecord *record))
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    if (has (record) && regie_stage_may_pick (stage, record))
      return TRUE;
  return FALSE;
}

static gboolean
flips (RegieRecord *record)
{
  return REGIE_IS_ELEMENT (record) || REGIE_IS_OPENING (record);
}

static gboolean
turns (RegieRecord *record)
{
  return !REGIE_IS_OPENING (record);
}

static gboolean
has_group (RegieRecord *record)
{
  const char *group = REGIE_IS_ELEMENT (record) ? REGIE_ELEMENT (record)->group : NULL;

  return group && *group;
}

gboolean
regie_edit_may_flip (RegieStage *stage)
{
  return any_may (stage, flips);
}

gboolean
regie_edit_may_turn (RegieStage *stage)
{
  return any_may (stage, turns);
}

gboolean
regie_edit_may_judge (RegieStage *stage)
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    if (REGIE_IS_ELEMENT (record))
      return TRUE;
  return FALSE;
}

gboolean
regie_edit_may_group (RegieStage *stage)
{
  unsigned n = 0;
  RegieRecord *record;

  for (unsigned i = 0; n < 2 && (record = regie_selection_at (stage->selection, i)); i++)
    n += REGIE_IS_ELEMENT (record) && regie_stage_may_pick (stage, record);
  return n == 2;
}

gboolean
regie_edit_may_ungroup (RegieStage *stage)
{
  return any_may (stage, has_group);
}

/* Lock, hide, judge */

typedef struct
{
  const char *field;
  int value;
} Switch;

static gboolean
set_switch (RegieStage *stage, RegieRecord *record, gpointer data)
{
  Switch *to = data;
  const RegieField *field = regie_record_find_field (record, to->field);

  if (!field || regie_record_get (record, field).number == to->value)
    return FALSE;
  regie_record_set_number (record, to->field, to->value);
  return TRUE;
}

unsigned
regie_edit_lock (RegieStage *stage, gboolean locked)
{
  return act_on_all (stage,
                     locked ? _ ("Lock")
                            : _ ("Unlock"), set_switch, &(Switch){ "locked", locked });
}

unsigned
regie_edit_hide (RegieStage *stage, gboolean hidden)
{
  return act_on_all (stage,
                     hidden ? _ ("Hide")
                            : _ ("Show"), set_switch, &(Switch){ "hidden", hidden });
}

gboolean
regie_edit_may_lock (RegieStage *stage)
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    if (regie_record_find_field (record, "locked"))
      return TRUE;
  return FALSE;
}

gboolean
regie_edit_is_locked (RegieStage *stage)
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    {
      const RegieField *field = regie_record_find_field (record, "locked");

      if (field && !regie_record_get (record, field).number)
        return FALSE;
    }
  return regie_edit_may_lock (stage);
}

static gboolean
judge_one (RegieStage *stage, RegieRecord *record, gpointer data)
{
  RegieVerdict verdict = *(RegieVerdict *) data;

  if (!REGIE_IS_ELEMENT (record) ||
      regie_element_verdict (REGIE_ELEMENT (record)) == verdict)
    return FALSE;
  regie_element_judge (REGIE_ELEMENT (record), verdict);
  return TRUE;
}

unsigned
regie_edit_judge (RegieStage *stage, RegieVerdict verdict)
{
  return act_on_all (stage, _ ("Judge"), judge_one, &verdict);
}

/* Copies */

unsigned
regie_edit_duplicate (RegieStage *stage, double dx, double dy)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);
  g_autoptr (GPtrArray) twins = NULL;
  RegieJournal *journal = regie_stage_journal (stage);

  if (records->len == 0)
    return 0;
  regie_journal_begin (journal, _ ("Duplicate"));
  twins = regie_stage_copy_records (stage, records);
  for (unsigned i = 0; i < twins->len; i++)
    regie_record_shift (twins->pdata[i], dx, dy);
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  regie_selection_set (stage->selection, twins);
  return twins->len;
}

GPtrArray *
regie_edit_copy (RegieStage *stage)
{
  g_autoptr (GPtrArray) records = regie_stage_movable (stage);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned i = 0; i < records->len; i++)
    g_ptr_array_add (copies, regie_record_copy (records->pdata[i]));
  if (copies->len == 0)
    g_clear_pointer (&copies, g_ptr_array_unref);
  return copies;
}

static gboolean
paste_opening (RegieStage *stage, RegieOpening *opening, RegiePoint at)
{
  RegieWall *wall = regie_stage_nearest_wall (stage, at, NULL);

  if (!wall)
    return FALSE;
  regie_record_append (REGIE_RECORD (wall), REGIE_RECORD (opening));
  regie_opening_slide (opening, at);
  return TRUE;
}

/* Returns: FALSE for what has no place on this stage, as a role of another cast. */
static gboolean
paste_one (RegieStage *stage, RegieRecord *twin, RegiePoint by, RegiePoint at)
{
  if (REGIE_IS_OPENING (twin))
    return paste_opening (stage, REGIE_OPENING (twin), at);
  if (REGIE_IS_POSITION (twin))
    {
      if (!stage->scene ||
          !regie_position_role (REGIE_POSITION (twin), regie_stage_production (stage)))
        return FALSE;
      regie_record_append (REGIE_RECORD (stage->scene), twin);
    }
  else if (REGIE_IS_ELEMENT (twin))
    regie_stage_add_element (stage, REGIE_ELEMENT (twin));
  else if (stage->setting)
    regie_record_append (REGIE_RECORD (stage->setting), twin);
  if (!twin->owner)
    return FALSE;
  regie_record_shift (twin, by.x, by.y);
  return TRUE;
}

/* What was copied on a larger stage is not to land where nobody looks. */
static RegiePoint
keep_on_stage (RegieStage *stage, RegiePoint at)
{
  RegieSetting *setting = stage->setting;

  if (!setting ||
      (at.x >= 0 && at.y >= 0 && at.x <= setting->width && at.y <= setting->depth))
    return at;
  return (RegiePoint){ setting->width / 2, setting->depth / 2 };
}

unsigned
regie_edit_paste (RegieStage *stage, GPtrArray *records, RegiePoint at)
{
  g_autoptr (GPtrArray) twins = regie_stage_twins (stage, records);
  g_autoptr (GPtrArray) pasted = g_ptr_array_new ();
  RegieJournal *journal = regie_stage_journal (stage);
  RegieBox box = REGIE_BOX_EMPTY;
  RegiePoint by;

  for (unsigned i = 0; i < twins->len; i++)
    box = regie_box_union (box, regie_record_outline (twins->pdata[i]));
  at = keep_on_stage (stage, at);
  by.x = regie_round (at.x - box.x - box.width / 2);
  by.y = regie_round (at.y - box.y - box.height / 2);
  regie_journal_begin (journal, _ ("Paste"));
  for (unsigned i = 0; i < twins->len; i++)
    if (paste_one (stage, twins->pdata[i], by, at))
      g_ptr_array_add (pasted, twins->pdata[i]);
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  if (pasted->len > 0)
    regie_selection_set (stage->selection, pasted);
  return pasted->len;
}

void
regie_edit_select_all (RegieStage *stage)
{
  const RegieBox everywhere = { -1e4, -1e4, 2e4, 2e4 };
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  regie_stage_find (stage, everywhere, found);
  for (unsigned i = 0; i < found->len; i++)
    if (regie_stage_may_pick (stage, found->pdata[i]))
      g_ptr_array_add (records, found->pdata[i]);
  regie_selection_set (stage->selection, records);
}
