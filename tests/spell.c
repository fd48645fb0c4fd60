/* Claims about spelling.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "spell-fixture.h"

#include "ui/application.h"
#include "ui/dictionary.h"
#include "ui/words.h"

/* Words */

static void
test_words (void)
{
  static const struct
  {
    const char *text, *words;
  } cases[] = {
    { "", "" },
    { " — …", "" },
    { "don't don’t", "don't|don’t" },
    { "rock’n’roll ‘quoted’ 'so'", "rock’n’roll|quoted|so" },
    { "well-known. Café, õhtu!", "well|known|Café|õhtu" },
    { "the guests’ coats", "the|guests|coats" },
    { "3rd NASA K.", "3rd!|NASA!|K!" },
    { "a@b.ee regie.app e.g. x_y", "a@b.ee!|regie.app!|e.g!|x_y!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);
      RegieWords words;

      regie_words_init (&words, cases[i].text);
      while (regie_words_next (&words))
        g_string_append_printf (found, "%s%.*s%s", found->len > 0 ? "|" : "",
                                words.length, words.word,
                                regie_word_is_prose (words.word, words.length) ? ""
                                                                               : "!");
      regie_words_clear (&words);
      g_assert_cmpstr (found->str, ==, cases[i].words);
    }
}

/* What is underlined */

static void
test_wrong_words_are_underlined (Desk *desk, gconstpointer data)
{
  GtkTextView *view =
    show_field (desk, "title", "the gueest is greeeted, don’t NASA 3rd");

  wait_for_marked (view, "the [gueest] is [greeeted], don’t NASA 3rd");
}

static void
test_names_of_the_production_are_right (Desk *desk, gconstpointer data)
{
  RegieRecord *role = regie_list_at (desk->cafe.reading->production->roles, 0);
  GtkTextView *view = show_field (desk, "title", "the Zorblax is Zorblax’s gueest");

  wait_for_marked (view, "the [Zorblax] is [Zorblax’s] [gueest]");
  regie_record_set_text (role, "name", "Old Zorblax");
  wait_for_marked (view, "the Zorblax is Zorblax’s [gueest]");
}

static void
test_the_word_being_typed_is_spared (Desk *desk, gconstpointer data)
{
  GtkTextView *view = show_field (desk, "title", "gueest is ");

  gtk_widget_grab_focus (GTK_WIDGET (view));
  wait_for_marked (view, "[gueest] is ");
  put_cursor (view, 10);
  for (const char *at = "naame"; *at; at++)
    {
      char letter[] = { *at, '\0' };

      type (view, letter);
      settle ();
    }
  assert_marked (view, "[gueest] is naame");
  type (view, " ");
  wait_for_marked (view, "[gueest] is [naame] ");
}

static void
test_a_word_left_is_looked_at (Desk *desk, gconstpointer data)
{
  GtkTextView *view = show_field (desk, "title", "the ");
  GtkTextView *other = show_field (desk, "site", "");

  gtk_widget_grab_focus (GTK_WIDGET (view));
  put_cursor (view, 4);
  wait_for_marked (view, "the ");
  type (view, "gueest");
  type (other, "gueest");
  wait_for_marked (other, "[gueest]");
  assert_marked (view, "the gueest");
  put_cursor (view, 0);
  wait_for_marked (view, "the [gueest]");
  put_cursor (view, 10);
  type (view, "t");
  settle ();
  assert_marked (view, "the gueestt");
  gtk_widget_grab_focus (GTK_WIDGET (other));
  wait_for_marked (view, "the [gueestt]");
}

/* An underline taken away by hand stays away where nothing is typed. */
static void
test_only_around_what_is_typed (Desk *desk, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("the ");
  g_autoptr (GString) marked = g_string_new ("the [naame] ");
  GtkTextView *view;
  GtkTextIter start, end;

  for (int i = 0; i < 200; i++)
    g_string_append (text, "guest ");
  g_string_append (marked, text->str + 4);
  g_string_append (text, "gueest");
  g_string_append (marked, "gueest");
  view = show_field (desk, "title", text->str);
  g_string_insert_c (text, text->len - 6, '[');
  g_string_append_c (text, ']');
  wait_for_marked (view, text->str);
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);
  gtk_text_buffer_remove_all_tags (gtk_text_view_get_buffer (view), &start, &end);
  put_cursor (view, 4);
  type (view, "naame ");
  wait_for_marked (view, marked->str);
  settle ();
  assert_marked (view, marked->str);
}

static void
test_a_long_text_is_looked_at_to_its_end (Desk *desk, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) marked = g_string_new (NULL);
  GtkTextView *view;

  for (int i = 0; i < 60; i++)
    {
      g_string_append (text, "the naame’s naame-is “gueest” by name\n");
      g_string_append (marked, "the [naame’s] [naame]-is “[gueest]” by name\n");
    }
  view = show_field (desk, "title", "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text->str, -1);
  wait_for_marked (view, marked->str);
}

