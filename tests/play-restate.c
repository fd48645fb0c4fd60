/* Claims about what cues change, when beats are rearranged: every other beat shows what it
 * showed before.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "play-fixture.h"

#include "app/play/beats.h"
#include "app/play/scenes.h"

static RegieCue *
add_cue (Cafe *cafe, RegieBeat *beat)
{
  RegieCue *cue = regie_beats_add_cue (cafe->document, beat, REGIE_DEPARTMENT_LIGHT);

  regie_record_set_text (REGIE_RECORD (cue), "element", REGIE_RECORD (cafe->counter)->id);
  return cue;
}

static RegieState
counter_at (Cafe *cafe, RegieScene *scene, int beat)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (cafe->production, scene);

  return regie_timeline_state (timeline, REGIE_RECORD (cafe->counter), beat);
}

static void
test_delete_keeps_reach (Cafe *cafe, gconstpointer data)
{
  regie_record_set_real (REGIE_RECORD (add_cue (cafe, cafe->beats[0])), "reach", 3);
  regie_beats_delete (cafe->document, cafe->beats[0]);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 0).reach, ==, 3);
  g_assert_true (regie_journal_undo (regie_document_journal (cafe->document)));
  g_assert_cmpuint (g_list_model_get_n_items (cafe->beats[1]->cues), ==, 0);
}

static void
test_move_keeps_reach (Cafe *cafe, gconstpointer data)
{
  regie_record_set_real (REGIE_RECORD (add_cue (cafe, cafe->beats[1])), "reach", 3);
  regie_beats_move (cafe->document, cafe->beats[1], 0);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 0).reach, ==, 3);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 1).reach, ==, 0);
}

/* A cue that comes in from another scene is not heard in the beats after it. */
static void
test_cue_from_another_scene (Cafe *cafe, gconstpointer data)
{
  RegieScene *other = cafe_add (cafe->production, g_object_new (REGIE_TYPE_SCENE, NULL));
  RegieCue *cue = add_cue (cafe, cafe->beats[0]);

  regie_record_set_number (REGIE_RECORD (cue), "presence", REGIE_PRESENCE_OFF_STAGE);
  regie_record_set_real (REGIE_RECORD (cue), "reach", 3);
  regie_beats_add (cafe->document, other, 0);
  regie_beats_add (cafe->document, other, 1);
  regie_beats_move_to (cafe->document, cafe->beats[0], other, 1);
  for (int beat = 0; beat < 3; beat++)
    {
      g_assert_cmpint (counter_at (cafe, other, beat).on_stage, ==, beat != 1);
      g_assert_cmpfloat (counter_at (cafe, other, beat).reach, ==, beat == 1 ? 3 : 0);
    }
  g_assert_false (counter_at (cafe, cafe->scene, 0).on_stage);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 0).reach, ==, 3);
}

static unsigned
count_cues (RegieBeat *beat)
{
  return beat->cues ? g_list_model_get_n_items (beat->cues) : 0;
}

/* What was made to keep the reach goes when there is no more need of it. */
static void
test_moved_back_as_it_was (Cafe *cafe, gconstpointer data)
{
  regie_record_set_real (REGIE_RECORD (add_cue (cafe, cafe->beats[1])), "reach", 3);
  regie_beats_move (cafe->document, cafe->beats[1], 0);
  g_assert_cmpuint (count_cues (cafe->beats[0]), ==, 1);
  regie_beats_move (cafe->document, cafe->beats[1], 1);
  g_assert_cmpuint (count_cues (cafe->beats[0]), ==, 0);
  g_assert_cmpuint (count_cues (cafe->beats[1]), ==, 1);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 0).reach, ==, 0);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 1).reach, ==, 3);
}

static void
test_scene_merged_back_as_it_was (Cafe *cafe, gconstpointer data)
{
  regie_record_set_real (REGIE_RECORD (add_cue (cafe, cafe->beats[0])), "reach", 3);
  regie_scenes_split (cafe->document, cafe->beats[1]);
  g_assert_cmpuint (count_cues (cafe->beats[1]), ==, 1);
  regie_scenes_merge (cafe->document, cafe->scene);
  g_assert_cmpuint (count_cues (cafe->beats[0]), ==, 1);
  g_assert_cmpuint (count_cues (cafe->beats[1]), ==, 0);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 1).reach, ==, 3);
}

/* Somebody's own cue stays, even one that changes nothing. */
static void
test_written_cue_stays (Cafe *cafe, gconstpointer data)
{
  RegieRecord *cue = REGIE_RECORD (add_cue (cafe, cafe->beats[0]));

  regie_record_set_real (cue, "reach", 0);
  regie_record_set_text (cue, "title", "Counter");
  regie_record_set_text (cue, "trigger", "When the door opens");
  regie_beats_move (cafe->document, cafe->beats[1], 0);
  regie_beats_move (cafe->document, cafe->beats[1], 1);
  g_assert_cmpuint (count_cues (cafe->beats[0]), ==, 1);
}

static void
test_beat_merged_back_as_it_was (Cafe *cafe, gconstpointer data)
{
  RegieCue *cue = add_cue (cafe, cafe->beats[0]);

  regie_record_set_real (REGIE_RECORD (cue), "reach", 3);
  regie_record_set_number (REGIE_RECORD (cue), "presence", REGIE_PRESENCE_OFF_STAGE);
  regie_beats_split (cafe->document, cafe->beats[0]);
  g_assert_false (counter_at (cafe, cafe->scene, 1).on_stage);
  regie_beats_merge (cafe->document, cafe->beats[0]);
  g_assert_cmpuint (count_cues (cafe->beats[0]), ==, 1);
  g_assert_true (regie_list_at (cafe->beats[0]->cues, 0) == cue);
  g_assert_cmpuint (count_cues (cafe->beats[1]), ==, 0);
  g_assert_cmpfloat (counter_at (cafe, cafe->scene, 1).reach, ==, 3);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Cafe *, gconstpointer);
  } tests[] = {
    { "/restate/delete-keeps-reach", test_delete_keeps_reach },
    { "/restate/move-keeps-reach", test_move_keeps_reach },
    { "/restate/cue-from-another-scene", test_cue_from_another_scene },
    { "/restate/moved-back-as-it-was", test_moved_back_as_it_was },
    { "/restate/scene-merged-back-as-it-was", test_scene_merged_back_as_it_was },
    { "/restate/beat-merged-back-as-it-was", test_beat_merged_back_as_it_was },
    { "/restate/written-cue-stays", test_written_cue_stays },
  };

  g_test_init (&argc, &argv, NULL);
  for (unsigned i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Cafe, NULL, cafe_setup, tests[i].run, cafe_teardown);
  return g_test_run ();
}
