/* Claims about the list of scenes: what is added, copied, moved and taken away.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/play/beats.h"
#include "app/stage/scene-edit.h"

static RegieScene *
scene_at (Fixture *f, unsigned position)
{
  return regie_list_at (f->production->scenes, position);
}

static unsigned
count (Fixture *f)
{
  return g_list_model_get_n_items (f->production->scenes);
}

/* The titles in their order, as "A B C". */
static char *
titles (Fixture *f)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned i = 0; i < count (f); i++)
    g_string_append_printf (text, i ? " %s" : "%s",
                            scene_at (f, i)->title ? scene_at (f, i)->title : "–");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_titles (Fixture *f, const char *wanted)
{
  g_autofree char *now = titles (f);

  g_assert_cmpstr (now, ==, wanted);
}

/* Four scenes A to D. */
static void
fill (Fixture *f)
{
  static const char *names[] = { "A", "B", "C", "D" };

  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (i)
        regie_scene_edit_add (f->stage);
      regie_scene_edit_rename (f->stage, scene_at (f, i), names[i]);
    }
  assert_titles (f, "A B C D");
}

static void
test_add_starts_where_the_last_ends (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "name", "Guest", NULL);
  RegieScene *scene;
  RegiePosition *position;

  regie_record_append (REGIE_RECORD (f->production), REGIE_RECORD (role));
  regie_stage_drop_role (f->stage, role, (RegiePoint){ 3, 4 });
  scene = regie_scene_edit_add (f->stage);
  g_assert_true (regie_stage_scene (f->stage) == scene);
  g_assert_true (regie_scene_setting (scene, f->production) == f->setting);
  g_assert_cmpuint (g_list_model_get_n_items (scene->positions), ==, 1);
  position = regie_list_at (scene->positions, 0);
  g_assert_cmpfloat (position->x, ==, 3);
  g_assert_true (position != regie_list_at (f->scene->positions, 0));
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Add Scene");
}

static void
test_first_scene_brings_a_room (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieProduction) bare = g_object_new (REGIE_TYPE_PRODUCTION, NULL);
  g_autoptr (RegieDocument) document = regie_document_new (bare);
  g_autoptr (RegieStage) stage = regie_stage_new (document);
  RegieScene *scene = regie_scene_edit_add (stage);

  g_assert_nonnull (regie_stage_setting (stage));
  g_assert_true (regie_scene_setting (scene, bare) == regie_stage_setting (stage));
  regie_journal_undo (regie_document_journal (document));
  regie_document_flush (document);
  g_assert_null (regie_list_at (bare->settings, 0));
  g_assert_null (regie_list_at (bare->scenes, 0));
}

static void
test_add_is_undone (Fixture *f, gconstpointer data)
{
  regie_scene_edit_add (f->stage);
  g_assert_cmpuint (count (f), ==, 2);
  regie_journal_undo (f->journal);
  regie_document_flush (f->document);
  g_assert_cmpuint (count (f), ==, 1);
  g_assert_true (regie_stage_scene (f->stage) == f->scene);
}

static void
test_duplicate_is_its_own (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieElement) crate =
    g_object_new (REGIE_TYPE_ELEMENT, "label", "Crate", NULL);
  RegieScene *copy;
  RegieElement *twin;

  fill (f);
  regie_record_append (REGIE_RECORD (scene_at (f, 1)), REGIE_RECORD (crate));
  copy = regie_scene_edit_duplicate (f->stage, scene_at (f, 1));
  assert_titles (f, "A B B (copy) C D");
  g_assert_true (regie_stage_scene (f->stage) == copy);
  twin = regie_list_at (copy->elements, 0);
  g_assert_cmpstr (twin->label, ==, "Crate");
  g_assert_cmpstr (twin->parent_instance.id, !=, crate->parent_instance.id);
  regie_record_set_text (REGIE_RECORD (twin), "label", "Box");
  g_assert_cmpstr (crate->label, ==, "Crate");
}

static void
test_move (Fixture *f, gconstpointer data)
{
  static const struct
  {
    unsigned from, to;
    const char *titles;
  } cases[] = {
    { 0, 3, "B C D A" }, { 3, 0, "D A B C" }, { 1, 2, "A C B D" },
    { 2, 1, "A C B D" }, { 0, 1, "B A C D" },
  };

  fill (f);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RegieScene *scene = scene_at (f, cases[i].from);

      g_assert_true (regie_scene_edit_move (f->stage, scene, cases[i].to));
      assert_titles (f, cases[i].titles);
      g_assert_cmpuint (regie_scene_edit_position (scene), ==, cases[i].to);
      regie_journal_undo (f->journal);
      assert_titles (f, "A B C D");
    }
}

