/* Claims about exporting a rehearsal beside one's work, with other programs in the place of the
 * command line.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "ui/film-dialog.h"

#include <glib/gstdio.h>

typedef struct
{
  Cafe cafe;
  char *folder, *program, *arguments;
  GtkWidget *window;
  RegieFilmDialog *dialog;
} Office;

static void
open_office (Office *office, gconstpointer data)
{
  set_up (&office->cafe, NULL);
  office->folder = g_dir_make_tmp ("regie-film-XXXXXX", NULL);
  office->program = g_build_filename (office->folder, "program", NULL);
  office->arguments = g_build_filename (office->folder, "arguments", NULL);
  office->window = gtk_window_new ();
  g_setenv ("REGIECTL", office->program, TRUE);
}

static void
close_office (Office *office, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (office->window));
  settle ();
  g_remove (office->program);
  g_remove (office->arguments);
  g_assert_cmpint (g_rmdir (office->folder), ==, 0);
  g_free (office->program);
  g_free (office->arguments);
  g_free (office->folder);
  tear_down (&office->cafe, NULL);
}

static gboolean
give_up (gpointer data)
{
  g_error ("The export does not end.");
  return G_SOURCE_REMOVE;
}

/* lines: of a shell, run instead of regiectl. */
static void
export_with (Office *office, const char *lines, RegieRole *role)
{
  g_autofree char *script =
    g_strdup_printf ("#!/bin/sh\necho \"$@\" > '%s'\n%s\n", office->arguments, lines);
  guint limit = g_timeout_add_seconds (60, give_up, NULL);

  g_assert_true (g_file_set_contents (office->program, script, -1, NULL));
  g_chmod (office->program, 0755);
  office->dialog = regie_film_dialog_show (GTK_WINDOW (office->window),
                                           office->cafe.document, NULL, role);
  regie_film_dialog_export (office->dialog, "nowhere.webp");
  while (regie_film_dialog_is_busy (office->dialog))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  settle ();
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    if (shows_text (at, text))
      return TRUE;
  return FALSE;
}

/* Whether any window does. */
static gboolean
is_told (const char *text)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next)
    if (shows_text (at->data, text))
      return TRUE;
  return FALSE;
}

static void
test_many_notices (Office *office, gconstpointer data)
{
  export_with (office,
               "head -c 300000 /dev/zero | tr '\\0' n >&2\ncat > /dev/null\nexit 1",
               NULL);
  g_assert_true (is_told ("Exported"));
}

/* Its words end within a letter, whatever their length is. */
static void
test_letters_stay_whole (Office *office, gconstpointer data)
{
  export_with (office,
               "cat > /dev/null\nfor i in 1 2 3 4; do printf "
               "'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää' >&2; "
               "done\nprintf '\\303' >&2\nexit 2",
               NULL);
  g_assert_true (is_told ("ää"));
}

/* Who does not listen is no reason to die. */
static void
test_program_does_not_read (Office *office, gconstpointer data)
{
  export_with (office, "echo 'I am busy.' >&2\nexec 0<&-\nexit 3", NULL);
  g_assert_true (is_told ("I am busy."));
}

static void
test_roles_of_one_name (Office *office, gconstpointer data)
{
  GListModel *roles = regie_document_production (office->cafe.document)->roles;
  RegieRole *first = regie_list_at (roles, 0), *second = regie_list_at (roles, 1);
  g_autofree char *wanted = g_strdup_printf ("--role %s ", REGIE_RECORD (second)->id);
  g_autofree char *said = NULL;

  regie_record_set_text (REGIE_RECORD (second), "name", first->name);
  export_with (office, "cat > /dev/null", second);
  g_assert_true (g_file_get_contents (office->arguments, &said, NULL, NULL));
  g_assert_nonnull (strstr (said, wanted));
}

#define ADD(name, function)                                                              \
  g_test_add ("/film-dialog/" name, Office, NULL, open_office, function, close_office)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  ADD ("takes-many-notices", test_many_notices);
  ADD ("letters-stay-whole", test_letters_stay_whole);
  ADD ("survives-who-does-not-read", test_program_does_not_read);
  ADD ("roles-of-one-name-are-told-apart", test_roles_of_one_name);
  return g_test_run ();
}
