/* The beats of the scene on stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/beat-bar.h"

#include "app/play/beats.h"
#include "app/stage/scene-edit.h"
#include "ui/beat-chip.h"
#include "ui/cards.h"
#include "ui/cue-lanes.h"

#include <glib/gi18n-lib.h>

struct _RegieBeatBar
{
  GtkWidget parent_instance;
  RegieStage *stage;
  RegieScene *scene; /* whose beats are listed */
  GtkToggleButton *opening;
  GtkListView *list;
  GtkPopover *popover;
  RegieCards *chips;
  GtkBox *lane_names;
  GtkWidget *curves_key, *none;
  gboolean all_lanes; /* asked for, with or without cues */
};

enum
{
  PROP_STAGE = 1,
  PROP_ALL_LANES,
};

static guint toast_signal, cue_signal;

G_DEFINE_FINAL_TYPE (RegieBeatBar, regie_beat_bar, GTK_TYPE_WIDGET)

static void
update_actions (RegieBeatBar *self)
{
  static const char *const on_a_beat[] = { "beat.duplicate", "beat.split", "beat.delete",
                                           "beat.longer", "beat.shorter" };
  GtkWidget *widget = GTK_WIDGET (self);
  int n = (int) regie_cards_count (self->chips);
  int at = self->stage ? regie_stage_beat_number (self->stage) : -1;

  gtk_widget_action_set_enabled (widget, "beat.add", self->scene != NULL);
  for (unsigned i = 0; i < G_N_ELEMENTS (on_a_beat); i++)
    gtk_widget_action_set_enabled (widget, on_a_beat[i], at >= 0);
  gtk_widget_action_set_enabled (widget, "beat.merge", at >= 0 && at + 1 < n);
  gtk_widget_action_set_enabled (widget, "beat.split-scene", at > 0);
  gtk_widget_action_set_enabled (widget, "beat.move-earlier", at > 0);
  gtk_widget_action_set_enabled (widget, "beat.move-later", at >= 0 && at + 1 < n);
}

static void
follow_beat (RegieBeatBar *self)
{
  int at = regie_stage_beat_number (self->stage);
  gboolean none = regie_cards_count (self->chips) == 0;

  gtk_widget_set_visible (self->none, none);
  gtk_widget_set_visible (self->curves_key, !none);
  gtk_toggle_button_set_active (self->opening, at < 0);
  regie_cards_choose (self->chips, at < 0 ? GTK_INVALID_LIST_POSITION : (unsigned) at);
  update_actions (self);
}

unsigned
regie_beat_bar_lanes (RegieBeatBar *self)
{
  return self->all_lanes ? (1u << REGIE_N_DEPARTMENTS) - 1
                         : regie_cue_lanes_needed (self->scene);
}

void
regie_beat_bar_pick_cue (RegieBeatBar *self, RegieCue *cue)
{
  RegieBeat *beat = REGIE_BEAT (cue->parent_instance.owner);

  if (!beat)
    return;
  regie_stage_set_beat_number (self->stage, (int) regie_beats_position (beat));
  regie_selection_clear (regie_stage_selection (self->stage));
  g_signal_emit (self, cue_signal, 0, cue);
}

void
regie_beat_bar_add_cue (RegieBeatBar *self, RegieBeat *beat, int department)
{
  regie_beat_bar_pick_cue (self, regie_beats_add_cue (regie_stage_document (self->stage),
                                                      beat, department));
}

static void
follow_scene (RegieBeatBar *self)
{
  RegieRecord *scene = (RegieRecord *) regie_stage_scene (self->stage);

  if ((gpointer) scene == self->scene)
    return;
  g_set_object (&self->scene, (RegieScene *) scene);
  regie_cue_lanes_name (self->lane_names, regie_beat_bar_lanes (self));
  gtk_widget_set_visible (GTK_WIDGET (self), scene != NULL);
  regie_cards_show (self->chips, self->stage,
                    scene ? regie_record_list (scene,
                                               regie_record_find_children (scene, "beat"))
                          : NULL);
  follow_beat (self);
}

static void
document_changed (RegieBeatBar *self, GPtrArray *records)
{
  regie_cue_lanes_name (self->lane_names, regie_beat_bar_lanes (self));
  regie_cards_hear (self->chips, records);
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
      regie_cards_show (self->chips, NULL, NULL);
      g_clear_object (&self->scene);
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
chip_chosen (gpointer data, gpointer beat)
{
  RegieBeatBar *self = data;

  regie_stage_set_beat_number (self->stage, (int) regie_beats_position (beat));
}

static void
chip_moved (gpointer data, gpointer beat, gpointer beside, gboolean after)
{
  RegieBeatBar *self = data;
  unsigned to = regie_cards_target (beat, beside, after);

  /* A beat of another window's production stays there. */
  if (to != G_MAXUINT)
    regie_beats_move (regie_stage_document (self->stage), beat, to);
}

static void
add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  regie_stage_add_beat (REGIE_BEAT_BAR (widget)->stage);
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

static void
split_scene (GtkWidget *widget, const char *action, GVariant *parameter)
{
  regie_scene_edit_split (REGIE_BEAT_BAR (widget)->stage);
}

static void
lengthen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (widget);
  RegieBeat *beat = regie_stage_beat (self->stage);

  regie_beats_set_length (regie_stage_document (self->stage), beat,
                          beat->duration +
                            (strcmp (action, "beat.longer") == 0 ? 1 : -1));
}

