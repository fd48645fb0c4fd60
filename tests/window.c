/* Claims about the inspector, the script page and the print dialog, acted on as widgets.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/store.h"
#include "ui/field-row.h"
#include "ui/inspector.h"
#include "ui/print-dialog.h"
#include "ui/script-page.h"

#include "regie-resources.h"

typedef struct
{
  RegieReading *reading;
  RegieDocument *document;
  RegieStage *stage;
} Cafe;

static void
set_up (Cafe *cafe, gconstpointer data)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("REGIE_RESOURCES"), "templates", "cafe.production", NULL);

  cafe->reading = regie_store_load (path, NULL, NULL);
  g_assert_nonnull (cafe->reading);
  cafe->document = regie_document_new (cafe->reading->production);
  cafe->stage = regie_stage_new (cafe->document);
}

static void
tear_down (Cafe *cafe, gconstpointer data)
{
  g_assert_finalize_object (cafe->stage);
  g_assert_finalize_object (cafe->document);
  regie_reading_free (cafe->reading);
}

static void
settle (void)
{
  for (int i = 0; i < 200; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* Depth first. Returns: (nullable): the first child of the type. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    {
      GtkWidget *found = find (at, type);

      if (found)
        return found;
    }
  return NULL;
}

static RegieElement *
first_element (Cafe *cafe)
{
  return regie_list_at (regie_stage_setting (cafe->stage)->elements, 0);
}

static void
test_bad_number_is_refused_in_place (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = first_element (cafe);
  double width = element->width;
  GtkWidget *row = g_object_ref_sink (
    regie_field_row_new (REGIE_RECORD (element),
                         regie_record_find_field (REGIE_RECORD (element), "width"),
                         FALSE));
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "a lot");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (element->width, ==, width);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "-3 m");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (element->width, ==, width);
  gtk_editable_set_text (GTK_EDITABLE (entry), "125 cm");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (element->width, ==, 1.25);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  regie_journal_undo (regie_document_journal (cafe->document));
  g_assert_cmpfloat (element->width, ==, width);
  g_object_unref (row);
}

static void
test_verdict_button_judges (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = first_element (cafe);
  RegieVerdict before = regie_element_verdict (element);
  GtkWidget *inspector =
    g_object_ref_sink (g_object_new (REGIE_TYPE_INSPECTOR, "stage", cafe->stage, NULL));
  GtkWidget *supports;

  regie_element_judge (element, REGIE_VERDICT_NOT_JUDGED);
  regie_selection_pick (regie_stage_selection (cafe->stage), element);
  settle ();
  supports = find (inspector, GTK_TYPE_TOGGLE_BUTTON);
  g_assert_nonnull (supports);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (supports), TRUE);
  g_assert_cmpint (regie_element_verdict (element), ==, REGIE_VERDICT_SUPPORTS);
  regie_journal_undo (regie_document_journal (cafe->document));
  g_assert_cmpint (regie_element_verdict (element), ==, REGIE_VERDICT_NOT_JUDGED);
  regie_journal_undo (regie_document_journal (cafe->document));
  g_assert_cmpint (regie_element_verdict (element), ==, before);
  settle ();
  g_object_unref (inspector);
}

static void
test_inspector_follows_every_kind (Cafe *cafe, gconstpointer data)
{
  RegieSetting *setting = regie_stage_setting (cafe->stage);
  gpointer records[] = {
    regie_list_at (setting->walls, 0),
    regie_list_at (setting->zones, 0),
    regie_list_at (setting->lines_of_visibility, 0),
    regie_list_at (setting->notes, 0),
    regie_list_at (regie_stage_scene (cafe->stage)->positions, 0),
  };
  GtkWidget *inspector =
    g_object_ref_sink (g_object_new (REGIE_TYPE_INSPECTOR, "stage", cafe->stage, NULL));

  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_assert_nonnull (records[i]);
      regie_selection_pick (regie_stage_selection (cafe->stage), records[i]);
      settle ();
      g_assert_nonnull (find (inspector, GTK_TYPE_LIST_BOX));
    }
  regie_selection_clear (regie_stage_selection (cafe->stage));
  settle ();
  g_assert_nonnull (find (inspector, ADW_TYPE_ENTRY_ROW));
  g_object_unref (inspector);
}

static void
test_typing_is_one_step (Cafe *cafe, gconstpointer data)
{
  RegieRecord *production = REGIE_RECORD (cafe->reading->production);
  GtkWidget *row = g_object_ref_sink (
    regie_field_row_new (production, regie_record_find_field (production, "title"),
                         FALSE));

  for (const char *at = "Evening"; *at; at++)
    {
      int end = -1;

      gtk_editable_insert_text (GTK_EDITABLE (row), at, 1, &end);
    }
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (g_str_has_suffix (cafe->reading->production->title, "Evening"));
  regie_journal_undo (regie_document_journal (cafe->document));
  g_assert_cmpstr (cafe->reading->production->title, ==, "Morning at the Corner Café");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "Morning at the Corner Café");
  g_assert_false (regie_journal_undo (regie_document_journal (cafe->document)));
  g_object_unref (row);
}

static void
test_script_shows_what_undo_brings_back (Cafe *cafe, gconstpointer data)
{
  GListModel *roles = cafe->reading->production->roles;
  unsigned n = g_list_model_get_n_items (roles);
  GtkWidget *page = g_object_ref_sink (
    g_object_new (REGIE_TYPE_SCRIPT_PAGE, "document", cafe->document, NULL));

  regie_record_remove (regie_list_at (roles, 0));
  regie_document_flush (cafe->document);
  g_assert_cmpuint (g_list_model_get_n_items (roles), ==, n - 1);
  regie_journal_undo (regie_document_journal (cafe->document));
  regie_document_flush (cafe->document);
  g_assert_nonnull (find (page, ADW_TYPE_EXPANDER_ROW));
  g_object_unref (page);
}

static void
test_print_counts_pages (Cafe *cafe, gconstpointer data)
{
  RegiePrintDialog *dialog =
    regie_print_dialog_show (NULL, cafe->document, regie_stage_scene (cafe->stage));

  settle ();
  g_assert_cmpuint (regie_print_dialog_n_pages (dialog), >, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/inspector/bad-number-is-refused-in-place",
         test_bad_number_is_refused_in_place);
  CLAIM ("/inspector/verdict-button-judges", test_verdict_button_judges);
  CLAIM ("/inspector/follows-every-kind", test_inspector_follows_every_kind);
  CLAIM ("/inspector/typing-is-one-step", test_typing_is_one_step);
  CLAIM ("/script/shows-what-undo-brings-back", test_script_shows_what_undo_brings_back);
  CLAIM ("/print/counts-pages", test_print_counts_pages);
  return g_test_run ();
}
