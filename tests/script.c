/* Claims about the script's page, acted on as widgets.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "app/file/writer.h"
#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/pages/words.h"
#include "app/review/review.h"
#include "ui/script-page.h"
#include "ui/script-record.h"

static GtkWidget *
make_script (Cafe *cafe)
{
  return g_object_ref_sink (
    g_object_new (REGIE_TYPE_SCRIPT_PAGE, "document", cafe->document, NULL));
}

/* The list a text stands in. */
static GtkWidget *
list_of (GtkWidget *page, const char *text)
{
  GtkWidget *list = gtk_widget_get_ancestor (find_label (page, text), GTK_TYPE_LIST_BOX);

  g_assert_nonnull (list);
  return list;
}

static GtkWidget *
row_at (GtkWidget *list, int position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position));
}

static GtkWidget *
button_called (GtkWidget *widget, const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    {
      GtkWidget *found = button_called (at, tooltip);

      if (found)
        return found;
    }
  return NULL;
}

static void
test_script_rows_are_kept (Cafe *cafe, gconstpointer data)
{
  GListModel *roles = cafe->reading->production->roles;
  RegieRecord *first = regie_list_at (roles, 0), *second = regie_list_at (roles, 1);
  GtkWidget *page = make_script (cafe), *list = list_of (page, "Part");
  GtkWidget *row = row_at (list, 0), *other = row_at (list, 1);

  g_signal_emit_by_name (button_called (row, "Move down (Alt+Down)"), "clicked");
  g_assert_true (regie_list_at (roles, 0) == second);
  g_assert_true (row_at (list, 0) == other);
  g_assert_true (row_at (list, 1) == row);
  g_assert_cmpstr (regie_journal_undo_name (journal_of (cafe)), ==, "Move Down");
  regie_journal_undo (journal_of (cafe));
  g_assert_true (regie_list_at (roles, 0) == first);
  g_assert_true (row_at (list, 0) == row);
  regie_record_set_text (first, "name", "Neighbour");
  regie_document_flush (cafe->document);
  g_assert_true (row_at (list, 0) == row);
  g_object_unref (page);
}

static void
test_script_shows_what_undo_brings_back (Cafe *cafe, gconstpointer data)
{
  GListModel *roles = cafe->reading->production->roles;
  int n = (int) g_list_model_get_n_items (roles);
  GtkWidget *page = make_script (cafe), *list = list_of (page, "Part");
  GtkWidget *row = row_at (list, 0);

  g_signal_emit_by_name (button_called (row, "Take away"), "clicked");
  g_assert_null (row_at (list, n - 1));
  regie_journal_undo (journal_of (cafe));
  g_assert_nonnull (row_at (list, n - 1));
  g_assert_true (row_at (list, 0) == row);
  g_object_unref (page);
}

static void
note_toast (GtkWidget *page, const char *text, char **told)
{
  g_free (*told);
  *told = g_strdup (text);
}

/* What is saved then opens without a word. */
static void
test_script_takes_along_what_refers (Cafe *cafe, gconstpointer data)
{
  GtkWidget *page = make_script (cafe), *list = list_of (page, "Part");
  g_autoptr (RegieReading) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *told = NULL;

  g_signal_connect (page, "toast", G_CALLBACK (note_toast), &told);
  g_signal_emit_by_name (button_called (row_at (list, 0), "Take away"), "clicked");
  bytes = regie_writer_write (cafe->reading->production);
  again = regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);
  g_assert_cmpuint (again->notices->len, ==, 0);
  g_assert_nonnull (strstr (told, "taken away, and "));
  g_object_unref (page);
}

static void
take_all (GListModel *elements)
{
  while (g_list_model_get_n_items (elements) > 0)
    regie_record_remove (regie_list_at (elements, 0));
}