static void
add_cue (GtkWidget *widget, const char *action, GVariant *department)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (widget);

  regie_beat_bar_add_cue (self, regie_stage_beat (self->stage),
                          g_variant_get_int32 (department));
}

/* Of the beat whose chip has the keyboard, or else of the one shown. */
static void
menu_by_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *chip = focus ? gtk_widget_get_ancestor (focus, REGIE_TYPE_BEAT_CHIP) : NULL;

  if (chip)
    chip_chosen (self, regie_card_record (REGIE_CARD (chip)));
  regie_cards_open_menu (self->chips, regie_stage_beat (self->stage));
}

static void
set_all_lanes (RegieBeatBar *self, gboolean all)
{
  if (self->all_lanes == all)
    return;
  self->all_lanes = all;
  regie_cue_lanes_name (self->lane_names, regie_beat_bar_lanes (self));
  regie_cards_update (self->chips);
  g_object_notify (G_OBJECT (self), "all-lanes");
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
  RegieBeatBar *self = REGIE_BEAT_BAR (object);

  if (id == PROP_ALL_LANES)
    g_value_set_boolean (value, self->all_lanes);
  else
    g_value_set_object (value, self->stage);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegieBeatBar *self = REGIE_BEAT_BAR (object);

  if (id == PROP_ALL_LANES)
    set_all_lanes (self, g_value_get_boolean (value));
  else
    set_stage (self, g_value_get_object (value));
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
  regie_cards_free (REGIE_BEAT_BAR (object)->chips);
  G_OBJECT_CLASS (regie_beat_bar_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  /* "+" needs Shift on some keyboards, where "=" shares its key. */
  static const struct
  {
    guint key;
    const char *action;
  } length_keys[] = {
    { GDK_KEY_plus, "beat.longer" },         { GDK_KEY_equal, "beat.longer" },
    { GDK_KEY_KP_Add, "beat.longer" },       { GDK_KEY_minus, "beat.shorter" },
    { GDK_KEY_KP_Subtract, "beat.shorter" },
  };
  static const char *const names[] = { "beat.duplicate", "beat.split", "beat.merge",
                                       "beat.move-earlier", "beat.move-later" };

  gtk_widget_class_install_action (klass, "beat.add", NULL, add);
  gtk_widget_class_install_action (klass, "beat.delete", NULL, delete);
  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (klass, names[i], NULL, activate);
  gtk_widget_class_install_action (klass, "beat.split-scene", NULL, split_scene);
  gtk_widget_class_install_action (klass, "beat.add-cue", "i", add_cue);
  gtk_widget_class_install_property_action (klass, "beat.all-lanes", "all-lanes");
  gtk_widget_class_install_action (klass, "beat.longer", NULL, lengthen);
  gtk_widget_class_install_action (klass, "beat.shorter", NULL, lengthen);
  for (unsigned i = 0; i < G_N_ELEMENTS (length_keys); i++)
    gtk_widget_class_add_binding_action (klass, length_keys[i].key, 0,
                                         length_keys[i].action, NULL);
  gtk_widget_class_install_action (klass, "beat.menu", NULL, menu_by_key);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "beat.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "beat.menu",
                                       NULL);
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
  g_object_class_install_property (object_class, PROP_ALL_LANES,
                                   g_param_spec_boolean ("all-lanes", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE |
                                                           G_PARAM_STATIC_STRINGS |
                                                           G_PARAM_EXPLICIT_NOTIFY));
  toast_signal = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  cue_signal = g_signal_new ("cue", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                             NULL, NULL, G_TYPE_NONE, 1, REGIE_TYPE_CUE);
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "beat-bar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/beat-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, opening);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, list);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, lane_names);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, popover);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, curves_key);
  gtk_widget_class_bind_template_child (widget_class, RegieBeatBar, none);
  gtk_widget_class_bind_template_callback (widget_class, show_opening);
}

static void
regie_beat_bar_init (RegieBeatBar *self)
{
  static const RegieCardsUse use = { regie_beat_chip_get_type, chip_chosen, chip_moved,
                                     NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->chips = regie_cards_new (GTK_WIDGET (self->list), self->popover, &use, self);
  update_actions (self);
}
