/* The rehearsal notes of a beat, in the inspector: read, reworded, thrown away.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"
#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Follows the beat; not seen while it has none. */
GtkWidget *regie_remark_list_new (RegieDocument *document, RegieBeat *beat);

G_END_DECLS
