/* The left panel: scenes, palette and outline, in a window of their own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/left-panel.h"
#include "app/stage/edit.h"
#include "app/stage/scene-edit.h"
#include "app/stage/stage.h"
#include "ui/outline-row.h"
#include "ui/outline.h"
#include "ui/palette.h"
#include "ui/scenes-panel.h"
#include "ui/symbol-tile.h"

#include "regie-resources.h"

#include <adwaita.h>

typedef struct
{
  RegieDocument *document;
  RegieStage *stage;
  GtkWidget *window, *panel;
  RegieElement *counter, *plant;
} Fixture;

static gpointer
put (gpointer owner, gpointer item)
{
  regie_record_append (owner, item);
  g_object_unref (item);
  return item;
}

static RegieElement *
put_element (gpointer setting, const char *symbol, const char *label, double x)
{
  RegieElement *element = g_object_new (REGIE_TYPE_ELEMENT, "symbol", symbol, "label",
                                        label, "x", x, "y", 2.0, NULL);

  return put (setting, element);
}

static RegieProduction *
build_production (Fixture *f)
{
  RegieProduction *production = regie_production_new ();
  RegieSetting *setting =
    g_object_new (REGIE_TYPE_SETTING, "name", "Café", "width", 8.0, "depth", 6.0, NULL);
  RegieRole *role = g_object_new (REGIE_TYPE_ROLE, "name", "Sommelier", NULL);
  RegieScene *scene = g_object_new (REGIE_TYPE_SCENE, "title", "Arrival", NULL);

  role->parent_instance.id = g_strdup ("r1");
  setting->parent_instance.id = g_strdup ("s1");
  put (production, role);
  put (production, setting);
  f->counter = put_element (setting, "counter", "Counter", 2);
  f->plant = put_element (setting, "plant", "Fern", 5);
  g_object_set (scene, "setting", "s1", NULL);
  put (production, scene);
  put (scene,
       g_object_new (REGIE_TYPE_POSITION, "role", "r1", "x", 3.5, "y", 1.25, NULL));
  return production;
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 200 * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieProduction) production = build_production (f);

  f->document = regie_document_new (production);
  f->stage = regie_stage_new (f->document);
  f->panel = regie_left_panel_new ();
  g_object_set (f->panel, "stage", f->stage, NULL);
  regie_left_panel_show_page (REGIE_LEFT_PANEL (f->panel), data);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 260, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->panel);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (f->panel), (gpointer *) &f->panel);
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_null (f->panel);
  g_assert_finalize_object (f->stage);
  g_assert_finalize_object (f->document);
}

/* The first widget of the type, as one meets it walking the panel. */
static gpointer
find (GtkWidget *from, GType type)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static GListModel *
scenes (Fixture *f)
{
  return regie_stage_production (f->stage)->scenes;
}

static void
act (Fixture *f, const char *action)
{
  GtkWidget *panel = find (f->panel, REGIE_TYPE_SCENES_PANEL);

  g_assert_true (gtk_widget_activate_action (panel, action, NULL));
  settle ();
}

static RegieScene *
put_second_setting (Fixture *f)
{
  RegieSetting *terrace = g_object_new (REGIE_TYPE_SETTING, "name", "Terrace", NULL);
  RegieScene *outside = g_object_new (REGIE_TYPE_SCENE, "title", "Outside", NULL);

  terrace->parent_instance.id = g_strdup ("s2");
  g_object_set (outside, "setting", "s2", NULL);
  put (regie_stage_production (f->stage), terrace);
  return put (regie_stage_production (f->stage), outside);
}

static void
test_new_scene_plays_where_this_one_does (Fixture *f, gconstpointer data)
{
  RegieScene *last = put_second_setting (f), *scene;

  settle ();
  g_assert_true (regie_stage_scene (f->stage) != last);
  act (f, "scene.add");
  scene = regie_list_at (scenes (f), 2);
  g_assert_cmpstr (scene->setting, ==, "s1");
  regie_stage_set_scene (f->stage, last);
  act (f, "scene.add");
  scene = regie_list_at (scenes (f), 3);
  g_assert_cmpstr (scene->setting, ==, "s2");
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  gboolean found =
    GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = shows (at, text);
  return found;
}

