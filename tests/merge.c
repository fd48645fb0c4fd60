/* Merging by hand: what is expected where two people touch the same place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "merge-fixture.h"

#include <string.h>

/* What all versions begin as: the parts that a case replaces stand between bars. */
#define WHOLE                                                                            \
  "<role id='r1' name='Guest'/>|<role id='r2' name='Barista'/>|"                         \
  "<setting id='s1' name='Café'>|"                                                      \
  "<element id='e1' label='Counter' x='4'/>|<element id='e2' label='Crate'/>|"           \
  "<element id='e3' label='Lamp'/>|</setting>"                                           \
  "<scene id='c1' title='Arrival' setting='s1'>|"                                        \
  "<beat id='b1'/>|<beat id='b2'/>|</scene><scene id='c2' setting='s1'>|</scene>"

/* The whole with one text of it replaced by another, so many times. */
static RegieProduction *
version (const char *const changes[][2])
{
  g_autoptr (GString) text = g_string_new (WHOLE);

  for (gsize i = 0; i < 3 && changes[i][0]; i++)
    g_assert_cmpuint (g_string_replace (text, changes[i][0], changes[i][1], 1), ==, 1);
  g_string_replace (text, "|", "", 0);
  return open_inside (text->str);
}

typedef struct
{
  const char *mine[3][2], *theirs[3][2];
  const char *merged[4][2]; /* NULL in the first: only the conflict is looked at */
  int conflict;             /* -1 for none */
  const char *chosen[4][2]; /* the whole once it is chosen the other way */
} Case;

#define FREE -1