static void
test_script_counts_follow_the_stage (Cafe *cafe, gconstpointer data)
{
  RegieScene *scene;
  GtkWidget *page = make_script (cafe), *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  g_assert_null (find_label (page, "0"));
  take_all (regie_stage_setting (cafe->stage)->elements);
  for (unsigned i = 0; (scene = regie_list_at (cafe->reading->production->scenes, i));
       i++)
    if (scene->elements)
      take_all (scene->elements);
  settle ();
  g_assert_nonnull (find_label (page, "0"));
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Shows the page in a window of its own. */
static GtkWidget *
show_script (Cafe *cafe, GtkWidget **window)
{
  GtkWidget *page = make_script (cafe);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), page);
  gtk_window_present (GTK_WINDOW (*window));
  settle ();
  return page;
}

static void
test_script_writes_what_a_role_holds (Cafe *cafe, gconstpointer data)
{
  RegieRole *role = regie_list_at (cafe->reading->production->roles, 0);
  GtkWidget *window, *page = show_script (cafe, &window);
  GtkWidget *row = row_at (list_of (page, "Part"), 0), *more;
  unsigned n = g_list_model_get_n_items (role->dilemmas);

  g_assert_null (find_label (row, "Backstory"));
  more = find (row, GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (more), TRUE);
  settle ();
  g_assert_nonnull (find_label (row, "Backstory"));
  g_assert_nonnull (find_label (row, "Value in use"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_label (row, "Dilemma"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (role->dilemmas), ==, n + 1);
  settle ();
  g_assert_nonnull (find_label (row, "Because"));
  regie_journal_undo (journal_of (cafe));
  g_assert_cmpuint (g_list_model_get_n_items (role->dilemmas), ==, n);
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: (nullable): the first text view within that shows the text. */
static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    {
      g_autofree char *shown = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &shown,
                    NULL);
      return g_str_equal (shown, text) ? widget : NULL;
    }
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = find_text (at, text);
  return found;
}

/* Returns: (nullable): a text view within that is higher than the text it shows. */
static GtkWidget *
find_too_high (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_widget_get_height (widget) >
               gtk_widget_get_height (gtk_widget_get_parent (widget))
             ? widget
             : NULL;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = find_too_high (at);
  return found;
}

/* A click on one that is would scroll to its middle, far from where it is read. */
static void
test_views_are_as_high_as_their_text (Cafe *cafe, gconstpointer data)
{
  GtkWidget *window, *page = show_script (cafe, &window);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  settle ();
  g_assert_null (find_too_high (page));
  /* A prompt says nothing any more once there is a text. */
  g_assert_nonnull (find_label (list_of (page, "1"), "Kept when"));
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_line_of_action_is_written (Cafe *cafe, gconstpointer data)
{
  RegieRole *role = regie_list_at (cafe->reading->production->roles, 1);
  RegieScene *scene = regie_list_at (cafe->reading->production->scenes, 0);
  RegieBeat *beat = regie_list_at (scene->beats, 0);
  RegieAct *act = regie_beat_find_act (beat, role->parent_instance.id);
  GtkWidget *window, *page = show_script (cafe, &window), *view;

  regie_script_page_reveal (REGIE_SCRIPT_PAGE (page), REGIE_RECORD (role), NULL);
  gtk_expander_set_expanded (GTK_EXPANDER (find (row_at (list_of (page, "Part"), 1),
                                                 GTK_TYPE_EXPANDER)),
                             TRUE);
  settle ();
  view = find_text (page, act->objective);
  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "I want to be missed.", -1);
  while (g_strcmp0 (act->objective, "I want to be missed.") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_line_of_action_follows_the_beats (Cafe *cafe, gconstpointer data)
{
  RegieRole *role = regie_list_at (cafe->reading->production->roles, 1);
  RegieScene *scene = regie_list_at (cafe->reading->production->scenes, 0);
  RegieBeat *beat = regie_list_at (scene->beats, 0);
  g_autoptr (RegieAct) act =
    g_object_ref (regie_beat_find_act (beat, role->parent_instance.id));
  g_autofree char *heading = regie_beat_heading (beat);
  g_autofree char *link = g_strdup_printf ("Go to beat %s", heading);
  GtkWidget *window, *page = show_script (cafe, &window), *row;

  regie_script_page_reveal (REGIE_SCRIPT_PAGE (page), REGIE_RECORD (role), NULL);
  row = row_at (list_of (page, "Part"), 1);
  gtk_expander_set_expanded (GTK_EXPANDER (find (row, GTK_TYPE_EXPANDER)), TRUE);
  settle ();
  regie_record_remove (REGIE_RECORD (act));
  settle ();
  g_assert_null (button_called (row, link));
  regie_journal_undo (journal_of (cafe));
  settle ();
  g_assert_nonnull (button_called (row, link));
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Not to the buttons beside it, which stand higher. */
static void
test_keyboard_reaches_the_words_of_a_row_first (Cafe *cafe, gconstpointer data)
{
  GtkWidget *window, *page = show_script (cafe, &window), *focus;
  static const char *const captions[] = { "Kept when", "Turning point", "Asked by",
                                          "Part" };

  for (gsize i = 0; i < G_N_ELEMENTS (captions); i++)
    {
      GtkWidget *row = row_at (list_of (page, captions[i]), 0);

      g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_true (GTK_IS_TEXT_VIEW (focus) ||
                     gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN));
    }
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_script_unfolds_what_is_to_be_seen (Cafe *cafe, gconstpointer data)
{
  RegieRole *role = regie_list_at (cafe->reading->production->roles, 2);
  g_autoptr (RegieDilemma) dilemma =
    g_object_new (REGIE_TYPE_DILEMMA, "situation", "Two guests claim one table.", NULL);
  GtkWidget *window, *page = show_script (cafe, &window), *view;

  regie_journal_begin (journal_of (cafe), "Add");
  regie_record_append (REGIE_RECORD (role), REGIE_RECORD (dilemma));
  regie_journal_commit (journal_of (cafe));
  settle ();
  g_assert_null (find_text (page, dilemma->situation));
  regie_script_page_reveal (REGIE_SCRIPT_PAGE (page), REGIE_RECORD (dilemma), NULL);
  settle ();
  view = find_text (page, dilemma->situation);
  g_assert_nonnull (view);
  while (!gtk_widget_has_focus (view))
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_control_characters_are_left_out (Cafe *cafe, gconstpointer data)
{
  GtkWidget *window, *page = show_script (cafe, &window);
  GtkWidget *view = find_text (page, cafe->reading->production->title);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *shown = NULL;
  GtkTextIter cursor;

  gtk_text_buffer_set_text (buffer, "", -1);
  gtk_text_buffer_insert_at_cursor (buffer,
                                    "a\x01"
                                    "b\x1b"
                                    "c",
                                    -1);
  g_object_get (buffer, "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, "abc");
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 3);
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the first drop-down of the record's fields shows. */
static void
assert_links_to (Cafe *cafe, RegieRecord *record, const char *name)
{
  g_autoptr (RegieSubject) subject = regie_subject_new (cafe->document, &record, 1);
  GtkWidget *fields = g_object_ref_sink (regie_script_record_new (subject, record));
  GtkDropDown *links = GTK_DROP_DOWN (find (fields, GTK_TYPE_DROP_DOWN));

  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (links)),
                   ==, name);
  g_object_unref (fields);
}

static void
test_script_names_what_is_linked (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegieDilemma) dilemma = g_object_new (REGIE_TYPE_DILEMMA, NULL);
  g_autoptr (RegieOccasion) occasion = g_object_new (REGIE_TYPE_OCCASION, NULL);
  RegieScene *scene = regie_list_at (cafe->reading->production->scenes, 0);
  g_autofree char *heading = regie_scene_heading (scene);
  RegieRole *role = regie_list_at (cafe->reading->production->roles, 0);

  g_object_set (occasion, "scene", REGIE_RECORD (scene)->id, NULL);
  regie_record_append (REGIE_RECORD (role), REGIE_RECORD (dilemma));
  regie_record_append (REGIE_RECORD (dilemma), REGIE_RECORD (occasion));
  assert_links_to (cafe, REGIE_RECORD (occasion), heading);
}

/* A quality is its role's, and a player's fit is far from it. */
static void
test_script_finds_qualities (Cafe *cafe, gconstpointer data)
{
  g_autoptr (RegieQuality) quality = g_object_new (REGIE_TYPE_QUALITY, NULL);
  g_autoptr (RegiePlayer) player = g_object_new (REGIE_TYPE_PLAYER, NULL);
  g_autoptr (RegieFit) fit = g_object_new (REGIE_TYPE_FIT, NULL);
  RegieProduction *production = cafe->reading->production;

  g_object_set (quality, "name", "Laughs late", NULL);
  regie_record_append (regie_list_at (production->roles, 3), REGIE_RECORD (quality));
  g_object_set (fit, "quality", REGIE_RECORD (quality)->id, NULL);
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (player));
  regie_record_append (REGIE_RECORD (player), REGIE_RECORD (fit));
  assert_links_to (cafe, REGIE_RECORD (fit), "Laughs late");
}

static void
wait_for_label (GtkWidget *page, const char *text)
{
  while (!find_label (page, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_script_lists_what_is_worth_a_thought (Cafe *cafe, gconstpointer data)
{
  RegieProduction *production = cafe->reading->production;
  GtkWidget *window, *page = show_script (cafe, &window);
  g_autoptr (GPtrArray) findings = regie_review (production);
  unsigned n = regie_review_count (findings, REGIE_RECORD (production));
  g_autofree char *all = g_strdup_printf ("Worth a Thought (%u)", n);
  g_autofree char *fewer = g_strdup_printf ("Worth a Thought (%u)", n - 1);
  RegieFinding *first = findings->pdata[0];

  wait_for_label (page, all);
  g_assert_nonnull (find_label (page, first->text));
  regie_review_waive (production, first, "Meant so.");
  wait_for_label (page, fewer);
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A label measured without end miscounts, and here a critical ends the test. */
static void
test_findings_of_promises_are_measured (Cafe *cafe, gconstpointer data)
{
  GtkWidget *window, *page = show_script (cafe, &window);
  GtkWidget *list = list_of (page, "1");
  int height;

  g_signal_emit_by_name (gtk_widget_get_ancestor (find_label (page, "Add Promise"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  while (!find_label (list, "Nothing carries “” yet"))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_measure (list, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 0);
  settle ();
  g_object_unref (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/script/keyboard-reaches-the-words-of-a-row-first",
         test_keyboard_reaches_the_words_of_a_row_first);
  CLAIM ("/script/rows-are-kept", test_script_rows_are_kept);
  CLAIM ("/script/shows-what-undo-brings-back", test_script_shows_what_undo_brings_back);
  CLAIM ("/script/takes-along-what-refers", test_script_takes_along_what_refers);
  CLAIM ("/script/counts-follow-the-stage", test_script_counts_follow_the_stage);
  CLAIM ("/script/writes-what-a-role-holds", test_script_writes_what_a_role_holds);
  CLAIM ("/text/views-are-as-high-as-their-text", test_views_are_as_high_as_their_text);
  CLAIM ("/script/line-of-action-is-written", test_line_of_action_is_written);
  CLAIM ("/script/line-of-action-follows-the-beats",
         test_line_of_action_follows_the_beats);
  CLAIM ("/script/unfolds-what-is-to-be-seen", test_script_unfolds_what_is_to_be_seen);
  CLAIM ("/text/control-characters-are-left-out", test_control_characters_are_left_out);
  CLAIM ("/script/names-what-is-linked", test_script_names_what_is_linked);
  CLAIM ("/script/finds-qualities", test_script_finds_qualities);
  CLAIM ("/script/lists-what-is-worth-a-thought",
         test_script_lists_what_is_worth_a_thought);
  CLAIM ("/script/findings-of-promises-are-measured",
         test_findings_of_promises_are_measured);
  return g_test_run ();
}