static void
test_card_tells_net_figure (Fixture *f, gconstpointer data)
{
  RegieScenesPanel *panel = find (f->panel, REGIE_TYPE_SCENES_PANEL);
  GtkWidget *card = regie_scenes_panel_card (panel, 0);

  g_assert_true (shows (card, "1 role"));
  regie_element_judge (f->counter, REGIE_VERDICT_SUPPORTS);
  settle ();
  g_assert_true (shows (card, "+1"));
  regie_element_judge (f->counter, REGIE_VERDICT_NOT_JUDGED);
  regie_element_judge (f->plant, REGIE_VERDICT_WORKS_AGAINST);
  settle ();
  g_assert_true (shows (card, "−1"));
}

static void
test_add_keeps_positions (Fixture *f, gconstpointer data)
{
  RegieScene *scene;
  RegiePosition *position;

  act (f, "scene.add");
  scene = regie_list_at (scenes (f), 1);
  g_assert_nonnull (scene);
  g_assert_true (regie_stage_scene (f->stage) == scene);
  g_assert_cmpstr (scene->setting, ==, "s1");
  position = regie_list_at (scene->positions, 0);
  g_assert_cmpstr (position->role, ==, "r1");
  g_assert_cmpfloat (position->x, ==, 3.5);
}

static void
test_duplicate_keeps_positions (Fixture *f, gconstpointer data)
{
  RegieScene *first = regie_list_at (scenes (f), 0), *copy;
  RegiePosition *position;

  act (f, "scene.duplicate");
  copy = regie_list_at (scenes (f), 1);
  position = regie_list_at (copy->positions, 0);
  g_assert_cmpfloat (position->x, ==, 3.5);
  g_assert_cmpfloat (position->y, ==, 1.25);
  g_assert_cmpstr (copy->parent_instance.id, !=, first->parent_instance.id);
}

static void
count_toast (int *toasts)
{
  ++*toasts;
}

static void
test_delete_can_be_undone (Fixture *f, gconstpointer data)
{
  int toasts = 0;

  g_signal_connect_swapped (f->panel, "toast", G_CALLBACK (count_toast), &toasts);
  act (f, "scene.add");
  act (f, "scene.delete");
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 1);
  g_assert_cmpint (toasts, ==, 1);
  g_assert_true (regie_stage_scene (f->stage) == regie_list_at (scenes (f), 0));
  regie_journal_undo (regie_document_journal (f->document));
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 2);
}

static void
test_last_scene_stays (Fixture *f, gconstpointer data)
{
  act (f, "scene.delete");
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 1);
}

static void
test_move_keeps_scene_on_stage (Fixture *f, gconstpointer data)
{
  RegieScene *scene;

  act (f, "scene.add");
  scene = regie_stage_scene (f->stage);
  act (f, "scene.move-up");
  g_assert_true (regie_list_at (scenes (f), 0) == scene);
  g_assert_true (regie_stage_scene (f->stage) == scene);
  act (f, "scene.move-up");
  g_assert_true (regie_list_at (scenes (f), 0) == scene);
}

static void
test_card_tells_new_title (Fixture *f, gconstpointer data)
{
  RegieScenesPanel *panel = find (f->panel, REGIE_TYPE_SCENES_PANEL);
  GtkWidget *card = regie_scenes_panel_card (panel, 0);
  GtkLabel *title = find (card, GTK_TYPE_LABEL);

  g_assert_cmpstr (gtk_label_get_text (title), ==, "1 · Arrival");
  regie_scene_edit_rename (f->stage, regie_stage_scene (f->stage), "The wait");
  settle ();
  g_assert_cmpstr (gtk_label_get_text (title), ==, "1 · The wait");
}

