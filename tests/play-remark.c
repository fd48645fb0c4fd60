/* Notes taken while rehearsing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/remark.h"
#include "play-fixture.h"

#include <math.h>

static unsigned
count (Cafe *cafe)
{
  return cafe->beats[0]->remarks ? g_list_model_get_n_items (cafe->beats[0]->remarks) : 0;
}

static void
test_take (Cafe *cafe, gconstpointer data)
{
  RegieNoted noted = { REGIE_REMARK_QUESTION, 2.34, { 1.234, 5 }, "  Too far?\n" };
  RegieRemark *remark = regie_remark_take (cafe->document, cafe->beats[0], &noted);

  g_assert_cmpuint (count (cafe), ==, 1);
  g_assert_cmpint (remark->kind, ==, REGIE_REMARK_QUESTION);
  g_assert_cmpstr (remark->text, ==, "Too far?");
  g_assert_cmpfloat_with_epsilon (remark->at, 2.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (remark->x, 1.23, 1e-9);
  g_assert_cmpfloat_with_epsilon (remark->y, 5, 1e-9);
}

static void
test_nowhere (Cafe *cafe, gconstpointer data)
{
  RegieNoted noted = { REGIE_REMARK_IDEA, 0, { NAN, NAN }, "Music?" };

  g_assert_true (isnan (regie_remark_take (cafe->document, cafe->beats[0], &noted)->x));
}

static void
test_nothing (Cafe *cafe, gconstpointer data)
{
  RegieNoted noted = { REGIE_REMARK_IDEA, 1, { 0, 0 }, "  " };
  RegieJournal *journal = regie_document_journal (cafe->document);
  const char *before = regie_journal_undo_name (journal);

  g_assert_null (regie_remark_take (cafe->document, cafe->beats[0], &noted));
  g_assert_cmpuint (count (cafe), ==, 0);
  g_assert_cmpstr (regie_journal_undo_name (journal), ==, before);
}

static void
test_undo (Cafe *cafe, gconstpointer data)
{
  RegieNoted noted = { REGIE_REMARK_PROBLEM, 1, { 0, 0 }, "The tray tips." };
  RegieJournal *journal = regie_document_journal (cafe->document);
  RegieRemark *remark = regie_remark_take (cafe->document, cafe->beats[0], &noted);

  regie_remark_delete (cafe->document, remark);
  g_assert_cmpuint (count (cafe), ==, 0);
  g_assert_true (regie_journal_undo (journal));
  g_assert_cmpuint (count (cafe), ==, 1);
  g_assert_true (regie_journal_undo (journal));
  g_assert_cmpuint (count (cafe), ==, 0);
}

#define ADD(name, function)                                                              \
  g_test_add ("/play-remark/" name, Cafe, NULL, cafe_setup, function, cafe_teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("is-pinned-to-moment-and-place", test_take);
  ADD ("may-be-nowhere", test_nowhere);
  ADD ("is-none-without-words", test_nothing);
  ADD ("is-one-step-of-undo", test_undo);
  return g_test_run ();
}
