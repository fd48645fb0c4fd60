/* Claims about text written in place, acted on as a widget.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "app/model/element.h"
#include "ui/text-area.h"

static void
test_long_prose_has_its_height_at_once (Cafe *cafe, gconstpointer data)
{
  RegieElement *element = regie_list_at (regie_stage_setting (cafe->stage)->elements, 0);
  RegieRecord *judgement = REGIE_RECORD (regie_element_need_judgement (element));
  g_autoptr (RegieSubject) subject = regie_subject_new (cafe->document, &judgement, 1);
  GtkWidget *short_row, *long_row;
  int one_line, many_lines;

  regie_record_set_text (judgement, "why", "Warm.");
  short_row = g_object_ref_sink (
    regie_text_area_new (subject, regie_subject_field (subject, "why")));
  regie_record_set_text (judgement, "why",
                         "The first thing a guest sees through the window, before the "
                         "menu and before anybody has said good morning to them.");
  long_row = g_object_ref_sink (
    regie_text_area_new (subject, regie_subject_field (subject, "why")));
  gtk_widget_measure (short_row, GTK_ORIENTATION_VERTICAL, 200, &one_line, NULL, NULL,
                      NULL);
  gtk_widget_measure (long_row, GTK_ORIENTATION_VERTICAL, 200, &many_lines, NULL, NULL,
                      NULL);
  g_assert_cmpint (many_lines, >=, 3 * one_line);
  g_object_unref (short_row);
  g_object_unref (long_row);
}

static void
test_typing_is_one_step (Cafe *cafe, gconstpointer data)
{
  RegieRecord *production = REGIE_RECORD (cafe->reading->production);
  g_autoptr (RegieSubject) subject = regie_subject_new (cafe->document, &production, 1);
  GtkWidget *area = g_object_ref_sink (
    regie_text_area_new (subject, regie_subject_field (subject, "title")));
  GtkTextView *view = GTK_TEXT_VIEW (find (area, GTK_TYPE_TEXT_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;

  for (const char *at = "Evening"; *at; at++)
    gtk_text_buffer_insert_at_cursor (buffer, at, 1);
  press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  g_assert_nonnull (strstr (cafe->reading->production->title, "Evening"));
  g_assert_cmpstr (regie_journal_undo_name (journal_of (cafe)), ==, "Title");
  regie_journal_undo (journal_of (cafe));
  regie_document_flush (cafe->document);
  g_assert_cmpstr (cafe->reading->production->title, ==, "Morning at the Corner Café");
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Morning at the Corner Café");
  g_assert_false (regie_journal_undo (journal_of (cafe)));
  g_object_unref (area);
}

/* Or all of it would be lost in a crash. One that is never taken fails by the time limit. */
static void
test_typing_without_a_rest_is_taken (Cafe *cafe, gconstpointer data)
{
  RegieRecord *production = REGIE_RECORD (cafe->reading->production);
  g_autoptr (RegieSubject) subject = regie_subject_new (cafe->document, &production, 1);
  GtkWidget *area = g_object_ref_sink (
    regie_text_area_new (subject, regie_subject_field (subject, "title")));
  GtkTextView *view = GTK_TEXT_VIEW (find (area, GTK_TYPE_TEXT_VIEW));

  while (!strstr (cafe->reading->production->title, "nnn"))
    {
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), "n", 1);
      g_usleep (50000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_object_unref (area);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function) g_test_add (path, Cafe, NULL, set_up, function, tear_down)
  CLAIM ("/text/long-prose-has-its-height-at-once",
         test_long_prose_has_its_height_at_once);
  CLAIM ("/text/typing-is-one-step", test_typing_is_one_step);
  CLAIM ("/text/typing-without-a-rest-is-taken", test_typing_without_a_rest_is_taken);
  return g_test_run ();
}
