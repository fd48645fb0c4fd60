/* Choosing sheets, seeing them exactly, printing or exporting them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/model/scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REGIE_TYPE_PRINT_DIALOG (regie_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RegiePrintDialog,
                      regie_print_dialog,
                      REGIE,
                      PRINT_DIALOG,
                      AdwWindow)

/* scene: the one on the stage, proposed for the plan sheet. Returns: (transfer none). */
RegiePrintDialog *regie_print_dialog_show (GtkWindow *parent,
                                           RegieDocument *document,
                                           RegieScene *scene);

/* Exports are proposed beside the file; else among the documents. file: (nullable) */
void regie_print_dialog_export_beside (RegiePrintDialog *self, GFile *file);

/* How many pages the choices give now; 0 with the reason shown when they give none. */
unsigned regie_print_dialog_n_pages (RegiePrintDialog *self);

G_END_DECLS
