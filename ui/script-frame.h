/* What stands on both sides of the script's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_SCRIPT_FRAME (regie_script_frame_get_type ())
G_DECLARE_FINAL_TYPE (RegieScriptFrame,
                      regie_script_frame,
                      REGIE,
                      SCRIPT_FRAME,
                      GtkWidget)

/* Returns: (transfer floating): the index, the page, and the findings behind it; in a narrow
 * window they stand beneath the index. */
GtkWidget *regie_script_frame_new (GtkWidget *index,
                                   GtkWidget *page,
                                   GtkWidget *findings);

G_END_DECLS
