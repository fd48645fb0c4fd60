/* regiectl export, symbols and info: what is asked for is what comes out, and what makes no
 * sense is refused with a reason.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder, *cafe, *out;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->folder = g_dir_make_tmp ("regie-export-XXXXXX", NULL);
  desk->cafe =
    g_build_filename (g_getenv ("REGIE_RESOURCES"), "templates", "cafe.production", NULL);
  desk->out = g_build_filename (desk->folder, "sheet", NULL);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_remove (desk->out);
  g_assert_cmpint (g_rmdir (desk->folder), ==, 0);
  g_free (desk->folder);
  g_free (desk->cafe);
  g_free (desk->out);
}

static Run export(Desk *desk, const char *options)
{
  g_autofree char *line = g_strdup_printf ("export %s %s", options, desk->cafe);

  return regiectl_line (line);
}

static void
test_formats (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *options, *magic;
  } cases[] = {
    { "", "%PDF-1." },
    { "--format pdf", "%PDF-1." },
    { "--format PDF", "%PDF-1." },
    { "--format svg", "<?xml" },
    { "--format png --dpi 40", "\211PNG\r\n" },
    { "--sheet storyboard", "%PDF-1." },
    { "--sheet storyboard --format png --dpi 30 --rows 1 --columns 1", "\211PNG" },
    { "--paper A3 --landscape --scale 1:50", "%PDF-1." },
    { "--paper letter --landscape --mono --feet", "%PDF-1." },
    { "--scene 2 --portrait", "%PDF-1." },
    { "--no-legend", "%PDF-1." },
    { "--sheet storyboard --fields line,subtext --fitted --rows 3 --columns 2",
      "%PDF-1." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *options =
        g_strdup_printf ("%s -o %s", cases[i].options, desk->out);
      g_auto (Run) run = export(desk, options);
      g_autofree char *bytes = NULL;

      g_test_message ("%s: %s", cases[i].options, run.problems);
      g_assert_cmpint (run.status, ==, 0);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_true (g_file_get_contents (desk->out, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, cases[i].magic));
      g_remove (desk->out);
    }
}

static void
test_refuses (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *options, *reason;
  } cases[] = {
    { "--format gif", "“gif”" },
    { "--sheet poster", "“poster”" },
    { "--paper A9", "“A9”" },
    { "--scale 1:0", "“1:0”" },
    { "--scale big", "“big”" },
    { "--scale 1:nan", "“1:nan”" },
    { "--scale 1:2", "1:" },
    { "--scene 99", "99" },
    { "--scene -1", "-1" },
    { "--sheet storyboard --rows 5", "1 to 4" },
    { "--sheet storyboard --columns -1", "1 to 4" },
    { "--sheet storyboard --fields action,mood", "“mood”" },
    { "--format svg --page 99", "99" },
    { "--format png --dpi 1000000", "dots" },
    { "--format png --dpi 0.5", "dots" },
    { "--format png --dpi -3", "dots" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *options =
        g_strdup_printf ("%s -o %s", cases[i].options, desk->out);
      g_auto (Run) run = export(desk, options);

      g_test_message ("%s: %s", cases[i].options, run.problems);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_nonnull (strstr (run.problems, cases[i].reason));
      g_assert_false (g_file_test (desk->out, G_FILE_TEST_EXISTS));
    }
}

static void
test_wants_a_place (Desk *desk, gconstpointer data)
{
  g_auto (Run) run = export(desk, "--sheet plan");

  g_assert_cmpint (run.status, ==, 2);
  g_assert_nonnull (strstr (run.problems, "-o OUT"));
}

static void
test_name_tells_format (Desk *desk, gconstpointer data)
{
  g_autofree char *svg = g_strconcat (desk->out, ".svg", NULL);
  g_autofree char *odd = g_strconcat (desk->out, ".doc", NULL);
  g_autofree char *good_options = g_strdup_printf ("-o %s", svg);
  g_autofree char *odd_options = g_strdup_printf ("-o %s", odd);
  g_auto (Run) good = export(desk, good_options);
  g_auto (Run) refused = export(desk, odd_options);
  g_autofree char *text = NULL;

  g_assert_cmpint (good.status, ==, 0);
  g_assert_true (g_file_get_contents (svg, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<svg"));
  g_assert_cmpint (refused.status, ==, 2);
  g_assert_nonnull (strstr (refused.problems, "“doc”"));
  g_remove (svg);
}

/* A script that asks for one page of several is told there are more. */
static void
test_more_pages_are_told (Desk *desk, gconstpointer data)
{
  g_autofree char *options = g_strdup_printf ("--format svg -o %s", desk->out);
  g_autofree char *second = g_strdup_printf ("--format svg --page 2 -o %s", desk->out);
  g_auto (Run) first = export(desk, options);
  g_auto (Run) other = export(desk, second);

  g_assert_nonnull (strstr (first.problems, "--page"));
  g_assert_cmpint (other.status, ==, 0);
  g_assert_cmpstr (other.problems, ==, "");
}

