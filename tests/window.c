/* Claims about the print dialog, acted on as a widget.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/store.h"
#include "app/stage/stage.h"
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

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/print/counts-pages", test_print_counts_pages);
  CLAIM ("/print/buttons-turn-the-page", test_buttons_turn_the_page);
  return g_test_run ();
}
