/* Claims about the inspector, acted on as widgets.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include <math.h>

#include "app/play/beats.h"
#include "app/stage/edit.h"
#include "ui/field-row.h"
#include "ui/inspector.h"

static RegieElement *
element_at (Cafe *cafe, unsigned position)
{
  return regie_list_at (regie_stage_setting (cafe->stage)->elements, position);
}

static GtkWidget *
make_inspector (Cafe *cafe)
{
  return g_object_ref_sink (
    g_object_new (REGIE_TYPE_INSPECTOR, "stage", cafe->stage, NULL));
}

/* With one element picked. */
static GtkWidget *
inspect (Cafe *cafe, gpointer record)
{
  GtkWidget *inspector = make_inspector (cafe);

  regie_selection_pick (regie_stage_selection (cafe->stage), record);
  settle ();
  return inspector;
}

static GtkWidget *
inspect_both (Cafe *cafe)
{
  GtkWidget *inspector = make_inspector (cafe);

  regie_selection_pick (regie_stage_selection (cafe->stage), element_at (cafe, 0));
  regie_selection_add (regie_stage_selection (cafe->stage), element_at (cafe, 1));
  settle ();
  return inspector;
}

static void
test_bad_number_is_refused_in_plain_sight (Cafe *cafe, gconstpointer data)
{
  RegieRecord *element = REGIE_RECORD (element_at (cafe, 0));
  double width = REGIE_ELEMENT (element)->width;
  g_autoptr (RegieSubject) subject = regie_subject_new (cafe->document, &element, 1);
  GtkWidget *row = g_object_ref_sink (
    regie_field_row_new (subject, regie_subject_field (subject, "width"), FALSE));
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY), *note = find (row, GTK_TYPE_BOX);

  note = gtk_widget_get_last_child (note);
  g_assert_true (GTK_IS_LABEL (note));
  g_assert_false (gtk_widget_get_visible (note));
  gtk_editable_set_text (GTK_EDITABLE (entry), "a lot");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (REGIE_ELEMENT (element)->width, ==, width);
  g_assert_true (gtk_widget_get_visible (note));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (note)), !=, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "-3 m");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (REGIE_ELEMENT (element)->width, ==, width);
  gtk_editable_set_text (GTK_EDITABLE (entry), "125 cm");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (REGIE_ELEMENT (element)->width, ==, 1.25);
  g_assert_false (gtk_widget_get_visible (note));
  g_assert_cmpstr (regie_journal_undo_name (journal_of (cafe)), ==, "Width");
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpfloat (REGIE_ELEMENT (element)->width, ==, width);
  g_object_unref (row);
}

static void
test_feeling_is_typed_with_a_sign (Cafe *cafe, gconstpointer data)
{
  RegieRecord *beat = regie_list_at (regie_stage_scene (cafe->stage)->beats, 0);
  g_autoptr (RegieSubject) subject = regie_subject_new (cafe->document, &beat, 1);
  GtkWidget *row = g_object_ref_sink (
    regie_field_row_new (subject, regie_subject_field (subject, "emotion"), FALSE));
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY);
  static const struct
  {
    const char *typed, *shown;
    double emotion;
  } cases[] = { { "-1", "−1", -1 }, { "−2", "−2", -2 }, { "1,5", "1.5", 1.5 } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].typed);
      g_signal_emit_by_name (entry, "activate");
      g_assert_cmpfloat (REGIE_BEAT (beat)->emotion, ==, cases[i].emotion);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, cases[i].shown);
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (isnan (REGIE_BEAT (beat)->emotion));
  g_object_unref (row);
}

static void
test_verdict_button_judges (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = element_at (cafe, 0);
  RegieVerdict before = regie_element_verdict (element);
  GtkWidget *inspector, *supports;

  regie_element_judge (element, REGIE_VERDICT_NOT_JUDGED);
  inspector = inspect (cafe, element);
  supports =
    gtk_widget_get_ancestor (find_label (inspector, "Supports"), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_nonnull (supports);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (supports), TRUE);
  g_assert_cmpint (regie_element_verdict (element), ==, REGIE_VERDICT_SUPPORTS);
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpint (regie_element_verdict (element), ==, REGIE_VERDICT_NOT_JUDGED);
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpint (regie_element_verdict (element), ==, before);
  settle ();
  g_object_unref (inspector);
}

