/* A button that opens what a thing rests on and what rests on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The record's threads are followed each time it opens; a press on one goes there. Returns:
 * (nullable): NULL for a record of a kind that has none. */
GtkWidget *regie_threads_button_new (RegieDocument *document, RegieRecord *record);

/* label: (transfer none): a heading. Returns: it, with the record's threads at its end. */
GtkWidget *regie_threads_heading_new (GtkWidget *label,
                                      RegieDocument *document,
                                      RegieRecord *record);

G_END_DECLS
