/* Claims about sheets that are bound together: what is in them, and how one finds it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/share.h"
#include "paper-fixture.h"
#include "play-fixture.h"

#include <poppler.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerIndexIter, poppler_index_iter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

static RegieRole *
role (Cafe *cafe, unsigned position)
{
  return regie_list_at (cafe->production->roles, position);
}

static void
add_record (gpointer parent, GType type, const char *field, const char *text)
{
  cafe_add (parent, g_object_new (type, field, text, NULL));
}

/* A barista of whom all is written, somebody who plays her, and a scene with its event. */
static void
set_up (Cafe *cafe, gconstpointer data)
{
  RegieRole *barista;
  RegiePlayer *player;

  cafe_setup (cafe, data);
  barista = role (cafe, 1);
  g_object_set (cafe->production, "title", "Morning", "site", "Old Town", NULL);
  g_object_set (cafe->production->explication, "why", "To be warm.", "super-objective",
                "Nobody is unnoticed", NULL);
  g_object_set (cafe->production->explication->value_proposition, "sentence",
                "Five unhurried minutes", NULL);
  g_object_set (cafe->production->working_backwards, "headline", "Known at last", NULL);
  g_object_set (cafe->scene, "title", "Arrival", "event", "A passer-by becomes a guest",
                "subtext", "You were seen", NULL);
  g_object_set (cafe->beats[0], "title", "Looks in", NULL);
  g_object_set (cafe->beats[1], "title", "Steps in", NULL);
  g_object_set (regie_beat_need_act (cafe->beats[1], REGIE_RECORD (barista)->id),
                "objective", "I want her to be known", NULL);
  g_object_set (barista, "character", "The host of the morning", "backstory",
                "Grew up above a bakery", "super-objective", "Each leaves taller",
                "embodiment", 80.0, NULL);
  add_record (barista, REGIE_TYPE_QUALITY, "name", "Remembers faces");
  cafe_add (barista, g_object_new (REGIE_TYPE_INCENTIVE, "text", "Cups an hour",
                                   "behaviour", "Eyes on the machine", NULL));
  add_record (barista, REGIE_TYPE_DILEMMA, "situation", "A guest at closing");
  cafe_add (barista,
            g_object_new (REGIE_TYPE_RELATION, "with", REGIE_RECORD (role (cafe, 0))->id,
                          "text", "Equal to her", NULL));
  player =
    cafe_add (cafe->production, g_object_new (REGIE_TYPE_PLAYER, "name", "Xanthippe",
                                              "notes", "Zealous but tired", NULL));
  cafe_add (player,
            g_object_new (REGIE_TYPE_CASTING, "role", REGIE_RECORD (barista)->id, NULL));
}

static char *
words (Cafe *cafe, RegieSheetKind kind, RegieRole *of)
{
  RegieSheetOptions options = regie_sheet_options ();

  options.role = of;
  return paper_words (cafe->production, kind, &options);
}

static PopplerDocument *
open_sheets (Cafe *cafe, RegieSheetKind kind)
{
  RegieSheetOptions options = regie_sheet_options ();
  g_autoptr (RegieSheets) sheets =
    regie_sheets_new (cafe->production, kind, &options, NULL);
  g_autoptr (GBytes) pdf = regie_export (sheets, REGIE_FORMAT_PDF, 0, 0, NULL);
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);

  g_assert_nonnull (document);
  return document;
}

/* "Barista 3 (Role card 3 Role sheet 4 )": each line with the page it leads to. */
static void
write_outline (PopplerIndexIter *iter, GString *text)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      g_autoptr (PopplerIndexIter) below = poppler_index_iter_get_child (iter);

      g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
      g_string_append_printf (text, "%s %d ", action->any.title,
                              action->goto_dest.dest->page_num);
      poppler_action_free (action);
      if (!below)
        continue;
      g_string_append (text, "(");
      write_outline (below, text);
      g_string_append (text, ") ");
    }
  while (poppler_index_iter_next (iter));
}

static char *
read_outline (PopplerDocument *document)
{
  g_autoptr (PopplerIndexIter) iter = poppler_index_iter_new (document);
  GString *text = g_string_new (NULL);

  g_assert_nonnull (iter);
  write_outline (iter, text);
  return g_string_free (text, FALSE);
}

