/* What plays, and where its clock stands.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-playback.h"

/* Seconds into a beat after which “back” means its own beginning. */
#define BACK 1.0

struct _RegiePlayback
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

G_DEFINE_FINAL_TYPE (RegiePlayback, regie_playback, G_TYPE_OBJECT)

RegiePerformance *
regie_playback_performance (RegiePlayback *self)
{
  return self->performance;
}

gboolean
regie_playback_has_beats (RegiePlayback *self)
{
  return self->performance && regie_performance_n_beats (self->performance) > 0;
}

double
regie_playback_time (RegiePlayback *self)
{
  return self->at;
}

unsigned
regie_playback_beat (RegiePlayback *self, double *within)
{
  return regie_performance_beat_at (self->performance, self->at, within);
}

const RegiePlayed *
regie_playback_played (RegiePlayback *self)
{
  return regie_performance_beat (self->performance, regie_playback_beat (self, NULL));
}

static double
end_of (RegiePlayback *self)
{
  return self->performance ? regie_performance_seconds (self->performance) : 0;
}

void
regie_playback_set_time (RegiePlayback *self, double at)
{
  self->at = CLAMP (at, 0, end_of (self));
  g_signal_emit (self, signals[MOVED], 0);
}

void
regie_playback_set_performance (RegiePlayback *self, RegiePerformance *performance)
{
  g_clear_pointer (&self->performance, regie_performance_free);
  self->performance = performance;
  if (!regie_playback_has_beats (self))
    regie_playback_stop (self);
  if (performance)
    regie_playback_set_time (self, self->at);
}

/* Playing */

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RegiePlayback *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double passed = (double) MAX (now - self->ticked, 0) / G_USEC_PER_SEC * self->speed;

  self->ticked = now;
  regie_playback_set_time (self, regie_performance_advance (self->performance, self->at,
                                                            passed, self->loop));
  if (self->loop == REGIE_LOOP_NONE && self->at >= end_of (self))
    regie_playback_stop (self);
  return G_SOURCE_CONTINUE;
}

void
regie_playback_play (RegiePlayback *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);

  if (self->tick || !regie_playback_has_beats (self) || !clock)
    return;
  if (self->at >= end_of (self))
    regie_playback_set_time (self, 0);
  self->ticked = g_get_monotonic_time ();
  self->tick = gtk_widget_add_tick_callback (self->widget, tick, self, NULL);
  g_signal_emit (self, signals[PLAYING], 0);
}

void
regie_playback_stop (RegiePlayback *self)
{
  if (!self->tick)
    return;
  gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_signal_emit (self, signals[PLAYING], 0);
}

gboolean
regie_playback_is_playing (RegiePlayback *self)
{
  return self->tick != 0;
}

void
regie_playback_set_speed (RegiePlayback *self, double speed)
{
  self->speed = speed;
}

void
regie_playback_set_loop (RegiePlayback *self, RegieLoop loop)
{
  self->loop = loop;
}

void
regie_playback_step_on (RegiePlayback *self)
{
  unsigned beat;

  if (!regie_playback_has_beats (self))
    return;
  beat = regie_playback_beat (self, NULL) + 1;
  regie_playback_set_time (self,
                           beat < regie_performance_n_beats (self->performance)
                             ? regie_performance_beat (self->performance, beat)->start
                             : end_of (self));
}

void
regie_playback_step_back (RegiePlayback *self)
{
  double within;
  unsigned beat;

  if (!regie_playback_has_beats (self))
    return;
  beat = regie_playback_beat (self, &within);
  if (within < BACK && beat > 0)
    beat--;
  regie_playback_set_time (self, regie_performance_beat (self->performance, beat)->start);
}

static void
playback_dispose (GObject *object)
{
  RegiePlayback *self = REGIE_PLAYBACK (object);

  regie_playback_stop (self);
  g_clear_pointer (&self->performance, regie_performance_free);
  G_OBJECT_CLASS (regie_playback_parent_class)->dispose (object);
}

static void
regie_playback_class_init (RegiePlaybackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = playback_dispose;
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLAYING] =
    g_signal_new ("playing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
regie_playback_init (RegiePlayback *self)
{
  self->speed = 1;
}

RegiePlayback *
regie_playback_new (GtkWidget *widget)
{
  RegiePlayback *self = g_object_new (REGIE_TYPE_PLAYBACK, NULL);

  self->widget = widget;
  return self;
}
