/* Claims about what the stage looks at and what it tells to draw again; and that no sequence
 * of events leads anywhere undo does not lead back from.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/stage/index.h"
#include "app/stage/private.h"

#define MANY 10000
#define ROW 100

/* MANY elements a metre apart, as one change. */
static void
add_many (Fixture *f)
{
  for (int i = 0; i < MANY; i++)
    {
      g_autoptr (RegieElement) element =
        g_object_new (REGIE_TYPE_ELEMENT, "x", 0.5 + i % ROW, "y", 0.5 + i / ROW, "width",
                      0.6, "depth", 0.6, NULL);

      regie_record_append (REGIE_RECORD (f->setting), REGIE_RECORD (element));
    }
  regie_document_flush (f->document);
}

static void
test_hit_is_local (Fixture *f, gconstpointer data)
{
  unsigned before;

  add_many (f);
  before = regie_index_visited (f->stage->index);
  g_assert_nonnull (regie_stage_hit (f->stage, (RegiePoint){ 50.5, 50.5 }, 0.05));
  g_assert_cmpuint (regie_index_visited (f->stage->index) - before, <, 60);
}

static void
test_find_is_local (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  unsigned before;

  add_many (f);
  before = regie_index_visited (f->stage->index);
  regie_stage_find (f->stage, (RegieBox){ 20, 20, 5, 5 }, found);
  g_assert_cmpuint (found->len, >=, 25);
  g_assert_cmpuint (regie_index_visited (f->stage->index) - before, <, 200);
}

static void
test_drag_is_local (Fixture *f, gconstpointer data)
{
  unsigned before;

  add_many (f);
  fixture_event (f, REGIE_EVENT_PRESS, 50.5, 50.5, 0);
  fixture_event (f, REGIE_EVENT_DRAG, 50.6, 50.5, 0);
  before = regie_index_visited (f->stage->index);
  fixture_event (f, REGIE_EVENT_DRAG, 50.7, 50.5, 0);
  g_assert_cmpuint (regie_index_visited (f->stage->index) - before, <, 600);
  fixture_event (f, REGIE_EVENT_RELEASE, 50.7, 50.5, 0);
}

static void
test_index_agrees_with_a_plain_search (void)
{
  RegieIndex *index = regie_index_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < 300; i++)
    g_ptr_array_add (records, g_object_new (REGIE_TYPE_NOTE, NULL));
  for (int round = 0; round < 2000; round++)
    {
      RegieRecord *record = records->pdata[g_test_rand_int_range (0, 300)];
      RegieBox box = { g_test_rand_double_range (-50, 50),
                       g_test_rand_double_range (-50, 50),
                       g_test_rand_double_range (0, 40),
                       g_test_rand_double_range (0, 40) };
      g_autoptr (GPtrArray) found = g_ptr_array_new ();
      unsigned expected = 0;

      if (g_test_rand_bit ())
        regie_index_put (index, record, box, 0);
      else
        regie_index_remove (index, record);
      regie_index_find (index, box, found);
      for (unsigned i = 0; i < records->len; i++)
        if (regie_box_meets (regie_index_box (index, records->pdata[i]), box))
          expected++;
      g_assert_cmpuint (found->len, ==, expected);
    }
  regie_index_free (index);
}

/* Damage */

typedef struct
{
  RegieBox box;
  unsigned n;
} Damage;

static void
note_damage (RegieStage *stage, const RegieBox *box, Damage *damage)
{
  damage->n++;
  damage->box = regie_box_union (damage->box, *box);
}

static Damage *
watch (Fixture *f, Damage *damage)
{
  *damage = (Damage){ REGIE_BOX_EMPTY, 0 };
  g_signal_connect (f->stage, "damaged", G_CALLBACK (note_damage), damage);
  return damage;
}

static void
test_damage_is_where_it_changed (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  Damage damage;

  fixture_add (f, 9, 7, 1, 1);
  watch (f, &damage);
  regie_record_set_real (REGIE_RECORD (element), "x", 3);
  g_assert_cmpuint (damage.n, ==, 0);
  regie_document_flush (f->document);
  g_assert_cmpuint (damage.n, ==, 1);
  g_assert_true (regie_box_encloses (damage.box, (RegieBox){ 1.5, 1.5, 2, 1 }));
  g_assert_false (regie_box_meets (damage.box, (RegieBox){ 8.5, 6.5, 1, 1 }));
}

/* Words look for room: a neighbour's may move when something comes near. */
static void
test_words_of_neighbours_are_drawn_again (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  Damage damage;

  fixture_add (f, 6, 2, 4, 1);
  watch (f, &damage);
  regie_record_set_real (REGIE_RECORD (element), "x", 4.2);
  regie_document_flush (f->document);
  g_assert_true (regie_box_encloses (damage.box, (RegieBox){ 4, 1.5, 4, 1 }));
}

