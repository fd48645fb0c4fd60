/* Claims about the bar of beats and what the inspector shows at one, acted on as widgets.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "app/play/beats.h"
#include "app/stage/scene-edit.h"
#include "ui/beat-bar.h"
#include "ui/beat-chip.h"
#include "ui/beat-curves.h"
#include "ui/inspector.h"

#include <math.h>

static GtkWidget *
make_bar (Cafe *cafe)
{
  GtkWidget *bar =
    g_object_ref_sink (g_object_new (REGIE_TYPE_BEAT_BAR, "stage", cafe->stage, NULL));
  RegieScene *scene = regie_stage_scene (cafe->stage);

  /* As many beats as the template has do not matter here. */
  while (regie_list_at (scene->beats, 0))
    regie_beats_delete (cafe->document, regie_list_at (scene->beats, 0));
  settle ();
  return bar;
}

static void
act (GtkWidget *bar, const char *action)
{
  g_assert_true (gtk_widget_activate_action (bar, action, NULL));
  settle ();
}

static void
assert_beats (Cafe *cafe, int n, int shown)
{
  RegieScene *scene = regie_stage_scene (cafe->stage);

  g_assert_cmpuint (g_list_model_get_n_items (scene->beats), ==, (unsigned) n);
  g_assert_cmpint (regie_stage_beat_number (cafe->stage), ==, shown);
}

static void
test_adds_after_the_one_shown (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe);

  act (bar, "beat.add");
  act (bar, "beat.add");
  assert_beats (cafe, 2, 1);
  regie_beat_bar_step (REGIE_BEAT_BAR (bar), -1);
  act (bar, "beat.add");
  assert_beats (cafe, 3, 1);
  regie_beat_bar_step (REGIE_BEAT_BAR (bar), 5);
  assert_beats (cafe, 3, 2);
  g_object_unref (bar);
}

static void
test_first_beat_is_asked_for (Cafe *cafe, gconstpointer data)
{
  static const char *const words =
    "No beats yet. A scene is played beat by beat: add the first one here.";
  GtkWidget *bar = make_bar (cafe);

  g_assert_nonnull (find_label (bar, words));
  act (bar, "beat.add");
  g_assert_null (find_label (bar, words));
  regie_journal_undo (journal_of (cafe));
  settle ();
  g_assert_nonnull (find_label (bar, words));
  g_object_unref (bar);
}

static void
test_bar_is_of_a_scene (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegieProduction) bare = g_object_new (REGIE_TYPE_PRODUCTION, NULL);
  g_autoptr (RegieDocument) document = regie_document_new (bare);
  g_autoptr (RegieStage) stage = regie_stage_new (document);
  GtkWidget *bar =
    g_object_ref_sink (g_object_new (REGIE_TYPE_BEAT_BAR, "stage", stage, NULL));

  g_assert_false (gtk_widget_get_visible (bar));
  regie_scene_edit_add (stage);
  g_assert_true (gtk_widget_get_visible (bar));
  g_object_unref (bar);
}

static void
test_stage_follows_what_is_done (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe);
  RegieBeat *second;

  act (bar, "beat.add");
  act (bar, "beat.add");
  second = regie_stage_beat (cafe->stage);
  act (bar, "beat.move-earlier");
  assert_beats (cafe, 2, 0);
  g_assert_true (regie_stage_beat (cafe->stage) == second);
  act (bar, "beat.merge");
  assert_beats (cafe, 1, 0);
  act (bar, "beat.split");
  assert_beats (cafe, 2, 0);
  act (bar, "beat.delete");
  assert_beats (cafe, 1, 0);
  act (bar, "beat.delete");
  assert_beats (cafe, 0, REGIE_OPENING_BEAT);
  regie_journal_undo (journal_of (cafe));
  settle ();
  assert_beats (cafe, 1, 0);
  g_object_unref (bar);
}

static void
test_undone_addition_shows_the_one_before (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe);

  act (bar, "beat.add");
  act (bar, "beat.add");
  regie_beat_bar_step (REGIE_BEAT_BAR (bar), -1);
  act (bar, "beat.add");
  regie_journal_undo (journal_of (cafe));
  settle ();
  assert_beats (cafe, 2, 0);
  regie_journal_redo (journal_of (cafe));
  settle ();
  assert_beats (cafe, 3, 1);
  regie_beat_bar_step (REGIE_BEAT_BAR (bar), -5);
  act (bar, "beat.add");
  assert_beats (cafe, 4, 0);
  regie_journal_undo (journal_of (cafe));
  settle ();
  assert_beats (cafe, 3, REGIE_OPENING_BEAT);
  g_object_unref (bar);
}

