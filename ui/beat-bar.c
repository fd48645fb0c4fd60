/* The beats of the scene on stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/beat-bar.h"

#include "app/play/beats.h"
#include "ui/beat-chip.h"

#include <glib/gi18n-lib.h>

struct _RegieBeatBar
{
  GtkWidget parent_instance;
  RegieStage *stage;
  RegieScene *scene; /* whose beats are listed */
  GtkToggleButton *opening;
  GtkListView *list;
  GtkPopover *popover;
  GtkSingleSelection *chosen;
  GHashTable *chips; /* those made, borrowed */
};

enum
{
  PROP_STAGE = 1,
};

static guint toast_signal;

G_DEFINE_FINAL_TYPE (RegieBeatBar, regie_beat_bar, GTK_TYPE_WIDGET)

static void
update_actions (RegieBeatBar *self)
{
  static const char *const on_a_beat[] = { "beat.duplicate", "beat.split",
                                           "beat.delete" };
  GtkWidget *widget = GTK_WIDGET (self);
  int n = self->chosen ? (int) g_list_model_get_n_items (G_LIST_MODEL (self->chosen)) : 0;
  int at = self->stage ? regie_stage_beat_number (self->stage) : -1;

  gtk_widget_action_set_enabled (widget, "beat.add", self->scene != NULL);
  for (unsigned i = 0; i < G_N_ELEMENTS (on_a_beat); i++)
    gtk_widget_action_set_enabled (widget, on_a_beat[i], at >= 0);
  gtk_widget_action_set_enabled (widget, "beat.merge", at >= 0 && at + 1 < n);
  gtk_widget_action_set_enabled (widget, "beat.move-earlier", at > 0);
  gtk_widget_action_set_enabled (widget, "beat.move-later", at >= 0 && at + 1 < n);
}

static void
follow_beat (RegieBeatBar *self)
{
  int at = regie_stage_beat_number (self->stage);
  unsigned wanted = at < 0 ? GTK_INVALID_LIST_POSITION : (unsigned) at;

  gtk_toggle_button_set_active (self->opening, at < 0);
  if (self->chosen && gtk_single_selection_get_selected (self->chosen) != wanted)
    {
      gtk_single_selection_set_selected (self->chosen, wanted);
      if (at >= 0)
        gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                    wanted);
    }
  update_actions (self);
}

/* Nothing chosen is only a moment of a beat's moving or going: the stage decides then. */
static void
choice_changed (RegieBeatBar *self)
{
  unsigned at = gtk_single_selection_get_selected (self->chosen);

  if (at != GTK_INVALID_LIST_POSITION &&
      gtk_single_selection_get_selected_item (self->chosen))
    regie_stage_set_beat_number (self->stage, (int) at);
}

static void
drop_list (RegieBeatBar *self)
{
  gtk_list_view_set_model (self->list, NULL);
  if (self->chosen)
    g_signal_handlers_disconnect_by_data (self->chosen, self);
  g_clear_object (&self->chosen);
  g_clear_object (&self->scene);
}

static void
follow_scene (RegieBeatBar *self)
{
  RegieRecord *scene = (RegieRecord *) regie_stage_scene (self->stage);

  if ((gpointer) scene == self->scene)
    return;
  drop_list (self);
  g_set_object (&self->scene, (RegieScene *) scene);
  gtk_widget_set_visible (GTK_WIDGET (self), scene != NULL);
  if (scene)
    {
      self->chosen = gtk_single_selection_new (NULL);
      gtk_single_selection_set_autoselect (self->chosen, FALSE);
      gtk_single_selection_set_can_unselect (self->chosen, TRUE);
      gtk_single_selection_set_model (
        self->chosen,
        regie_record_list (scene, regie_record_find_children (scene, "beat")));
      g_signal_connect_swapped (self->chosen, "notify::selected-item",
                                G_CALLBACK (choice_changed), self);
      gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->chosen));
    }
  follow_beat (self);
}

static void
document_changed (RegieBeatBar *self, GPtrArray *records)
{
  GHashTableIter iter;
  gpointer chip;
  gboolean touched = FALSE;

  for (unsigned i = 0; i < records->len && !touched; i++)
    touched = regie_record_above (records->pdata[i], REGIE_TYPE_SCENE) == self->scene;
  g_hash_table_iter_init (&iter, self->chips);
  while (touched && g_hash_table_iter_next (&iter, &chip, NULL))
    regie_beat_chip_update (chip);
  follow_scene (self);
  follow_beat (self);
}

static void
set_stage (RegieBeatBar *self, RegieStage *stage)
{
  if (self->stage)
    {
      g_signal_handlers_disconnect_by_data (self->stage, self);
      g_signal_handlers_disconnect_by_data (regie_stage_document (self->stage), self);
      drop_list (self);
    }
  g_set_object (&self->stage, stage);
  if (stage)
    {
      g_signal_connect_swapped (stage, "notify::scene", G_CALLBACK (follow_scene), self);
      g_signal_connect_swapped (stage, "notify::beat", G_CALLBACK (follow_beat), self);
      g_signal_connect_swapped (regie_stage_document (stage), "changed",
                                G_CALLBACK (document_changed), self);
      follow_scene (self);
    }
  update_actions (self);
}

void
regie_beat_bar_step (RegieBeatBar *self, int by)
{
  if (self->stage)
    regie_stage_set_beat_number (self->stage, regie_stage_beat_number (self->stage) + by);
}

