/* The scenes as cards.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/scenes-panel.h"

#include "app/stage/scene-edit.h"
#include "ui/scene-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RegieScenesPanel
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GtkListView *list;
  GtkPopover *popover;
  GtkSingleSelection *chosen;
  GHashTable *cards; /* those made, borrowed */
};

enum
{
  PROP_STAGE = 1,
};

static guint toast_signal;

G_DEFINE_FINAL_TYPE (RegieScenesPanel, regie_scenes_panel, GTK_TYPE_WIDGET)

static RegieSceneCard *
find_card (RegieScenesPanel *self, RegieScene *scene)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (scene && g_hash_table_iter_next (&iter, &card, NULL))
    if (regie_scene_card_scene (card) == scene)
      return card;
  return NULL;
}

GtkWidget *
regie_scenes_panel_card (RegieScenesPanel *self, unsigned position)
{
  RegieProduction *production = regie_stage_production (self->stage);

  return (GtkWidget *) find_card (self, regie_list_at (production->scenes, position));
}

/* What can be done depends on where the scene stands. */
static void
update_actions (RegieScenesPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RegieScene *scene = self->stage ? regie_stage_scene (self->stage) : NULL;
  unsigned n = self->chosen ? g_list_model_get_n_items (G_LIST_MODEL (self->chosen)) : 0;
  unsigned position = scene ? regie_scene_edit_position (scene) : G_MAXUINT;
  gboolean on = position < n;

  gtk_widget_action_set_enabled (widget, "scene.add", self->stage != NULL);
  gtk_widget_action_set_enabled (widget, "scene.rename", on);
  gtk_widget_action_set_enabled (widget, "scene.duplicate", on);
  gtk_widget_action_set_enabled (widget, "scene.delete", on && n > 1);
  gtk_widget_action_set_enabled (widget, "scene.move-up", on && position > 0);
  gtk_widget_action_set_enabled (widget, "scene.move-down", on && position + 1 < n);
}

static void
follow_stage (RegieScenesPanel *self)
{
  RegieScene *scene = regie_stage_scene (self->stage);
  unsigned position = scene ? regie_scene_edit_position (scene) : G_MAXUINT;
  gboolean moved = gtk_single_selection_get_selected (self->chosen) != position;

  gtk_single_selection_set_selected (self->chosen, position);
  if (moved && position != G_MAXUINT)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                position);
  update_actions (self);
}

/* Nothing chosen is only a moment of a scene's moving or going: the stage decides then. */
static void
choice_changed (RegieScenesPanel *self)
{
  RegieScene *scene = gtk_single_selection_get_selected_item (self->chosen);

  if (scene && scene != regie_stage_scene (self->stage))
    regie_stage_set_scene (self->stage, scene);
}

static gboolean
is_touched (RegieScenesPanel *self, RegieScene *scene, RegieRecord *record)
{
  gpointer setting = regie_scene_setting (scene, regie_stage_production (self->stage));

  return regie_record_above (record, REGIE_TYPE_SCENE) == scene ||
         regie_record_above (record, REGIE_TYPE_SETTING) == setting ||
         REGIE_IS_ROLE (record) || REGIE_IS_PRODUCTION (record);
}

static void
document_changed (RegieScenesPanel *self, GPtrArray *records)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    {
      RegieScene *scene = regie_scene_card_scene (card);

      for (unsigned i = 0; scene && i < records->len; i++)
        if (is_touched (self, scene, records->pdata[i]))
          {
            regie_scene_card_update (card);
            regie_scene_card_redraw (card);
            break;
          }
    }
  follow_stage (self);
}

static void
set_stage (RegieScenesPanel *self, RegieStage *stage)
{
  RegieRecord *production;
  GListModel *scenes;

  if (self->stage)
    {
      g_signal_handlers_disconnect_by_data (self->stage, self);
      g_signal_handlers_disconnect_by_data (regie_stage_document (self->stage), self);
      gtk_list_view_set_model (self->list, NULL);
      g_signal_handlers_disconnect_by_data (self->chosen, self);
      g_clear_object (&self->chosen);
    }
  g_set_object (&self->stage, stage);
  if (stage)
    {
      production = REGIE_RECORD (regie_stage_production (stage));
      scenes =
        regie_record_list (production, regie_record_find_children (production, "scene"));
      self->chosen = gtk_single_selection_new (NULL);
      gtk_single_selection_set_autoselect (self->chosen, FALSE);
      gtk_single_selection_set_model (self->chosen, scenes);
      follow_stage (self);
      g_signal_connect_swapped (self->chosen, "notify::selected-item",
                                G_CALLBACK (choice_changed), self);
      g_signal_connect_swapped (stage, "notify::scene", G_CALLBACK (follow_stage), self);
      g_signal_connect_swapped (regie_stage_document (stage), "changed",
                                G_CALLBACK (document_changed), self);
      gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->chosen));
    }
  update_actions (self);
}

static void
card_moved (RegieScenesPanel *self,
            RegieScene *scene,
            gboolean after,
            RegieSceneCard *card)
{
  gpointer production = regie_stage_production (self->stage);
  unsigned from = regie_scene_edit_position (scene);
  unsigned to = regie_scene_edit_position (regie_scene_card_scene (card));

  /* A scene of another window's production stays there. */
  if (scene->parent_instance.owner != production)
    return;
  to += after ? 1 : 0;
  regie_scene_edit_move (self->stage, scene, to > from ? to - 1 : to);
}

