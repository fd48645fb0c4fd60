/* The Script: what the service promises and who plays it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_SCRIPT_PAGE (regie_script_page_get_type ())
G_DECLARE_FINAL_TYPE (RegieScriptPage, regie_script_page, REGIE, SCRIPT_PAGE, GtkWidget)
/* Property "document". Signal "toast" (string): something was taken away. */

/* Brings the record's text into view, unfolding what it is in, and puts the cursor there.
 * field: (nullable): its first. */
void regie_script_page_reveal (RegieScriptPage *self,
                               RegieRecord *record,
                               const RegieField *field);

G_END_DECLS