/* The text so many times over, with spaces between. */
static char *
repeat (const char *text, int times)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  for (int i = 0; i < times; i++)
    g_string_append_printf (whole, "%s ", text);
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

static void
note_tag (GtkTextBuffer *buffer,
          GtkTextTag *tag,
          GtkTextIter *start,
          GtkTextIter *end,
          int *tags)
{
  ++*tags;
}

/* Each round of the main loop may lay out the paragraph anew. */
static void
test_a_paragraph_is_underlined_at_once (Desk *desk, gconstpointer data)
{
  g_autofree char *text = repeat ("the gueest is", 300);
  GtkTextView *view = show_field (desk, "title", "");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  int tags = 0;

  settle ();
  g_signal_connect (buffer, "apply-tag", G_CALLBACK (note_tag), &tags);
  gtk_text_buffer_set_text (buffer, text, -1);
  while (tags == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (tags, ==, 300);
}

/* What is written is looked at, but not the mass before it. */
static void
test_a_paragraph_may_be_too_long (Desk *desk, gconstpointer data)
{
  g_autofree char *text = repeat ("the gueest is", 500);
  g_autofree char *marked = g_strconcat ("[naame] ", text, NULL);
  GtkTextView *view = show_field (desk, "title", text);

  wait_for_marked (show_field (desk, "site", "gueest"), "[gueest]");
  assert_marked (view, text);
  put_cursor (view, 0);
  type (view, "naame ");
  wait_for_marked (view, marked);
}

/* The menu */

static void
assert_offered (GtkTextView *view, const char *word)
{
  GMenuModel *menu = gtk_text_view_get_extra_menu (view);
  g_autoptr (GMenuModel) words = NULL;
  g_autofree char *label = NULL, *action = NULL;

  g_assert_nonnull (menu);
  words = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (words), <=, 5);
  g_menu_model_get_item_attribute (words, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_menu_model_get_item_attribute (words, 0, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  g_assert_cmpstr (label, ==, word);
  g_assert_cmpstr (action, ==, "spell.replace");
}

static void
test_a_suggestion_is_one_step (Desk *desk, gconstpointer data)
{
  GtkTextView *view = show_field (desk, "title", "the gueest is");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  RegieJournal *journal = journal_of (&desk->cafe);

  wait_for_marked (view, "the [gueest] is");
  put_cursor (view, 12);
  press (GTK_WIDGET (view), GDK_KEY_Menu, 0);
  g_assert_null (gtk_text_view_get_extra_menu (view));
  put_cursor (view, 6);
  press (GTK_WIDGET (view), GDK_KEY_F10, GDK_SHIFT_MASK);
  assert_offered (view, "guest");
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (view), "spell.replace", "s", "guest"));
  wait_for_marked (view, "the guest is");
  gtk_text_buffer_undo (buffer);
  wait_for_marked (view, "the [gueest] is");
  gtk_text_buffer_redo (buffer);
  press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  g_assert_cmpstr (desk->cafe.reading->production->title, ==, "the guest is");
  regie_journal_undo (journal);
  g_assert_cmpstr (desk->cafe.reading->production->title, ==, "the gueest is");
}

static void
choose_for (GtkTextView *view, int offset, const char *action)
{
  put_cursor (view, offset);
  press (GTK_WIDGET (view), GDK_KEY_Menu, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), action, NULL));
}

static void
test_a_word_added_is_right_everywhere (Desk *desk, gconstpointer data)
{
  GtkTextView *view = show_field (desk, "title", "the gueest");
  GtkTextView *other = show_field (desk, "site", "gueest naame");
  g_autofree char *path = g_build_filename (desk->folder, "qaa.dic", NULL), *words = NULL;

  wait_for_marked (view, "the [gueest]");
  wait_for_marked (other, "[gueest] [naame]");
  choose_for (view, 6, "spell.add");
  wait_for_marked (view, "the gueest");
  wait_for_marked (other, "gueest [naame]");
  choose_for (other, 9, "spell.ignore");
  wait_for_marked (other, "gueest naame");
  g_assert_true (g_file_get_contents (path, &words, NULL, NULL));
  g_assert_nonnull (strstr (words, "gueest"));
  g_assert_null (strstr (words, "naame"));
}

/* On and off */