static void
test_what_cannot_be_done_is_not_offered (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe);

  char *step;

  act (bar, "beat.delete");
  assert_beats (cafe, 0, REGIE_OPENING_BEAT);
  act (bar, "beat.add");
  step = g_strdup (regie_journal_undo_name (journal_of (cafe)));
  act (bar, "beat.merge");
  act (bar, "beat.move-earlier");
  assert_beats (cafe, 1, 0);
  g_assert_cmpstr (regie_journal_undo_name (journal_of (cafe)), ==, step);
  g_free (step);
  g_object_unref (bar);
}

static void
test_scene_is_split_here (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe);
  RegieScene *scene = regie_stage_scene (cafe->stage);
  RegieBeat *beat;

  act (bar, "beat.add");
  act (bar, "beat.split-scene");
  g_assert_true (regie_stage_scene (cafe->stage) == scene);
  act (bar, "beat.add");
  beat = regie_stage_beat (cafe->stage);
  act (bar, "beat.split-scene");
  g_assert_true (regie_stage_scene (cafe->stage) != scene);
  assert_beats (cafe, 1, 0);
  g_assert_true (regie_stage_beat (cafe->stage) == beat);
  g_object_unref (bar);
}

static void
test_keys_change_length (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe);
  RegieBeat *beat;

  act (bar, "beat.add");
  beat = regie_stage_beat (cafe->stage);
  act (bar, "beat.longer");
  g_assert_cmpfloat (beat->duration, ==, 21);
  act (bar, "beat.shorter");
  act (bar, "beat.shorter");
  g_assert_cmpfloat (beat->duration, ==, 19);
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpfloat (beat->duration, ==, 20);
  g_object_unref (bar);
}

static void
test_length_is_whole_seconds (Cafe *cafe, gconstpointer data)
{
  RegieBeat *beat = regie_list_at (regie_stage_scene (cafe->stage)->beats, 0);

  g_assert_true (regie_beats_set_length (cafe->document, beat, 12.6));
  g_assert_cmpfloat (beat->duration, ==, 13);
  g_assert_false (regie_beats_set_length (cafe->document, beat, 13.2));
  g_assert_true (regie_beats_set_length (cafe->document, beat, -4));
  g_assert_cmpfloat (beat->duration, ==, 1);
}

/* How wide a chip's bar would like to be. */
static int
bar_of (RegieBeatChip *chip)
{
  int width;

  gtk_widget_measure (find (GTK_WIDGET (chip), GTK_TYPE_SEPARATOR),
                      GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
test_chip_shows_its_length (Cafe *cafe, gconstpointer data)
{
  RegieBeatChip *chip = g_object_ref_sink (g_object_new (REGIE_TYPE_BEAT_CHIP, NULL));
  RegieBeat *beat = regie_list_at (regie_stage_scene (cafe->stage)->beats, 0);
  int of_ten, most, narrow;

  regie_beats_set_length (cafe->document, beat, 10);
  regie_card_show (REGIE_CARD (chip), cafe->stage, beat);
  of_ten = bar_of (chip);
  gtk_widget_measure (GTK_WIDGET (chip), GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL,
                      NULL, NULL);
  regie_beats_set_length (cafe->document, beat, 20);
  regie_card_update (REGIE_CARD (chip));
  g_assert_cmpint (bar_of (chip), ==, 2 * of_ten);
  regie_beats_set_length (cafe->document, beat, 119);
  regie_card_update (REGIE_CARD (chip));
  g_assert_cmpint (bar_of (chip), ==, of_ten * 119 / 10);
  gtk_widget_measure (GTK_WIDGET (chip), GTK_ORIENTATION_HORIZONTAL, -1, &most, NULL,
                      NULL, NULL);
  g_assert_cmpint (most, >, narrow);
  g_assert_cmpint (most, >=, bar_of (chip));
  regie_card_show (REGIE_CARD (chip), NULL, NULL);
  g_object_unref (chip);
}

static void
slide (GtkWidget *slider, double value)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (slider, "change-value", GTK_SCROLL_JUMP, value, &handled);
  g_assert_true (handled);
  settle ();
}

static void
test_points_snap_to_halves (Cafe *cafe, gconstpointer data)
{
  GtkWidget *curves = g_object_ref_sink (g_object_new (REGIE_TYPE_BEAT_CURVES, NULL));
  GtkWidget *emotion = gtk_widget_get_first_child (curves);
  GtkWidget *arc = gtk_widget_get_next_sibling (emotion);
  RegieBeat *beat = regie_list_at (regie_stage_scene (cafe->stage)->beats, 0);
  double before = beat->emotion;

  regie_beat_curves_show (REGIE_BEAT_CURVES (curves), cafe->document, beat);
  slide (emotion, 1.3);
  g_assert_cmpfloat (beat->emotion, ==, 1.5);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (emotion)), ==, 1.5);
  slide (arc, 9);
  g_assert_cmpfloat (beat->arc, ==, 5);
  g_assert_cmpstr (regie_journal_undo_name (journal_of (cafe)), ==, "Dramatic arc");
  regie_journal_undo (journal_of (cafe));
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpfloat (beat->emotion, ==, before);
  g_object_unref (curves);
}

