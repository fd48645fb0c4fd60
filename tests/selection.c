/* Claims about what is picked: order, no doubles, and one signal for each call.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/selection.h"
#include "app/model/element.h"

#define N 5

typedef struct
{
  RegieSelection *selection;
  RegieRecord *records[N];
  unsigned signals;
} Fixture;

static void
count_signal (GListModel *model,
              unsigned position,
              unsigned removed,
              unsigned added,
              Fixture *f)
{
  f->signals++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->selection = regie_selection_new ();
  f->signals = 0;
  for (int i = 0; i < N; i++)
    f->records[i] = g_object_new (REGIE_TYPE_ELEMENT, NULL);
  g_signal_connect (f->selection, "items-changed", G_CALLBACK (count_signal), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->selection);
  for (int i = 0; i < N; i++)
    g_assert_finalize_object (f->records[i]);
}

/* order: digits, the records picked. */
static void
assert_picked (Fixture *f, const char *order)
{
  for (unsigned i = 0; order[i]; i++)
    g_assert_true (regie_selection_at (f->selection, i) == f->records[order[i] - '0']);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, strlen (order));
  g_assert_null (regie_selection_at (f->selection, (unsigned) strlen (order)));
  for (char i = 0; i < N; i++)
    g_assert_cmpint (regie_selection_contains (f->selection, f->records[(int) i]), ==,
                     strchr (order, '0' + i) != NULL);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  assert_picked (f, "");
  regie_selection_add (f->selection, f->records[3]);
  regie_selection_add (f->selection, f->records[1]);
  regie_selection_add (f->selection, f->records[4]);
  assert_picked (f, "314");
  regie_selection_remove (f->selection, f->records[1]);
  assert_picked (f, "34");
  regie_selection_pick (f->selection, f->records[0]);
  assert_picked (f, "0");
  regie_selection_clear (f->selection);
  assert_picked (f, "");
}

static void
test_no_doubles (Fixture *f, gconstpointer data)
{
  regie_selection_add (f->selection, f->records[2]);
  regie_selection_add (f->selection, f->records[2]);
  assert_picked (f, "2");
  regie_selection_remove (f->selection, f->records[0]);
  assert_picked (f, "2");
}

static void
test_set (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  g_ptr_array_add (wanted, f->records[4]);
  g_ptr_array_add (wanted, f->records[0]);
  g_ptr_array_add (wanted, f->records[2]);
  regie_selection_add (f->selection, f->records[1]);
  f->signals = 0;
  regie_selection_set (f->selection, wanted);
  assert_picked (f, "402");
  g_assert_cmpuint (f->signals, ==, 1);
}

static void
test_one_signal (Fixture *f, gconstpointer data)
{
  regie_selection_add (f->selection, f->records[0]);
  regie_selection_add (f->selection, f->records[1]);
  g_assert_cmpuint (f->signals, ==, 2);
  regie_selection_pick (f->selection, f->records[3]);
  g_assert_cmpuint (f->signals, ==, 3);
  regie_selection_clear (f->selection);
  g_assert_cmpuint (f->signals, ==, 4);
}

static void
test_is_a_list (Fixture *f, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (f->selection);
  g_autoptr (RegieRecord) first = NULL;

  regie_selection_add (f->selection, f->records[2]);
  first = g_list_model_get_item (model, 0);
  g_assert_true (first == f->records[2]);
  g_assert_null (g_list_model_get_item (model, 1));
  g_assert_true (g_type_is_a (g_list_model_get_item_type (model), G_TYPE_OBJECT));
}

#define CLAIM(path, function)                                                            \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/selection/keeps-the-order-of-picking", test_order);
  CLAIM ("/selection/has-no-doubles", test_no_doubles);
  CLAIM ("/selection/is-set-as-a-whole", test_set);
  CLAIM ("/selection/tells-once-for-each-call", test_one_signal);
  CLAIM ("/selection/is-a-list", test_is_a_list);
  return g_test_run ();
}
