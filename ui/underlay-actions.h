/* Putting a plan or photo under the stage: from a menu, by a drop.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Reads the picture beside what else happens and puts it under the stage; says why when it
 * cannot be. */
void regie_underlay_place (GtkWidget *widget, RegieStage *stage, GFile *file);

/* "place" asks for a file, "remove" takes away the one picked or placed last. */
GSimpleActionGroup *regie_underlay_actions_new (RegieStage *stage, GtkWidget *widget);

/* The inspector's buttons: calibrate and remove for an underlay that is picked; place for
 * the setting. To stand where the actions "underlay.…" and "stage.…" reach. */
GtkWidget *regie_underlay_buttons_new (gboolean picked);

G_END_DECLS
