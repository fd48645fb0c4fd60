/* All beats of the production as pictures beside each other, scene by scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_STORYBOARD_PAGE (regie_storyboard_page_get_type ())
G_DECLARE_FINAL_TYPE (RegieStoryboardPage,
                      regie_storyboard_page,
                      REGIE,
                      STORYBOARD_PAGE,
                      GtkWidget)
/* Properties: "stage" (RegieStage): its pictures are made when the page is first seen.
 * Signals: "open" (RegieBeat *): the beat is to be shown on the stage. */

/* Returns: (transfer container): the beats chosen, in the order they are played. */
GPtrArray *regie_storyboard_page_chosen (RegieStoryboardPage *self);

G_END_DECLS
