/* The verdict on what is picked: four buttons, promise chips, why, evokes, basis, adjust to.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* element: (nullable): its reasons; NULL when several are picked, which are judged as one.
 * The box follows undo and is thrown away when the selection changes. */
GtkWidget *regie_judgement_box_new (RegieStage *stage, RegieElement *element);

G_END_DECLS
