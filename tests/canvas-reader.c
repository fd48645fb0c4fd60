/* Claims about what a screen reader finds on the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

static GtkWidget *
proxy_of (CanvasFixture *f, gpointer record)
{
  GtkWidget *proxy = regie_canvas_proxy (f->canvas, record);

  g_assert_nonnull (proxy);
  return proxy;
}

static void
test_canvas_is_a_list (CanvasFixture *f, gconstpointer data)
{
  gtk_test_accessible_assert_role (f->canvas, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (f->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Stage plan");
}

static void
test_item_tells_name_place_and_verdict (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 2, 1, 1);
  GtkWidget *proxy;

  regie_record_set_text (REGIE_RECORD (element), "label", "Milk crates");
  regie_element_judge (element, REGIE_VERDICT_WORKS_AGAINST);
  canvas_fixture_settle ();
  proxy = proxy_of (f, element);
  gtk_test_accessible_assert_role (proxy, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (proxy, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Milk crates");
  gtk_test_accessible_assert_property (proxy, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "3.00 m across, 2.00 m down; Works against");
}

static void
test_item_follows_its_record (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 2, 1, 1);

  canvas_fixture_settle ();
  regie_record_set_text (REGIE_RECORD (element), "label", "Till");
  regie_record_set_real (REGIE_RECORD (element), "x", 5);
  canvas_fixture_settle ();
  gtk_test_accessible_assert_property (proxy_of (f, element),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Till");
  gtk_test_accessible_assert_property (proxy_of (f, element),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "5.00 m across, 2.00 m down; Not judged yet");
}

static void
test_selection_is_told (CanvasFixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (&f->on, 3, 2, 1, 1),
               *b = fixture_add (&f->on, 6, 2, 1, 1);

  canvas_fixture_settle ();
  regie_selection_pick (f->on.selection, a);
  gtk_test_accessible_assert_state (proxy_of (f, a), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (proxy_of (f, b), GTK_ACCESSIBLE_STATE_SELECTED,
                                    FALSE);
}

static void
test_focus_selects (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 2, 1, 1);

  canvas_fixture_settle ();
  g_assert_true (gtk_widget_grab_focus (proxy_of (f, element)));
  g_assert_true (regie_selection_contains (f->on.selection, element));
  g_assert_true (gtk_widget_is_focus (proxy_of (f, element)));
}

static void
test_selecting_moves_focus (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 2, 1, 1);

  canvas_fixture_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  regie_selection_pick (f->on.selection, element);
  g_assert_true (gtk_widget_is_focus (proxy_of (f, element)));
}

static void
test_copying_moves_focus (CanvasFixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (&f->on, 3, 2, 1, 1),
               *b = fixture_add (&f->on, 6, 2, 1, 1);

  canvas_fixture_settle ();
  gtk_widget_grab_focus (proxy_of (f, a));
  fixture_drag (&f->on, (RegiePoint){ 3, 2 }, (RegiePoint){ 3, 5 }, CTRL | ALT);
  canvas_fixture_settle ();
  g_assert_true (
    gtk_widget_is_focus (proxy_of (f, regie_selection_at (f->on.selection, 0))));
  regie_selection_pick (f->on.selection, a);
  regie_selection_add (f->on.selection, b);
  g_assert_true (gtk_widget_is_focus (proxy_of (f, a)));
  fixture_drag (&f->on, (RegiePoint){ 6, 2 }, (RegiePoint){ 6, 6 }, CTRL | ALT);
  canvas_fixture_settle ();
  g_assert_cmpuint (regie_selection_count (f->on.selection), ==, 2);
  g_assert_true (
    gtk_widget_is_focus (proxy_of (f, regie_selection_at (f->on.selection, 0))));
}

static void
test_deleting_keeps_the_keyboard_here (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 2, 1, 1);

  canvas_fixture_settle ();
  gtk_widget_grab_focus (proxy_of (f, element));
  g_assert_true (canvas_fixture_key (f, GDK_KEY_Delete, 0));
  canvas_fixture_settle ();
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (f->canvas)));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (f->canvas)));
}

static void
test_only_what_is_on_screen (CanvasFixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (&f->on, 3, 2, 1, 1);

  canvas_fixture_settle ();
  proxy_of (f, element);
  regie_canvas_pan (f->canvas, 5000, 0);
  canvas_fixture_settle ();
  g_assert_null (regie_canvas_proxy (f->canvas, REGIE_RECORD (element)));
}

static void
test_never_too_many (CanvasFixture *f, gconstpointer data)
{
  guint children = 0;

  for (int i = 0; i < 500; i++)
    fixture_add (&f->on, 0.2 + i % 25 * 0.45, 0.2 + i / 25 * 0.4, 0.3, 0.3);
  canvas_fixture_settle ();
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (f->canvas)); child;
       child = gtk_widget_get_next_sibling (child))
    children++;
  g_assert_cmpuint (children, ==, 300);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  CANVAS_TEST ("/canvas-reader/canvas-is-a-list", test_canvas_is_a_list);
  CANVAS_TEST ("/canvas-reader/item-tells-name-place-and-verdict",
               test_item_tells_name_place_and_verdict);
  CANVAS_TEST ("/canvas-reader/item-follows-its-record", test_item_follows_its_record);
  CANVAS_TEST ("/canvas-reader/selection-is-told", test_selection_is_told);
  CANVAS_TEST ("/canvas-reader/focus-selects", test_focus_selects);
  CANVAS_TEST ("/canvas-reader/selecting-moves-focus", test_selecting_moves_focus);
  CANVAS_TEST ("/canvas-reader/copying-moves-focus", test_copying_moves_focus);
  CANVAS_TEST ("/canvas-reader/deleting-keeps-the-keyboard-here",
               test_deleting_keeps_the_keyboard_here);
  CANVAS_TEST ("/canvas-reader/only-what-is-on-screen", test_only_what_is_on_screen);
  CANVAS_TEST ("/canvas-reader/never-too-many", test_never_too_many);
  return g_test_run ();
}
