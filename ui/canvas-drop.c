/* Symbols, roles and pictures dragged onto the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-drop.h"

#include "ui/underlay-actions.h"

#include <math.h>

static gboolean
drop_role (RegieStage *stage, const char *id, RegiePoint at)
{
  gpointer role = regie_document_find (regie_stage_document (stage), id);

  return role && REGIE_IS_ROLE (role) && regie_stage_drop_role (stage, role, at);
}

static gboolean
drop_file (RegieCanvas *canvas, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (!files)
    return FALSE;
  regie_underlay_place (GTK_WIDGET (canvas), regie_canvas_stage (canvas), files->data);
  g_slist_free (files);
  return TRUE;
}

static gboolean
hover (RegieCanvas *canvas, const char *text, double x, double y)
{
  RegieStage *stage = regie_canvas_stage (canvas);
  const RegieView *view = regie_canvas_view (canvas);
  RegieEvent event = { .type = REGIE_EVENT_MOVE,
                       .at = regie_view_to_plan (view, x, y),
                       .pixel = 1 / view->zoom };

  if (!stage || !regie_stage_setting (stage) || !text ||
      !g_str_has_prefix (text, REGIE_DROP_SYMBOL))
    return FALSE;
  regie_stage_hover_symbol (stage, text + strlen (REGIE_DROP_SYMBOL), &event);
  return TRUE;
}

static void
end_hover (RegieCanvas *canvas)
{
  if (regie_canvas_stage (canvas))
    regie_stage_hover_end (regie_canvas_stage (canvas));
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         RegieCanvas *canvas)
{
  RegieStage *stage = regie_canvas_stage (canvas);
  RegiePoint at = regie_view_to_plan (regie_canvas_view (canvas), x, y);
  const char *text;
  gboolean taken = FALSE;

  if (!stage)
    return FALSE;
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return drop_file (canvas, value);
  text = g_value_get_string (value);
  if (!text)
    return FALSE;
  if (hover (canvas, text, x, y))
    taken = regie_stage_hover_drop (stage) != NULL;
  else if (g_str_has_prefix (text, REGIE_DROP_ROLE))
    taken = drop_role (stage, text + strlen (REGIE_DROP_ROLE), at);
  end_hover (canvas);
  if (taken)
    gtk_widget_grab_focus (GTK_WIDGET (canvas));
  return taken;
}

/* The rulers follow, so that a thing can be let go at a number. What is dragged is known a
 * moment after it came. */
static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, RegieCanvas *canvas)
{
  const GValue *value = gtk_drop_target_get_value (target);

  regie_canvas_mark (canvas, x, y);
  if (value && G_VALUE_HOLDS_STRING (value))
    hover (canvas, g_value_get_string (value), x, y);
  return GDK_ACTION_COPY;
}

static void
on_leave (GtkDropTarget *target, RegieCanvas *canvas)
{
  end_hover (canvas);
  regie_canvas_mark (canvas, NAN, NAN);
}

GtkEventController *
regie_canvas_drop_new (RegieCanvas *canvas)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion), canvas);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), canvas);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), canvas);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), canvas);
  return GTK_EVENT_CONTROLLER (target);
}
