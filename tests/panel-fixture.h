/* The example café with its stage, and ways to find and press what a panel shows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/file/store.h"
#include "app/stage/stage.h"

#include "regie-resources.h"

#include <adwaita.h>

typedef struct
{
  RegieReading *reading;
  RegieDocument *document;
  RegieStage *stage;
} Cafe;

static inline void
set_up (Cafe *cafe, gconstpointer data)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("REGIE_RESOURCES"), "templates", "cafe.production", NULL);

  cafe->reading = regie_store_load (path, NULL, NULL);
  g_assert_nonnull (cafe->reading);
  cafe->document = regie_document_new (cafe->reading->production);
  cafe->stage = regie_stage_new (cafe->document);
}

static inline void
tear_down (Cafe *cafe, gconstpointer data)
{
  g_assert_finalize_object (cafe->stage);
  g_assert_finalize_object (cafe->document);
  regie_reading_free (cafe->reading);
}

static inline void
settle (void)
{
  for (int i = 0; i < 200; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* Depth first. Returns: (nullable): the first child of the type. */
static inline GtkWidget *
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

/* Returns: (nullable): the first label that says so and is to be seen. */
static inline GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    {
      GtkWidget *found = find_label (at, text);

      if (found)
        return found;
    }
  return NULL;
}

/* The nearest of the type beside or around the label. */
static inline GtkWidget *
find_beside (GtkWidget *widget, const char *label, GType type)
{
  GtkWidget *around = find_label (widget, label), *found = NULL;

  g_assert_nonnull (around);
  while (!found && (around = gtk_widget_get_parent (around)))
    found = find (around, type);
  g_assert_nonnull (found);
  return found;
}

/* A key as the widget's own controller hears it. */
static inline void
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
      if (handled)
        return;
    }
}

static inline RegieJournal *
journal_of (Cafe *cafe)
{
  return regie_document_journal (cafe->document);
}
