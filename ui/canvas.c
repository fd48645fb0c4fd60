/* The to-scale canvas: shows a stage, turns gestures into its events.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas.h"

#include "ui/canvas-actions.h"
#include "ui/canvas-keys.h"
#include "ui/canvas-paint.h"
#include "ui/canvas-parts.h"
#include "ui/canvas-tip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

enum
{
  PROP_0,
  PROP_STAGE,
  PROP_ZOOM,
  PROP_RULERS,
  PROP_MENU_MODEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RegieCanvas, regie_canvas, GTK_TYPE_WIDGET)

RegieStage *
regie_canvas_stage (RegieCanvas *self)
{
  return self->stage;
}

const RegieView *
regie_canvas_view (RegieCanvas *self)
{
  return &self->view;
}

void
regie_canvas_drop_live (RegieCanvas *self)
{
  g_clear_pointer (&self->live, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
regie_canvas_mark (RegieCanvas *self, double x, double y)
{
  self->mark_x = x;
  self->mark_y = y;
  if (self->rulers)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
regie_canvas_popup (RegieCanvas *self, double x, double y)
{
  regie_canvas_menu_popup (self->menu, x, y);
}

double
regie_canvas_inset (RegieCanvas *self)
{
  return self->rulers ? regie_rulers_size (self->marks) : 0;
}

unsigned
regie_canvas_tiles_made (RegieCanvas *self)
{
  return regie_tiles_made (self->tiles);
}

GtkWidget *
regie_canvas_proxy (RegieCanvas *self, RegieRecord *record)
{
  return regie_proxies_find (self->proxies, record);
}

/* Drawing */

static void
append_rulers (RegieCanvas *self, GtkSnapshot *snapshot)
{
  RegieRulerMarks marks = { self->mark_x, self->mark_y,
                            regie_canvas_selection_box (self) };
  gboolean imperial = FALSE;

  if (!self->rulers)
    return;
  g_object_get (self->stage, "imperial", &imperial, NULL);
  regie_rulers_set_imperial (self->marks, imperial);
  regie_rulers_snapshot (self->marks, snapshot, &self->view, &self->theme, &marks);
}

static gboolean
redraw (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  REGIE_CANVAS (widget)->redraw = 0;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

static void
regie_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RegieCanvas *self = REGIE_CANVAS (widget);
  const RegieView *view = &self->view;
  RegieBox ring;

  if (!self->stage || !regie_stage_setting (self->stage))
    return;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, view->width, view->height));
  regie_paint_paper (snapshot, view, regie_stage_setting (self->stage), &self->theme);
  if (!regie_tiles_snapshot (self->tiles, snapshot, view, self->settle == 0) &&
      !self->redraw)
    self->redraw = gtk_widget_add_tick_callback (widget, redraw, NULL, NULL);
  if (!self->live)
    self->live = regie_paint_live (self->stage, view, &self->theme);
  if (self->live)
    gtk_snapshot_append_node (snapshot, self->live);
  append_rulers (self, snapshot);
  if (regie_proxies_ring (self->proxies, &ring))
    regie_paint_focus (snapshot, view, ring, &self->theme);
  gtk_snapshot_pop (snapshot);
}

/* What the stage tells */

static void
on_damaged (RegieStage *stage, const RegieBox *box, RegieCanvas *self)
{
  regie_proxies_queue (self->proxies);
  regie_tiles_damage (self->tiles, *box);
  regie_canvas_drop_live (self);
}

static void
on_feedback (RegieStage *stage, RegieCanvas *self)
{
  regie_canvas_drop_live (self);
}

static void
on_selection (RegieCanvas *self)
{
  regie_proxies_select (self->proxies);
  regie_canvas_drop_live (self);
}

static void
on_scene (RegieStage *stage, GParamSpec *pspec, RegieCanvas *self)
{
  regie_tiles_damage (self->tiles, REGIE_BOX_EMPTY);
  if (regie_stage_setting (stage) != self->setting)
    regie_canvas_fit (self);
}

static void
on_tool (RegieStage *stage, GParamSpec *pspec, RegieCanvas *self)
{
  regie_gestures_update_cursor (self->gestures);
  regie_canvas_drop_live (self);
}

static void
on_theme (RegieCanvas *self)
{
  self->theme = regie_theme_read ();
  regie_rulers_drop (self->marks);
  regie_tiles_set_style (self->tiles, self->theme.style);
  regie_canvas_drop_live (self);
}

static void
on_scale (GObject *object, GParamSpec *pspec, gpointer data)
{
  RegieCanvas *self = REGIE_CANVAS (object);

  self->view.scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  regie_canvas_drop_live (self);
}

static void
set_stage (RegieCanvas *self, RegieStage *stage)
{
  if (!g_set_object (&self->stage, stage))
    return;
  regie_tiles_set_stage (self->tiles, stage);
  g_signal_group_set_target (self->signals, stage);
  g_signal_group_set_target (self->picks, stage ? regie_stage_selection (stage) : NULL);
  regie_canvas_fit (self);
  regie_canvas_drop_live (self);
}

