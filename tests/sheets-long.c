/* Claims about long texts on paper: they go on over pages, and nothing of them is lost.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/element.h"
#include "paper-fixture.h"
#include "play-fixture.h"

#define LETTERS 100000

/* Words that can each be told from all others. */
static char *
long_text (const char *word)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; text->len < LETTERS; i++)
    g_string_append_printf (text, "%s%s%05d", i ? " " : "", word, i);
  return g_string_free (text, FALSE);
}

static void
assert_whole (const char *paper, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const char *at = paper;

  for (int i = 0; paper && words[i]; i++)
    {
      at = strstr (at, words[i]);
      if (!at)
        g_error ("“%s” is not on paper, or not in its place", words[i]);
    }
}

static RegieRecord *
explication (Cafe *cafe)
{
  return REGIE_RECORD (cafe->production->explication);
}

static RegieRecord *
act (Cafe *cafe)
{
  RegieRecord *who = regie_list_at (cafe->production->roles, 0);

  return REGIE_RECORD (regie_beat_need_act (cafe->beats[0], who->id));
}

static RegieRecord *
judgement (Cafe *cafe)
{
  RegieElement *mirror =
    cafe_add (cafe->scene, g_object_new (REGIE_TYPE_ELEMENT, "label", "Mirror", NULL));

  regie_element_judge (mirror, REGIE_VERDICT_WORKS_AGAINST);
  return REGIE_RECORD (mirror->judgement);
}

static RegieRecord *
beat (Cafe *cafe)
{
  return REGIE_RECORD (cafe->beats[0]);
}

static RegieRecord *
role (Cafe *cafe)
{
  return regie_list_at (cafe->production->roles, 0);
}

static RegieRecord *
dilemma (Cafe *cafe)
{
  return cafe_add (role (cafe), g_object_new (REGIE_TYPE_DILEMMA, NULL));
}

static RegieRecord *
scene (Cafe *cafe)
{
  return REGIE_RECORD (cafe->scene);
}

typedef struct
{
  const char *name;
  RegieRecord *(*record) (Cafe *cafe);
  const char *field;
  RegieSheetKind kind;
} Case;

static const Case cases[] = {
  { "explication", explication, "why", REGIE_SHEET_EXPLICATION },
  { "line", act, "line", REGIE_SHEET_ROLE },
  { "what is to be seen", beat, "evidence", REGIE_SHEET_ROLE },
  { "dilemma", dilemma, "response", REGIE_SHEET_ROLE },
  { "card", role, "backstory", REGIE_SHEET_BOOKLET },
  { "event", scene, "event", REGIE_SHEET_BOOK },
  { "why", judgement, "why", REGIE_SHEET_PLAN },
};

static void
test_nothing_is_lost (Cafe *cafe, gconstpointer data)
{
  const Case *tried = data;
  RegieSheetOptions options = regie_sheet_options ();
  g_autofree char *text = long_text ("word"), *paper = NULL;

  g_object_set (tried->record (cafe), tried->field, text, NULL);
  paper = paper_words (cafe->production, tried->kind, &options);
  assert_whole (paper, text);
}

/* What a reader of PDF makes of them differs: that they are laid out, over pages, is the
 * claim. One paragraph without a blank takes a naive setter time quadratic in its length. */
static void
test_any_script (Cafe *cafe, gconstpointer data)
{
  static const char *const scripts[] = {
    "السلام عليكم ", "שלום עולם ", "日本語の文章", "👩‍🍳☕🥐", "x", "a\n"
  };
  const Case *tried = data;
  RegieRecord *record = tried->record (cafe);

  for (size_t i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      RegieSheetOptions options = regie_sheet_options ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (RegieSheets) sheets = NULL;

      while (text->len < LETTERS / 6)
        g_string_append (text, scripts[i]);
      g_object_set (record, tried->field, text->str, NULL);
      sheets = regie_sheets_new (cafe->production, tried->kind, &options, NULL);
      g_test_message ("%s: %u pages", scripts[i], regie_sheets_n_pages (sheets));
      g_assert_cmpuint (regie_sheets_n_pages (sheets), >, 1);
    }
}

/* Lines so short that many characters are tall. */
static void
test_lines_stay_on_the_page (Cafe *cafe, gconstpointer data)
{
  const Case *tried = data;
  RegieSheetOptions options = regie_sheet_options ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *paper = NULL;

  for (int i = 0; i < 400; i++)
    g_string_append_printf (text, "row%03d\n", i);
  g_object_set (tried->record (cafe), tried->field, text->str, NULL);
  paper = paper_words (cafe->production, tried->kind, &options);
  g_strdelimit (text->str, "\n", ' ');
  assert_whole (paper, g_strchomp (text->str));
}

static void
add_case (const char *claim, const Case *tried, void (*test) (Cafe *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/sheets-long/%s/%s", claim, tried->name);

  g_test_add (path, Cafe, tried, cafe_setup, test, cafe_teardown);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_case ("nothing-is-lost", &cases[i], test_nothing_is_lost);
      add_case ("lines-stay-on-the-page", &cases[i], test_lines_stay_on_the_page);
      add_case ("any-script", &cases[i], test_any_script);
    }
  return g_test_run ();
}
