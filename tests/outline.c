/* The outline, in a window of its own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "left-panel-fixture.h"

#include "ui/outline-row.h"
#include "ui/outline.h"

static GtkSelectionModel *
rows (Fixture *f)
{
  return regie_outline_model (find (f->panel, REGIE_TYPE_OUTLINE));
}

static unsigned
row_of (Fixture *f, gpointer record)
{
  return regie_outline_model_position (REGIE_OUTLINE_MODEL (rows (f)), record);
}

static void
test_outline_follows_selection (Fixture *f, gconstpointer data)
{
  regie_selection_pick (regie_stage_selection (f->stage), f->plant);
  g_assert_true (gtk_selection_model_is_selected (rows (f), row_of (f, f->plant)));
  g_assert_false (gtk_selection_model_is_selected (rows (f), row_of (f, f->counter)));
}

static void
test_outline_picks_on_stage (Fixture *f, gconstpointer data)
{
  RegieSelection *selection = regie_stage_selection (f->stage);

  gtk_selection_model_select_item (rows (f), row_of (f, f->counter), TRUE);
  g_assert_true (regie_selection_contains (selection, f->counter));
  gtk_selection_model_select_item (rows (f), row_of (f, f->plant), FALSE);
  g_assert_cmpuint (regie_selection_count (selection), ==, 2);
  gtk_selection_model_unselect_item (rows (f), row_of (f, f->counter));
  g_assert_false (regie_selection_contains (selection, f->counter));
}

static void
test_heading_is_not_picked (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_all (rows (f));
  for (unsigned i = 0; i < regie_selection_count (regie_stage_selection (f->stage)); i++)
    g_assert_true (
      REGIE_IS_RECORD (regie_selection_at (regie_stage_selection (f->stage), i)));
}

static void
test_outline_follows_document (Fixture *f, gconstpointer data)
{
  RegieSetting *setting = regie_stage_setting (f->stage);
  unsigned before = g_list_model_get_n_items (G_LIST_MODEL (rows (f)));
  RegieElement *chair = put_element (setting, "chair", "Chair", 1);

  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows (f))), ==, before + 1);
  g_assert_cmpuint (row_of (f, chair), !=, G_MAXUINT);
  regie_journal_undo (regie_document_journal (f->document));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows (f))), ==, before);
}

static void
test_outline_finds_by_name (Fixture *f, gconstpointer data)
{
  RegieOutline *outline = find (f->panel, REGIE_TYPE_OUTLINE);

  regie_outline_find (outline, "FER");
  g_assert_cmpuint (row_of (f, f->plant), !=, G_MAXUINT);
  g_assert_cmpuint (row_of (f, f->counter), ==, G_MAXUINT);
}

static void
test_filter_keeps_what_was_picked (Fixture *f, gconstpointer data)
{
  RegieOutline *outline = find (f->panel, REGIE_TYPE_OUTLINE);
  RegieSelection *selection = regie_stage_selection (f->stage);

  regie_selection_pick (selection, f->counter);
  regie_outline_find (outline, "fern");
  gtk_selection_model_select_item (rows (f), row_of (f, f->plant), FALSE);
  g_assert_true (regie_selection_contains (selection, f->counter));
  g_assert_true (regie_selection_contains (selection, f->plant));
  gtk_selection_model_select_item (rows (f), row_of (f, f->plant), TRUE);
  g_assert_cmpuint (regie_selection_count (selection), ==, 1);
}

static RegieOutlineRow *
find_row (GtkWidget *from, gpointer item)
{
  RegieOutlineRow *found = NULL;

  if (REGIE_IS_OUTLINE_ROW (from) &&
      regie_outline_row_item (REGIE_OUTLINE_ROW (from)) == item)
    return REGIE_OUTLINE_ROW (from);
  for (GtkWidget *child = gtk_widget_get_first_child (from); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, item);
  return found;
}

static void
test_eye_hides_undoably (Fixture *f, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (find_row (f->panel, f->plant));
  GtkToggleButton *eye = find (row, GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (eye, TRUE);
  g_assert_true (f->plant->hidden);
  regie_journal_undo (regie_document_journal (f->document));
  settle ();
  g_assert_false (f->plant->hidden);
  g_assert_false (gtk_toggle_button_get_active (eye));
}

static void
test_doors_are_told_apart (Fixture *f, gconstpointer data)
{
  const RegiePoint ends[] = { { 0, 0 }, { 6, 0 } };
  RegiePoints *points = regie_points_new (ends, 2);
  RegieWall *wall = g_object_new (REGIE_TYPE_WALL, NULL);
  RegieOpening *door = g_object_new (REGIE_TYPE_OPENING, "at", 3.2, "width", 0.9, NULL);

  wall->points = points;
  regie_record_append (REGIE_RECORD (wall), REGIE_RECORD (door));
  g_object_unref (door);
  put (regie_stage_setting (f->stage), wall);
  settle ();
  g_assert_true (shows (GTK_WIDGET (find_row (f->panel, wall)), "Wall, 6.00 m"));
  g_assert_true (
    shows (GTK_WIDGET (find_row (f->panel, door)), "Door, 0.90 m at 3.20 m"));
}

static void
test_heading_locks_level (Fixture *f, gconstpointer data)
{
  g_autoptr (GObject) heading = g_list_model_get_item (G_LIST_MODEL (rows (f)), 0);
  GtkWidget *row = GTK_WIDGET (find_row (f->panel, heading));
  unsigned locked = 0;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (row)),
                                TRUE);
  g_object_get (f->stage, "locked-levels", &locked, NULL);
  g_assert_cmpuint (locked, ==, 1u << REGIE_LEVEL_SETTING);
}

/* Rows that the list threw away are not told of anything. */
static void
test_rows_that_went_are_forgotten (Fixture *f, gconstpointer data)
{
  RegieJournal *journal = regie_document_journal (f->document);

  for (int round = 0; round < 6; round++)
    {
      regie_journal_begin (journal, "Chairs");
      for (int i = 0; i < 12; i++)
        put_element (regie_stage_setting (f->stage), "chair", "Chair", i);
      regie_journal_commit (journal);
      settle ();
      regie_journal_undo (journal);
      settle ();
      g_object_set (f->stage, "imperial", round % 2 == 0, NULL);
      settle ();
    }
  g_assert_cmpuint (row_of (f, f->counter), !=, G_MAXUINT);
}

/* clang-format off */
static const PanelTest tests[] = {
  { "/outline/follows-selection", "outline", test_outline_follows_selection },
  { "/outline/picks-on-stage", "outline", test_outline_picks_on_stage },
  { "/outline/heading-is-not-picked", "outline", test_heading_is_not_picked },
  { "/outline/follows-document", "outline", test_outline_follows_document },
  { "/outline/finds-by-name", "outline", test_outline_finds_by_name },
  { "/outline/filter-keeps-what-was-picked", "outline",
    test_filter_keeps_what_was_picked },
  { "/outline/doors-are-told-apart", "outline", test_doors_are_told_apart },
  { "/outline/eye-hides-undoably", "outline", test_eye_hides_undoably },
  { "/outline/heading-locks-level", "outline", test_heading_locks_level },
  { "/outline/rows-that-went-are-forgotten", "outline",
    test_rows_that_went_are_forgotten },
  { NULL, NULL, NULL },
};
/* clang-format on */

int
main (int argc, char *argv[])
{
  return run_panel_tests (argc, argv, tests);
}
