/* Claims about records, the journal and the document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/document.h"
#include "app/model/element.h"
#include "app/model/scene.h"

typedef struct
{
  RegieProduction *production;
  RegieDocument *document;
  RegieJournal *journal;
  RegieSetting *setting;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  g_autoptr (GObject) setting = g_object_new (REGIE_TYPE_SETTING, NULL);

  stage->production = regie_production_new ();
  stage->setting = (RegieSetting *) setting;
  regie_record_append (REGIE_RECORD (stage->production), REGIE_RECORD (setting));
  stage->document = regie_document_new (stage->production);
  stage->journal = regie_document_journal (stage->document);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_assert_finalize_object (stage->document);
  g_assert_finalize_object (stage->production);
}

static RegieElement *
add_element (Stage *stage, double x)
{
  g_autoptr (RegieElement) element = g_object_new (REGIE_TYPE_ELEMENT, "x", x, NULL);

  regie_record_append (REGIE_RECORD (stage->setting), REGIE_RECORD (element));
  return element;
}

static void
test_undo_one_step (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 1);

  g_object_set (element, "x", 2.5, NULL);
  g_assert_true (regie_journal_undo (stage->journal));
  g_assert_cmpfloat (element->x, ==, 1);
  g_assert_true (regie_journal_redo (stage->journal));
  g_assert_cmpfloat (element->x, ==, 2.5);
}

static void
test_drag_is_one_step (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 1);

  regie_journal_begin (stage->journal, "Move");
  for (int i = 0; i < 100; i++)
    regie_record_set_real (REGIE_RECORD (element), "x", 2 + i);
  regie_journal_commit (stage->journal);
  g_assert_cmpstr (regie_journal_undo_name (stage->journal), ==, "Move");
  regie_journal_undo (stage->journal);
  g_assert_cmpfloat (element->x, ==, 1);
}

static void
test_abort_takes_all_back (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 1);

  regie_journal_begin (stage->journal, "Try");
  regie_record_set_real (REGIE_RECORD (element), "x", 7);
  regie_record_remove (REGIE_RECORD (element));
  regie_journal_abort (stage->journal);
  g_assert_cmpfloat (element->x, ==, 1);
  g_assert_true (element->parent_instance.owner == REGIE_RECORD (stage->setting));
}

static void
test_nothing_changed_is_no_step (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 1);

  regie_journal_begin (stage->journal, "Try");
  regie_record_set_real (REGIE_RECORD (element), "x", 7);
  regie_record_set_real (REGIE_RECORD (element), "x", 1);
  regie_journal_commit (stage->journal);
  g_assert_cmpstr (regie_journal_undo_name (stage->journal), ==, NULL);
}

static void
test_ids_are_unique (Stage *stage, gconstpointer data)
{
  RegieElement *first = add_element (stage, 1);
  g_autoptr (RegieRecord) twin = regie_record_copy (REGIE_RECORD (first));

  g_assert_cmpstr (first->parent_instance.id, ==, "e1");
  g_assert_null (twin->id);
  regie_record_append (REGIE_RECORD (stage->setting), twin);
  g_assert_cmpstr (twin->id, ==, "e2");
  g_assert_true (regie_document_find (stage->document, "e2") == twin);
  regie_journal_undo (stage->journal);
  g_assert_null (regie_document_find (stage->document, "e2"));
}

/* Also within what comes at once, and where a number that is free is one of its own. */
static void
test_ids_that_come_are_unique (Stage *stage, gconstpointer data)
{
  static const char *const ids[] = { "e1", "c9", "e2", "e2", NULL };
  static const char *const wanted[] = { "e3", "e4", "e2", "e5", "e6" };
  g_autoptr (RegieRecord) scene = g_object_new (REGIE_TYPE_SCENE, NULL);

  add_element (stage, 1);
  scene->id = g_strdup ("c9");
  for (unsigned i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (RegieRecord) element = g_object_new (REGIE_TYPE_ELEMENT, NULL);

      element->id = g_strdup (ids[i]);
      regie_record_append (scene, element);
    }
  regie_record_append (REGIE_RECORD (stage->production), scene);
  g_assert_cmpstr (scene->id, ==, "c9");
  for (unsigned i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      RegieRecord *element = regie_list_at (REGIE_SCENE (scene)->elements, i);

      g_assert_cmpstr (element->id, ==, wanted[i]);
    }
}

static void
test_loaded_ids_stay (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (RegieRecord) nameless = g_object_new (REGIE_TYPE_ROLE, NULL);
  g_autoptr (RegieRecord) named = g_object_new (REGIE_TYPE_ROLE, NULL);
  g_autoptr (RegieDocument) document = NULL;

  named->id = g_strdup ("r1");
  regie_record_append (REGIE_RECORD (production), nameless);
  regie_record_append (REGIE_RECORD (production), named);
  document = regie_document_new (production);
  g_assert_cmpstr (named->id, ==, "r1");
  g_assert_cmpstr (nameless->id, ==, "r2");
}

