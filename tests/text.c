/* Text that enters a document is text a reader accepts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/text.h"
#include "app/base/texts.h"

#include <string.h>

static const struct
{
  const char *given;
  const char *clean;
} cases[] = {
  { "", "" },
  { "Café\ttwo\nlines\r", "Café\ttwo\nlines\r" },
  { "a\001b\010c\013d\014e\016f\037g", "abcdefg" },
  { "del\177stays", "del\177stays" },
  { "\357\277\276x\357\277\277", "x" },
  { "\355\240\200", "\357\277\275\357\277\275\357\277\275" },
  { "caf\351!", "caf\357\277\275!" },
  { "\300\200", "\357\277\275\357\277\275" },
  { "😀 \364\217\277\275", "😀 \364\217\277\275" },
  { "cut \342\202", "cut \357\277\275\357\277\275" },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = regie_text_clean (cases[i].given, -1);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_null (regie_text_find_refused (clean, -1));
    }
}

static void
test_nothing_is_nothing (void)
{
  g_assert_null (regie_text_clean (NULL, -1));
}

static void
test_zero_byte (void)
{
  g_autofree char *clean = regie_text_clean ("a\0b", 3);

  g_assert_cmpstr (clean, ==, "ab");
}

static void
test_finds_the_first (void)
{
  const char *text = "fine\002\003";

  g_assert_true (regie_text_find_refused (text, -1) == text + 4);
}

/* Part by part as if it were done at once. */
static void
test_folds (void)
{
  static const char *const texts[] = {
    "",
    "plain",
    "Known BY Name",
    "Töö ja ÕÖÄÜ",
    "e\314\201t\303\251 CAFÉ",
    "Straße ẞ ſ",
    "ΣΊΣΥΦΟΣ ᾳ",
    "ﬁne ① ½ Å",
    "각 漢字 かな",
    "שָׁלוֹם العربيّة",
    "q\314\207\314\243 q\314\243\314\207",
    "İstanbul ısı",
    "🧑‍🍳 x 👨‍👩‍👧",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *apart = g_utf8_normalize (texts[i], -1, G_NORMALIZE_ALL);
      g_autofree char *at_once = g_utf8_casefold (apart, -1);
      g_autofree char *folded = regie_text_fold (texts[i]);

      g_assert_cmpstr (folded, ==, at_once);
    }
}

static void
test_folds_what_it_can (void)
{
  g_autofree char *folded = regie_text_fold ("A\377B");

  g_assert_cmpstr (folded, ==, "ab");
}

/* Short and long in turn, over several blocks. */
static char *
add_numbered (RegieTexts *texts, unsigned number)
{
  g_autofree char *text = g_strnfill (number % 40 == 39 ? 5000 : number % 40, 'x');

  return regie_texts_add (texts, text, strlen (text));
}

static void
check_numbered (const char *text, unsigned number)
{
  gsize length = number % 40 == 39 ? 5000 : number % 40;

  g_assert_cmpuint (strlen (text), ==, length);
  g_assert_cmpuint (strspn (text, "x"), ==, length);
}

static void
test_kept_texts_outlive_the_keeping (void)
{
  RegieTexts texts = { 0 };
  char *kept[2000];

  for (unsigned i = 0; i < G_N_ELEMENTS (kept); i++)
    kept[i] = add_numbered (&texts, i);
  for (unsigned i = 0; i < G_N_ELEMENTS (kept); i += 2)
    regie_text_drop (kept[i]);
  regie_texts_end (&texts);
  for (unsigned i = 1; i < G_N_ELEMENTS (kept); i += 2)
    {
      check_numbered (kept[i], i);
      regie_text_drop (kept[i]);
    }
}

/* More words than are remembered, each asked for in between others. */
static void
test_words_are_shared (void)
{
  RegieTexts texts = { 0 };
  char *first[200], *second[200], *chair;

  for (unsigned i = 0; i < 400; i++)
    {
      g_autofree char *word = g_strdup_printf ("%u chairs", i % 200);

      (i < 200 ? first : second)[i % 200] =
        regie_texts_word (&texts, word, strlen (word));
    }
  chair = regie_texts_word (&texts, "chairs", 5);
  g_assert_cmpstr (chair, ==, "chair");
  g_ref_string_release (chair);
  regie_texts_end (&texts);
  for (unsigned i = 0; i < 200; i++)
    {
      g_assert_true (first[i] == second[i]);
      g_assert_cmpint (atoi (first[i]), ==, (int) i);
      g_ref_string_release (first[i]);
      g_ref_string_release (second[i]);
    }
}

static void
test_drops_what_malloc_gave (void)
{
  regie_text_drop (NULL);
  for (gsize length = 0; length < 64; length++)
    regie_text_drop (g_strnfill (length, 'x'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/leaves-out-what-xml-refuses", test_clean);
  g_test_add_func ("/text/nothing-is-nothing", test_nothing_is_nothing);
  g_test_add_func ("/text/leaves-out-a-zero-byte", test_zero_byte);
  g_test_add_func ("/text/folds-as-a-whole", test_folds);
  g_test_add_func ("/text/folds-what-it-can", test_folds_what_it_can);
  g_test_add_func ("/text/finds-the-first-refused", test_finds_the_first);
  g_test_add_func ("/texts/outlive-the-keeping", test_kept_texts_outlive_the_keeping);
  g_test_add_func ("/texts/words-are-shared", test_words_are_shared);
  g_test_add_func ("/texts/drops-what-malloc-gave", test_drops_what_malloc_gave);
  return g_test_run ();
}