static void
test_far_moves_are_two_places (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  Damage damage;

  watch (f, &damage);
  regie_record_set_real (REGIE_RECORD (element), "x", 10);
  regie_document_flush (f->document);
  g_assert_cmpuint (damage.n, ==, 2);
}

static void
test_dragging_leaves_the_picture (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  Damage damage;

  watch (f, &damage);
  fixture_event (f, REGIE_EVENT_PRESS, 2, 2, 0);
  g_assert_cmpuint (damage.n, ==, 0);
  fixture_event (f, REGIE_EVENT_DRAG, 3, 2, 0);
  g_assert_cmpuint (damage.n, ==, 1); /* it went live: its old place */
  g_assert_true (g_hash_table_contains (regie_stage_live (f->stage), element));
  for (int i = 0; i < 20; i++)
    fixture_event (f, REGIE_EVENT_DRAG, 3 + i * 0.1, 2, 0);
  g_assert_cmpuint (damage.n, ==, 1);
  fixture_event (f, REGIE_EVENT_RELEASE, 5, 2, 0);
  g_assert_cmpuint (damage.n, ==, 2); /* it settled: its new place */
  g_assert_true (regie_box_holds (damage.box, (RegiePoint){ element->x, 2 }));
}

static void
test_undo_after_removal_damages (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  Damage damage;

  regie_selection_pick (f->selection, element);
  regie_edit_delete (f->stage);
  watch (f, &damage);
  regie_journal_undo (f->journal);
  regie_document_flush (f->document);
  g_assert_cmpuint (damage.n, ==, 1);
  g_assert_nonnull (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0));
}

/* The floor within a closed wall is not drawn with it. */
static void
test_dragged_room_takes_its_floor (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 4, 1 });
  g_autofree RegiePoints *corners =
    regie_points_new ((RegiePoint[]){ { 1, 1 }, { 4, 1 }, { 4, 3 }, { 1, 3 } }, 4);
  Damage damage;

  regie_record_set_points (REGIE_RECORD (wall), "points", corners);
  regie_record_set_number (REGIE_RECORD (wall), "closed", TRUE);
  regie_document_flush (f->document);
  fixture_event (f, REGIE_EVENT_PRESS, 2, 1, ALT);
  fixture_event (f, REGIE_EVENT_DRAG, 3, 1, ALT);
  regie_document_flush (f->document);
  watch (f, &damage);
  fixture_event (f, REGIE_EVENT_DRAG, 5, 1, ALT);
  regie_document_flush (f->document);
  g_assert_true (regie_box_encloses (damage.box, (RegieBox){ 2, 1, 5, 2 }));
  fixture_event (f, REGIE_EVENT_RELEASE, 5, 1, ALT);
}

static void
test_opening_damages_its_wall (Fixture *f, gconstpointer data)
{
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 1 }, (RegiePoint){ 5, 1 });
  g_autoptr (RegieRecord) door = g_object_new (REGIE_TYPE_OPENING, "at", 2.0, NULL);
  Damage damage;

  watch (f, &damage);
  regie_record_append (REGIE_RECORD (wall), door);
  regie_document_flush (f->document);
  g_assert_cmpuint (damage.n, >=, 1);
  g_assert_true (regie_stage_hit (f->stage, (RegiePoint){ 3, 1 }, 0) == door);
}

/* Any sequence */

static const RegieEventType types[] = {
  REGIE_EVENT_MOVE,   REGIE_EVENT_PRESS,   REGIE_EVENT_DRAG,  REGIE_EVENT_DRAG,
  REGIE_EVENT_DRAG,   REGIE_EVENT_RELEASE, REGIE_EVENT_PRESS, REGIE_EVENT_RELEASE,
  REGIE_EVENT_DOUBLE, REGIE_EVENT_TEXT,    REGIE_EVENT_ENTER, REGIE_EVENT_BACKSPACE,
  REGIE_EVENT_CANCEL,
};

