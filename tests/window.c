/* Claims about the print dialog, acted on as a widget.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/store.h"
#include "app/stage/stage.h"
#include "ui/preset-row.h"
#include "ui/print-dialog.h"

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

static GtkWidget *
part (RegiePrintDialog *dialog, const char *name)
{
  GObject *object =
    gtk_widget_get_template_child (GTK_WIDGET (dialog), REGIE_TYPE_PRINT_DIALOG, name);

  g_assert_nonnull (object);
  return GTK_WIDGET (object);
}

static void
test_buttons_turn_the_page (Cafe *cafe, gconstpointer data)
{
  RegiePrintDialog *dialog =
    regie_print_dialog_show (NULL, cafe->document, regie_stage_scene (cafe->stage));

  settle ();
  g_assert_false (gtk_widget_get_sensitive (part (dialog, "back_button")));
  g_signal_emit_by_name (part (dialog, "next_button"), "clicked");
  g_assert_true (gtk_widget_get_sensitive (part (dialog, "back_button")));
  g_signal_emit_by_name (part (dialog, "back_button"), "clicked");
  g_assert_false (gtk_widget_get_sensitive (part (dialog, "back_button")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

static void
close_dialog (RegiePrintDialog *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
}

static RegiePrintDialog *
show (Cafe *cafe)
{
  RegiePrintDialog *dialog = regie_print_dialog_show (NULL, cafe->document, NULL);

  settle ();
  return dialog;
}

static RegiePresetRow *
presets (RegiePrintDialog *dialog)
{
  return REGIE_PRESET_ROW (part (dialog, "preset_row"));
}

static RegiePrintChoices *
choices (RegiePrintDialog *dialog)
{
  return REGIE_PRINT_CHOICES (part (dialog, "choices"));
}

static void
pick (RegiePrintDialog *dialog, const char *name)
{
  GListModel *names = adw_combo_row_get_model (ADW_COMBO_ROW (presets (dialog)));

  for (unsigned i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) one = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (one), name))
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (presets (dialog)), i);
          settle ();
          return;
        }
    }
  g_error ("no preset “%s”", name);
}

/* The choices, and what the pages are made of, follow the one picked. */
static void
test_presets_are_picked (Cafe *cafe, gconstpointer data)
{
  RegiePrintDialog *dialog = show (cafe);
  RegieSheetOptions options;

  pick (dialog, "Wall storyboard");
  options = regie_print_choices_read (choices (dialog));
  g_assert_cmpint (regie_print_choices_kind (choices (dialog)), ==,
                   REGIE_SHEET_STORYBOARD);
  g_assert_cmpint (options.paper, ==, REGIE_PAPER_A3);
  g_assert_cmphex (options.fields & 1u << REGIE_PANEL_SUBTEXT, !=, 0);
  g_assert_cmpuint (regie_print_dialog_n_pages (dialog), >, 1);
  pick (dialog, "One role");
  g_assert_true (regie_print_choices_read (choices (dialog)).role ==
                 regie_list_at (cafe->reading->production->roles, 0));
  pick (dialog, "Briefing handout");
  g_assert_cmpuint (regie_print_dialog_n_pages (dialog), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

static void
test_presets_are_kept (Cafe *cafe, gconstpointer data)
{
  RegiePrintDialog *dialog = show (cafe);

  pick (dialog, "Wall storyboard");
  g_assert_false (regie_preset_row_save (presets (dialog), "One role"));
  g_assert_false (regie_preset_row_rename (presets (dialog), "Mine"));
  g_assert_false (regie_preset_row_delete (presets (dialog)));
  g_assert_true (regie_preset_row_save (presets (dialog), "Mine"));
  g_assert_true (regie_preset_row_rename (presets (dialog), "Ours"));
  close_dialog (dialog);
  dialog = show (cafe);
  pick (dialog, "Ours");
  g_assert_cmpint (regie_print_choices_read (choices (dialog)).paper, ==, REGIE_PAPER_A3);
  g_assert_true (regie_preset_row_delete (presets (dialog)));
  close_dialog (dialog);
  dialog = show (cafe);
  g_assert_cmpuint (g_list_model_get_n_items (
                      adw_combo_row_get_model (ADW_COMBO_ROW (presets (dialog)))),
                    ==, 4);
  close_dialog (dialog);
}

/* Somebody mended them by hand, or a newer version wrote them. */
static void
test_damaged_presets_are_set_aside (Cafe *cafe, gconstpointer data)
{
  static const char damaged[] = "[preset 1]\nname=Fair\nsheet=poster\n";
  g_autofree char *path =
    g_build_filename (g_get_user_config_dir (), "regie", "presets.ini", NULL);
  g_autofree char *copy = g_strconcat (path, "~", NULL), *kept = NULL;
  RegiePrintDialog *dialog;

  g_assert_true (g_file_set_contents (path, damaged, -1, NULL));
  dialog = show (cafe);
  g_assert_true (regie_preset_row_save (presets (dialog), "Mine"));
  g_assert_true (g_file_get_contents (copy, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, damaged);
  g_assert_true (regie_preset_row_delete (presets (dialog)));
  close_dialog (dialog);
}

/* Paper and fields, not the sheet: that is a question of the moment. */
static void
test_choices_are_kept (Cafe *cafe, gconstpointer data)
{
  RegiePrintDialog *dialog = show (cafe);
  g_autoptr (RegiePreset) wanted = regie_preset_new ("Any");
  RegieSheetOptions options;

  wanted->paper = REGIE_PAPER_LETTER;
  wanted->fields = 1u << REGIE_PANEL_LINE;
  wanted->rows = 4;
  wanted->fitted = TRUE;
  regie_print_choices_apply (choices (dialog), wanted);
  close_dialog (dialog);
  dialog = show (cafe);
  options = regie_print_choices_read (choices (dialog));
  g_assert_cmpint (regie_print_choices_kind (choices (dialog)), ==, REGIE_SHEET_PLAN);
  g_assert_cmpint (options.paper, ==, REGIE_PAPER_LETTER);
  g_assert_cmphex (options.fields, ==, 1u << REGIE_PANEL_LINE);
  g_assert_cmpint (options.rows, ==, 4);
  g_assert_true (options.fitted);
  close_dialog (dialog);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("regie-config-XXXXXX", NULL);

  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/print/counts-pages", test_print_counts_pages);
  CLAIM ("/print/buttons-turn-the-page", test_buttons_turn_the_page);
  CLAIM ("/print/presets-are-picked", test_presets_are_picked);
  CLAIM ("/print/presets-are-kept", test_presets_are_kept);
  CLAIM ("/print/damaged-presets-are-set-aside", test_damaged_presets_are_set_aside);
  CLAIM ("/print/choices-are-kept", test_choices_are_kept);
  return g_test_run ();
}
