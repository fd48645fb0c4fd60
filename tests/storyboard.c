/* Claims about the storyboard, acted on as a page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "app/play/several.h"
#include "ui/card.h"
#include "ui/scene-picture.h"
#include "ui/storyboard-page.h"

typedef struct
{
  Cafe cafe;
  GtkWidget *window, *page;
} Board;

static void
open_board (Board *board, gconstpointer data)
{
  set_up (&board->cafe, NULL);
  board->window = gtk_window_new ();
  board->page = g_object_new (REGIE_TYPE_STORYBOARD_PAGE, NULL);
  g_object_set (board->page, "stage", board->cafe.stage, NULL);
  gtk_window_set_default_size (GTK_WINDOW (board->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (board->window), board->page);
  gtk_window_present (GTK_WINDOW (board->window));
  settle ();
}

static void
close_board (Board *board, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (board->window));
  settle ();
  tear_down (&board->cafe, NULL);
}

static RegieScene *
scene (Board *board, unsigned n)
{
  return regie_list_at (regie_stage_production (board->cafe.stage)->scenes, n);
}

static unsigned
count (Board *board, unsigned n)
{
  return g_list_model_get_n_items (scene (board, n)->beats);
}

static void
test_deletes_several_as_one_step (Board *board, gconstpointer data)
{
  GtkFlowBox *box = GTK_FLOW_BOX (find (board->page, GTK_TYPE_FLOW_BOX));
  unsigned before = count (board, 0);

  for (int i = 0; i < 2; i++)
    gtk_flow_box_select_child (box, gtk_flow_box_get_child_at_index (box, i));
  gtk_widget_activate_action (board->page, "storyboard.delete", NULL);
  settle ();
  g_assert_cmpuint (count (board, 0), ==, before - 2);
  g_assert_null (gtk_flow_box_get_child_at_index (box, (int) before - 2));
  regie_journal_undo (journal_of (&board->cafe));
  settle ();
  g_assert_cmpuint (count (board, 0), ==, before);
}

static void
test_moves_across_scenes_as_one_step (Board *board, gconstpointer data)
{
  g_autoptr (GPtrArray) beats = g_ptr_array_new ();
  unsigned first = count (board, 0), second = count (board, 1);
  gpointer a = regie_list_at (scene (board, 0)->beats, 0);
  gpointer b = regie_list_at (scene (board, 0)->beats, 1);

  g_ptr_array_add (beats, a);
  g_ptr_array_add (beats, b);
  regie_beats_put (board->cafe.document, beats,
                   regie_list_at (scene (board, 1)->beats, 0), TRUE);
  settle ();
  g_assert_true (regie_list_at (scene (board, 1)->beats, 1) == a);
  g_assert_true (regie_list_at (scene (board, 1)->beats, 2) == b);
  g_assert_cmpuint (count (board, 1), ==, second + 2);
  regie_journal_undo (journal_of (&board->cafe));
  settle ();
  g_assert_cmpuint (count (board, 0), ==, first);
  g_assert_true (regie_list_at (scene (board, 0)->beats, 0) == a);
}

static void
test_several_begin_a_scene (Board *board, gconstpointer data)
{
  g_autoptr (GPtrArray) beats = g_ptr_array_new ();
  gpointer a = regie_list_at (scene (board, 0)->beats, 1);
  gpointer b = regie_list_at (scene (board, 0)->beats, 2);

  g_ptr_array_add (beats, a);
  g_ptr_array_add (beats, b);
  regie_beats_put_first (board->cafe.document, beats, scene (board, 1));
  settle ();
  g_assert_true (regie_list_at (scene (board, 1)->beats, 0) == a);
  g_assert_true (regie_list_at (scene (board, 1)->beats, 1) == b);
  regie_journal_undo (journal_of (&board->cafe));
  settle ();
  g_assert_true (regie_list_at (scene (board, 0)->beats, 1) == a);
  g_assert_true (regie_list_at (scene (board, 0)->beats, 2) == b);
}

static GtkFlowBox *
box_of (Board *board, unsigned n)
{
  GtkWidget *rows = gtk_widget_get_parent (find (board->page, GTK_TYPE_FLOW_BOX));
  GtkWidget *row = gtk_widget_get_first_child (rows);

  for (;; row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_FLOW_BOX (row) && n-- == 0)
      return GTK_FLOW_BOX (row);
}

static void
test_what_moves_stays_chosen (Board *board, gconstpointer data)
{
  GtkFlowBox *first = box_of (board, 0), *second = box_of (board, 1);
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  gtk_flow_box_unselect_all (first);
  gtk_flow_box_select_child (first, gtk_flow_box_get_child_at_index (first, 2));
  gtk_flow_box_select_child (first, gtk_flow_box_get_child_at_index (first, 3));
  before = regie_storyboard_page_chosen (REGIE_STORYBOARD_PAGE (board->page));
  g_assert_cmpuint (before->len, ==, 2);
  g_signal_emit_by_name (find (GTK_WIDGET (gtk_flow_box_get_child_at_index (second, 1)),
                               REGIE_TYPE_CARD),
                         "moved", before->pdata[0], TRUE);
  settle ();
  after = regie_storyboard_page_chosen (REGIE_STORYBOARD_PAGE (board->page));
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (after->pdata[i] == before->pdata[i]);
  g_assert_true (regie_list_at (scene (board, 1)->beats, 2) == after->pdata[0]);
}

/* A texture would be copied for each frame, point by point. Returns: whether it is a drawing
 * kept as such. */
