/* The left panel in a window of its own, for the tests of its parts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"
#include "ui/left-panel.h"

#include "regie-resources.h"

#include <adwaita.h>

typedef struct
{
  RegieDocument *document;
  RegieStage *stage;
  GtkWidget *window, *panel;
  RegieElement *counter, *plant;
} Fixture;

static inline gpointer
put (gpointer owner, gpointer item)
{
  regie_record_append (owner, item);
  g_object_unref (item);
  return item;
}

static inline RegieElement *
put_element (gpointer setting, const char *symbol, const char *label, double x)
{
  RegieElement *element = g_object_new (REGIE_TYPE_ELEMENT, "symbol", symbol, "label",
                                        label, "x", x, "y", 2.0, NULL);

  return put (setting, element);
}

static inline RegieProduction *
build_production (Fixture *f)
{
  RegieProduction *production = regie_production_new ();
  RegieSetting *setting =
    g_object_new (REGIE_TYPE_SETTING, "name", "Café", "width", 8.0, "depth", 6.0, NULL);
  RegieRole *role = g_object_new (REGIE_TYPE_ROLE, "name", "Sommelier", NULL);
  RegieScene *scene = g_object_new (REGIE_TYPE_SCENE, "title", "Arrival", NULL);

  role->parent_instance.id = g_strdup ("r1");
  setting->parent_instance.id = g_strdup ("s1");
  put (production, role);
  put (production, setting);
  f->counter = put_element (setting, "counter", "Counter", 2);
  f->plant = put_element (setting, "plant", "Fern", 5);
  g_object_set (scene, "setting", "s1", NULL);
  put (production, scene);
  put (scene,
       g_object_new (REGIE_TYPE_POSITION, "role", "r1", "x", 3.5, "y", 1.25, NULL));
  return production;
}

static inline void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 200 * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieProduction) production = build_production (f);

  f->document = regie_document_new (production);
  f->stage = regie_stage_new (f->document);
  f->panel = regie_left_panel_new ();
  g_object_set (f->panel, "stage", f->stage, NULL);
  regie_left_panel_show_page (REGIE_LEFT_PANEL (f->panel), data);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 260, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->panel);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (f->panel), (gpointer *) &f->panel);
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_null (f->panel);
  g_assert_finalize_object (f->stage);
  g_assert_finalize_object (f->document);
}

/* The first widget of the type, as one meets it walking the panel. */
static inline gpointer
find (GtkWidget *from, GType type)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* Whether the widget or one within it is a label that reads so. */
static inline gboolean
shows (GtkWidget *widget, const char *text)
{
  gboolean found =
    GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = shows (at, text);
  return found;
}

typedef struct
{
  const char *path, *page;
  void (*test) (Fixture *f, gconstpointer data);
} PanelTest;

/* The tests end with an empty one. */
static inline int
run_panel_tests (int argc, char *argv[], const PanelTest *tests)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (
                                      gdk_display_get_default ()),
                                    "/app/regie/Regie/icons");
  for (; tests->path; tests++)
    g_test_add (tests->path, Fixture, tests->page, set_up, tests->test, tear_down);
  return g_test_run ();
}
