/* The table of stances.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/stance.h"

#include "app/model/production.h"
#include "app/model/type.h"

#include <glib/gi18n-lib.h>

const RegieChoice regie_ways[] = {
  { "carries", N_ ("Carries") },
  { "breaks", N_ ("Breaks") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField stance_fields[] = {
  REGIE_LINK (RegieStance, "promise", N_ ("Promise"), promise, regie_promise_get_type),
  REGIE_CHOICE (RegieStance, "way", N_ ("Way"), way, regie_ways, REGIE_WAY_CARRIES),
};
/* clang-format on */

REGIE_DEFINE_LEAF (RegieStance,
                   regie_stance,
                   "stance",
                   N_ ("Stance"),
                   NULL,
                   stance_fields)

RegieStance *
regie_stance_find (gpointer holder, const char *promise)
{
  const RegieChildren *stances = regie_record_find_children (holder, "stance");

  for (unsigned i = 0; i < regie_record_count (holder, stances); i++)
    {
      RegieStance *stance = REGIE_STANCE (regie_record_child (holder, stances, i));

      if (g_strcmp0 (stance->promise, promise) == 0)
        return stance;
    }
  return NULL;
}

void
regie_stance_take (gpointer holder, const char *promise, int way)
{
  RegieStance *stance = regie_stance_find (holder, promise);
  g_autoptr (RegieStance) fresh = NULL;

  if (way < 0)
    {
      if (stance)
        regie_record_remove (REGIE_RECORD (stance));
      return;
    }
  if (stance)
    {
      regie_record_set_number (REGIE_RECORD (stance), "way", way);
      return;
    }
  fresh = g_object_new (REGIE_TYPE_STANCE, "promise", promise, "way", way, NULL);
  regie_record_append (holder, REGIE_RECORD (fresh));
}