static void
test_inspector_follows_every_kind (Cafe *cafe, gconstpointer data)
{
  RegieSetting *setting = regie_stage_setting (cafe->stage);
  gpointer records[] = {
    regie_list_at (setting->walls, 0),
    regie_list_at (setting->zones, 0),
    regie_list_at (setting->notes, 0),
    regie_list_at (setting->dimensions, 0),
    regie_list_at (regie_stage_scene (cafe->stage)->positions, 0),
  };
  GtkWidget *inspector = make_inspector (cafe);

  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_assert_nonnull (records[i]);
      regie_selection_pick (regie_stage_selection (cafe->stage), records[i]);
      settle ();
      g_assert_nonnull (find (inspector, GTK_TYPE_LIST_BOX));
    }
  regie_selection_clear (regie_stage_selection (cafe->stage));
  settle ();
  g_assert_nonnull (find_label (inspector, "What happens"));
  g_object_unref (inspector);
}

static void
test_title_tells_what_and_where (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = element_at (cafe, 0);
  GtkWidget *inspector;

  regie_record_set_text (REGIE_RECORD (element), "label", "Milk crates");
  regie_record_set_number (REGIE_RECORD (element), "kind", REGIE_ELEMENT_PROP);
  inspector = inspect (cafe, element);
  g_assert_nonnull (find_label (inspector, "Milk crates"));
  g_assert_nonnull (find_label (inspector, "Prop · stands in all scenes"));
  regie_record_set_text (REGIE_RECORD (element), "label", "Bread crates");
  settle ();
  g_assert_nonnull (find_label (inspector, "Bread crates"));
  g_object_unref (inspector);
}

static void
test_reasons_are_asked_for_before_a_verdict (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = element_at (cafe, 0);
  GtkWidget *inspector, *why;

  if (element->judgement)
    regie_record_remove (REGIE_RECORD (element->judgement));
  inspector = inspect (cafe, element);
  g_assert_nonnull (find_label (inspector, "Evokes"));
  g_assert_nonnull (find_label (inspector, "Adjust to"));
  g_assert_nonnull (find_label (inspector, "Basis"));
  why = find_beside (inspector, "Evokes", GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (why)), "Haste", -1);
  press (why, GDK_KEY_Return, 0);
  g_assert_cmpstr (element->judgement->evokes, ==, "Haste");
  regie_journal_undo (journal_of (cafe));
  g_assert_null (element->judgement);
  settle ();
  g_object_unref (inspector);
}

static void
test_chip_stays_through_its_three_states (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = element_at (cafe, 0);
  RegiePromise *promise =
    regie_list_at (regie_production_promises (cafe->reading->production), 0);
  const char *id = promise->parent_instance.id;
  GtkWidget *inspector, *chip;

  regie_stance_take (regie_element_need_judgement (element), id, -1);
  inspector = inspect (cafe, element);
  chip = gtk_widget_get_ancestor (find_label (inspector, promise->name),
                                  GTK_TYPE_TOGGLE_BUTTON);
  g_assert_nonnull (chip);
  for (int way = REGIE_WAY_CARRIES; way <= REGIE_WAY_BREAKS; way++)
    {
      g_signal_emit_by_name (chip, "clicked");
      settle ();
      g_assert_cmpint (regie_stance_find (element->judgement, id)->way, ==, way);
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
      g_assert_true (gtk_widget_has_css_class (chip, way ? "breaks" : "carries"));
      g_assert_false (gtk_widget_has_css_class (chip, way ? "carries" : "breaks"));
    }
  g_signal_emit_by_name (chip, "clicked");
  settle ();
  g_assert_null (regie_stance_find (element->judgement, id));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  g_assert_nonnull (gtk_widget_get_parent (chip));
  g_object_unref (inspector);
}

static void
test_chips_follow_the_promises (Cafe *cafe, gconstpointer data)
{
  GListModel *promises = regie_production_promises (cafe->reading->production);
  RegiePromise *first = regie_list_at (promises, 0),
               *second = regie_list_at (promises, 1);
  g_autofree char *name = g_strdup (second->name);
  GtkWidget *inspector = inspect (cafe, element_at (cafe, 0));
  GtkWidget *kept = find_label (inspector, first->name);

  regie_record_remove (REGIE_RECORD (second));
  g_assert_null (find_label (inspector, name));
  regie_journal_undo (journal_of (cafe));
  g_assert_nonnull (find_label (inspector, name));
  regie_record_set_text (REGIE_RECORD (first), "name", "Seen at once");
  settle ();
  g_assert_true (find_label (inspector, "Seen at once") == kept);
  g_object_unref (inspector);
}