static void
open_menu (RegieScenesPanel *self, GtkWidget *card, double x, double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (card, GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  gtk_popover_set_pointing_to (self->popover,
                               &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (self->popover);
}

static void
card_menu (RegieScenesPanel *self, double x, double y, RegieSceneCard *card)
{
  regie_stage_set_scene (self->stage, regie_scene_card_scene (card));
  open_menu (self, GTK_WIDGET (card), x, y);
}

static void
setup_row (GtkListItemFactory *factory, GtkListItem *item, RegieScenesPanel *self)
{
  GtkWidget *card = regie_scene_card_new ();

  g_hash_table_add (self->cards, card);
  g_signal_connect_swapped (card, "moved", G_CALLBACK (card_moved), self);
  g_signal_connect_swapped (card, "menu", G_CALLBACK (card_menu), self);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (regie_scene_card_update),
                           card, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, card);
}

static void
bind_row (GtkListItemFactory *factory, GtkListItem *item, RegieScenesPanel *self)
{
  regie_scene_card_show (REGIE_SCENE_CARD (gtk_list_item_get_child (item)), self->stage,
                         gtk_list_item_get_item (item));
}

static void
unbind_row (GtkListItemFactory *factory, GtkListItem *item, RegieScenesPanel *self)
{
  regie_scene_card_show (REGIE_SCENE_CARD (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
teardown_row (GtkListItemFactory *factory, GtkListItem *item, RegieScenesPanel *self)
{
  g_hash_table_remove (self->cards, gtk_list_item_get_child (item));
  gtk_list_item_set_child (item, NULL);
}

static void
activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieScenesPanel *self = REGIE_SCENES_PANEL (widget);
  g_autoptr (RegieScene) scene = NULL;
  unsigned position;

  g_set_object (&scene, regie_stage_scene (self->stage));
  if (strcmp (action, "scene.add") == 0)
    {
      regie_scene_edit_add (self->stage);
      return;
    }
  position = regie_scene_edit_position (scene);
  if (strcmp (action, "scene.duplicate") == 0)
    regie_scene_edit_duplicate (self->stage, scene);
  else if (strcmp (action, "scene.move-up") == 0)
    regie_scene_edit_move (self->stage, scene, position - 1);
  else if (strcmp (action, "scene.move-down") == 0)
    regie_scene_edit_move (self->stage, scene, position + 1);
  else if (find_card (self, scene))
    regie_scene_card_rename (find_card (self, scene));
}

static void delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieScenesPanel *self = REGIE_SCENES_PANEL (widget);
  g_autoptr (RegieScene) scene = g_object_ref (regie_stage_scene (self->stage));
  g_autofree char *text = NULL;

  if (!regie_scene_edit_delete (self->stage, scene))
    return;
  text = g_strdup_printf (_ ("Scene “%s” deleted"),
                             scene->title ? scene->title : _ ("Untitled"));
  g_signal_emit (self, toast_signal, 0, text);
}

static void
menu_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieScenesPanel *self = REGIE_SCENES_PANEL (widget);
  RegieSceneCard *card = find_card (self, regie_stage_scene (self->stage));

  if (card)
    open_menu (self, GTK_WIDGET (card), 24, 24);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, REGIE_SCENES_PANEL (object)->stage);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_stage (REGIE_SCENES_PANEL (object), g_value_get_object (value));
}

static void
scenes_panel_dispose (GObject *object)
{
  RegieScenesPanel *self = REGIE_SCENES_PANEL (object);
  GtkWidget *child;

  if (self->stage)
    set_stage (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_scenes_panel_parent_class)->dispose (object);
}

static void
scenes_panel_finalize (GObject *object)
{
  g_hash_table_unref (REGIE_SCENES_PANEL (object)->cards);
  G_OBJECT_CLASS (regie_scenes_panel_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *action;
    guint key;
    GdkModifierType modifiers;
  } keys[] = {
    { "scene.rename", GDK_KEY_F2, 0 },
    { "scene.duplicate", GDK_KEY_d, GDK_CONTROL_MASK },
    { "scene.move-up", GDK_KEY_Up, GDK_ALT_MASK },
    { "scene.move-down", GDK_KEY_Down, GDK_ALT_MASK },
    { "scene.delete", GDK_KEY_Delete, 0 },
    { "scene.menu", GDK_KEY_Menu, 0 },
    { "scene.menu", GDK_KEY_F10, GDK_SHIFT_MASK },
  };
  static const char *const names[] = { "scene.add", "scene.rename", "scene.duplicate",
                                       "scene.move-up", "scene.move-down" };

  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (klass, names[i], NULL, activate);
  gtk_widget_class_install_action (klass, "scene.delete", NULL, delete);
  gtk_widget_class_install_action (klass, "scene.menu", NULL, menu_key);
  for (unsigned i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
regie_scenes_panel_class_init (RegieScenesPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = scenes_panel_dispose;
  object_class->finalize = scenes_panel_finalize;
  g_object_class_install_property (object_class, PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_READWRITE |
                                                          G_PARAM_STATIC_STRINGS));
  toast_signal = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  install_actions (widget_class);
  g_type_ensure (ADW_TYPE_BUTTON_CONTENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/scenes-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieScenesPanel, list);
  gtk_widget_class_bind_template_child (widget_class, RegieScenesPanel, popover);
  gtk_widget_class_bind_template_callback (widget_class, setup_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, teardown_row);
}

static void
regie_scenes_panel_init (RegieScenesPanel *self)
{
  self->cards = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}