static void
test_title_is_typed_in_place (Fixture *f, gconstpointer data)
{
  RegieScenesPanel *panel = find (f->panel, REGIE_TYPE_SCENES_PANEL);
  GtkWidget *entry;

  act (f, "scene.rename");
  entry = find (regie_scenes_panel_card (panel, 0), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  Coming in ");
  g_signal_emit_by_name (entry, "activate");
  settle ();
  g_assert_cmpstr (regie_stage_scene (f->stage)->title, ==, "Coming in");
}

static RegiePalette *
palette (Fixture *f)
{
  return find (f->panel, REGIE_TYPE_PALETTE);
}

static void
test_word_finds_by_keyword (Fixture *f, gconstpointer data)
{
  unsigned all = regie_palette_find (palette (f), "");

  g_assert_cmpuint (all, >, 70);
  /* No symbol is called so; the counter's keywords say it. */
  g_assert_cmpuint (regie_palette_find (palette (f), "serve counter"), ==, 1);
  g_assert_cmpuint (regie_palette_find (palette (f), "queue"), <, all);
  g_assert_cmpuint (regie_palette_find (palette (f), "QUEUE rope"), >, 0);
  g_assert_cmpuint (regie_palette_find (palette (f), "queue zeppelin"), ==, 0);
}

static void
test_role_is_found (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (regie_palette_find (palette (f), "sommelier"), ==, 1);
  regie_record_set_text (regie_list_at (regie_stage_production (f->stage)->roles, 0),
                         "name", "Host");
  settle ();
  g_assert_cmpuint (regie_palette_find (palette (f), "sommelier"), ==, 0);
}

static void
test_click_takes_in_hand (Fixture *f, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (palette (f)), "palette.pick", "s",
                              "symbol:chair");
  g_assert_cmpint (regie_stage_tool (f->stage), ==, REGIE_TOOL_PLACE);
}

static void
test_enter_sets_down (Fixture *f, gconstpointer data)
{
  RegieElement *element;

  gtk_widget_activate_action (GTK_WIDGET (palette (f)), "palette.set-down", "s",
                              "symbol:chair");
  element = (RegieElement *) regie_selection_at (regie_stage_selection (f->stage), 0);
  g_assert_true (REGIE_IS_ELEMENT (element));
  g_assert_cmpstr (element->symbol, ==, "chair");
  g_assert_cmpfloat_with_epsilon (element->x, 4, 0.5);
}

static void
test_sizes_follow_units (Fixture *f, gconstpointer data)
{
  GtkWidget *tile = find (GTK_WIDGET (palette (f)), REGIE_TYPE_SYMBOL_TILE);

  while (tile && !regie_symbol_tile_symbol (REGIE_SYMBOL_TILE (tile)))
    tile = gtk_widget_get_next_sibling (tile);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (tile), " m"));
  g_object_set (f->stage, "imperial", TRUE, NULL);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (tile), "″"));
}

static void
test_star_makes_favourite (Fixture *f, gconstpointer data)
{
  unsigned before = regie_palette_find (palette (f), "");

  gtk_widget_activate_action (GTK_WIDGET (palette (f)), "palette.favour", "s", "chair");
  settle ();
  g_assert_cmpuint (regie_palette_find (palette (f), ""), ==, before + 1);
  gtk_widget_activate_action (GTK_WIDGET (palette (f)), "palette.favour", "s", "chair");
  settle ();
  g_assert_cmpuint (regie_palette_find (palette (f), ""), ==, before);
}

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

/* clang-format off */
static const struct
{
  const char *path, *page;
  void (*test) (Fixture *f, gconstpointer data);
} tests[] = {
  { "/scenes/new-scene-plays-where-this-one-does", "scenes",
    test_new_scene_plays_where_this_one_does },
  { "/scenes/card-tells-net-figure", "scenes", test_card_tells_net_figure },
  { "/scenes/add-keeps-positions", "scenes", test_add_keeps_positions },
  { "/scenes/duplicate-keeps-positions", "scenes", test_duplicate_keeps_positions },
  { "/scenes/delete-can-be-undone", "scenes", test_delete_can_be_undone },
  { "/scenes/last-scene-stays", "scenes", test_last_scene_stays },
  { "/scenes/move-keeps-scene-on-stage", "scenes", test_move_keeps_scene_on_stage },
  { "/scenes/card-tells-new-title", "scenes", test_card_tells_new_title },
  { "/scenes/title-is-typed-in-place", "scenes", test_title_is_typed_in_place },
  { "/palette/word-finds-by-keyword", "symbols", test_word_finds_by_keyword },
  { "/palette/role-is-found", "symbols", test_role_is_found },
  { "/palette/click-takes-in-hand", "symbols", test_click_takes_in_hand },
  { "/palette/enter-sets-down", "symbols", test_enter_sets_down },
  { "/palette/sizes-follow-units", "symbols", test_sizes_follow_units },
  { "/palette/star-makes-favourite", "symbols", test_star_makes_favourite },
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
};
/* clang-format on */

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (
                                      gdk_display_get_default ()),
                                    "/app/regie/Regie/icons");
  for (unsigned i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].page, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
