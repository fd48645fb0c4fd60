/* Claims about the Stage as a page: its canvas, its bars, its menus.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "left-panel-fixture.h"

#include "app/play/beats.h"
#include "app/stage/edit.h"
#include "app/stage/scene-edit.h"
#include "ui/beat-bar.h"
#include "ui/beat-chip.h"
#include "ui/canvas-keys.h"
#include "ui/stage-page.h"

typedef struct
{
  Fixture base;
  GtkWidget *page;
} Page;

/* As the application does: what the beat bar draws has no room otherwise. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/app/regie/Regie/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

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

/* A file may hold none; with the first the inspector shows it. */
static void
test_no_scene_says_so (Page *p, gconstpointer data)
{
  g_autoptr (RegieProduction) bare = g_object_new (REGIE_TYPE_PRODUCTION, NULL);
  g_autoptr (RegieDocument) document = regie_document_new (bare);
  g_autoptr (RegieStage) stage = regie_stage_new (document);

  g_object_set (p->page, "stage", stage, NULL);
  settle ();
  g_assert_true (gtk_widget_get_mapped (part (p, "prompt")));
  regie_scene_edit_add (stage);
  settle ();
  g_assert_false (gtk_widget_get_mapped (part (p, "prompt")));
  g_object_set (p->page, "stage", p->base.stage, NULL);
  settle ();
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

static RegieEvent
event_at (RegieEventType type, double x, double y)
{
  return (RegieEvent){ .type = type, .at = { x, y }, .pixel = 0.01 };
}

static void
click_at (Page *p, double x, double y)
{
  RegieEvent press = event_at (REGIE_EVENT_PRESS, x, y);
  RegieEvent release = event_at (REGIE_EVENT_RELEASE, x, y);

  regie_stage_event (p->base.stage, &press);
  regie_stage_event (p->base.stage, &release);
  settle ();
}

static gboolean
focus_is_in (Page *p, const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (p->base.window));
  GtkWidget *pane = part (p, name);

  return focus && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static void
test_note_is_written_at_once (Page *p, gconstpointer data)
{
  gtk_widget_grab_focus (p->page);
  g_assert_true (focus_is_in (p, "canvas"));
  regie_stage_set_tool (p->base.stage, REGIE_TOOL_NOTE);
  click_at (p, 3, 4);
  /* It is shown with a frame first, which takes as long as the display likes: a step that never
   * comes fails by the test's own time limit. */
  while (!GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (p->base.window))))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_f6_goes_through_the_panes (Page *p, gconstpointer data)
{
  static const char *const panes[] = { "lower_panel", "inspector", "left_panel",
                                       "canvas" };

  gtk_widget_grab_focus (p->page);
  for (size_t i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      gtk_widget_activate_action (p->page, "stage-page.step-pane", "i", 1);
      g_assert_true (focus_is_in (p, panes[i]));
    }
  gtk_widget_activate_action (p->page, "stage-page.step-pane", "i", -1);
  g_assert_true (focus_is_in (p, "left_panel"));
}

static void
test_beat_has_its_menu_by_key (Page *p, gconstpointer data)
{
  GtkWidget *bar = part (p, "beat_bar");
  GtkWidget *popover =
    GTK_WIDGET (gtk_widget_get_template_child (bar, REGIE_TYPE_BEAT_BAR, "popover"));
  GtkWidget *chip;

  regie_stage_add_beat (p->base.stage);
  regie_stage_add_beat (p->base.stage);
  settle ();
  gtk_widget_activate_action (bar, "beat.menu", NULL);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle ();
  chip = find (bar, REGIE_TYPE_BEAT_CHIP);
  gtk_widget_child_focus (chip, GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (bar, "beat.menu", NULL);
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_cmpint (regie_stage_beat_number (p->base.stage), ==, 0);
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle ();
}

static void
test_locked_says_so_and_is_unlocked (Page *p, gconstpointer data)
{
  RegieElement *counter = p->base.counter;
  g_autofree char *prompt = NULL, *after = NULL;

  regie_selection_pick (regie_stage_selection (p->base.stage), counter);
  gtk_widget_activate_action (p->page, "edit.lock", NULL);
  g_assert_true (counter->locked);
  gtk_widget_activate_action (p->page, "edit.lock", NULL);
  g_assert_false (counter->locked);
  gtk_widget_activate_action (p->page, "edit.lock", NULL);
  regie_selection_clear (regie_stage_selection (p->base.stage));
  click_at (p, counter->x, counter->y);
  g_object_get (p->base.stage, "prompt", &prompt, NULL);
  g_assert_nonnull (strstr (prompt, "Counter is locked"));
  click_at (p, 7.5, 5.5);
  g_object_get (p->base.stage, "prompt", &after, NULL);
  g_assert_null (after);
}

static void
keep_text (GtkWidget *page, const char *text, char **out)
{
  g_free (*out);
  *out = g_strdup (text);
}

static void
test_hiding_says_so (Page *p, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_signal_connect (p->page, "toast", G_CALLBACK (keep_text), &text);
  regie_selection_pick (regie_stage_selection (p->base.stage), p->base.counter);
  gtk_widget_activate_action (p->page, "edit.hide", NULL);
  g_assert_true (p->base.counter->hidden);
  g_assert_cmpstr (text, ==, "1 thing hidden; the outline shows it again");
}

static GtkWidget *
button_with_icon (GtkWidget *from, const char *icon)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (from) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (from)), icon) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = button_with_icon (child, icon);
  return found;
}