static void
test_several_share_what_they_have (Cafe *cafe, gconstpointer data)
{
  RegieElement *a = element_at (cafe, 0), *b = element_at (cafe, 1);
  GtkWidget *inspector, *level;

  regie_record_set_number (REGIE_RECORD (a), "level", REGIE_LEVEL_SETTING);
  regie_record_set_number (REGIE_RECORD (b), "level", REGIE_LEVEL_DRESSING);
  inspector = inspect_both (cafe);
  level = find_beside (inspector, "Level", GTK_TYPE_DROP_DOWN);
  g_assert_cmpstr (gtk_string_object_get_string (
                     gtk_drop_down_get_selected_item (GTK_DROP_DOWN (level))),
                   ==, "Mixed");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), REGIE_N_LEVELS);
  g_assert_cmpint (a->level, ==, REGIE_LEVEL_SETTING);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), REGIE_LEVEL_PEOPLE);
  g_assert_cmpint (a->level, ==, REGIE_LEVEL_PEOPLE);
  g_assert_cmpint (b->level, ==, REGIE_LEVEL_PEOPLE);
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpint (a->level, ==, REGIE_LEVEL_SETTING);
  g_assert_cmpint (b->level, ==, REGIE_LEVEL_DRESSING);
  gtk_switch_set_active (GTK_SWITCH (find_beside (inspector, "Locked", GTK_TYPE_SWITCH)),
                         TRUE);
  g_assert_true (a->locked && b->locked);
  g_object_unref (inspector);
}

static void
test_group_is_called_so_at_once (Cafe *cafe, gconstpointer data)
{
  GtkWidget *inspector = inspect_both (cafe);

  g_assert_nonnull (find_label (inspector, "2 things picked"));
  regie_edit_group (cafe->stage);
  settle ();
  g_assert_nonnull (find_label (inspector, "Group of 2 things"));
  /* Changed before the panel is of the one that is left. */
  regie_selection_pick (regie_stage_selection (cafe->stage),
                        REGIE_RECORD (element_at (cafe, 0)));
  regie_record_set_text (REGIE_RECORD (element_at (cafe, 0)), "label", "Oak");
  regie_document_flush (cafe->document);
  settle ();
  g_assert_nonnull (find_label (inspector, "Oak"));
  g_object_unref (inspector);
}

static void
test_mixed_number_is_left_by_passing_through (Cafe *cafe, gconstpointer data)
{
  RegieElement *a = element_at (cafe, 0), *b = element_at (cafe, 1);
  GtkWidget *inspector, *entry;

  regie_record_set_real (REGIE_RECORD (a), "width", 1);
  regie_record_set_real (REGIE_RECORD (b), "width", 2);
  inspector = inspect_both (cafe);
  entry = find_beside (inspector, "Width × depth", GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "Mixed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (a->width, ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "1.5");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (a->width, ==, 1.5);
  g_assert_cmpfloat (b->width, ==, 1.5);
  g_object_unref (inspector);
}

/* Lists by what they are of; the button inside a drop-down, which has the focus, as it. */
static void
test_controls_have_names (Cafe *cafe, gconstpointer data)
{
  GtkWidget *inspector = inspect (cafe, element_at (cafe, 0)), *level;

  gtk_test_accessible_assert_property (find (inspector, GTK_TYPE_LIST_BOX),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Judgement");
  level = find_beside (inspector, "Level", GTK_TYPE_DROP_DOWN);
  gtk_test_accessible_assert_relation (gtk_widget_get_first_child (level),
                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY, level, NULL);
  g_object_unref (inspector);
}

static void
test_colour_is_chosen_and_reset (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = element_at (cafe, 0);
  GtkWidget *inspector = inspect (cafe, element);
  GtkWidget *button = find_beside (inspector, "Colour", GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover =
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *swatch = gtk_widget_get_first_child (find (popover, GTK_TYPE_GRID));
  GtkWidget *reset =
    gtk_widget_get_ancestor (find_label (popover, "As the symbol has it"),
                             GTK_TYPE_BUTTON);

  g_signal_emit_by_name (swatch, "clicked");
  g_assert_cmpstr (element->colour, ==, "#efe5d0");
  g_signal_emit_by_name (reset, "clicked");
  g_assert_true (!element->colour || !*element->colour);
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpstr (element->colour, ==, "#efe5d0");
  settle ();
  g_object_unref (inspector);
}

static void
test_position_changes_its_role (Cafe *cafe, gconstpointer data)
{
  GListModel *roles = cafe->reading->production->roles;
  RegiePosition *position = regie_list_at (regie_stage_scene (cafe->stage)->positions, 0);
  GtkWidget *inspector = inspect (cafe, position);
  GtkWidget *drop_down = find_beside (inspector, "Role", GTK_TYPE_DROP_DOWN);
  unsigned last = g_list_model_get_n_items (roles) - 1;
  RegieRecord *role = regie_list_at (roles, last);

  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), !=,
                    GTK_INVALID_LIST_POSITION);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), last);
  g_assert_cmpstr (position->role, ==, role->id);
  g_assert_cmpstr (regie_journal_undo_name (journal_of (cafe)), ==, "Role");
  settle ();
  g_object_unref (inspector);
}

