/* An open document made another version of itself, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/apply.h"

#include "app/model/journal.h"
#include "edit-fixture.h"

static void
assert_text (RegieProduction *production, const char *xml)
{
  g_autofree char *now = xml_of (production);

  g_assert_cmpstr (now, ==, xml);
}

/* Opened from two files, so that nothing was done to it yet. */
static RegieProduction *
edited (RegieProduction *base, const char *whose)
{
  g_auto (Copy) copy = { 0 };

  copy_open (&copy, base, whose);
  edit (&copy);
  return copy_of (copy.production);
}

/* Notices tell of what is not known. */
static RegieProduction *
open_unknown (const char *inside)
{
  g_autofree char *xml =
    g_strdup_printf ("<production xmlns=\"" REGIE_NAMESPACE "\">%s</production>", inside);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);

  return g_object_ref (reading->production);
}

static void
test_applies (void)
{
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (RegieProduction) base = random_base ();
      g_autoptr (RegieProduction) open = edited (base, "mine");
      g_autoptr (RegieProduction) wanted = edited (base, "theirs");
      g_autoptr (RegieDocument) document = regie_document_new (open);
      g_autofree char *before = xml_of (open), *after = xml_of (wanted);
      RegieJournal *journal = regie_document_journal (document);

      regie_apply (document, wanted, "Merge");
      assert_text (open, after);
      if (strcmp (before, after) == 0)
        continue;
      g_assert_true (regie_journal_undo (journal));
      assert_text (open, before);
      g_assert_true (regie_journal_redo (journal));
      assert_text (open, after);
    }
}

/* What both versions have is not made anew: a selection of it holds. */
static void
test_same_records (void)
{
  g_autoptr (RegieProduction) open =
    open_inside ("<setting id='s1'><element id='e1'/><element id='e2'/></setting>");
  g_autoptr (RegieProduction) wanted = open_inside (
    "<setting id='s1'><element id='e3'/><element id='e2' x='1'/><!-- kept --></setting>");
  g_autoptr (RegieDocument) document = regie_document_new (open);
  RegieRecord *second = regie_document_find (document, "e2");
  g_autofree char *after = xml_of (wanted);

  regie_apply (document, wanted, "Merge");
  assert_text (open, after);
  g_assert_true (regie_document_find (document, "e2") == second);
  g_assert_null (regie_document_find (document, "e1"));
  g_assert_cmpstr (regie_journal_undo_name (regie_document_journal (document)), ==,
                   "Merge");
}

/* What no table knows is taken over, and comes back. */
static void
test_unknown (void)
{
  g_autoptr (RegieProduction) open =
    open_unknown ("<setting id='s1' later='1'><!-- mine --></setting>");
  g_autoptr (RegieProduction) wanted =
    open_unknown ("<setting id='s1'><later>2</later></setting><later/>");
  g_autoptr (RegieDocument) document = regie_document_new (open);
  g_autofree char *before = xml_of (open), *after = xml_of (wanted);

  g_assert_nonnull (strstr (before, "mine"));
  g_assert_nonnull (strstr (after, "<later>2"));
  regie_apply (document, wanted, "Merge");
  assert_text (open, after);
  regie_journal_undo (regie_document_journal (document));
  assert_text (open, before);
}

/* Nothing differs: no step. */
static void
test_nothing (void)
{
  g_autoptr (RegieProduction) open = random_base (), same = copy_of (open);
  g_autoptr (RegieDocument) document = regie_document_new (open);

  regie_apply (document, same, "Merge");
  g_assert_null (regie_journal_undo_name (regie_document_journal (document)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apply/becomes-the-other-and-is-undone", test_applies);
  g_test_add_func ("/apply/keeps-the-records-it-can", test_same_records);
  g_test_add_func ("/apply/what-is-not-known-comes-back", test_unknown);
  g_test_add_func ("/apply/nothing-is-no-step", test_nothing);
  return g_test_run ();
}
