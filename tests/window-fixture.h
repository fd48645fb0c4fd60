/* A window that has a file open, and answers to what it asks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/file/store.h"
#include "app/file/versions.h"
#include "ui/compat.h"
#include "ui/welcome.h"
#include "ui/window-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "regie-resources.h"

#define PRODUCTION(title)                                                                \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                         \
  "<production xmlns=\"urn:regie:production:1\" title=\"" title "\"/>\n"

typedef struct
{
  char *folder, *path;
  GFile *file;
  RegieWindow *window;
} Fixture;

/* A step that never comes fails by the test's own time limit. */
#define WAIT_UNTIL(condition)                                                            \
  while (!(condition))                                                                   \
  g_main_context_iteration (NULL, TRUE)

static inline void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("regie-window-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "café.production", NULL);
  f->file = g_file_new_for_path (f->path);
  g_assert_true (g_file_set_contents (f->path, PRODUCTION ("Opened"), -1, NULL));
  f->window = regie_window_new (NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  regie_window_open (f->window, f->file);
  WAIT_UNTIL (f->window->document);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  RegieWatch *watch = f->window->watch;
  const char *name;

  WAIT_UNTIL (!f->window->busy);
  /* What works for them on another thread keeps them: the process must not end before it. */
  if (watch)
    g_object_add_weak_pointer (G_OBJECT (watch), (gpointer *) &watch);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  WAIT_UNTIL (!f->window && !watch);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (f->folder);
  g_object_unref (f->file);
  g_free (f->folder);
  g_free (f->path);
}

/* Returns: (transfer none) (nullable): the window of the type that is shown over others. */
static inline gpointer
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (unsigned i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

/* Answers the question asked now, once it comes. */
static inline void
answer (const char *response)
{
  AdwMessageDialog *dialog;

  WAIT_UNTIL ((dialog = find_dialog (ADW_TYPE_MESSAGE_DIALOG)));
  g_object_ref (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

static inline void
change (Fixture *f, const char *title)
{
  RegieProduction *production = regie_document_production (f->window->document);

  regie_record_set_text (REGIE_RECORD (production), "title", title);
}

static inline void
save (Fixture *f)
{
  regie_window_save_action (GTK_WIDGET (f->window), NULL, NULL);
}

static inline const char *
title (Fixture *f)
{
  return regie_document_production (f->window->document)->title;
}

/* Returns: whether a file in the folder whose name holds the word holds the text. */
static inline gboolean
is_kept (Fixture *f, const char *word, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  gboolean found = FALSE;
  const char *name;

  while ((name = g_dir_read_name (dir)) && !found)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);
      g_autofree char *content = NULL;

      found = strstr (name, word) && g_file_get_contents (path, &content, NULL, NULL) &&
              strstr (content, text);
    }
  return found;
}

static inline void
come_into_conflict (Fixture *f)
{
  change (f, "Mine");
  g_assert_true (g_file_set_contents (f->path, PRODUCTION ("Theirs"), -1, NULL));
  save (f);
}

#define CLAIM(path, function)                                                            \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

/* Returns: (transfer full): the folder that holds the user's own files meanwhile. */
static inline char *
begin_window_tests (int *argc, char ***argv)
{
  char *data = g_dir_make_tmp ("regie-data-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_STATE_HOME", data, TRUE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  regie_register_resource ();
  return data;
}
