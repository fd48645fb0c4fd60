/* Every field of every type of record, set by one side and by both: the tables are walked, so
 * that a new field is tried without a line here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "merge-fixture.h"

#include <string.h>

#define ALIKE 3 /* of each type, so that there are other ones to link to */

static void
grow_all (RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned c = 0; c < klass->n_children; c++)
    for (int i = klass->children[c].single ? 1 : ALIKE; i > 0; i--)
      grow_all (regie_record_grow (record, &klass->children[c]));
}

static gboolean
suits (RegieRecord *target, const RegieField *field)
{
  return target->id != NULL && G_TYPE_CHECK_INSTANCE_TYPE (target, field->target ());
}

/* The id of the nth record that the field may refer to. */
static const char *
nth_target (GPtrArray *all, const RegieField *field, guint n)
{
  for (guint i = 0; i < all->len; i++)
    if (suits (all->pdata[i], field) && n-- == 0)
      return ((RegieRecord *) all->pdata[i])->id;
  g_assert_not_reached ();
}

/* A value for each n, none of them what is usual. Returns: FALSE where there are not so many. */
static gboolean
put_nth (RegieRecord *record, const RegieField *field, guint n, GPtrArray *all)
{
  RegiePoint points[] = { { 0, 0 }, { 1, 1 }, { 2, 0 }, { 3, 3 } };
  g_autofree RegiePoints *list = regie_points_new (points, n + 1);
  g_autofree char *text = g_strdup_printf ("text %u", n);
  RegieValue value = { 0 };

  if (field->kind == REGIE_KIND_REAL)
    value.real = field->min + (field->max - field->min) * (n + 1) / 7;
  else if (field->kind == REGIE_KIND_BOOL || field->kind == REGIE_KIND_CHOICE)
    value.number = ((int) field->fallback + 1 + (int) n) % ((int) field->max + 1);
  else if (field->kind == REGIE_KIND_POINTS)
    value.points = list;
  else if (field->kind == REGIE_KIND_LINK)
    value.text = nth_target (all, field, n);
  else
    value.text = text;
  g_assert_true (regie_field_check (field, value, NULL));
  if (regie_field_is_fallback (field, value))
    return FALSE;
  regie_record_put (record, field, value);
  return TRUE;
}

/* What tells apart records without ids: one says what it is about, the next something else. */
static void
put_keys (RegieProduction *production)
{
  g_autoptr (GPtrArray) all = all_records (production);

  for (guint i = 0; i < all->len; i++)
    {
      RegieRecord *record = all->pdata[i];
      RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
      unsigned position, n = record->id ? 0 : regie_match_n_key_fields (klass);

      for (unsigned f = 0; f < n; f++)
        if (regie_record_place (record, &position))
          put_nth (record, &klass->fields[f], position, all);
    }
}

/* One of every type, wherever it can be, as it is opened from a file. */
static RegieProduction *
everything (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (RegieDocument) document = NULL;

  grow_all (REGIE_RECORD (production));
  document = regie_document_new (production);
  put_keys (production);
  return copy_of (production);
}

/* A field of a record, by where they come. */
typedef struct
{
  RegieProduction *base, *mine, *theirs;
  guint record;
  const RegieField *field;
} Case;

static gboolean
set_nth (Case *self, RegieProduction *production, guint n)
{
  g_autoptr (GPtrArray) all = all_records (production);

  return put_nth (all->pdata[self->record], self->field, n, all);
}

static RegieValue
value_in (const Case *self, RegieProduction *production)
{
  return regie_record_get (nth_record (production, self->record), self->field);
}

static gboolean
same_value (const Case *self, RegieProduction *a, RegieProduction *b)
{
  return regie_field_equal (self->field, value_in (self, a), value_in (self, b));
}

static void
restore (Case *self, RegieProduction *production)
{
  regie_record_put (nth_record (production, self->record), self->field,
                    value_in (self, self->base));
}

static void
assert_one_variation (Case *self)
{
  g_autoptr (RegieComparison) comparison = regie_comparison_new (self->base, self->mine);
  RegieVariation *variation = comparison->variations->pdata[0];

  g_assert_cmpuint (comparison->variations->len, ==, 1);
  g_assert_cmpint (variation->kind, ==, REGIE_VARIATION_FIELD);
  g_assert_true (variation->field == self->field);
  g_assert_true (variation->match->record[REGIE_SIDE_MINE] ==
                 nth_record (self->mine, self->record));
}

static void
assert_one_side (Case *self)
{
  g_autoptr (RegieMerge) mine = regie_merge_new (self->base, self->mine, self->base);
  g_autoptr (RegieMerge) theirs = regie_merge_new (self->base, self->base, self->mine);

  g_assert_cmpuint (mine->conflicts->len, ==, 0);
  g_assert_cmpuint (theirs->conflicts->len, ==, 0);
  assert_same_file (mine->production, self->mine);
  assert_same_file (theirs->production, self->mine);
}