static void
test_judging_is_undone_whole (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 1);

  regie_journal_begin (stage->journal, "Judge");
  regie_element_judge (element, REGIE_VERDICT_SUPPORTS);
  regie_stance_take (element->judgement, "p1", REGIE_WAY_BREAKS);
  regie_journal_commit (stage->journal);
  g_assert_cmpint (regie_stance_find (element->judgement, "p1")->way, ==,
                   REGIE_WAY_BREAKS);
  regie_journal_undo (stage->journal);
  g_assert_null (element->judgement);
  regie_journal_redo (stage->journal);
  g_assert_cmpint (regie_element_verdict (element), ==, REGIE_VERDICT_SUPPORTS);
}

static void
test_clean_follows_undo (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 1);

  regie_journal_mark_clean (stage->journal);
  g_object_set (element, "x", 2.0, NULL);
  g_assert_false (regie_journal_is_clean (stage->journal));
  regie_journal_undo (stage->journal);
  g_assert_true (regie_journal_is_clean (stage->journal));
  regie_journal_undo (stage->journal);
  add_element (stage, 3);
  g_assert_false (regie_journal_is_clean (stage->journal));
  regie_journal_undo (stage->journal);
  g_assert_false (regie_journal_is_clean (stage->journal));
}

/* What is typed while the disk is busy is not saved yet. */
static void
test_edits_while_saving_stay_unsaved (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 1);

  regie_journal_freeze_clean (stage->journal);
  g_object_set (element, "x", 2.0, NULL);
  regie_journal_thaw_clean (stage->journal, TRUE);
  g_assert_false (regie_journal_is_clean (stage->journal));
  regie_journal_undo (stage->journal);
  g_assert_true (regie_journal_is_clean (stage->journal));
}

static void
count_emission (RegieDocument *document, GPtrArray *records, unsigned *n)
{
  *n = records->len;
}

static void
test_one_signal_for_many_changes (Stage *stage, gconstpointer data)
{
  RegieElement *a = add_element (stage, 1), *b = add_element (stage, 2);
  unsigned n = 0;

  regie_document_flush (stage->document);
  g_signal_connect (stage->document, "changed", G_CALLBACK (count_emission), &n);
  for (int i = 0; i < 10; i++)
    {
      regie_record_set_real (REGIE_RECORD (a), "x", i);
      regie_record_set_real (REGIE_RECORD (b), "turn", i);
    }
  regie_document_flush (stage->document);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_limit_drops_the_oldest (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, 0);
  int steps = 0;

  regie_journal_set_limit (stage->journal, 10000);
  for (int i = 1; i <= 1000; i++)
    regie_record_set_real (REGIE_RECORD (element), "x", i % 900);
  while (regie_journal_undo (stage->journal))
    steps++;
  g_assert_cmpint (steps, >, 10);
  g_assert_cmpint (steps, <, 200);
}

/* A random walk of edits, undone to the start: each state must come back equal. */
static void
test_undo_walks_back_through_each_state (Stage *stage, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_object_unref);
  RegieRecord *setting = REGIE_RECORD (stage->setting);
  const RegieChildren *elements = regie_record_find_children (setting, "element");

  for (int i = 0; i < 300; i++)
    {
      unsigned n = regie_record_count (setting, elements);
      RegieRecord *item =
        n ? regie_record_child (setting, elements,
                                (unsigned) g_rand_int_range (rand, 0, (int) n))
          : NULL;

      g_ptr_array_add (states, regie_record_copy (setting));
      switch (item ? g_rand_int_range (rand, 0, 4) : 0)
        {
        case 0:
          add_element (stage, i + 1);
          break;
        case 1:
          regie_record_remove (item);
          break;
        case 2:
          regie_record_set_real (item, "turn", (i % 360) + 0.5);
          break;
        default:
          regie_record_set_text (item, "label", g_rand_boolean (rand) ? "Till" : "");
        }
    }
  while (regie_journal_undo (stage->journal))
    {
      g_autoptr (RegieRecord) now = regie_record_copy (setting);

      while (states->len && !regie_record_equal (now, states->pdata[states->len - 1]))
        g_ptr_array_remove_index (states, states->len - 1);
      g_assert_cmpuint (states->len, >, 0);
    }
  g_assert_cmpuint (regie_record_count (setting, elements), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, function) g_test_add (path, Stage, NULL, set_up, function, tear_down)
  CLAIM ("/journal/undo-is-one-step", test_undo_one_step);
  CLAIM ("/journal/drag-is-one-step", test_drag_is_one_step);
  CLAIM ("/journal/abort-takes-all-back", test_abort_takes_all_back);
  CLAIM ("/journal/nothing-changed-is-no-step", test_nothing_changed_is_no_step);
  CLAIM ("/journal/judging-is-undone-whole", test_judging_is_undone_whole);
  CLAIM ("/journal/clean-follows-undo", test_clean_follows_undo);
  CLAIM ("/journal/edits-while-saving-stay-unsaved",
         test_edits_while_saving_stay_unsaved);
  CLAIM ("/journal/limit-drops-the-oldest", test_limit_drops_the_oldest);
  CLAIM ("/journal/walks-back", test_undo_walks_back_through_each_state);
  CLAIM ("/document/ids-are-unique", test_ids_are_unique);
  CLAIM ("/document/ids-that-come-are-unique", test_ids_that_come_are_unique);
  CLAIM ("/document/one-signal", test_one_signal_for_many_changes);
  g_test_add_func ("/document/loaded-ids-stay", test_loaded_ids_stay);
  return g_test_run ();
}