static void
test_point_can_be_left_unsaid (Cafe *cafe, gconstpointer data)
{
  GtkWidget *curves = g_object_ref_sink (g_object_new (REGIE_TYPE_BEAT_CURVES, NULL));
  GtkWidget *emotion = gtk_widget_get_first_child (curves);
  RegieBeat *beat = regie_list_at (regie_stage_scene (cafe->stage)->beats, 0);

  regie_beat_curves_show (REGIE_BEAT_CURVES (curves), cafe->document, beat);
  slide (emotion, -2);
  g_assert_false (gtk_widget_has_css_class (emotion, "unsaid"));
  press (emotion, GDK_KEY_Delete, 0);
  regie_beat_curves_show (REGIE_BEAT_CURVES (curves), cafe->document, beat);
  g_assert_true (isnan (beat->emotion));
  g_assert_true (gtk_widget_has_css_class (emotion, "unsaid"));
  slide (emotion, 0);
  g_assert_cmpfloat (beat->emotion, ==, 0);
  g_object_unref (curves);
}

static void
take_cue (GtkWidget *bar, RegieCue *cue, RegieCue **picked)
{
  *picked = cue;
}

static void
test_cue_is_added_and_told_of (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe);
  RegieCue *picked = NULL;
  gboolean ticked = FALSE;
  RegieBeat *beat;

  g_signal_connect (bar, "cue", G_CALLBACK (take_cue), &picked);
  act (bar, "beat.add");
  beat = regie_stage_beat (cafe->stage);
  g_assert_cmpuint (regie_beat_bar_lanes (REGIE_BEAT_BAR (bar)), ==, 0);
  g_assert_true (
    gtk_widget_activate_action (bar, "beat.add-cue", "i", REGIE_DEPARTMENT_SOUND));
  settle ();
  g_assert_true (picked == regie_list_at (beat->cues, 0));
  g_assert_cmpint (picked->department, ==, REGIE_DEPARTMENT_SOUND);
  g_assert_cmpuint (regie_beat_bar_lanes (REGIE_BEAT_BAR (bar)), ==,
                    1u << REGIE_DEPARTMENT_SOUND);
  regie_journal_undo (journal_of (cafe));
  settle ();
  g_assert_cmpuint (regie_beat_bar_lanes (REGIE_BEAT_BAR (bar)), ==, 0);
  act (bar, "beat.all-lanes");
  g_assert_cmpuint (regie_beat_bar_lanes (REGIE_BEAT_BAR (bar)), ==, 31);
  g_object_get (bar, "all-lanes", &ticked, NULL);
  g_assert_true (ticked);
  act (bar, "beat.all-lanes");
  g_assert_cmpuint (regie_beat_bar_lanes (REGIE_BEAT_BAR (bar)), ==, 0);
  g_object_unref (bar);
}

static void
test_inspector_edits_cues (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe), *inspector, *button;
  RegieBeat *beat;

  act (bar, "beat.add");
  beat = regie_stage_beat (cafe->stage);
  inspector =
    g_object_ref_sink (g_object_new (REGIE_TYPE_INSPECTOR, "stage", cafe->stage, NULL));
  settle ();
  g_assert_null (find_label (inspector, "PRP1"));
  regie_beats_add_cue (cafe->document, beat, REGIE_DEPARTMENT_PROP);
  settle ();
  g_assert_nonnull (find_label (inspector, "On the stage"));
  button =
    gtk_widget_get_last_child (gtk_widget_get_parent (find_label (inspector, "PRP1")));
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (beat->cues), ==, 0);
  g_assert_null (find_label (inspector, "PRP1"));
  g_object_unref (inspector);
  g_object_unref (bar);
}

