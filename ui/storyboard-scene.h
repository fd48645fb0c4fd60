/* A scene's part of the storyboard: its heading, its panels, and what to do without any.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  RegieScene *scene; /* owned */
  GtkWidget *heading, *hint;
  GtkFlowBox *box; /* a panel for each beat */
} RegieStoryboardScene;

/* Appends the widgets to rows, which owns them. make_panel: called with each beat and owner. */
RegieStoryboardScene *regie_storyboard_scene_new (RegieScene *scene,
                                                  GtkBox *rows,
                                                  GtkFlowBoxCreateWidgetFunc make_panel,
                                                  gpointer owner);
void regie_storyboard_scene_free (RegieStoryboardScene *self);

/* Shows heading and hint anew: a scene's number changes without the scene. */
void regie_storyboard_scene_show (RegieStoryboardScene *self);

G_END_DECLS
