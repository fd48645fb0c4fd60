/* Claims about named sets of choices for paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/presets.h"

#include <string.h>

typedef struct
{
  GPtrArray *presets, *problems;
} Shelf;

static void
set_up (Shelf *shelf, gconstpointer data)
{
  shelf->presets = regie_presets_new ();
  shelf->problems = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Shelf *shelf, gconstpointer data)
{
  g_ptr_array_unref (shelf->presets);
  g_ptr_array_unref (shelf->problems);
}

static void
read_text (Shelf *shelf, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  regie_presets_read (shelf->presets, bytes, shelf->problems);
}

static void
test_some_come_along (Shelf *shelf, gconstpointer data)
{
  g_assert_cmpuint (shelf->presets->len, ==, 3);
  g_assert_cmpint (regie_presets_find (shelf->presets, "Briefing handout")->kind, ==,
                   REGIE_SHEET_BRIEFING);
  g_assert_cmpint (regie_presets_find (shelf->presets, "Wall storyboard")->paper, ==,
                   REGIE_PAPER_A3);
  g_assert_cmpstr (regie_presets_find (shelf->presets, "One role")->role, ==, "");
}

static void
test_kept_as_they_were (Shelf *shelf, gconstpointer data)
{
  RegiePreset *mine = regie_preset_new ("Mine [1] = “a;b”"), *found;
  g_autoptr (GPtrArray) again = regie_presets_new ();
  g_autoptr (GBytes) bytes = NULL;

  mine->kind = REGIE_SHEET_ROLE;
  mine->paper = REGIE_PAPER_LETTER;
  mine->orientation = REGIE_ORIENTATION_PORTRAIT;
  mine->rows = 3;
  mine->columns = 4;
  mine->fields = 1u << REGIE_PANEL_LINE | 1u << REGIE_PANEL_SUPPORT;
  mine->alone = mine->fitted = TRUE;
  mine->role = g_strdup ("Müüja; vanem");
  g_assert_true (regie_presets_put (shelf->presets, mine));
  g_assert_true (regie_presets_put (shelf->presets, regie_preset_new (NULL)));
  bytes = regie_presets_write (shelf->presets);
  regie_presets_read (again, bytes, shelf->problems);
  g_assert_cmpuint (shelf->problems->len, ==, 0);
  g_assert_cmpuint (again->len, ==, 5);
  found = regie_presets_find (again, "Mine [1] = “a;b”");
  g_assert_cmpint (found->kind, ==, REGIE_SHEET_ROLE);
  g_assert_cmpint (found->paper, ==, REGIE_PAPER_LETTER);
  g_assert_cmpint (found->orientation, ==, REGIE_ORIENTATION_PORTRAIT);
  g_assert_cmpint (found->rows * 10 + found->columns, ==, 34);
  g_assert_cmphex (found->fields, ==, mine->fields);
  g_assert_true (found->fitted && found->alone && !found->mono && !found->built_in);
  g_assert_cmpstr (found->role, ==, "Müüja; vanem");
  g_assert_null (regie_presets_find (again, NULL)->role);
}

static void
test_broken_are_named (Shelf *shelf, gconstpointer data)
{
  static const char *const broken[] = {
    "sheet=poster", "paper=A9", "orientation=round",
    "rows=5",       "columns=", "fields=action;mood"
  };

  for (size_t i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("[a]\nname=Bad %zu\n%s\n[b]\nname=Good %zu\nrows=1\n", i,
                         broken[i], i);
      g_autofree char *good = g_strdup_printf ("Good %zu", i);
      g_autofree char *bad = g_strdup_printf ("Bad %zu", i);

      read_text (shelf, text);
      g_assert_cmpuint (shelf->problems->len, ==, i + 1);
      g_assert_nonnull (strstr (shelf->problems->pdata[i], bad));
      g_assert_null (regie_presets_find (shelf->presets, bad));
      g_assert_cmpint (regie_presets_find (shelf->presets, good)->rows, ==, 1);
    }
}

static void
test_no_key_file (Shelf *shelf, gconstpointer data)
{
  read_text (shelf, "neither head nor tail");
  g_assert_cmpuint (shelf->problems->len, ==, 1);
  g_assert_cmpuint (shelf->presets->len, ==, 3);
}

static void
test_built_in_stay (Shelf *shelf, gconstpointer data)
{
  g_assert_false (regie_presets_put (shelf->presets, regie_preset_new ("One role")));
  g_assert_cmpint (regie_presets_find (shelf->presets, "One role")->kind, ==,
                   REGIE_SHEET_ROLE);
  g_assert_true (regie_presets_put (shelf->presets, regie_preset_new ("Mine")));
  g_assert_true (regie_presets_put (shelf->presets, regie_preset_new ("Mine")));
  g_assert_cmpuint (shelf->presets->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, function) g_test_add (path, Shelf, NULL, set_up, function, tear_down)
  CLAIM ("/presets/some-come-along", test_some_come_along);
  CLAIM ("/presets/kept-as-they-were", test_kept_as_they_were);
  CLAIM ("/presets/broken-ones-are-named-and-left-out", test_broken_are_named);
  CLAIM ("/presets/no-key-file-is-a-problem", test_no_key_file);
  CLAIM ("/presets/built-in-ones-stay", test_built_in_stay);
  return g_test_run ();
}
