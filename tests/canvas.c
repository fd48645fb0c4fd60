/* Claims about the canvas: its tiles, and what pointer and keys do.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

static void
test_fits_the_sheet (CanvasFixture *f, gconstpointer data)
{
  RegiePoint from = canvas_fixture_pixel (f, 0, 0), to = canvas_fixture_pixel (f, 12, 9);

  g_assert_cmpfloat (from.x, >, 0);
  g_assert_cmpfloat (from.y, >, 0);
  g_assert_cmpfloat (to.x, <, 1000);
  g_assert_cmpfloat (to.y, <, 700);
}

static void
resize (CanvasFixture *f, int width, int height)
{
  gtk_widget_size_allocate (GTK_WIDGET (f->canvas),
                            &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
test_stays_fitted (CanvasFixture *f, gconstpointer data)
{
  RegiePoint from, to;

  resize (f, 600, 400);
  from = canvas_fixture_pixel (f, 0, 0);
  to = canvas_fixture_pixel (f, 12, 9);
  g_assert_cmpfloat (from.x, >, 0);
  g_assert_cmpfloat (from.y, >, 0);
  g_assert_cmpfloat (to.x, <, 600);
  g_assert_cmpfloat (to.y, <, 400);
  resize (f, 1000, 700);
  g_assert_cmpfloat (canvas_fixture_pixel (f, 12, 9).y, >, 500);
}

static void
test_keeps_what_the_user_chose (CanvasFixture *f, gconstpointer data)
{
  static const char *const actions[] = { "canvas.zoom-in", "canvas.zoom-selection" };

  for (unsigned i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      RegiePoint middle;
      double zoom;

      resize (f, 1000, 700);
      regie_canvas_fit (f->canvas);
      regie_selection_pick (f->on.selection, fixture_add (&f->on, 3, 3, 1, 1));
      gtk_widget_activate_action (GTK_WIDGET (f->canvas), actions[i], NULL);
      zoom = regie_canvas_view (f->canvas)->zoom;
      middle = regie_canvas_centre (f->canvas);
      resize (f, 600, 400);
      g_assert_cmpfloat (regie_canvas_view (f->canvas)->zoom, ==, zoom);
      g_assert_cmpfloat_with_epsilon (regie_canvas_centre (f->canvas).x, middle.x,
                                      2 / zoom);
      g_assert_cmpfloat_with_epsilon (regie_canvas_centre (f->canvas).y, middle.y,
                                      2 / zoom);
    }
}

static void
test_nothing_new_makes_no_tile (CanvasFixture *f, gconstpointer data)
{
  unsigned made = regie_canvas_tiles_made (f->canvas);

  g_assert_cmpuint (made, >, 0);
  gtk_widget_queue_draw (GTK_WIDGET (f->canvas));
  canvas_fixture_settle ();
  g_assert_cmpuint (regie_canvas_tiles_made (f->canvas), ==, made);
}

static void
test_change_makes_its_tiles_alone (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 3, 0.4, 0.4);
  unsigned made, all;

  canvas_fixture_settle ();
  made = regie_canvas_tiles_made (f->canvas);
  regie_record_set_text (REGIE_RECORD (element), "colour", "#ff0000");
  canvas_fixture_settle ();
  all = regie_canvas_tiles_made (f->canvas) - made;
  g_assert_cmpuint (all, >=, 1);
  g_assert_cmpuint (all, <=, 4);
}

static void
test_drag_makes_no_tile_between (CanvasFixture *f, gconstpointer data)
{
  gpointer drag =
    canvas_fixture_controller (f, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
  RegieElement *element = fixture_add (&f->on, 3, 3, 1, 1);
  RegiePoint at = canvas_fixture_pixel (f, 3, 3);
  unsigned made;

  canvas_fixture_settle ();
  g_signal_emit_by_name (drag, "drag-begin", at.x, at.y);
  g_signal_emit_by_name (drag, "drag-update", 10., 10.);
  canvas_fixture_settle ();
  made = regie_canvas_tiles_made (f->canvas);
  for (int i = 1; i < 12; i++)
    {
      g_signal_emit_by_name (drag, "drag-update", 10. + 20 * i, 10. + 5 * i);
      canvas_fixture_spin (20);
    }
  g_assert_cmpuint (regie_canvas_tiles_made (f->canvas), ==, made);
  g_signal_emit_by_name (drag, "drag-end", 240., 65.);
  canvas_fixture_settle ();
  g_assert_cmpuint (regie_canvas_tiles_made (f->canvas), >, made);
  g_assert_cmpfloat (element->x, >, 5);
}

static void
test_drag_moves_what_it_began_on (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 3, 1, 1);

  g_object_set (f->on.stage, "snap", FALSE, NULL);
  canvas_fixture_drag (f, GDK_BUTTON_PRIMARY, (RegiePoint){ 3, 3 }, (RegiePoint){ 6, 5 });
  g_assert_cmpfloat_with_epsilon (element->x, 6, 0.02);
  g_assert_cmpfloat_with_epsilon (element->y, 5, 0.02);
  g_assert_true (regie_journal_undo (f->on.journal));
  g_assert_cmpfloat (element->x, ==, 3);
}

static void
test_middle_button_pans (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 3, 1, 1);
  RegiePoint before = canvas_fixture_pixel (f, 3, 3), after;

  canvas_fixture_drag (f, GDK_BUTTON_MIDDLE, (RegiePoint){ 3, 3 }, (RegiePoint){ 5, 3 });
  after = canvas_fixture_pixel (f, 3, 3);
  g_assert_cmpfloat_with_epsilon (after.x - before.x,
                                  2 * regie_canvas_view (f->canvas)->zoom, 2);
  g_assert_cmpfloat (element->x, ==, 3);
}

static void
test_wheel_pans (CanvasFixture *f, gconstpointer data)
{
  gpointer scroll = canvas_fixture_controller (f, GTK_TYPE_EVENT_CONTROLLER_SCROLL, 0);
  RegiePoint before = canvas_fixture_pixel (f, 0, 0), after;
  gboolean taken = FALSE;

  g_signal_emit_by_name (scroll, "scroll", 0., 1., &taken);
  after = canvas_fixture_pixel (f, 0, 0);
  g_assert_true (taken);
  g_assert_cmpfloat (after.y, <, before.y - 10);
  g_assert_cmpfloat (after.x, ==, before.x);
}

static void
test_zoom_gets_sharp (CanvasFixture *f, gconstpointer data)
{
  unsigned made = regie_canvas_tiles_made (f->canvas);
  double zoom = regie_canvas_view (f->canvas)->zoom;

  gtk_widget_activate_action (GTK_WIDGET (f->canvas), "canvas.zoom-in", NULL);
  g_assert_cmpfloat_with_epsilon (regie_canvas_view (f->canvas)->zoom, zoom * G_SQRT2,
                                  1e-6);
  canvas_fixture_settle ();
  g_assert_cmpuint (regie_canvas_tiles_made (f->canvas), >, made);
  gtk_widget_activate_action (GTK_WIDGET (f->canvas), "canvas.fit", NULL);
  g_assert_cmpfloat_with_epsilon (regie_canvas_view (f->canvas)->zoom, zoom, 1e-6);
}

static void
test_arrows_nudge (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 3, 1, 1);

  regie_selection_pick (f->on.selection, element);
  g_assert_true (canvas_fixture_key (f, GDK_KEY_Right, 0));
  g_assert_cmpfloat_with_epsilon (element->x, 3.01, 1e-9);
  g_assert_true (canvas_fixture_key (f, GDK_KEY_Up, GDK_SHIFT_MASK));
  g_assert_cmpfloat_with_epsilon (element->y, 2.9, 1e-9);
}

static void
test_delete_and_escape (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 3, 1, 1);

  regie_selection_pick (f->on.selection, element);
  g_assert_true (canvas_fixture_key (f, GDK_KEY_Escape, 0));
  g_assert_cmpuint (regie_selection_count (f->on.selection), ==, 0);
  g_assert_false (canvas_fixture_key (f, GDK_KEY_Delete, 0));
  regie_selection_pick (f->on.selection, element);
  g_assert_true (canvas_fixture_key (f, GDK_KEY_Delete, 0));
  g_assert_cmpuint (g_list_model_get_n_items (f->on.setting->elements), ==, 0);
}

static void
test_tab_goes_through_and_out (CanvasFixture *f, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (f->canvas);
  RegieElement *a = fixture_add (&f->on, 3, 3, 1, 1),
               *b = fixture_add (&f->on, 6, 3, 1, 1);

  gtk_widget_grab_focus (canvas);
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (regie_selection_contains (f->on.selection, a));
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (regie_selection_contains (f->on.selection, b));
  g_assert_cmpuint (regie_selection_count (f->on.selection), ==, 1);
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_BACKWARD));
  g_assert_true (regie_selection_contains (f->on.selection, a));
}

static void
test_symbol_is_dropped (CanvasFixture *f, gconstpointer data)
{
  gpointer target = canvas_fixture_controller (f, GTK_TYPE_DROP_TARGET, 0);
  RegiePoint at = canvas_fixture_pixel (f, 4, 2);
  g_auto (GValue) text = G_VALUE_INIT;
  RegieElement *element;
  gboolean taken = FALSE;

  g_value_init (&text, G_TYPE_STRING);
  g_value_set_static_string (&text, "symbol:counter");
  g_signal_emit_by_name (target, "drop", &text, at.x, at.y, &taken);
  g_assert_true (taken);
  element = REGIE_ELEMENT (regie_selection_at (f->on.selection, 0));
  g_assert_cmpstr (element->symbol, ==, "counter");
  g_assert_cmpfloat_with_epsilon (element->x, 4, 0.3);
  g_value_set_static_string (&text, "something else");
  g_signal_emit_by_name (target, "drop", &text, at.x, at.y, &taken);
  g_assert_false (taken);
}

static void
test_scroll_glides_on (CanvasFixture *f, gconstpointer data)
{
  gpointer scroll = canvas_fixture_controller (f, GTK_TYPE_EVENT_CONTROLLER_SCROLL, 0);
  const RegieView *view = regie_canvas_view (f->canvas);
  double zoom = view->zoom;
  RegiePoint start = regie_view_origin (view), end;

  g_signal_emit_by_name (scroll, "decelerate", 400., 0.);
  canvas_fixture_spin (1500);
  end = regie_view_origin (view);
  /* All of the way, and no further. */
  g_assert_cmpfloat_with_epsilon ((end.x - start.x) * zoom, 400 / 4., 10);
  g_assert_cmpfloat (end.y, ==, start.y);
  g_signal_emit_by_name (scroll, "decelerate", 0., 400.);
  g_signal_emit_by_name (scroll, "scroll-begin");
  end = regie_view_origin (view);
  canvas_fixture_spin (200);
  g_assert_cmpfloat (regie_view_origin (view).y, ==, end.y);
}

