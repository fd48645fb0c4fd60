/* Rehearsing: the page, its transport and its keys.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse.h"

#include "app/base/units.h"
#include "ui/compat.h"
#include "ui/film-dialog.h"
#include "ui/rehearse-choices.h"
#include "ui/rehearse-private.h"
#include "ui/rehearse-scrubber.h"

#include <glib/gi18n-lib.h>
#include <math.h>

enum
{
  LEAVE,
  TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieRehearse, regie_rehearse, GTK_TYPE_WIDGET)

static const double speeds[] = { 0.5, 1, 2 };

gboolean
regie_rehearse_where (RegieRehearse *self, RegieScene **scene, int *beat)
{
  const RegiePlayed *played;

  if (!regie_playback_has_beats (self->player))
    return FALSE;
  played = regie_playback_played (self->player);
  *scene = played->scene;
  *beat = played->number;
  return TRUE;
}

RegiePlayback *
regie_rehearse_player (RegieRehearse *self)
{
  return self->player;
}

/* Showing */

/* Who does not want to see things move sees where they come to. */
static gboolean
has_motion (RegieRehearse *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations",
                &animations, NULL);
  return animations;
}

static void
show_time (RegieRehearse *self)
{
  double at = regie_playback_time (self->player);
  g_autofree char *now = regie_duration_format (floor (at));
  g_autofree char *all = regie_duration_format (
    regie_performance_seconds (regie_playback_performance (self->player)));
  g_autofree char *text = g_strdup_printf ("%s / %s", now, all);

  if (g_strcmp0 (gtk_label_get_text (self->time), text) == 0)
    return;
  gtk_label_set_text (self->time, text);
  if (regie_playback_has_beats (self->player))
    regie_scrubber_tell (self->scrubber, regie_playback_played (self->player), at);
}

static void
show_beat (RegieRehearse *self)
{
  double within;
  unsigned beat = regie_playback_beat (self->player, &within);
  RegiePerformance *performance = regie_playback_performance (self->player);
  const RegiePlayed *played = regie_performance_beat (performance, beat);
  gboolean motion = has_motion (self);

  regie_rehearse_captions_show (self->captions,
                                regie_document_production (self->document), played,
                                within);
  regie_rehearse_stage_glide (self->stage,
                              regie_playback_is_playing (self->player) && motion);
  regie_rehearse_stage_show (self->stage, beat, motion ? within : played->seconds);
  gtk_widget_set_sensitive (self->back_button, regie_playback_time (self->player) > 0);
  gtk_widget_set_sensitive (self->next_button,
                            beat + 1 < regie_performance_n_beats (performance));
}

static void
show (RegieRehearse *self)
{
  gboolean playable = regie_playback_has_beats (self->player);

  gtk_widget_set_visible (self->nothing, !playable);
  gtk_widget_set_visible (GTK_WIDGET (self->captions), playable);
  gtk_widget_set_sensitive (self->transport, playable);
  if (playable)
    show_beat (self);
  show_time (self);
  gtk_range_set_value (GTK_RANGE (self->scrubber), regie_playback_time (self->player));
}

