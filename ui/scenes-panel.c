/* The scenes as cards.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/scenes-panel.h"

#include "app/play/scenes.h"
#include "app/stage/scene-edit.h"
#include "ui/cards.h"
#include "ui/scene-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RegieScenesPanel
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GtkListView *list;
  GtkPopover *popover;
  GMenu *merging;           /* its last item says why when it cannot be */
  RegieMergeable mergeable; /* as it says */
  RegieCards *cards;
};

enum
{
  PROP_STAGE = 1,
};

static guint toast_signal;

G_DEFINE_FINAL_TYPE (RegieScenesPanel, regie_scenes_panel, GTK_TYPE_WIDGET)

GtkWidget *
regie_scenes_panel_card (RegieScenesPanel *self, unsigned position)
{
  RegieProduction *production = regie_stage_production (self->stage);

  return (GtkWidget *) regie_cards_find (self->cards,
                                         regie_list_at (production->scenes, position));
}

static void
update_merging (RegieScenesPanel *self, RegieScene *scene)
{
  RegieMergeable mergeable =
    scene ? regie_scenes_mergeable (regie_stage_production (self->stage), scene)
          : REGIE_MERGE_LAST;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scene.merge",
                                 mergeable == REGIE_MERGE_POSSIBLE);
  if (self->mergeable == mergeable)
    return;
  self->mergeable = mergeable;
  g_menu_remove (self->merging, 1);
  g_menu_append (self->merging, mergeable == REGIE_MERGE_ELSEWHERE
                 ? _ ("_Merge with the Next (in Another Setting)")
                 : _ ("_Merge with the Next"), "scene.merge");
}

/* What can be done depends on where the scene stands. */
static void
update_actions (RegieScenesPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RegieScene *scene = self->stage ? regie_stage_scene (self->stage) : NULL;
  unsigned n = regie_cards_count (self->cards);
  unsigned position = scene ? regie_scene_edit_position (scene) : G_MAXUINT;
  gboolean on = position < n;

  gtk_widget_action_set_enabled (widget, "scene.add", self->stage != NULL);
  gtk_widget_action_set_enabled (widget, "scene.rename", on);
  gtk_widget_action_set_enabled (widget, "scene.duplicate", on);
  gtk_widget_action_set_enabled (widget, "scene.split",
                                 on && regie_stage_beat_number (self->stage) > 0);
  gtk_widget_action_set_enabled (widget, "scene.delete", on && n > 1);
  gtk_widget_action_set_enabled (widget, "scene.move-up", on && position > 0);
  gtk_widget_action_set_enabled (widget, "scene.move-down", on && position + 1 < n);
  update_merging (self, on ? scene : NULL);
}

static void
follow_stage (RegieScenesPanel *self)
{
  RegieScene *scene = regie_stage_scene (self->stage);

  regie_cards_choose (self->cards, scene ? regie_scene_edit_position (scene) : G_MAXUINT);
  update_actions (self);
}

static void
document_changed (RegieScenesPanel *self, GPtrArray *records)
{
  regie_cards_hear (self->cards, records);
  follow_stage (self);
}

static void
show_scenes (RegieScenesPanel *self)
{
  RegieRecord *production = REGIE_RECORD (regie_stage_production (self->stage));

  regie_cards_show (self->cards, self->stage,
                    regie_record_list (production,
                                       regie_record_find_children (production, "scene")));
  follow_stage (self);
}

static void
set_stage (RegieScenesPanel *self, RegieStage *stage)
{
  if (self->stage)
    {
      g_signal_handlers_disconnect_by_data (self->stage, self);
      g_signal_handlers_disconnect_by_data (regie_stage_document (self->stage), self);
      regie_cards_show (self->cards, NULL, NULL);
    }
  g_set_object (&self->stage, stage);
  if (stage)
    {
      show_scenes (self);
      g_signal_connect_swapped (stage, "notify::scene", G_CALLBACK (follow_stage), self);
      g_signal_connect_swapped (stage, "notify::beat", G_CALLBACK (update_actions), self);
      g_signal_connect_swapped (regie_stage_document (stage), "changed",
                                G_CALLBACK (document_changed), self);
    }
  update_actions (self);
}

static void
card_chosen (gpointer data, gpointer scene)
{
  RegieScenesPanel *self = data;

  if (scene != regie_stage_scene (self->stage))
    regie_stage_set_scene (self->stage, scene);
}

static void
card_moved (gpointer data, gpointer scene, gpointer beside, gboolean after)
{
  RegieScenesPanel *self = data;
  unsigned to = regie_cards_target (scene, beside, after);

  /* A scene of another window's production stays there. */
  if (to != G_MAXUINT)
    regie_scene_edit_move (self->stage, scene, to);
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
  else if (strcmp (action, "scene.split") == 0)
    regie_scene_edit_split (self->stage);
  else if (strcmp (action, "scene.merge") == 0)
    regie_scene_edit_merge (self->stage);
  else if (strcmp (action, "scene.move-up") == 0)
    regie_scene_edit_move (self->stage, scene, position - 1);
  else if (strcmp (action, "scene.move-down") == 0)
    regie_scene_edit_move (self->stage, scene, position + 1);
  else if (regie_cards_find (self->cards, scene))
    regie_scene_card_rename (REGIE_SCENE_CARD (regie_cards_find (self->cards, scene)));
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

  regie_cards_open_menu (self->cards, regie_stage_scene (self->stage));
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
  regie_cards_free (REGIE_SCENES_PANEL (object)->cards);
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
  static const char *const names[] = { "scene.add",       "scene.rename",
                                       "scene.duplicate", "scene.split",
                                       "scene.merge",     "scene.move-up",
                                       "scene.move-down" };

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
  gtk_widget_class_bind_template_child (widget_class, RegieScenesPanel, merging);
}

static void
regie_scenes_panel_init (RegieScenesPanel *self)
{
  static const RegieCardsUse use = { regie_scene_card_get_type, card_chosen, card_moved,
                                     NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cards = regie_cards_new (GTK_WIDGET (self->list), self->popover, &use, self);
  update_actions (self);
}
