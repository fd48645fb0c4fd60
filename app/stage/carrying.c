/* Hands for what is selected.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/carrying.h"

#include "app/play/carrying.h"
#include "app/stage/private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static RegiePosition *
carrier_of (RegieStage *stage, RegieRecord *record)
{
  return regie_carrying_of (regie_moment_timeline (stage->moment), REGIE_ELEMENT (record),
                            stage->beat);
}

static gboolean
is_free (RegieStage *stage, RegieRecord *record)
{
  return REGIE_IS_ELEMENT (record) && regie_carrying_may (REGIE_ELEMENT (record)) &&
         regie_stage_may_pick (stage, record) && !carrier_of (stage, record);
}

static gboolean
is_carried (RegieStage *stage, RegieRecord *record)
{
  return REGIE_IS_ELEMENT (record) && carrier_of (stage, record);
}

typedef gboolean (*Test) (RegieStage *stage, RegieRecord *record);

/* Returns: (transfer full): those of the selection. */
static GPtrArray *
choose (RegieStage *stage, Test test)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  RegieRecord *record;

  for (unsigned i = 0;
       stage->moment && (record = regie_selection_at (stage->selection, i)); i++)
    if (test (stage, record))
      g_ptr_array_add (chosen, g_object_ref (record));
  return chosen;
}

/* Returns: (nullable): the first of the selection. */
static RegieRecord *
first (RegieStage *stage, Test test)
{
  RegieRecord *record;

  for (unsigned i = 0;
       stage->moment && (record = regie_selection_at (stage->selection, i)); i++)
    if (test (stage, record))
      return record;
  return NULL;
}

static RegiePosition *
nearest_body (RegieStage *stage, RegieElement *to)
{
  RegiePosition *body, *best = NULL;
  double nearest = INFINITY;

  for (unsigned i = 0; (body = regie_list_at (stage->scene->positions, i)); i++)
    {
      RegiePosition *seen = regie_moment_seen (stage->moment, body);
      double away = hypot (seen->x - to->x, seen->y - to->y);

      if (seen->offstage || away >= nearest)
        continue;
      nearest = away;
      best = body;
    }
  return best;
}

/* Returns: (nullable): NULL when several might. */
static RegiePosition *
choose_carrier (RegieStage *stage, RegieRecord *element)
{
  RegiePosition *chosen = NULL;
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (stage->selection, i)); i++)
    if (REGIE_IS_POSITION (record))
      {
        if (chosen)
          return NULL;
        chosen = REGIE_POSITION (record);
      }
  return chosen ? chosen : nearest_body (stage, REGIE_ELEMENT (element));
}

static unsigned
give (RegieStage *stage, GPtrArray *elements, RegiePosition *carrier)
{
  RegieJournal *journal = regie_stage_journal (stage);
  unsigned n = 0;

  regie_journal_begin (journal, carrier ? _ ("Pick up") : _ ("Put down"));
  for (unsigned i = 0; i < elements->len; i++)
    n += regie_carrying_set (stage->document, regie_stage_beat (stage),
                             elements->pdata[i], carrier)
           ? 1
           : 0;
  regie_journal_commit (journal);
  regie_document_flush (stage->document);
  return n;
}

RegiePosition *
regie_stage_pick_up (RegieStage *stage)
{
  g_autoptr (GPtrArray) elements = choose (stage, is_free);
  RegiePosition *carrier =
    elements->len > 0 ? choose_carrier (stage, elements->pdata[0]) : NULL;

  if (carrier)
    give (stage, elements, carrier);
  return carrier;
}

unsigned
regie_stage_put_down (RegieStage *stage)
{
  g_autoptr (GPtrArray) elements = choose (stage, is_carried);

  return elements->len > 0 ? give (stage, elements, NULL) : 0;
}

gboolean
regie_stage_may_pick_up (RegieStage *stage)
{
  RegieRecord *element = first (stage, is_free);

  return element && choose_carrier (stage, element);
}

gboolean
regie_stage_may_put_down (RegieStage *stage)
{
  return first (stage, is_carried) != NULL;
}