static gboolean
is_drawing (GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      return is_drawing (gsk_container_node_get_child (node, 0));
    case GSK_TRANSFORM_NODE:
      return is_drawing (gsk_transform_node_get_child (node));
    default:
      return gsk_render_node_get_node_type (node) == GSK_CAIRO_NODE;
    }
}

static gboolean
is_drawn (gpointer picture)
{
  g_autoptr (GdkPaintable) paintable = regie_scene_picture_paintable (picture);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  gboolean drawn;

  gdk_paintable_snapshot (paintable, snapshot, 100, 80);
  node = gtk_snapshot_free_to_node (snapshot);
  drawn = node && is_drawing (node);
  g_clear_pointer (&node, gsk_render_node_unref);
  return drawn;
}

static unsigned
count_drawn (GtkWidget *widget)
{
  unsigned n = REGIE_IS_SCENE_PICTURE (widget) ? is_drawn (widget) : 0;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    n += count_drawn (at);
  return n;
}

/* All at one go they would hold up the frames of a scroll. */
static void
test_pictures_are_drawn_one_by_one (Board *board, gconstpointer data)
{
  unsigned before = 0, now;

  g_object_set (board->page, "stage", board->cafe.stage, NULL);
  while (before < 5)
    {
      g_main_context_iteration (NULL, TRUE);
      now = count_drawn (board->page);
      g_assert_cmpuint (now, <=, before + 1);
      before = now;
    }
}

static void
test_zoom_is_of_width_too (Board *board, gconstpointer data)
{
  GtkWidget *first = find (board->page, REGIE_TYPE_SCENE_PICTURE);
  GtkWidget *scale = find (board->page, GTK_TYPE_SCALE);
  int natural;

  gtk_range_set_value (GTK_RANGE (scale), 120);
  gtk_widget_measure (gtk_widget_get_ancestor (first, GTK_TYPE_FLOW_BOX_CHILD),
                      GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, >=, 120);
  g_assert_cmpint (natural, <, 140);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  g_test_add ("/storyboard/deletes-several-as-one-step", Board, NULL, open_board,
              test_deletes_several_as_one_step, close_board);
  g_test_add ("/storyboard/moves-across-scenes-as-one-step", Board, NULL, open_board,
              test_moves_across_scenes_as_one_step, close_board);
  g_test_add ("/storyboard/several-begin-a-scene", Board, NULL, open_board,
              test_several_begin_a_scene, close_board);
  g_test_add ("/storyboard/what-moves-stays-chosen", Board, NULL, open_board,
              test_what_moves_stays_chosen, close_board);
  g_test_add ("/storyboard/pictures-are-drawn-one-by-one", Board, NULL, open_board,
              test_pictures_are_drawn_one_by_one, close_board);
  g_test_add ("/storyboard/zoom-is-of-width-too", Board, NULL, open_board,
              test_zoom_is_of_width_too, close_board);
  return g_test_run ();
}
