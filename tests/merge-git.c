/* regiectl diff and merge from outside, and as what git compares and merges with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "command-fixture.h"
#include "merge-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder, *base, *mine, *theirs, *out;
  char *cafe; /* the text of the base */
} Desk;

static char *
text_of (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
put_text (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_auto (Run) made = { NULL, NULL, -1 };

  desk->folder = g_dir_make_tmp ("regie-merge-XXXXXX", NULL);
  desk->base = g_build_filename (desk->folder, "base.production", NULL);
  desk->mine = g_build_filename (desk->folder, "mine.production", NULL);
  desk->theirs = g_build_filename (desk->folder, "theirs.production", NULL);
  desk->out = g_build_filename (desk->folder, "café.production", NULL);
  made = regiectl (NULL, "new", "--template", "cafe", desk->base, NULL);
  g_assert_cmpint (made.status, ==, 0);
  desk->cafe = text_of (desk->base);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  const char *command[] = { "rm", "-rf", desk->folder, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                NULL, NULL, NULL);
  g_free (desk->folder);
  g_free (desk->base);
  g_free (desk->mine);
  g_free (desk->theirs);
  g_free (desk->out);
  g_free (desk->cafe);
}

/* Writes the café with one text of it replaced by another. */
static void
put_changed (Desk *desk, const char *path, const char *what, const char *by)
{
  g_autoptr (GString) text = g_string_new (desk->cafe);

  g_assert_cmpuint (g_string_replace (text, what, by, 1), ==, 1);
  put_text (path, text->str);
}

static const struct
{
  const char *what, *by, *line;
} lines[] = {
  { "x=\"7.65\" y=\"5\"", "x=\"7.85\" y=\"5\"",
    "Café and corner pavement, Counter: Across 7.65 m → 7.85 m\n" },
  { "<promise id=\"p1\"", "<promise id=\"p90\" name=\"Warm\"/><promise id=\"p1\"",
    "Warm: added\n" },
  { "title=\"Morning at", "title=\"Evening at",
    "Morning at the Corner Café: Title “Morning at the Corner Café” → “Evening at the Corner "
    "Café”\n" },
  { "<beat id=\"b2\" title=\"Two steps inside\"", "<beat id=\"b2\" title=\"Inside\"",
    "Scene 1 · Arrival, 1.2 Two steps inside: Title “Two steps inside” → “Inside”\n" },
  { "sentence=\"Five unhurried", "sentence=\"Six unhurried",
    "Value proposition: “Five unhurried minutes with someone who knows your name.” → “Six "
    "unhurried minutes with someone who knows your name.”\n" },
  { "2.5,0.7 2.5,3 0.7,3", "2.5,0.7 2.5,2 0.7,2",
    "Café and corner pavement, Wall 2: Points changed\n" },
};

static void
test_diff (Desk *desk, gconstpointer data)
{
  g_auto (Run) same = regiectl (NULL, "diff", desk->base, desk->base, NULL);
  g_auto (Run) absent = regiectl (NULL, "diff", desk->base, "/nowhere", NULL);
  g_auto (Run) three = regiectl (NULL, "diff", desk->base, desk->base, desk->base, NULL);

  g_assert_cmpint (same.status, ==, 0);
  g_assert_cmpstr (same.out, ==, "");
  g_assert_cmpint (absent.status, ==, 2);
  g_assert_cmpint (three.status, ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) run = { NULL, NULL, -1 };

      put_changed (desk, desk->mine, lines[i].what, lines[i].by);
      run = regiectl (NULL, "diff", desk->base, desk->mine, NULL);
      g_assert_cmpint (run.status, ==, 1);
      g_assert_cmpstr (run.out, ==, lines[i].line);
    }
}

static void
test_paths (Desk *desk, gconstpointer data)
{
  g_auto (Run) run = { NULL, NULL, -1 };

  put_changed (desk, desk->mine, "x=\"7.65\" y=\"5\"", "x=\"7.85\" y=\"5\"");
  run = regiectl (NULL, "diff", "--paths", desk->base, desk->mine, NULL);
  g_assert_true (
    g_str_has_prefix (run.out, "/production/setting[s1]/element[e20]/@x\tCafé"));
}

static void
test_merge (Desk *desk, gconstpointer data)
{
  g_auto (Run) run = { NULL, NULL, -1 }, checked = { NULL, NULL, -1 };
  g_autofree char *merged = NULL;

  put_changed (desk, desk->mine, "x=\"7.65\" y=\"5\"", "x=\"7.85\" y=\"5\"");
  put_changed (desk, desk->theirs, "x=\"7.65\" y=\"5\"", "x=\"7.65\" y=\"5.5\"");
  run =
    regiectl (NULL, "merge", desk->base, desk->mine, desk->theirs, "-o", desk->out, NULL);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.problems, ==, "");
  merged = text_of (desk->out);
  g_assert_nonnull (strstr (merged, "x=\"7.85\" y=\"5.5\""));
  checked = regiectl (NULL, "check", desk->out, NULL);
  g_assert_cmpint (checked.status, ==, 0);
}