/* The list of what a cue changes. */
static GtkDropDown *
find_choice (GtkWidget *widget)
{
  GtkDropDown *found = NULL;

  if (GTK_IS_DROP_DOWN (widget) && g_object_get_data (G_OBJECT (widget), "records"))
    return GTK_DROP_DOWN (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_choice (child);
  return found;
}

static void
test_cue_shows_what_it_changes (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe), *inspector;
  GtkDropDown *choice;
  RegieCue *cue;

  act (bar, "beat.add");
  inspector =
    g_object_ref_sink (g_object_new (REGIE_TYPE_INSPECTOR, "stage", cafe->stage, NULL));
  cue = regie_beats_add_cue (cafe->document, regie_stage_beat (cafe->stage),
                             REGIE_DEPARTMENT_PROP);
  settle ();
  choice = find_choice (inspector);
  gtk_drop_down_set_selected (choice, 1);
  settle ();
  g_assert_nonnull (cue->element);
  /* The list that a hand is on stays. */
  g_assert_true (find_choice (inspector) == choice);
  regie_journal_undo (journal_of (cafe));
  settle ();
  g_assert_null (cue->element);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (inspector)), ==, 0);
  g_object_unref (inspector);
  g_object_unref (bar);
}

static GtkWidget *
find_reset (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)),
                                           "Reset to the Beat Before") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_reset (child);
  return found;
}

static void
test_difference_can_be_reset (Cafe *cafe, gconstpointer data)
{
  GtkWidget *bar = make_bar (cafe), *inspector;
  RegiePosition *body = regie_list_at (regie_stage_scene (cafe->stage)->positions, 0);
  RegieRecord *seen;
  double x = body->x;

  act (bar, "beat.add");
  inspector =
    g_object_ref_sink (g_object_new (REGIE_TYPE_INSPECTOR, "stage", cafe->stage, NULL));
  regie_selection_pick (regie_stage_selection (cafe->stage), body);
  settle ();
  g_assert_false (gtk_widget_get_visible (find_reset (inspector)));
  seen = regie_selection_at (regie_stage_selection (cafe->stage), 0);
  regie_record_set_real (seen, "x", x + 1);
  settle ();
  g_assert_true (gtk_widget_get_visible (find_reset (inspector)));
  g_signal_emit_by_name (find_reset (inspector), "clicked");
  settle ();
  g_assert_cmpfloat (REGIE_POSITION (seen)->x, ==, x);
  g_assert_false (gtk_widget_get_visible (find_reset (inspector)));
  g_object_unref (inspector);
  g_object_unref (bar);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/beat-bar/adds-after-the-one-shown", test_adds_after_the_one_shown);
  CLAIM ("/beat-bar/first-beat-is-asked-for", test_first_beat_is_asked_for);
  CLAIM ("/beat-bar/is-of-a-scene", test_bar_is_of_a_scene);
  CLAIM ("/beat-bar/stage-follows-what-is-done", test_stage_follows_what_is_done);
  CLAIM ("/beat-bar/undone-addition-shows-the-one-before",
         test_undone_addition_shows_the_one_before);
  CLAIM ("/beat-bar/what-cannot-be-done-is-not-offered",
         test_what_cannot_be_done_is_not_offered);
  CLAIM ("/beat-bar/scene-is-split-here", test_scene_is_split_here);
  CLAIM ("/beat-bar/keys-change-length", test_keys_change_length);
  CLAIM ("/beat-bar/length-is-whole-seconds", test_length_is_whole_seconds);
  CLAIM ("/beat-bar/chip-shows-its-length", test_chip_shows_its_length);
  CLAIM ("/beat-bar/points-snap-to-halves", test_points_snap_to_halves);
  CLAIM ("/beat-bar/point-can-be-left-unsaid", test_point_can_be_left_unsaid);
  CLAIM ("/beat-bar/cue-is-added-and-told-of", test_cue_is_added_and_told_of);
  CLAIM ("/beat-bar/inspector-edits-cues", test_inspector_edits_cues);
  CLAIM ("/beat-bar/cue-shows-what-it-changes", test_cue_shows_what_it_changes);
  CLAIM ("/beat-bar/difference-can-be-reset", test_difference_can_be_reset);
  return g_test_run ();
}