/* clang-format off */
static const Case cases[] = {
  /* Both insert at one place: mine, then theirs. */
  { { { "<beat id='b2'/>|", "<beat id='b2'/>|<beat id='b3' title='Mine'/>" } },
    { { "<beat id='b2'/>|", "<beat id='b2'/>|<beat id='b4' title='Theirs'/>" } },
    { { "<beat id='b2'/>|", "<beat id='b2'/><beat id='b3' title='Mine'/><beat id='b4' title='Theirs'/>" } },
    FREE, { { NULL } } },
  /* Each inserts behind another one. */
  { { { "<beat id='b1'/>", "<beat id='b1'/><beat id='b3' title='Mine'/>" } },
    { { "<beat id='b2'/>|", "<beat id='b2'/><beat id='b4' title='Theirs'/>" } },
    { { "<beat id='b1'/>", "<beat id='b1'/><beat id='b3' title='Mine'/>" },
      { "<beat id='b2'/>|", "<beat id='b2'/><beat id='b4' title='Theirs'/>" } },
    FREE, { { NULL } } },
  /* The same id for different things: theirs gets another, and what refers to it follows. */
  { { { "<element id='e3' label='Lamp'/>|", "<element id='e3' label='Lamp'/><element id='e4' label='Mine'/>" },
      { "<beat id='b1'/>", "<beat id='b1'><difference thing='e4' x='1'/></beat>" } },
    { { "<element id='e3' label='Lamp'/>|", "<element id='e3' label='Lamp'/><element id='e4' label='Theirs'/>" },
      { "<beat id='b2'/>", "<beat id='b2'><difference thing='e4' x='2'/></beat>" } },
    { { "<element id='e3' label='Lamp'/>|",
        "<element id='e3' label='Lamp'/><element id='e4' label='Mine'/><element id='e5' label='Theirs'/>" },
      { "<beat id='b1'/>", "<beat id='b1'><difference thing='e4' x='1'/></beat>" },
      { "<beat id='b2'/>", "<beat id='b2'><difference thing='e5' x='2'/></beat>" } },
    FREE, { { NULL } } },
  /* So does what has no id and is known by what it refers to. */
  { { { "<role id='r2' name='Barista'/>|", "<role id='r2' name='Barista'/><role id='r3' name='Mine'/>" },
      { "<beat id='b1'/>", "<beat id='b1'><act role='r3'><line>A</line></act></beat>" } },
    { { "<role id='r2' name='Barista'/>|", "<role id='r2' name='Barista'/><role id='r3' name='Theirs'/>" },
      { "<beat id='b1'/>", "<beat id='b1'><act role='r3'><line>B</line></act></beat>" } },
    { { "<role id='r2' name='Barista'/>|",
        "<role id='r2' name='Barista'/><role id='r3' name='Mine'/><role id='r4' name='Theirs'/>" },
      { "<beat id='b1'/>",
        "<beat id='b1'><act role='r3'><line>A</line></act><act role='r4'><line>B</line></act></beat>" } },
    FREE, { { NULL } } },
  /* A scene of one id on both sides takes along what is in it. */
  { { { "<scene id='c2' setting='s1'>|</scene>",
        "<scene id='c2' setting='s1'/><scene id='c3' title='Mine'><beat id='b3' title='A'/></scene>" } },
    { { "<scene id='c2' setting='s1'>|</scene>",
        "<scene id='c2' setting='s1'/><scene id='c3' title='Theirs'><beat id='b3' title='A'/></scene>" } },
    { { "<scene id='c2' setting='s1'>|</scene>",
        "<scene id='c2' setting='s1'/><scene id='c3' title='Mine'><beat id='b3' title='A'/></scene>"
        "<scene id='c4' title='Theirs'><beat id='b4' title='A'/></scene>" } },
    FREE, { { NULL } } },
  /* Both judge what nobody had judged: what does not contradict comes together. */
  { { { "label='Crate'/>", "label='Crate'><judgement verdict='supports'/></element>" } },
    { { "label='Crate'/>", "label='Crate'><judgement evokes='Haste'/></element>" } },
    { { "label='Crate'/>", "label='Crate'><judgement verdict='supports' evokes='Haste'/></element>" } },
    FREE, { { NULL } } },
  /* Each moves another one in the order. */
  { { { "<element id='e1' label='Counter' x='4'/>|<element id='e2' label='Crate'/>|",
        "<element id='e2' label='Crate'/><element id='e1' label='Counter' x='4'/>|" } },
    { { "<beat id='b1'/>|<beat id='b2'/>", "<beat id='b2'/><beat id='b1'/>" } },
    { { "<element id='e1' label='Counter' x='4'/>|<element id='e2' label='Crate'/>|",
        "<element id='e2' label='Crate'/><element id='e1' label='Counter' x='4'/>" },
      { "<beat id='b1'/>|<beat id='b2'/>", "<beat id='b2'/><beat id='b1'/>" } },
    FREE, { { NULL } } },
  /* One takes it to a scene, the other changes it. */
  { { { "<element id='e2' label='Crate'/>|", "" }, { "<beat id='b1'/>", "<element id='e2' label='Crate'/><beat id='b1'/>" } },
    { { "label='Crate'", "label='Crate' turn='15'" } },
    { { "<element id='e2' label='Crate'/>|", "" },
      { "<beat id='b1'/>", "<element id='e2' label='Crate' turn='15'/><beat id='b1'/>" } },
    FREE, { { NULL } } },
  { { { "x='4'", "x='5'" } }, { { "x='4'", "x='6'" } }, { { "x='4'", "x='5'" } },
    REGIE_CONFLICT_FIELD, { { "x='4'", "x='6'" } } },
  /* Both took it somewhere else. */
  { { { "<element id='e2' label='Crate'/>|", "" }, { "<beat id='b1'/>", "<element id='e2' label='Crate'/><beat id='b1'/>" } },
    { { "<element id='e2' label='Crate'/>|", "" },
      { "<scene id='c2' setting='s1'>", "<scene id='c2' setting='s1'><element id='e2' label='Crate'/>" } },
    { { "<element id='e2' label='Crate'/>|", "" }, { "<beat id='b1'/>", "<element id='e2' label='Crate'/><beat id='b1'/>" } },
    REGIE_CONFLICT_PLACE,
    { { "<element id='e2' label='Crate'/>|", "" },
      { "<scene id='c2' setting='s1'>", "<scene id='c2' setting='s1'><element id='e2' label='Crate'/>" } } },
  /* Both moved the last: to the beginning, and to the middle. */
  { { { "<element id='e3' label='Lamp'/>|", "" }, { "<element id='e1'", "<element id='e3' label='Lamp'/><element id='e1'" } },
    { { "<element id='e3' label='Lamp'/>|", "" }, { "<element id='e2'", "<element id='e3' label='Lamp'/><element id='e2'" } },
    { { "<element id='e3' label='Lamp'/>|", "" }, { "<element id='e1'", "<element id='e3' label='Lamp'/><element id='e1'" } },
    REGIE_CONFLICT_ORDER,
    { { "<element id='e3' label='Lamp'/>|", "" }, { "<element id='e2'", "<element id='e3' label='Lamp'/><element id='e2'" } } },
  /* Comments are nobody's field, but somebody's words. */
  { { { "<beat id='b1'/>|<beat id='b2'/>|", "<beat id='b1'/><beat id='b2'/><!-- mine -->" } },
    { { "<beat id='b1'/>|<beat id='b2'/>|", "<beat id='b1'/><beat id='b2'/><!-- theirs -->" } },
    { { "<beat id='b1'/>|<beat id='b2'/>|", "<beat id='b1'/><beat id='b2'/><!-- mine -->" } },
    REGIE_CONFLICT_UNKNOWN, { { "<beat id='b1'/>|<beat id='b2'/>|", "<beat id='b1'/><beat id='b2'/><!-- theirs -->" } } },
  /* Removed by one and changed by the other, and so with something in it: it stays whole. */
  { { { "<beat id='b2'/>|", "" } }, { { "<beat id='b2'/>", "<beat id='b2' title='Pays'/>" } },
    { { "<beat id='b2'/>", "<beat id='b2' title='Pays'/>" } },
    REGIE_CONFLICT_REMOVED, { { "<beat id='b2'/>|", "" } } },
  { { { "<beat id='b1'/>", "<beat id='b1'><cue id='q1'/></beat>" } },
    { { "<scene id='c1' title='Arrival' setting='s1'>|<beat id='b1'/>|<beat id='b2'/>|</scene>", "" } },
    { { "<beat id='b1'/>", "<beat id='b1'><cue id='q1'/></beat>" } },
    REGIE_CONFLICT_REMOVED,
    { { "<scene id='c1' title='Arrival' setting='s1'>|<beat id='b1'/>|<beat id='b2'/>|</scene>", "" } } },
  /* One takes it to a scene that the other removed: both stay; it alone where it was, once the
   * scene is chosen to go. */
  { { { "<element id='e2' label='Crate'/>|", "" },
      { "<scene id='c2' setting='s1'>", "<scene id='c2' setting='s1'><element id='e2' label='Crate'/>" } },
    { { "<scene id='c2' setting='s1'>|</scene>", "" } },
    { { "<element id='e2' label='Crate'/>|", "" },
      { "<scene id='c2' setting='s1'>", "<scene id='c2' setting='s1'><element id='e2' label='Crate'/>" } },
    REGIE_CONFLICT_REMOVED, { { "<scene id='c2' setting='s1'>|</scene>", "" } } },
  /* Removed by one and newly referred to by the other. Chosen the other way, what was only
   * there to refer goes too. */
  { { { "<role id='r2' name='Barista'/>", "" } },
    { { "<beat id='b1'/>", "<beat id='b1'><act role='r2'><line>Hello</line></act></beat>" },
      { "<role id='r1' name='Guest'/>", "<role id='r1' name='Guest'><relation with='r2' text='Trust'/></role>" } },
    { { "<beat id='b1'/>", "<beat id='b1'><act role='r2'><line>Hello</line></act></beat>" },
      { "<role id='r1' name='Guest'/>", "<role id='r1' name='Guest'><relation with='r2' text='Trust'/></role>" } },
    REGIE_CONFLICT_REMOVED,
    { { "<role id='r2' name='Barista'/>", "" },
      { "<beat id='b1'/>", "<beat id='b1'><act><line>Hello</line></act></beat>" } } },
  /* And what refers to that goes with it. */
  { { { "<role id='r2' name='Barista'/>", "" } },
    { { "<scene id='c2' setting='s1'>", "<scene id='c2' setting='s1'><position id='m9' role='r2'/>" },
      { "<beat id='b1'/>", "<beat id='b1'><difference thing='m9' x='2'/></beat>" } },
    { { "<scene id='c2' setting='s1'>", "<scene id='c2' setting='s1'><position id='m9' role='r2'/>" },
      { "<beat id='b1'/>", "<beat id='b1'><difference thing='m9' x='2'/></beat>" } },
    REGIE_CONFLICT_REMOVED, { { "<role id='r2' name='Barista'/>", "" } } },
  /* Both group elements: they stay two groups. */
  { { { "<element id='e1' label='Counter' x='4'/>", "<element id='e1' label='Counter' x='4' group='g1'/>" },
      { "<element id='e2' label='Crate'/>", "<element id='e2' label='Crate' group='g1'/>" } },
    { { "<element id='e3' label='Lamp'/>", "<element id='e3' label='Lamp' group='g1'/>" } },
    { { "<element id='e1' label='Counter' x='4'/>", "<element id='e1' label='Counter' x='4' group='g1'/>" },
      { "<element id='e2' label='Crate'/>", "<element id='e2' label='Crate' group='g1'/>" },
      { "<element id='e3' label='Lamp'/>", "<element id='e3' label='Lamp' group='g2'/>" } },
    FREE, { { NULL } } },
  /* Unless both made the same. */
  { { { "<element id='e3' label='Lamp'/>", "<element id='e3' label='Lamp' group='g1'/>" } },
    { { "<element id='e3' label='Lamp'/>", "<element id='e3' label='Lamp' group='g1'/>" } },
    { { "<element id='e3' label='Lamp'/>", "<element id='e3' label='Lamp' group='g1'/>" } },
    FREE, { { NULL } } },
};
/* clang-format on */

