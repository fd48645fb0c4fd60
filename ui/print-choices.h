/* The rows in which sheets are chosen: which, on what paper, what stands on them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/pages/presets.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REGIE_TYPE_PRINT_CHOICES (regie_print_choices_get_type ())
G_DECLARE_FINAL_TYPE (RegiePrintChoices,
                      regie_print_choices,
                      REGIE,
                      PRINT_CHOICES,
                      AdwPreferencesGroup)

/* Signals "changed" whenever something else is chosen. */

/* Lists the document's scenes and roles. scene: (nullable): the one chosen first. */
void regie_print_choices_fill (RegiePrintChoices *self,
                               RegieDocument *document,
                               RegieScene *scene);

RegieSheetKind regie_print_choices_kind (RegiePrintChoices *self);
/* Scene and role are the document's; the units those of the preferences. */
RegieSheetOptions regie_print_choices_read (RegiePrintChoices *self);

/* name: (nullable). Returns: (transfer full): what is chosen now. */
RegiePreset *regie_print_choices_note (RegiePrintChoices *self, const char *name);
/* Chooses all that the preset says, but the sheet when it has no name. */
void regie_print_choices_apply (RegiePrintChoices *self, const RegiePreset *preset);

G_END_DECLS
