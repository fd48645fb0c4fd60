/* The stage as a list: everything on it by name, for eyes, keys and screen readers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_OUTLINE (regie_outline_get_type ())
G_DECLARE_FINAL_TYPE (RegieOutline, regie_outline, REGIE, OUTLINE, GtkWidget)
/* Property "stage". */

/* Shows only what the words name, as typing them does. */
void regie_outline_find (RegieOutline *self, const char *words);
/* Returns: (transfer none) (nullable): of headings and records. */
GtkSelectionModel *regie_outline_model (RegieOutline *self);

G_END_DECLS
