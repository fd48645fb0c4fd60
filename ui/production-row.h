/* A row of a list of productions: the first scene small, and two lines of words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): a GtkListBoxRow, told as "first, second". */
GtkWidget *regie_production_row_new (RegieProduction *production,
                                     const char *first,
                                     const char *second);

G_END_DECLS