/* A beat just added has no list of cues yet. */
static void
test_new_beat_is_written_in (Cafe *cafe, gconstpointer data)
{
  GtkWidget *inspector = make_inspector (cafe);
  RegieBeat *beat = regie_beats_add (cafe->document, regie_stage_scene (cafe->stage), 0);

  regie_stage_set_beat_number (cafe->stage, 0);
  settle ();
  regie_record_set_text (REGIE_RECORD (beat), "title", "Before the door");
  settle ();
  g_assert_nonnull (find_label (inspector, "Duration"));
  regie_beats_add_cue (cafe->document, beat, REGIE_DEPARTMENT_LIGHT);
  settle ();
  g_assert_nonnull (find_label (inspector, "What happens"));
  g_object_unref (inspector);
}

static void
test_beat_takes_a_stance (Cafe *cafe, gconstpointer data)
{
  RegieProduction *production = cafe->reading->production;
  RegiePromise *promise = regie_list_at (regie_production_promises (production), 0);
  GtkWidget *inspector = make_inspector (cafe), *chip;
  RegieBeat *beat;

  regie_stage_set_beat_number (cafe->stage, 0);
  settle ();
  beat = regie_stage_beat (cafe->stage);
  regie_stance_take (beat, promise->parent_instance.id, -1);
  settle ();
  chip = gtk_widget_get_ancestor (find_label (inspector, promise->name),
                                  GTK_TYPE_TOGGLE_BUTTON);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpint (regie_stance_find (beat, promise->parent_instance.id)->way, ==,
                   REGIE_WAY_CARRIES);
  regie_journal_undo (journal_of (cafe));
  g_assert_null (regie_stance_find (beat, promise->parent_instance.id));
  g_object_unref (inspector);
}

static void
test_turning_point_is_a_beat_of_the_scene (Cafe *cafe, gconstpointer data)
{
  RegieScene *scene = regie_list_at (cafe->reading->production->scenes, 1);
  GtkWidget *inspector = make_inspector (cafe), *choice;

  regie_stage_set_scene (cafe->stage, scene);
  settle ();
  choice = find_beside (inspector, "Turning point", GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (g_list_model_get_n_items (
                      gtk_drop_down_get_model (GTK_DROP_DOWN (choice))),
                    ==, g_list_model_get_n_items (scene->beats));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  g_assert_cmpstr (scene->turning_point, ==,
                   ((RegieRecord *) regie_list_at (scene->beats, 1))->id);
  g_object_unref (inspector);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/inspector/bad-number-is-refused-in-plain-sight",
         test_bad_number_is_refused_in_plain_sight);
  CLAIM ("/inspector/feeling-is-typed-with-a-sign", test_feeling_is_typed_with_a_sign);
  CLAIM ("/inspector/verdict-button-judges", test_verdict_button_judges);
  CLAIM ("/inspector/follows-every-kind", test_inspector_follows_every_kind);
  CLAIM ("/inspector/title-tells-what-and-where", test_title_tells_what_and_where);
  CLAIM ("/inspector/reasons-are-asked-for-before-a-verdict",
         test_reasons_are_asked_for_before_a_verdict);
  CLAIM ("/inspector/chip-stays-through-its-three-states",
         test_chip_stays_through_its_three_states);
  CLAIM ("/inspector/chips-follow-the-promises", test_chips_follow_the_promises);
  CLAIM ("/inspector/several-share-what-they-have", test_several_share_what_they_have);
  CLAIM ("/inspector/group-is-called-so-at-once", test_group_is_called_so_at_once);
  CLAIM ("/inspector/mixed-number-is-left-by-passing-through",
         test_mixed_number_is_left_by_passing_through);
  CLAIM ("/inspector/controls-have-names", test_controls_have_names);
  CLAIM ("/inspector/colour-is-chosen-and-reset", test_colour_is_chosen_and_reset);
  CLAIM ("/inspector/position-changes-its-role", test_position_changes_its_role);
  CLAIM ("/inspector/beat-takes-a-stance", test_beat_takes_a_stance);
  CLAIM ("/inspector/turning-point-is-a-beat-of-the-scene",
         test_turning_point_is_a_beat_of_the_scene);
  CLAIM ("/inspector/new-beat-is-written-in", test_new_beat_is_written_in);
  return g_test_run ();
}
