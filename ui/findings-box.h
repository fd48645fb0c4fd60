/* What is worth a thought: the review's findings, to be followed or waived with a reason.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_FINDINGS_BOX (regie_findings_box_get_type ())
G_DECLARE_FINAL_TYPE (RegieFindingsBox,
                      regie_findings_box,
                      REGIE,
                      FINDINGS_BOX,
                      GtkWidget)

/* A box of its own for what is about the record or what is below it, seen only while there is
 * something. */
GtkWidget *regie_findings_box_new_about (RegieDocument *document, RegieRecord *record);

/* Follows the document, when it rests and only while seen. document: (nullable). */
void regie_findings_box_set_document (RegieFindingsBox *self, RegieDocument *document);

G_END_DECLS