static void
assert_conflict (Case *self)
{
  g_autoptr (RegieMerge) merge = regie_merge_new (self->base, self->mine, self->theirs);
  RegieConflict *conflict = merge->conflicts->pdata[0];

  g_assert_cmpuint (merge->conflicts->len, ==, 1);
  g_assert_cmpint (conflict->kind, ==, REGIE_CONFLICT_FIELD);
  g_assert_true (conflict->field == self->field);
  assert_same_file (merge->production, self->mine);
  regie_merge_take (merge, 0, REGIE_SIDE_THEIRS);
  assert_same_file (merge->production, self->theirs);
  g_assert_cmpuint (merge->conflicts->len, ==, 1);
  regie_merge_take (merge, 0, REGIE_SIDE_MINE);
  assert_same_file (merge->production, self->mine);
}

static void
try_field (Case *self)
{
  g_assert_true (
    set_nth (self, self->mine, 0) ||
    (set_nth (self, self->mine, 1) && self->field->kind == REGIE_KIND_CHOICE));
  if (same_value (self, self->mine, self->base))
    g_assert_true (set_nth (self, self->mine, 2));
  assert_one_variation (self);
  assert_one_side (self);
  if (set_nth (self, self->theirs, 1) && !same_value (self, self->theirs, self->mine))
    assert_conflict (self);
  restore (self, self->mine);
  restore (self, self->theirs);
}

static gboolean
is_key (RegieRecord *record, unsigned field)
{
  return !record->id &&
         field < regie_match_n_key_fields (REGIE_RECORD_GET_CLASS (record));
}

static void
open_case (Case *self)
{
  self->base = everything ();
  self->mine = copy_of (self->base);
  self->theirs = copy_of (self->base);
}

static void
close_case (Case *self)
{
  g_object_unref (self->base);
  g_object_unref (self->mine);
  g_object_unref (self->theirs);
}

/* The first of each type at each place will do. */
static gboolean
is_first_of_place (RegieRecord *record)
{
  unsigned position = 0;

  while (record->owner && regie_record_place (record, &position) && position == 0)
    record = record->owner;
  return position == 0;
}

static void
test_fields (void)
{
  Case self = { 0 };
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  open_case (&self);
  all = all_records (self.base);
  for (self.record = 0; self.record < all->len; self.record++)
    {
      RegieRecord *record = all->pdata[self.record];
      RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

      for (unsigned f = 0; is_first_of_place (record) && f < klass->n_fields; f++)
        if (!is_key (record, f))
          {
            self.field = &klass->fields[f];
            try_field (&self);
            n++;
          }
    }
  g_test_message ("%u fields of %u records", n, all->len);
  g_assert_cmpuint (n, >, 100);
  close_case (&self);
}

/* Removed by one side alone, and with something below it changed by the other. */
static void
try_removal (Case *self, RegieRecord *record)
{
  g_autoptr (RegieProduction) without = copy_of (self->base);
  g_autoptr (RegieMerge) mine = NULL, theirs = NULL;

  regie_forget_record (nth_record (without, self->record));
  mine = regie_merge_new (self->base, without, self->base);
  theirs = regie_merge_new (self->base, self->base, without);
  assert_same_file (mine->production, without);
  assert_same_file (theirs->production, without);
  g_assert_cmpuint (mine->conflicts->len + theirs->conflicts->len, ==, 0);
  for (unsigned f = 0; f < REGIE_RECORD_GET_CLASS (record)->n_fields; f++)
    {
      g_autoptr (RegieMerge) both = NULL;

      self->field = &REGIE_RECORD_GET_CLASS (record)->fields[f];
      if (is_key (record, f) || self->field->kind == REGIE_KIND_LINK ||
          !set_nth (self, self->theirs, 1))
        continue;
      both = regie_merge_new (self->base, without, self->theirs);
      g_assert_cmpuint (both->conflicts->len, >=, 1);
      regie_merge_take (both, 0, REGIE_SIDE_MINE);
      assert_same_file (both->production, without);
      restore (self, self->theirs);
    }
}

static void
test_removals (void)
{
  Case self = { 0 };
  g_autoptr (GPtrArray) all = NULL;

  open_case (&self);
  all = all_records (self.base);
  for (self.record = 1; self.record < all->len; self.record++)
    {
      RegieRecord *record = all->pdata[self.record];

      if (is_first_of_place (record) && !regie_record_place (record, NULL)->always)
        try_removal (&self, record);
    }
  close_case (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/every-field-of-every-record", test_fields);
  g_test_add_func ("/merge/every-record-removed", test_removals);
  return g_test_run ();
}
