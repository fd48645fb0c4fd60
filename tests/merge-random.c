/* Random edits of two copies, merged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "merge-fixture.h"

#include <string.h>

#define QUICK 300
#define THOROUGH 20000

static guint
dice (guint sides)
{
  return (guint) g_test_rand_int_range (0, (int) sides);
}

static gpointer
any_of (GPtrArray *all)
{
  return all->pdata[dice (all->len)];
}

/* A copy that gives ids, with words for what it inserts. */
typedef struct
{
  RegieProduction *production;
  RegieDocument *document;
  const char *whose;
  guint n_inserted;
} Copy;

static void
copy_open (Copy *self, RegieProduction *base, const char *whose)
{
  *self = (Copy){ copy_of (base), NULL, whose, 0 };
  self->document = regie_document_new (self->production);
}

static void
copy_close (Copy *self)
{
  g_object_unref (self->document);
  g_object_unref (self->production);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_close)

static void
set_link (RegieRecord *record, const RegieField *field, GPtrArray *all)
{
  RegieRecord *target = any_of (all);

  if (target->id && G_TYPE_CHECK_INSTANCE_TYPE (target, field->target ()))
    regie_record_put (record, field, (RegieValue){ .text = target->id });
}

static void
set_any (RegieRecord *record, GPtrArray *all)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  const RegieField *field = &klass->fields[dice (klass->n_fields)];

  if (field->kind == REGIE_KIND_LINK)
    set_link (record, field, all);
  else
    fill_field (record, field);
}

/* So that it is found again: a word nobody else writes. */
static void
put_word (Copy *self, RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  g_autofree char *word =
    g_strdup_printf ("[%s inserted %u]", self->whose, self->n_inserted++);

  for (unsigned f = 0; f < klass->n_fields; f++)
    if (klass->fields[f].kind == REGIE_KIND_TEXT ||
        klass->fields[f].kind == REGIE_KIND_PROSE)
      {
        regie_record_put (record, &klass->fields[f], (RegieValue){ .text = word });
        return;
      }
}

static void
insert_any (Copy *self, RegieRecord *owner, GPtrArray *all)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (owner);
  const RegieChildren *children;
  g_autoptr (RegieRecord) item = NULL;

  if (klass->n_children == 0)
    return;
  children = &klass->children[dice (klass->n_children)];
  if (children->single && regie_record_count (owner, children) > 0)
    return;
  item = g_object_new (children->type (), NULL);
  fill (item);
  for (unsigned f = 0; f < REGIE_RECORD_GET_CLASS (item)->n_fields; f++)
    if (REGIE_RECORD_GET_CLASS (item)->fields[f].kind == REGIE_KIND_LINK)
      set_link (item, &REGIE_RECORD_GET_CLASS (item)->fields[f], all);
  put_word (self, item);
  regie_record_insert (owner, children, dice (regie_record_count (owner, children) + 1),
                       item);
}

/* Within its list or to another that takes its type. */
static void
move_any (RegieRecord *record, RegieRecord *owner)
{
  RegieRecordClass *klass;
  g_autoptr (RegieRecord) item = g_object_ref (record);

  if (dice (2))
    owner = record->owner;
  klass = REGIE_RECORD_GET_CLASS (owner);
  for (unsigned c = 0; c < klass->n_children; c++)
    if (!klass->children[c].single &&
        klass->children[c].type () == G_OBJECT_TYPE (record))
      {
        regie_record_remove (item);
        regie_record_insert (owner, &klass->children[c],
                             dice (regie_record_count (owner, &klass->children[c]) + 1),
                             item);
        return;
      }
}

static void
edit_once (Copy *self)
{
  g_autoptr (GPtrArray) all = all_records (self->production);
  RegieRecord *record = any_of (all);
  gboolean fixed = !record->owner || regie_record_place (record, NULL)->always;

  switch (dice (6))
    {
    case 0:
      insert_any (self, record, all);
      break;
    case 1:
      if (!fixed)
        remove_with_references (record, self->production);
      break;
    case 2:
    case 3:
      if (!fixed)
        move_any (record, any_of (all));
      break;
    default:
      set_any (record, all);
    }
}

static void
edit (Copy *self)
{
  for (guint n = 1 + dice (20); n > 0; n--)
    edit_once (self);
}

static RegieProduction *
random_base (void)
{
  g_autoptr (RegieProduction) production = random_production ();

  return copy_of (production);
}

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
  g_test_message ("%u conflicts", n_conflicts);
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
