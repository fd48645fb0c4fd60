/* The inspector's group of one cue.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *regie_cue_box_new (RegieStage *stage, RegieCue *cue);

G_END_DECLS