static void
test_switched_off_nothing_is_underlined (Desk *desk, gconstpointer data)
{
  g_autoptr (GSettings) settings = regie_settings_new ();
  GtkTextView *view = show_field (desk, "title", "the gueest");

  wait_for_marked (view, "the [gueest]");
  g_settings_set_boolean (settings, "check-spelling", FALSE);
  wait_for_marked (view, "the gueest");
  press (GTK_WIDGET (view), GDK_KEY_Menu, 0);
  g_assert_null (gtk_text_view_get_extra_menu (view));
  g_settings_set_boolean (settings, "check-spelling", TRUE);
  wait_for_marked (view, "the [gueest]");
}

static void
test_the_language_is_followed (Desk *desk, gconstpointer data)
{
  RegieRecord *production = REGIE_RECORD (desk->cafe.reading->production);
  GtkTextView *view = show_field (desk, "title", "das gueest");

  wait_for_marked (view, "[das] [gueest]");
  regie_record_set_text (production, "language", "qab");
  wait_for_marked (view, "das gueest");
  regie_record_set_text (production, "language", "QAA");
  wait_for_marked (view, "[das] [gueest]");
  regie_record_set_text (production, "language", "qab-zz");
  wait_for_marked (view, "das gueest");
}

static void
set_true (gpointer value)
{
  *(gboolean *) value = TRUE;
}

/* A warning would end the test. */
static void
test_without_dictionary_nothing_happens (Desk *desk, gconstpointer data)
{
  static const char *const languages[] = { "qzz", "qab-YY", "Some language/!", "_", "x" };
  RegieRecord *production = REGIE_RECORD (desk->cafe.reading->production);
  GtkTextView *view = show_field (desk, "title", "the gueest");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (RegieDictionary) dictionary = NULL;
      gboolean was_read = FALSE;

      wait_for_marked (view, "the [gueest]");
      regie_record_set_text (production, "language", languages[i]);
      regie_document_flush (desk->cafe.document);
      dictionary = regie_dictionary_get (languages[i]);
      g_signal_connect_swapped (dictionary, "changed", G_CALLBACK (set_true), &was_read);
      while (!was_read)
        g_main_context_iteration (NULL, TRUE);
      settle ();
      assert_marked (view, "the gueest");
      regie_record_set_text (production, "language", "qaa");
    }
}

/* Nothing is begun before a text is to be seen, and nothing is left after it. */
static void
test_a_text_unseen_is_let_be (Desk *desk, gconstpointer data)
{
  GtkTextView *view;
  RegieDictionary *dictionary;

  gtk_widget_set_visible (desk->box, FALSE);
  view = show_field (desk, "title", "the gueest");
  settle ();
  g_assert_null (g_object_get_data (G_OBJECT (desk->cafe.document), "speller"));
  assert_marked (view, "the gueest");
  gtk_widget_set_visible (desk->box, TRUE);
  wait_for_marked (view, "the [gueest]");
  dictionary = regie_dictionary_get ("qaa");
  gtk_box_remove (GTK_BOX (desk->box), gtk_widget_get_first_child (desk->box));
  g_object_set_data (G_OBJECT (desk->cafe.document), "speller", NULL);
  g_assert_finalize_object (dictionary);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  g_test_add_func ("/spell/words", test_words);
#define CLAIM(path, function) g_test_add (path, Desk, NULL, sit_down, function, stand_up)
  CLAIM ("/spell/wrong-words-are-underlined", test_wrong_words_are_underlined);
  CLAIM ("/spell/names-of-the-production-are-right",
         test_names_of_the_production_are_right);
  CLAIM ("/spell/the-word-being-typed-is-spared", test_the_word_being_typed_is_spared);
  CLAIM ("/spell/a-word-left-is-looked-at", test_a_word_left_is_looked_at);
  CLAIM ("/spell/only-around-what-is-typed", test_only_around_what_is_typed);
  CLAIM ("/spell/a-long-text-is-looked-at-to-its-end",
         test_a_long_text_is_looked_at_to_its_end);
  CLAIM ("/spell/a-paragraph-is-underlined-at-once",
         test_a_paragraph_is_underlined_at_once);
  CLAIM ("/spell/a-paragraph-may-be-too-long", test_a_paragraph_may_be_too_long);
  CLAIM ("/spell/a-suggestion-is-one-step", test_a_suggestion_is_one_step);
  CLAIM ("/spell/a-word-added-is-right-everywhere",
         test_a_word_added_is_right_everywhere);
  CLAIM ("/spell/switched-off-nothing-is-underlined",
         test_switched_off_nothing_is_underlined);
  CLAIM ("/spell/the-language-is-followed", test_the_language_is_followed);
  CLAIM ("/spell/without-dictionary-nothing-happens",
         test_without_dictionary_nothing_happens);
  CLAIM ("/spell/a-text-unseen-is-let-be", test_a_text_unseen_is_let_be);
  return g_test_run ();
}