static void
test_insensitive_says_what_is_missing (Page *p, gconstpointer data)
{
  GtkWidget *align, *distribute;

  regie_edit_select_all (p->base.stage);
  regie_selection_remove (regie_stage_selection (p->base.stage),
                          REGIE_RECORD (p->base.plant));
  settle ();
  align = button_with_icon (p->page, "regie-align-left-symbolic");
  distribute = button_with_icon (p->page, "regie-distribute-gaps-down-symbolic");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (align), ==, "Align left edges");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (distribute), ==,
                   "Make gaps down equal\nPick three things that are not locked");
}

/* The cards that the lists let go of are not told of what changes. */
static void
test_split_scene_is_followed (Page *p, gconstpointer data)
{
  RegieStage *stage = p->base.stage;
  RegieScene *scene = regie_stage_scene (stage);

  for (int i = 0; i < 6; i++)
    regie_beats_add (p->base.document, scene, 0);
  settle ();
  for (int round = 0; round < 4; round++)
    {
      regie_stage_set_beat_number (stage, 3);
      settle ();
      gtk_widget_activate_action (part (p, "beat_bar"), "beat.split-scene", NULL);
      g_assert_cmpint (regie_stage_beat_number (stage), ==, 0);
      settle ();
      regie_journal_undo (regie_document_journal (p->base.document));
      settle ();
      g_assert_true (regie_stage_scene (stage) == scene);
      g_assert_cmpint (regie_stage_beat_number (stage), ==, 3);
    }
}

/* Cues are counted through all scenes, whatever happens to those before. */
static void
test_cue_numbers_follow_other_scenes (Page *p, gconstpointer data)
{
  RegieProduction *production = regie_document_production (p->base.document);
  RegieScene *first = regie_stage_scene (p->base.stage);
  RegieScene *second = put (production, g_object_new (REGIE_TYPE_SCENE, NULL));
  RegieBeat *earlier = regie_beats_add (p->base.document, first, 0);

  regie_beats_add_cue (p->base.document, earlier, REGIE_DEPARTMENT_LIGHT);
  regie_beats_add_cue (p->base.document, regie_beats_add (p->base.document, second, 0),
                       REGIE_DEPARTMENT_LIGHT);
  regie_stage_set_scene (p->base.stage, second);
  settle ();
  g_assert_true (shows (part (p, "beat_bar"), "LX2"));
  regie_beats_delete (p->base.document, earlier);
  settle ();
  g_assert_true (shows (part (p, "beat_bar"), "LX1"));
  regie_journal_undo (regie_document_journal (p->base.document));
  settle ();
  g_assert_true (shows (part (p, "beat_bar"), "LX2"));
  regie_record_remove (REGIE_RECORD (first));
  settle ();
  g_assert_true (shows (part (p, "beat_bar"), "LX1"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  load_style ();
#define CLAIM(path, function)                                                            \
  g_test_add (path, Page, NULL, page_set_up, function, page_tear_down)
  CLAIM ("/page/prompt-lets-clicks-through", test_prompt_lets_clicks_through);
  CLAIM ("/page/no-scene-says-so", test_no_scene_says_so);
  CLAIM ("/page/tab-takes-elements-before-walls", test_tab_takes_elements_before_walls);
  CLAIM ("/page/note-is-written-at-once", test_note_is_written_at_once);
  CLAIM ("/page/f6-goes-through-the-panes", test_f6_goes_through_the_panes);
  CLAIM ("/page/beat-has-its-menu-by-key", test_beat_has_its_menu_by_key);
  CLAIM ("/page/locked-says-so-and-is-unlocked", test_locked_says_so_and_is_unlocked);
  CLAIM ("/page/hiding-says-so", test_hiding_says_so);
  CLAIM ("/page/insensitive-says-what-is-missing", test_insensitive_says_what_is_missing);
  CLAIM ("/page/cue-numbers-follow-other-scenes", test_cue_numbers_follow_other_scenes);
  CLAIM ("/page/split-scene-is-followed", test_split_scene_is_followed);
  return g_test_run ();
}