static void
choose_other (RegieMerge *merge, const Case *expected)
{
  RegieConflict *conflict = merge->conflicts->pdata[0];
  g_autoptr (RegieProduction) chosen = version (expected->chosen);
  RegieSide usual = conflict->taken;

  g_assert_cmpint (conflict->kind, ==, expected->conflict);
  regie_merge_take (merge, 0, REGIE_SIDE_MINE + REGIE_SIDE_THEIRS - usual);
  assert_same_file (merge->production, chosen);
  g_assert_cmpuint (merge->conflicts->len, ==, 1);
  regie_merge_take (merge, 0, usual);
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  static const char *const nothing[1][2] = { { NULL, NULL } };
  g_autoptr (RegieProduction) base = version (nothing), mine = version (expected->mine);
  g_autoptr (RegieProduction) theirs = version (expected->theirs);
  g_autoptr (RegieProduction) merged = version (expected->merged);
  g_autoptr (RegieMerge) merge = regie_merge_new (base, mine, theirs);

  assert_same_file (merge->production, merged);
  g_assert_cmpuint (merge->conflicts->len, ==, expected->conflict == FREE ? 0 : 1);
  if (expected->conflict != FREE)
    choose_other (merge, expected);
  assert_same_file (merge->production, merged);
}

/* A cue that one side took into a beat which goes, since each removed the scene that the other
 * took the beat to, stays where the other side has it. */