static void
test_move_to_nowhere (Fixture *f, gconstpointer data)
{
  fill (f);
  g_assert_false (regie_scene_edit_move (f->stage, scene_at (f, 1), 1));
  g_assert_false (regie_scene_edit_move (f->stage, scene_at (f, 1), 4));
  g_assert_false (regie_scene_edit_move (f->stage, scene_at (f, 1), G_MAXUINT));
  assert_titles (f, "A B C D");
  g_assert_cmpstr (regie_journal_undo_name (f->journal), ==, "Rename Scene");
}

static void
test_move_keeps_the_stage (Fixture *f, gconstpointer data)
{
  RegieScene *scene;

  fill (f);
  scene = scene_at (f, 1);
  regie_stage_set_scene (f->stage, scene);
  regie_scene_edit_move (f->stage, scene, 3);
  regie_document_flush (f->document);
  g_assert_true (regie_stage_scene (f->stage) == scene);
}

static void
test_delete_brings_the_neighbour (Fixture *f, gconstpointer data)
{
  RegieScene *last;

  fill (f);
  regie_stage_set_scene (f->stage, scene_at (f, 1));
  g_assert_true (regie_scene_edit_delete (f->stage, scene_at (f, 1)));
  assert_titles (f, "A C D");
  g_assert_cmpstr (regie_stage_scene (f->stage)->title, ==, "C");
  last = scene_at (f, 2);
  regie_stage_set_scene (f->stage, last);
  regie_scene_edit_delete (f->stage, last);
  g_assert_cmpstr (regie_stage_scene (f->stage)->title, ==, "C");
  regie_journal_undo (f->journal);
  regie_journal_undo (f->journal);
  assert_titles (f, "A B C D");
}

static void
test_delete_elsewhere_keeps_the_stage (Fixture *f, gconstpointer data)
{
  fill (f);
  regie_stage_set_scene (f->stage, scene_at (f, 3));
  regie_scene_edit_delete (f->stage, scene_at (f, 0));
  g_assert_cmpstr (regie_stage_scene (f->stage)->title, ==, "D");
}

static void
test_last_scene_stays (Fixture *f, gconstpointer data)
{
  g_assert_false (regie_scene_edit_delete (f->stage, f->scene));
  g_assert_cmpuint (count (f), ==, 1);
}

static void
test_rename (Fixture *f, gconstpointer data)
{
  g_assert_true (regie_scene_edit_rename (f->stage, f->scene, "Arrival"));
  g_assert_false (regie_scene_edit_rename (f->stage, f->scene, "Arrival"));
  g_assert_cmpstr (f->scene->title, ==, "Arrival");
  regie_journal_undo (f->journal);
  g_assert_null (f->scene->title);
}

static void
test_position_of_a_stranger (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieScene) stranger = g_object_new (REGIE_TYPE_SCENE, NULL);

  g_assert_cmpuint (regie_scene_edit_position (stranger), ==, G_MAXUINT);
  g_assert_false (regie_scene_edit_delete (f->stage, stranger));
  g_assert_false (regie_scene_edit_move (f->stage, stranger, 0));
}

/* What is dressing in one scene is not on the stage of another. */
static void
test_dressing_goes_with_its_scene (Fixture *f, gconstpointer data)
{
  RegieElement *crate = regie_stage_drop_symbol (f->stage, "crate", (RegiePoint){ 2, 2 });

  g_assert_true (crate->parent_instance.owner == REGIE_RECORD (f->scene));
  g_assert_true (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0) ==
                 REGIE_RECORD (crate));
  regie_scene_edit_add (f->stage);
  regie_document_flush (f->document);
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0));
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
  regie_stage_set_scene (f->stage, f->scene);
  g_assert_true (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0) ==
                 REGIE_RECORD (crate));
}

/* What is on the stage stays there, in the one scene or the other. */
static void
test_split_keeps_the_beat_on_the_stage (Fixture *f, gconstpointer data)
{
  RegieBeat *second;

  regie_beats_add (f->document, f->scene, 0);
  second = regie_beats_add (f->document, f->scene, 1);
  regie_document_flush (f->document);
  regie_stage_set_beat_number (f->stage, 0);
  g_assert_false (regie_scene_edit_split (f->stage));
  fill (f);
  regie_stage_set_scene (f->stage, f->scene);
  regie_stage_set_beat_number (f->stage, 1);
  g_assert_true (regie_scene_edit_split (f->stage));
  assert_titles (f, "A A B C D");
  g_assert_true (regie_stage_scene (f->stage) == scene_at (f, 1));
  g_assert_true (regie_stage_beat (f->stage) == second);
  regie_journal_undo (f->journal);
  regie_document_flush (f->document);
  g_assert_true (regie_stage_scene (f->stage) == f->scene);
  g_assert_true (regie_stage_beat (f->stage) == second);
}