static void
test_standard_output (Desk *desk, gconstpointer data)
{
  g_auto (Run) piped = export(desk, "--format svg -o -");

  g_assert_cmpint (piped.status, ==, 0);
  g_assert_true (g_str_has_prefix (piped.out, "<?xml"));
  g_assert_nonnull (strstr (piped.out, "</svg>"));
}

static void
test_standard_input (Desk *desk, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (Run) none = regiectl ("", "export", "--format", "svg", "-o", "-", "-", NULL);

  g_assert_cmpint (none.status, ==, 2);
  g_assert_nonnull (strstr (none.problems, ":1:1: "));
  g_assert_true (g_file_get_contents (desk->cafe, &text, NULL, NULL));
  {
    g_auto (Run) run = regiectl (text, "export", "--format", "svg", "-o", "-", "-", NULL);

    g_assert_cmpint (run.status, ==, 0);
    g_assert_nonnull (strstr (run.out, "</svg>"));
  }
}

/* With the date told, a build of the same document is the same file. */
static void
test_repeatable (Desk *desk, gconstpointer data)
{
  g_autofree char *options = g_strdup_printf ("-o %s", desk->out);
  g_autofree char *one = NULL, *other = NULL;
  gsize n, m;

  g_setenv ("SOURCE_DATE_EPOCH", "1767225600", TRUE);
  {
    g_auto (Run) first = export(desk, options);

    g_assert_true (g_file_get_contents (desk->out, &one, &n, NULL));
  }
  {
    g_auto (Run) second = export(desk, options);

    g_assert_true (g_file_get_contents (desk->out, &other, &m, NULL));
  }
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpmem (one, n, other, m);
}

static void
test_rehearsal (Desk *desk, gconstpointer data)
{
  g_autofree char *options =
    g_strdup_printf ("--sheet rehearsal --scene 1 --fps 1 --width 320 --role guest "
                     "--format webp --progress -o %s",
                     desk->out);
  g_auto (Run) run = export(desk, options);
  g_autofree char *bytes = NULL;
  gsize n;

  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_str_has_prefix (run.out, "1/"));
  g_assert_true (g_file_get_contents (desk->out, &bytes, &n, NULL));
  g_assert_cmpmem (bytes, 4, "RIFF", 4);
  g_assert_cmpmem (bytes + 8, 4, "WEBP", 4);
}

/* Names may be shared; ids are not. */
static void
test_role_by_id (Desk *desk, gconstpointer data)
{
  g_autofree char *known = g_strdup_printf ("--sheet role --role r1 -o %s", desk->out);
  g_autofree char *unknown = g_strdup_printf ("--sheet role --role r77 -o %s", desk->out);
  g_auto (Run) found = export(desk, known), lost = export(desk, unknown);

  g_assert_cmpint (found.status, ==, 0);
  g_assert_cmpint (lost.status, !=, 0);
}

static void
test_no_such_rehearsal (Desk *desk, gconstpointer data)
{
  static const char *const wrong[] = { "-o -",
                                       "-o x.pdf",
                                       "--format pdf -o x",
                                       "--fps 99 -o x.webp",
                                       "--width 8 -o x.webp",
                                       "--scene 77 -o x.webp",
                                       "" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *options = g_strdup_printf ("--sheet rehearsal %s", wrong[i]);
      g_auto (Run) run = export(desk, options);

      g_test_message ("%s: %s", wrong[i], run.problems);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_cmpstr (run.problems, !=, "");
    }
}

static void
test_bad_places (Desk *desk, gconstpointer data)
{
  static const char *places[] = { "/nowhere/sheet.pdf", "/", "/dev/full.pdf/x.pdf" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *options = g_strdup_printf ("--format pdf -o %s", places[i]);
      g_auto (Run) run = export(desk, options);

      g_test_message ("%s", run.problems);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_true (g_str_has_prefix (run.problems, places[i]));
    }
}