static void
test_what_has_a_place_left_takes_it (void)
{
#define CUE "<cue id='q1' title='Music'/>"
#define SCENES(one, two, three)                                                          \
  open_inside ("<setting id='s1'/>"                                                      \
               "<scene id='c1' setting='s1'>" one "</scene>" two three)
#define SECOND(in) "<scene id='c2' setting='s1'>" in "</scene>"
#define THIRD(in) "<scene id='c3' setting='s1'>" in "</scene>"
  g_autoptr (RegieProduction) base =
    SCENES ("<beat id='b1'>" CUE "</beat><beat id='b2'/>", SECOND (""), THIRD (""));
  g_autoptr (RegieProduction) mine =
    SCENES ("<beat id='b1'/>", SECOND ("<beat id='b2'>" CUE "</beat>"), "");
  g_autoptr (RegieProduction) theirs =
    SCENES ("<beat id='b1'>" CUE "</beat>", "", THIRD ("<beat id='b2'/>"));
  g_autoptr (RegieProduction) left = SCENES ("<beat id='b1'>" CUE "</beat>", "", "");
  g_autoptr (RegieMerge) merge = regie_merge_new (base, mine, theirs);

  for (guint i = 0; i < merge->conflicts->len; i++)
    {
      const RegieConflict *conflict = merge->conflicts->pdata[i];

      if (conflict->kind == REGIE_CONFLICT_REMOVED)
        regie_merge_take (merge, i, regie_conflict_remover (conflict));
    }
  assert_same_file (merge->production, left);
}

/* Each side sets other records, and inserts: nothing contradicts, and all is there. */

/* A group that both made of different elements gets another name. */
static gboolean
is_group (const RegieField *field)
{
  return g_str_equal (field->name, "group");
}

static void
set_half (RegieProduction *production, guint half)
{
  g_autoptr (GPtrArray) all = all_records (production);

  for (guint i = half; i < all->len; i += 2)
    {
      RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (all->pdata[i]);

      for (unsigned f = 0; f < klass->n_fields; f++)
        if (klass->fields[f].kind != REGIE_KIND_LINK && !is_group (&klass->fields[f]) &&
            (((RegieRecord *) all->pdata[i])->id ||
             f >= regie_match_n_key_fields (klass)))
          fill_field (all->pdata[i], &klass->fields[f]);
    }
}

static void
assert_half (RegieProduction *merged, RegieProduction *side, guint half)
{
  g_autoptr (GPtrArray) all = all_records (merged), own = all_records (side);

  g_assert_cmpuint (all->len, ==, own->len);
  for (guint i = half; i < all->len; i += 2)
    {
      RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (all->pdata[i]);

      for (unsigned f = 0; f < klass->n_fields; f++)
        g_assert_true (
          regie_field_equal (&klass->fields[f],
                             regie_record_get (all->pdata[i], &klass->fields[f]),
                             regie_record_get (own->pdata[i], &klass->fields[f])));
    }
}

static void
test_apart (void)
{
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (RegieProduction) random = random_production ();
      g_autoptr (RegieProduction) base = copy_of (random), mine = copy_of (random);
      g_autoptr (RegieProduction) theirs = copy_of (random);
      g_autoptr (RegieMerge) merge = NULL;

      set_half (mine, 0);
      set_half (theirs, 1);
      merge = regie_merge_new (base, mine, theirs);
      g_assert_cmpuint (merge->conflicts->len, ==, 0);
      assert_half (merge->production, mine, 0);
      assert_half (merge->production, theirs, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/merge/case-%zu", i + 1);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/merge/what-has-a-place-left-takes-it",
                   test_what_has_a_place_left_takes_it);
  g_test_add_func ("/merge/what-does-not-touch-comes-together", test_apart);
  return g_test_run ();
}
