/* The presets for paper in one row: pick, save, rename, delete. They are kept in the user's
 * configuration folder.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/print-choices.h"

G_BEGIN_DECLS

#define REGIE_TYPE_PRESET_ROW (regie_preset_row_get_type ())
G_DECLARE_FINAL_TYPE (RegiePresetRow, regie_preset_row, REGIE, PRESET_ROW, AdwComboRow)

/* The rows that picking a preset sets; the choices made last are set at once.
 * Returns: (transfer full) (nullable): what could not be read, a sentence a line. */
char *regie_preset_row_bind (RegiePresetRow *self, RegiePrintChoices *choices);

/* Keeps what is chosen now for the next time. */
void regie_preset_row_keep_last (RegiePresetRow *self);

/* For those that press no buttons. Returns: FALSE when that cannot be done to that name. */
gboolean regie_preset_row_save (RegiePresetRow *self, const char *name);
gboolean regie_preset_row_rename (RegiePresetRow *self, const char *name);
gboolean regie_preset_row_delete (RegiePresetRow *self);

G_END_DECLS
