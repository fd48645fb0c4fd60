/* Claims about what a row shows and sets, of one record and of several.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/model/subject.h"
#include "app/stage/describe.h"
#include "app/stage/edit.h"
#include "app/stage/whereabouts.h"

static RegieSubject *
both (Fixture *f, RegieElement *a, RegieElement *b)
{
  RegieRecord *records[] = { REGIE_RECORD (a), REGIE_RECORD (b) };

  return regie_subject_new (f->document, records, G_N_ELEMENTS (records));
}

static void
test_common_value_and_mixed (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 4, 1, 3);
  g_autoptr (RegieSubject) subject = both (f, a, b);
  RegieValue value;

  g_assert_true (
    regie_subject_get (subject, regie_subject_field (subject, "width"), &value));
  g_assert_cmpfloat (value.real, ==, 1);
  g_assert_false (
    regie_subject_get (subject, regie_subject_field (subject, "depth"), &value));
  g_assert_cmpuint (regie_subject_count (subject), ==, 2);
}

static void
test_set_is_one_step_with_the_field_s_name (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 4, 2, 1);
  g_autoptr (RegieSubject) subject = both (f, a, b);
  const RegieField *width = regie_subject_field (subject, "width");

  regie_subject_set (subject, width, (RegieValue){ .real = 3 });
  g_assert_cmpfloat (a->width, ==, 3);
  g_assert_cmpfloat (b->width, ==, 3);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Width");
  g_assert_true (regie_journal_undo (f->journal));
  g_assert_cmpfloat (a->width, ==, 1);
  g_assert_cmpfloat (b->width, ==, 2);
}

static void
test_same_value_is_no_step (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 4, 1, 1);
  g_autoptr (RegieSubject) subject = both (f, a, b);
  g_autoptr (RegieSubject) judgements = regie_subject_new_judgements (subject);

  regie_document_flush (f->document);
  regie_journal_mark_clean (f->journal);
  regie_subject_set (subject, regie_subject_field (subject, "width"),
                     (RegieValue){ .real = 1 });
  regie_subject_set (judgements, regie_subject_field (judgements, "why"),
                     (RegieValue){ .text = "" });
  g_assert_true (regie_journal_is_clean (f->journal));
  g_assert_null (a->judgement);
  g_assert_null (b->judgement);
}

static void
test_reason_makes_a_judgement (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1);
  RegieRecord *record = REGIE_RECORD (a);
  g_autoptr (RegieSubject) subject = regie_subject_new (f->document, &record, 1);
  g_autoptr (RegieSubject) judgement = regie_subject_new_judgements (subject);
  RegieValue value;

  regie_subject_set (judgement, regie_subject_field (judgement, "why"),
                     (RegieValue){ .text = "First thing seen" });
  g_assert_nonnull (a->judgement);
  g_assert_cmpstr (a->judgement->why, ==, "First thing seen");
  g_assert_cmpint (regie_element_verdict (a), ==, REGIE_VERDICT_NOT_JUDGED);
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Why");
  regie_journal_undo (f->journal);
  g_assert_null (a->judgement);
  g_assert_true (
    regie_subject_get (judgement, regie_subject_field (judgement, "basis"), &value));
  g_assert_cmpint (value.number, ==, REGIE_BASIS_ASSUMED);
}

static void
test_what_left_is_let_be (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 4, 2, 1);
  g_autoptr (RegieSubject) subject = both (f, a, b);

  regie_record_remove (REGIE_RECORD (b));
  regie_subject_set (subject, regie_subject_field (subject, "width"),
                     (RegieValue){ .real = 3 });
  g_assert_cmpfloat (a->width, ==, 3);
  g_assert_cmpfloat (b->width, ==, 2);
}

static void
count (RegieSubject *subject, unsigned *n)
{
  *n += 1;
}

static void
test_changed_is_of_its_own_alone (Fixture *f, gconstpointer data)
{
  RegieElement *a = fixture_add (f, 2, 2, 1, 1), *b = fixture_add (f, 5, 4, 2, 1);
  RegieRecord *record = REGIE_RECORD (a);
  g_autoptr (RegieSubject) subject = regie_subject_new (f->document, &record, 1);
  unsigned n = 0;

  g_signal_connect (subject, "changed", G_CALLBACK (count), &n);
  regie_record_set_real (REGIE_RECORD (b), "x", 3);
  regie_document_flush (f->document);
  g_assert_cmpuint (n, ==, 0);
  regie_record_set_real (record, "x", 3);
  regie_record_set_real (record, "y", 3);
  regie_document_flush (f->document);
  g_assert_cmpuint (n, ==, 1);
  regie_element_judge (a, REGIE_VERDICT_SUPPORTS);
  regie_document_flush (f->document);
  regie_element_judge (a, REGIE_VERDICT_NEUTRAL);
  regie_document_flush (f->document);
  g_assert_cmpuint (n, ==, 3);
}

/* Whereabouts */

static RegieScene *
add_scene (Fixture *f, const char *setting)
{
  g_autoptr (RegieScene) scene =
    g_object_new (REGIE_TYPE_SCENE, "setting", setting, NULL);

  regie_record_append (REGIE_RECORD (f->production), REGIE_RECORD (scene));
  return scene;
}

static void
assert_stands (Fixture *f, gpointer record, const char *where)
{
  g_autofree char *text = regie_whereabouts (f->production, record);

  g_assert_cmpstr (text, ==, where);
}

