/* The right panel: what is picked, its verdict first, then exact numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_INSPECTOR (regie_inspector_get_type ())
G_DECLARE_FINAL_TYPE (RegieInspector, regie_inspector, REGIE, INSPECTOR, GtkWidget)
/* Property "stage". */

/* Lets the first of what it will show next be written in. */
void regie_inspector_write (RegieInspector *self);
/* Has a text of what will be shown edited: it gets the keyboard. record: the one shown, or an
 * act, cue or rehearsal note of the beat. field: (nullable): its first text. */
void regie_inspector_edit (RegieInspector *self,
                           RegieRecord *record,
                           const RegieField *field);

G_END_DECLS
