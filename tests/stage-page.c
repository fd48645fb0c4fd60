/* Claims about the Stage as a page: its canvas, its bars, its menus.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "left-panel-fixture.h"

#include "ui/canvas-keys.h"
#include "ui/stage-page.h"

typedef struct
{
  Fixture base;
  GtkWidget *page;
} Page;

static void
page_set_up (Page *p, gconstpointer data)
{
  RegieProduction *production = build_production (&p->base);

  p->base.document = regie_document_new (production);
  p->base.stage = regie_stage_new (p->base.document);
  p->page = g_object_new (REGIE_TYPE_STAGE_PAGE, "stage", p->base.stage, NULL);
  p->base.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (p->base.window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (p->base.window), p->page);
  gtk_window_present (GTK_WINDOW (p->base.window));
  settle ();
  g_object_unref (production);
}

static void
page_tear_down (Page *p, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (p->base.window));
  settle ();
  g_object_unref (p->base.stage);
  g_object_unref (p->base.document);
}

static GtkWidget *
part (Page *p, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (p->page, REGIE_TYPE_STAGE_PAGE, name));
}

static void
test_prompt_lets_clicks_through (Page *p, gconstpointer data)
{
  GtkWidget *canvas = part (p, "canvas"), *prompt = part (p, "prompt"), *met;
  double x, y;

  regie_stage_set_tool (p->base.stage, REGIE_TOOL_ZONE);
  settle ();
  g_assert_true (gtk_widget_get_mapped (prompt));
  gtk_widget_translate_coordinates (prompt, p->page, gtk_widget_get_width (prompt) / 2.,
                                    gtk_widget_get_height (prompt) / 2., &x, &y);
  met = gtk_widget_pick (p->page, x, y, GTK_PICK_DEFAULT);
  g_assert_true (met == canvas || gtk_widget_is_ancestor (met, canvas));
}

static void
test_tab_takes_elements_before_walls (Page *p, gconstpointer data)
{
  RegieSelection *selection = regie_stage_selection (p->base.stage);
  RegieCanvas *canvas = REGIE_CANVAS (part (p, "canvas"));
  g_autofree RegiePoints *points =
    regie_points_new ((RegiePoint[]){ { 1, 1 }, { 7, 1 } }, 2);
  RegieRecord *wall =
    put (regie_stage_setting (p->base.stage), g_object_new (REGIE_TYPE_WALL, NULL));

  regie_record_set_points (wall, "points", points);
  settle ();
  g_assert_true (regie_keys_step (canvas, TRUE));
  g_assert_true (regie_selection_at (selection, 0) == REGIE_RECORD (p->base.counter));
  while (regie_keys_step (canvas, TRUE))
    ;
  g_assert_true (regie_selection_at (selection, 0) == wall);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function)                                                            \
  g_test_add (path, Page, NULL, page_set_up, function, page_tear_down)
  CLAIM ("/page/prompt-lets-clicks-through", test_prompt_lets_clicks_through);
  CLAIM ("/page/tab-takes-elements-before-walls", test_tab_takes_elements_before_walls);
  return g_test_run ();
}