static void
test_setting_stands_in_its_scenes (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieRecord) second = g_object_new (REGIE_TYPE_SETTING, NULL);
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  const char *first = f->setting->parent_instance.id;
  RegieScene *last;

  regie_record_append (REGIE_RECORD (f->production), second);
  assert_stands (f, element, "stands in all scenes");
  add_scene (f, first);
  add_scene (f, first);
  add_scene (f, second->id);
  assert_stands (f, element, "stands in scenes 1–3");
  last = add_scene (f, first);
  assert_stands (f, element, "stands in scenes 1–3, 5");
  assert_stands (f, second, "stands in scene 4");
  regie_record_remove (REGIE_RECORD (last));
  assert_stands (f, element, "stands in scenes 1–3");
}

static void
test_dressing_stands_in_its_scene (Fixture *f, gconstpointer data)
{
  RegieScene *scene = add_scene (f, f->setting->parent_instance.id);
  g_autoptr (RegieElement) element = g_object_new (REGIE_TYPE_ELEMENT, NULL);

  regie_record_append (REGIE_RECORD (scene), REGIE_RECORD (element));
  assert_stands (f, element, "stands in scene 2");
  assert_stands (f, f->production->explication, NULL);
}

static RegieRecord *
add_line (Fixture *f, GType type)
{
  g_autoptr (RegieRecord) record = g_object_new (type, NULL);
  g_autofree RegiePoints *points =
    regie_points_new ((RegiePoint[]){ { 1, 1 }, { 4, 1 }, { 4, 3 } }, 3);

  regie_record_set (record, regie_record_find_field (record, "points"),
                    (RegieValue){ .points = points });
  regie_record_append (REGIE_RECORD (f->setting), record);
  return record;
}

static void
test_description_has_what_the_name_lacks (Fixture *f, gconstpointer data)
{
  const struct
  {
    RegieRecord *record;
    const char *words;
  } cases[] = {
    { REGIE_RECORD (fixture_add (f, 2, 2, 1, 1)), "Scenery · stands in all scenes" },
    { add_line (f, REGIE_TYPE_WALL), "5.00 m long · stands in all scenes" },
    { add_line (f, REGIE_TYPE_LINE_OF_VISIBILITY), "5.00 m long · stands in all scenes" },
    { add_line (f, REGIE_TYPE_ZONE), "Zone · 3.0 m² · stands in all scenes" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = regie_stage_describe (f->stage, cases[i].record);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
assert_picked (Fixture *f, const char *words)
{
  g_autofree char *said = regie_stage_describe_picked (f->stage);

  g_assert_cmpstr (said, ==, words);
}

static void
test_group_is_called_one (Fixture *f, gconstpointer data)
{
  RegieSelection *selection = regie_stage_selection (f->stage);

  regie_selection_add (selection, REGIE_RECORD (fixture_add (f, 1, 1, 1, 1)));
  regie_selection_add (selection, REGIE_RECORD (fixture_add (f, 3, 1, 1, 1)));
  assert_picked (f, "2 things picked");
  regie_edit_group (f->stage);
  assert_picked (f, "Group of 2 things");
  regie_selection_add (selection, REGIE_RECORD (fixture_add (f, 5, 1, 1, 1)));
  assert_picked (f, "3 things picked");
}

static void
test_words_make_an_act (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieBeat) beat = g_object_new (REGIE_TYPE_BEAT, NULL);
  g_autoptr (RegieSubject) subject = NULL;
  RegieValue value;

  regie_record_append (REGIE_RECORD (f->scene), REGIE_RECORD (beat));
  subject = regie_subject_new_act (f->document, beat, "r1");
  g_assert_true (
    regie_subject_get (subject, regie_subject_field (subject, "line"), &value));
  g_assert_null (value.text);
  regie_subject_set (subject, regie_subject_field (subject, "line"),
                     (RegieValue){ .text = "Good morning, Ann." });
  g_assert_cmpstr (regie_beat_find_act (beat, "r1")->line, ==, "Good morning, Ann.");
  regie_journal_undo (f->journal);
  g_assert_null (regie_beat_find_act (beat, "r1"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, function)                                                            \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  CLAIM ("/subject/common-value-and-mixed", test_common_value_and_mixed);
  CLAIM ("/subject/set-is-one-step-with-the-field-s-name",
         test_set_is_one_step_with_the_field_s_name);
  CLAIM ("/subject/same-value-is-no-step", test_same_value_is_no_step);
  CLAIM ("/subject/reason-makes-a-judgement", test_reason_makes_a_judgement);
  CLAIM ("/subject/what-left-is-let-be", test_what_left_is_let_be);
  CLAIM ("/subject/changed-is-of-its-own-alone", test_changed_is_of_its_own_alone);
  CLAIM ("/subject/words-make-an-act", test_words_make_an_act);
  CLAIM ("/whereabouts/setting-stands-in-its-scenes", test_setting_stands_in_its_scenes);
  CLAIM ("/whereabouts/dressing-stands-in-its-scene", test_dressing_stands_in_its_scene);
  CLAIM ("/description/has-what-the-name-lacks",
         test_description_has_what_the_name_lacks);
  CLAIM ("/description/group-is-called-one", test_group_is_called_one);
  return g_test_run ();
}
