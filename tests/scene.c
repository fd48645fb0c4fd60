/* Claims about scenes and roles as they lean on the rest of the production, and about the
 * journal's edges.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/scene.h"
#include "app/model/document.h"
#include "app/model/element.h"
#include "app/model/role-name.h"

typedef struct
{
  RegieProduction *production;
  RegieDocument *document;
  RegieJournal *journal;
  RegieSetting *setting;
  RegieScene *scene;
} Work;

static gpointer
add (gpointer owner, GType type)
{
  g_autoptr (RegieRecord) record = g_object_new (type, NULL);

  regie_record_append (owner, record);
  return record;
}

static void
set_up (Work *w, gconstpointer data)
{
  w->production = regie_production_new ();
  w->setting = add (w->production, REGIE_TYPE_SETTING);
  w->scene = add (w->production, REGIE_TYPE_SCENE);
  w->document = regie_document_new (w->production);
  w->journal = regie_document_journal (w->document);
}

static void
tear_down (Work *w, gconstpointer data)
{
  g_assert_finalize_object (w->document);
  g_assert_finalize_object (w->production);
}

static void
test_setting_of_a_scene (Work *w, gconstpointer data)
{
  RegieSetting *other = add (w->production, REGIE_TYPE_SETTING);
  RegieRecord *scene = REGIE_RECORD (w->scene);

  g_assert_true (regie_scene_setting (w->scene, w->production) == w->setting);
  regie_record_set_text (scene, "setting", other->parent_instance.id);
  g_assert_true (regie_scene_setting (w->scene, w->production) == other);
  regie_record_set_text (scene, "setting", "s99");
  g_assert_true (regie_scene_setting (w->scene, w->production) == w->setting);
  regie_record_remove (REGIE_RECORD (w->setting));
  regie_record_remove (REGIE_RECORD (other));
  g_assert_null (regie_scene_setting (w->scene, w->production));
  regie_journal_undo (w->journal);
  regie_journal_undo (w->journal);
}

static void
test_role_of_a_position (Work *w, gconstpointer data)
{
  RegieRole *role = add (w->production, REGIE_TYPE_ROLE);
  RegiePosition *position = add (w->scene, REGIE_TYPE_POSITION);

  g_assert_null (regie_position_role (position, w->production));
  regie_record_set_text (REGIE_RECORD (position), "role", role->parent_instance.id);
  g_assert_true (regie_position_role (position, w->production) == role);
  regie_record_remove (REGIE_RECORD (role));
  g_assert_null (regie_position_role (position, w->production));
}

/* Known by the letters of its name until it is given others. */
static void
test_initials_follow_the_name (Work *w, gconstpointer data)
{
  static const struct
  {
    const char *name, *initials;
  } cases[] = {
    { "Barista", "Ba" },
    { "floor manager", "FM" },
    { "guest of honour", "GO" },
    { "Guest’s friend", "GF" },
    { "Å", "Å" },
    { "õde Õie", "ÕÕ" },
    { "E\xcc\x81va", "E\xcc\x81v" },
    { "☕ “Cook”", "Co" },
    { "عميل", "عم" },
    { "☕", "?" },
    { "  ", "?" },
    { NULL, "?" },
  };
  RegieRole *role = add (w->production, REGIE_TYPE_ROLE);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = NULL;

      regie_record_set_text (REGIE_RECORD (role), "name", cases[i].name);
      initials = regie_role_initials (role);
      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static void
test_same_initials_are_told_apart (Work *w, gconstpointer data)
{
  static const char *const expected[] = { "Cl", "Clb", "Clc", "Cl" };
  static const char *const names[] = { "Clerk (Cl)", "Clerk (Clb)", "Clown",
                                       "Clerk (Cl)" };
  RegieRole *roles[4];

  for (unsigned i = 0; i < 4; i++)
    {
      roles[i] = add (w->production, REGIE_TYPE_ROLE);
      regie_record_set_text (REGIE_RECORD (roles[i]), "name", i == 2 ? "Clown" : "Clerk");
    }
  regie_record_set_text (REGIE_RECORD (roles[3]), "initials", "Cl");
  for (unsigned i = 0; i < 4; i++)
    {
      g_autofree char *initials = regie_role_initials (roles[i]);
      g_autofree char *name = regie_role_full_name (roles[i]);

      g_assert_cmpstr (initials, ==, expected[i]);
      g_assert_cmpstr (name, ==, names[i]);
    }
}

static void
test_counts (Work *w, gconstpointer data)
{
  RegieElement *hidden = add (w->setting, REGIE_TYPE_ELEMENT);
  RegieScene *other = add (w->production, REGIE_TYPE_SCENE);
  unsigned counts[4];

  regie_element_judge (hidden, REGIE_VERDICT_SUPPORTS);
  regie_record_set_number (REGIE_RECORD (hidden), "hidden", TRUE);
  add (w->setting, REGIE_TYPE_ELEMENT);
  regie_element_judge (add (w->setting, REGIE_TYPE_ELEMENT), REGIE_VERDICT_SUPPORTS);
  regie_element_judge (add (w->scene, REGIE_TYPE_ELEMENT), REGIE_VERDICT_WORKS_AGAINST);
  regie_element_judge (add (other, REGIE_TYPE_ELEMENT), REGIE_VERDICT_NEUTRAL);
  regie_scene_count_verdicts (w->scene, w->production, counts);
  g_assert_cmpuint (counts[REGIE_VERDICT_NOT_JUDGED], ==, 1);
  g_assert_cmpuint (counts[REGIE_VERDICT_SUPPORTS], ==, 1);
  g_assert_cmpuint (counts[REGIE_VERDICT_NEUTRAL], ==, 0);
  g_assert_cmpuint (counts[REGIE_VERDICT_WORKS_AGAINST], ==, 1);
}

/* Not judging what never was judged leaves nothing behind. */
static void
test_judging_nothing (Work *w, gconstpointer data)
{
  RegieElement *element = add (w->setting, REGIE_TYPE_ELEMENT);

  regie_element_judge (element, REGIE_VERDICT_NOT_JUDGED);
  g_assert_null (element->judgement);
  regie_element_judge (element, REGIE_VERDICT_NEUTRAL);
  g_object_set (element->judgement, "why", "Nobody looks at it.", NULL);
  regie_element_judge (element, REGIE_VERDICT_NOT_JUDGED);
  g_assert_cmpstr (element->judgement->why, ==, "Nobody looks at it.");
}

static void
test_stances (Work *w, gconstpointer data)
{
  RegieElement *element = add (w->setting, REGIE_TYPE_ELEMENT);
  RegieJudgement *judgement = regie_element_need_judgement (element);

  regie_stance_take (judgement, "p1", REGIE_WAY_CARRIES);
  regie_stance_take (judgement, "p2", REGIE_WAY_BREAKS);
  regie_stance_take (judgement, "p1", REGIE_WAY_BREAKS);
  g_assert_cmpuint (g_list_model_get_n_items (judgement->stances), ==, 2);
  g_assert_cmpint (regie_stance_find (judgement, "p1")->way, ==, REGIE_WAY_BREAKS);
  regie_stance_take (judgement, "p1", -1);
  regie_stance_take (judgement, "p9", -1);
  g_assert_null (regie_stance_find (judgement, "p1"));
  g_assert_nonnull (regie_stance_find (judgement, "p2"));
}

static void
test_nested_transactions (Work *w, gconstpointer data)
{
  regie_journal_begin (w->journal, "Outer");
  regie_record_set_text (REGIE_RECORD (w->scene), "title", "One");
  regie_journal_begin (w->journal, "Inner");
  regie_record_set_text (REGIE_RECORD (w->setting), "name", "Hall");
  regie_journal_commit (w->journal);
  g_assert_true (regie_journal_is_open (w->journal));
  regie_journal_commit (w->journal);
  g_assert_false (regie_journal_is_open (w->journal));
  g_assert_cmpstr (regie_journal_undo_name (w->journal), ==, "Outer");
  regie_journal_undo (w->journal);
  g_assert_null (w->scene->title);
  g_assert_null (w->setting->name);
  g_assert_cmpstr (regie_journal_redo_name (w->journal), ==, "Outer");
}

static void
test_nothing_to_undo (Work *w, gconstpointer data)
{
  g_autoptr (RegieJournal) fresh = regie_journal_new ();
  gboolean can_undo, can_redo, clean;

  g_assert_false (regie_journal_undo (fresh));
  g_assert_false (regie_journal_redo (fresh));
  g_object_get (fresh, "can-undo", &can_undo, "can-redo", &can_redo, "clean", &clean,
                NULL);
  g_assert_false (can_undo);
  g_assert_false (can_redo);
  g_assert_true (clean);
}

/* A save that failed leaves the work unsaved, whatever was marked for it. */
static void
test_failed_save_is_not_clean (Work *w, gconstpointer data)
{
  regie_journal_mark_clean (w->journal);
  regie_record_set_text (REGIE_RECORD (w->scene), "title", "One");
  regie_journal_freeze_clean (w->journal);
  regie_journal_thaw_clean (w->journal, FALSE);
  g_assert_false (regie_journal_is_clean (w->journal));
  regie_journal_undo (w->journal);
  g_assert_true (regie_journal_is_clean (w->journal));
}

/* What was removed is nobody's, until undo brings it back under the same id. */
static void
test_find_follows (Work *w, gconstpointer data)
{
  RegieElement *element = add (w->setting, REGIE_TYPE_ELEMENT);
  g_autofree char *id = g_strdup (element->parent_instance.id);

  g_assert_true (regie_document_find (w->document, id) == element);
  regie_record_remove (REGIE_RECORD (element));
  g_assert_null (regie_document_find (w->document, id));
  regie_journal_undo (w->journal);
  g_assert_true (regie_document_find (w->document, id) == element);
  g_assert_null (regie_document_find (w->document, ""));
  g_assert_null (regie_document_find (w->document, "e999"));
}

#define CLAIM(path, function) g_test_add (path, Work, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/scene/plays-in-its-setting-or-the-first", test_setting_of_a_scene);
  CLAIM ("/scene/counts-what-is-on-its-stage", test_counts);
  CLAIM ("/position/finds-its-role", test_role_of_a_position);
  CLAIM ("/role/initials-follow-the-name", test_initials_follow_the_name);
  CLAIM ("/role/same-initials-are-told-apart", test_same_initials_are_told_apart);
  CLAIM ("/judgement/none-where-nothing-was-said", test_judging_nothing);
  CLAIM ("/judgement/one-stance-a-promise", test_stances);
  CLAIM ("/journal/outermost-names-the-step", test_nested_transactions);
  CLAIM ("/journal/fresh-one-has-nothing", test_nothing_to_undo);
  CLAIM ("/journal/failed-save-is-not-clean", test_failed_save_is_not_clean);
  CLAIM ("/document/finds-what-is-attached", test_find_follows);
  return g_test_run ();
}
