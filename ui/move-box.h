/* The inspector's group of what somebody or something does between two beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a body or an element, while a beat is shown: its move in a sentence, pace, delay and
 * hold, with whom, by whom it is carried or what it carries. */
GtkWidget *regie_move_box_new (RegieStage *stage, RegieRecord *record);

G_END_DECLS
