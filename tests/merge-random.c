/* Random edits of two copies, merged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "edit-fixture.h"

#include <string.h>

#define QUICK 300
#define THOROUGH 20000

static void
assert_merges_to (RegieProduction *base,
                  RegieProduction *mine,
                  RegieProduction *theirs,
                  RegieProduction *expected)
{
  g_autoptr (RegieMerge) merge = regie_merge_new (base, mine, theirs);

  g_assert_cmpuint (merge->conflicts->len, ==, 0);
  assert_same_file (merge->production, expected);
}

static int
rounds (void)
{
  return g_test_thorough () ? THOROUGH : QUICK;
}

static void
test_one_sided (void)
{
  for (int i = rounds (); i > 0; i--)
    {
      g_autoptr (RegieProduction) base = random_base ();
      g_auto (Copy) copy = { 0 };

      copy_open (&copy, base, "mine");
      edit (&copy);
      assert_merges_to (base, base, copy.production, copy.production);
      assert_merges_to (base, copy.production, base, copy.production);
      assert_merges_to (base, copy.production, copy.production, copy.production);
    }
}

/* Every word that one of them inserted and still has is in the merged one too: in a mark, if
 * both inserted what there is only one of. */
static void
assert_holds_inserted (const Copy *copy, RegieProduction *merged)
{
  g_autofree char *had = xml_of (copy->production), *has = xml_of (merged);

  for (guint i = 0; i < copy->n_inserted; i++)
    {
      g_autofree char *word = g_strdup_printf ("[%s inserted %u]", copy->whose, i);

      if (strstr (had, word))
        g_assert_nonnull (strstr (has, word));
    }
}

static void
assert_opens_as_it_is (RegieProduction *production)
{
  g_autoptr (RegieProduction) again = copy_of (production);

  assert_same_file (production, again);
}

static void
assert_marks_go (RegieMerge *merge)
{
  g_autofree char *marked = xml_of (merge->production);
  g_autoptr (GBytes) bytes = g_bytes_new (marked, strlen (marked));
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);
  g_autofree char *again = xml_of (reading->production);

  g_assert_cmpstr (again, ==, marked);
  g_assert_cmpuint (reading->notices->len, ==, merge->conflicts->len);
  g_assert_cmpuint (regie_mark_drop_all (reading->production), ==, merge->conflicts->len);
  assert_opens_as_it_is (reading->production);
}

/* Choosing anything at all leaves a production that opens without a word. */
static void
take_any (RegieMerge *merge)
{
  for (guint n = dice (6); n > 0 && merge->conflicts->len > 0; n--)
    {
      regie_merge_take (merge, dice (merge->conflicts->len),
                        dice (2) ? REGIE_SIDE_MINE : REGIE_SIDE_THEIRS);
      assert_opens_as_it_is (merge->production);
    }
}

static void
test_both (void)
{
  guint n_conflicts = 0;

  for (int i = rounds (); i > 0; i--)
    {
      g_autoptr (RegieProduction) base = random_base ();
      g_auto (Copy) mine = { 0 }, theirs = { 0 };
      g_autoptr (RegieMerge) merge = NULL;

      copy_open (&mine, base, "mine");
      copy_open (&theirs, base, "theirs");
      edit (&mine);
      edit (&theirs);
      merge = regie_merge_new (base, mine.production, theirs.production);
      assert_opens_as_it_is (merge->production);
      regie_mark_conflicts (merge);
      assert_holds_inserted (&mine, merge->production);
      assert_holds_inserted (&theirs, merge->production);
      n_conflicts += merge->conflicts->len;
      assert_marks_go (merge);
      take_any (merge);
    }
  g_test_message (
    "figure: %d pairs of edited copies merged, %u conflicts, nothing inserted lost",
    rounds (), n_conflicts);
  g_assert_cmpuint (n_conflicts, >, 0);
}

static void
test_compares (void)
{
  for (int i = rounds (); i > 0; i--)
    {
      g_autoptr (RegieProduction) base = random_base ();
      g_auto (Copy) copy = { 0 };
      g_autoptr (RegieComparison) comparison = NULL;
      g_autofree char *before = xml_of (base), *after = NULL;

      copy_open (&copy, base, "mine");
      for (guint n = dice (3); n > 0; n--)
        edit_once (&copy);
      after = xml_of (copy.production);
      comparison = regie_comparison_new (base, copy.production);
      g_assert_cmpint (comparison->variations->len == 0, ==, strcmp (before, after) == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/what-one-side-did-is-taken-whole", test_one_sided);
  g_test_add_func ("/merge/nothing-inserted-is-lost", test_both);
  g_test_add_func ("/compare/empty-only-when-the-files-are-the-same", test_compares);
  return g_test_run ();
}
