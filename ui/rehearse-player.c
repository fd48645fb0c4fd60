/* What plays, and where its clock stands.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-player.h"

/* Seconds into a beat after which “back” means its own beginning. */
#define BACK 1.0

struct _RegiePlayer
{
  GObject parent_instance;
  GtkWidget *widget; /* borrowed */
  RegiePerformance *performance;
  double at, speed;
  RegieLoop loop;
  gint64 ticked; /* microseconds on the frame clock */
  guint tick;    /* 0 while it waits */
};

enum
{
  MOVED,
  PLAYING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegiePlayer, regie_player, G_TYPE_OBJECT)

RegiePerformance *
regie_player_performance (RegiePlayer *self)
{
  return self->performance;
}

gboolean
regie_player_has_beats (RegiePlayer *self)
{
  return self->performance && regie_performance_n_beats (self->performance) > 0;
}

double
regie_player_time (RegiePlayer *self)
{
  return self->at;
}

unsigned
regie_player_beat (RegiePlayer *self, double *within)
{
  return regie_performance_beat_at (self->performance, self->at, within);
}

const RegiePlayed *
regie_player_played (RegiePlayer *self)
{
  return regie_performance_beat (self->performance, regie_player_beat (self, NULL));
}

static double
end_of (RegiePlayer *self)
{
  return self->performance ? regie_performance_seconds (self->performance) : 0;
}

void
regie_player_set_time (RegiePlayer *self, double at)
{
  self->at = CLAMP (at, 0, end_of (self));
  g_signal_emit (self, signals[MOVED], 0);
}

void
regie_player_set_performance (RegiePlayer *self, RegiePerformance *performance)
{
  g_clear_pointer (&self->performance, regie_performance_free);
  self->performance = performance;
  if (!regie_player_has_beats (self))
    regie_player_stop (self);
  if (performance)
    regie_player_set_time (self, self->at);
}

/* Playing */

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RegiePlayer *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double passed = (double) MAX (now - self->ticked, 0) / G_USEC_PER_SEC * self->speed;

  self->ticked = now;
  regie_player_set_time (self, regie_performance_advance (self->performance, self->at,
                                                          passed, self->loop));
  if (self->loop == REGIE_LOOP_NONE && self->at >= end_of (self))
    regie_player_stop (self);
  return G_SOURCE_CONTINUE;
}

void
regie_player_play (RegiePlayer *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);

  if (self->tick || !regie_player_has_beats (self) || !clock)
    return;
  if (self->at >= end_of (self))
    regie_player_set_time (self, 0);
  self->ticked = g_get_monotonic_time ();
  self->tick = gtk_widget_add_tick_callback (self->widget, tick, self, NULL);
  g_signal_emit (self, signals[PLAYING], 0);
}

void
regie_player_stop (RegiePlayer *self)
{
  if (!self->tick)
    return;
  gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_signal_emit (self, signals[PLAYING], 0);
}

gboolean
regie_player_is_playing (RegiePlayer *self)
{
  return self->tick != 0;
}

void
regie_player_set_speed (RegiePlayer *self, double speed)
{
  self->speed = speed;
}

void
regie_player_set_loop (RegiePlayer *self, RegieLoop loop)
{
  self->loop = loop;
}

void
regie_player_step_on (RegiePlayer *self)
{
  unsigned beat;

  if (!regie_player_has_beats (self))
    return;
  beat = regie_player_beat (self, NULL) + 1;
  regie_player_set_time (self, beat < regie_performance_n_beats (self->performance)
                                 ? regie_performance_beat (self->performance, beat)->start
                                 : end_of (self));
}

void
regie_player_step_back (RegiePlayer *self)
{
  double within;
  unsigned beat;

  if (!regie_player_has_beats (self))
    return;
  beat = regie_player_beat (self, &within);
  if (within < BACK && beat > 0)
    beat--;
  regie_player_set_time (self, regie_performance_beat (self->performance, beat)->start);
}

static void
player_dispose (GObject *object)
{
  RegiePlayer *self = REGIE_PLAYER (object);

  regie_player_stop (self);
  g_clear_pointer (&self->performance, regie_performance_free);
  G_OBJECT_CLASS (regie_player_parent_class)->dispose (object);
}

static void
regie_player_class_init (RegiePlayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = player_dispose;
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLAYING] =
    g_signal_new ("playing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
regie_player_init (RegiePlayer *self)
{
  self->speed = 1;
}

RegiePlayer *
regie_player_new (GtkWidget *widget)
{
  RegiePlayer *self = g_object_new (REGIE_TYPE_PLAYER, NULL);

  self->widget = widget;
  return self;
}