static void
test_rulers_take_no_press (CanvasFixture *f, gconstpointer data)
{
  gpointer drag =
    canvas_fixture_controller (f, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
  RegieElement *element = fixture_add (&f->on, 6, 4, 20, 20);
  RegiePoint at = canvas_fixture_pixel (f, 6, 4);

  g_signal_emit_by_name (drag, "drag-begin", at.x, 3.);
  g_signal_emit_by_name (drag, "drag-end", 0., 0.);
  g_assert_cmpuint (regie_selection_count (f->on.selection), ==, 0);
  g_object_set (f->canvas, "rulers", FALSE, NULL);
  g_signal_emit_by_name (drag, "drag-begin", at.x, 3.);
  g_signal_emit_by_name (drag, "drag-end", 0., 0.);
  g_assert_true (regie_selection_contains (f->on.selection, element));
}

/* Held at the edge, the view moves on and takes the element along. */
static void
test_drag_scrolls_at_the_edge (CanvasFixture *f, gconstpointer data)
{
  gpointer drag =
    canvas_fixture_controller (f, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
  RegieElement *element = fixture_add (&f->on, 6, 4, 1, 1);
  RegiePoint at = canvas_fixture_pixel (f, 6, 4);
  double x;

  g_signal_emit_by_name (drag, "drag-begin", at.x, at.y);
  g_signal_emit_by_name (drag, "drag-update", 995 - at.x, 0.);
  x = element->x;
  canvas_fixture_spin (200);
  g_assert_cmpfloat (element->x, >, x + 0.1);
  g_signal_emit_by_name (drag, "drag-end", 995 - at.x, 0.);
  x = element->x;
  canvas_fixture_spin (100);
  g_assert_cmpfloat (element->x, ==, x);
}

static void
test_resizing_keeps_the_middle (CanvasFixture *f, gconstpointer data)
{
  RegiePoint before = regie_canvas_centre (f->canvas), after;

  gtk_window_set_default_size (GTK_WINDOW (f->window), 800, 700);
  canvas_fixture_settle ();
  after = regie_canvas_centre (f->canvas);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->canvas)), ==, 800);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 0.05);
}