static void
test_booklet_holds_the_card (Cafe *cafe, gconstpointer data)
{
  static const char *const held[] = {
    "The host of the morning",
    "Grew up above a bakery",
    "Each leaves taller",
    "Remembers faces",
    "Cups an hour",
    "Invites: Eyes on the machine",
    "A guest at closing",
    "Guest Equal to her",
    "80 % the role, 20 % myself",
    "Scene 1 · Arrival 2 I want her to be known",
  };
  g_autofree char *text = words (cafe, REGIE_SHEET_BOOKLET, role (cafe, 1));

  for (size_t i = 0; i < G_N_ELEMENTS (held); i++)
    assert_holds (text, held[i]);
  assert_holds (text, "Scene 1 · Arrival");
  assert_holds (text, "Barista 2/2");
  assert_holds (text, "My ideas – Ba1");
}

/* On staff's paper are parts, not people. */
static void
test_nobody_is_named (Cafe *cafe, gconstpointer data)
{
  for (int kind = 0; kind < REGIE_N_SHEETS; kind++)
    {
      RegieSheetOptions options = regie_sheet_options ();
      g_autoptr (RegieSheets) sheets =
        regie_sheets_new (cafe->production, (RegieSheetKind) kind, &options, NULL);
      g_autofree char *text =
        sheets ? paper_words (cafe->production, (RegieSheetKind) kind, &options) : NULL;

      assert_lacks (text, "Xanthippe");
      assert_lacks (text, "Zealous");
    }
}

/* The sheet leaves out what the card beside it says. */
static void
test_booklet_says_it_once (Cafe *cafe, gconstpointer data)
{
  g_autofree char *text = words (cafe, REGIE_SHEET_BOOKLET, role (cafe, 1));
  const char *first = text ? strstr (text, "A guest at closing") : NULL;

  g_assert_true (!first || !strstr (first + 1, "A guest at closing"));
}

static void
test_booklet_has_an_outline (Cafe *cafe, gconstpointer data)
{
  g_autoptr (PopplerDocument) document = open_sheets (cafe, REGIE_SHEET_BOOKLET);
  g_autofree char *outline = read_outline (document), *label = NULL;
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, 2);

  /* Of the guest nothing is written: no card. */
  g_assert_cmpstr (outline, ==,
                   "Guest 1 (Role sheet 1 ) Barista 2 (Role card 2 Role sheet 3 ) ");
  label = poppler_page_get_label (page);
  g_assert_cmpstr (label, ==, "Barista 2");
}

static void
test_booklet_wants_something (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegieProduction) empty = regie_production_new ();
  RegieSheetOptions options = regie_sheet_options ();
  g_autoptr (GError) error = NULL;

  g_assert_null (regie_sheets_new (empty, REGIE_SHEET_BOOKLET, &options, &error));
  g_assert_nonnull (strstr (error->message, "nothing to put in a booklet"));
}

static void
test_book_holds_everything (Cafe *cafe, gconstpointer data)
{
  static const char *const held[] = {
    "Director’s book Morning Old Town",
    "“Five unhurried minutes”",
    "Contents",
    "Nobody is unnoticed",
    "To be warm.",
    "Known at last",
    "The host of the morning",
    "Event A passer-by becomes a guest",
    "Turning point 1.2 Steps in",
    "You were seen",
    "LX1",
    "Somebody waited",
    "Prop list",
    "Crate",
  };
  g_autofree char *text = NULL;

  g_object_set (cafe->scene, "turning-point", REGIE_RECORD (cafe->beats[1])->id, NULL);
  add_record (cafe->beats[0], REGIE_TYPE_CUE, "title", "Lamps up");
  add_record (cafe->beats[0], REGIE_TYPE_REMARK, "text", "Somebody waited");
  g_object_set (cafe->crate, "kind", REGIE_ELEMENT_PROP, NULL);
  text = words (cafe, REGIE_SHEET_BOOK, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (held); i++)
    assert_holds (text, held[i]);
}

/* Chapters, and below them what is of a role or a scene; no line of what there is not. */
static void
test_book_has_an_outline (Cafe *cafe, gconstpointer data)
{
  g_autoptr (PopplerDocument) document = open_sheets (cafe, REGIE_SHEET_BOOK);
  g_autofree char *outline = read_outline (document);

  g_assert_cmpstr (outline, ==,
                   "Cover 1 Contents 2 Explication 3 Working backwards 4 "
                   "Cast 5 (Barista 5 ) "
                   "Scene 1 · Arrival 6 (The scene 6 Plan 7 Storyboard 8 ) ");
}

static char *
page_words (PopplerDocument *document, int page)
{
  g_autoptr (PopplerPage) one = poppler_document_get_page (document, page);

  return poppler_page_get_text (one);
}