/* Told on standard error, marked in the file, named by check, and taken out again. */
static void
test_conflict (Desk *desk, gconstpointer data)
{
  g_auto (Run) run = { NULL, NULL, -1 }, checked = { NULL, NULL, -1 };
  g_auto (Run) settled = { NULL, NULL, -1 };
  g_autofree char *mine = NULL;

  put_changed (desk, desk->mine, "x=\"7.65\" y=\"5\"", "x=\"7.85\" y=\"5\"");
  put_changed (desk, desk->theirs, "x=\"7.65\" y=\"5\"", "x=\"7.95\" y=\"5\"");
  mine = text_of (desk->mine);
  run =
    regiectl (NULL, "merge", desk->base, desk->mine, desk->theirs, "-o", desk->out, NULL);
  g_assert_cmpint (run.status, ==, 1);
  g_assert_cmpstr (
    run.problems, ==,
    "Café and corner pavement, Counter: Across is 7.85 m in mine and 7.95 m in "
    "theirs. Mine is taken.\n");
  checked = regiectl (NULL, "check", desk->out, NULL);
  g_assert_cmpint (checked.status, ==, 1);
  g_assert_nonnull (strstr (checked.out, "disagree here"));
  settled = regiectl (NULL, "convert", "--settled", desk->out, "-", NULL);
  g_assert_cmpstr (settled.out, ==, mine);
  g_assert_cmpint (settled.status, ==, 0);
}

static void
test_trouble (Desk *desk, gconstpointer data)
{
  g_auto (Run) broken = { NULL, NULL, -1 }, absent = { NULL, NULL, -1 };
  g_autofree char *after = NULL;

  put_text (desk->mine, "<<<<<<< mine\n");
  put_text (desk->out, "untouched");
  broken =
    regiectl (NULL, "merge", desk->base, desk->mine, desk->base, "-o", desk->out, NULL);
  absent =
    regiectl (NULL, "merge", desk->base, desk->base, "/nowhere", "-o", desk->out, NULL);
  after = text_of (desk->out);
  g_assert_cmpint (broken.status, ==, 2);
  g_assert_cmpint (absent.status, ==, 2);
  g_assert_cmpstr (after, ==, "untouched");
}

/* With git */

static Run
git (Desk *desk, const char *line)
{
  static const char *const who[] = { "git", "-c", "user.name=A", "-c", "user.email=a@b",
                                     "-C" };
  g_auto (GStrv) split = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (who); i++)
    g_ptr_array_add (words, (gpointer) who[i]);
  g_ptr_array_add (words, desk->folder);
  g_assert_true (g_shell_parse_argv (line, NULL, &split, NULL));
  for (char **word = split; *word; word++)
    g_ptr_array_add (words, *word);
  g_ptr_array_add (words, NULL);
  return regiectl_run (NULL, words);
}

static void
git_ok (Desk *desk, const char *line)
{
  g_auto (Run) run = git (desk, line);

  if (run.status != 0)
    g_test_message ("git %s: %s%s", line, run.out, run.problems);
  g_assert_cmpint (run.status, ==, 0);
}

/* A repository with the café in it, and a branch on which they have changed it. */
static gboolean
begin_repository (Desk *desk, const char *what, const char *by)
{
  g_autofree char *git_path = g_find_program_in_path ("git");
  g_autofree char *driver =
    g_strdup_printf ("config merge.regie.driver '\"%s\" merge %%O %%A %%B -o %%A'",
                     g_getenv ("REGIECTL"));
  g_autofree char *differ =
    g_strdup_printf ("config diff.regie.command '\"%s\" diff'", g_getenv ("REGIECTL"));
  g_autofree char *attributes = g_build_filename (desk->folder, ".gitattributes", NULL);

  if (!git_path)
    {
      g_test_skip ("git is not installed");
      return FALSE;
    }
  git_ok (desk, "init -q -b main");
  git_ok (desk, driver);
  git_ok (desk, differ);
  put_text (attributes, "*.production diff=regie merge=regie\n");
  put_text (desk->out, desk->cafe);
  git_ok (desk, "add .gitattributes café.production");
  git_ok (desk, "commit -qm base");
  git_ok (desk, "checkout -qb theirs");
  put_changed (desk, desk->out, what, by);
  git_ok (desk, "commit -qam theirs");
  git_ok (desk, "checkout -q main");
  return TRUE;
}

