/* The left panel's scenes and palette, in a window of their own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "left-panel-fixture.h"

#include "app/play/beats.h"
#include "app/stage/edit.h"
#include "app/stage/scene-edit.h"
#include "ui/palette.h"
#include "ui/scenes-panel.h"
#include "ui/symbol-tile.h"

#include <math.h>

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

/* The menu's item for merging, as it is told. */
static char *
merging_label (Fixture *f)
{
  GtkWidget *panel = find (f->panel, REGIE_TYPE_SCENES_PANEL);
  GtkWidget *popover = gtk_widget_get_last_child (panel);
  GMenuModel *menu = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover));
  g_autoptr (GMenuModel) section =
    g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_assert_true (
    g_menu_model_get_item_attribute (section, 1, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  return label;
}

static void
test_split_and_merge (Fixture *f, gconstpointer data)
{
  RegieScene *first = regie_stage_scene (f->stage);

  regie_beats_add (regie_stage_document (f->stage), first, 0);
  regie_beats_add (regie_stage_document (f->stage), first, 1);
  settle ();
  act (f, "scene.split");
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 1);
  regie_stage_set_beat_number (f->stage, 1);
  act (f, "scene.split");
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 2);
  g_assert_true (regie_stage_scene (f->stage) != first);
  act (f, "scene.merge");
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 2);
  regie_stage_set_scene (f->stage, first);
  act (f, "scene.merge");
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (first->beats), ==, 2);
}

static void
test_merge_says_why_not (Fixture *f, gconstpointer data)
{
  g_autofree char *before = merging_label (f), *after = NULL;

  put_second_setting (f);
  settle ();
  after = merging_label (f);
  g_assert_cmpstr (before, ==, "_Merge with the Next");
  g_assert_cmpstr (after, ==, "_Merge with the Next (in Another Setting)");
  act (f, "scene.merge");
  g_assert_cmpuint (g_list_model_get_n_items (scenes (f)), ==, 2);
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

/* The second is not hidden under the first. */
static void
test_enter_sets_down_beside (Fixture *f, gconstpointer data)
{
  RegieElement *element[3];

  for (int i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (palette (f)), "palette.set-down", "s",
                                  "symbol:chair");
      element[i] =
        (RegieElement *) regie_selection_at (regie_stage_selection (f->stage), 0);
      for (int j = 0; j < i; j++)
        g_assert_cmpfloat (hypot (element[i]->x - element[j]->x,
                                  element[i]->y - element[j]->y),
                           >, 0.5);
    }
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

/* clang-format off */
static const PanelTest tests[] = {
  { "/scenes/new-scene-plays-where-this-one-does", "scenes",
    test_new_scene_plays_where_this_one_does },
  { "/scenes/card-tells-net-figure", "scenes", test_card_tells_net_figure },
  { "/scenes/add-keeps-positions", "scenes", test_add_keeps_positions },
  { "/scenes/duplicate-keeps-positions", "scenes", test_duplicate_keeps_positions },
  { "/scenes/split-and-merge", "scenes", test_split_and_merge },
  { "/scenes/merge-says-why-not", "scenes", test_merge_says_why_not },
  { "/scenes/delete-can-be-undone", "scenes", test_delete_can_be_undone },
  { "/scenes/last-scene-stays", "scenes", test_last_scene_stays },
  { "/scenes/move-keeps-scene-on-stage", "scenes", test_move_keeps_scene_on_stage },
  { "/scenes/card-tells-new-title", "scenes", test_card_tells_new_title },
  { "/scenes/title-is-typed-in-place", "scenes", test_title_is_typed_in_place },
  { "/palette/word-finds-by-keyword", "symbols", test_word_finds_by_keyword },
  { "/palette/role-is-found", "symbols", test_role_is_found },
  { "/palette/click-takes-in-hand", "symbols", test_click_takes_in_hand },
  { "/palette/enter-sets-down", "symbols", test_enter_sets_down },
  { "/palette/enter-sets-down-beside", "symbols", test_enter_sets_down_beside },
  { "/palette/sizes-follow-units", "symbols", test_sizes_follow_units },
  { "/palette/star-makes-favourite", "symbols", test_star_makes_favourite },
  { NULL, NULL, NULL },
};
/* clang-format on */

int
main (int argc, char *argv[])
{
  return run_panel_tests (argc, argv, tests);
}
