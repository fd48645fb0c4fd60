/* Random scenes, split at a random beat and merged again: every beat shows what it showed, and
 * undo brings the very same file back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "play-seen.h"

#include "app/play/scenes.h"

#define ROUNDS 150

static int
dice (int sides)
{
  return g_test_rand_int_range (0, sides);
}

static gpointer
any_of (GListModel *list)
{
  return regie_list_at (list, (unsigned) dice ((int) g_list_model_get_n_items (list)));
}

static RegieElement *
any_element (Cafe *cafe)
{
  return any_of (dice (2) ? cafe->scene->elements : cafe->setting->elements);
}

static void
say_place (RegieRecord *difference)
{
  regie_record_set_real (difference, "x", dice (80) / 10.0);
  regie_record_set_real (difference, "y", dice (60) / 10.0);
}

static void
say_difference (Cafe *cafe, RegieBeat *beat)
{
  gboolean is_body = dice (2);
  RegieRecord *thing =
    is_body ? any_of (cafe->scene->positions) : REGIE_RECORD (any_element (cafe));
  RegieRecord *difference = REGIE_RECORD (regie_beat_need_difference (beat, thing->id));

  if (dice (2))
    say_place (difference);
  if (dice (3) == 0)
    regie_record_set_real (difference, "turn", dice (4) * 90);
  if (dice (4) == 0)
    regie_record_set_number (difference, "presence", dice (3));
  if (is_body)
    regie_record_set_number (difference, "posture", dice (4));
  else if (dice (3) == 0)
    regie_record_set_text (difference, "carried-by",
                           REGIE_RECORD (any_of (cafe->scene->positions))->id);
}

static void
say_cue (Cafe *cafe, RegieBeat *beat)
{
  RegieRecord *cue =
    REGIE_RECORD (regie_beats_add_cue (cafe->document, beat, dice (REGIE_N_DEPARTMENTS)));

  regie_record_set_text (cue, "element", REGIE_RECORD (any_element (cafe))->id);
  regie_record_set_number (cue, "presence", dice (3));
  if (dice (2))
    regie_record_set_real (cue, "reach", dice (5));
}

static void
play (Cafe *cafe)
{
  for (int i = 0, n = 2 + dice (3); i < n; i++)
    cafe_add (dice (2) ? (gpointer) cafe->scene : (gpointer) cafe->setting,
              g_object_new (REGIE_TYPE_ELEMENT, "x", 1.0 * dice (8), "y", 1.0 * dice (6),
                            "label", dice (2) ? "Lamp" : "Tray", "reach", 1.0 * dice (2),
                            "hidden", dice (4) == 0, NULL));
  for (int i = dice (5); i > 0; i--)
    regie_beats_add (cafe->document, cafe->scene, 0);
  for (int i = 3 + dice (20); i > 0; i--)
    say_difference (cafe, any_of (cafe->scene->beats));
  for (int i = dice (6); i > 0; i--)
    say_cue (cafe, any_of (cafe->scene->beats));
}

static void
split_and_merge (Cafe *cafe)
{
  unsigned at = 1 + (unsigned) dice ((int) count_beats (cafe->scene) - 1);
  g_autoptr (GPtrArray) before = seen_in (cafe, cafe->scene, NULL);
  g_autoptr (GPtrArray) apart = NULL, after = NULL;
  RegieScene *second =
    regie_scenes_split (cafe->document, regie_list_at (cafe->scene->beats, at));

  apart = seen_in (cafe, cafe->scene, second);
  assert_same (before, apart);
  g_assert_true (regie_scenes_merge (cafe->document, cafe->scene));
  after = seen_in (cafe, cafe->scene, NULL);
  assert_same (before, after);
}

static void
test_round (void)
{
  Cafe cafe = { 0 };
  g_autofree char *xml = NULL, *merged = NULL, *undone = NULL, *redone = NULL;
  RegieJournal *journal;

  cafe_setup (&cafe, NULL);
  play (&cafe);
  journal = regie_document_journal (cafe.document);
  xml = xml_of (&cafe);
  split_and_merge (&cafe);
  merged = xml_of (&cafe);
  g_assert_true (regie_journal_undo (journal) && regie_journal_undo (journal));
  undone = xml_of (&cafe);
  g_assert_cmpstr (undone, ==, xml);
  g_assert_true (regie_journal_redo (journal) && regie_journal_redo (journal));
  redone = xml_of (&cafe);
  g_assert_cmpstr (redone, ==, merged);
  cafe_teardown (&cafe, NULL);
}

static void
test_split_then_merge (void)
{
  for (int i = 0; i < ROUNDS; i++)
    test_round ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenes/split-then-merge-shows-the-same", test_split_then_merge);
  return g_test_run ();
}
