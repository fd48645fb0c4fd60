/* The longest that the interface is held up while 100,000 characters are checked, in one
 * paragraph and in many, beside the longest while the same are only laid out.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spell.h"
#include "app/model/document.h"
#include "measure.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define LETTERS 100000
/* Milliseconds without work after which it is at rest. */
#define REST 400

static void
write_dictionary (const char *folder)
{
  g_autofree char *inner = g_build_filename (folder, "hunspell", NULL);
  g_autofree char *affixes = g_build_filename (inner, "qaa.aff", NULL);
  g_autofree char *words = g_build_filename (inner, "qaa.dic", NULL);

  g_mkdir (inner, 0700);
  g_file_set_contents (affixes, "SET UTF-8\n", -1, NULL);
  g_file_set_contents (words, "4\nthe\nguest\nis\ngreeted\n", -1, NULL);
  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
}

/* One word of ten is wrong. */
static char *
make_text (gsize paragraph)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize next = paragraph;

  for (int i = 0; text->len < LETTERS; i++)
    {
      g_string_append (text, i % 3 == 2 ? "gueest is " : "the guest is greeted ");
      if (text->len < next)
        continue;
      g_string_append_c (text, '\n');
      next += paragraph;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns: the longest round, in milliseconds of this thread. */
static double
run_until_rest (void)
{
  double longest = 0;
  gint64 quiet = g_get_monotonic_time ();

  while (g_get_monotonic_time () - quiet < REST * 1000)
    {
      double start = measure_now (), took;

      g_main_context_iteration (NULL, FALSE);
      took = measure_now () - start;
      longest = MAX (longest, took);
      if (took > 1)
        quiet = g_get_monotonic_time ();
      else
        g_usleep (200);
    }
  return longest;
}

static double
measure (RegieDocument *document, const char *text)
{
  GtkWidget *window = gtk_window_new (), *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  double held;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  if (document)
    regie_spell_attach (GTK_TEXT_VIEW (view), document);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  run_until_rest ();
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  held = run_until_rest ();
  gtk_window_destroy (GTK_WINDOW (window));
  return held;
}

static void
compare (RegieDocument *document, const char *what, gsize paragraph)
{
  g_autofree char *text = make_text (paragraph);
  double bare = measure (NULL, text), checked = measure (document, text);

  measure_tell (what, checked, "layout", bare);
}

int
main (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (RegieDocument) document = regie_document_new (production);
  g_autofree char *folder = g_dir_make_tmp ("regie-spell-XXXXXX", NULL);

  write_dictionary (folder);
  regie_record_set_text (REGIE_RECORD (production), "language", "qaa");
  adw_init ();
  compare (document, "spelling, one paragraph of 100,000", LETTERS);
  compare (document, "spelling, paragraphs of 4,900", 4900);
  compare (document, "spelling, paragraphs of 500", 500);
  return 0;
}