/* Lines that stand side by side, which git alone would not put together. */
static void
test_git_merges (Desk *desk, gconstpointer data)
{
  g_autofree char *merged = NULL;
  g_auto (Run) checked = { NULL, NULL, -1 };

  if (!begin_repository (desk, "x=\"7.65\" y=\"5\"", "x=\"7.65\" y=\"5.5\""))
    return;
  put_changed (desk, desk->out, "x=\"7.65\" y=\"5\"", "x=\"7.85\" y=\"5\"");
  git_ok (desk, "commit -qam mine");
  git_ok (desk, "merge -q --no-edit theirs");
  merged = text_of (desk->out);
  g_assert_nonnull (strstr (merged, "x=\"7.85\" y=\"5.5\""));
  checked = regiectl (NULL, "check", desk->out, NULL);
  g_assert_cmpint (checked.status, ==, 0);
}

static void
test_git_conflict (Desk *desk, gconstpointer data)
{
  g_autofree char *merged = NULL;
  g_auto (Run) run = { NULL, NULL, -1 }, listed = { NULL, NULL, -1 };
  g_auto (Run) checked = { NULL, NULL, -1 };

  if (!begin_repository (desk, "title=\"Morning at", "title=\"Noon at"))
    return;
  put_changed (desk, desk->out, "title=\"Morning at", "title=\"Evening at");
  git_ok (desk, "commit -qam mine");
  run = git (desk, "merge --no-edit theirs");
  g_assert_cmpint (run.status, ==, 1);
  listed = git (desk, "diff --name-only --diff-filter=U");
  g_assert_nonnull (strstr (listed.out, ".production"));
  merged = text_of (desk->out);
  g_assert_nonnull (strstr (merged, "title=\"Evening at"));
  g_assert_nonnull (strstr (merged, "Noon at the Corner Café"));
  checked = regiectl (NULL, "check", desk->out, NULL);
  g_assert_cmpint (checked.status, ==, 1);
}

/* Both make the file: git has no common version then. */
static void
test_git_both_add (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "new.production", NULL);
  g_autofree char *merged = NULL;

  if (!begin_repository (desk, "title=\"Morning at", "title=\"Noon at"))
    return;
  git_ok (desk, "checkout -q theirs");
  put_text (path, "<production xmlns='urn:regie:production:1' site='Here'/>");
  git_ok (desk, "add new.production");
  git_ok (desk, "commit -qm new");
  git_ok (desk, "checkout -q main");
  put_text (path, "<production xmlns='urn:regie:production:1' author='Somebody'/>");
  git_ok (desk, "add new.production");
  git_ok (desk, "commit -qm new");
  git_ok (desk, "merge -q --no-edit theirs");
  merged = text_of (path);
  g_assert_nonnull (strstr (merged, "site=\"Here\" author=\"Somebody\""));
}

static void
test_git_diff (Desk *desk, gconstpointer data)
{
  g_auto (Run) run = { NULL, NULL, -1 }, whole = { NULL, NULL, -1 };

  if (!begin_repository (desk, "x=\"7.65\" y=\"5\"", "x=\"7.65\" y=\"5.5\""))
    return;
  run = git (desk, "diff main theirs");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (
    run.out, ==,
    "café.production\nCafé and corner pavement, Counter: Down 5 m → 5.5 m\n");
  git_ok (desk, "rm -q café.production");
  whole = git (desk, "diff --cached");
  g_assert_cmpint (whole.status, ==, 0);
  g_assert_nonnull (strstr (whole.out, "removed\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Whoever runs the tests may sign commits, or have a driver of their own. */
  g_setenv ("GIT_CONFIG_GLOBAL", "/dev/null", TRUE);
  g_setenv ("GIT_CONFIG_NOSYSTEM", "1", TRUE);
#define CLAIM(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)
  CLAIM ("/diff/tells-each-difference-in-a-line", test_diff);
  CLAIM ("/diff/tells-where-in-the-file", test_paths);
  CLAIM ("/merge/two-sides-of-one-element", test_merge);
  CLAIM ("/merge/conflict-is-told-marked-and-settled", test_conflict);
  CLAIM ("/merge/trouble-changes-nothing", test_trouble);
  CLAIM ("/git/merges-what-stands-side-by-side", test_git_merges);
  CLAIM ("/git/conflict-leaves-a-production", test_git_conflict);
  CLAIM ("/git/both-add-the-file", test_git_both_add);
  CLAIM ("/git/diff-tells-it", test_git_diff);
  return g_test_run ();
}
