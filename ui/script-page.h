/* The Script: what the service promises and who plays it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_SCRIPT_PAGE (regie_script_page_get_type ())
G_DECLARE_FINAL_TYPE (RegieScriptPage, regie_script_page, REGIE, SCRIPT_PAGE, GtkWidget)
/* Property "document". Signals: "toast" (string): something was taken away. "open"
 * (RegieRecord *): it is to be shown on the stage. */

G_END_DECLS
