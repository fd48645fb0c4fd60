/* How one version of a production differs from another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/compare.h"

#include "app/merge/order.h"

#define BEFORE REGIE_SIDE_BASE
#define AFTER REGIE_SIDE_MINE

static void
note (RegieComparison *self,
      RegieVariationKind kind,
      RegieMatch *match,
      const RegieField *field)
{
  RegieVariation variation = { kind, match, field };

  g_ptr_array_add (self->variations, g_memdup2 (&variation, sizeof variation));
}

/* Told once for all that came or went with it. */
static void
compare_presence (RegieComparison *self, RegieMatch *match)
{
  if (match->record[AFTER] && match->owner[AFTER]->record[BEFORE])
    note (self, REGIE_VARIATION_INSERTED, match, NULL);
  else if (match->record[BEFORE] && match->owner[BEFORE]->record[AFTER])
    note (self, REGIE_VARIATION_REMOVED, match, NULL);
}

static void
compare_fields (RegieComparison *self, RegieMatch *match)
{
  if (regie_match_is_elsewhere (match, BEFORE, AFTER))
    note (self, REGIE_VARIATION_ELSEWHERE, match, NULL);
  if (match->moved[AFTER])
    note (self, REGIE_VARIATION_MOVED, match, NULL);
  for (unsigned i = 0; i < match->klass->n_fields; i++)
    {
      const RegieField *field = &match->klass->fields[i];

      if (!regie_field_equal (field, regie_record_get (match->record[BEFORE], field),
                              regie_record_get (match->record[AFTER], field)))
        note (self, REGIE_VARIATION_FIELD, match, field);
    }
  if (!regie_match_extra_same (match, BEFORE, AFTER))
    note (self, REGIE_VARIATION_UNKNOWN, match, NULL);
}

RegieComparison *
regie_comparison_new (RegieProduction *before, RegieProduction *after)
{
  RegieComparison *self = g_new0 (RegieComparison, 1);

  self->matching = regie_matching_new (before, after, NULL);
  self->variations = g_ptr_array_new_with_free_func (g_free);
  regie_order_note_moved (self->matching, AFTER);
  for (unsigned i = 0; i < self->matching->all->len; i++)
    {
      RegieMatch *match = self->matching->all->pdata[i];

      if (match->record[BEFORE] && match->record[AFTER])
        compare_fields (self, match);
      else
        compare_presence (self, match);
    }
  return self;
}

void
regie_comparison_free (RegieComparison *self)
{
  g_ptr_array_unref (self->variations);
  regie_matching_free (self->matching);
  g_free (self);
}
