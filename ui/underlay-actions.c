/* Putting a plan or photo under the stage: from a menu, by a drop.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/underlay-actions.h"

#include "app/draw/underlay.h"
#include "app/stage/underlay.h"
#include "ui/compat.h"

#include <glib/gi18n-lib.h>

/* What the other thread needs; the widget tells of the end, if it is still there. */
typedef struct
{
  char *path;
  RegieBox ground;
} Reading;

static void
reading_free (gpointer data)
{
  g_free (((Reading *) data)->path);
  g_free (data);
}

static void
read_beside (GTask *task, gpointer stage, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  RegieUnderlay *underlay =
    regie_underlay_of_file (reading->path, reading->ground, &error);

  if (underlay)
    g_task_return_pointer (task, underlay, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
placed (GObject *stage, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieUnderlay) underlay = g_task_propagate_pointer (G_TASK (result), &error);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (underlay)
    {
      regie_stage_add_underlay (REGIE_STAGE (stage), underlay);
      gtk_widget_grab_focus (widget);
    }
  else if (root)
    regie_tell (GTK_WINDOW (root), _ ("This picture could not be placed"),
                                      error->message);
}

void
regie_underlay_place (GtkWidget *widget, RegieStage *stage, GFile *file)
{
  RegieSetting *setting = regie_stage_setting (stage);
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  if (!setting)
    return;
  reading = g_new (Reading, 1);
  *reading =
    (Reading){ g_file_get_path (file), { 0, 0, setting->width, setting->depth } };
  if (!reading->path)
    {
      reading_free (reading);
      return;
    }
  task = g_task_new (stage, NULL, placed, g_object_ref (widget));
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_beside);
}

typedef struct
{
  RegieStage *stage; /* owned */
  GtkWidget *widget;
} Context;

static void
context_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Context *) data)->stage);
  g_free (data);
}

static void
chosen (GFile *file, gpointer data)
{
  Context *context = data;

  if (file)
    regie_underlay_place (context->widget, context->stage, file);
  g_object_unref (context->widget);
  context_free (context, NULL);
}

static void
place (GSimpleAction *action, GVariant *target, Context *context)
{
  Context *asked = g_new (Context, 1);
  GtkRoot *root = gtk_widget_get_root (context->widget);

  *asked = (Context){ g_object_ref (context->stage), g_object_ref (context->widget) };
  regie_choose_picture (GTK_WINDOW (root), chosen, asked);
}

static void
remove_it (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_stage_remove_underlay (context->stage);
}

static void
calibrate (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_stage_set_tool (context->stage, REGIE_TOOL_CALIBRATE);
  gtk_widget_grab_focus (context->widget);
}

GSimpleActionGroup *
regie_underlay_actions_new (RegieStage *stage, GtkWidget *widget)
{
  static const struct
  {
    const char *name;
    void (*activate) (GSimpleAction *action, GVariant *target, Context *context);
  } entries[] = { { "place", place },
                  { "remove", remove_it },
                  { "calibrate", calibrate } };
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (entries[i].name, NULL);
      Context *context = g_new (Context, 1);

      *context = (Context){ g_object_ref (stage), widget };
      g_signal_connect_data (action, "activate", G_CALLBACK (entries[i].activate),
                             context, context_free, 0);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  return actions;
}

static GtkWidget *
button_new (const char *label, const char *tip, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tip);
  regie_name_plainly (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

GtkWidget *
regie_underlay_buttons_new (gboolean picked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button;

  if (!picked)
    {
      gtk_box_append (GTK_BOX (box),
                      button_new (_ ("Place a _Plan Underneath…"),
                        _ ("Draw over a plan or photo: PNG, JPEG, SVG or PDF"),
                           "underlay.place"));
      return box;
    }
  button = button_new (_ ("_Calibrate"),
                          _ ("Click two points and type the length between them (K)"),
                             "stage.tool");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", REGIE_TOOL_CALIBRATE);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box),
                  button_new (_ ("_Remove"),
                                 _ ("Take the plan away; Undo brings it back"),
                                    "underlay.remove"));
  return box;
}
