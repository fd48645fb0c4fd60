/* What the pointer rests on, told in words where the plan shows but a mark.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-tip.h"

#include "app/model/beat.h"
#include "app/model/setting.h"
#include "app/stage/describe.h"
#include "app/stage/pin.h"
#include "ui/canvas-private.h"

#include <glib/gi18n-lib.h>

#define REACH 4 /* pixels */

/* Returns: (transfer full) (nullable). */
static char *
words_at (RegieStage *stage, RegiePoint at, double pixel)
{
  RegieRemark *remark = regie_stage_pin_at (stage, at, pixel);
  RegieRecord *record;

  if (remark)
    return g_strdup_printf ("%s: %s",
                            _ (regie_remark_kinds[remark->kind].label),
                               remark->text ? remark->text : _ ("not written yet"));
  record = regie_stage_hit (stage, at, REACH * pixel);
  if (REGIE_IS_NOTE (record))
    return g_strdup (REGIE_NOTE (record)->text);
  return regie_stage_describe_move (stage, at, REACH * pixel);
}

static gboolean
query_tooltip (RegieCanvas *self, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  RegieStage *stage = regie_canvas_stage (self);
  const RegieView *view = regie_canvas_view (self);
  g_autofree char *words = NULL;

  if (!stage || by_keys)
    return FALSE;
  words = words_at (stage, regie_view_to_plan (view, x, y), 1 / view->zoom);
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

void
regie_canvas_add_tips (RegieCanvas *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip), NULL);
}
