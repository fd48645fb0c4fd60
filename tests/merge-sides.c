/* What each side of a conflict says, for every kind of one; and choosing for all at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/sides.h"
#include "merge-fixture.h"

#include <locale.h>

typedef struct
{
  const char *base, *mine, *theirs;
  const char *subject, *says[REGIE_N_SIDES];
} Case;

#define SETTING(inside) "<setting id='s1' name='Café'>" inside "</setting>"
#define COUNTER(attributes) SETTING ("<element id='e1' " attributes "/>")
#define BEATS(inside) SETTING ("") "<scene id='c1' setting='s1'>" inside "</scene>"

/* clang-format off */
static const Case cases[] = {
  { COUNTER ("label='Counter'"), COUNTER ("label='Bar'"), COUNTER ("label='Long counter'"),
    "Name", { "Counter", "Bar", "Long counter" } },
  { COUNTER ("x='1'"), COUNTER ("x='2'"), COUNTER ("x='3.5'"),
    "Across", { "1 m", "2 m", "3.5 m" } },
  { COUNTER ("label='Counter'"), "<setting id='s1' name='Café'/>", COUNTER ("label='Bar'"),
    "Whether it stays", { NULL, "Removed", "Stays" } },
  { COUNTER ("label='Counter'"), COUNTER ("label='Bar'"), "<setting id='s1' name='Café'/>",
    "Whether it stays", { NULL, "Stays", "Removed" } },
  { SETTING ("<zone id='z1' points='0,0 1,0 1,1'/>"),
    SETTING ("<zone id='z1' points='0,0 2,0 1,1'/>"),
    SETTING ("<zone id='z1' points='0,0 3.5,0 1,1'/>"),
    "Points", { "(0; 0) (1; 0) (1; 1)", "(0; 0) (2; 0) (1; 1)", "(0; 0) (3.5; 0) (1; 1)" } },
  { BEATS ("<beat id='b1' title='One'/><beat id='b2' title='Two'/><beat id='b3' title='Three'/>"),
    BEATS ("<beat id='b3' title='Three'/><beat id='b1' title='One'/><beat id='b2' title='Two'/>"),
    BEATS ("<beat id='b1' title='One'/><beat id='b3' title='Three'/><beat id='b2' title='Two'/>"),
    "Its place in the order", { NULL, "First", NULL } },
};
/* clang-format on */

static void
test_sides (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (RegieProduction) base = open_inside (c->base), mine = open_inside (c->mine);
  g_autoptr (RegieProduction) theirs = open_inside (c->theirs);
  g_autoptr (RegieMerge) merge = regie_merge_new (base, mine, theirs);
  const RegieConflict *conflict;

  g_assert_cmpuint (merge->conflicts->len, ==, 1);
  conflict = merge->conflicts->pdata[0];
  g_assert_cmpstr (regie_conflict_subject (conflict), ==, c->subject);
  for (RegieSide side = REGIE_SIDE_BASE; side < REGIE_N_SIDES; side++)
    {
      g_autofree char *says = regie_conflict_side (merge->matching, conflict, side);

      if (c->says[side])
        g_assert_cmpstr (says, ==, c->says[side]);
    }
}

/* A text too long to read is cut, not shown for minutes. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (100000, 'a');
  g_autofree char *one = g_strdup_printf ("<note id='n1'><text>%s</text></note>", text);
  g_autofree char *mine_text = g_strdup_printf (SETTING ("%s"), one);
  g_autoptr (RegieProduction) base =
    open_inside (SETTING ("<note id='n1'><text>A</text></note>"));
  g_autoptr (RegieProduction) mine = open_inside (mine_text);
  g_autoptr (RegieProduction) theirs =
    open_inside (SETTING ("<note id='n1'><text>B</text></note>"));
  g_autoptr (RegieMerge) merge = regie_merge_new (base, mine, theirs);
  g_autofree char *says =
    regie_conflict_side (merge->matching, merge->conflicts->pdata[0], REGIE_SIDE_MINE);

  g_assert_cmpuint (strlen (says), <, 2100);
  g_assert_true (g_str_has_suffix (says, "…"));
}

static void
test_all (void)
{
  g_autoptr (RegieProduction) base = open_inside (COUNTER ("label='A' x='1' y='1'"));
  g_autoptr (RegieProduction) mine = open_inside (COUNTER ("label='B' x='2' y='1'"));
  g_autoptr (RegieProduction) theirs = open_inside (COUNTER ("label='C' x='3' y='2'"));
  g_autoptr (RegieProduction) mixed = open_inside (COUNTER ("label='B' x='2' y='2'"));
  g_autoptr (RegieMerge) merge = regie_merge_new (base, mine, theirs);

  g_assert_cmpuint (merge->conflicts->len, ==, 2);
  assert_same_file (merge->production, mixed);
  regie_merge_take_all (merge, REGIE_SIDE_THEIRS);
  assert_same_file (merge->production, theirs);
  regie_merge_take_all (merge, REGIE_SIDE_MINE);
  assert_same_file (merge->production, mixed);
}

/* Numbers are told as people write them where they live. */
static void
test_locale (void)
{
  g_autoptr (RegieProduction) base = open_inside (COUNTER ("x='1'"));
  g_autoptr (RegieProduction) mine = open_inside (COUNTER ("x='2.5'"));
  g_autoptr (RegieProduction) theirs = open_inside (COUNTER ("x='3'"));
  g_autoptr (RegieMerge) merge = regie_merge_new (base, mine, theirs);
  g_autofree char *says = NULL;

  if (!setlocale (LC_NUMERIC, "et_EE.UTF-8") && !setlocale (LC_NUMERIC, "de_DE.UTF-8"))
    {
      g_test_skip ("no locale with a comma is installed");
      return;
    }
  says =
    regie_conflict_side (merge->matching, merge->conflicts->pdata[0], REGIE_SIDE_MINE);
  setlocale (LC_NUMERIC, "C");
  g_assert_cmpstr (says, ==, "2,5 m");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/merge-sides/%u", (unsigned) i);

      g_test_add_data_func (path, &cases[i], test_sides);
    }
  g_test_add_func ("/merge-sides/long-text-is-cut", test_long);
  g_test_add_func ("/merge-sides/all-at-once", test_all);
  g_test_add_func ("/merge-sides/numbers-as-people-write-them", test_locale);
  return g_test_run ();
}