static gboolean
has_tip (CanvasFixture *f, double x, double y)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  RegiePoint at = canvas_fixture_pixel (f, x, y);
  gboolean told = FALSE;

  g_signal_emit_by_name (f->canvas, "query-tooltip", (int) at.x, (int) at.y, FALSE,
                         tooltip, &told);
  return told;
}

static void
test_note_is_told (CanvasFixture *f, gconstpointer data)
{
  g_autoptr (RegieNote) note =
    g_object_new (REGIE_TYPE_NOTE, "x", 6.0, "y", 6.0, "text", "Keep clear", NULL);

  regie_journal_begin (regie_document_journal (f->on.document), "Add");
  regie_record_append (REGIE_RECORD (f->on.setting), REGIE_RECORD (note));
  regie_journal_commit (regie_document_journal (f->on.document));
  canvas_fixture_settle ();
  g_assert_true (has_tip (f, 6.02, 6.02));
  g_assert_false (has_tip (f, 3, 6));
}

int
main (int argc, char *argv[])
{
  /* The registry of a real bus would write among the results. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  CANVAS_TEST ("/canvas/fits-the-sheet", test_fits_the_sheet);
  CANVAS_TEST ("/canvas/stays-fitted", test_stays_fitted);
  CANVAS_TEST ("/canvas/keeps-what-the-user-chose", test_keeps_what_the_user_chose);
  CANVAS_TEST ("/canvas/nothing-new-makes-no-tile", test_nothing_new_makes_no_tile);
  CANVAS_TEST ("/canvas/change-makes-its-tiles-alone", test_change_makes_its_tiles_alone);
  CANVAS_TEST ("/canvas/drag-makes-no-tile-between", test_drag_makes_no_tile_between);
  CANVAS_TEST ("/canvas/drag-moves-what-it-began-on", test_drag_moves_what_it_began_on);
  CANVAS_TEST ("/canvas/middle-button-pans", test_middle_button_pans);
  CANVAS_TEST ("/canvas/wheel-pans", test_wheel_pans);
  CANVAS_TEST ("/canvas/zoom-gets-sharp", test_zoom_gets_sharp);
  CANVAS_TEST ("/canvas/arrows-nudge", test_arrows_nudge);
  CANVAS_TEST ("/canvas/delete-and-escape", test_delete_and_escape);
  CANVAS_TEST ("/canvas/tab-goes-through-and-out", test_tab_goes_through_and_out);
  CANVAS_TEST ("/canvas/symbol-is-dropped", test_symbol_is_dropped);
  CANVAS_TEST ("/canvas/scroll-glides-on", test_scroll_glides_on);
  CANVAS_TEST ("/canvas/note-is-told", test_note_is_told);
  CANVAS_TEST ("/canvas/rulers-take-no-press", test_rulers_take_no_press);
  CANVAS_TEST ("/canvas/drag-scrolls-at-the-edge", test_drag_scrolls_at_the_edge);
  CANVAS_TEST ("/canvas/resizing-keeps-the-middle", test_resizing_keeps_the_middle);
  return g_test_run ();
}
