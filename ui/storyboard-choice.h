/* Which panels of the storyboard are chosen: one choice over all scenes' boxes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _RegieStoryboardChoice RegieStoryboardChoice;

/* page: the widget whose keys and clicks tell whether a choice goes on or begins anew.
 * boxes: (element-type GtkFlowBox): borrowed, as it is when asked. */
RegieStoryboardChoice *regie_storyboard_choice_new (GtkWidget *page, GPtrArray *boxes);
void regie_storyboard_choice_free (RegieStoryboardChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieStoryboardChoice, regie_storyboard_choice_free)

/* Makes the box take part. */
void regie_storyboard_choice_add (RegieStoryboardChoice *self, GtkFlowBox *box);

/* Chooses the child alone unless it is chosen already, as for its menu. */
void regie_storyboard_choice_include (RegieStoryboardChoice *self,
                                      GtkFlowBoxChild *child);

/* Chooses those for which wanted is true, and none else. */
void regie_storyboard_choice_set (RegieStoryboardChoice *self,
                                  gboolean (*wanted) (GtkFlowBoxChild *child,
                                                      gpointer data),
                                  gpointer data);

/* Returns: (transfer container) (element-type GtkFlowBoxChild): in the order of play. */
GPtrArray *regie_storyboard_choice_get (RegieStoryboardChoice *self);

G_END_DECLS
