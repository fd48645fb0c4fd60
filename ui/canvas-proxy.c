/* One record on the canvas as a screen reader sees it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-proxy.h"

#include "app/base/units.h"

#include <glib/gi18n-lib.h>

struct _RegieProxy
{
  GtkWidget parent_instance;
  RegieStage *stage; /* borrowed: the canvas outlives its children */
  RegieRecord *record;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (RegieProxy, regie_proxy, GTK_TYPE_WIDGET)

/* Of elements alone; the rest of the plan is not judged. */
static const char *
verdict_of (RegieRecord *record)
{
  if (!REGIE_IS_ELEMENT (record))
    return NULL;
  return _(regie_verdicts[regie_element_verdict (REGIE_ELEMENT (record))].label);
}

static char *
describe (RegieProxy *self)
{
  RegieBox box = regie_record_outline (self->record);
  const char *verdict = verdict_of (self->record);
  gboolean imperial = FALSE;
  g_autofree char *across = NULL, *down = NULL;

  g_object_get (self->stage, "imperial", &imperial, NULL);
  across = regie_length_format (box.x + box.width / 2, imperial);
  down = regie_length_format (box.y + box.height / 2, imperial);
  if (verdict)
    /* Translators: where an element stands on the plan, then the verdict on it. */
    return g_strdup_printf (_("%s across, %s down; %s"), across, down, verdict);
  return g_strdup_printf (_("%s across, %s down"), across, down);
}

void
regie_proxy_describe (RegieProxy *self)
{
  g_autofree char *name = regie_stage_name_of (self->stage, self->record);
  g_autofree char *text = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
regie_proxy_set_selected (RegieProxy *self, gboolean selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               selected, -1);
}

RegieRecord *
regie_proxy_record (RegieProxy *self)
{
  return self->record;
}

static gboolean
regie_proxy_grab_focus (GtkWidget *widget)
{
  RegieProxy *self = REGIE_PROXY (widget);
  RegieSelection *selection = regie_stage_selection (self->stage);

  if (!regie_selection_contains (selection, self->record))
    regie_selection_pick (selection, self->record);
  return GTK_WIDGET_CLASS (regie_proxy_parent_class)->grab_focus (widget);
}

static void
regie_proxy_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
}

static void
regie_proxy_dispose (GObject *object)
{
  g_clear_object (&REGIE_PROXY (object)->record);
  G_OBJECT_CLASS (regie_proxy_parent_class)->dispose (object);
}

static void
regie_proxy_class_init (RegieProxyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = regie_proxy_dispose;
  widget_class->grab_focus = regie_proxy_grab_focus;
  widget_class->snapshot = regie_proxy_snapshot;
  gtk_widget_class_set_css_name (widget_class, "regie-proxy");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
regie_proxy_init (RegieProxy *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               FALSE, -1);
}

GtkWidget *
regie_proxy_new (RegieStage *stage, RegieRecord *record)
{
  RegieProxy *self = g_object_new (REGIE_TYPE_PROXY, NULL);

  self->stage = stage;
  self->record = g_object_ref (record);
  regie_proxy_describe (self);
  return GTK_WIDGET (self);
}
