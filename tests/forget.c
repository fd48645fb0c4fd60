/* Claims about what goes with a record: nothing is left that refers to nowhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/model/forget.h"

#include "app/play/beats.h"
#include "app/play/scenes.h"
#include "merge-fixture.h"

#include <string.h>

/* A body of a role, and a lamp that the body carries off with a companion. */
#define CHAIN                                                                            \
  "<role id='r2' name='Barista'/>"                                                       \
  "<setting id='s1'><element id='e1' label='Lamp'/></setting>"                           \
  "<scene id='c1' setting='s1'><position id='m1' role='r2'/>"                            \
  "<beat id='b1'>"                                                                       \
  "<difference thing='e1' carried-by='m1' along-with='m1'/>"                             \
  "<difference thing='m1' x='2'/></beat></scene>"

#define CHAIN_WITHOUT                                                                    \
  "<setting id='s1'><element id='e1' label='Lamp'/></setting>"                           \
  "<scene id='c1' setting='s1'><beat id='b1'><difference thing='e1'/></beat></scene>"

static void
test_all_that_refers_to_what_goes_goes (void)
{
  g_autoptr (RegieProduction) production = open_inside (CHAIN);
  g_autoptr (RegieProduction) wanted = open_inside (CHAIN_WITHOUT);

  g_assert_cmpuint (regie_forget_record (record_with_id (production, "r2")), ==, 2);
  assert_same_file (production, wanted);
}

/* Said once for each link, and not again when it is opened as it was saved then. */
static void
test_what_is_opened_is_told_of_once (void)
{
  const char *cut = strstr (CHAIN, "<setting");
  g_autofree char *xml =
    g_strdup_printf ("<production xmlns=\"" REGIE_NAMESPACE "\">%s</production>", cut);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);
  g_autoptr (RegieProduction) wanted = open_inside (CHAIN_WITHOUT);
  g_autoptr (RegieProduction) again = NULL;

  g_assert_cmpuint (reading->notices->len, ==, 4);
  assert_same_file (reading->production, wanted);
  again = copy_of (reading->production);
  assert_same_file (again, wanted);
}

/* Taken out of any production, any record leaves one that opens without a word, and comes back
 * with all that went. */
static void
test_any_record (void)
{
  guint n = 0;

  for (int i = g_test_thorough () ? 500 : 10; i > 0; i--)
    {
      g_autoptr (RegieProduction) random = random_production ();
      g_autoptr (RegieProduction) production = copy_of (random);
      g_autoptr (RegieProduction) before = copy_of (random);
      g_autoptr (RegieDocument) document = regie_document_new (production);
      RegieJournal *journal = regie_document_journal (document);
      RegieRecord *record;

      for (guint k = 1; (record = nth_record (production, k));
           k += (guint) g_test_rand_int_range (1, 6))
        {
          g_autoptr (RegieProduction) again = NULL;

          if (regie_record_place (record, NULL)->always)
            continue;
          regie_journal_begin (journal, "Take Away");
          regie_forget_record (record);
          regie_journal_commit (journal);
          again = copy_of (production);
          regie_journal_undo (journal);
          assert_same_file (production, before);
          n++;
        }
    }
  g_test_message ("%u records taken out and brought back", n);
  g_assert_cmpuint (n, >, 100);
}

#define BEATS                                                                            \
  "<role id='r1' name='Guest'><dilemma id='l1'><occasion scene='c2'/></dilemma></role>"  \
  "<setting id='s1'/>"                                                                   \
  "<scene id='c1' setting='s1' turning-point='b2'>"                                      \
  "<beat id='b1' title='One'/><beat id='b2' title='Two'/></scene>"                       \
  "<scene id='c2' setting='s1'><beat id='b3' title='Three'/></scene>"                    \
  "<waiver rule='line-without-subtext' about='b2'><reason>It is meant.</reason></waiver>"

typedef struct
{
  RegieProduction *production;
  RegieDocument *document;
  RegieScene *first, *second;
  RegieDilemma *dilemma;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->production = open_inside (BEATS);
  f->document = regie_document_new (f->production);
  f->first = REGIE_SCENE (record_with_id (f->production, "c1"));
  f->second = REGIE_SCENE (record_with_id (f->production, "c2"));
  f->dilemma = REGIE_DILEMMA (record_with_id (f->production, "l1"));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieProduction) again = copy_of (f->production);

  g_clear_object (&f->document);
  g_clear_object (&f->production);
}

static void
test_a_beat_deleted_turns_nothing (Fixture *f, gconstpointer data)
{
  RegieWaiver *waiver = regie_list_at (f->production->waivers, 0);

  regie_beats_delete (f->document, regie_list_at (f->first->beats, 1));
  g_assert_null (f->first->turning_point);
  g_assert_null (waiver->about);
  g_assert_cmpstr (waiver->reason, ==, "It is meant.");
}

static void
test_beats_merged_turn_as_the_second_did (Fixture *f, gconstpointer data)
{
  RegieWaiver *waiver = regie_list_at (f->production->waivers, 0);

  g_assert_true (regie_beats_merge (f->document, regie_list_at (f->first->beats, 0)));
  g_assert_cmpstr (f->first->turning_point, ==, "b1");
  g_assert_cmpstr (waiver->about, ==, "b1");
}

static void
test_scenes_merged_are_the_same_occasion (Fixture *f, gconstpointer data)
{
  RegieOccasion *occasion = regie_list_at (f->dilemma->occasions, 0);

  g_assert_true (regie_scenes_merge (f->document, f->first));
  g_assert_cmpstr (occasion->scene, ==, "c1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forget/all-that-refers-to-what-goes-goes",
                   test_all_that_refers_to_what_goes_goes);
  g_test_add_func ("/forget/what-is-opened-is-told-of-once",
                   test_what_is_opened_is_told_of_once);
  g_test_add_func ("/forget/any-record", test_any_record);
#define ADD(name, test)                                                                  \
  g_test_add ("/forget/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("a-beat-deleted-turns-nothing", test_a_beat_deleted_turns_nothing);
  ADD ("beats-merged-turn-as-the-second-did", test_beats_merged_turn_as_the_second_did);
  ADD ("scenes-merged-are-the-same-occasion", test_scenes_merged_are_the_same_occasion);
  return g_test_run ();
}
