/* The last saved versions of a document: looked at, and opened as documents of their own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REGIE_TYPE_VERSIONS_DIALOG (regie_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RegieVersionsDialog,
                      regie_versions_dialog,
                      REGIE,
                      VERSIONS_DIALOG,
                      AdwWindow)
/* Signal "open" (RegieProduction *production, char *when): that one is wanted in a window of its own; the
 * dialog closes. */

/* Shows it over the window. now: what the document holds as it stands. */
GtkWidget *regie_versions_dialog_show (GtkWindow *parent, GFile *file, GBytes *now);

G_END_DECLS
