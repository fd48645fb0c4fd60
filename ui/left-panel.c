/* Beside the canvas: scenes, symbols, outline.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/left-panel.h"

#include "ui/outline.h"
#include "ui/palette.h"
#include "ui/scenes-panel.h"

struct _RegieLeftPanel
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GtkStack *stack;
};

enum
{
  PROP_STAGE = 1,
};

enum
{
  TOAST,
  SET_DOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieLeftPanel, regie_left_panel, GTK_TYPE_WIDGET)

static void
forward_toast (RegieLeftPanel *self, const char *text)
{
  g_signal_emit (self, signals[TOAST], 0, text);
}

void
regie_left_panel_set_down (RegieLeftPanel *self, const char *key, RegiePoint at)
{
  RegieDocument *document = regie_stage_document (self->stage);
  gpointer role;

  at = regie_stage_find_room (self->stage, at);
  if (g_str_has_prefix (key, "symbol:"))
    regie_stage_drop_symbol (self->stage, key + strlen ("symbol:"), at);
  else if ((role = regie_document_find (document, key + strlen ("role:"))))
    regie_stage_drop_role (self->stage, role, at);
}

static void
set_down (RegieLeftPanel *self, const char *key)
{
  RegieSetting *setting = regie_stage_setting (self->stage);
  gboolean done = FALSE;

  g_signal_emit (self, signals[SET_DOWN], 0, key, &done);
  if (!done && setting)
    regie_left_panel_set_down (self, key,
                               (RegiePoint){ setting->width / 2, setting->depth / 2 });
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, REGIE_LEFT_PANEL (object)->stage);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegieLeftPanel *self = REGIE_LEFT_PANEL (object);

  if (g_set_object (&self->stage, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

void
regie_left_panel_show_page (RegieLeftPanel *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* A page is filled when it is first looked at: each row and tile with a tooltip asks the
 * display where the pointer is. */
static void
begin_page (RegieLeftPanel *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (!page || g_object_get_data (G_OBJECT (page), "begun"))
    return;
  g_object_set_data (G_OBJECT (page), "begun", page);
  g_object_bind_property (self, "stage", page, "stage", G_BINDING_SYNC_CREATE);
}

static void
left_panel_dispose (GObject *object)
{
  RegieLeftPanel *self = REGIE_LEFT_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->stage);
  G_OBJECT_CLASS (regie_left_panel_parent_class)->dispose (object);
}

static void
regie_left_panel_class_init (RegieLeftPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = left_panel_dispose;
  g_object_class_install_property (object_class, PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_READWRITE |
                                                          G_PARAM_EXPLICIT_NOTIFY |
                                                          G_PARAM_STATIC_STRINGS));
  signals[TOAST] = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SET_DOWN] = g_signal_new ("set-down", type, G_SIGNAL_RUN_LAST, 0,
                                    g_signal_accumulator_true_handled, NULL, NULL,
                                    G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  g_type_ensure (REGIE_TYPE_SCENES_PANEL);
  g_type_ensure (REGIE_TYPE_PALETTE);
  g_type_ensure (REGIE_TYPE_OUTLINE);
  gtk_widget_class_set_css_name (widget_class, "left-panel");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/left-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieLeftPanel, stack);
  gtk_widget_class_bind_template_callback (widget_class, forward_toast);
  gtk_widget_class_bind_template_callback (widget_class, set_down);
}

static void
regie_left_panel_init (RegieLeftPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (begin_page),
                            self);
  begin_page (self);
}

GtkWidget *
regie_left_panel_new (void)
{
  return g_object_new (REGIE_TYPE_LEFT_PANEL, NULL);
}
