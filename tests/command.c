/* regiectl from outside: what it prints, where, and how it ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "command-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "bad", name, "input.production",
                                NULL);
}

static void
test_help (void)
{
  static const char *names[] = { "new",    "templates", "info", "check", "convert",
                                 "schema", "symbols",   "diff", "merge" };
  g_auto (Run) all = regiectl (NULL, "--help", NULL);

  g_assert_cmpint (all.status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Run) one = regiectl (NULL, names[i], "--help", NULL);

      g_assert_nonnull (strstr (all.out, names[i]));
      g_assert_cmpint (one.status, ==, 0);
      g_assert_nonnull (strstr (one.out, names[i]));
      g_assert_cmpstr (one.problems, ==, "");
    }
}

static void
test_usage (void)
{
  g_auto (Run) nothing = regiectl (NULL, NULL);
  g_auto (Run) unknown = regiectl (NULL, "frobnicate", NULL);
  g_auto (Run) few = regiectl (NULL, "convert", "a", NULL);
  g_auto (Run) option = regiectl (NULL, "check", "--wrong", "a", NULL);

  g_assert_cmpint (nothing.status, ==, 2);
  g_assert_cmpint (unknown.status, ==, 2);
  g_assert_cmpint (few.status, ==, 2);
  g_assert_cmpint (option.status, ==, 2);
  g_assert_cmpstr (nothing.out, ==, "");
  g_assert_cmpstr (few.out, ==, "");
}

static void
test_check (void)
{
  g_autofree char *notice = fixture ("number-comma"), *bad = fixture ("cut-short");
  g_autofree char *place = g_strconcat (notice, ":3:27: ", NULL);
  g_auto (Run) noticed = regiectl (NULL, "check", notice, NULL);
  g_auto (Run) failed = regiectl (NULL, "check", bad, notice, NULL);
  g_auto (Run) absent = regiectl (NULL, "check", "/nowhere/a.production", NULL);
  g_auto (Run) piped =
    regiectl ("<production xmlns='urn:regie:production:1'/>", "check", "-", NULL);

  g_assert_cmpint (noticed.status, ==, 1);
  g_assert_true (g_str_has_prefix (noticed.out, place));
  g_assert_cmpstr (noticed.problems, ==, "");
  g_assert_cmpint (failed.status, ==, 2);
  g_assert_true (g_str_has_prefix (failed.problems, bad));
  g_assert_true (g_str_has_prefix (failed.out, place));
  g_assert_cmpint (absent.status, ==, 2);
  g_assert_cmpint (piped.status, ==, 0);
}

static void
test_convert (void)
{
  const char *loose = "<production title='A'\n xmlns='urn:regie:production:1'>"
                      "<role part='customer' name='Guest'></role></production>";
  const char *plain = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<production xmlns=\"urn:regie:production:1\" title=\"A\">\n"
                      "  <role id=\"r1\" name=\"Guest\"/>\n</production>\n";
  g_auto (Run) once = regiectl (loose, "convert", "-", "-", NULL);
  g_auto (Run) twice = regiectl (plain, "convert", "-", "-", NULL);
  g_autofree char *newer = fixture ("newer");
  g_auto (Run) refused = regiectl (NULL, "convert", newer, "-", NULL);

  g_assert_cmpstr (once.out, ==, plain);
  g_assert_cmpstr (twice.out, ==, plain);
  g_assert_cmpint (once.status, ==, 0);
  g_assert_cmpint (refused.status, ==, 2);
  g_assert_cmpstr (refused.out, ==, "");
}

static void
test_to_share (void)
{
  const char *text = "<production xmlns='urn:regie:production:1'>"
                     "<player name='Somebody'><notes>too loud</notes></player>"
                     "</production>";
  g_auto (Run) whole = regiectl (text, "convert", "-", "-", NULL);
  g_auto (Run) shared = regiectl (text, "convert", "--to-share", "-", "-", NULL);

  g_assert_nonnull (strstr (whole.out, "too loud"));
  g_assert_cmpint (shared.status, ==, 0);
  g_assert_nonnull (strstr (shared.out, "<production"));
  g_assert_null (strstr (shared.out, "Somebody"));
  g_assert_null (strstr (shared.out, "too loud"));
}

static void
test_new (void)
{
  g_autofree char *folder = g_dir_make_tmp ("regie-new-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.production", NULL);
  g_auto (Run) made = regiectl (NULL, "new", "--template", "cafe", path, NULL);
  g_auto (Run) again = regiectl (NULL, "new", path, NULL);
  g_auto (Run) unknown = regiectl (NULL, "new", "--template", "../cafe", "-", NULL);
  g_auto (Run) checked = regiectl (NULL, "check", path, NULL);
  g_auto (Run) told = regiectl (NULL, "info", path, NULL);
  g_auto (Run) list = regiectl (NULL, "templates", NULL);

  g_assert_cmpint (made.status, ==, 0);
  g_assert_cmpint (again.status, ==, 2);
  g_assert_cmpint (unknown.status, ==, 2);
  g_assert_cmpint (checked.status, ==, 0);
  g_assert_nonnull (strstr (told.out, "Corner Café"));
  g_assert_nonnull (strstr (list.out, "cafe"));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/helps", test_help);
  g_test_add_func ("/command/refuses-what-it-does-not-know", test_usage);
  g_test_add_func ("/command/check-tells-by-its-exit", test_check);
  g_test_add_func ("/command/convert-is-canonical", test_convert);
  g_test_add_func ("/command/convert-leaves-out-what-is-private", test_to_share);
  g_test_add_func ("/command/new-makes-a-clean-production", test_new);
  return g_test_run ();
}
