/* How long frames of a widget take beside those of an empty one of its size.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH 1600
#define HEIGHT 1000
#define WARM 15
#define FRAMES 90
/* A frame beyond it is seen as a jerk. */
#define LATE_MS 33

/* Changes the widget for the next frame. */
typedef void (*FrameStep) (gpointer bench);

/* The first member of what a step is given. */
typedef struct
{
  GtkWidget *widget; /* measured now */
  FrameStep step;
  int frame;
  gboolean between; /* what is done between two frames counts as well */
  double floor;     /* the empty widget's frame, milliseconds */
  double start, times[FRAMES];
  GMainLoop *loop;
} Frames;

/* A widget that only fills itself, differently each frame. */
#define EMPTY_TYPE_WIDGET (empty_widget_get_type ())
G_DECLARE_FINAL_TYPE (EmptyWidget, empty_widget, EMPTY, WIDGET, GtkWidget)

struct _EmptyWidget
{
  GtkWidget parent_instance;
  gboolean odd;
};

G_DEFINE_FINAL_TYPE (EmptyWidget, empty_widget, GTK_TYPE_WIDGET)

static void
empty_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EmptyWidget *self = EMPTY_WIDGET (widget);

  self->odd = !self->odd;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, self->odd ? 1 : 0.9f, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
}

static void
empty_widget_class_init (EmptyWidgetClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = empty_widget_snapshot;
}

static void
empty_widget_init (EmptyWidget *self)
{
}

/* This thread's own time, so that other programs do not count. */
static inline double
frames_now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static inline gboolean
frames_on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Frames *self = data;

  self->step (self);
  return self->frame + 1 < WARM + FRAMES;
}

static inline void
frames_on_before (GdkFrameClock *clock, Frames *self)
{
  if (!self->between || self->frame == 0)
    self->start = frames_now_ms ();
}

static inline void
frames_on_after (GdkFrameClock *clock, Frames *self)
{
  double now = frames_now_ms ();

  if (self->frame >= WARM)
    self->times[self->frame - WARM] = now - self->start;
  self->start = now;
  if (++self->frame == WARM + FRAMES)
    g_main_loop_quit (self->loop);
}

static inline int
frames_compare (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static inline gboolean
frames_on_rest (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static inline void
frames_rest (Frames *self, guint milliseconds)
{
  g_timeout_add (milliseconds, frames_on_rest, self->loop);
  g_main_loop_run (self->loop);
}

/* Prints a row. Returns: the median frame, in milliseconds. */
static inline double
frames_measure (Frames *self, const char *name)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);
  int late = 0;

  self->frame = 0;
  gtk_widget_add_tick_callback (self->widget, frames_on_tick, self, NULL);
  g_signal_connect (clock, "before-paint", G_CALLBACK (frames_on_before), self);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (frames_on_after), self);
  g_main_loop_run (self->loop);
  g_signal_handlers_disconnect_by_data (clock, self);
  qsort (self->times, FRAMES, sizeof (double), frames_compare);
  for (int i = 0; i < FRAMES; i++)
    late += self->times[i] > LATE_MS;
  printf ("| %s | %.1f | %.1f | %.1f | %d | %.2f |\n", name, self->times[FRAMES / 2],
          self->times[FRAMES * 95 / 100], self->times[FRAMES * 99 / 100], late,
          self->floor > 0 ? self->times[FRAMES / 2] / self->floor : 1);
  fflush (stdout);
  return self->times[FRAMES / 2];
}

static inline void
frames_step_empty (gpointer bench)
{
  gtk_widget_queue_draw (((Frames *) bench)->widget);
}

/* Prints the head of the table and the row of the empty widget. Returns: the window. */
static inline GtkWidget *
frames_begin (Frames *self)
{
  GtkWidget *window = gtk_window_new ();

  self->loop = g_main_loop_new (NULL, FALSE);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  printf (
    "| frame | median (ms) | 95 %% (ms) | 99 %% (ms) | over %d ms of %d | to the empty "
    "one |\n| --- | --- | --- | --- | --- | --- |\n",
    LATE_MS, FRAMES);
  self->widget = g_object_new (EMPTY_TYPE_WIDGET, NULL);
  self->step = frames_step_empty;
  gtk_window_set_child (GTK_WINDOW (window), self->widget);
  gtk_window_present (GTK_WINDOW (window));
  frames_rest (self, 2500);
  self->floor = frames_measure (self, "empty widget");
  return window;
}