static int
page_of (PopplerDocument *document, PopplerDest *dest)
{
  PopplerDest *found = poppler_document_find_dest (document, dest->named_dest);
  int page;

  g_assert_nonnull (found);
  page = found->page_num;
  poppler_dest_free (found);
  return page;
}

/* What a click on each line of the contents leads to has the line's words at its head. */
static void
test_contents_lead_to_their_pages (Cafe *cafe, gconstpointer data)
{
  static const char *const heads[] = { "Explication", "Working backwards", "Barista",
                                       "Barista",     "Scene 1 · Arrival", "The scene",
                                       "Plan",        "Storyboard" };
  g_autoptr (PopplerDocument) document = open_sheets (cafe, REGIE_SHEET_BOOK);
  g_autoptr (PopplerPage) contents = poppler_document_get_page (document, 1);
  GList *links = poppler_page_get_link_mapping (contents);
  double above = G_MAXDOUBLE;
  unsigned n = 0;

  links = g_list_reverse (links);
  if (links->next && ((PopplerLinkMapping *) links->data)->area.y2 <
                       ((PopplerLinkMapping *) links->next->data)->area.y2)
    links = g_list_reverse (links);
  for (GList *at = links; at; at = at->next, n++)
    {
      PopplerLinkMapping *link = at->data;
      g_autofree char *text = NULL;
      int page;

      g_assert_cmpint (link->action->type, ==, POPPLER_ACTION_GOTO_DEST);
      page = page_of (document, link->action->goto_dest.dest);
      text = page_words (document, page - 1);
      assert_holds (text, heads[n]);
      g_test_message ("%s: page %d", heads[n], page);
      g_assert_cmpfloat (link->area.y2, <, above);
      above = link->area.y2;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (heads));
  poppler_page_free_link_mapping (links);
}

/* Every page of it has the number that its contents say. */
static void
test_book_counts_all_its_pages (Cafe *cafe, gconstpointer data)
{
  g_autoptr (PopplerDocument) document = open_sheets (cafe, REGIE_SHEET_BOOK);
  int n = poppler_document_get_n_pages (document);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *text = page_words (document, i);
      g_autofree char *label = poppler_page_get_label (page);
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      g_autofree char *printed = g_strdup_printf ("Page %d of %d", i + 1, n);

      g_assert_cmpstr (label, ==, number);
      assert_holds (text, printed);
    }
}

/* Contents of many lines take pages themselves, which all that follows makes room for. */
static void
test_contents_take_pages (Cafe *cafe, gconstpointer data)
{
  g_autoptr (PopplerDocument) document = NULL;
  g_autofree char *outline = NULL, *text = NULL;

  for (int i = 0; i < 60; i++)
    add_record (cafe->production, REGIE_TYPE_SCENE, "summary", "Something happens");
  document = open_sheets (cafe, REGIE_SHEET_BOOK);
  outline = read_outline (document);
  assert_lacks (outline, "Explication 3 ");
  assert_holds (outline, "Contents 2 Explication ");
  text =
    page_words (document,
                atoi (strstr (outline, "Explication ") + strlen ("Explication ")) - 1);
  assert_holds (text, "To be warm.");
}

/* A copy to share makes the same book. */
static void
test_book_is_that_of_a_copy_to_share (Cafe *cafe, gconstpointer data)
{
  g_autofree char *before = words (cafe, REGIE_SHEET_BOOK, NULL), *after = NULL;

  g_assert_cmpuint (regie_share (cafe->production), >, 0);
  after = words (cafe, REGIE_SHEET_BOOK, NULL);
  g_assert_cmpstr (before, ==, after);
}

#define CLAIM(path, function)                                                            \
  g_test_add (path, Cafe, NULL, set_up, function, cafe_teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLAIM ("/booklet/holds-the-card", test_booklet_holds_the_card);
  CLAIM ("/booklet/says-it-once", test_booklet_says_it_once);
  CLAIM ("/booklet/has-an-outline", test_booklet_has_an_outline);
  CLAIM ("/booklet/wants-something", test_booklet_wants_something);
  CLAIM ("/book/holds-everything", test_book_holds_everything);
  CLAIM ("/book/has-an-outline", test_book_has_an_outline);
  CLAIM ("/book/contents-lead-to-their-pages", test_contents_lead_to_their_pages);
  CLAIM ("/book/counts-all-its-pages", test_book_counts_all_its_pages);
  CLAIM ("/book/contents-take-pages", test_contents_take_pages);
  CLAIM ("/book/is-that-of-a-copy-to-share", test_book_is_that_of_a_copy_to_share);
  CLAIM ("/sheet/names-nobody", test_nobody_is_named);
  return g_test_run ();
}
