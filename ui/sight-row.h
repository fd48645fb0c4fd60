/* The inspector's switch for what a person sees.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list of the one row. To stand where the actions "stage.…" reach; tells in words how much is seen. */
GtkWidget *regie_sight_list_new (RegieStage *stage);

G_END_DECLS
