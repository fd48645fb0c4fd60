/* A desk to write at, with dictionaries of our own in languages nobody speaks, and ways to tell
 * what is underlined.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "panel-fixture.h"

#include "ui/text-area.h"

#include <glib/gstdio.h>

typedef struct
{
  Cafe cafe;
  char *folder; /* of the dictionaries */
  GtkWidget *window, *box;
} Desk;

/* The languages qaa, and qab only as spoken in ZZ: hunspell's plainest form. */
static inline void
write_dictionary (const char *folder, const char *tag, const char *words)
{
  g_autofree char *affixes = g_strdup_printf ("%s/hunspell/%s.aff", folder, tag);
  g_autofree char *list = g_strdup_printf ("%s/hunspell/%s.dic", folder, tag);
  g_autofree char *text = g_strdup_printf ("99\n%s\n", words);

  g_assert_true (g_file_set_contents (affixes, "SET UTF-8\nWORDCHARS '\n", -1, NULL));
  g_assert_true (g_file_set_contents (list, text, -1, NULL));
}

static inline void
sit_down (Desk *desk, gconstpointer data)
{
  g_autofree char *inner = NULL;

  desk->folder = g_dir_make_tmp ("regie-spell-XXXXXX", NULL);
  inner = g_build_filename (desk->folder, "hunspell", NULL);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  write_dictionary (desk->folder, "qaa", "the\nguest\nis\ngreeted\ndon't\nby\nname");
  write_dictionary (desk->folder, "qab_ZZ", "das\nwas\ngut\ngueest");
  g_setenv ("ENCHANT_CONFIG_DIR", desk->folder, TRUE);
  set_up (&desk->cafe, data);
  regie_record_set_text (REGIE_RECORD (desk->cafe.reading->production), "language",
                         "qaa");
  desk->window = gtk_window_new ();
  desk->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_window_set_child (GTK_WINDOW (desk->window), desk->box);
  gtk_window_present (GTK_WINDOW (desk->window));
}

static inline void
remove_folder (const char *path)
{
  GDir *folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_clear_pointer (&folder, g_dir_close);
  g_remove (path);
}

static inline void
stand_up (Desk *desk, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  tear_down (&desk->cafe, data);
  remove_folder (desk->folder);
  g_free (desk->folder);
}

/* A field of the production that holds the text, to be seen. */
static inline GtkTextView *
show_field (Desk *desk, const char *name, const char *text)
{
  RegieRecord *production = REGIE_RECORD (desk->cafe.reading->production);
  g_autoptr (RegieSubject) subject =
    regie_subject_new (desk->cafe.document, &production, 1);
  GtkWidget *area;

  regie_record_set_text (production, name, text);
  area = regie_text_area_new (subject, regie_subject_field (subject, name));
  gtk_box_append (GTK_BOX (desk->box), area);
  return GTK_TEXT_VIEW (find (area, GTK_TYPE_TEXT_VIEW));
}

/* The text, with what is underlined in brackets. */
static inline char *
get_marked (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &at);
  for (gboolean more = TRUE; more;)
    {
      if (gtk_text_iter_ends_tag (&at, NULL))
        g_string_append_c (text, ']');
      if (gtk_text_iter_starts_tag (&at, NULL))
        g_string_append_c (text, '[');
      more = !gtk_text_iter_is_end (&at);
      if (more)
        g_string_append_unichar (text, gtk_text_iter_get_char (&at));
      gtk_text_iter_forward_char (&at);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static inline gboolean
give_up (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

static inline void
wait_for_marked (GtkTextView *view, const char *marked)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (20, give_up, &late);
  g_autofree char *now = get_marked (view);

  while (!late && !g_str_equal (now, marked))
    {
      /* Telling it takes long enough to keep what is idle from its turn. */
      g_main_context_iteration (NULL, TRUE);
      settle ();
      g_free (now);
      now = get_marked (view);
    }
  if (!late)
    g_source_remove (source);
  g_assert_cmpstr (now, ==, marked);
}

static inline void
assert_marked (GtkTextView *view, const char *marked)
{
  g_autofree char *now = get_marked (view);

  g_assert_cmpstr (now, ==, marked);
}

static inline void
type (GtkTextView *view, const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), text, -1);
}

static inline void
put_cursor (GtkTextView *view, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  gtk_text_buffer_place_cursor (buffer, &at);
}
