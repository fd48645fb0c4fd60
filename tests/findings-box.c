/* Claims about the list of what is worth a thought, acted on as a widget.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "ui/findings-box.h"

static void
add_promise (Cafe *cafe, const char *name)
{
  RegieValueProposition *value =
    cafe->reading->production->explication->value_proposition;
  g_autoptr (RegiePromise) promise =
    g_object_new (REGIE_TYPE_PROMISE, "name", name, NULL);

  regie_record_append (REGIE_RECORD (value), REGIE_RECORD (promise));
}

static void
wait_for (GtkWidget *box, const char *text, gboolean there)
{
  while ((find_label (box, text) != NULL) != there)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
show_box (Cafe *cafe, GtkWidget **window)
{
  RegieFindingsBox *box = g_object_new (REGIE_TYPE_FINDINGS_BOX, NULL);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), GTK_WIDGET (box));
  gtk_window_present (GTK_WINDOW (*window));
  regie_findings_box_set_document (box, cafe->document);
  add_promise (cafe, "First");
  wait_for (GTK_WIDGET (box), "Nothing carries “First” yet", TRUE);
  return GTK_WIDGET (box);
}

/* Takes the keyboard to the button of the finding. */
static GtkWidget *
focus_on (GtkWidget *box, const char *text)
{
  GtkWidget *row =
    gtk_widget_get_ancestor (find_label (box, text), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *button = gtk_widget_get_first_child (find (row, GTK_TYPE_MENU_BUTTON));

  g_assert_true (gtk_widget_grab_focus (button));
  return button;
}

static void
test_keyboard_stays_where_it_is (Cafe *cafe, gconstpointer data)
{
  GtkWidget *window, *box = show_box (cafe, &window);
  GtkWidget *button = focus_on (box, "Nothing carries “First” yet");

  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  add_promise (cafe, "Second");
  wait_for (box, "Nothing carries “Second” yet", TRUE);
  g_assert_true (button && gtk_widget_is_ancestor (button, box));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);
  g_object_remove_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_keyboard_goes_on_from_what_is_gone (Cafe *cafe, gconstpointer data)
{
  GtkWidget *window, *box = show_box (cafe, &window);
  GtkWidget *focus;

  add_promise (cafe, "Second");
  wait_for (box, "Nothing carries “Second” yet", TRUE);
  focus_on (box, "Nothing carries “First” yet");
  regie_journal_undo (journal_of (cafe));
  regie_journal_undo (journal_of (cafe));
  add_promise (cafe, "Third");
  wait_for (box, "Nothing carries “First” yet", FALSE);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, box));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/findings/keyboard-stays-where-it-is", test_keyboard_stays_where_it_is);
  CLAIM ("/findings/keyboard-goes-on-from-what-is-gone",
         test_keyboard_goes_on_from_what_is_gone);
  return g_test_run ();
}