static void
connect_stage (RegieCanvas *self)
{
  self->signals = g_signal_group_new (REGIE_TYPE_STAGE);
  g_signal_group_connect (self->signals, "damaged", G_CALLBACK (on_damaged), self);
  g_signal_group_connect (self->signals, "feedback", G_CALLBACK (on_feedback), self);
  g_signal_group_connect (self->signals, "live", G_CALLBACK (on_feedback), self);
  g_signal_group_connect (self->signals, "notify::scene", G_CALLBACK (on_scene), self);
  g_signal_group_connect (self->signals, "notify::tool", G_CALLBACK (on_tool), self);
  self->picks = g_signal_group_new (REGIE_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->picks, "items-changed", G_CALLBACK (on_selection),
                                  self);
}

/* As a widget */

static void
regie_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RegieCanvas *self = REGIE_CANVAS (widget);

  regie_canvas_resize (self, width, height);
  g_clear_pointer (&self->live, gsk_render_node_unref);
  regie_proxies_allocate (self->proxies);
  regie_canvas_menu_present (self->menu);
}

static gboolean
regie_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RegieCanvas *self = REGIE_CANVAS (widget);
  gboolean inside = gtk_widget_is_focus (widget) || gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (!inside)
    {
      gtk_widget_grab_focus (widget);
      /* What is picked takes the keyboard over, so that a reader says what arrows move. */
      if (self->stage)
        regie_proxies_select (self->proxies);
      return TRUE;
    }
  return regie_keys_step (self, direction == GTK_DIR_TAB_FORWARD);
}

static void
regie_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegieCanvas *self = REGIE_CANVAS (object);

  switch (id)
    {
    case PROP_STAGE:
      g_value_set_object (value, self->stage);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->view.zoom);
      break;
    case PROP_RULERS:
      g_value_set_boolean (value, self->rulers);
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, regie_canvas_menu_model (self->menu));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regie_canvas_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  RegieCanvas *self = REGIE_CANVAS (object);

  switch (id)
    {
    case PROP_STAGE:
      set_stage (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      regie_canvas_zoom_to (self, g_value_get_double (value), self->view.width / 2.,
                            self->view.height / 2.);
      break;
    case PROP_RULERS:
      self->rulers = g_value_get_boolean (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case PROP_MENU_MODEL:
      regie_canvas_menu_set_model (self->menu, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regie_canvas_dispose (GObject *object)
{
  RegieCanvas *self = REGIE_CANVAS (object);

  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->picks);
  g_clear_pointer (&self->proxies, regie_proxies_free);
  g_clear_pointer (&self->marks, regie_rulers_free);
  g_clear_pointer (&self->gestures, regie_gestures_free);
  g_clear_pointer (&self->menu, regie_canvas_menu_free);
  g_clear_pointer (&self->live, gsk_render_node_unref);
  g_clear_pointer (&self->tiles, regie_tiles_free);
  g_clear_object (&self->stage);
  G_OBJECT_CLASS (regie_canvas_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_STAGE] = g_param_spec_object ("stage", NULL, NULL, REGIE_TYPE_STAGE, flags);
  props[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, REGIE_ZOOM_MIN, REGIE_ZOOM_MAX,
                         REGIE_ZOOM_FULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_RULERS] = g_param_spec_boolean ("rulers", NULL, NULL, TRUE, flags);
  props[PROP_MENU_MODEL] =
    g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

/* Text grows or changes its letters. */
static void
regie_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  RegieCanvas *self = REGIE_CANVAS (widget);

  GTK_WIDGET_CLASS (regie_canvas_parent_class)->css_changed (widget, change);
  if (self->marks)
    regie_rulers_drop (self->marks);
}

static void
regie_canvas_class_init (RegieCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = regie_canvas_dispose;
  object_class->get_property = regie_canvas_get_property;
  object_class->set_property = regie_canvas_set_property;
  install_properties (object_class);

  widget_class->size_allocate = regie_canvas_size_allocate;
  widget_class->snapshot = regie_canvas_snapshot;
  widget_class->focus = regie_canvas_focus;
  widget_class->css_changed = regie_canvas_css_changed;
  gtk_widget_class_set_css_name (widget_class, "regie-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  regie_canvas_install_actions (widget_class);
}

static void
regie_canvas_init (RegieCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->view = (RegieView){ .zoom = REGIE_ZOOM_FULL, .scale = 1 };
  self->rulers = self->fitted = TRUE;
  self->mark_x = self->mark_y = NAN;
  self->tiles = regie_tiles_new ();
  self->gestures = regie_gestures_new (self);
  self->proxies = regie_proxies_new (self);
  self->marks = regie_rulers_new (widget);
  self->menu = regie_canvas_menu_new (widget);
  connect_stage (self);
  regie_theme_install (gtk_widget_get_display (widget));
  on_theme (self);
  g_signal_connect_swapped (manager, "notify::dark", G_CALLBACK (on_theme), self);
  g_signal_connect_swapped (manager, "notify::high-contrast", G_CALLBACK (on_theme),
                            self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (on_scale), NULL);
  regie_canvas_add_tips (self);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stage plan"), -1);
}

GtkWidget *
regie_canvas_new (void)
{
  return g_object_new (REGIE_TYPE_CANVAS, NULL);
}