static void
show_playing (RegieRehearse *self)
{
  gboolean playing = regie_playback_is_playing (self->player);
  const char *label = playing ? _ ("Pause") : _ ("Play");
  g_autofree char *tip = g_strdup_printf (_ ("%s (Space)"), label);

  gtk_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic"
                                                       : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The transport */

void
regie_rehearse_toggle_play (RegieRehearse *self)
{
  if (regie_playback_is_playing (self->player))
    regie_playback_stop (self->player);
  else
    regie_playback_play (self->player);
}

static void
step_back (RegieRehearse *self)
{
  regie_playback_step_back (self->player);
}

static void
step_on (RegieRehearse *self)
{
  regie_playback_step_on (self->player);
}

static gboolean
scrub (GtkRange *range, GtkScrollType type, double value, RegieRehearse *self)
{
  regie_playback_set_time (self->player, value);
  return TRUE;
}

static void
loop_chosen (RegieRehearse *self)
{
  regie_playback_set_loop (self->player,
                           (RegieLoop) gtk_drop_down_get_selected (self->loop_choice));
}

static void
speed_chosen (RegieRehearse *self)
{
  regie_playback_set_speed (self->player,
                            speeds[gtk_drop_down_get_selected (self->speed_choice)]);
}

/* What plays */

static void
take_performance (RegieRehearse *self)
{
  RegiePerformance *performance;

  if (self->scene && !self->scene->parent_instance.owner)
    g_clear_object (&self->scene);
  performance =
    regie_performance_new (regie_document_production (self->document), self->scene);
  regie_rehearse_stage_set_performance (self->stage, performance);
  regie_rehearse_captions_drop (self->captions);
  regie_scrubber_fill (self->scrubber, performance);
  regie_playback_set_performance (self->player, performance);
}

static void
scene_chosen (RegieRehearse *self)
{
  unsigned chosen = gtk_drop_down_get_selected (self->scene_choice);
  RegieScene *scene = NULL;

  if (self->filling || !self->document)
    return;
  if (chosen)
    scene =
      regie_list_at (regie_document_production (self->document)->scenes, chosen - 1);
  g_set_object (&self->scene, scene);
  take_performance (self);
  regie_playback_set_time (self->player, 0);
}

static void
watch_chosen (RegieRehearse *self)
{
  unsigned chosen = gtk_drop_down_get_selected (self->watch_choice);
  RegieRole *role = NULL;

  if (self->filling || !self->document)
    return;
  if (chosen)
    role = regie_list_at (regie_document_production (self->document)->roles, chosen - 1);
  g_set_object (&self->role, role);
  gtk_widget_set_sensitive (GTK_WIDGET (self->follow_button), role != NULL);
  regie_rehearse_stage_watch (self->stage, role);
  regie_rehearse_captions_watch (self->captions, role);
  show (self);
}

void
regie_rehearse_watch (RegieRehearse *self, RegieRole *role)
{
  unsigned place = 0;

  gtk_drop_down_set_selected (self->watch_choice,
                              role && regie_record_place (REGIE_RECORD (role), &place)
                                ? place + 1
                                : 0);
}

static void
follow_toggled (RegieRehearse *self)
{
  regie_rehearse_stage_follow (self->stage,
                               gtk_toggle_button_get_active (self->follow_button));
}

/* Shows which of a list is chosen: the first choice is none of it. */
static void
fill_choice (GtkDropDown *choice, GListModel *names, GListModel *records, gpointer chosen)
{
  gpointer record;

  gtk_drop_down_set_model (choice, names);
  for (unsigned i = 0; (record = regie_list_at (records, i)); i++)
    if (record == chosen)
      gtk_drop_down_set_selected (choice, i + 1);
}

static void
fill_choices (RegieRehearse *self)
{
  RegieProduction *production = regie_document_production (self->document);
  g_autoptr (GListModel) scenes = regie_rehearse_scene_names (production);
  g_autoptr (GListModel) roles = regie_rehearse_role_names (production);

  self->filling = TRUE;
  fill_choice (self->scene_choice, scenes, production->scenes, self->scene);
  fill_choice (self->watch_choice, roles, production->roles, self->role);
  self->filling = FALSE;
}

static gboolean
are_choices_touched (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (REGIE_IS_ROLE (records->pdata[i]) || REGIE_IS_SCENE (records->pdata[i]) ||
        REGIE_IS_PRODUCTION (records->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
document_changed (RegieDocument *document, GPtrArray *records, RegieRehearse *self)
{
  take_performance (self);
  if (!are_choices_touched (records))
    return;
  fill_choices (self);
  watch_chosen (self);
}

static void
start_at (RegieRehearse *self, int beat)
{
  RegiePerformance *performance = regie_playback_performance (self->player);
  gboolean there = beat > 0 && (unsigned) beat < regie_performance_n_beats (performance);

  regie_playback_set_time (self->player,
                           there ? regie_performance_beat (performance, (unsigned) beat)
                                     ->start
                                 : 0);
}

void
regie_rehearse_begin (RegieRehearse *self,
                      RegieDocument *document,
                      RegieScene *scene,
                      int beat)
{
  regie_rehearse_end (self);
  self->document = g_object_ref (document);
  g_set_object (&self->scene, scene);
  fill_choices (self);
  regie_rehearse_stage_set_document (self->stage, document);
  g_signal_connect (document, "changed", G_CALLBACK (document_changed), self);
  take_performance (self);
  start_at (self, beat);
  watch_chosen (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->play_button));
}

void
regie_rehearse_end (RegieRehearse *self)
{
  regie_playback_stop (self->player);
  self->goes_on = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  regie_rehearse_stage_set_document (self->stage, NULL);
  regie_playback_set_performance (self->player, NULL);
  g_clear_object (&self->noted_in);
  g_clear_object (&self->scene);
  g_clear_object (&self->role);
  g_clear_object (&self->document);
}

static void
note_clicked (RegieRehearse *self)
{
  regie_rehearse_open_note (self, REGIE_REMARK_IDEA);
}

static void
export_clicked (RegieRehearse *self)
{
  regie_playback_stop (self->player);
  regie_film_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          self->document, self->scene, self->role);
}

void
regie_rehearse_toast (RegieRehearse *self, const char *text)
{
  g_signal_emit (self, signals[TOAST], 0, text);
}

void
regie_rehearse_leave (RegieRehearse *self)
{
  gtk_window_unfullscreen (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_emit (self, signals[LEAVE], 0);
}

static void
rehearse_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (regie_rehearse_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::fullscreened",
                           G_CALLBACK (regie_rehearse_show_full), widget,
                           G_CONNECT_SWAPPED);
}

static void
rehearse_dispose (GObject *object)
{
  RegieRehearse *self = REGIE_REHEARSE (object);
  GtkWidget *child;

  if (self->player)
    regie_rehearse_end (self);
  g_clear_object (&self->player);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_rehearse_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, stage);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, captions);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, note);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, scrubber);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, time);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, play_button);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, header);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, transport);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, nothing);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, back_button);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, next_button);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, full_button);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, scene_choice);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, watch_choice);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, loop_choice);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, speed_choice);
  gtk_widget_class_bind_template_child (widget_class, RegieRehearse, follow_button);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, regie_rehearse_toggle_play);
  gtk_widget_class_bind_template_callback (widget_class, step_back);
  gtk_widget_class_bind_template_callback (widget_class, step_on);
  gtk_widget_class_bind_template_callback (widget_class, scrub);
  gtk_widget_class_bind_template_callback (widget_class, scene_chosen);
  gtk_widget_class_bind_template_callback (widget_class, watch_chosen);
  gtk_widget_class_bind_template_callback (widget_class, loop_chosen);
  gtk_widget_class_bind_template_callback (widget_class, speed_chosen);
  gtk_widget_class_bind_template_callback (widget_class, follow_toggled);
  gtk_widget_class_bind_template_callback (widget_class, note_clicked);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked);
  gtk_widget_class_bind_template_callback (widget_class, regie_rehearse_save_note);
  gtk_widget_class_bind_template_callback (widget_class, regie_rehearse_close_note);
  gtk_widget_class_bind_template_callback (widget_class, regie_rehearse_toggle_full);
  gtk_widget_class_bind_template_callback (widget_class, regie_rehearse_leave);
  gtk_widget_class_bind_template_callback (widget_class, regie_rehearse_key_pressed);
}

static void
regie_rehearse_class_init (RegieRehearseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehearse_dispose;
  widget_class->root = rehearse_root;
  signals[LEAVE] = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "rehearse");
  g_type_ensure (REGIE_TYPE_REHEARSE_STAGE);
  g_type_ensure (REGIE_TYPE_REHEARSE_CAPTIONS);
  g_type_ensure (REGIE_TYPE_REHEARSE_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/rehearse.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
regie_rehearse_init (RegieRehearse *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  regie_name_plainly (GTK_WIDGET (self));
  self->player = regie_playback_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->player, "moved", G_CALLBACK (show), self);
  g_signal_connect_swapped (self->player, "playing", G_CALLBACK (show_playing), self);
  show_playing (self);
}
