/* Claims about the sections beside the script, acted on as widgets.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "app/model/cast.h"
#include "ui/findings-box.h"
#include "ui/script-frame.h"
#include "ui/script-page.h"

typedef struct
{
  Cafe cafe;
  GtkWidget *window;
  GtkListBox *index;
} Fixture;

static void
index_set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *page;

  set_up (&f->cafe, data);
  page = g_object_new (REGIE_TYPE_SCRIPT_PAGE, "document", f->cafe.document, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 500);
  gtk_window_set_child (GTK_WINDOW (f->window), page);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
  f->index = GTK_LIST_BOX (find (page, GTK_TYPE_LIST_BOX));
}

static void
index_tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  tear_down (&f->cafe, data);
}

static GtkWidget *
row_of (Fixture *f, const char *text)
{
  GtkWidget *label = find_label (GTK_WIDGET (f->index), text);

  return label ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

static int
place_of (Fixture *f, const char *text)
{
  GtkWidget *row = row_of (f, text);

  return row ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
go_to (Fixture *f, const char *text)
{
  g_signal_emit_by_name (f->index, "row-activated", row_of (f, text));
  settle ();
}

static RegieRecord *
role_at (Fixture *f, unsigned position)
{
  return regie_list_at (f->cafe.reading->production->roles, position);
}

static void
test_roles_come_and_go (Fixture *f, gconstpointer data)
{
  int first = place_of (f, "Guest");
  g_autoptr (RegieRecord) guest = g_object_ref (role_at (f, 0));

  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (place_of (f, "Barista"), ==, first + 1);
  regie_journal_begin (journal_of (&f->cafe), "Move Down");
  regie_record_remove (guest);
  regie_record_insert (REGIE_RECORD (f->cafe.reading->production),
                       regie_record_find_children (REGIE_RECORD (
                                                     f->cafe.reading->production),
                                                   "role"),
                       1, guest);
  regie_journal_commit (journal_of (&f->cafe));
  g_assert_cmpint (place_of (f, "Barista"), ==, first);
  g_assert_cmpint (place_of (f, "Guest"), ==, first + 1);
  regie_record_set_text (guest, "name", "Neighbour");
  g_assert_cmpint (place_of (f, "Neighbour"), ==, first + 1);
  regie_record_set_text (guest, "name", NULL);
  g_assert_cmpint (place_of (f, "Unnamed role"), ==, first + 1);
  while (regie_journal_undo (journal_of (&f->cafe)))
    ;
  g_assert_cmpint (place_of (f, "Guest"), ==, first);
  g_assert_cmpint (place_of (f, "Barista"), ==, first + 1);
}

static void
assert_writes_in (Fixture *f, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_autofree char *has = NULL;

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "text", &has, NULL);
  g_assert_cmpstr (has, ==, text);
}

static void
test_rows_lead_there (Fixture *f, gconstpointer data)
{
  go_to (f, "Runner");
  assert_writes_in (f, "Runner");
  g_assert_true (gtk_widget_has_css_class (row_of (f, "Runner"), "current"));
  go_to (f, "Value proposition");
  g_assert_false (gtk_widget_has_css_class (row_of (f, "Runner"), "current"));
  g_assert_true (gtk_widget_has_css_class (row_of (f, "Value proposition"), "current"));
}

static void
test_what_is_read_is_marked (Fixture *f, gconstpointer data)
{
  GtkWidget *page = gtk_window_get_child (GTK_WINDOW (f->window));
  GtkWidget *cast = find_label (page, "everybody who plays a part, customers too");
  GtkScrolledWindow *scroller =
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (cast, GTK_TYPE_SCROLLED_WINDOW));
  graphene_point_t at;

  g_assert_true (gtk_widget_has_css_class (row_of (f, "Value proposition"), "current"));
  g_assert_true (gtk_widget_compute_point (cast, GTK_WIDGET (scroller),
                                           &GRAPHENE_POINT_INIT (0, 0), &at));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), at.y);
  settle ();
  g_assert_true (gtk_widget_has_css_class (row_of (f, "Guest"), "current"));
  g_assert_false (gtk_widget_has_css_class (row_of (f, "Value proposition"), "current"));
}

static void
test_a_role_can_be_added (Fixture *f, gconstpointer data)
{
  go_to (f, "Add Role");
  g_assert_cmpint (place_of (f, "New role"), ==, place_of (f, "Add Role") - 1);
  assert_writes_in (f, "New role");
}

static gboolean
is_behind (Fixture *f)
{
  GtkWidget *far = gtk_widget_get_last_child (find (f->window, REGIE_TYPE_SCRIPT_FRAME));

  return gtk_widget_get_visible (far) && find (far, REGIE_TYPE_FINDINGS_BOX);
}

static void
make_wide (Fixture *f, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 500);
  while (ABS (gtk_widget_get_width (f->window) - width) > 60)
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

static void
test_thoughts_stand_behind_where_there_is_room (Fixture *f, gconstpointer data)
{
  g_assert_false (is_behind (f));
  make_wide (f, 1500);
  g_assert_true (is_behind (f));
  make_wide (f, 1000);
  g_assert_false (is_behind (f));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(name, test)                                                                \
  g_test_add ("/script-index/" name, Fixture, NULL, index_set_up, test, index_tear_down)
  CLAIM ("roles-come-and-go", test_roles_come_and_go);
  CLAIM ("rows-lead-there", test_rows_lead_there);
  CLAIM ("what-is-read-is-marked", test_what_is_read_is_marked);
  CLAIM ("thoughts-stand-behind-where-there-is-room",
         test_thoughts_stand_behind_where_there_is_room);
  CLAIM ("a-role-can-be-added", test_a_role_can_be_added);
  return g_test_run ();
}
