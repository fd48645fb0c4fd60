/* A small stage shown on a canvas in a window of its own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stage-fixture.h"
#include "ui/canvas-private.h"

#include <adwaita.h>

typedef struct
{
  Fixture on;
  GtkWidget *window;
  RegieCanvas *canvas;
} CanvasFixture;

static gboolean
canvas_fixture_raise (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

/* Long enough for zoom and screen reader's items to settle. */
static inline void
canvas_fixture_spin (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, canvas_fixture_raise, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static inline void
canvas_fixture_settle (void)
{
  canvas_fixture_spin (400);
}

static inline void
canvas_fixture_set_up (CanvasFixture *f, gconstpointer data)
{
  fixture_set_up (&f->on, data);
  f->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (f->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  f->canvas = g_object_ref_sink (REGIE_CANVAS (regie_canvas_new ()));
  g_object_set (f->canvas, "stage", f->on.stage, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->canvas));
  gtk_window_present (GTK_WINDOW (f->window));
  canvas_fixture_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->canvas)), ==, 1000);
}

static inline void
canvas_fixture_tear_down (CanvasFixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->canvas);
  fixture_tear_down (&f->on, data);
}

/* The controller of the type and, for gestures of one button, the button.
 * Returns: (transfer none). */
static inline gpointer
canvas_fixture_controller (CanvasFixture *f, GType type, guint button)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (f->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
          (!button ||
           gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button))
        return controller;
    }
  g_assert_not_reached ();
}

static inline RegiePoint
canvas_fixture_pixel (CanvasFixture *f, double x, double y)
{
  return regie_view_to_screen (regie_canvas_view (f->canvas), (RegiePoint){ x, y });
}

/* Drags with the button between two points of the plan, through the gesture's signals. */
static inline void
canvas_fixture_drag (CanvasFixture *f, guint button, RegiePoint from, RegiePoint to)
{
  gpointer drag = canvas_fixture_controller (f, GTK_TYPE_GESTURE_DRAG, button);
  RegiePoint a = canvas_fixture_pixel (f, from.x, from.y);
  RegiePoint b = canvas_fixture_pixel (f, to.x, to.y);

  g_signal_emit_by_name (drag, "drag-begin", a.x, a.y);
  for (int i = 1; i <= 10; i++)
    {
      g_signal_emit_by_name (drag, "drag-update", (b.x - a.x) * i / 10,
                             (b.y - a.y) * i / 10);
      canvas_fixture_spin (20);
    }
  g_signal_emit_by_name (drag, "drag-end", b.x - a.x, b.y - a.y);
}

static inline gboolean
canvas_fixture_key (CanvasFixture *f, guint key, GdkModifierType state)
{
  gpointer keys = canvas_fixture_controller (f, GTK_TYPE_EVENT_CONTROLLER_KEY, 0);
  gboolean taken = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", key, 0u, state, &taken);
  return taken;
}

#define CANVAS_TEST(path, function)                                                      \
  g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, function,                \
              canvas_fixture_tear_down)