/* A merge that is done again takes the stage along. */
static void
test_merge_is_followed (Fixture *f, gconstpointer data)
{
  RegieBeat *beat;

  fill (f);
  regie_stage_set_scene (f->stage, scene_at (f, 1));
  regie_document_flush (f->document);
  beat = regie_beats_add (f->document, scene_at (f, 2), 0);
  g_assert_true (regie_scene_edit_merge (f->stage));
  assert_titles (f, "A B D");
  regie_document_flush (f->document);
  g_assert_true (regie_stage_scene (f->stage) == scene_at (f, 1));
  regie_journal_undo (f->journal);
  regie_document_flush (f->document);
  regie_stage_set_scene (f->stage, scene_at (f, 2));
  regie_stage_set_beat_number (f->stage, 0);
  regie_journal_redo (f->journal);
  regie_document_flush (f->document);
  g_assert_true (regie_stage_scene (f->stage) == scene_at (f, 1));
  g_assert_true (regie_stage_beat (f->stage) == beat);
}

/* What says that something can happen in it, and why a finding about it stays, opens again
 * without a word. */
static void
test_delete_takes_what_refers (Fixture *f, gconstpointer data)
{
  RegieRecord *production = REGIE_RECORD (f->production);
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, NULL);
  g_autoptr (RegieDilemma) dilemma = g_object_new (REGIE_TYPE_DILEMMA, NULL);
  g_autoptr (RegieOccasion) occasion = g_object_new (REGIE_TYPE_OCCASION, NULL);
  g_autoptr (RegieWaiver) waiver = g_object_new (REGIE_TYPE_WAIVER, "rule", "a", NULL);

  fill (f);
  regie_record_append (production, REGIE_RECORD (role));
  regie_record_append (REGIE_RECORD (role), REGIE_RECORD (dilemma));
  regie_record_append (REGIE_RECORD (dilemma), REGIE_RECORD (occasion));
  regie_record_append (production, REGIE_RECORD (waiver));
  regie_record_set_text (REGIE_RECORD (occasion), "scene",
                         REGIE_RECORD (scene_at (f, 1))->id);
  regie_record_set_text (REGIE_RECORD (waiver), "about",
                         REGIE_RECORD (scene_at (f, 1))->id);
  g_assert_true (regie_scene_edit_delete (f->stage, scene_at (f, 1)));
  g_assert_cmpuint (g_list_model_get_n_items (dilemma->occasions), ==, 0);
  g_assert_null (waiver->about);
  g_assert_true (regie_journal_undo (f->journal));
  g_assert_cmpuint (g_list_model_get_n_items (dilemma->occasions), ==, 1);
  g_assert_cmpstr (waiver->about, ==, REGIE_RECORD (scene_at (f, 1))->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/scene/next-starts-where-the-last-ends",
                test_add_starts_where_the_last_ends);
  FIXTURE_TEST ("/scene/first-brings-a-room", test_first_scene_brings_a_room);
  FIXTURE_TEST ("/scene/add-is-undone", test_add_is_undone);
  FIXTURE_TEST ("/scene/duplicate-is-its-own", test_duplicate_is_its_own);
  FIXTURE_TEST ("/scene/moves-where-it-is-put", test_move);
  FIXTURE_TEST ("/scene/move-to-nowhere-is-no-step", test_move_to_nowhere);
  FIXTURE_TEST ("/scene/moved-one-stays-on-the-stage", test_move_keeps_the_stage);
  FIXTURE_TEST ("/scene/delete-brings-the-neighbour", test_delete_brings_the_neighbour);
  FIXTURE_TEST ("/scene/delete-elsewhere-keeps-the-stage",
                test_delete_elsewhere_keeps_the_stage);
  FIXTURE_TEST ("/scene/delete-takes-what-refers-to-it", test_delete_takes_what_refers);
  FIXTURE_TEST ("/scene/last-one-stays", test_last_scene_stays);
  FIXTURE_TEST ("/scene/rename-is-one-step", test_rename);
  FIXTURE_TEST ("/scene/stranger-has-no-position", test_position_of_a_stranger);
  FIXTURE_TEST ("/scene/dressing-goes-with-it", test_dressing_goes_with_its_scene);
  FIXTURE_TEST ("/scene/split-keeps-the-beat-on-the-stage",
                test_split_keeps_the_beat_on_the_stage);
  FIXTURE_TEST ("/scene/merge-is-followed", test_merge_is_followed);
  return g_test_run ();
}