static void
show_opening (RegieBeatBar *self)
{
  regie_stage_set_beat_number (self->stage, REGIE_OPENING_BEAT);
  follow_beat (self);
}

static void
chip_moved (RegieBeatBar *self, RegieBeat *beat, gboolean after, RegieBeatChip *chip)
{
  unsigned from,
    to = regie_beats_position (regie_beat_chip_beat (chip)) + (after ? 1 : 0);

  /* A beat of another window's production stays there. */
  if (beat->parent_instance.owner != (gpointer) self->scene)
    return;
  from = regie_beats_position (beat);
  regie_beats_move (regie_stage_document (self->stage), beat, to > from ? to - 1 : to);
}

static void
open_menu (RegieBeatBar *self, double x, double y, RegieBeatChip *chip)
{
  graphene_point_t at;

  regie_stage_set_beat_number (self->stage,
                               (int) regie_beats_position (regie_beat_chip_beat (chip)));
  if (!gtk_widget_compute_point (GTK_WIDGET (chip), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  gtk_popover_set_pointing_to (self->popover,
                               &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (self->popover);
}

static void
setup_row (GtkListItemFactory *factory, GtkListItem *item, RegieBeatBar *self)
{
  GtkWidget *chip = regie_beat_chip_new ();

  g_hash_table_add (self->chips, chip);
  g_signal_connect_swapped (chip, "moved", G_CALLBACK (chip_moved), self);
  g_signal_connect_swapped (chip, "menu", G_CALLBACK (open_menu), self);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (regie_beat_chip_update),
                           chip, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, chip);
}

static void
bind_row (GtkListItemFactory *factory, GtkListItem *item, RegieBeatBar *self)
{
  regie_beat_chip_show (REGIE_BEAT_CHIP (gtk_list_item_get_child (item)),
                        gtk_list_item_get_item (item));
}

static void
unbind_row (GtkListItemFactory *factory, GtkListItem *item, RegieBeatBar *self)
{
  regie_beat_chip_show (REGIE_BEAT_CHIP (gtk_list_item_get_child (item)), NULL);
}

static void
teardown_row (GtkListItemFactory *factory, GtkListItem *item, RegieBeatBar *self)
{
  g_hash_table_remove (self->chips, gtk_list_item_get_child (item));
  gtk_list_item_set_child (item, NULL);
}

/* A new beat carries on from the one shown, and comes on. */
static void
add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (widget);
  int at = regie_stage_beat_number (self->stage) + 1;

  regie_beats_add (regie_stage_document (self->stage), self->scene, (unsigned) at);
  regie_stage_set_beat_number (self->stage, at);
}

static void
activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (widget);
  RegieDocument *document = regie_stage_document (self->stage);
  g_autoptr (RegieBeat) beat = g_object_ref (regie_stage_beat (self->stage));
  unsigned at = regie_beats_position (beat);

  if (strcmp (action, "beat.duplicate") == 0)
    regie_beats_duplicate (document, beat);
  else if (strcmp (action, "beat.split") == 0)
    regie_beats_split (document, beat);
  else if (strcmp (action, "beat.merge") == 0)
    regie_beats_merge (document, beat);
  else if (strcmp (action, "beat.move-earlier") == 0)
    regie_beats_move (document, beat, at - 1);
  else
    regie_beats_move (document, beat, at + 1);
}

static void delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (widget);
  g_autoptr (RegieBeat) beat = g_object_ref (regie_stage_beat (self->stage));
  g_autofree char *text =
    g_strdup_printf (_ ("Beat “%s” deleted"), beat->title ? beat->title : _ ("Untitled"));

  regie_beats_delete (regie_stage_document (self->stage), beat);
  g_signal_emit (self, toast_signal, 0, text);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, REGIE_BEAT_BAR (object)->stage);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_stage (REGIE_BEAT_BAR (object), g_value_get_object (value));
}

static void
beat_bar_dispose (GObject *object)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (object);
  GtkWidget *child;

  if (self->stage)
    set_stage (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_beat_bar_parent_class)->dispose (object);
}

static void
beat_bar_finalize (GObject *object)
{
  g_hash_table_unref (REGIE_BEAT_BAR (object)->chips);
  G_OBJECT_CLASS (regie_beat_bar_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const char *const names[] = { "beat.duplicate", "beat.split", "beat.merge",
                                       "beat.move-earlier", "beat.move-later" };

  gtk_widget_class_install_action (klass, "beat.add", NULL, add);
  gtk_widget_class_install_action (klass, "beat.delete", NULL, delete);
  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (klass, names[i], NULL, activate);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "beat.delete", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, GDK_ALT_MASK,
                                       "beat.move-earlier", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Right, GDK_ALT_MASK,
                                       "beat.move-later", NULL);
}

static void
regie_beat_bar_class_init (RegieBeatBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = beat_bar_dispose;
  object_class->finalize = beat_bar_finalize;
  g_object_class_install_property (object_class, PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_READWRITE |
                                                          G_PARAM_STATIC_STRINGS));
  toast_signal = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "beat-bar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/beat-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, opening);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, list);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, popover);
  gtk_widget_class_bind_template_callback (widget_class, show_opening);
  gtk_widget_class_bind_template_callback (widget_class, setup_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, teardown_row);
}

static void
regie_beat_bar_init (RegieBeatBar *self)
{
  self->chips = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}