/* What nobody could write on is an error, not a clean exit. */
static void
test_full_output (Desk *desk, gconstpointer data)
{
  g_autofree char *line =
    g_strdup_printf ("\"$REGIECTL\" export --format svg -o - '%s' > /dev/full; "
                     "test $? = 2",
                     desk->cafe);
  const char *argv[] = { "sh", "-c", line, NULL };
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                               NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

static void
test_symbols (void)
{
  g_auto (Run) run = regiectl (NULL, "symbols", NULL);
  g_auto (GStrv) lines = g_strsplit (run.out, "\n", -1);
  const char *counter = strstr (run.out, " counter ");

  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpuint (g_strv_length (lines), >, 100);
  g_assert_nonnull (counter);
  g_assert_nonnull (strstr (counter, "2.40 × 0.70 m  Counter"));
}

static void
test_user_symbols (Desk *desk, gconstpointer data)
{
  g_autofree char *folder =
    g_build_filename (desk->folder, "regie", "symbols", "mine", NULL);
  g_autofree char *path = g_build_filename (folder, "broken.svg", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s/regie'", desk->folder);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "<svg", -1, NULL));
  g_setenv ("XDG_DATA_HOME", desk->folder, TRUE);
  {
    g_auto (Run) run = regiectl (NULL, "symbols", NULL);

    g_assert_cmpint (run.status, ==, 1);
    g_assert_nonnull (strstr (run.problems, "broken.svg"));
    g_assert_nonnull (strstr (run.out, " counter "));
  }
  g_unsetenv ("XDG_DATA_HOME");
  g_assert_cmpint (system (remove), ==, 0);
}

static void
test_info (void)
{
  const char *text =
    "<production xmlns='urn:regie:production:1' title='Desk' site='Hall'>"
    "<explication><value-proposition sentence='Known by name.'/>"
    "</explication><setting name='Room' width='4' depth='3.5'>"
    "<element/><element><judgement verdict='supports'/></element>"
    "<element><judgement verdict='works-against'/></element></setting>"
    "<scene title='Morning'><element/></scene></production>";
  static const char *wanted[] = {
    "Title: Desk\n",
    "Site: Hall\n",
    "Value proposition: Known by name.\n",
    "Setting: Room, 4.00 × 3.50 m\n",
    "Scene 1: Morning\n",
    "Elements: 1 supports, 0 neutral, 1 works against, 2 not judged yet\n",
  };
  g_auto (Run) run = regiectl (text, "info", "-", NULL);

  g_assert_cmpint (run.status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!strstr (run.out, wanted[i]))
      g_error ("“%s” is not in: %s", wanted[i], run.out);
  g_assert_null (strstr (run.out, "Author"));
}

static void
test_every_template (void)
{
  g_auto (Run) list = regiectl (NULL, "templates", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (list.out), "\n", -1);

  g_assert_cmpint (list.status, ==, 0);
  g_assert_cmpuint (g_strv_length (lines), >=, 7);
  for (char **line = lines; *line; line++)
    {
      g_autofree char *name = g_strndup (*line, strcspn (*line, " "));
      g_auto (Run) made = regiectl (NULL, "new", "-t", name, "-", NULL);
      g_auto (Run) checked = regiectl (made.out, "check", "-", NULL);

      g_test_message ("%s", name);
      g_assert_cmpint (made.status, ==, 0);
      g_assert_cmpint (checked.status, ==, 0);
      g_assert_cmpstr (checked.out, ==, "");
    }
}

static void
test_wrong_calls (void)
{
  static const char *lines[] = {
    "",
    "export",
    "export a b -o c",
    "info",
    "info a b",
    "templates x",
    "schema x",
    "symbols --all",
    "convert a",
    "new",
    "new a b",
    "check",
    "new --template",
    "export --scene x a -o b",
    "--frobnicate",
    "Check a",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) run = *lines[i] ? regiectl_line (lines[i]) : regiectl (NULL, NULL);

      g_test_message ("regiectl %s", lines[i]);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_cmpstr (run.problems, !=, "");
    }
}

static void
test_version (void)
{
  g_auto (Run) run = regiectl (NULL, "--version", NULL);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_str_has_prefix (run.out, "regiectl "));
}

/* A file whose name begins with a dash is named after "--". */
static void
test_separator (void)
{
  g_auto (Run) run = regiectl (NULL, "check", "--", "--nowhere", NULL);

  g_assert_cmpint (run.status, ==, 2);
  g_assert_true (g_str_has_prefix (run.problems, "--nowhere"));
}

#define CLAIM(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/export/every-format-and-paper", test_formats);
  CLAIM ("/export/refuses-and-writes-nothing", test_refuses);
  CLAIM ("/export/wants-a-place", test_wants_a_place);
  CLAIM ("/export/name-tells-the-format", test_name_tells_format);
  CLAIM ("/export/tells-of-more-pages", test_more_pages_are_told);
  CLAIM ("/export/to-standard-output", test_standard_output);
  CLAIM ("/export/from-standard-input", test_standard_input);
  CLAIM ("/export/same-date-same-file", test_repeatable);
  CLAIM ("/export/names-the-place-that-cannot-be-written", test_bad_places);
  CLAIM ("/export/plays-a-rehearsal", test_rehearsal);
  CLAIM ("/export/role-by-id", test_role_by_id);
  CLAIM ("/export/refuses-a-rehearsal-that-makes-no-sense", test_no_such_rehearsal);
  CLAIM ("/export/full-output-is-an-error", test_full_output);
  g_test_add_func ("/symbols/listed-with-true-sizes", test_symbols);
  CLAIM ("/symbols/broken-one-is-named-and-skipped", test_user_symbols);
  g_test_add_func ("/info/tells-what-is-inside", test_info);
  g_test_add_func ("/templates/each-makes-a-clean-production", test_every_template);
  g_test_add_func ("/command/wrong-calls-end-with-2", test_wrong_calls);
  g_test_add_func ("/command/tells-its-version", test_version);
  g_test_add_func ("/command/dashes-end-the-options", test_separator);
  return g_test_run ();
}