static void
act_at_random (Fixture *f, int step)
{
  RegieEvent event = {
    types[g_test_rand_int_range (0, G_N_ELEMENTS (types))],
    { g_test_rand_double_range (-1, 13), g_test_rand_double_range (-1, 10) },
    PIXEL,
    (unsigned) g_test_rand_int_range (0, 8),
    (gunichar) "0123456789.,m'"[g_test_rand_int_range (0, 14)],
  };

  if (step % 23 == 0)
    regie_stage_set_tool (f->stage,
                          (RegieToolId) g_test_rand_int_range (0, REGIE_N_TOOLS));
  if (step % 41 == 0)
    regie_stage_place_symbol (f->stage, step % 2 ? "crate" : "no-such-symbol");
  regie_stage_event (f->stage, &event);
  regie_stage_cursor (f->stage, &event);
  regie_stage_live_box (f->stage, PIXEL);
  if (step % 17 == 0)
    regie_edit_select_all (f->stage);
  if (step % 29 == 0)
    regie_edit_distribute (f->stage, (RegieDistribute) g_test_rand_int_range (0, 4));
  if (step % 31 == 0)
    regie_edit_order (f->stage, (RegieOrder) g_test_rand_int_range (0, 4));
  if (step % 37 == 0)
    regie_edit_delete (f->stage);
  if (step % 43 == 0)
    regie_edit_turn (f->stage, 15);
  if (step % 47 == 0)
    regie_edit_judge (f->stage, (RegieVerdict) g_test_rand_int_range (0, 4));
  if (step % 13 == 0 && !regie_journal_is_open (f->journal))
    regie_journal_undo (f->journal);
}

static void
test_random_events_can_be_undone (Fixture *f, gconstpointer data)
{
  regie_journal_begin (f->journal, NULL);
  for (int i = 0; i < 12; i++)
    fixture_add (f, 1 + i % 4 * 3, 1 + i / 4 * 3, 1.2, 0.8);
  fixture_add_wall (f, (RegiePoint){ 0, 0 }, (RegiePoint){ 11, 0 });
  regie_journal_commit (f->journal);
  regie_journal_set_limit (f->journal, G_MAXSIZE);
  for (int step = 1; step < 6000; step++)
    act_at_random (f, step);
  fixture_event (f, REGIE_EVENT_CANCEL, 0, 0, 0);
  regie_stage_set_tool (f->stage, REGIE_TOOL_SELECT);
  g_assert_false (regie_journal_is_open (f->journal));
  while (regie_journal_undo (f->journal))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (f->setting->elements), ==, 0);
  g_assert_true (regie_list_at (f->setting->walls, 0) == NULL);
  g_assert_true (regie_list_at (f->scene->elements, 0) == NULL);
}

/* A short one that can be compared with its very beginning. */
static void
test_undo_leads_to_the_start (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieRecord) before = NULL, after = NULL;
  unsigned steps = 0;

  fixture_add (f, 2, 2, 1, 1);
  fixture_add (f, 5, 2, 2, 1);
  fixture_add_wall (f, (RegiePoint){ 0, 0 }, (RegiePoint){ 11, 0 });
  before = regie_record_copy (REGIE_RECORD (f->production));
  regie_journal_mark_clean (f->journal);
  fixture_drag (f, (RegiePoint){ 2, 2 }, (RegiePoint){ 3, 5 }, 0);
  fixture_drag (f, (RegiePoint){ 5, 2 }, (RegiePoint){ 8, 5 }, REGIE_MODIFIER_CTRL);
  regie_edit_duplicate (f->stage, 1, 1);
  regie_stage_set_tool (f->stage, REGIE_TOOL_DOOR);
  fixture_click (f, 4, 0, 0);
  regie_edit_select_all (f->stage);
  regie_edit_align (f->stage, REGIE_ALIGN_TOP);
  regie_edit_group (f->stage);
  regie_edit_delete (f->stage);
  while (!regie_journal_is_clean (f->journal) && regie_journal_undo (f->journal))
    steps++;
  after = regie_record_copy (REGIE_RECORD (f->production));
  g_assert_cmpuint (steps, ==, 7);
  g_assert_true (regie_record_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/index/hit-is-local", test_hit_is_local);
  FIXTURE_TEST ("/index/find-is-local", test_find_is_local);
  FIXTURE_TEST ("/index/drag-is-local", test_drag_is_local);
  g_test_add_func ("/index/agrees-with-a-plain-search",
                   test_index_agrees_with_a_plain_search);
  FIXTURE_TEST ("/damage/is-where-it-changed", test_damage_is_where_it_changed);
  FIXTURE_TEST ("/damage/words-of-neighbours", test_words_of_neighbours_are_drawn_again);
  FIXTURE_TEST ("/damage/far-moves-are-two-places", test_far_moves_are_two_places);
  FIXTURE_TEST ("/damage/dragging-leaves-the-picture", test_dragging_leaves_the_picture);
  FIXTURE_TEST ("/damage/undone-removal", test_undo_after_removal_damages);
  FIXTURE_TEST ("/damage/opening-damages-its-wall", test_opening_damages_its_wall);
  FIXTURE_TEST ("/damage/dragged-room", test_dragged_room_takes_its_floor);
  FIXTURE_TEST ("/undo/random-events", test_random_events_can_be_undone);
  FIXTURE_TEST ("/undo/leads-to-the-start", test_undo_leads_to_the_start);
  return g_test_run ();
}
